/** Univer without a screen: its data, its commands and its formulas are those of the page. */
import {
  type ICellData,
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { UniverDataValidationPlugin } from "@univerjs/data-validation";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { SetRangeValuesCommand, UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";
import type { Book } from "../../../src/hosts/workbench/book";

export function headlessUniver(data: Partial<IWorkbookData>): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  univer.registerPlugin(UniverDataValidationPlugin);
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  // Undo is for the workbook that the user works in.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(unit.getUnitId());
  return univer;
}

/** Changes a cell as the user does. */
export function enterCell(book: Book, sheet: string, row: number, column: number, value: ICellData): void {
  book.commands.syncExecuteCommand(SetRangeValuesCommand.id, {
    unitId: book.unitId,
    subUnitId: book.sheet(sheet).getSheetId(),
    range: { startRow: row, endRow: row, startColumn: column, endColumn: column },
    value,
  });
}
