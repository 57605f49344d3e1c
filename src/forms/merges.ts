/** What merged ranges say about single cells. */
import type { Grid } from "./grid";

interface Span {
  readonly first: number;
  readonly last: number;
}

/** Sheet coordinates. A range over a million rows costs no more than one over two. */
export class Merges {
  /** By column: spans of several rows, from the top. */
  private readonly tall = new Map<number, Span[]>();
  private readonly wide = new Set<string>();

  constructor(grid: Grid) {
    for (const { firstRow, lastRow, firstColumn, lastColumn } of grid.merges ?? []) {
      if (lastColumn > firstColumn) this.wide.add(`${firstRow} ${firstColumn}`);
      if (lastRow === firstRow) continue;
      const spans = this.tall.get(firstColumn);
      if (spans === undefined) this.tall.set(firstColumn, [{ first: firstRow, last: lastRow }]);
      else spans.push({ first: firstRow, last: lastRow });
    }
    for (const spans of this.tall.values()) spans.sort((a, b) => a.first - b.first);
  }

  /** The first row of the merged range over this cell, undefined if it is not a lower part of one. */
  topOf(row: number, column: number): number | undefined {
    const span = this.spanAt(row, column);
    return span === undefined || span.first === row ? undefined : span.first;
  }

  /** Whether the cell is a part of a range over several rows. */
  isTall(row: number, column: number): boolean {
    return this.spanAt(row, column) !== undefined;
  }

  /** Whether the cell is the first of a range over several columns. */
  isWide(row: number, column: number): boolean {
    return this.wide.size > 0 && this.wide.has(`${row} ${column}`);
  }

  /** Merged ranges do not overlap: the last one that begins at or above the row is the only one that can reach it. */
  private spanAt(row: number, column: number): Span | undefined {
    const spans = this.tall.get(column);
    if (spans === undefined) return undefined;
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle] as Span).first <= row) low = middle + 1;
      else high = middle;
    }
    const span = spans[low - 1];
    return span !== undefined && row <= span.last ? span : undefined;
  }
}
