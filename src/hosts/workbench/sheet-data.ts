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
import type { BookLooks, NameMeaning, SheetLooks } from "../shared/looks";
import { dressCells, fileStyles, layoutOf, putFormulas } from "./file-layout";
import { liveNames } from "./live-formulas";
import { dress, rowHeights } from "./looks";
import { mergesIn } from "./merges";
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
  /** How the file says that everything looks; it counts more than what is said above. */
  readonly looks?: BookLooks;
  /** The .xlsx or .xlsm file that all of this was read from. */
  readonly original?: Uint8Array;
  /** Functions that the product adds to the grid's own. */
  readonly functions?: readonly string[];
}

/** @param id of the workbook in Univer */
export function bookData(id: string, source: BookSource): Partial<IWorkbookData> {
  const {
    name,
    sheets,
    formulas = {},
    widths = {},
    settings = new Map(),
    formats = new Map(),
    looks,
  } = source;
  const computable = {
    sheets: new Set(sheets.map((grid) => grid.name.toLowerCase())),
    functions: new Set(source.functions),
  };
  const names = liveNames(looks?.names ?? new Map<string, NameMeaning>(), computable);
  const known = { ...computable, names: new Set(names.map(({ name }) => name.toLowerCase())) };
  const laidOut = sheets.map((grid, i) => {
    const cells = cellsOf(grid);
    const inFile = looks?.sheets.get(grid.name);
    if (looks !== undefined && inFile !== undefined) {
      dressCells(cells, inFile, looks.styles);
      putFormulas(cells, inFile.formulas, known);
      return fileSheet(sheetId(id, i), grid, cells, inFile, looks.styles);
    }
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
    const wide = own(widths, grid.name) ?? widthsFor(grid, formats.get(grid.name) ?? []);
    return sheetData(sheetId(id, i), grid, cells, wide);
  });
  return {
    id,
    name,
    appVersion: "",
    locale: LocaleType.ZH_CN,
    styles: { ...textStyles, ...fileStyles(looks?.styles ?? []) },
    ...(settings.size > 0 ? { custom: customOf(settings) } : {}),
    ...(names.length > 0 ? { resources: [namesResource(names)] } : {}),
    sheetOrder: laidOut.map((sheet) => sheet.id),
    sheets: Object.fromEntries(laidOut.map((sheet) => [sheet.id, sheet])),
  };
}

/** Names in the form in which the grid takes them over. */
function namesResource(names: readonly NameMeaning[]): { name: string; data: string } {
  const entries = names.map(({ name, text }, i) => {
    const id = `name-${i + 1}`;
    const formulaOrRefString = NUMBER.test(text) ? `=${text}` : text;
    return [id, { id, name, formulaOrRefString, localSheetId: EVERYWHERE }];
  });
  return { name: "SHEET_DEFINED_NAME_PLUGIN", data: JSON.stringify(Object.fromEntries(entries)) };
}

const NUMBER = /^-?\d/;
/** As the grid says it. */
const EVERYWHERE = "AllDefaultWorkbook";

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

/** In the grid, of a sheet that the workbook was opened with, by its place. */
export const sheetId = (book: string, place: number): string => `${book}-sheet-${place + 1}`;

type SheetData = Partial<IWorksheetData> & { readonly id: string };

function sheetData(
  id: string,
  grid: Grid,
  cellData: IObjectMatrixPrimitiveType<ICellData>,
  widths: readonly number[],
): SheetData {
  const { origin } = grid;
  const looks = policySheetLooks(grid);
  if (looks !== null) dress(cellData, looks, textStyles);
  const { rows, columns } = sizeOf(grid, cellData);
  return {
    id,
    name: grid.name,
    rowCount: rows,
    columnCount: columns,
    cellData,
    // A file does not tell who made a sheet, but what stands in it does. A policy sheet is replaced only where the user says so.
    ...(isOwnSheet(grid) || looks !== null ? { custom: { [OURS]: true } } : {}),
    // What is written once for several merged rows stands in their middle, as on the printed forms.
    defaultStyle: { vt: VerticalAlign.MIDDLE },
    mergeData: mergesIn(grid, { rows, columns }),
    columnData: Object.fromEntries(
      (looks?.columnWidths ?? widths).map((width, i) => [
        (looks === null ? origin.column : 0) + i,
        { w: pixelsFor(width), hd: BooleanNumber.FALSE },
      ]),
    ),
    ...(looks === null ? {} : { rowData: rowHeights(cellData, looks) }),
  };
}

/** A sheet that looks as its file says. */
function fileSheet(
  id: string,
  grid: Grid,
  cellData: IObjectMatrixPrimitiveType<ICellData>,
  looks: SheetLooks,
  styles: BookLooks["styles"],
): SheetData {
  const size = sizeOf(grid, cellData);
  return {
    id,
    name: grid.name,
    rowCount: size.rows,
    columnCount: size.columns,
    cellData,
    mergeData: mergesIn(grid, size),
    ...(isOwnSheet(grid) || policySheetLooks(grid) !== null ? { custom: { [OURS]: true } } : {}),
    ...layoutOf(looks, styles, size),
  };
}

/** Rows and columns of a sheet, with room to work. */
function sizeOf(
  { origin, cells }: Grid,
  cellData: IObjectMatrixPrimitiveType<ICellData>,
): { rows: number; columns: number } {
  const rows = Object.keys(cellData).reduce((most, row) => Math.max(most, Number(row) + 1), 0);
  const columns = Object.values(cellData).reduce(
    (most, row) => Math.max(most, ...Object.keys(row ?? {}).map((column) => Number(column) + 1)),
    origin.column + cells.reduce((most, row) => Math.max(most, row.length), 0),
  );
  return {
    rows: Math.max(rows + SPARE_ROWS, MIN_ROWS),
    columns: Math.max(columns + SPARE_COLUMNS, MIN_COLUMNS),
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
