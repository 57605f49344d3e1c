/** Reads with the spreadsheet library what nothing else here reads: .xls, .et, .xlsb, .ods and XML 2003. */
import * as XLSX from "@e965/xlsx";
import { type Area, cellKey, type Grid, UNKNOWN_RESULT } from "../../forms";
import { MAX_CELLS, MAX_ROWS } from "../shared/limits";
import type { CellFormat } from "../shared/number-formats";
import { corruptWorkbook as corrupt, tooManyCells } from "./errors";
import { isDateFormat, isTellingFormat, shownPattern } from "./formats";
import { makeGrid, makeWorkbook, type FileContent } from "./grids";

/**
 * Values and what tells of their meaning, in rows: without texts and markup of cells the library takes half the time. Formulas are
 * asked for because of those that have no result.
 */
const readOptions: XLSX.ParsingOptions = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellNF: true,
};

/** Codes of error cells (MS-XLS 2.5.10), which the library hands over as numbers. */
const errorTexts: ReadonlyMap<unknown, string> = new Map([
  [0x00, "#NULL!"],
  [0x07, "#DIV/0!"],
  [0x0f, "#VALUE!"],
  [0x17, "#REF!"],
  [0x1d, "#NAME?"],
  [0x24, "#NUM!"],
  [0x2a, "#N/A"],
  [0x2b, "#GETTING_DATA"],
]);
/** For errors newer than the library. */
const otherError = "#UNKNOWN!";

/** The library lets these two numbers pass as numbers; in a sheet they can only be errors. */
const noNumber = "#NUM!";

/**
 * Reads a workbook with the spreadsheet library, hidden sheets and rows included, chart sheets left out.
 * @param withFormats also how days and shares are shown
 * @throws UnreadableFileError `corrupt`, `too-large` or `empty-workbook`; whatever the library throws
 */
export function readWithLibrary(
  data: Uint8Array | string,
  options: XLSX.ParsingOptions = {},
  withFormats = false,
): FileContent {
  return toWorkbook(callLibrary(data, options), withFormats);
}

/** One call of the library, kept from printing: standard output and error belong to the caller. */
export function callLibrary(data: Uint8Array | string, options: XLSX.ParsingOptions = {}): XLSX.WorkBook {
  const { error, warn, log } = console;
  const silence = (): void => undefined;
  Object.assign(console, { error: silence, warn: silence, log: silence });
  try {
    return XLSX.read(...input(data, { ...readOptions, ...options }));
  } finally {
    Object.assign(console, { error, warn, log });
  }
}

/** Where there are Buffers (not in a browser) the library cuts its input up without copying the pieces. */
function input(data: Uint8Array | string, options: XLSX.ParsingOptions): Parameters<typeof XLSX.read> {
  if (typeof data === "string") return [data, { ...options, type: "string" }];
  const buffers = (globalThis as { Buffer?: typeof Buffer }).Buffer;
  if (buffers === undefined) return [data, { ...options, type: "array" }];
  return [buffers.from(data.buffer, data.byteOffset, data.byteLength), { ...options, type: "buffer" }];
}

/** @throws UnreadableFileError `corrupt` if a sheet that the workbook lists could not be read, or `empty-workbook` */
export function toWorkbook(book: XLSX.WorkBook, withFormats = false): FileContent {
  const names = book.SheetNames;
  const formats = new Map<string, readonly CellFormat[]>();
  if (names.length === 0 || new Set(names).size < names.length) throw corrupt();
  const sheets: Grid[] = [];
  for (const name of names) {
    // The library skips a sheet that it cannot parse without a word: it is listed but not there. Looking it up finds
    // what every object inherits if it is called, say, "constructor".
    const sheet: unknown = Object.hasOwn(book.Sheets, name) ? book.Sheets[name] : undefined;
    if (typeof sheet !== "object" || sheet === null) throw corrupt();
    const { "!type": type, "!data": rows, "!merges": merges } = sheet as XLSX.WorkSheet;
    if (type !== undefined && type !== "sheet") continue;
    if (!Array.isArray(rows)) throw corrupt();
    const found = new Cells();
    sheets.push(
      makeGrid(name, found.valuesOf(rows), {
        merges: (merges ?? []).map(toArea).filter(isInSheet),
        dates: found.dates,
        formulas: found.formulas,
        isHidden: (book.Workbook?.Sheets?.[names.indexOf(name)]?.Hidden ?? 0) > 0,
      }),
    );
    formats.set(name, found.formats);
  }
  return { ...makeWorkbook(sheets), ...(withFormats ? { formats } : {}) };
}

/** The cells of one sheet as the library hands them over. */
class Cells {
  readonly dates = new Set<number>();
  readonly formulas = new Map<number, string>();
  readonly formats: CellFormat[] = [];

  /** Replaces the library's cells by their values where they stand: a million rows are not copied. */
  valuesOf(rows: (XLSX.CellObject | undefined)[][]): (unknown[] | undefined)[] {
    if (rows.length > MAX_ROWS) throw corrupt();
    let width = 0;
    for (let r = 0; r < rows.length; r++) {
      const row = rows[r] as unknown[] | undefined;
      if (row === undefined) continue;
      if (row.length > width && (width = row.length) * rows.length > MAX_CELLS) throw tooManyCells();
      for (let c = 0; c < row.length; c++) {
        const cell = row[c] as XLSX.CellObject | undefined;
        row[c] = cell === undefined ? null : this.valueOf(cell, r, c);
      }
    }
    return rows as (unknown[] | undefined)[];
  }

  private valueOf(cell: XLSX.CellObject, row: number, column: number): unknown {
    if (cell.f !== undefined && cell.v === undefined) {
      this.formulas.set(cellKey(row, column), cell.f);
      return UNKNOWN_RESULT;
    }
    const pattern = cell.t === "n" && typeof cell.z === "string" ? cell.z : "";
    if (isTellingFormat(pattern)) {
      this.formats.push({ row, column, pattern: shownPattern(pattern) });
      if (isDateFormat(pattern)) this.dates.add(cellKey(row, column));
    }
    return plainValue(cell);
  }
}

function plainValue({ t, v }: XLSX.CellObject): unknown {
  if (t === "e") return errorTexts.get(v) ?? otherError;
  if (v === undefined || v === "") return null;
  if (t === "n" && !Number.isFinite(v)) return noNumber;
  return v;
}

function toArea({ s, e }: XLSX.Range): Area {
  return { firstRow: s.r, firstColumn: s.c, lastRow: e.r, lastColumn: e.c };
}

function isInSheet({ firstRow, firstColumn, lastRow, lastColumn }: Area): boolean {
  return firstRow >= 0 && firstColumn >= 0 && lastRow >= firstRow && lastColumn >= firstColumn;
}
