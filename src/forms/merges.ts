/** Merged ranges of a sheet. */
import type { Grid } from "./grid";

/** What merged ranges say about single cells. Sheet coordinates. */
export class Merges {
  private readonly topRows = new Map<number, Map<number, number>>();
  private readonly wide = new Set<string>();

  constructor(grid: Grid) {
    for (const { firstRow, lastRow, firstColumn, lastColumn } of grid.merges ?? []) {
      if (lastColumn > firstColumn) this.wide.add(`${firstRow} ${firstColumn}`);
      if (lastRow === firstRow) continue;
      const rows = this.topRows.get(firstColumn) ?? new Map<number, number>();
      for (let row = firstRow + 1; row <= lastRow; row++) rows.set(row, firstRow);
      this.topRows.set(firstColumn, rows);
    }
  }

  /** The first row of the merged range over this cell, undefined if it is not a lower part of one. */
  topOf(row: number, column: number): number | undefined {
    return this.topRows.get(column)?.get(row);
  }

  /** Whether the cell is a part of a range over several rows. */
  isTall(row: number, column: number): boolean {
    const rows = this.topRows.get(column);
    return rows !== undefined && (rows.has(row) || rows.get(row + 1) === row);
  }

  /** Whether the cell is the first of a range over several columns. */
  isWide(row: number, column: number): boolean {
    return this.wide.has(`${row} ${column}`);
  }
}
