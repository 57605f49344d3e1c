/** Counts over groups of rows: the one place where sheets of groups have their numbers from. */

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** By name, what a row adds; true is one. */
export type Measures<Row, Name extends string> = Readonly<Record<Name, (row: Row) => boolean | number>>;
export type Counts<Name extends string> = Readonly<Record<Name, number>>;

/** In steps; yields rows. Rows of no group are left out. */
export function* countedBy<Row, Group, Name extends string>(
  rows: Iterable<Row>,
  groupOf: (row: Row) => Group | null,
  measures: Measures<Row, Name>,
): Generator<number, Map<Group, Counts<Name>>> {
  const names = Object.keys(measures) as Name[];
  const groups = new Map<Group, Record<Name, number>>();
  let i = 0;
  for (const row of rows) {
    if (i++ % ROWS_A_STEP === 0) yield i;
    const group = groupOf(row);
    if (group === null) continue;
    let counts = groups.get(group);
    if (counts === undefined) groups.set(group, (counts = nothing(names)));
    for (const name of names) counts[name] += Number(measures[name](row));
  }
  return groups;
}

export function nothing<Name extends string>(names: readonly Name[]): Record<Name, number> {
  return Object.fromEntries(names.map((name) => [name, 0])) as Record<Name, number>;
}
