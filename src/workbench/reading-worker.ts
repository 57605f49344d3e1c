/** The program of the thread in which the page reads a file: one file, and the page ends it. */
import { NotOpenedError, readBook } from "./read-book";
import type { ReadAnswer, ReadRequest } from "./read-apart";

self.onmessage = ({ data: { bytes, name } }: MessageEvent<ReadRequest>) => {
  self.postMessage(answerTo(bytes, name));
};

function answerTo(bytes: Uint8Array, name: string): ReadAnswer {
  try {
    return { kind: "book", book: readBook(bytes, name) };
  } catch (error) {
    if (!(error instanceof NotOpenedError)) throw error;
    return { kind: "refused", message: error.message };
  }
}
