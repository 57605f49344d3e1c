/** How a sheet of a file is laid out in the grid, where that is another way than in the file; what was undone is none. */
import {
  BooleanNumber,
  type IColumnData,
  type IRowData,
  type Nullable,
  type Worksheet,
} from "@univerjs/core";
import type { Area, Grid } from "../forms";
import type { Frozen, LineLayout, SheetLayout } from "../hosts/file/saving/sheet-layout";
import { MAX_COLUMNS, MAX_ROWS } from "../hosts/shared/limits";
import type { SheetLooks } from "../hosts/shared/looks";
import type { Shifts } from "../hosts/shared/shifts";
import { fileFormat, fileHeight, fileWidth, layoutOf } from "../hosts/workbench/file-layout";
import { colourOf } from "../hosts/workbench/style-data";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import type { FileSheet } from "./file-sheets";

type Numbered<T> = Readonly<Record<number, Nullable<T>>>;

/** Undefined where nothing is another way. */
export function changedLayout(sheet: Worksheet, looks: SheetLooks, shifts: Shifts): SheetLayout | undefined {
  const was = layoutOf(looks, [], { rows: MAX_ROWS, columns: MAX_COLUMNS });
  const now = sheet.getSnapshot();
  const columns = changedColumns(sheet, looks, shifts);
  const rows = changedRows(now.rowData, was.rowData ?? {}, shifts, now.defaultRowHeight);
  const frozen = frozenOf(now.freeze);
  const hasGridLines = now.showGridlines !== BooleanNumber.FALSE;
  const tabColour = colourOf(now.tabColor) ?? null;
  const isHidden = now.hidden === BooleanNumber.TRUE;
  const layout: SheetLayout = {
    ...(columns.size > 0 ? { columns } : {}),
    ...(rows.size > 0 ? { rows } : {}),
    ...(isSame(frozen, frozenOf(was.freeze)) ? {} : { frozen }),
    ...(hasGridLines === looks.hasGridLines ? {} : { hasGridLines }),
    ...(tabColour === looks.tabColour ? {} : { tabColour }),
    ...(isHidden && !looks.isHidden ? { isHidden } : {}),
  };
  return Object.keys(layout).length === 0 ? undefined : layout;
}

const isSame = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

function changedColumns(sheet: Worksheet, looks: SheetLooks, shifts: Shifts): Map<number, LineLayout> {
  const { columnData, defaultColumnWidth: usual } = sheet.getSnapshot();
  const { columnData: was = {} } = layoutOf(looks, [], { rows: 0, columns: MAX_COLUMNS });
  const changed = new Map<number, LineLayout>();
  for (const [key, data] of Object.entries(columnData as Numbered<Partial<IColumnData>>)) {
    if (!data) continue;
    const column = Number(key);
    const old = shifts.before("column", column);
    const isNew = old === null;
    const { w = usual, hd, s } = was[old ?? -1] ?? {};
    const [isHidden, wasHidden] = [data.hd === BooleanNumber.TRUE, hd === BooleanNumber.TRUE];
    const width = data.w ?? usual;
    // A column without width is shown with one.
    const isShown = wasHidden && !isHidden && widthIn(looks, old ?? -1) === 0;
    // A new column among others of one width would get that.
    const isOther = isNew ? looks.columns.length > 0 || width !== usual : width !== w || isShown;
    const style = fileFormat(data.s);
    const layout: LineLayout = {
      ...(isOther ? { size: fileWidth(width) } : {}),
      ...(isHidden !== wasHidden || (isNew && looks.columns.length > 0) ? { isHidden } : {}),
      ...(style !== null && style !== (fileFormat(s) ?? 0) ? { style } : {}),
    };
    if (Object.keys(layout).length > 0) changed.set(column, layout);
  }
  return changed;
}

function widthIn({ columns }: SheetLooks, column: number): number | null {
  return columns.find(({ first, last }) => column >= first && column <= last)?.width ?? null;
}

