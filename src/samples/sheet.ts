/** Builds the grid of a sample sheet row by row. */
import type { Area, Grid } from "../forms";

/** A sheet while it is being laid out: cells can be set anywhere, and rows appear as needed. */
export class SheetBuilder {
  private readonly rows: (string | number | null)[][] = [];
  private readonly areas: Area[] = [];

  constructor(readonly name: string) {}

  /** Rows laid out so far. */
  get height(): number {
    return this.rows.length;
  }

  addRow(cells: readonly (string | number | null)[]): number {
    this.rows.push([...cells]);
    return this.rows.length - 1;
  }

  set(row: number, column: number, value: string | number | null): void {
    const cells = (this.rows[row] ??= []);
    while (cells.length <= column) cells.push(null);
    cells[column] = value;
  }

  get(row: number, column: number): string | number | null {
    return this.rows[row]?.[column] ?? null;
  }

  merge(firstRow: number, firstColumn: number, lastRow: number, lastColumn: number): void {
    if (firstRow === lastRow && firstColumn === lastColumn) return;
    this.areas.push({ firstRow, firstColumn, lastRow, lastColumn });
  }

  toGrid(): Grid {
    return { name: this.name, origin: { row: 0, column: 0 }, cells: this.rows, merges: this.areas };
  }
}
