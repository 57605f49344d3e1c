/** Grids written as text, one line a row, and cells by their names. */
import type { Area, Grid } from "../../src/forms";

export type CellValue = string | number | boolean | null;

/** Row and column, 0-based, of a cell as a clerk names it: `H5` is row 4, column 7. */
export function at(name: string): { readonly row: number; readonly column: number } {
  const match = /^([A-Z]+)(\d+)$/.exec(name);
  if (match?.[1] === undefined || match[2] === undefined) throw new Error(`no cell ${name}`);
  const column = [...match[1]].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
  return { row: Number(match[2]) - 1, column: column - 1 };
}

/** The inverse of `at`. */
export function nameOf(cell: { readonly row: number; readonly column: number }): string {
  let letters = "";
  for (let n = cell.column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return letters + String(cell.row + 1);
}

/** `B5:B7` as an area. */
export function area(range: string): Area {
  const [first = "", last = first] = range.split(":");
  const from = at(first);
  const to = at(last);
  return { firstRow: from.row, firstColumn: from.column, lastRow: to.row, lastColumn: to.column };
}

/** What a cell holds after this was typed: up to 11 digits become a number, unless an apostrophe stands before. */
function typed(text: string): CellValue {
  const value = text.trim().replaceAll("⏎", "\n");
  if (value === "") return null;
  if (value.startsWith("'")) return value.slice(1);
  return /^-?\d{1,11}(\.\d+)?$/.test(value) ? Number(value) : value;
}

/** One line a row, `|` between cells, `⏎` for a line break inside a cell. A line of `-` is a blank row. */
export function rowsOf(text: string): CellValue[][] {
  return text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "")
    .map((line) => (line === "-" ? [] : line.split("|").map(typed)));
}

export interface GridOptions {
  readonly name?: string;
  /** Where the first cell stands in the sheet. */
  readonly from?: string;
  /** Merged ranges, in the coordinates of the sheet. */
  readonly merges?: readonly string[];
}

/** A sheet from a text table or from rows of values. */
export function gridOf(
  content: string | readonly (readonly unknown[])[],
  { name = "Sheet1", from = "A1", merges = [] }: GridOptions = {},
): Grid {
  const cells = typeof content === "string" ? rowsOf(content) : content;
  return { name, origin: at(from), cells, merges: merges.map(area) };
}

/** The grid with some cells replaced: `{ H5: 350 }`. */
export function edited(grid: Grid, edits: Readonly<Record<string, unknown>>): Grid {
  const cells = grid.cells.map((row) => [...row]);
  for (const [name, value] of Object.entries(edits)) {
    const { row, column } = at(name);
    const target = cells[row - grid.origin.row];
    if (target === undefined) throw new Error(`${name} is below the table`);
    while (target.length < column - grid.origin.column) target.push(null);
    target[column - grid.origin.column] = value;
  }
  return { ...grid, cells };
}
