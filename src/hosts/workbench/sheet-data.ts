/** Lays out sheets in the form in which Univer takes them over whole, which is far quicker than writing cells. */
import {
  BooleanNumber,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorkbookData,
  type IWorksheetData,
  LocaleType,
  VerticalAlign,
} from "@univerjs/core";
import { cellOfKey, type Grid, isOwnSheet } from "../../forms";
import { policySheetLooks } from "../../forms/policy-sheet";
import { type CellFormat, type CellFormats, isPercent } from "../shared/number-formats";
import { newCell, textStyles } from "./cells";
import { dress, rowHeights } from "./looks";
import { OURS } from "./new-sheet";
import { customOf } from "./settings";
import { pixelsFor, widthsOf } from "./widths";

/** Free cells around the content, so that there is room to work. */
const SPARE_ROWS = 50;
const SPARE_COLUMNS = 8;
const MIN_ROWS = 100;
const MIN_COLUMNS = 26;

export interface BookSource {
  readonly name: string;
  readonly sheets: readonly Grid[];
  /** Formulas, with their leading =, of cells by sheet name, row and column; they replace the values. */
  readonly formulas?: Readonly<Record<string, readonly { row: number; column: number; formula: string }[]>>;
  /** Widths of columns in characters, by sheet name, where what stands in the cells does not tell them. */
  readonly widths?: Readonly<Record<string, readonly number[]>>;
  /** By key. */
  readonly settings?: ReadonlyMap<string, string>;
  /** How days and shares are shown. */
  readonly formats?: CellFormats;
}

/** @param id of the workbook in Univer */
export function bookData(
  id: string,
  { name, sheets, formulas = {}, widths = {}, settings = new Map(), formats = new Map() }: BookSource,
): Partial<IWorkbookData> {
  const laidOut = sheets.map((grid, i) => {
    const cells = cellsOf(grid);
    for (const { row, column, formula } of own(formulas, grid.name) ?? [])
      (cells[row] ??= {})[column] = { f: formula };
    // What nobody has computed is computed here.
    for (const [key, formula] of grid.formulas ?? []) {
      const { row, column } = cellOfKey(key);
      if (formula !== "") (cells[row] ??= {})[column] = { f: `=${formula}` };
    }
    for (const { row, column, pattern } of formats.get(grid.name) ?? []) {
      const cell = cells[row]?.[column];
      if (cell !== undefined) cell.s = { n: { pattern } };
    }
    const known = own(widths, grid.name) ?? widthsFor(grid, formats.get(grid.name) ?? []);
    return sheetData(`${id}-sheet-${i + 1}`, grid, cells, known);
  });
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: textStyles,
    ...(settings.size > 0 ? { custom: customOf(settings) } : {}),
    sheetOrder: laidOut.map((sheet) => sheet.id),
    sheets: Object.fromEntries(laidOut.map((sheet) => [sheet.id, sheet])),
  };
}

/** What stands under a name that comes from a file: every object has a `constructor` that nobody has put there. */
function own<T>(named: Readonly<Record<string, T>>, name: string): T | undefined {
  return Object.hasOwn(named, name) ? named[name] : undefined;
}

/** A day takes more room than the number that the cell holds. */
const DAY_CHARACTERS = 11;

function widthsFor(grid: Grid, formats: readonly CellFormat[]): number[] {
  const widths = widthsOf(grid);
  for (const { column, pattern } of formats) {
    const at = column - grid.origin.column;
    const width = widths[at];
    if (width !== undefined && !isPercent(pattern)) widths[at] = Math.max(width, DAY_CHARACTERS);
  }
  return widths;
}

type SheetData = Partial<IWorksheetData> & { readonly id: string };

function sheetData(
  id: string,
  grid: Grid,
  cellData: IObjectMatrixPrimitiveType<ICellData>,
  widths: readonly number[],
): SheetData {
  const { origin, cells } = grid;
  const looks = policySheetLooks(grid);
  if (looks !== null) dress(cellData, looks, textStyles);
  const rows = origin.row + cells.length;
  const columns = origin.column + cells.reduce((most, row) => Math.max(most, row.length), 0);
  return {
    id,
    name: grid.name,
    rowCount: Math.max(rows + SPARE_ROWS, MIN_ROWS),
    columnCount: Math.max(columns + SPARE_COLUMNS, MIN_COLUMNS),
    cellData,
    // A file does not tell who made a sheet, but what stands in it does. A policy sheet is replaced only where the user says so.
    ...(isOwnSheet(grid) || looks !== null ? { custom: { [OURS]: true } } : {}),
    // What is written once for several merged rows stands in their middle, as on the printed forms.
    defaultStyle: { vt: VerticalAlign.MIDDLE },
    mergeData: (grid.merges ?? []).map((area) => ({
      startRow: area.firstRow,
      startColumn: area.firstColumn,
      endRow: area.lastRow,
      endColumn: area.lastColumn,
    })),
    columnData: Object.fromEntries(
      (looks?.columnWidths ?? widths).map((width, i) => [
        (looks === null ? origin.column : 0) + i,
        { w: pixelsFor(width), hd: BooleanNumber.FALSE },
      ]),
    ),
    ...(looks === null ? {} : { rowData: rowHeights(cellData, looks) }),
  };
}

function cellsOf({ origin, cells }: Grid): IObjectMatrixPrimitiveType<ICellData> {
  const matrix: IObjectMatrixPrimitiveType<ICellData> = {};
  cells.forEach((row, r) => {
    row.forEach((value, c) => {
      const cell = newCell(value);
      if (cell !== null) (matrix[origin.row + r] ??= {})[origin.column + c] = cell;
    });
  });
  return matrix;
}
