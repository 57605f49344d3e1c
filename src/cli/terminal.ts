/** What the commands of the terminal share: where they write, how they tell how far they are, and what is wrong. */
import { maskIds } from "../identity";
import type { Policy, PolicyRegistry } from "../policy";
import { ArgumentError } from "./argument-error";
import type { OnFileProgress } from "./check-files";
import { policiesInFiles } from "./policy-files";
import { printable, printableLines } from "./printable";
import { ReportFileError } from "./report-file";
import { UnknownPolicyError, UsageError } from "./usage";

/** Where the answer goes: a terminal, a pipe, or a file. */
export interface Terminal {
  readonly stdout: Output;
  readonly stderr: Output;
}

export interface Output {
  readonly isTTY?: boolean;
  write(text: string): unknown;
}

/** `doing`: what is done with each file. On a terminal, one line that is written over; in a pipe or a log, nothing. */
export function progressOn(stream: Output, doing: string): OnFileProgress {
  if (stream.isTTY !== true) return () => {};
  return ({ file, index, of, rows }) => {
    clearLine(stream);
    stream.write(
      `${doing} ${index + 1}/${of} ${printable(maskIds(file))}${rows > 0 ? `，${rows} 行` : ""} …`,
    );
  };
}

export function clearLine(stream: Output): void {
  if (stream.isTTY === true) stream.write("\r\u001b[K");
}

/** A region or a year may be known only from a policy sheet in one of the files: then they are looked into. */
export async function understood<T>(
  read: (policies: PolicyRegistry) => T,
  given: readonly Policy[],
  policies: PolicyRegistry,
): Promise<T> {
  try {
    return read(policies);
  } catch (error) {
    if (!(error instanceof UnknownPolicyError)) throw error;
    const found = await policiesInFiles(error.files);
    if (found.length === 0) throw error;
    return read(policies.withWorkbook({ policies: [...found, ...given], declaredYear: null }));
  }
}

/** What is said where the command could not do its work. */
export function complaint(error: unknown, usage: string): string {
  if (error instanceof UsageError) return `${printableLines(maskIds(error.message))}\n\n${usage}`;
  if (error instanceof ReportFileError || error instanceof ArgumentError)
    return `${printableLines(maskIds(error.message))}\n`;
  // A defect of the program. The text could hold a cell's content, so no number leaves unmasked.
  const detail = error instanceof Error ? (error.stack ?? error.message) : String(error);
  return `程序出错了，请把下面的内容反馈给维护人员：\n${printableLines(maskIds(detail))}\n`;
}
