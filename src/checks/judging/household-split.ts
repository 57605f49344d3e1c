/** Households whose rows do not stand together: where each belongs, and which rows stray from there. */
import type { Person } from "../../forms";

/** Rows of one household that stand together: indices of persons, the end not included. */
interface Run {
  readonly start: number;
  readonly end: number;
  /** How many of the persons are the household's. */
  readonly size: number;
}

export interface Split {
  readonly first: Person;
  readonly last: Person;
  readonly strays: readonly Person[];
}

/** With more rows of others in between, a household is not together, whoever they are. */
const MOST_BETWEEN = 20;

/** Households or runs of rows that take a few milliseconds. */
const A_STEP = 2_000;

/**
 * In steps. `returns` are the indices where a household goes on after rows of another one; `firstOf` and `headOf` a household's
 * first person and its head, a negative number where it has none.
 */
export function* findSplits(
  persons: readonly Person[],
  returns: readonly number[],
  firstOf: (household: number) => number,
  headOf: (household: number) => number,
): Generator<undefined, Split[]> {
  const households = yield* runsByHousehold();
  const isStray = new Uint8Array(persons.length);
  let done = 0;
  for (const [household, runs] of households) {
    if (++done % A_STEP === 0) yield;
    mark(household, runs);
  }
  const splits: Split[] = [];
  for (const [household, runs] of households) {
    if (++done % A_STEP === 0) yield;
    // A stray among the rows of another household does not tear that one apart.
    const joined = join(runs);
    const home = mark(household, joined);
    if (joined.length > 1) splits.push(splitOf(household, joined, home));
  }
  return splits;

  function* runsByHousehold(): Generator<undefined, Map<number, Run[]>> {
    const all = new Map<number, Run[]>();
    for (const [i, index] of returns.entries()) {
      if (i % A_STEP === 0) yield;
      const household = (persons[index] as Person).household;
      const runs = all.get(household) ?? [runFrom(firstOf(household))];
      runs.push(runFrom(index));
      all.set(household, runs);
    }
    return all;
  }

  function runFrom(start: number): Run {
    const household = persons[start]?.household;
    let end = start + 1;
    while (end < persons.length && persons[end]?.household === household) end++;
    return { start, end, size: end - start };
  }

  /** Marks the household's strays and returns where it belongs. */
  function mark(household: number, runs: readonly Run[]): Run {
    const home = homeOf(runs, headOf(household));
    for (const run of runs)
      for (const index of indicesIn(run, household)) isStray[index] = run === home ? 0 : 1;
    return home;
  }

  function join(runs: readonly Run[]): Run[] {
    const joined: Run[] = [];
    for (const run of runs) {
      const before = joined[joined.length - 1];
      if (before === undefined || !onlyStraysBetween(before.end, run.start)) joined.push(run);
      else joined[joined.length - 1] = { start: before.start, end: run.end, size: before.size + run.size };
    }
    return joined;
  }

  function onlyStraysBetween(from: number, to: number): boolean {
    return to - from <= MOST_BETWEEN && isStray.subarray(from, to).every((stray) => stray === 1);
  }

  function splitOf(household: number, runs: readonly Run[], home: Run): Split {
    const away = runs.filter((run) => run !== home);
    return {
      first: persons[home.start] as Person,
      last: persons[home.end - 1] as Person,
      strays: away.flatMap((run) => indicesIn(run, household).map((index) => persons[index] as Person)),
    };
  }

  function indicesIn({ start, end }: Run, household: number): number[] {
    const indices: number[] = [];
    for (let index = start; index < end; index++)
      if (persons[index]?.household === household) indices.push(index);
    return indices;
  }
}

/**
 * A household belongs where it begins, if the head is there; else where most of its rows are, and where no place has
 * more than another, at the head's, or the first one.
 */
function homeOf(runs: readonly Run[], head: number): Run {
  const first = runs[0] as Run;
  const atHead = runs.find((run) => head >= run.start && head < run.end);
  if (atHead === first) return first;
  return runs.reduce((best, run) => (run.size > best.size ? run : best), atHead ?? first);
}
