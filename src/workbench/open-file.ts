/** Opens a file that the user chose or dropped. Nothing of it leaves the page. */
import type { BookSource } from "../hosts/workbench/sheet-data";
import { messages } from "./messages";
import { readApart } from "./read-apart";
import { NotOpenedError, refuseHeavyFile } from "./read-book";

/** @param program see readApart. @throws {NotOpenedError} */
export async function openFile(file: File, program: string): Promise<BookSource> {
  refuseHeavyFile(file.size);
  return readApart(program, { bytes: await bytesOf(file), name: file.name });
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new NotOpenedError(messages.unreadable);
  }
}
