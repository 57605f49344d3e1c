/** Where the cells of a batch stand now, which of them can be put back, and which are left. */
import type { Grid } from "../forms";
import { type CellEdit, type CellValue, isSameValue, type SkipReason } from "../hosts/workbook";
import { Elsewhere } from "./elsewhere";
import { type FoundRow, type NotFound, RowFinder } from "./find-rows";
import { countEdits, type RecordedEdit, type RecordedRow } from "./recorded-row";
import { valueIn } from "./values";

/** Why an undo leaves a cell as it is. */
type LeftReason =
  | SkipReason
  | NotFound
  /** Too little was known of the row when it was mended. */
  | "untold";

export interface LeftCell {
  /** `value` is what the cell held before the batch. Where its row is not found, it is said where it stood. */
  readonly edit: CellEdit;
  readonly found: CellValue;
  readonly why: LeftReason;
}

export interface Placed {
  readonly edits: readonly CellEdit[];
  /** Cells that hold already what they held before. */
  readonly alreadyBack: number;
  readonly left: readonly LeftCell[];
}

const A_STEP = 100;

interface Place {
  readonly record: RecordedRow;
  readonly grid: Grid | null;
  readonly found: FoundRow | LeftReason;
}

/** Works in steps of a few milliseconds. `sheets`: as they stand now, all where `Elsewhere` asks for them; one that is missing is gone. */
export function* placeAgain(
  records: readonly RecordedRow[],
  sheets: ReadonlyMap<string, Grid>,
): Generator<number, Placed> {
  const places = yield* placesOf(records, sheets);
  const contested = contestedRows(places);
  const edits: CellEdit[] = [];
  const left: LeftCell[] = [];
  for (let i = 0; i < places.length; i++) {
    if (i % A_STEP === 0) yield i;
    const { record, grid, found } = places[i] as Place;
    const leave = (why: LeftReason, edit: RecordedEdit) =>
      left.push({ edit: editAt(record, edit, { row: record.row, column: edit.column }), found: null, why });
    for (const edit of record.edits) {
      if (typeof found === "string" || grid === null) leave(found as LeftReason, edit);
      else if (contested.has(rowKey(record.sheet, found.row))) leave("ambiguous", edit);
      else {
        const column = found.columnOf(edit.column);
        if (column === null) {
          leave("heading", edit);
          continue;
        }
        const cell = { row: found.row, column };
        const now = valueIn(grid, cell);
        const anchor = anchorFor(found, grid, column);
        const back = editAt(record, edit, cell);
        if (isSameValue(now, edit.before)) continue;
        if (isSameValue(now, edit.after)) edits.push(anchor === null ? back : { ...back, anchor });
        else left.push({ edit: back, found: now, why: "changed" });
      }
    }
  }
  return { edits, alreadyBack: countEdits(records) - edits.length - left.length, left };
}

function* placesOf(
  records: readonly RecordedRow[],
  sheets: ReadonlyMap<string, Grid>,
): Generator<number, Place[]> {
  const elsewhere = yield* Elsewhere.in(sheets, records);
  const finders = new Map([...sheets].map(([name, grid]) => [name, new RowFinder(grid, elsewhere)]));
  const places: Place[] = [];
  for (let i = 0; i < records.length; i++) {
    if (i % A_STEP === 0) yield i;
    const record = records[i] as RecordedRow;
    const finder = finders.get(record.sheet);
    const grid = sheets.get(record.sheet) ?? null;
    if (finder === undefined) places.push({ record, grid, found: "sheet-missing" });
    else if (!record.isTelling) places.push({ record, grid, found: "untold" });
    else places.push({ record, grid, found: yield* finder.find(record) });
  }
  return places;
}

/** Rows that answer for two that were recorded apart: one of them is gone, and nobody can say which. */
function contestedRows(places: readonly Place[]): ReadonlySet<string> {
  const cameFrom = new Map<string, number>();
  const contested = new Set<string>();
  for (const { record, found } of places) {
    if (typeof found === "string") continue;
    const key = rowKey(record.sheet, found.row);
    const other = cameFrom.get(key);
    if (other !== undefined && other !== record.row) contested.add(key);
    cameFrom.set(key, record.row);
  }
  return contested;
}

function rowKey(sheet: string, row: number): string {
  return `${row} ${sheet}`;
}

function editAt({ sheet }: RecordedRow, { before, after }: RecordedEdit, cell: CellEdit["cell"]): CellEdit {
  return { sheet, cell, expected: after, value: before };
}

/**
 * The best mark as it stands now, so that nobody can move the row away between reading and writing. Of a sum it is the
 * person above; two sums that change places in this moment and hold the same are not told apart.
 */
function anchorFor(
  { row, columnOf, marks }: FoundRow,
  grid: Grid,
  own: number,
): NonNullable<CellEdit["anchor"]> | null {
  for (const mark of marks) {
    const column = columnOf(mark.column);
    if (column === null || (mark.rows === 0 && column === own)) continue;
    const cell = { row: row + mark.rows, column };
    const expected = valueIn(grid, cell);
    if (expected !== null) return { cell, expected };
  }
  return null;
}
