/** Takes the last batch of fixes back. */
import { runInSlices } from "../checks";
import { HostError, type Workbook } from "../hosts/workbook";
import { Elsewhere } from "./elsewhere";
import { Journal } from "./journal";
import { messages } from "./messages";
import { type LeftCell, placeAgain } from "./place-again";
import type { RecordedRow } from "./recorded-row";
import { sheetsNamed } from "./sheets-now";

export interface UndoOptions {
  /** Hands the thread back for a moment. */
  readonly pause: () => Promise<void>;
}

export interface UndoOutcome {
  /** Cells that hold again what they held before the batch, or held it still. */
  readonly restored: number;
  /** Each cell that is left as it is. */
  readonly left: readonly LeftCell[];
  /** The program stopped before these were put back. The batch can be taken back again. */
  readonly unfinished: readonly LeftCell[];
  /** Cells of which the record is lost: nobody knows which they were. */
  readonly lost: number;
  /** Nothing was put back of what is left: the batch stays, and can be taken back once its rows are there again. */
  readonly isKept: boolean;
}

/**
 * Puts every cell back that holds what the batch wrote. Its row is the one that has all that was recorded of it, wherever
 * on its sheet that is now; where none has, or several have, its cells are left. What the user has changed since is
 * the user's, and is left. May be repeated after it was interrupted.
 * @returns null if there is nothing to take back
 * @throws {HostError} and then the batch can be taken back again, unless its record is damaged
 */
export async function undoLast(workbook: Workbook, { pause }: UndoOptions): Promise<UndoOutcome | null> {
  const journal = await Journal.open(workbook);
  if (journal.isOfLaterVersion)
    throw new HostError("unsupported", messages.laterVersion, "undo list of a later version");
  const batch = journal.last;
  if (batch === null) {
    await journal.tidy();
    return null;
  }
  const { rows, lost } = await journal.read(batch, pause);
  if (rows.length === 0 && lost > 0) {
    await journal.discard(batch);
    throw new HostError("failed", messages.damaged, `undo record ${batch.id}`);
  }
  const outcome = { ...(await putBack(workbook, rows, pause)), lost };
  if (outcome.isKept) await journal.putOff(batch);
  else if (outcome.unfinished.length === 0) {
    await journal.discard(batch);
    await journal.tidy();
  }
  return outcome;
}

async function putBack(
  workbook: Workbook,
  rows: readonly RecordedRow[],
  pause: () => Promise<void>,
): Promise<Omit<UndoOutcome, "lost">> {
  const names = Elsewhere.isAskedBy(rows)
    ? (await workbook.listSheets()).map(({ name }) => name)
    : rows.map(({ sheet }) => sheet);
  const sheets = await sheetsNamed(workbook, new Set(names));
  const { edits, alreadyBack, left } = await runInSlices(placeAgain(rows, sheets), { pause });
  const { written, skipped } =
    edits.length === 0 ? { written: [], skipped: [] } : await workbook.writeCells(edits);
  const restored = written.length + alreadyBack;
  const stopped = skipped.filter(({ why }) => why === "failed");
  // A program that stops having written nothing says so; what it leaves out otherwise it will leave out again.
  if (written.length === 0) {
    const all = [...left, ...skipped];
    return { restored, left: all, unfinished: [], isKept: all.length > 0 };
  }
  const others = skipped.filter(({ why }) => why !== "failed");
  return { restored, left: [...left, ...others], unfinished: stopped, isKept: false };
}
