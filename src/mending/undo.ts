/** Takes the last batch of fixes back. */
import { runInSlices } from "../checks";
import { type CellEdit, HostError, type SkippedEdit, type Workbook } from "../hosts/workbook";
import { Journal } from "./journal";
import { messages } from "./messages";
import { findAgain } from "./relocate";
import { sheetsOf } from "./sheets-now";

export interface UndoOptions {
  /** Hands the thread back for a moment. */
  readonly pause: () => Promise<void>;
}

export interface UndoOutcome {
  /** Cells that hold again what they held before the batch, or held it still. */
  readonly restored: number;
  /** Of each cell that is left as it is: `edit.value` is what it held before the batch, where it stood then. */
  readonly left: readonly SkippedEdit[];
  /** The program stopped before these were put back. The batch can be taken back again. */
  readonly unfinished: readonly SkippedEdit[];
}

/**
 * Puts every cell back that holds what the batch wrote. Where rows were inserted, removed or sorted since, the cell is
 * looked for in the row that has its anchor now. What the user has changed since is the user's, and is left. May be
 * repeated after it was interrupted.
 * @returns null if there is nothing to take back
 * @throws {HostError} and then the batch can be taken back again, unless its record is damaged
 */
export async function undoLast(workbook: Workbook, { pause }: UndoOptions): Promise<UndoOutcome | null> {
  const journal = await Journal.open(workbook);
  const batch = journal.last;
  if (batch === null) return null;
  const edits = await journal.read(batch, pause);
  if (edits === null) {
    await journal.discard(batch);
    throw new HostError("failed", messages.damaged, `undo record ${batch.id}`);
  }
  const outcome = await putBack(workbook, edits.map(reversed), pause);
  if (outcome.unfinished.length === 0) await journal.discard(batch);
  return outcome;
}

function reversed(edit: CellEdit): CellEdit {
  return { ...edit, expected: edit.value, value: edit.expected };
}

async function putBack(
  workbook: Workbook,
  edits: readonly CellEdit[],
  pause: () => Promise<void>,
): Promise<UndoOutcome> {
  const first = await workbook.writeCells(edits);
  const stopped = first.skipped.filter(({ why }) => why === "failed");
  const others = first.skipped.filter(({ why }) => why !== "failed");
  if (others.length === 0) return outcomeOf(first.written.length, 0, [], stopped);
  const sheets = await sheetsOf(
    workbook,
    others.map(({ edit }) => edit),
  );
  const { moved, alreadyBack, left } = await runInSlices(findAgain(others, sheets), { pause });
  const second = await workbook.writeCells(moved);
  const written = first.written.length + second.written.length;
  const stoppedAgain = second.skipped.filter(({ why }) => why === "failed");
  const lost = second.skipped.filter(({ why }) => why !== "failed");
  return outcomeOf(written, alreadyBack, [...left, ...lost], [...stopped, ...stoppedAgain]);
}

/** A program that stops having written nothing says so; what it leaves out otherwise it will leave out again. */
function outcomeOf(
  written: number,
  alreadyBack: number,
  left: readonly SkippedEdit[],
  stopped: readonly SkippedEdit[],
): UndoOutcome {
  const restored = written + alreadyBack;
  if (written === 0) return { restored, left: [...left, ...stopped], unfinished: [] };
  return { restored, left, unfinished: stopped };
}
