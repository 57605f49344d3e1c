/** Writes cells of Excel's that still hold what they held when they were judged. */
import { type CellEdit, type EditOutcome, HostError, isSameValue } from "../workbook";
import { type CellState, foundIn, reasonIn } from "./cell-state";
import { batchesOf, type Layout, layoutOf, type NumberedEdit, EditTally } from "./edits";
import { isBusy, isGone, isTooLarge, officeCode } from "./errors";
import { messages } from "./messages";
import { type Requests, restarting } from "./requests";
import { knownSheets, type KnownSheet } from "./sheets";
import {
  type WriteResult,
  type Due,
  putBack,
  readSights,
  reconcile,
  sendWrites,
  Unsure,
} from "./write-requests";

/**
 * Compares and writes: one request for the sheets, and two per batch, the first reading, the second writing. The second
 * reads cells and anchors again before it writes, and the cells after: where the user was quicker (a row inserted, a cell typed over), a third
 * request puts back what was hit.
 */
export async function writeCells(requests: Requests, edits: readonly CellEdit[]): Promise<EditOutcome> {
  const tally = new EditTally();
  let sheets: KnownSheet[] | null = null;
  try {
    for (const batch of batchesOf(edits))
      await restarting(async () => {
        const known: KnownSheet[] = (sheets ??= await knownSheets(requests));
        sheets = null; // If something is gone, the sheets are listed anew.
        await writeBatch(requests, known, batch, tally);
        sheets = known;
      });
  } catch (error) {
    // Part of it is done: the outcome says which part. What cannot be told is an error in any case.
    const isExcels = error instanceof HostError || officeCode(error) !== "";
    if (!tally.hasWritten || error instanceof Unsure || !isExcels) throw error;
  }
  return tally.outcome(edits);
}

async function writeBatch(
  requests: Requests,
  sheets: readonly KnownSheet[],
  batch: readonly NumberedEdit[],
  tally: EditTally,
): Promise<void> {
  const layout = layoutOf(batch, sheets);
  for (const numbered of layout.homeless) tally.skipped(numbered, null, "sheet-missing");
  if (layout.runs.length === 0) return;
  const sights = await readSights(requests, layout).catch((error: unknown) => {
    if (isTooLarge(error)) return null;
    throw error;
  });
  if (sights === null) {
    if (batch.length === 1) throw new HostError("failed", messages.failed, "cell too large to compare");
    // The cells are longer than their edits: half as many at a time.
    const middle = batch.length >> 1;
    await writeBatch(requests, sheets, batch.slice(0, middle), tally);
    await writeBatch(requests, sheets, batch.slice(middle), tally);
    return;
  }
  const due: Due[] = [];
  for (const run of layout.runs)
    for (const numbered of run.edits) {
      const sight = sights.get(numbered);
      if (sight === undefined) continue;
      const why = reasonIn(sight, numbered);
      if (why === null) due.push({ numbered, run, state: sight.state });
      else tally.skipped(numbered, foundIn(sight.state), why);
    }
  if (due.length > 0) await writeDue(requests, due, layout, tally);
}

async function writeDue(
  requests: Requests,
  due: readonly Due[],
  layout: Layout,
  tally: EditTally,
): Promise<void> {
  const results = await sendWrites(requests, due, layout).catch((error: unknown) => {
    // Gone: noticed before anything was written. Busy: nothing was.
    if (isGone(error) || isBusy(error) || officeCode(error) === "") throw error;
    return reconcile(requests, due, error);
  });
  const harmed: { result: WriteResult; before: CellState }[] = [];
  for (const result of results) {
    const { numbered, before, after } = result;
    const { edit } = numbered;
    const why = before === null ? null : reasonIn(before, numbered);
    if (why === null && isSameValue(after, edit.value)) tally.written(numbered);
    else if (before === null)
      tally.skipped(numbered, after, isSameValue(after, edit.expected) ? "failed" : "changed");
    else {
      tally.skipped(numbered, foundIn(before.state), why ?? "failed");
      harmed.push({ result, before: before.state });
    }
  }
  if (harmed.length > 0) await putBack(requests, harmed);
}
