/** A workbook to begin with, as spreadsheet programs make it: sheets without any cell. */
import type { BookSource } from "../hosts/workbench/sheet-data";
import { messages } from "./messages";

const SHEETS = ["Sheet1", "Sheet2", "Sheet3"];

export function newWorkbook(): BookSource {
  const sheets = SHEETS.map((name) => ({ name, origin: { row: 0, column: 0 }, cells: [] }));
  return { name: messages.newName, sheets };
}
