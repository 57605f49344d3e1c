/** What a report says of one sheet, without the sheet itself: a pane need not hold on to every row. */
import type { SheetResult } from "../checks";
import type { Form, Person, UnknownForm } from "../forms";
import { toFen, toYuan } from "../policy";

/** Who stands in the row of a finding. */
export interface RowOwner {
  readonly name: string;
  readonly id: string | number | null;
}

export interface SheetSummary {
  readonly result: SheetResult;
  /** Of a sheet that is no form: what it is all the same. */
  readonly holds: UnknownForm["holds"];
  /** For each finding of the result; null where it is nobody's row. */
  readonly owners: readonly (RowOwner | null)[];
  readonly errors: number;
  readonly warnings: number;
  /** Of rosters only, 0 for any other sheet. A household that runs on over a page counts once. */
  readonly households: number;
  readonly persons: number;
  /** Yuan. */
  readonly collected: number;
}

/** About a millisecond's work. */
const A_STEP = 5_000;

/** `form` is what the result was found in. */
export function* summarise(form: Form, result: SheetResult): Generator<number, SheetSummary> {
  const found = yield* goThrough(form, result);
  const holds = form.kind === "unknown" ? form.holds : null;
  if (form.kind !== "roster") return { result, holds, ...found, households: 0, persons: 0, collected: 0 };
  const collected = result.pages.reduce((sum, page) => sum + toFen(page.collected), 0);
  const households = new Set<number>();
  for (let i = 0; i < form.persons.length; i++) {
    if (i % A_STEP === 0) yield i;
    households.add((form.persons[i] as Person).household);
  }
  return {
    result,
    holds,
    ...found,
    households: households.size,
    persons: form.persons.length,
    collected: toYuan(collected),
  };
}

/** Findings come by row, and so do persons: both are gone along together. */
function* goThrough(
  form: Form,
  { findings }: SheetResult,
): Generator<number, Pick<SheetSummary, "owners" | "errors" | "warnings">> {
  const persons = form.kind === "roster" || form.kind === "list" ? form.persons : [];
  const owners: (RowOwner | null)[] = [];
  let errors = 0;
  let next = 0;
  for (const { cell, rule } of findings) {
    if (owners.length % A_STEP === 0) yield owners.length;
    while (next < persons.length && (persons[next] as Person).row < cell.row) next++;
    const person = persons[next];
    owners.push(person?.row === cell.row ? { name: person.name, id: person.id } : null);
    if (rule.severity === "error") errors++;
  }
  return { owners, errors, warnings: findings.length - errors };
}
