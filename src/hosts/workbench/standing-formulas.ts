/** The formulas of a sheet in the grid, as a saved file is to hold them. */
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "./book";

export interface StandingFormula {
  readonly row: number;
  readonly column: number;
  /** With its leading =. */
  readonly formula: string;
}

/** The formulas of a sheet that come to one value. What others spill is values, which a formula would collide with. */
export function standingFormulas(book: Book, sheetName: string): StandingFormula[] {
  const sheet = book.sheet(sheetName);
  const sheetId = sheet.getSheetId();
  const model = book.injector.get(FormulaDataModel);
  const spilling = model.getArrayFormulaRange()[book.unitId]?.[sheetId];
  const formulas: StandingFormula[] = [];
  sheet.getCellMatrix().forValue((row, column) => {
    const formula = model.getFormulaStringByCell(row, column, sheetId, book.unitId);
    if (formula && !spilling?.[row]?.[column]) formulas.push({ row, column, formula });
  });
  return formulas;
}
