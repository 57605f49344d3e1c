/** Reads a sheet of the grid. */
import type { Worksheet } from "@univerjs/core";
import { cellKey, type Grid, UNKNOWN_RESULT } from "../../forms";
import { refuseIfAborted } from "../shared/reading";
import type { ReadOptions } from "../workbook";
import type { Book } from "./book";
import { SheetValues } from "./values";

/** Rows between two breaths: reading them takes well under the 50 ms that a page may block. */
const BLOCK_ROWS = 2000;

const breathe = () => new Promise<void>((resume) => setTimeout(resume));

/** @param stale keys of cells whose results are of before */
export async function readSheet(
  book: Book,
  sheet: Worksheet,
  options: ReadOptions,
  stale: ReadonlySet<number> = new Set(),
): Promise<Grid> {
  const values = new SheetValues(book, sheet);
  const { rows, columns } = values.size();
  const valueAt = (row: number, column: number) =>
    stale.size > 0 && stale.has(cellKey(row, column)) ? UNKNOWN_RESULT : values.at(row, column);
  const cells: unknown[][] = [];
  for (let start = 0; start < rows || start === 0; start += BLOCK_ROWS) {
    if (start > 0) await breathe();
    refuseIfAborted(options.signal);
    const end = Math.min(start + BLOCK_ROWS, rows);
    for (let row = start; row < end; row++)
      cells.push(Array.from({ length: columns }, (_, column) => valueAt(row, column)));
    options.onProgress?.(rows === 0 ? 1 : end, rows === 0 ? 1 : rows);
  }
  const grid = { name: sheet.getName(), origin: { row: 0, column: 0 }, cells, merges: mergesOf(sheet) };
  return sheet.isSheetHidden() ? { ...grid, isHidden: true } : grid;
}

function mergesOf(sheet: Worksheet): NonNullable<Grid["merges"]> {
  return sheet.getMergeData().map(({ startRow, startColumn, endRow, endColumn }) => ({
    firstRow: startRow,
    firstColumn: startColumn,
    lastRow: endRow,
    lastColumn: endColumn,
  }));
}
