/** The columns of a sheet as the page shows them: headings, first values, what each was taken for, and what the user said. */
import {
  cellName,
  cellText,
  type ColumnField,
  type ColumnReading,
  type Grid,
  headingsAt,
  type Fit,
  nearestScheme,
  printOf,
  type Schemes,
  type SheetScheme,
  toldAt,
  toldHeader,
  UNIT_FIELDS,
  type UnitField,
} from "../../../forms";
import type { SheetView } from "../sheets/sheet-view";

export interface ColumnView {
  /** Column of the sheet, 0-based. */
  readonly column: number;
  /** `C` */
  readonly letter: string;
  /** As it is written; "" where there is none. */
  readonly heading: string;
  readonly values: readonly string[];
  /** What the tool takes it for. */
  readonly own: ColumnField | null;
  readonly how: ColumnReading["how"];
  /** What the user said; null: for nothing; undefined: nothing. */
  readonly told: ColumnField | null | undefined;
}

/** Rows of the sheet, 0-based. */
export interface HeaderPlace {
  readonly firstRow: number;
  /** Above the first row where the sheet has no header. */
  readonly lastRow: number;
}

export interface SheetColumns {
  readonly header: HeaderPlace;
  readonly columns: readonly ColumnView[];
  /** What the user said of this sheet, or of sheets like it; null where nothing. */
  readonly scheme: SheetScheme | null;
  /** It was said of exactly these headings. */
  readonly isOwn: boolean;
  /** Said of a sheet with nearly the same headings, where nothing was said of this one. */
  readonly offer: Offer | null;
}

export interface Offer {
  readonly fit: Fit;
  /** The same, said of this sheet. */
  readonly scheme: SheetScheme;
}

/** A row that can be chosen as the header. */
export interface HeaderChoice {
  readonly row: number;
  readonly headings: readonly string[];
}

const HEADER_ROWS = 30;
const VALUES = 3;

/** Null where nothing stands in the sheet that could be a column. */
export function columnsOf(sheet: SheetView, schemes: Schemes): SheetColumns | null {
  const { top, readings, rowsOfData } = sheet;
  const place = toldHeader(top, schemes) ?? placeOf(sheet) ?? guessed(top);
  if (place === null) return null;
  const { origin } = top;
  const header = { firstRow: origin.row + place.index, lastRow: origin.row + place.last };
  const headings = place.last < place.index ? [] : headingsAt(top, place);
  const below = top.cells.slice(place.last + 1);
  // A line of sums or a note between them is nobody's; where nobody was recognised, all rows are asked.
  const people = below.filter((_, i) => rowsOfData.has(origin.row + place.last + 1 + i));
  const width = Math.max(headings.length, ...below.map((cells) => cells.length));
  const isHeaderless = place.last < place.index;
  const told = toldAt(top, place, schemes);
  const scheme = told?.scheme ?? null;
  const own = { ...(isHeaderless ? { sheet: sheet.name } : {}), fields: headings.map((name) => ({ name })) };
  const columns = Array.from({ length: width }, (_, index): ColumnView => {
    const column = origin.column + index;
    const reading = readings.find((one) => one.column === column);
    const own = firstValues(people, index);
    return {
      column,
      letter: cellName(0, column).slice(0, -1),
      heading: headings[index] ?? "",
      values: own.length > 0 ? own : firstValues(below, index),
      own: (reading?.how === "told" ? reading.own : reading?.field) ?? null,
      how: reading?.how ?? "heading",
      told: told?.columns.get(index),
    };
  });
  const shown = columns.filter(({ heading, values }) => heading !== "" || values.length > 0);
  return {
    header,
    scheme,
    isOwn: scheme !== null && printOf(scheme) === printOf(own),
    columns: shown,
    offer: scheme === null ? offerOf(sheet.name, header, shown, origin.column, headings, schemes) : null,
  };
}

