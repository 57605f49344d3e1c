/** What cells offer to choose from: an arrow in the cell, by Univer's data validation. */
import { DataValidationRenderMode, DataValidationType, type ISheetDataValidationRule } from "@univerjs/core";
import { AddDataValidationMutation } from "@univerjs/data-validation";
import type { NewSheet } from "../workbook";
import type { Book } from "./book";

type Choices = NonNullable<NewSheet["choices"]>;

/** Anything else may be typed all the same. Values with a comma are left out: Univer would tear them apart. */
export function offerChoices(book: Book, sheetId: string, choices: Choices): void {
  const rules = choices.flatMap(({ area, values }, i): ISheetDataValidationRule[] => {
    if (values.some((value) => value.includes(","))) return [];
    const { firstRow, firstColumn, lastRow, lastColumn } = area;
    return [
      {
        uid: `${sheetId}-choice-${i + 1}`,
        type: DataValidationType.LIST,
        formula1: values.join(","),
        ranges: [{ startRow: firstRow, startColumn: firstColumn, endRow: lastRow, endColumn: lastColumn }],
        allowBlank: true,
        showErrorMessage: false,
        renderMode: DataValidationRenderMode.ARROW,
      },
    ];
  });
  if (rules.length > 0)
    book.change(AddDataValidationMutation.id, { unitId: book.unitId, subUnitId: sheetId, rule: rules });
}
