/** The header of a form with one row per person: which column is what. */
import { labelText } from "../cell";
import type { Grid } from "../grid";
import { type Columns, type Field, fieldOf, FIELDS, isHeadsName, isLoose } from "./fields";
import { type Signs, signsIn } from "./signs";

/** The header of a form, on one row or two (个人交费 over 实交额 and 资助额). Sheet coordinates, 0-based. */
export interface Header {
  readonly firstRow: number;
  readonly lastRow: number;
  /** First cell with text: where findings about the header as a whole belong. */
  readonly firstColumn: number;
  readonly columns: Columns;
  readonly signs: Signs;
  /** Fields whose headings may mean something else, with these headings: what stands below has to bear them out. */
  readonly loose: Readonly<Partial<Record<Field, string>>>;
}

/** A header has at least this many known headings, one of them the name or the ID number. */
const FEWEST_HEADINGS = 2;

/** The header that begins at `index` (an index into the grid's cells), null if none does. */
export function headerAt(grid: Grid, index: number): Header | null {
  const top = (grid.cells[index] ?? []).map(labelText);
  if (!top.some((label) => fieldOf(label) !== undefined)) return null;
  const below = (grid.cells[index + 1] ?? []).map(labelText);
  const one = mapColumns(top);
  const two = isSecondHeaderRow(top, below, one) ? mapColumns(joined(top, below)) : null;
  const columns = two !== null && two.size >= one.size ? two : one;
  const labels = columns === two ? joined(top, below) : top;
  if (isSideBySide(top)) return null;
  if (columns.size < FEWEST_HEADINGS || !(columns.has("name") || columns.has("id"))) return null;
  const row = grid.origin.row + index;
  return {
    firstRow: row,
    lastRow: columns === two ? row + 1 : row,
    firstColumn: grid.origin.column + top.findIndex((label) => label !== ""),
    columns: toSheet(columns, grid.origin.column),
    signs: signsIn(labels, grid.origin.column),
    loose: looseOnes(columns, labels),
  };
}

/**
 * Two tables of people side by side. They are not read, and that is better said (the sheet is `unknown`) than the
 * right half passed over in silence.
 */
function isSideBySide(labels: readonly string[]): boolean {
  const count = (field: Field) => labels.filter((label) => fieldOf(label) === field).length;
  return count("name") > 1 && count("id") > 1;
}

/** How many headings are known; the best candidate for a sheet's header has the most. */
export function headingCount(header: Header): number {
  return FIELDS.filter((field) => header.columns[field] >= 0).length;
}

function mapColumns(labels: readonly string[]): Map<Field, number> {
  const columns = new Map<Field, number>();
  labels.forEach((label, column) => {
    const field = fieldOf(label);
    if (field !== undefined && !columns.has(field)) columns.set(field, column);
  });
  const heads = columns.has("name") ? -1 : labels.findIndex(isHeadsName);
  if (heads >= 0) columns.set("name", heads);
  return columns;
}

function looseOnes(
  columns: ReadonlyMap<Field, number>,
  labels: readonly string[],
): Readonly<Partial<Record<Field, string>>> {
  const named = [...columns].map(([field, column]) => [field, labels[column] ?? ""] as const);
  return Object.fromEntries(named.filter(([field, label]) => isLoose(field, label)));
}

/** A row below that only names parts of what stands above it, and holds nobody's data. */
function isSecondHeaderRow(
  top: readonly string[],
  below: readonly string[],
  one: ReadonlyMap<Field, number>,
): boolean {
  if (!below.some((label) => fieldOf(label) !== undefined)) return false;
  return (["name", "id"] as const).every((field) => {
    const column = one.get(field);
    const label = column === undefined ? "" : (below[column] ?? "");
    return label === "" || fieldOf(label) === field || label === top[column ?? -1];
  });
}

/**
 * For each column the lower heading if it says what the column is. An unknown lower heading leaves the upper one in
 * force only where the upper one heads no group: 应交额 under 个人交费 is not what was paid.
 */
function joined(top: readonly string[], below: readonly string[]): string[] {
  const width = Math.max(top.length, below.length);
  return Array.from({ length: width }, (_, column) => {
    const upper = top[column] ?? "";
    const lower = below[column] ?? "";
    if (fieldOf(lower) !== undefined) return lower;
    return lower !== "" && headsGroup(top, below, column) ? lower : upper || lower;
  });
}

/** Whether the columns right of this one, up to the next upper heading, have lower headings too. */
function headsGroup(top: readonly string[], below: readonly string[], column: number): boolean {
  for (let next = column + 1; next < below.length && (top[next] ?? "") === ""; next++)
    if ((below[next] ?? "") !== "") return true;
  return false;
}

function toSheet(columns: ReadonlyMap<Field, number>, origin: number): Columns {
  const position = (field: Field) => {
    const column = columns.get(field);
    return column === undefined ? -1 : origin + column;
  };
  return Object.fromEntries(FIELDS.map((field) => [field, position(field)])) as Record<Field, number>;
}
