/** Rows and columns that were put into a sheet or taken out of it, and where everything is since. */
import type { Area, Cell } from "../../forms";
import { type Corner, cornerText, type Reference, withReferences } from "./references";

/** Rows or columns that were put in, or taken out where `count` is negative. */
export interface Shift {
  readonly axis: keyof Cell;
  readonly start: number;
  readonly count: number;
}

export class Shifts {
  /** @param all in the order in which they were made */
  constructor(private readonly all: readonly Shift[]) {}

  get isNone(): boolean {
    return this.all.length === 0;
  }

  /** Whether columns came or went. */
  get hasColumns(): boolean {
    return this.all.some(({ axis }) => axis === "column");
  }

  /** Where a row or column is now; null if it is gone. */
  place(axis: keyof Cell, before: number): number | null {
    const range = this.range(axis, before, before);
    return range === null ? null : range[0];
  }

  /** Where a row or column was that is here now; null if it is new. */
  before(axis: keyof Cell, now: number): number | null {
    let at = now;
    for (let i = this.all.length - 1; i >= 0; i--) {
      const { axis: own, start, count } = this.all[i] as Shift;
      if (own !== axis || at < start) continue;
      if (count > 0 && at < start + count) return null;
      at -= count;
    }
    return at;
  }

  /** Where a cell was that is here now; null if it is new. */
  cellBefore({ row, column }: Cell): Cell | null {
    const [r, c] = [this.before("row", row), this.before("column", column)];
    return r === null || c === null ? null : { row: r, column: c };
  }

  /** Where a cell is now; null if it is gone. */
  cell({ row, column }: Cell): Cell | null {
    const [r, c] = [this.place("row", row), this.place("column", column)];
    return r === null || c === null ? null : { row: r, column: c };
  }

  /** Where a run of rows or columns is now: what was put into it belongs to it; null if all of it is gone. */
  range(axis: keyof Cell, first: number, last: number): [first: number, last: number] | null {
    let [from, to] = [first, last];
    for (const { axis: own, start, count } of this.all) {
      if (own !== axis) continue;
      if (count > 0) {
        if (from >= start) from += count;
        if (to >= start) to += count;
      } else {
        const end = start - count;
        from = from < start ? from : from < end ? start : from + count;
        to = to < start ? to : to < end ? start - 1 : to + count;
        if (to < from) return null;
      }
    }
    return [from, to];
  }

  area({ firstRow, firstColumn, lastRow, lastColumn }: Area): Area | null {
    const [rows, columns] = [
      this.range("row", firstRow, lastRow),
      this.range("column", firstColumn, lastColumn),
    ];
    if (rows === null || columns === null) return null;
    return { firstRow: rows[0], lastRow: rows[1], firstColumn: columns[0], lastColumn: columns[1] };
  }

  /** A formula as it reads now; @param isThese whether a reference to this sheet, null for the formula's own, is to one that was shifted */
  formula(text: string, isThese: (sheet: string | null) => boolean): string {
    if (this.isNone) return text;
    return withReferences(text, (reference, written) =>
      isThese(reference.sheet) ? this.reference(reference, written) : written,
    );
  }

  private reference({ from, to }: Reference, written: string): string {
    const last = to ?? from;
    const rows = from.row && last.row && this.range("row", from.row.at, last.row.at);
    const columns = from.column && last.column && this.range("column", from.column.at, last.column.at);
    if ((from.row && rows === null) || (from.column && columns === null)) return "#REF!";
    const corner = (old: Corner, i: 0 | 1): Corner => ({
      row: old.row && rows && { ...old.row, at: rows[i] },
      column: old.column && columns && { ...old.column, at: columns[i] },
    });
    const text =
      to === null
        ? cornerText(corner(from, 0))
        : `${cornerText(corner(from, 0))}:${cornerText(corner(to, 1))}`;
    return text.toUpperCase() === written.toUpperCase() ? written : text;
  }
}
