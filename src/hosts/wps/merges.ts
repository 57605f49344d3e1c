/** The merged ranges of a sheet in WPS, which has no list of them. */
import { type Area, cellName } from "../../forms";
import { addressOf } from "../shared/rectangles";
import { refuseIfAborted } from "../shared/reading";
import type { CellValue } from "../workbook";
import type { WpsWorksheet } from "./api";
import { SLICE_MS } from "./blocks";
import type { WpsEnvironment } from "./environment";
import type { Used } from "./sheets";

type Slices = Pick<WpsEnvironment, "now" | "pause"> & { readonly signal: AbortSignal | undefined };

/**
 * The merged ranges of the cells that were read. WPS only tells whether all, none or some of a
 * range's cells are merged, and what one cell is merged with. All cells of a merged range but the first are blank, so
 * that only blanks are asked about, and most sheets and columns are done with one question.
 */
export async function readMerges(
  slices: Slices,
  sheet: WpsWorksheet,
  used: Used,
  cells: readonly (readonly CellValue[])[],
): Promise<Area[]> {
  const found = new MergeSearch(sheet, used, cells);
  let sliceEnd = slices.now() + SLICE_MS;
  for (const search = found.search(); search.next().done !== true;) {
    if (slices.now() < sliceEnd) continue;
    await slices.pause(0);
    refuseIfAborted(slices.signal);
    sliceEnd = slices.now() + SLICE_MS;
  }
  return found.areas.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
}

class MergeSearch {
  readonly areas: Area[] = [];
  /** By column: the last row of a found range, by its first row. */
  private readonly covered: Map<number, number>[];

  constructor(
    private readonly sheet: WpsWorksheet,
    private readonly used: Used,
    private readonly cells: readonly (readonly CellValue[])[],
  ) {
    this.covered = Array.from({ length: used.columns }, () => new Map());
  }

  /** Stops for breath after each question. Rows and columns are those of `cells`. */
  *search(): Generator<void, void> {
    const { rows, columns } = this.used;
    yield;
    if (!this.hasMerged(0, columns - 1, 0, rows - 1)) return;
    for (let column = 0; column < columns; column++) {
      const row = this.nextBlank(column, 0);
      if (row === null) continue;
      yield;
      if (this.hasMerged(column, column, row, rows - 1)) yield* this.searchColumn(column, row);
    }
  }

  private *searchColumn(column: number, first: number): Generator<void, void> {
    let row: number | null = first;
    while (row !== null) {
      yield;
      const area = this.mergedAt(row, column);
      if (area === null) row = yield* this.afterUnmerged(column, row);
      else {
        this.note(area);
        row = area.lastRow - this.used.row + 1;
      }
      row = this.nextBlank(column, row);
    }
  }

  /** The first row that may be merged, after one that is not: in ever longer steps, then by halves. */
  private *afterUnmerged(column: number, unmerged: number): Generator<void, number> {
    const end = this.endOfGap(column, unmerged);
    let [known, step] = [unmerged, 1];
    for (;;) {
      const next = Math.min(end, known + step);
      if (next === known) return end + 1;
      yield;
      if (this.hasMerged(column, column, known + 1, next)) {
        let [low, high] = [known + 1, next];
        while (low < high) {
          const middle = (low + high) >> 1;
          yield;
          if (this.hasMerged(column, column, low, middle)) high = middle;
          else low = middle + 1;
        }
        return low;
      }
      known = next;
      step *= 2;
    }
  }

  /** The last row before the next range that was found already, from a column further left. */
  private endOfGap(column: number, row: number): number {
    let end = this.used.rows - 1;
    for (const first of this.covered[column]?.keys() ?? [])
      if (first > row && first - 1 < end) end = first - 1;
    return end;
  }

  private nextBlank(column: number, from: number): number | null {
    const covered = this.covered[column];
    for (let row = from; row < this.cells.length; row++) {
      const last = covered?.get(row);
      if (last !== undefined) row = last;
      else if (this.cells[row]?.[column] === null) return row;
    }
    return null;
  }

  private note(area: Area): void {
    this.areas.push(area);
    const { row, column } = this.used;
    for (let c = area.firstColumn; c <= area.lastColumn; c++)
      this.covered[c - column]?.set(area.firstRow - row, area.lastRow - row);
  }

  private hasMerged(firstColumn: number, lastColumn: number, firstRow: number, lastRow: number): boolean {
    const { row, column } = this.used;
    const address = addressOf({
      firstRow: row + firstRow,
      lastRow: row + lastRow,
      firstColumn: column + firstColumn,
      lastColumn: column + lastColumn,
    });
    return this.sheet.Range(address).MergeCells !== false;
  }

  private mergedAt(row: number, column: number): Area | null {
    const cell = this.sheet.Range(cellName(this.used.row + row, this.used.column + column));
    if (cell.MergeCells === false) return null;
    const { Row, Column, Rows, Columns } = cell.MergeArea;
    const area = {
      firstRow: Row - 1,
      firstColumn: Column - 1,
      lastRow: Row + Rows.Count - 2,
      lastColumn: Column + Columns.Count - 2,
    };
    return area.lastRow > area.firstRow || area.lastColumn > area.firstColumn ? area : null;
  }
}
