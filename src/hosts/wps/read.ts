/** Reads a sheet of WPS's, block by block. */
import type { Grid } from "../../forms";
import { addressOf } from "../shared/rectangles";
import { MAX_RESTARTS, MAX_CELLS } from "../shared/limits";
import { refuseIfAborted } from "../shared/reading";
import { type CellValue, HostError, type ReadOptions } from "../workbook";
import type { WpsApplication, WpsBook, WpsWorksheet } from "./api";
import { RowsByTime } from "./blocks";
import { watchRows } from "./changes";
import type { WpsEnvironment } from "./environment";
import { readMerges } from "./merges";
import { messages } from "./messages";
import { isHiddenSheet, sheetOf, type Used, usedOf } from "./sheets";
import { matrixOf } from "./values";

/** Sheets above so many cells may be formatted far below their last row; below, that costs nothing. */
const WORTH_TRIMMING = 20_000;

/** Reads a sheet in blocks, one call for the values of each. If rows or columns move meanwhile, it begins anew. */
export async function readSheet(
  environment: WpsEnvironment,
  book: WpsBook,
  name: string,
  options: ReadOptions,
): Promise<Grid> {
  for (let attempt = 1; attempt <= MAX_RESTARTS; attempt++) {
    refuseIfAborted(options.signal);
    const grid = await readOnce(environment, sheetOf(book, name), options);
    if (grid !== null) return { ...grid, name };
  }
  throw new HostError("busy", messages.sheetChanging(name));
}

/** Null if the sheet changed its shape on the way. */
async function readOnce(
  environment: WpsEnvironment,
  sheet: WpsWorksheet,
  options: ReadOptions,
): Promise<Omit<Grid, "name"> | null> {
  const whole = usedOf(sheet);
  if (whole === null) return { origin: { row: 0, column: 0 }, cells: [] };
  const used = trimmed(environment.application, sheet, fromTop(whole, options.rows));
  if (used.rows * used.columns > MAX_CELLS)
    throw new HostError("failed", messages.sheetTooLarge(sheet.Name, addressIn(used, 0, used.rows)));
  const watch = watchRows(environment.events, sheet);
  try {
    const hasMoved = () => watch.hasMoved() || !isSame(usedOf(sheet), whole);
    const cells = await readCells(environment, sheet, used, options, hasMoved);
    if (cells === null) return null;
    const slices = { ...environment, signal: options.signal };
    const merges = await readMerges(slices, sheet, used, cells);
    if (hasMoved()) return null;
    const grid = { origin: { row: used.row, column: used.column }, cells, merges };
    return isHiddenSheet(sheet) ? { ...grid, isHidden: true } : grid;
  } finally {
    watch.stop();
  }
}

async function readCells(
  environment: WpsEnvironment,
  sheet: WpsWorksheet,
  used: Used,
  options: ReadOptions,
  hasMoved: () => boolean,
): Promise<CellValue[][] | null> {
  const size = new RowsByTime(used.columns);
  const cells: CellValue[][] = [];
  while (cells.length < used.rows) {
    if (cells.length > 0) {
      await environment.pause(0);
      if (hasMoved()) return null;
    }
    refuseIfAborted(options.signal);
    const rows = Math.min(size.rows(), used.rows - cells.length);
    const start = environment.now();
    const block = sheet.Range(addressIn(used, cells.length, rows)).Value2;
    size.learn(environment.now() - start);
    for (const row of matrixOf(block, rows, used.columns)) cells.push(row);
    options.onProgress?.(cells.length, used.rows);
  }
  return cells;
}

/** No more than so many rows of the sheet, but one at least. */
function fromTop(used: Used, rows = Infinity): Used {
  return { ...used, rows: Math.max(1, Math.min(used.rows, rows - used.row)) };
}

/** Without the rows below the last one that holds something: WPS counts those that are merely formatted. */
function trimmed(application: WpsApplication, sheet: WpsWorksheet, used: Used): Used {
  if (used.rows * used.columns < WORTH_TRIMMING) return used;
  const isBlankFrom = (row: number): boolean =>
    application.WorksheetFunction.CountA(sheet.Range(addressIn(used, row, used.rows - row))) === 0;
  let [filled, rows] = [1, used.rows];
  while (filled < rows) {
    const middle = (filled + rows) >> 1;
    if (isBlankFrom(middle)) rows = middle;
    else filled = middle + 1;
  }
  return { ...used, rows };
}

function addressIn({ row, column, columns }: Used, from: number, rows: number): string {
  return addressOf({
    firstRow: row + from,
    lastRow: row + from + rows - 1,
    firstColumn: column,
    lastColumn: column + columns - 1,
  });
}

function isSame(a: Used | null, b: Used): boolean {
  return (
    a !== null && a.row === b.row && a.column === b.column && a.rows === b.rows && a.columns === b.columns
  );
}
