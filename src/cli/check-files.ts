/** Checks the files that the terminal was given, in one run. */
import { basename } from "node:path";
import { realpathSync } from "node:fs";
import { CheckRun, type CheckedWorkbook, policiesIn, readPolicySheets } from "../checking";
import { type CheckOptions, runInSlices } from "../checks";
import type { Schemes } from "../forms";
import { SEAL_KEY, SealRun, type SealState } from "../handing-in";
import { openWorkbookFile } from "../hosts/file/file";
import { UnreadableFileError } from "../hosts/file/errors";
import { maskIds } from "../identity";
import type { Policy } from "../policy";
import { policyProblems } from "./policy-files";
import { printableLines } from "./printable";

/** A file as it was checked, or why it could not be read (a Chinese sentence). */
export type FileOutcome =
  | { readonly path: string; readonly error: string }
  | ({ readonly path: string } & ReadFile & Checked);

/** What is known of a file before the run has ended. */
interface ReadFile {
  readonly error: null;
  readonly seal: SealState;
  /** Of each policy sheet, by its name, what is wrong with it. */
  readonly policyProblems: ReadonlyMap<string, readonly string[]>;
}

interface Checked {
  readonly sheets: CheckedWorkbook;
}

export interface FileOptions extends CheckOptions {
  /** Policies that count for all files, and beat what these say. */
  readonly given?: readonly Policy[];
  /** What columns are in all files, whatever these say. */
  readonly givenSchemes?: Schemes;
}

/** Told where the work stands: which file, which of how many, and how many rows of the sheet are done. */
export type OnFileProgress = (progress: { file: string; index: number; of: number; rows: number }) => void;

/** Checks file after file; what one cannot be read for does not keep the others from being checked. */
export async function checkFiles(
  paths: readonly string[],
  options: FileOptions,
  onProgress: OnFileProgress,
): Promise<FileOutcome[]> {
  const run = new CheckRun({ ...options, pause });
  const read = await readFiles(run, paths, options, onProgress);
  const checked = (await run.finish()).values();
  return read.map((file) => (file.error === null ? { ...file, sheets: checked.next().value ?? [] } : file));
}

export type FileRead = { readonly path: string } & (ReadFile | { readonly error: string });

/** The first half of a check: every file is read into the run, and gone through. */
export async function readFiles(
  run: CheckRun,
  paths: readonly string[],
  options: FileOptions,
  onProgress: OnFileProgress,
): Promise<FileRead[]> {
  const files = distinct(paths);
  const read: FileRead[] = [];
  for (const [index, path] of files.entries()) {
    const file = basename(path);
    const report = (rows: number) => onProgress({ file, index, of: files.length, rows });
    report(0);
    read.push({ path, ...(await readFile(path, run, options, report)) });
  }
  return read;
}

/** The whole file is read before its first sheet is gone through: a file counts whole, or not at all. */
async function readFile(
  path: string,
  run: CheckRun,
  { policies: known, given = [] }: FileOptions,
  onRows: (rows: number) => void,
): Promise<ReadFile | { readonly error: string }> {
  try {
    const workbook = await openWorkbookFile(path);
    const own = policiesIn(await readPolicySheets(workbook), known, given);
    const { policies } = own;
    const seal = new SealRun(await workbook.loadSetting(SEAL_KEY));
    await run.add(workbook, {
      file: path,
      policies,
      along: seal.along,
      onProgress: ({ rowsDone }) => onRows(rowsDone),
    });
    const state = await runInSlices(seal.state(policies), { pause });
    return {
      error: null,
      seal: workbook.keepsSettings ? state : { kind: "not-kept" },
      policyProblems: policyProblems(own, given),
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { error: error.message };
    // A defect, or a file that nobody has thought of: the others are checked all the same.
    const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
    process.stderr.write(
      `读取下一个文件时程序出错了，请把下面的内容反馈给维护人员：\n${printableLines(maskIds(detail))}\n`,
    );
    return { error: "读取这个文件时程序出错了，没有核对。请把屏幕上的错误内容反馈给维护人员。" };
  }
}

export function pause(): Promise<void> {
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
