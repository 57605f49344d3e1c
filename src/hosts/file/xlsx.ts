/** Workbooks in a zip archive: .xlsx and .xlsm are read here, .xlsb and .ods with the spreadsheet library. */
import type { Grid } from "../../forms";
import { corruptWorkbook, UnreadableFileError } from "./errors";
import type { CellFormat } from "../shared/number-formats";
import { type FileContent, makeGrid, makeWorkbook } from "./grids";
import { kinds, messages } from "./messages";
import { NumberFormats } from "./number-formats";
import { readOds } from "./ods";
import { Package } from "./package";
import { readSettings } from "./settings";
import { SharedStrings } from "./shared-strings";
import { SheetReader } from "./sheet-part";
import { readWithLibrary } from "./sheetjs";
import { readZipDirectory, refuseBombs, unpackZip, type ZipMember } from "./zip";

/** Pictures take the most room and are never looked at. */
const skipped = /^(?:xl\/media|pictures|thumbnails)\//;

/**
 * @throws UnreadableFileError for another kind of archive, a damaged one, or one too large to unpack
 */
export function readPackage(bytes: Uint8Array, withFormats: boolean): FileContent {
  const members = readZipDirectory(bytes);
  const kind = kindOf(members);
  if (members.some(({ isEncrypted }) => isEncrypted))
    throw new UnreadableFileError("encrypted", messages.encrypted);
  const needed = members.filter(({ name }) => !skipped.test(name));
  refuseBombs(needed);
  // Of two parts of one name, each program would read another one.
  if (new Set(needed.map(({ name }) => name)).size < needed.length) throw corruptWorkbook();
  if (kind === "ods") return readOds(bytes, needed, withFormats);
  const settings = readSettings(bytes, needed);
  const workbook =
    kind === "xlsb"
      ? readWithLibrary(unpackZip(bytes, needed), { cellFormula: false }, withFormats)
      : readXlsx(new Package(bytes, needed), withFormats);
  return { ...workbook, settings };
}

export function kindOf(members: readonly ZipMember[]): "xlsx" | "xlsb" | "ods" {
  const has = (prefix: string): boolean => members.some(({ name }) => name.startsWith(prefix));
  if (members.some(({ name }) => name.endsWith("workbook.bin"))) return "xlsb";
  if (has("xl/")) return "xlsx";
  let kind: string = kinds.archive;
  if (has("word/")) kind = kinds.word;
  else if (has("ppt/")) kind = kinds.slides;
  else if (has("meta-inf/manifest.xml") && has("content.xml")) return "ods";
  else if (has("[content_types].xml")) return "xlsx"; // in a folder of another name
  throw new UnreadableFileError("not-a-spreadsheet", messages.notSpreadsheet(kind));
}

/** All sheets, hidden ones too; those without cells, such as charts, are left out. */
function readXlsx(pack: Package, withFormats: boolean): FileContent {
  const { sheets, is1904, strings, styles } = pack.workbook();
  if (sheets.length === 0 || new Set(sheets.map(({ name }) => name)).size < sheets.length)
    throw corruptWorkbook();
  const shared = new SharedStrings();
  if (strings !== null) pack.scan(strings, shared);
  const numberFormats = new NumberFormats();
  if (styles !== null) pack.scan(styles, numberFormats);
  const context = { strings: shared.texts, formats: numberFormats, is1904, withFormats };
  const grids: Grid[] = [];
  const formats = new Map<string, readonly CellFormat[]>();
  for (const { name, part, isHidden } of sheets) {
    if (part === null) continue;
    const sheet = new SheetReader(context);
    pack.scan(part, sheet);
    const { rows, merges, dates, formulas } = sheet;
    grids.push(makeGrid(name, rows, { merges, dates, formulas, isHidden }));
    if (withFormats) formats.set(name, sheet.cellFormats);
  }
  return { ...makeWorkbook(grids), ...(withFormats ? { formats } : {}) };
}
