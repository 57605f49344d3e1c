/** Makes of a file's bytes what the grid lays out, unless the grid could not bear it. */
import { cellName, type Grid } from "../forms";
import { tooLargeContent, UnreadableFileError } from "../hosts/file/errors";
import { readLooks } from "../hosts/file/looks/read";
import { readWorkbookBytes } from "../hosts/file/read-bytes";
import { isPatchable } from "../hosts/file/saving/save";
import type { BookSource } from "../hosts/workbench/sheet-data";
import { messages } from "./messages";

/** Above these the grid would stand still for many seconds, and the page with it. */
const MAX_FILE_MB = 20;
const MAX_CELLS = 300_000;
const MAX_CHARACTERS = 20_000_000;
/** The line above the grid lays out the text of the cell that is chosen, in a time that grows with the square of its length. */
const MAX_CELL_CHARACTERS = 5_000;

/** Why a file was not opened; the message is a Chinese sentence. */
export class NotOpenedError extends Error {
  override readonly name = "NotOpenedError";
}

/** @throws {NotOpenedError} */
export function refuseHeavyFile(bytes: number): void {
  if (bytes > MAX_FILE_MB * 1024 * 1024) throw new NotOpenedError(messages.fileTooLarge(MAX_FILE_MB));
}

/** @throws {NotOpenedError} */
export function readBook(bytes: Uint8Array, name: string): BookSource {
  refuseHeavyFile(bytes.length);
  try {
    return bookIn(bytes, name);
  } catch (error) {
    if (error instanceof NotOpenedError) throw error;
    throw new NotOpenedError(error instanceof UnreadableFileError ? error.message : messages.unreadable);
  }
}

function bookIn(bytes: Uint8Array, name: string): BookSource {
  const { sheets, settings = new Map(), formats = new Map() } = readWorkbookBytes(bytes, name, true);
  refuseHeavySheets(sheets);
  const plain = { name, sheets, settings, formats };
  return isPatchable(bytes) ? { ...plain, looks: readLooks(bytes), original: bytes } : plain;
}

function refuseHeavySheets(sheets: readonly Grid[]): void {
  const count = sheets.reduce((sum, { cells }) => sum + cells.reduce((all, row) => all + row.length, 0), 0);
  if (count > MAX_CELLS) throw new NotOpenedError(messages.tooManyCells(count, MAX_CELLS));
  let characters = 0;
  for (const { name, cells, origin } of sheets)
    cells.forEach((row, r) =>
      row.forEach((value, c) => {
        if (typeof value !== "string") return;
        characters += value.length;
        if (value.length <= MAX_CELL_CHARACTERS) return;
        const cell = cellName(origin.row + r, origin.column + c);
        throw new NotOpenedError(messages.cellTooLong(name, cell, value.length, MAX_CELL_CHARACTERS));
      }),
    );
  if (characters > MAX_CHARACTERS) throw tooLargeContent();
}
