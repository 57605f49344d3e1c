/** Writes a batch of edits into the workbook, so that it can be taken back whatever happens. */
import {
  type CellEdit,
  type EditOutcome,
  isSameValue,
  type SkippedEdit,
  type Workbook,
} from "../hosts/workbook";
import type { MendingEdit } from "./fix";
import { Journal, type Recording } from "./journal";
import { sheetsNamed } from "./sheets-now";
import { valueIn } from "./values";

export type BatchStep = "recording" | "writing" | "settling";

export interface BatchOptions {
  /** In milliseconds since 1970: when the batch is said to have been made. */
  readonly now: number;
  /** Hands the thread back for a moment. */
  readonly pause: () => Promise<void>;
  readonly onStep?: (step: BatchStep) => void;
}

/**
 * Records the edits in the workbook, makes them in one go, and records which of them were made. No cell may be among
 * them twice, nor be another one's anchor: see `editsOf`.
 * @throws {HostError} If nothing was written, no trace of the batch is left. If that cannot be told, the batch stays
 *   in the journal as one that was begun, and can be taken back.
 */
export async function writeBatch(
  workbook: Workbook,
  edits: readonly MendingEdit[],
  options: BatchOptions,
): Promise<EditOutcome> {
  if (edits.length === 0) return { written: [], skipped: [] };
  const { now, pause, onStep = () => {} } = options;
  onStep("recording");
  const journal = await Journal.open(workbook);
  const recording = await journal.begin(edits, now, pause);
  onStep("writing");
  const outcome = await write(workbook, edits, journal, recording);
  onStep("settling");
  await journal.settle(recording, outcome.written, pause);
  return outcome;
}

async function write(
  workbook: Workbook,
  edits: readonly CellEdit[],
  journal: Journal,
  { batch }: Recording,
): Promise<EditOutcome> {
  try {
    return await workbook.writeCells(edits);
  } catch (error) {
    // A program that refused may have written a part all the same. If it cannot even be read, the journal knows.
    const outcome = await lookAt(workbook, edits).catch(() => {
      throw error;
    });
    if (outcome.written.length > 0) return outcome;
    // If that fails too, the batch is one that turns out to have nothing to take back.
    await journal.discard(batch).catch(() => undefined);
    throw error;
  }
}

/** What became of the edits, as the cells show it. */
async function lookAt(workbook: Workbook, edits: readonly CellEdit[]): Promise<EditOutcome> {
  const grids = await sheetsNamed(workbook, new Set(edits.map(({ sheet }) => sheet)));
  const written: CellEdit[] = [];
  const skipped: SkippedEdit[] = [];
  for (const edit of edits) {
    const grid = grids.get(edit.sheet);
    const found = grid === undefined ? null : valueIn(grid, edit.cell);
    if (grid === undefined) skipped.push({ edit, found, why: "sheet-missing" });
    else if (isSameValue(found, edit.value)) written.push(edit);
    else skipped.push({ edit, found, why: isSameValue(found, edit.expected) ? "failed" : "changed" });
  }
  return { written, skipped };
}
