/** Shows a cell of the grid to the user. */
import { RANGE_TYPE } from "@univerjs/core";
import { getPrimaryForRange, SetSelectionsOperation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Cell } from "../../forms";
import type { Book } from "./book";

/** Brings the sheet to the front and the cell into sight, and selects it: the whole of it, if it is merged. */
export function select(book: Book, sheetName: string, { row, column }: Cell): void {
  const sheet = book.sheet(sheetName);
  const place = { unitId: book.unitId, subUnitId: sheet.getSheetId() };
  if (book.model.getActiveSheet(true) !== sheet) book.change(SetWorksheetActiveOperation.id, place);
  const merged = sheet.getMergedCell(row, column);
  const range = merged ?? { startRow: row, startColumn: column, endRow: row, endColumn: column };
  const primary = getPrimaryForRange(range, sheet);
  book.change(SetSelectionsOperation.id, {
    ...place,
    selections: [{ range: { ...range, rangeType: RANGE_TYPE.NORMAL }, primary, style: null }],
  });
  book.view?.scrollTo(range.startRow, range.startColumn);
}
