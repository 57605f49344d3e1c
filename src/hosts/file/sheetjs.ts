/** The spreadsheet library, and what it hands over as grids. */
import * as XLSX from "@e965/xlsx";
import type { Area, Grid } from "../../forms/grid";
import { MAX_ROWS } from "../shared/limits";
import type { CellFormat } from "../shared/number-formats";
import { UnreadableFileError } from "./errors";
import { formatsIn } from "./formats";
import { makeGrid, makeWorkbook, type FileContent } from "./grids";
import { messages } from "./messages";

/**
 * Values only, in rows: on a roster of 100,000 rows this halves the time and takes two thirds of the memory of the
 * library's defaults.
 */
const readOptions: XLSX.ParsingOptions = {
  dense: true,
  cellText: false,
  cellHTML: false,
  cellFormula: false,
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
 * @throws UnreadableFileError `corrupt` or `empty-workbook`; whatever the library throws
 */
export function readWithLibrary(data: Uint8Array | string, options: XLSX.ParsingOptions = {}): FileContent {
  return toWorkbook(callLibrary(data, options), options);
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
export function toWorkbook(book: XLSX.WorkBook, { cellNF = false }: XLSX.ParsingOptions = {}): FileContent {
  const names = book.SheetNames;
  const formats = new Map<string, readonly CellFormat[]>();
  if (names.length === 0 || new Set(names).size < names.length) throw corrupt();
  const sheets: Grid[] = [];
  for (const name of names) {
    // The library skips a sheet that it cannot parse without a word: it is listed but not there. Looking it up finds
    // what every object inherits if it is called, say, "constructor".
    const sheet: unknown = book.Sheets[name];
    if (typeof sheet !== "object" || sheet === null) throw corrupt();
    const { "!type": type, "!data": rows, "!merges": merges } = sheet as XLSX.WorkSheet;
    if (type !== undefined && type !== "sheet") continue;
    if (!Array.isArray(rows)) throw corrupt();
    if (cellNF) formats.set(name, formatsIn(rows as (XLSX.CellObject | undefined)[][]));
    sheets.push(makeGrid(name, plainRows(rows), (merges ?? []).map(toArea).filter(isInSheet)));
  }
  return { ...makeWorkbook(sheets), ...(cellNF ? { formats } : {}) };
}

/** Replaces the library's cells by their values where they stand: a million rows are not copied. */
function plainRows(rows: (XLSX.CellObject | undefined)[][]): (unknown[] | undefined)[] {
  if (rows.length > MAX_ROWS) throw corrupt();
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r] as unknown[] | undefined;
    if (row === undefined) continue;
    for (let c = 0; c < row.length; c++) {
      const cell = row[c] as XLSX.CellObject | undefined;
      row[c] = cell === undefined ? null : plainValue(cell);
    }
  }
  return rows as (unknown[] | undefined)[];
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

function corrupt(): UnreadableFileError {
  return new UnreadableFileError("corrupt", messages.corruptWorkbook);
}