function changedRows(
  now: Numbered<IRowData>,
  was: Numbered<Partial<IRowData>>,
  shifts: Shifts,
  usual: number,
): Map<number, LineLayout> {
  const changed = new Map<number, LineLayout>();
  for (const [key, data] of Object.entries<Nullable<IRowData>>(now)) {
    if (!data) continue;
    const row = Number(key);
    const old = was[shifts.before("row", row) ?? -1] ?? {};
    const [height, oldHeight] = [heightOf(data, usual), heightOf(old, usual)];
    const [isHidden, wasHidden] = [data.hd === BooleanNumber.TRUE, old.hd === BooleanNumber.TRUE];
    const style = fileFormat(data.s);
    const layout: LineLayout = {
      ...(height === oldHeight ? {} : sizeOf(height, data)),
      ...(isHidden === wasHidden ? {} : { isHidden }),
      ...(style !== null && style !== (fileFormat(old.s) ?? 0) ? { style } : {}),
    };
    if (Object.keys(layout).length > 0) changed.set(row, layout);
  }
  return changed;
}

/** Null where the row is as high as what stands in it. */
function heightOf({ h, ia, ah }: Partial<IRowData>, usual: number): number | null {
  if (h === undefined || ia === BooleanNumber.TRUE) return null;
  return ia === BooleanNumber.FALSE || (ah === undefined && h !== usual) ? h : null;
}

function sizeOf(height: number | null, { ah }: IRowData): LineLayout {
  if (height !== null) return { size: fileHeight(height) };
  return ah === undefined ? { size: null } : { size: fileHeight(ah), isAutomatic: true };
}

function frozenOf(freeze: Nullable<ReturnType<Worksheet["getFreeze"]>>): Frozen | null {
  const { xSplit = 0, ySplit = 0, startRow = 0, startColumn = 0 } = freeze ?? {};
  const [rows, columns] = [Math.max(0, ySplit), Math.max(0, xSplit)];
  if (rows === 0 && columns === 0) return null;
  return {
    row: rows > 0 ? Math.max(0, startRow - rows) : 0,
    column: columns > 0 ? Math.max(0, startColumn - columns) : 0,
    rows,
    columns,
  };
}

/** All merged ranges of a sheet, where the user merged or parted some: what the grid cannot bear of the file's stays. */
export function changedMerges(
  workbook: UniverWorkbook,
  { sheetId }: FileSheet,
  { merges = [] }: Pick<Grid, "merges">,
): Area[] | undefined {
  const { book, touched } = workbook;
  const shifts = touched.shiftsOf(sheetId);
  const now = new Map(mergesOf(book.sheetById(sheetId)).map((area) => [keyOf(area), area]));
  const laidOut = new Map(
    touched.mergesBeforeOf(sheetId).map((range) => [`${range.startRow}:${range.startColumn}`, areaOf(range)]),
  );
  let isSameList = true;
  const kept = merges.flatMap((area) => {
    const shown = laidOut.get(`${area.firstRow}:${area.firstColumn}`);
    const there = shown && shifts.area(shown);
    const whole = shifts.area(area);
    if (whole === null || isOneCell(whole)) return [];
    if (shown === undefined || (there && now.delete(keyOf(there)))) return [whole];
    isSameList = false;
    return [];
  });
  return isSameList && now.size === 0 ? undefined : [...kept, ...now.values()];
}

export function mergesOf(sheet: Worksheet): Area[] {
  return sheet.getMergeData().map(areaOf);
}

type Range = ReturnType<Worksheet["getMergeData"]>[number];

const areaOf = ({ startRow, startColumn, endRow, endColumn }: Range): Area => ({
  firstRow: startRow,
  firstColumn: startColumn,
  lastRow: endRow,
  lastColumn: endColumn,
});

const keyOf = ({ firstRow, firstColumn, lastRow, lastColumn }: Area): string =>
  `${firstRow}:${firstColumn}:${lastRow}:${lastColumn}`;

const isOneCell = ({ firstRow, firstColumn, lastRow, lastColumn }: Area): boolean =>
  firstRow === lastRow && firstColumn === lastColumn;
