/** Where the grid scrolls to when a cell is selected from the pane. */
import type { IRange } from "@univerjs/core";
import type { Cell } from "../forms";

/** Rows above and columns left of the cell that stay in sight with it. */
const CONTEXT_ROWS = 5;
const CONTEXT_COLUMNS = 2;

/** Which cell must come to the top left so that `cell` is in sight; null if it is. No more is moved than must be. */
export function scrollTarget({ row, column }: Cell, visible: IRange): Cell | null {
  // The last row and the last column may be cut off.
  const rowInSight = row >= visible.startRow && row < visible.endRow;
  const columnInSight = column >= visible.startColumn && column < visible.endColumn;
  if (rowInSight && columnInSight) return null;
  return {
    row: rowInSight ? visible.startRow : Math.max(0, row - CONTEXT_ROWS),
    column: columnInSight ? visible.startColumn : leftmost(column, visible),
  };
}

/** The first columns say who a row is about: they come back if the cell can be seen with them. */
function leftmost(column: number, { startColumn, endColumn }: IRange): number {
  return column < endColumn - startColumn ? 0 : Math.max(0, column - CONTEXT_COLUMNS);
}
