/**
 * Reads a file in a thread of its own, which is ended when it takes too long: whatever is in the file, the page can still be used. The
 * thread's program comes as text, so that it also starts where the page was opened from a folder.
 */
import { tooCostly } from "../hosts/file/errors";
import { processorSecondsFor } from "../hosts/file/limits";
import type { ContentAnswer, FileBytes } from "../hosts/file/page/answer";
import { askWorker, WorkerFailed } from "../hosts/file/page/ask-worker";
import { openOnPage } from "../hosts/file/page/open";
import type { BookSource } from "../hosts/workbench/sheet-data";
import type { ReadableWorkbook } from "../hosts/workbook";
import { messages } from "./messages";
import { NotOpenedError } from "./read-book";

export interface ReadRequest extends FileBytes {
  /** To be laid out in the grid; else only its cells are wanted. */
  readonly isForGrid?: boolean;
}

export type ReadAnswer = { readonly kind: "book"; readonly book: BookSource } | ContentAnswer;

/** @param program the text of reading-worker.ts as one script. @throws {NotOpenedError} */
export async function readApart(program: string, file: FileBytes): Promise<BookSource> {
  const request: ReadRequest = { ...file, isForGrid: true };
  const answer = await askWorker<ReadRequest, ReadAnswer>(
    workerOf(program),
    request,
    processorSecondsFor(file.bytes.length) * 1000,
  ).catch((error: unknown) => {
    const isSlow = error instanceof WorkerFailed && error.why === "slow";
    throw new NotOpenedError(isSlow ? tooCostly().message : messages.unreadable);
  });
  if (answer.kind === "book") return answer.book;
  throw new NotOpenedError(answer.kind === "refused" ? answer.message : messages.unreadable);
}

/** Opens a file beside the workbook in the grid. @throws {HostError} */
export function openBeside(program: string, file: File): Promise<ReadableWorkbook> {
  return openOnPage(file, () => workerOf(program));
}

function workerOf(program: string): Worker {
  const url = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  try {
    return new Worker(url);
  } finally {
    // The thread has it by then.
    setTimeout(() => URL.revokeObjectURL(url), 60_000);
  }
}
