/** Cells that show what formulas came to before something that they look at was changed, because the grid does not compute them. */
import { cellKey } from "../forms";
import { filledCells } from "../hosts/shared/dependents";
import { keptFormula } from "../hosts/workbench/file-layout";
import { type BookSource, sheetId } from "../hosts/workbench/sheet-data";
import type { StaleCells, UniverWorkbook } from "../hosts/workbench/workbook";
import { changedCells } from "./changed-cells";
import { fileSheets } from "./file-sheets";

const NONE: StaleCells = new Map();

/** Of the workbook that is laid out from this. */
export function staleCellsOf(source: BookSource): (workbook: UniverWorkbook) => StaleCells {
  const { sheets, looks } = source;
  if (looks === undefined) return () => NONE;
  let hasKept: boolean | null = null;
  return (workbook) => {
    hasKept ??= keepsResults(workbook, { sheets, looks });
    if (!hasKept) return NONE;
    const found = new Map<string, Set<number>>();
    const { stale } = changedCells(workbook, { sheets, looks }, fileSheets(workbook, source));
    for (const { of, ...formula } of stale) {
      const own = found.get(of.sheetId) ?? new Set();
      for (const { row, column } of filledCells(formula)) own.add(cellKey(row, column));
      found.set(of.sheetId, own);
    }
    return found;
  };
}

/** Whether the grid holds any result that it did not compute. */
function keepsResults(
  { book }: UniverWorkbook,
  { sheets, looks }: Required<Pick<BookSource, "sheets" | "looks">>,
): boolean {
  return sheets.some(({ name }, i) => {
    const sheet = book.model.getSheetBySheetId(sheetId(book.unitId, i));
    const formulas = looks.sheets.get(name)?.formulas ?? [];
    return formulas.some(({ row, column }) => keptFormula(sheet?.getCellRaw(row, column)) !== null);
  });
}
