/** The file that `--report` names: an .xlsx workbook or separated values. */
import { realpathSync, statSync, type Stats } from "node:fs";
import { rename, rm, writeFile } from "node:fs/promises";
import { dirname, extname } from "node:path";
import { type Grid, isReport } from "../forms";
import { readWorkbookFile } from "../hosts/file/file";
import { writeNewSheet } from "../hosts/file/new-sheet";
import { csvText } from "../hosts/file/write-csv";
import type { NewSheet } from "../hosts/workbook";

/** The report cannot be written there; the message is a Chinese sentence. */
export class ReportFileError extends Error {
  override readonly name = "ReportFileError";
}

type Kind = ".xlsx" | ".csv";

/** Rows of an .xlsx sheet, but for those that the head of a report may take. */
const MOST_XLSX_ROWS = 1_000_000;

/** Null if the name ends in something that no report is written as. */
export function reportKind(path: string): Kind | null {
  const extension = extname(path).toLowerCase();
  return extension === ".xlsx" || extension === ".csv" ? extension : null;
}

export function mostReportRows(path: string): number {
  return reportKind(path) === ".csv" ? Infinity : MOST_XLSX_ROWS;
}

/** What a command writes: only an earlier one of these is ever overwritten. */
export interface Written {
  readonly name: string;
  readonly isOurs: (grid: Grid) => boolean;
}

const REPORT: Written = { name: "校验报告", isOurs: isReport };

/**
 * Told before anything is checked, which may take long.
 * @throws {ReportFileError}
 */
export async function refuseTarget(
  path: string,
  inputs: readonly string[],
  { name, isOurs }: Written = REPORT,
): Promise<void> {
  const folder = statOf(dirname(path));
  if (folder === null || !folder.isDirectory())
    throw new ReportFileError(`没有“${dirname(path)}”这个文件夹，报告写不进去。请换一个位置`);
  const there = statOf(path);
  if (there === null) return;
  if (there.isDirectory()) throw new ReportFileError(`“${path}”是文件夹，请在后面写上报告的文件名`);
  if (inputs.some((input) => isSameFile(input, path)))
    throw new ReportFileError(`“${path}”是要检查的文件，报告不能写在它上面。请换一个文件名`);
  if (there.size > 0 && !(await isEarlier(path, isOurs)))
    throw new ReportFileError(`已有文件“${path}”，而且不是${name}，没有覆盖它。请换一个文件名`);
}

/** @throws {ReportFileError} */
export async function writeReport(path: string, sheet: NewSheet): Promise<void> {
  const content = reportKind(path) === ".csv" ? csvText(sheet) : await writeNewSheet(sheet);
  try {
    await replace(path, content);
  } catch {
    throw new ReportFileError(
      `报告没有写成：“${path}”不能写。请关闭正在使用它的程序，检查文件夹的权限和磁盘空间，或换一个位置`,
    );
  }
}

/** Written beside and renamed: a report that is there is never half overwritten. */
async function replace(path: string, content: string | Uint8Array): Promise<void> {
  const there = statOf(path);
  // A device or a pipe is no file that could be replaced.
  if (there !== null && !there.isFile()) return writeFile(path, content);
  const target = there === null ? path : realpathSync(path);
  const beside = `${target}.${process.pid}.tmp`;
  try {
    await writeFile(beside, content);
    await rename(beside, target);
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined);
    throw error;
  }
}

async function isEarlier(path: string, isOurs: Written["isOurs"]): Promise<boolean> {
  try {
    const { sheets } = await readWorkbookFile(path);
    return sheets[0] !== undefined && isOurs(sheets[0]);
  } catch {
    return false; // whatever it is, it was not written here
  }
}

function isSameFile(a: string, b: string): boolean {
  const [one, other] = [statOf(a), statOf(b)];
  if (one === null || other === null) return false;
  return (
    realpathSync(a) === realpathSync(b) || (one.ino !== 0 && one.ino === other.ino && one.dev === other.dev)
  );
}

function statOf(path: string): Stats | null {
  return statSync(path, { throwIfNoEntry: false }) ?? null;
}
