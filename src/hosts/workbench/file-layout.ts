/** Lays out what a file says of the looks of a sheet: formats, sizes, what is hidden, what stays in sight, and its formulas. */
import {
  BooleanNumber,
  type ICellData,
  type IColumnData,
  type IObjectArrayPrimitiveType,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  isRealNum,
  type IStyleData,
  type IWorksheetData,
  type Nullable,
} from "@univerjs/core";
import { cellOfKey, UNKNOWN_RESULT } from "../../forms";
import { filledCells } from "../shared/dependents";
import type { BookLooks, CellLooks, FormulaText, SheetLooks } from "../shared/looks";
import { type Computable, liveFormula } from "./live-formulas";
import { styleOf } from "./style-data";

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** Names of the formats of a file among the styles of a workbook in Univer; the second ones keep digits text when they are typed over. */
const NAMED = /^file-(\d+)(t?)$/;
const nameOf = (format: number): string => `file-${format}`;
const textNameOf = (format: number): string => `${nameOf(format)}t`;

/** The number that a format has in its file; null for what is no format of a file. */
export function fileFormat(style: ICellData["s"]): number | null {
  const format = typeof style === "string" ? NAMED.exec(style)?.[1] : undefined;
  return format === undefined ? null : Number(format);
}

export function fileStyles(styles: readonly CellLooks[]): Record<string, IStyleData> {
  return Object.fromEntries(
    styles.flatMap((looks, format) => {
      const style = styleOf(looks);
      const text = looks.pattern === undefined ? { ...style, n: { pattern: "@" } } : style;
      return [
        [nameOf(format), style],
        [textNameOf(format), text],
      ];
    }),
  );
}

/** In a cell's metadata: the formula of the file whose result stands there, because the grid does not compute it. */
const KEPT = "canbaoFormula";

/** With its =; null where there is none, or where something else stands there by now. */
export function keptFormula(cell: Nullable<ICellData>): string | null {
  const kept: unknown = cell?.custom?.[KEPT];
  if (typeof kept !== "object" || kept === null) return null;
  const { text, value } = kept as { text: string; value: ICellData["v"] };
  return (cell?.v ?? null) === (value ?? null) ? `=${text}` : null;
}

/** Formulas that are computed here, and those whose results stay. */
export function putFormulas(cells: Cells, formulas: readonly FormulaText[], known: Computable): void {
  for (const formula of formulas) {
    const { row, column, fills, text } = formula;
    const live = liveFormula(formula, known);
    const cell = ((cells[row] ??= {})[column] ??= {});
    if (live !== null) {
      if (cell.v === UNKNOWN_RESULT) cell.v = cell.t = null;
      cell.f = live;
    } else
      for (const { row: r, column: c } of filledCells({ row, column, fills })) {
        const kept = ((cells[r] ??= {})[c] ??= {});
        kept.custom = { ...kept.custom, [KEPT]: { text, value: kept.v ?? null } };
      }
  }
}

export function dressCells(
  cells: Cells,
  { cells: keys, cellStyles }: SheetLooks,
  styles: BookLooks["styles"],
): void {
  keys.forEach((key, i) => {
    const { row, column } = cellOfKey(key);
    const cell = ((cells[row] ??= {})[column] ??= {});
    cell.s = nameOf(cellStyles[i] ?? 0);
  });
  for (const inRow of Object.values(cells as Readonly<Record<string, Cells[number]>>))
    for (const cell of Object.values(inRow as Readonly<Record<string, ICellData>>)) {
      if (typeof cell.v !== "string" || !isRealNum(cell.v) || cell.f) continue;
      const format = fileFormat(cell.s) ?? 0;
      if (styles[format] === undefined || styles[format].pattern === undefined) cell.s = textNameOf(format);
    }
}

/** Pixels of one digit of the usual fonts, and of a line of no stated height. */
const DIGIT = 7;
const USUAL_WIDTH = 72;
const USUAL_HEIGHT = 20;
const POINT = 4 / 3;

/** The width of a column, in the characters of a file. */
export const fileWidth = (pixels: number): number => pixels / DIGIT;

/** The height of a row, in the points of a file. */
export const fileHeight = (pixels: number): number => pixels / POINT;

/** @param size rows and columns of the sheet in the grid */
export function layoutOf(
  looks: SheetLooks,
  styles: BookLooks["styles"],
  size: { readonly rows: number; readonly columns: number },
): Partial<IWorksheetData> {
  const { frozen } = looks;
  return {
    hidden: looks.isHidden ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    defaultColumnWidth: looks.usualWidth === null ? USUAL_WIDTH : Math.round(looks.usualWidth * DIGIT),
    defaultRowHeight: looks.usualHeight === null ? USUAL_HEIGHT : Math.round(looks.usualHeight * POINT),
    defaultStyle: styles.length > 0 ? nameOf(0) : null,
    columnData: columnsOf(looks, size.columns),
    rowData: rowsOf(looks, size.rows),
    showGridlines: looks.hasGridLines ? BooleanNumber.TRUE : BooleanNumber.FALSE,
    ...(looks.tabColour === null ? {} : { tabColor: looks.tabColour }),
    ...(frozen === null
      ? {}
      : {
          freeze: {
            xSplit: frozen.columns,
            ySplit: frozen.rows,
            startRow: frozen.rows > 0 ? frozen.row + frozen.rows : -1,
            startColumn: frozen.columns > 0 ? frozen.column + frozen.columns : -1,
          },
        }),
  };
}

function columnsOf({ columns }: SheetLooks, count: number): IObjectArrayPrimitiveType<Partial<IColumnData>> {
  const data: IObjectArrayPrimitiveType<Partial<IColumnData>> = {};
  for (const { first, last, width, isHidden, style } of columns)
    for (let column = first; column <= Math.min(last, count - 1); column++)
      data[column] = {
        ...(width === null || width === 0 ? {} : { w: Math.round(width * DIGIT) }),
        ...(isHidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style === 0 ? {} : { s: nameOf(style) }),
      };
  return data;
}

function rowsOf({ rows }: SheetLooks, count: number): IObjectArrayPrimitiveType<Partial<IRowData>> {
  const data: IObjectArrayPrimitiveType<Partial<IRowData>> = {};
  for (const { row, height, isHidden, style } of rows)
    if (row < count)
      data[row] = {
        ...(height === null || height === 0
          ? {}
          : { h: Math.round(height * POINT), ia: BooleanNumber.FALSE }),
        ...(isHidden ? { hd: BooleanNumber.TRUE } : {}),
        ...(style === null ? {} : { s: nameOf(style) }),
      };
  return data;
}
