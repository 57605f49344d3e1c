/** The program of the thread in which the page reads a file: one file, and the page ends it. */
import { contentOf } from "../hosts/file/page/answer";
import { NotOpenedError, readBook } from "./read-book";
import type { ReadAnswer, ReadRequest } from "./read-apart";

self.onmessage = ({ data }: MessageEvent<ReadRequest>) => {
  self.postMessage(data.isForGrid === true ? bookOf(data) : contentOf(data));
};

function bookOf({ bytes, name }: ReadRequest): ReadAnswer {
  try {
    return { kind: "book", book: readBook(bytes, name) };
  } catch (error) {
    if (!(error instanceof NotOpenedError)) throw error;
    return { kind: "refused", message: error.message };
  }
}
