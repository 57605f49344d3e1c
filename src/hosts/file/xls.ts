/** .xls and WPS's .et (MS-XLS, MS-CFB). */
import * as XLSX from "@e965/xlsx";
import { UnreadableFileError } from "./errors";
import type { FileContent } from "./grids";
import { kinds, messages } from "./messages";
import { callLibrary, toWorkbook } from "./sheetjs";

/**
 * Files older than Excel 97 may not say in which code page their text is written; in China it is GBK. Newer ones are
 * Unicode whatever this says. They hold the result of every formula.
 */
const options = { codepage: 936, bookFiles: true, cellFormula: false } satisfies XLSX.ParsingOptions;

/** The part of the library's container reader that is used here; the library itself does not type it. */
interface Container {
  readonly FullPaths: readonly string[];
}
const containers = XLSX.CFB as {
  read(bytes: Uint8Array, options: { type: "array" }): Container;
  find(container: Container, path: string): object | null;
};

/**
 * Reads .xls and WPS's .et: BIFF records in an OLE container.
 * @throws UnreadableFileError `encrypted`, `not-a-spreadsheet` (another kind of OLE file), `corrupt`, `empty-workbook`
 */
export function readXls(bytes: Uint8Array, withFormats: boolean): FileContent {
  let book: XLSX.WorkBook;
  try {
    book = callLibrary(bytes, options);
  } catch (error) {
    throw reasonFor(error, bytes);
  }
  refuseOthers((book as { cfb?: Container }).cfb, bytes);
  return toWorkbook(book, withFormats);
}

/** Reads bare BIFF records without a container, as old exporting programs write them and Excel accepts. */
export function readBiff(bytes: Uint8Array): FileContent {
  let book: XLSX.WorkBook;
  try {
    book = callLibrary(bytes, { codepage: options.codepage, cellFormula: false });
  } catch (error) {
    throw isPassword(error) ? encrypted() : corrupt();
  }
  return toWorkbook(book);
}

/** The library reads other programs' files too. */
function refuseOthers(container: Container | undefined, bytes: Uint8Array): void {
  if (!container || !hasWorkbook(container)) throw withoutWorkbook(container, bytes);
}

function reasonFor(error: unknown, bytes: Uint8Array): UnreadableFileError {
  let container: Container;
  try {
    container = containers.read(bytes, { type: "array" });
  } catch {
    return corrupt();
  }
  if (containers.find(container, "EncryptedPackage")) return encrypted();
  if (!hasWorkbook(container)) return withoutWorkbook(container, bytes);
  return isPassword(error) ? encrypted() : corrupt();
}

function hasWorkbook(container: Container): boolean {
  return ["/Workbook", "/Book"].some((name) => containers.find(container, name) !== null);
}

/** The library has no error codes; a record that asks for a password is reported in these words. */
function isPassword(error: unknown): boolean {
  return error instanceof Error && /password|encrypt/i.test(error.message);
}

function withoutWorkbook(container: Container | undefined, bytes: Uint8Array): UnreadableFileError {
  if (isCutShort(bytes)) return corrupt();
  const has = (name: string): boolean => container !== undefined && containers.find(container, name) !== null;
  let kind: string = kinds.office;
  if (has("/WordDocument")) kind = kinds.word;
  else if (has("/PowerPoint Document")) kind = kinds.slides;
  return new UnreadableFileError("not-a-spreadsheet", messages.notSpreadsheet(kind));
}

/** Whether the directory or the allocation table lies (partly) behind the end (MS-CFB 2.2). */
function isCutShort(bytes: Uint8Array): boolean {
  const header = 512;
  const unused = 0xfffffffa;
  if (bytes.length < header) return true;
  const view = new DataView(bytes.buffer, bytes.byteOffset, header);
  const sectorSize = 2 ** view.getUint16(30, true);
  const directory = view.getUint32(48, true);
  const places = [directory];
  for (let at = 76; at < header; at += 4) places.push(view.getUint32(at, true));
  return places.some((sector) => sector < unused && (sector + 2) * sectorSize > bytes.length);
}

function encrypted(): UnreadableFileError {
  return new UnreadableFileError("encrypted", messages.encrypted);
}

function corrupt(): UnreadableFileError {
  return new UnreadableFileError("corrupt", messages.corruptWorkbook);
}
