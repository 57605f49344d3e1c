/** Opens a file that the user chose or dropped, unless the grid could not bear it. */
import { UnreadableFileError } from "../hosts/file/errors";
import { readLooks } from "../hosts/file/looks/read";
import { isPatchable } from "../hosts/file/saving/save";
import { readWorkbookBytes } from "../hosts/file/read-bytes";
import type { BookSource } from "../hosts/workbench/sheet-data";
import { messages } from "./messages";

/** Above these the grid would stand still for many seconds, and the page with it. */
const MAX_FILE_MB = 20;
const MAX_CELLS = 300_000;

/** Why a file was not opened; the message is a Chinese sentence. */
export class NotOpenedError extends Error {
  override readonly name = "NotOpenedError";
}

/**
 * Reads a file that the user chose. Nothing of it leaves the page.
 * @throws {NotOpenedError}
 */
export async function readFile(file: File): Promise<BookSource> {
  if (file.size > MAX_FILE_MB * 1024 * 1024) throw new NotOpenedError(messages.fileTooLarge(MAX_FILE_MB));
  const bytes = await bytesOf(file);
  const { sheets, settings = new Map(), formats = new Map() } = parse(bytes, file.name);
  const count = sheets.reduce((sum, { cells }) => sum + cells.reduce((all, row) => all + row.length, 0), 0);
  if (count > MAX_CELLS) throw new NotOpenedError(messages.tooManyCells(count, MAX_CELLS));
  const plain = { name: file.name, sheets, settings, formats };
  return isPatchable(bytes) ? { ...plain, looks: readLooks(bytes), original: bytes } : plain;
}

async function bytesOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.arrayBuffer());
  } catch {
    throw new NotOpenedError(messages.unreadable);
  }
}

function parse(bytes: Uint8Array, name: string) {
  try {
    return readWorkbookBytes(bytes, name, true);
  } catch (error) {
    throw new NotOpenedError(error instanceof UnreadableFileError ? error.message : messages.unreadable);
  }
}
