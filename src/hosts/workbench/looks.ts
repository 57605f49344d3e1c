/** How sheets of the product's own look in Univer: headings set off, texts wrapped over as many lines as they need. */
import {
  BorderStyleTypes,
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IRowData,
  type IStyleData,
  WrapStrategy,
} from "@univerjs/core";
import type { Area } from "../../forms";
import { BORDER_COLOUR } from "../shared/page";
import { linesOf } from "../shared/text-lines";

export interface Looks {
  readonly headings: readonly Area[];
  readonly wrapped: readonly Area[];
  readonly bordered?: Area | null;
  /** In characters. */
  readonly columnWidths: readonly number[];
}

export const HEADING: IStyleData = { bl: 1, bg: { rgb: "#edf3f8" } };
const WRAPPED: IStyleData = { tb: WrapStrategy.WRAP };
const LINE = { s: BorderStyleTypes.THIN, cl: { rgb: BORDER_COLOUR } };
const BORDERED: IStyleData = { bd: { l: LINE, r: LINE, t: LINE, b: LINE } };

/** Pixels. */
const LINE_HEIGHT = 18;
const PADDING = 4;

type Cells = IObjectMatrixPrimitiveType<ICellData>;

/** Gives cells their looks, blank ones too: what is typed there later is to be wrapped, and a heading goes over its whole line. */
export function dress(
  cells: Cells,
  { headings, wrapped, bordered = null }: Looks,
  named: Readonly<Record<string, IStyleData>>,
): void {
  const add = (areas: readonly Area[], style: IStyleData) =>
    eachCell(areas, (row, column) => {
      const cell = ((cells[row] ??= {})[column] ??= {});
      const own = typeof cell.s === "string" ? named[cell.s] : cell.s;
      cell.s = { ...own, ...style };
    });
  add(headings, HEADING);
  add(wrapped, WRAPPED);
  if (bordered !== null) add([bordered], BORDERED);
}

/** Heights of the rows whose texts need several lines. */
export function rowHeights(
  cells: Cells,
  { wrapped, columnWidths }: Looks,
): IObjectMatrixPrimitiveType<IRowData>[number] {
  const lines = new Map<number, number>();
  eachCell(wrapped, (row, column) => {
    const needed = linesOf(String(cells[row]?.[column]?.v ?? ""), columnWidths[column]);
    lines.set(row, Math.max(lines.get(row) ?? 1, needed));
  });
  return Object.fromEntries(
    [...lines].flatMap(([row, count]) => (count > 1 ? [[row, { h: count * LINE_HEIGHT + PADDING }]] : [])),
  );
}

function eachCell(areas: readonly Area[], visit: (row: number, column: number) => void): void {
  for (const { firstRow, firstColumn, lastRow, lastColumn } of areas)
    for (let row = firstRow; row <= lastRow; row++)
      for (let column = firstColumn; column <= lastColumn; column++) visit(row, column);
}
