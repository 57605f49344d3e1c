import type { CellEdit, CellValue, EditOutcome, SkippedEdit, SkipReason } from "../workbook";
import { REQUEST_BYTES } from "./limits";
import { jsonBytes } from "./blocks";
import { entryOf, type SheetEntry } from "./sheets";

/** An edit with its place among all that were asked for. */
export interface NumberedEdit {
  readonly edit: CellEdit;
  readonly index: number;
}

/** Cells below each other that are read and written as one range; a few between them are left as they are. */
export interface Cluster {
  readonly sheet: SheetEntry;
  readonly column: number;
  readonly firstRow: number;
  readonly rows: number;
  readonly edits: readonly NumberedEdit[];
}

/** Edits so many rows apart are one range; the rows between them are read along. */
const GAP = 5;
/** What the client and Excel say around each range: paths, actions, results. */
const BYTES_A_CLUSTER = 1_000;
/** And around each further cell of it, with those in between. */
const BYTES_A_CELL = 60;

/**
 * Edits that go into one request each. A second edit of one cell goes into a later request than the first, because it
 * expects what that one writes.
 */
export function batchesOf(edits: readonly CellEdit[]): NumberedEdit[][] {
  const batches: NumberedEdit[][] = [];
  let batch = new Batch();
  edits.forEach((edit, index) => {
    if (!batch.takes(edit)) {
      batches.push(batch.edits);
      batch = new Batch();
    }
    batch.add({ edit, index });
  });
  return batch.edits.length === 0 ? batches : [...batches, batch.edits];
}

class Batch {
  readonly edits: NumberedEdit[] = [];
  private readonly cells = new Set<string>();
  /** The last row so far, by column. */
  private readonly lastRows = new Map<string, number>();
  private bytes = 0;

  takes(edit: CellEdit): boolean {
    if (this.edits.length === 0) return true;
    return !this.cells.has(cellKey(edit)) && this.bytes + this.sizeOf(edit) <= REQUEST_BYTES;
  }

  add(numbered: NumberedEdit): void {
    const { edit } = numbered;
    this.bytes += this.sizeOf(edit);
    this.edits.push(numbered);
    this.cells.add(cellKey(edit));
    this.lastRows.set(columnKey(edit), edit.cell.row);
  }

  private sizeOf(edit: CellEdit): number {
    const distance = edit.cell.row - (this.lastRows.get(columnKey(edit)) ?? -Infinity);
    const own = distance > 0 && distance <= GAP ? BYTES_A_CELL : BYTES_A_CLUSTER;
    return own + 2 * jsonBytes(edit.value) + jsonBytes(edit.expected);
  }
}

const columnKey = ({ sheet, cell }: CellEdit): string => `${cell.column} ${sheet}`;
const cellKey = (edit: CellEdit): string => `${edit.cell.row} ${columnKey(edit)}`;

/** Groups the edits of a batch; those whose sheet is gone come apart. */
export function clustersOf(
  batch: readonly NumberedEdit[],
  sheets: readonly SheetEntry[],
): { clusters: Cluster[]; homeless: NumberedEdit[] } {
  const columns = new Map<string, { sheet: SheetEntry; column: number; edits: NumberedEdit[] }>();
  const homeless: NumberedEdit[] = [];
  for (const numbered of batch) {
    const { sheet: name, cell } = numbered.edit;
    const sheet = entryOf(sheets, name);
    if (sheet === undefined) {
      homeless.push(numbered);
      continue;
    }
    const key = `${cell.column} ${sheet.id}`;
    const column = columns.get(key) ?? { sheet, column: cell.column, edits: [] };
    column.edits.push(numbered);
    columns.set(key, column);
  }
  return { clusters: [...columns.values()].flatMap(runsOf), homeless };
}

function runsOf(of: { sheet: SheetEntry; column: number; edits: NumberedEdit[] }): Cluster[] {
  const { sheet, column, edits } = of;
  edits.sort((a, b) => a.edit.cell.row - b.edit.cell.row);
  const runs: NumberedEdit[][] = [];
  let lastRow = -Infinity;
  for (const numbered of edits) {
    const { row } = numbered.edit.cell;
    if (row - lastRow <= GAP) runs[runs.length - 1]?.push(numbered);
    else runs.push([numbered]);
    lastRow = row;
  }
  return runs.map((run) => {
    const firstRow = run[0]?.edit.cell.row ?? 0;
    const last = run[run.length - 1]?.edit.cell.row ?? firstRow;
    return { sheet, column, firstRow, rows: last - firstRow + 1, edits: run };
  });
}

/** What became of each edit. */
export class Tally {
  private readonly results = new Map<number, SkippedEdit | null>();

  written({ index }: NumberedEdit): void {
    this.results.set(index, null);
  }

  skipped({ index, edit }: NumberedEdit, found: CellValue, why: SkipReason = "changed"): void {
    this.results.set(index, { edit, found, why });
  }

  get hasWritten(): boolean {
    return [...this.results.values()].includes(null);
  }

  /** In the order that was asked for. What was never come to counts as skipped, its cell as it was known. */
  outcome(edits: readonly CellEdit[]): EditOutcome {
    const isWritten = (i: number): boolean => this.results.get(i) === null;
    return {
      written: edits.filter((_, i) => isWritten(i)),
      skipped: edits.flatMap((edit, i) =>
        isWritten(i) ? [] : [this.results.get(i) ?? { edit, found: edit.expected, why: "changed" as const }],
      ),
    };
  }
}
