/** What is typed into a cell that shows percentages: 80 is 80%, and not 8000%, as in Excel; 96.5% is not shown as 97%. */
import { CellValueType, type Univer } from "@univerjs/core";
import { AFTER_CELL_EDIT, SheetInterceptorService } from "@univerjs/sheets";
import { isPercent } from "../hosts/shared/number-formats";
import { foldWidth } from "../identity";

const SHARE = /^(\d+(?:\.(\d+))?)(%?)$/;
/** Before the grid's own reading of what was typed. */
const PRIORITY = 100;

export function takePercents(univer: Univer): void {
  const { writeCellInterceptor } = univer.__getInjector().get(SheetInterceptorService);
  writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: PRIORITY,
    handler: (value, { workbook, worksheet, row, col }, next) => {
      const style = workbook.getStyles().getStyleByCell(worksheet.getCell(row, col));
      const pattern = style?.n?.pattern ?? "";
      const [, number, decimals = "", sign] = SHARE.exec(foldWidth(String(value?.v ?? "")).trim()) ?? [];
      if (!isPercent(pattern) || number === undefined) return next(value);
      const isInPercent = sign === "%" || Number(number) >= 1;
      const places = isInPercent ? decimals.length : Math.max(0, decimals.length - 2);
      const shown = places > decimalsOf(pattern) ? `0.${"0".repeat(places)}%` : pattern;
      const typed = isInPercent ? Number((Number(number) / 100).toPrecision(15)) : Number(number);
      const share = { v: typed, t: CellValueType.NUMBER };
      return next({ ...value, ...share, s: { ...style, n: { pattern: shown } } });
    },
  });
}

function decimalsOf(pattern: string): number {
  return /\.([0#?]+)/.exec(pattern)?.[1]?.length ?? 0;
}
