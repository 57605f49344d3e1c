/** A number typed into a cell that shows percentages is one, as in Excel: 80 is 80%, and not 8000%. */
import { CellValueType, type Univer } from "@univerjs/core";
import { isPercent } from "../hosts/file/formats";
import { foldWidth } from "../policy";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";

const PLAIN_NUMBER = /^\d+(?:\.\d+)?$/;
/** Before the grid's own reading of what was typed. */
const PRIORITY = 100;

export function takePercents(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: PRIORITY,
    handler: (value, { workbook, worksheet, row, col }, next) => {
      const pattern = workbook.getStyles().getStyleByCell(worksheet.getCell(row, col))?.n?.pattern ?? "";
      const typed = foldWidth(String(value?.v ?? "")).trim();
      const isMeant = isPercent(pattern) && PLAIN_NUMBER.test(typed) && Number(typed) >= 1;
      return next(isMeant ? { ...value, v: Number(typed) / 100, t: CellValueType.NUMBER } : value);
    },
  });
}
