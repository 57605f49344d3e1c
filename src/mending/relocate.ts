/** Where cells have gone that are not where they were: rows are inserted, removed and sorted between a fix and its undo. */
import type { Grid } from "../forms";
import { isSameValue } from "../hosts/workbook";
import type { CellEdit, CellValue, SkippedEdit } from "../hosts/workbook";
import { valueIn } from "./values";

export interface FoundAgain {
  /** Edits of cells that still hold what they should, in another row. */
  readonly moved: readonly CellEdit[];
  /** Cells that hold already what the edit would write. */
  readonly alreadyBack: number;
  readonly left: readonly SkippedEdit[];
}

const A_STEP = 1_000;

/** Works in steps of a few milliseconds. `sheets`: as they stand now; one that is missing is gone. */
export function* findAgain(
  skipped: readonly SkippedEdit[],
  sheets: ReadonlyMap<string, Grid>,
): Generator<number, FoundAgain> {
  const rows = new RowFinder();
  const moved: CellEdit[] = [];
  const left: SkippedEdit[] = [];
  let alreadyBack = 0;
  for (let i = 0; i < skipped.length; i++) {
    if (i % A_STEP === 0) yield i;
    const one = skipped[i] as SkippedEdit;
    const { edit } = one;
    const grid = sheets.get(edit.sheet);
    if (grid === undefined) {
      left.push(one);
      continue;
    }
    const row = yield* rows.rowOf(edit, grid);
    if (row === null) {
      left.push({ ...one, why: "moved" });
      continue;
    }
    const now = valueIn(grid, { row, column: edit.cell.column });
    const isElsewhere = row !== edit.cell.row;
    if (isSameValue(now, edit.value)) alreadyBack++;
    else if (!isElsewhere) left.push(one);
    else if (isSameValue(now, edit.expected)) moved.push(movedTo(edit, row));
    else left.push({ edit: movedTo(edit, row), found: now, why: "changed" });
  }
  return { moved, alreadyBack, left };
}

function movedTo(edit: CellEdit, row: number): CellEdit {
  const { cell, anchor } = edit;
  const moved = { ...edit, cell: { row, column: cell.column } };
  return anchor === undefined
    ? moved
    : { ...moved, anchor: { ...anchor, cell: { row, column: anchor.cell.column } } };
}

/** Finds rows by what stands in one of their cells, where no other row has the same there. */
class RowFinder {
  /** By sheet and column. Null: several rows hold the value. */
  private readonly columns = new Map<string, Map<CellValue, number | null>>();

  /** The row of the edit's cell now: where its anchor stands. Null if that is not to be told. */
  *rowOf({ sheet, cell, anchor }: CellEdit, grid: Grid): Generator<number, number | null> {
    if (anchor === undefined || isSameValue(valueIn(grid, anchor.cell), anchor.expected)) return cell.row;
    const key = `${anchor.cell.column} ${sheet}`;
    const rows = this.columns.get(key) ?? (yield* rowsByValue(grid, anchor.cell.column));
    this.columns.set(key, rows);
    return rows.get(anchor.expected) ?? null;
  }
}

function* rowsByValue(grid: Grid, column: number): Generator<number, Map<CellValue, number | null>> {
  const rows = new Map<CellValue, number | null>();
  for (let i = 0; i < grid.cells.length; i++) {
    if (i % A_STEP === 0) yield i;
    const row = grid.origin.row + i;
    const value = valueIn(grid, { row, column });
    if (value !== null) rows.set(value, rows.has(value) ? null : row);
  }
  return rows;
}
