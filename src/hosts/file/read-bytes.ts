/** Reads the bytes of a spreadsheet of any kind. */
import { readCsv } from "./csv";
import { UnreadableFileError } from "./errors";
import type { FileContent } from "./grids";
import { maxFileBytes, maxFileMb } from "./limits";
import { isMarkup, readMarkup } from "./markup";
import { kinds, messages } from "./messages";
import { isBiff, isOle, isZip, startOf } from "./starts";
import { decodeText, isJunk } from "./text";
import { readBiff, readXls } from "./xls";
import { readPackage } from "./xlsx";

/** How files begin that are no spreadsheets. */
const otherStarts: readonly (readonly [start: string, kind: string])[] = [
  ["\x89PNG", kinds.png],
  ["\xff\xd8\xff", kinds.jpeg],
  ["GIF8", kinds.gif],
  ["%PDF-", kinds.pdf],
  ["{\\rtf", kinds.rtf],
  ["Rar!\x1a", kinds.archive],
  ["7z\xbc\xaf", kinds.archive],
  ["\x1f\x8b", kinds.archive],
];

/**
 * Reads the bytes of a spreadsheet. What it is is decided by its content; the name only decides whether text counts as
 * separated values (.csv, .txt), and names the sheet of a file that has no tabs.
 * @param withFormats also how days and shares are shown, which takes a while longer
 * @throws UnreadableFileError for anything that is no readable spreadsheet
 */
export function readWorkbookBytes(bytes: Uint8Array, fileName: string, withFormats = false): FileContent {
  const baseName = fileName.replace(/^.*[\\/]/, "");
  if (isLockFile(baseName)) throw new UnreadableFileError("lock-file", messages.lockFile);
  if (bytes.length === 0) throw new UnreadableFileError("empty-file", messages.emptyFile);
  if (bytes.length > maxFileBytes) throw tooLarge();
  try {
    return readByContent(bytes, baseName, withFormats);
  } catch (error) {
    if (error instanceof UnreadableFileError) throw error;
    // Whatever the library stumbles over; its own words are English and mean nothing to a clerk.
    throw new UnreadableFileError("corrupt", messages.corruptWorkbook);
  }
}

/** Excel, WPS and LibreOffice leave such a file beside a workbook that is open. */
export function isLockFile(baseName: string): boolean {
  return /^(?:~\$|\.~)/.test(baseName);
}

export function tooLarge(): UnreadableFileError {
  return new UnreadableFileError("too-large", messages.fileTooLarge(maxFileMb));
}

function readByContent(bytes: Uint8Array, baseName: string, withFormats: boolean): FileContent {
  const start = startOf(bytes);
  if (isZip(start)) return readPackage(bytes, withFormats);
  if (isOle(start)) return readXls(bytes, withFormats);
  if (isBiff(start)) return readBiff(bytes);
  const other = otherStarts.find(([s]) => start.startsWith(s));
  if (other) throw new UnreadableFileError("not-a-spreadsheet", messages.notSpreadsheet(other[1]));
  return readText(bytes, baseName);
}

function readText(bytes: Uint8Array, baseName: string): FileContent {
  const text = decodeText(bytes);
  if (isJunk(text)) throw new UnreadableFileError("not-a-spreadsheet", messages.notRecognised);
  const isCsv = /\.(?:csv|txt)$/i.test(baseName);
  const sheetName = baseName.replace(/\.[^.]*$/, "");
  if (isMarkup(text)) {
    const workbook = readMarkup(bytes, sheetName);
    if (workbook) return workbook;
    if (!isCsv) throw new UnreadableFileError("not-a-spreadsheet", messages.markupWithoutTable);
  }
  if (!isCsv) throw new UnreadableFileError("not-a-spreadsheet", messages.textWithOtherName);
  return readCsv(text, sheetName);
}
