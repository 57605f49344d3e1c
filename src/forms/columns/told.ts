/** What a user said the columns of sheets are, found again by the headings: it holds as if the headings said so. */
import { cellText, labelText } from "../cell";
import type { Grid } from "../grid";
import {
  ALL_FIELDS,
  type ColumnField,
  type Field,
  labelOfField,
  UNIT_FIELDS,
  type UnitField,
} from "./fields";
import { fitOf, isMatch } from "./matching";
import type { Schemes, SheetScheme } from "./scheme";
import { spelledOut } from "./two-rows";

/** A scheme at the place in a sheet where it holds. */
export interface Told {
  readonly scheme: SheetScheme;
  /** By index into the grid's cells. */
  readonly columns: ReadonlyMap<number, ColumnField | null>;
}

/** Where a header stands; indices into the grid's cells. Above its first row where there is none. */
export interface HeaderRows {
  readonly index: number;
  readonly last: number;
}

const HEADER_ROWS = 30;

/** By what sheets are found again: their headings without the blank ones at both ends, or the name of a sheet without any. */
export function printOf({ sheet, fields }: SheetScheme): string {
  if (sheet !== undefined) return JSON.stringify(sheet);
  const names = fields.map(({ name }) => labelText(name));
  const last = names.reduce((at, name, i) => (name === "" ? at : i), -1);
  return JSON.stringify(
    names.slice(
      names.findIndex((name) => name !== ""),
      last + 1,
    ),
  );
}

/** What each column is headed by: the lower heading of two. */
export function headingsAt(grid: Grid, { index, last }: HeaderRows): string[] {
  const rows = grid.cells.slice(index, last + 1);
  const width = Math.max(0, ...rows.map((cells) => cells.length));
  return Array.from({ length: width }, (_, column) =>
    rows.reduce((upper, cells) => cellText(cells[column]) || upper, ""),
  );
}

/** What was said of the sheet whose header stands there; null where nothing was. */
export function toldAt(grid: Grid, rows: HeaderRows, schemes: Schemes): Told | null {
  if (schemes.length === 0) return null;
  const headings = rows.last < rows.index ? null : headingsAt(grid, rows).map(labelText);
  for (const scheme of schemes) {
    const shift = headings === null ? shiftOfSheet(grid, scheme) : shiftTo(headings, scheme);
    if (shift === null) continue;
    const columns = scheme.fields.flatMap(({ field }, i) =>
      field === undefined ? [] : [[i + shift, field] as const],
    );
    return { scheme, columns: new Map(columns.filter(([column]) => column >= 0)) };
  }
  return headings === null ? null : toldByName(headings, schemes);
}

/** What is said of exactly such a sheet goes before what is said of sheets like it. */
function toldByName(headings: readonly string[], schemes: Schemes): Told | null {
  for (const scheme of schemes) {
    const fit = (scheme.fieldsMatch ?? "exact") === "exact" ? null : fitOf(headings, scheme);
    if (fit === null || !isMatch(fit, scheme)) continue;
    const columns = [...fit.fields].flatMap(([column, i]) => {
      const field = scheme.fields[i]?.field;
      return field === undefined ? [] : [[column, field] as const];
    });
    return { scheme, columns: new Map(columns) };
  }
  return null;
}

function shiftOfSheet({ name, origin }: Grid, { sheet }: SheetScheme): number | null {
  return sheet === name ? -origin.column : null;
}

/** The same headings, wherever they begin: programs differ in what they hand over of blank columns. */
function shiftTo(headings: readonly string[], { sheet, fields }: SheetScheme): number | null {
  if (sheet !== undefined) return null;
  const names = fields.map(({ name }) => labelText(name));
  const first = names.findIndex((name) => name !== "");
  const start = headings.findIndex((heading) => heading !== "");
  if (first < 0 || start < 0) return null;
  const shift = start - first;
  const width = Math.max(headings.length, names.length + shift);
  for (let column = 0; column < width; column++)
    if ((headings[column] ?? "") !== (names[column - shift] ?? "")) return null;
  return shift;
}

/** The header of a sheet of which something was said, where the headings alone would not show it; null if nothing was. */
export function toldHeader(
  grid: Grid,
  schemes: Schemes,
): (HeaderRows & { readonly labels: readonly string[] }) | null {
  if (schemes.length === 0) return null;
  const rows = Math.min(HEADER_ROWS, grid.cells.length);
  for (const height of [1, 2])
    for (let index = 0; index + height <= rows; index++) {
      const place = { index, last: index + height - 1 };
      if (toldAt(grid, place, schemes) === null) continue;
      const [top = [], below] = grid.cells.slice(index, index + height).map((cells) => cells.map(labelText));
      return { ...place, labels: below === undefined ? top : spelledOut(top, below) };
    }
  const index = grid.cells.findIndex((cells) => cells.filter((value) => cellText(value) !== "").length > 1);
  const nowhere = { index, last: index - 1 };
  if (index < 0 || toldAt(grid, nowhere, schemes) === null) return null;
  return { ...nowhere, labels: (grid.cells[index] ?? []).map(() => "") };
}

/** The headings as they would read if they said what was told; those of columns that are for nothing are blank. */
export function labelsAsTold(labels: readonly string[], told: Told | null): readonly string[] {
  if (told === null) return labels;
  return labels.map((label, column) => {
    const field = told.columns.get(column);
    return field === undefined ? label : field === null ? "" : labelText(labelOfField(field));
  });
}

/** Of a sheet of people. */
export function fieldsOfPeople(told: Told | null): Map<number, Field | null> {
  return onlyOf<Field>(told, ALL_FIELDS);
}

export function isOfUnits({ purpose, fields }: SheetScheme): boolean {
  return purpose === "breakdown" || fields.some(({ field }) => UNIT_FIELDS.includes(field as UnitField));
}

function onlyOf<F extends ColumnField>(told: Told | null, fields: readonly F[]): Map<number, F | null> {
  const entries = [...(told?.columns ?? [])].flatMap(([column, field]): [number, F | null][] =>
    field === null || fields.includes(field as F) ? [[column, field as F | null]] : [],
  );
  return new Map(entries);
}