function offerOf(
  sheet: string,
  header: HeaderPlace,
  columns: readonly ColumnView[],
  firstColumn: number,
  headings: readonly string[],
  schemes: Schemes,
): Offer | null {
  const near = nearestScheme(headings, schemes);
  if (near === null) return null;
  const { scheme, fit } = near;
  const told = columns.map((one) => {
    const field = fit.fields.get(one.column - firstColumn);
    return { ...one, told: field === undefined ? undefined : scheme.fields[field]?.field };
  });
  return { fit, scheme: schemeWith(sheet, header, told) };
}

function placeOf({ top, readings }: SheetView): { index: number; last: number } | null {
  const rows = readings.map(({ row }) => row - top.origin.row);
  if (rows.length === 0) return null;
  const index = Math.min(...rows);
  return readings.every(({ heading }) => heading === "")
    ? { index, last: index - 1 }
    : { index, last: Math.max(...rows) };
}

/** The row with the most headings; where none has several, data from the first such row on. */
function guessed(top: Grid): { index: number; last: number } | null {
  const rows = headerChoices(top).filter((row) => filled(row) > 1);
  const [best] = rows.sort((a, b) => filled(b) - filled(a) || a.row - b.row);
  if (best !== undefined) return { index: best.row - top.origin.row, last: best.row - top.origin.row };
  const index = firstOfData(top);
  return index < 0 ? null : { index, last: index - 1 };
}

/** Where a sheet without a header begins; an index into its rows, -1 where there is none. */
export function firstOfData({ cells }: Grid): number {
  return cells.findIndex((row) => row.filter((value) => cellText(value) !== "").length > 1);
}

function filled({ headings }: HeaderChoice): number {
  return headings.filter((heading) => heading !== "").length;
}

/** Rows that may be the header: what holds somebody's number is none, and must not get into a scheme. */
export function headerChoices({ cells, origin }: Grid): HeaderChoice[] {
  return cells.slice(0, HEADER_ROWS).flatMap((row, index): HeaderChoice[] => {
    const headings = row.map(cellText);
    const isHeader = headings.some((text) => text !== "") && !headings.some((text) => /\d{5}/.test(text));
    return isHeader ? [{ row: origin.row + index, headings }] : [];
  });
}

function firstValues(rows: Grid["cells"], index: number): string[] {
  const values = new Set<string>();
  for (const cells of rows) {
    const text = cellText(cells[index]);
    if (text !== "") values.add(text);
    if (values.size === VALUES) break;
  }
  return [...values];
}

/** The scheme of a sheet with one more column told; null where nothing is left to be told. */
export function withColumn(
  sheet: string,
  { header, columns, scheme, isOwn }: SheetColumns,
  column: number,
  field: ColumnField | null | undefined,
): SheetScheme {
  const told = columns.map((one) => {
    const before = one.column === column ? field : one.told;
    const isTaken = one.column !== column && field !== null && field !== undefined && gives(before, field);
    return { ...one, told: isTaken ? undefined : before };
  });
  return schemeWith(sheet, header, told, isOwn ? scheme : null);
}

/** The last word wins: a field is one column's, and units and people do not go together. */
function gives(before: ColumnField | null | undefined, field: ColumnField): boolean {
  if (before === null || before === undefined) return false;
  return before === field ? field !== "otherExcluded" : isOfUnit(before) !== isOfUnit(field);
}

function isOfUnit(field: ColumnField): boolean {
  return UNIT_FIELDS.includes(field as UnitField);
}

/** What a file says of the sheet, or a workbook: every column, with what was told of it. */
export function schemeWith(
  sheet: string,
  { firstRow, lastRow }: HeaderPlace,
  columns: readonly Pick<ColumnView, "column" | "heading" | "told">[],
  before: SheetScheme | null = null,
): SheetScheme {
  const isHeaderless = lastRow < firstRow;
  const first = isHeaderless ? 0 : Math.min(...columns.map(({ column }) => column));
  const last = Math.max(...columns.map(({ column }) => column));
  const fields = Array.from({ length: last - first + 1 }, (_, i) => {
    const { heading = "", told } = columns.find(({ column }) => column === first + i) ?? {};
    return told === undefined ? { name: heading } : { name: heading, field: told };
  });
  return { ...before, ...(isHeaderless ? { sheet } : {}), fields };
}
