/** What is recorded of the cells of one row that a batch changes: all that can find the row again. */
import type { CellValue } from "../hosts/workbook";
import { CellMap } from "./cell-map";
import type { MendingEdit } from "./fix";
import type { Head } from "./headings";

export interface RecordedMark {
  /** So many rows below the recorded one. */
  readonly rows: number;
  readonly column: number;
  /** What it may hold: what it held, and what the batch made of it. */
  readonly values: readonly CellValue[];
}

export interface RecordedEdit {
  readonly column: number;
  readonly before: CellValue;
  readonly after: CellValue;
}

export interface RecordedRow {
  readonly sheet: string;
  /** Where it stood. */
  readonly row: number;
  /** Null: it was recorded by a version that knew nothing of headings. */
  readonly head: Head | null;
  readonly marks: readonly RecordedMark[];
  /** How many rows it stood below the first heading; null where that does not matter. */
  readonly below: number | null;
  /** Whether the marks can tell the row from all others. */
  readonly isTelling: boolean;
  readonly edits: readonly RecordedEdit[];
}

/** The edits of a batch by their rows, in order. Only cells of one row with the same anchors are kept together. */
export function recordedRows(edits: readonly MendingEdit[]): RecordedRow[] {
  const changed = new CellMap(edits);
  const rows: (RecordedRow & { edits: RecordedEdit[] })[] = [];
  let last: MendingEdit | null = null;
  for (const edit of edits) {
    const { sheet, cell, anchors } = edit;
    const own = { column: cell.column, before: edit.expected, after: edit.value };
    const isTogether = last?.sheet === sheet && last.cell.row === cell.row && last.anchors === anchors;
    last = edit;
    if (isTogether) {
      rows[rows.length - 1]?.edits.push(own);
      continue;
    }
    const marks = anchors.marks.map(({ rows: down, column, value }): RecordedMark => {
      const change = changed.get(sheet, { row: cell.row + down, column });
      return { rows: down, column, values: change === undefined ? [value] : [value, change.value] };
    });
    const { head, below, isTelling } = anchors;
    rows.push({ sheet, row: cell.row, head, marks, below, isTelling, edits: [own] });
  }
  return rows;
}

/** The rows with those of their edits that fit; without the rows of which none does. */
export function withEdits(
  rows: readonly RecordedRow[],
  fits: (row: RecordedRow, edit: RecordedEdit) => boolean,
): RecordedRow[] {
  return rows
    .map((row) => ({ ...row, edits: row.edits.filter((edit) => fits(row, edit)) }))
    .filter(({ edits }) => edits.length > 0);
}

export function countEdits(rows: readonly RecordedRow[]): number {
  return rows.reduce((sum, { edits }) => sum + edits.length, 0);
}
