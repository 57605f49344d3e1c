/** Long numbers stay text, as ID numbers must: as numbers they would lose their last digits, and nobody could say which they were. */
import {
  CellValueType,
  CustomCommandExecutionError,
  ICommandService,
  type ICommandInfo,
  type IRange,
  type Univer,
  type Worksheet,
} from "@univerjs/core";
import {
  AFTER_CELL_EDIT,
  SheetInterceptorService,
  SheetsSelectionsService,
  TextToNumberCommand,
} from "@univerjs/sheets";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { foldWidth } from "../identity";

/** Numbers keep fifteen digits, and no zeros before them. */
const LONG = /^\d{16,}[Xx]?$|^0\d{5,}$/;
const isLong = (value: unknown): boolean => typeof value === "string" && LONG.test(foldWidth(value).trim());

/** Formats of numbers, chosen in the toolbar, make a number of a text that looks like one. */
const NUMBER_FORMAT = "sheet.command.numfmt.set.numfmt";
const TEXT_FORMAT = "@";
/** Before the grid's own reading of what was typed. */
const PRIORITY = 110;

/** @param current the workbook on the desk; @param tell what the user is told where something is refused */
export function keepLongNumbers(univer: Univer, current: () => UniverWorkbook, tell: () => void): void {
  const injector = univer.__getInjector();
  injector.get(ICommandService).beforeCommandExecuted((command) => {
    const { model } = current().book;
    const sheet = model.getActiveSheet(true);
    if (!sheet) return;
    const ranges = injector
      .get(SheetsSelectionsService)
      .getCurrentSelections()
      .map(({ range }) => range);
    if (!endangers(command, sheet, ranges)) return;
    tell();
    throw new CustomCommandExecutionError("long numbers stay text");
  });
  injector.get(SheetInterceptorService).writeCellInterceptor.intercept(AFTER_CELL_EDIT, {
    priority: PRIORITY,
    handler: (value, { workbook, worksheet, row, col }, next) => {
      const typed = String(value?.v ?? "");
      if (!isLong(typed) || value?.f) return next(value);
      const style = workbook.getStyles().getStyleByCell(worksheet.getCell(row, col));
      const text = { v: typed.trim(), t: CellValueType.STRING };
      return next({ ...value, ...text, s: { ...style, n: { pattern: TEXT_FORMAT } } });
    },
  });
}

interface FormattedCell {
  readonly row: number;
  readonly col: number;
  readonly pattern?: string;
}

function endangers(
  { id, params }: Readonly<ICommandInfo>,
  sheet: Worksheet,
  selected: readonly IRange[],
): boolean {
  const isLongAt = (row: number, column: number) => isLong(sheet.getCellRaw(row, column)?.v);
  if (id === NUMBER_FORMAT) {
    const { values = [] } = (params ?? {}) as { values?: readonly FormattedCell[] };
    return values.some(({ row, col, pattern }) => pattern !== TEXT_FORMAT && isLongAt(row, col));
  }
  if (id !== TextToNumberCommand.id) return false;
  const { ranges = selected } = (params ?? {}) as { ranges?: readonly IRange[] };
  return ranges.some(({ startRow, endRow, startColumn, endColumn }) => {
    for (let row = startRow; row <= endRow; row++)
      for (let column = startColumn; column <= endColumn; column++) if (isLongAt(row, column)) return true;
    return false;
  });
}
