/** Reads the packed files of Excel: .xlsx, .xlsm and .xlsb. */
import { UnreadableFileError } from "./errors";
import type { FileContent } from "./grids";
import { kinds, messages } from "./messages";
import { readSettings } from "./settings";
import { readWithLibrary } from "./sheetjs";
import { readZipDirectory, refuseBombs, unpackZip, type ZipMember } from "./zip";

/** Pictures take the most room and are never looked at. */
const skipped = /^xl\/media\//;

/**
 * Reads .xlsx and .xlsm (and .xlsb, which is packed the same way).
 * @throws UnreadableFileError for another kind of archive, a damaged one, or one too large to unpack
 */
export function readXlsx(bytes: Uint8Array, withFormats: boolean): FileContent {
  const members = readZipDirectory(bytes);
  refuseOthers(members);
  const needed = members.filter(({ name }) => !skipped.test(name));
  refuseBombs(needed);
  const settings = readSettings(bytes, needed);
  return { ...readWithLibrary(unpackZip(bytes, needed), { cellNF: withFormats }), settings };
}

function refuseOthers(members: readonly ZipMember[]): void {
  const has = (prefix: string): boolean => members.some(({ name }) => name.startsWith(prefix));
  if (!has("xl/workbook")) {
    let kind: string = kinds.archive;
    if (has("word/")) kind = kinds.word;
    else if (has("ppt/")) kind = kinds.slides;
    else if (has("meta-inf/manifest.xml") && has("content.xml")) kind = kinds.openDocument;
    throw new UnreadableFileError("not-a-spreadsheet", messages.notSpreadsheet(kind));
  }
  if (members.some(({ isEncrypted }) => isEncrypted)) {
    throw new UnreadableFileError("encrypted", messages.encrypted);
  }
}
