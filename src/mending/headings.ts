/** The headings of a table, by which its columns are found again after others were inserted, removed or exchanged. */
import { cellText, type Grid } from "../forms";

/** A column, as its heading tells it from the others. */
export interface Heading {
  readonly column: number;
  readonly text: string;
  /** Which of the columns with this heading it is, from the left, and how many there are. */
  readonly nth: number;
  readonly of: number;
}

/** The headings above a row. */
export interface Head {
  /** How many rows they stand on. */
  readonly rows: number;
  readonly headings: readonly Heading[];
}

/** The headings on these rows: the lower ones where there are any. Columns without one are not told apart. */
export function headAt(grid: Grid, firstRow: number, rows: number): Head {
  const byText = columnsByText(grid, firstRow, rows);
  const headings = [...byText].flatMap(([text, columns]) =>
    columns.map((column, nth): Heading => ({ column, text, nth, of: columns.length })),
  );
  return { rows, headings: headings.sort((a, b) => a.column - b.column) };
}

/** Where each heading stands, by its text. */
export function columnsByText(grid: Grid, firstRow: number, rows: number): ReadonlyMap<string, number[]> {
  const lines = Array.from(
    { length: rows },
    (_, i) => grid.cells[firstRow + rows - 1 - i - grid.origin.row] ?? [],
  );
  const width = lines.reduce((widest, { length }) => Math.max(widest, length), 0);
  const byText = new Map<string, number[]>();
  for (let i = 0; i < width; i++) {
    const text = lines.map((line) => cellText(line[i])).find((one) => one !== "");
    if (text === undefined) continue;
    const columns = byText.get(text);
    if (columns === undefined) byText.set(text, [grid.origin.column + i]);
    else columns.push(grid.origin.column + i);
  }
  return byText;
}
