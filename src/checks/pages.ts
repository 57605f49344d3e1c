import type { Page, Person } from "../forms";
import { toFen, toYuan } from "../policy";

/** What the rows of one page add up to, by the amounts written in them; blanks count as 0. */
export interface PageTotals {
  /** Rows of the first and the last person in the sheet, 0-based. */
  readonly firstRow: number;
  readonly lastRow: number;
  readonly households: number;
  readonly persons: number;
  /** Persons who pay nothing because all is paid for them. */
  readonly fullySubsidised: number;
  /** Persons for whom as much is paid as they pay themselves. */
  readonly halfSubsidised: number;
  /** Yuan collected. */
  readonly collected: number;
}

/** About a millisecond's work. */
const ROWS_A_STEP = 5_000;

/** Null for a page without persons. In steps: the whole of a big sheet can be one page. */
export function* pageTotals({ persons }: Page): Generator<number, PageTotals | null> {
  const first = persons[0];
  const last = persons[persons.length - 1];
  if (first === undefined || last === undefined) return null;
  let fullySubsidised = 0;
  let halfSubsidised = 0;
  let collected = 0;
  const households = new Set<number>();
  let lastHousehold = -1;
  for (let i = 0; i < persons.length; i++) {
    if (i % ROWS_A_STEP === 0) yield i;
    const person = persons[i] as Person;
    // Households stand together but for strays, so most rows add nothing.
    if (person.household !== lastHousehold) households.add(person.household);
    lastHousehold = person.household;
    const paid = fen(person.paid);
    const subsidy = fen(person.subsidy);
    if (subsidy > 0 && paid === 0) fullySubsidised++;
    if (subsidy > 0 && paid === subsidy) halfSubsidised++;
    collected += paid;
  }
  return {
    firstRow: first.row,
    lastRow: last.row,
    households: households.size,
    persons: persons.length,
    fullySubsidised,
    halfSubsidised,
    collected: toYuan(collected),
  };
}

function fen(amount: number | null): number {
  return amount === null || Number.isNaN(amount) ? 0 : toFen(amount);
}
