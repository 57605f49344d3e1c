/** Which rows of a sheet are not what they were, from their fingerprints then and now. */
import { PRINT_LENGTH, type RowPrints } from "../checking/fingerprint";

/** Positions in the sheet, 0-based and ascending. */
export interface RowChanges {
  /** Rows as they stand now that hold something else than before. */
  readonly changed: readonly number[];
  /** Rows as they stand now that were not there before. */
  readonly added: readonly number[];
  /** Rows as they stood before that are gone. */
  readonly removed: readonly number[];
  /** Rows as they stand now that stood elsewhere among the others. */
  readonly moved: readonly number[];
}

/** An index before and one now. */
type Pair = readonly [before: number, now: number];

interface Row {
  readonly position: number;
  readonly print: string;
}

/** About a millisecond's work. */
const A_STEP = 5_000;

/** In steps. Blank rows that came or went change nothing. */
export function* compareRows(before: RowPrints, now: RowPrints): Generator<number, RowChanges> {
  const old = yield* rowsOf(before);
  const current = yield* rowsOf(now);
  const gaps: Gap[] = [];
  let last: Pair = [0, 0];
  const pairs = yield* anchors(old, current);
  for (let i = 0; i <= pairs.length; i++) {
    if (i % A_STEP === 0) yield i;
    const pair = pairs[i] ?? [old.length, current.length];
    // Nearly all gaps are empty: nothing lies between two rows that stayed together.
    if (pair[0] > last[0] || pair[1] > last[1]) gaps.push(trimmed(old, current, last, pair));
    last = [pair[0] + 1, pair[1] + 1];
  }
  const moved = yield* takeMoved(gaps);
  return { ...(yield* pairUp(gaps)), moved };
}

function* rowsOf(runs: RowPrints): Generator<number, Row[]> {
  const rows: Row[] = [];
  for (const [first, prints] of runs)
    for (let i = 0; i * PRINT_LENGTH < prints.length; i++) {
      if (rows.length % A_STEP === 0) yield rows.length;
      rows.push({ position: first + i, print: prints.slice(i * PRINT_LENGTH, (i + 1) * PRINT_LENGTH) });
    }
  return rows;
}

/** Rows that are there once before and once now, as many as come in the same order: pairs of indices, ascending. */
function* anchors(old: readonly Row[], now: readonly Row[]): Generator<number, Pair[]> {
  const places = yield* onlyPlaces(old);
  const current = yield* onlyPlaces(now);
  const pairs: Pair[] = [];
  for (const [print, place] of current) {
    const before = places.get(print);
    if (place >= 0 && before !== undefined && before >= 0) pairs.push([before, place]);
    if (pairs.length % A_STEP === 0) yield pairs.length;
  }
  return yield* longestRise(pairs);
}

/** Where each row is, -1 for rows that there are several of. */
function* onlyPlaces(rows: readonly Row[]): Generator<number, Map<string, number>> {
  const places = new Map<string, number>();
  for (const [i, { print }] of rows.entries()) {
    if (i % A_STEP === 0) yield i;
    places.set(print, places.has(print) ? -1 : i);
  }
  return places;
}

/** The longest selection of pairs, which come with rising second numbers, whose first numbers rise too. */
function* longestRise(pairs: readonly Pair[]): Generator<number, Pair[]> {
  /** Of the selections of each length, the pair that ends the one which ends lowest. */
  const ends: number[] = [];
  const previous = new Int32Array(pairs.length).fill(-1);
  const valueAt = (pair: number | undefined) => pairs[pair ?? -1]?.[0] ?? -1;
  for (let i = 0; i < pairs.length; i++) {
    if (i % A_STEP === 0) yield i;
    let [low, high] = [0, ends.length];
    while (low < high) {
      const middle = (low + high) >>> 1;
      if (valueAt(ends[middle]) < valueAt(i)) low = middle + 1;
      else high = middle;
    }
    previous[i] = ends[low - 1] ?? -1;
    ends[low] = i;
  }
  const rise: Pair[] = [];
  for (let i = ends[ends.length - 1] ?? -1; i >= 0; i = previous[i] ?? -1) {
    const pair = pairs[i];
    if (pair !== undefined) rise.push(pair);
  }
  return rise.reverse();
}

/** What stands between two anchors, before and now. */
interface Gap {
  old: readonly Row[];
  now: readonly Row[];
}

/** Without the rows at both ends that are alike: rows of which there are several, such as those that hold one word. */
function trimmed(old: readonly Row[], now: readonly Row[], from: Pair, to: Pair): Gap {
  let [oldFrom, nowFrom] = from;
  let [oldTo, nowTo] = to;
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldFrom]?.print === now[nowFrom]?.print) {
    oldFrom++;
    nowFrom++;
  }
  while (oldFrom < oldTo && nowFrom < nowTo && old[oldTo - 1]?.print === now[nowTo - 1]?.print) {
    oldTo--;
    nowTo--;
  }
  return { old: old.slice(oldFrom, oldTo), now: now.slice(nowFrom, nowTo) };
}

/** Takes rows out of the gaps that are in another one, and says where they stand now. */
function* takeMoved(gaps: readonly Gap[]): Generator<number, number[]> {
  const left = new Map<string, number>();
  let steps = 0;
  for (const { old } of gaps)
    for (const { print } of old) {
      if (steps++ % A_STEP === 0) yield steps;
      left.set(print, (left.get(print) ?? 0) + 1);
    }
  const taken = new Map<string, number>();
  const moved: number[] = [];
  for (const gap of gaps) {
    const stay: Row[] = [];
    for (const row of gap.now) {
      if (steps++ % A_STEP === 0) yield steps;
      if (takeOne(left, row.print)) {
        taken.set(row.print, (taken.get(row.print) ?? 0) + 1);
        moved.push(row.position);
      } else stay.push(row);
    }
    gap.now = stay;
  }
  for (const gap of gaps) {
    const stay: Row[] = [];
    for (const row of gap.old) {
      if (steps++ % A_STEP === 0) yield steps;
      if (!takeOne(taken, row.print)) stay.push(row);
    }
    gap.old = stay;
  }
  return moved;
}

function takeOne(counts: Map<string, number>, print: string): boolean {
  const count = counts.get(print) ?? 0;
  if (count > 0) counts.set(print, count - 1);
  return count > 0;
}

/** In a gap the first row now is what became of the first row before, and so on; the rest came or went. */
function* pairUp(gaps: readonly Gap[]): Generator<number, Omit<RowChanges, "moved">> {
  const changes = { changed: [] as number[], added: [] as number[], removed: [] as number[] };
  for (const [i, { old, now }] of gaps.entries()) {
    if (i % A_STEP === 0) yield i;
    const both = Math.min(old.length, now.length);
    now.forEach(({ position }, at) => (at < both ? changes.changed : changes.added).push(position));
    for (const { position } of old.slice(both)) changes.removed.push(position);
  }
  return changes;
}
