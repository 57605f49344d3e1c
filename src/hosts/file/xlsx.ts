import { UnreadableFileError } from "./errors";
import type { FileWorkbook } from "./grids";
import { kinds, messages } from "./messages";
import { readSettings } from "./settings";
import { readWithLibrary } from "./sheetjs";
import { readZipDirectory, refuseBombs, unpackZip, type ZipEntry } from "./zip";

/** Pictures take the most room and are never looked at. */
const skipped = /^xl\/media\//;

/**
 * Reads .xlsx and .xlsm (and .xlsb, which is packed the same way).
 * @throws UnreadableFileError for another kind of archive, a damaged one, or one too large to unpack
 */
export function readXlsx(bytes: Uint8Array, withFormats: boolean): FileWorkbook {
  const entries = readZipDirectory(bytes);
  refuseOthers(entries);
  const needed = entries.filter(({ name }) => !skipped.test(name));
  refuseBombs(needed);
  const settings = readSettings(bytes, needed);
  return { ...readWithLibrary(unpackZip(bytes, needed), { cellNF: withFormats }), settings };
}

function refuseOthers(entries: readonly ZipEntry[]): void {
  const has = (prefix: string): boolean => entries.some(({ name }) => name.startsWith(prefix));
  if (!has("xl/workbook")) {
    let kind: string = kinds.archive;
    if (has("word/")) kind = kinds.word;
    else if (has("ppt/")) kind = kinds.slides;
    else if (has("meta-inf/manifest.xml") && has("content.xml")) kind = kinds.openDocument;
    throw new UnreadableFileError("not-a-spreadsheet", messages.notSpreadsheet(kind));
  }
  if (entries.some(({ isEncrypted }) => isEncrypted)) {
    throw new UnreadableFileError("encrypted", messages.encrypted);
  }
}
