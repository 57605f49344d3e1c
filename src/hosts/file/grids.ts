/** The sheets of a file as grids, cut down to the cells that are used. */
import type { Grid } from "../../forms/grid";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "../shared/limits";
import type { CellFormats } from "../shared/number-formats";
import { corruptWorkbook, tooManyCells, tooManyMerges, UnreadableFileError } from "./errors";
import { maxCellLength, maxMerges } from "./limits";
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

/** What is known of the cells beside their values. */
export type GridExtras = Pick<Grid, "merges" | "dates" | "formulas" | "notes" | "isHidden">;

/** Rows are handed over by the million, so the blank ones share one array. */
const blankRow: readonly unknown[] = [];

/**
 * Cuts rows down to the used range.
 * @param rows whole rows from the top left corner of the sheet; a blank cell is `null` or `undefined`; a missing row is
 *   blank. The rows are taken over and may be shortened.
 * @throws UnreadableFileError `corrupt` for cells outside any sheet, `too-large` beyond the limits of a file
 */
export function makeGrid(name: string, rows: (unknown[] | undefined)[], extras: GridExtras = {}): Grid {
  if (rows.length > MAX_ROWS) throw corruptWorkbook();
  let firstRow = -1;
  let lastRow = -1;
  let firstColumn = Infinity;
  let width = 0;
  for (let r = 0; r < rows.length; r++) {
    const row = rows[r];
    if (row === undefined) continue;
    if (row.length > MAX_COLUMNS) throw corruptWorkbook();
    let end = row.length;
    while (end > 0 && isBlank(row[end - 1])) end--;
    row.length = end;
    if (end === 0) continue;
    if (firstRow < 0) firstRow = r;
    lastRow = r;
    if (end > width) width = end;
    let c = 0;
    while (c < firstColumn && isBlank(row[c])) c++;
    if (c < firstColumn) firstColumn = c;
    for (; c < end; c++) {
      const value = row[c];
      if (typeof value === "string" && value.length > maxCellLength) row[c] = value.slice(0, maxCellLength);
    }
  }
  if (firstRow < 0) return { name, origin: { row: 0, column: 0 }, cells: [], ...known(extras) };
  if ((lastRow - firstRow + 1) * (width - firstColumn) > MAX_CELLS) throw tooManyCells();
  const cells: (readonly unknown[])[] = [];
  for (let r = firstRow; r <= lastRow; r++) {
    const row = rows[r];
    if (row === undefined || row.length === 0) cells.push(blankRow);
    else cells.push(firstColumn === 0 ? row : row.slice(firstColumn));
  }
  return { name, origin: { row: firstRow, column: firstColumn }, cells, ...known(extras) };
}

function known({ merges = [], dates, formulas, notes = [], isHidden = false }: GridExtras): GridExtras {
  if (merges.length > maxMerges) throw tooManyMerges();
  return {
    ...(merges.length > 0 ? { merges } : {}),
    ...(dates !== undefined && dates.size > 0 ? { dates } : {}),
    ...(formulas !== undefined && formulas.size > 0 ? { formulas } : {}),
    ...(notes.length > 0 ? { notes } : {}),
    ...(isHidden ? { isHidden } : {}),
  };
}

function isBlank(cell: unknown): boolean {
  return cell === null || cell === undefined;
}

/**
 * @throws UnreadableFileError `empty-workbook` if no sheet holds a single cell, `too-large` if all of them together hold too many
 */
export function makeWorkbook(sheets: readonly Grid[]): FileContent {
  if (sheets.every(({ cells }) => cells.length === 0)) {
    throw new UnreadableFileError("empty-workbook", messages.emptyWorkbook);
  }
  const size = ({ cells }: Grid): number =>
    cells.length * cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  if (sheets.reduce((sum, grid) => sum + size(grid), 0) > MAX_CELLS) throw tooManyCells();
  return { sheets };
}
