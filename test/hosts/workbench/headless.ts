/** Univer without a screen: its data, its commands and its formulas are those of the page. */
import {
  IUniverInstanceService,
  type IWorkbookData,
  LocaleType,
  LogLevel,
  Univer,
  UniverInstanceType,
} from "@univerjs/core";
import { UniverFormulaEnginePlugin } from "@univerjs/engine-formula";
import { UniverSheetsPlugin } from "@univerjs/sheets";
import { UniverSheetsFormulaPlugin } from "@univerjs/sheets-formula";

export function headlessUniver(data: Partial<IWorkbookData>): Univer {
  const univer = new Univer({
    locale: LocaleType.ZH_CN,
    locales: { [LocaleType.ZH_CN]: {} },
    logLevel: LogLevel.SILENT,
  });
  univer.registerPlugin(UniverFormulaEnginePlugin);
  univer.registerPlugin(UniverSheetsPlugin);
  univer.registerPlugin(UniverSheetsFormulaPlugin);
  const unit = univer.createUnit(UniverInstanceType.UNIVER_SHEET, data);
  // Undo is for the workbook that the user works in.
  univer.__getInjector().get(IUniverInstanceService).focusUnit(unit.getUnitId());
  return univer;
}
