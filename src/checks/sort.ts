/** Sorting in steps, for lists that are nearly in order already. */

/** About a millisecond's work. */
const COMPARISONS_A_STEP = 5_000;

/**
 * Sorts by merging the runs that are in order already, and yields every so often; stable. What rules find comes
 * row by row, with few exceptions, so there are few runs and little to do.
 */
export function* sortInSteps<T>(
  items: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<number, T[]> {
  let runs = yield* orderedRuns(items, compare);
  while (runs.length > 1) {
    const merged: T[][] = [];
    for (let i = 0; i < runs.length; i += 2)
      merged.push(yield* merge(runs[i] ?? [], runs[i + 1] ?? [], compare));
    runs = merged;
  }
  return runs[0] ?? [];
}

function* orderedRuns<T>(items: readonly T[], compare: (a: T, b: T) => number): Generator<number, T[][]> {
  const runs: T[][] = [];
  let start = 0;
  for (let i = 1; i <= items.length; i++) {
    if (i % COMPARISONS_A_STEP === 0) yield i;
    const isEnd = i === items.length || compare(items[i - 1] as T, items[i] as T) > 0;
    if (!isEnd) continue;
    runs.push(items.slice(start, i));
    start = i;
  }
  return runs;
}

function* merge<T>(
  a: readonly T[],
  b: readonly T[],
  compare: (a: T, b: T) => number,
): Generator<number, T[]> {
  const result: T[] = [];
  let [i, j] = [0, 0];
  while (i < a.length || j < b.length) {
    if (result.length % COMPARISONS_A_STEP === 0) yield result.length;
    const takeFirst = j >= b.length || (i < a.length && compare(a[i] as T, b[j] as T) <= 0);
    result.push((takeFirst ? a[i++] : b[j++]) as T);
  }
  return result;
}
