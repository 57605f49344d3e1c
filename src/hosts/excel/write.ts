import { type CellEdit, type EditOutcome, HostError } from "../workbook";
import { type CellState, foundIn, holdsExpected, holdsValue, isSameState } from "./cell-state";
import { batchesOf, clustersOf, type NumberedEdit, Tally } from "./edits";
import { isBusy, isGone, isTooLarge, officeCode } from "./errors";
import { messages } from "./messages";
import { type Requests, restarting } from "./requests";
import { listEntries, type SheetEntry } from "./sheets";
import { type Check, type Due, putBack, readStates, reconcile, sendWrites, Unsure } from "./write-requests";

/**
 * Compares and writes: one request for the sheets, and two per batch, the first reading, the second writing. The second
 * reads the cells again, before and after: where the user was quicker (a row inserted, a cell typed over), a third
 * request puts back what was hit.
 */
export async function writeCells(requests: Requests, edits: readonly CellEdit[]): Promise<EditOutcome> {
  const tally = new Tally();
  let sheets: SheetEntry[] | null = null;
  try {
    for (const batch of batchesOf(edits))
      await restarting(async () => {
        const known: SheetEntry[] = (sheets ??= await listEntries(requests));
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
  sheets: readonly SheetEntry[],
  batch: readonly NumberedEdit[],
  tally: Tally,
): Promise<void> {
  const { clusters, homeless } = clustersOf(batch, sheets);
  for (const numbered of homeless) tally.skipped(numbered, null);
  if (clusters.length === 0) return;
  const states = await readStates(requests, clusters).catch((error: unknown) => {
    if (isTooLarge(error)) return null;
    throw error;
  });
  if (states === null) {
    if (batch.length === 1) throw new HostError("failed", messages.failed, "cell too large to compare");
    // The cells are longer than their edits: half as many at a time.
    const middle = batch.length >> 1;
    await writeBatch(requests, sheets, batch.slice(0, middle), tally);
    await writeBatch(requests, sheets, batch.slice(middle), tally);
    return;
  }
  const due: Due[] = [];
  for (const cluster of clusters)
    for (const numbered of cluster.edits) {
      const state = states.get(numbered);
      if (state === undefined) continue;
      if (holdsExpected(state, numbered.edit)) due.push({ numbered, cluster, state });
      else tally.skipped(numbered, foundIn(state));
    }
  if (due.length > 0) await writeDue(requests, due, tally);
}

async function writeDue(requests: Requests, due: readonly Due[], tally: Tally): Promise<void> {
  const checks = await sendWrites(requests, due).catch((error: unknown) => {
    // Gone: noticed before anything was written. Busy: nothing was.
    if (isGone(error) || isBusy(error) || officeCode(error) === "") throw error;
    return reconcile(requests, due, error);
  });
  const harmed: { check: Check; before: CellState }[] = [];
  for (const check of checks) {
    const { numbered, before, after, state } = check;
    const isAstray = before !== null && !isSameState(before, state);
    if (!isAstray && holdsValue(after, numbered.edit)) tally.written(numbered);
    else {
      tally.skipped(numbered, before === null ? after : foundIn(before));
      if (before !== null) harmed.push({ check, before });
    }
  }
  if (harmed.length > 0) await putBack(requests, harmed);
}
