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

/** What the cells of a sheet offer and say, wherever they have moved since. */
export function helpOf(book: Book, sheetId: string): CellHelp[] {
  const rules = book.injector.get(DataValidationModel).getRules(book.unitId, sheetId);
  return rules.flatMap(({ ranges, type, formula1 = "", prompt, promptTitle = "" }) =>
    ranges.map(({ startRow, endRow, startColumn, endColumn }: IRange): CellHelp => ({
      area: { firstRow: startRow, firstColumn: startColumn, lastRow: endRow, lastColumn: endColumn },
      ...(type === DataValidationType.LIST ? { choices: formula1.split(",") } : {}),
      ...(prompt === undefined ? {} : { note: { title: promptTitle, text: prompt } }),
    })),
  );
}
