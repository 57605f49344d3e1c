/** Merged ranges as the grid can bear them: it remembers every cell of each, also of one that reaches over a whole sheet of Excel's. */
import type { IRange } from "@univerjs/core";
import { cellKey, type Grid } from "../../forms";

/** Cells of merged ranges of one sheet: no more cells are opened at all. */
const MOST_CELLS = 300_000;

/** What lies in the sheet as it is laid out; of ranges that overlap, which no program makes, the first one. */
export function mergesIn({ merges = [] }: Grid, size: { rows: number; columns: number }): IRange[] {
  const taken = new Set<number>();
  const isFree = ({ startRow, endRow, startColumn, endColumn }: IRange): boolean => {
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) {
        const key = cellKey(row, column);
        if (taken.has(key) || taken.size >= MOST_CELLS) return false;
        taken.add(key);
      }
    return true;
  };
  return merges
    .map((area) => ({
      startRow: area.firstRow,
      startColumn: area.firstColumn,
      endRow: Math.min(area.lastRow, size.rows - 1),
      endColumn: Math.min(area.lastColumn, size.columns - 1),
    }))
    .filter((range) => range.startRow <= range.endRow && range.startColumn <= range.endColumn)
    .filter(isFree);
}
