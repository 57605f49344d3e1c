/**
 * Reads a file in a thread of its own, which is ended when it takes too long: whatever is in the file, the page can still be used. The
 * thread's program comes as text, so that it also starts where the page was opened from a folder.
 */
import { tooCostly } from "../hosts/file/errors";
import { processorSecondsFor } from "../hosts/file/limits";
import type { BookSource } from "../hosts/workbench/sheet-data";
import { messages } from "./messages";
import { NotOpenedError } from "./read-book";

export interface ReadRequest {
  readonly bytes: Uint8Array;
  readonly name: string;
}

export type ReadAnswer =
  | { readonly kind: "book"; readonly book: BookSource }
  | { readonly kind: "refused"; readonly message: string };

/** @param program the text of reading-worker.ts as one script. @throws {NotOpenedError} */
export async function readApart(program: string, request: ReadRequest): Promise<BookSource> {
  const url = URL.createObjectURL(new Blob([program], { type: "text/javascript" }));
  const worker = new Worker(url);
  let timer: ReturnType<typeof setTimeout> | undefined;
  try {
    return await new Promise((resolve, reject) => {
      const refuse = (message: string) => reject(new NotOpenedError(message));
      worker.onmessage = ({ data }: MessageEvent<ReadAnswer>) => {
        if (data.kind === "book") resolve(data.book);
        else refuse(data.message);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        refuse(messages.unreadable);
      };
      const milliseconds = processorSecondsFor(request.bytes.length) * 1000;
      timer = setTimeout(() => refuse(tooCostly().message), milliseconds);
      worker.postMessage(request);
    });
  } finally {
    clearTimeout(timer);
    worker.terminate();
    URL.revokeObjectURL(url);
  }
}
