import { basename } from "node:path";
import { realpathSync } from "node:fs";
import { Check, type CheckOptions, runInSlices } from "../checks";
import { readFormInSteps } from "../forms";
import { openWorkbookFile } from "../hosts/file/file";
import { UnreadableFileError } from "../hosts/file/errors";
import type { FileOutcome } from "./report";

/** Told where the work stands: which file, which of how many, and how many rows of the sheet are done. */
export type OnProgress = (progress: { file: string; index: number; of: number; rows: number }) => void;

/** Checks file after file; what one cannot be read for does not keep the others from being checked. */
export async function checkFiles(
  paths: readonly string[],
  options: CheckOptions,
  onProgress: OnProgress,
): Promise<FileOutcome[]> {
  const check = new Check(options);
  const files = distinct(paths);
  const read: { path: string; sheets: number; error: string | null }[] = [];
  for (const [index, path] of files.entries()) {
    const file = basename(path);
    const report = (rows: number) => onProgress({ file, index, of: files.length, rows });
    report(0);
    read.push({ path, ...(await goThroughFile(path, check, options, report)) });
  }
  const results = await runInSlices(check.finish(), { pause });
  let next = 0;
  return read.map(({ path, sheets, error }) =>
    error === null
      ? { path, error, sheets: results.slice(next, (next += sheets)) }
      : { path, error },
  );
}

/** The whole file is read before its first sheet is gone through: a file counts whole, or not at all. */
async function goThroughFile(
  path: string,
  check: Check,
  options: CheckOptions,
  onProgress: (rows: number) => void,
): Promise<{ sheets: number; error: string | null }> {
  try {
    const workbook = await openWorkbookFile(path);
    const slices = { pause, onProgress };
    const sheets = await workbook.listSheets();
    for (const { name } of sheets) {
      const grid = await workbook.readSheet(name);
      const form = await runInSlices(readFormInSteps(grid, options.policies), slices);
      await runInSlices(check.sheet(form, path), slices);
    }
    return { sheets: sheets.length, error: null };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { sheets: 0, error: error.message };
    throw error;
  }
}

function pause(): Promise<void> {
  return new Promise((resolve) => setImmediate(resolve));
}

/** A file named twice is one file: else everybody in it would be there twice. */
function distinct(paths: readonly string[]): string[] {
  const seen = new Set<string>();
  return paths.filter((path) => {
    const real = realPath(path);
    if (seen.has(real)) return false;
    seen.add(real);
    return true;
  });
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path; // reading it will say what is wrong with it
  }
}
