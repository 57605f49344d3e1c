/** What helps whoever fills in cells: an arrow with choices, and a note, kept in Univer's data validation. */
import {
  DataValidationRenderMode,
  DataValidationType,
  type IRange,
  type ISheetDataValidationRule,
} from "@univerjs/core";
import { AddDataValidationMutation, DataValidationModel } from "@univerjs/data-validation";
import type { CellHelp } from "../../forms";
import type { Book } from "./book";

export function giveHelp(book: Book, sheetId: string, help: readonly CellHelp[]): void {
  const rules = help.flatMap((one, i) => ruleOf(one, `${sheetId}-help-${i + 1}`) ?? []);
  if (rules.length > 0)
    book.change(AddDataValidationMutation.id, { unitId: book.unitId, subUnitId: sheetId, rule: rules });
}

/** Anything else may be typed all the same. Values with a comma are left out: Univer would tear them apart. */
function ruleOf({ area, choices = [], note }: CellHelp, uid: string): ISheetDataValidationRule | null {
  const list = choices.some((value) => value.includes(",")) ? "" : choices.join(",");
  if (list === "" && note === undefined) return null;
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return {
    uid,
    ranges: [{ startRow: firstRow, startColumn: firstColumn, endRow: lastRow, endColumn: lastColumn }],
    allowBlank: true,
    showErrorMessage: false,
    ...(list === ""
      ? { type: DataValidationType.ANY }
      : { type: DataValidationType.LIST, formula1: list, renderMode: DataValidationRenderMode.ARROW }),
    ...(note === undefined ? {} : { promptTitle: note.title, prompt: note.text, showInputMessage: true }),
  };
}

/** What is said of a cell; "" if nothing is. */
export function noteAt(book: Book, sheetId: string, row: number, column: number): string {
  const rules = book.injector.get(DataValidationModel).getRules(book.unitId, sheetId);
  const rule = rules.find(({ ranges }) =>
    ranges.some(
      ({ startRow, endRow, startColumn, endColumn }: IRange) =>
        row >= startRow && row <= endRow && column >= startColumn && column <= endColumn,
    ),
  );
  return rule?.prompt === undefined ? "" : `${rule.promptTitle ?? ""}：${rule.prompt}`;
}
