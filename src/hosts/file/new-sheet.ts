import type { CellValue, SheetCell } from "../workbook";

/** What a cell of a sheet that the product writes holds in a file: of a link its text. */
export function plainValue(cell: SheetCell): CellValue {
  return typeof cell === "object" && cell !== null ? cell.text : cell;
}
