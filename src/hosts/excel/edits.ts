/** Which edits go into one request to Excel, and as which ranges. */
import type { Cell } from "../../forms";
import type { CellEdit, CellValue, EditOutcome, SkippedEdit, SkipReason } from "../workbook";
import { REQUEST_BYTES } from "./limits";
import { jsonBytes } from "./blocks";
import { findSheet, type KnownSheet } from "./sheets";

/** An edit with its place among all that were asked for. */
export interface NumberedEdit {
  readonly edit: CellEdit;
  readonly index: number;
  /** An earlier one that writes its anchor: it may be made by the time that it is read. */
  readonly anchorEdit: CellEdit | null;
}

/** Cells below each other that are read or written as one range; a few between them are left as they are. */
export interface CellRun {
  readonly sheet: KnownSheet;
  readonly column: number;
  readonly firstRow: number;
  readonly rows: number;
  /** Those whose cell, or whose anchor, is among the cells. */
  readonly edits: readonly NumberedEdit[];
}

/** The edits of one request, by the ranges that it takes. */
export interface Layout {
  readonly runs: readonly CellRun[];
  readonly anchors: readonly CellRun[];
  /** Their sheet is gone. */
  readonly homeless: readonly NumberedEdit[];
}

/** Edits so many rows apart are one range; the rows between them are read along. */
const GAP = 5;
/** What the client and Excel say around each range: paths, actions, results. */
const BYTES_A_RUN = 1_000;
/** And around each further cell of it, with those in between. */
const BYTES_A_CELL = 60;

/** Edits that go into one request each. */
export function batchesOf(edits: readonly CellEdit[]): NumberedEdit[][] {
  const batches: NumberedEdit[][] = [];
  const editOfCell = new Map<string, CellEdit>();
  let batch = new RequestLoad();
  edits.forEach((edit, index) => {
    if (!batch.takes(edit)) {
      batches.push(batch.edits);
      batch = new RequestLoad();
    }
    const { sheet, cell, anchor } = edit;
    const anchorEdit = anchor === undefined ? undefined : editOfCell.get(keyOf(sheet, anchor.cell));
    batch.add({ edit, index, anchorEdit: anchorEdit ?? null });
    editOfCell.set(keyOf(sheet, cell), edit);
  });
  return batch.edits.length === 0 ? batches : [...batches, batch.edits];
}

class RequestLoad {
  readonly edits: NumberedEdit[] = [];
  /** The last row so far, by column. */
  private readonly lastRows = new Map<string, number>();
  private readonly lastAnchorRows = new Map<string, number>();
  private bytes = 0;

  takes(edit: CellEdit): boolean {
    return this.edits.length === 0 || this.bytes + this.sizeOf(edit) <= REQUEST_BYTES;
  }

  add(numbered: NumberedEdit): void {
    const { sheet, cell, anchor } = numbered.edit;
    this.bytes += this.sizeOf(numbered.edit);
    this.edits.push(numbered);
    this.lastRows.set(columnKey(sheet, cell), cell.row);
    if (anchor !== undefined) this.lastAnchorRows.set(columnKey(sheet, anchor.cell), anchor.cell.row);
  }

  private sizeOf({ sheet, cell, anchor, value, expected }: CellEdit): number {
    const own = bytesAfter(this.lastRows.get(columnKey(sheet, cell)), cell.row);
    const size = own + 2 * jsonBytes(value) + jsonBytes(expected);
    if (anchor === undefined) return size;
    const lastRow = this.lastAnchorRows.get(columnKey(sheet, anchor.cell));
    return size + bytesAfter(lastRow, anchor.cell.row) + jsonBytes(anchor.expected);
  }
}

/** What a cell adds to a request whose last cell of that column is in `lastRow`. */
function bytesAfter(lastRow: number | undefined, row: number): number {
  const distance = lastRow === undefined ? Infinity : row - lastRow;
  return distance >= 0 && distance <= GAP ? BYTES_A_CELL : BYTES_A_RUN;
}

const columnKey = (sheet: string, { column }: Cell): string => `${column} ${sheet}`;
const keyOf = (sheet: string, cell: Cell): string => `${cell.row} ${columnKey(sheet, cell)}`;

/** An edit, and the one of its cells that a run is about. */
interface Placed {
  readonly numbered: NumberedEdit;
  readonly sheet: KnownSheet;
  readonly cell: Cell;
}

export function layoutOf(batch: readonly NumberedEdit[], sheets: readonly KnownSheet[]): Layout {
  const cells: Placed[] = [];
  const anchors: Placed[] = [];
  const homeless: NumberedEdit[] = [];
  for (const numbered of batch) {
    const { sheet: name, cell, anchor } = numbered.edit;
    const sheet = findSheet(sheets, name);
    if (sheet === undefined) {
      homeless.push(numbered);
      continue;
    }
    cells.push({ numbered, sheet, cell });
    if (anchor !== undefined) anchors.push({ numbered, sheet, cell: anchor.cell });
  }
  return { runs: cellRunsOf(cells), anchors: cellRunsOf(anchors), homeless };
}

function cellRunsOf(placed: readonly Placed[]): CellRun[] {
  const columns = new Map<string, Placed[]>();
  for (const one of placed) {
    const key = columnKey(one.sheet.id, one.cell);
    const column = columns.get(key);
    if (column === undefined) columns.set(key, [one]);
    else column.push(one);
  }
  return [...columns.values()].flatMap(splitColumn).map(cellRunOf);
}

function splitColumn(column: Placed[]): Placed[][] {
  const runs: Placed[][] = [];
  let lastRow = -Infinity;
  for (const one of column.sort((a, b) => a.cell.row - b.cell.row)) {
    if (one.cell.row - lastRow <= GAP) runs[runs.length - 1]?.push(one);
    else runs.push([one]);
    lastRow = one.cell.row;
  }
  return runs;
}

function cellRunOf(run: readonly Placed[]): CellRun {
  const [first, last] = [run[0], run[run.length - 1]];
  if (first === undefined || last === undefined) throw new Error("a run of no cells");
  return {
    sheet: first.sheet,
    column: first.cell.column,
    firstRow: first.cell.row,
    rows: last.cell.row - first.cell.row + 1,
    edits: run.map(({ numbered }) => numbered),
  };
}

/** What became of each edit. */
export class EditTally {
  private readonly results = new Map<number, SkippedEdit | null>();

  written({ index }: NumberedEdit): void {
    this.results.set(index, null);
  }

  skipped({ index, edit }: NumberedEdit, found: CellValue, why: SkipReason): void {
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
        isWritten(i) ? [] : [this.results.get(i) ?? { edit, found: edit.expected, why: "failed" as const }],
      ),
    };
  }
}
