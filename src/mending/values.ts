/** What a cell holds, as an edit expects it. */
import type { Cell, Grid } from "../forms";
import type { CellValue } from "../hosts/workbook";

/** What a cell of the sheet holds; a blank cell is null. */
export function valueIn({ cells, origin }: Grid, { row, column }: Cell): CellValue {
  const value = cells[row - origin.row]?.[column - origin.column];
  if (value === "") return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}
