/** The sheets of a file as grids, cut down to the cells that are used. */
import type { Area, Grid } from "../../forms/grid";
import { MAX_COLUMNS, MAX_ROWS } from "../shared/limits";
import type { CellFormats } from "../shared/number-formats";
import { UnreadableFileError } from "./errors";
import { messages } from "./messages";

/** What a file holds. */
export interface FileContent {
  /** In the order of the tabs. */
  readonly sheets: readonly Grid[];
  /** By key; absent for a kind of file that keeps none. */
  readonly settings?: ReadonlyMap<string, string>;
  /** Absent where nobody asked for them, and for a kind of file that has none. */
  readonly formats?: CellFormats;
}

/** Rows are handed over by the million, so the blank ones share one array. */
const blankRow: readonly unknown[] = [];

/**
 * Cuts rows down to the used range.
 * @param rows whole rows from the top left corner of the sheet; a blank cell is `null` or `undefined`; a missing row is
 *   blank. The rows are taken over and may be shortened.
 * @throws UnreadableFileError `corrupt` for cells outside any sheet
 */
export function makeGrid(name: string, rows: (unknown[] | undefined)[], merges: readonly Area[] = []): Grid {
  if (rows.length > MAX_ROWS) throw new UnreadableFileError("corrupt", messages.corruptWorkbook);
  let firstRow = -1;
  let lastRow = -1;
  let firstColumn = Infinity;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (row === undefined) continue;
    if (row.length > MAX_COLUMNS) throw new UnreadableFileError("corrupt", messages.corruptWorkbook);
    let end = row.length;
    while (end > 0 && isBlank(row[end - 1])) end--;
    row.length = end;
    if (end === 0) continue;
    if (firstRow < 0) firstRow = r;
    lastRow = r;
    let c = 0;
    while (c < firstColumn && isBlank(row[c])) c++;
    if (c < firstColumn) firstColumn = c;
  }
  const merged = merges.length > 0 ? { merges } : {};
  if (firstRow < 0) return { name, origin: { row: 0, column: 0 }, cells: [], ...merged };
  const cells: (readonly unknown[])[] = [];
  for (let r = firstRow; r <= lastRow; r++) {
    const row = rows[r];
    if (row === undefined || row.length === 0) cells.push(blankRow);
    else cells.push(firstColumn === 0 ? row : row.slice(firstColumn));
  }
  return { name, origin: { row: firstRow, column: firstColumn }, cells, ...merged };
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined;
}

/** @throws UnreadableFileError `empty-workbook` if no sheet holds a single cell */
export function makeWorkbook(sheets: readonly Grid[]): FileContent {
  if (sheets.every(({ cells }) => cells.length === 0)) {
    throw new UnreadableFileError("empty-workbook", messages.emptyWorkbook);
  }
  return { sheets };
}
