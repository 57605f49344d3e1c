import { basename } from "node:path";
import { realpathSync } from "node:fs";
import { Check, type CheckOptions, runInSlices } from "../checks";
import { type Form, readFormInSteps } from "../forms";
import { SEAL_KEY, SealRun, type SealState } from "../handing-in";
import { openWorkbookFile } from "../hosts/file/file";
import { UnreadableFileError } from "../hosts/file/errors";
import { readPolicySheets } from "../hosts/policies";
import type { Policy } from "../policy";
import { applyChoice, CHOICES_KEY, parseChoices } from "../taskpane/choices";
import { policiesOfFile, policyProblems } from "./policies";
import type { FileOutcome } from "./report";

/** What was found in a file, but for what only the whole run shows. */
type ReadFile =
  | { readonly error: string }
  | {
      readonly error: null;
      readonly forms: readonly Form[];
      readonly seal: SealState;
      readonly policyProblems: ReadonlyMap<string, readonly string[]>;
    };

export interface FileOptions extends CheckOptions {
  /** Policies that count for all files, and beat what these say. */
  readonly given?: readonly Policy[];
}

/** Told where the work stands: which file, which of how many, and how many rows of the sheet are done. */
export type OnProgress = (progress: { file: string; index: number; of: number; rows: number }) => void;

/** Checks file after file; what one cannot be read for does not keep the others from being checked. */
export async function checkFiles(
  paths: readonly string[],
  options: FileOptions,
  onProgress: OnProgress,
): Promise<FileOutcome[]> {
  const check = new Check(options);
  const files = distinct(paths);
  const read: ({ readonly path: string } & ReadFile)[] = [];
  for (const [index, path] of files.entries()) {
    const file = basename(path);
    const report = (rows: number) => onProgress({ file, index, of: files.length, rows });
    report(0);
    read.push({ path, ...(await goThroughFile(path, check, options, report)) });
  }
  const results = await runInSlices(check.finish(), { pause });
  let next = 0;
  return read.map((file) =>
    file.error === null ? { ...file, sheets: results.slice(next, (next += file.forms.length)) } : file,
  );
}

/** The whole file is read before its first sheet is gone through: a file counts whole, or not at all. */
async function goThroughFile(
  path: string,
  check: Check,
  options: FileOptions,
  onProgress: (rows: number) => void,
): Promise<ReadFile> {
  try {
    const workbook = await openWorkbookFile(path);
    const slices = { pause, onProgress };
    const policySheets = await readPolicySheets(workbook);
    const policies = policiesOfFile(options.policies, options.given ?? [], policySheets);
    // What was chosen in the pane holds here too.
    const choices = parseChoices(await workbook.loadSetting(CHOICES_KEY));
    const seal = new SealRun(await workbook.loadSetting(SEAL_KEY));
    const forms: Form[] = [];
    for (const { name } of await workbook.listSheets()) {
      const grid = await workbook.readSheet(name);
      const read = await runInSlices(readFormInSteps(grid, policies), slices);
      const form = applyChoice(read, choices.get(name), policies);
      forms.push(form);
      if (seal.isSealed) await runInSlices(seal.read(grid, form), slices);
      await runInSlices(check.sheet(form, path, policies), slices);
    }
    const state = await runInSlices(seal.state(policies), slices);
    return {
      error: null,
      forms,
      seal: workbook.keepsSettings ? state : { kind: "not-kept" },
      policyProblems: policyProblems(policySheets, options.given),
    };
  } catch (error) {
    if (error instanceof UnreadableFileError) return { error: error.message };
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
