import type { Grid } from "./grid";

/** For cells covered by a merged range of several rows: the row that holds its value. Sheet coordinates. */
export class VerticalMerges {
  private readonly topRows = new Map<number, Map<number, number>>();

  constructor(grid: Grid) {
    for (const { firstRow, lastRow, firstColumn } of grid.merges ?? []) {
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
}
