/** What the rows of a roster's pages add up to. */
import type { Page, Person } from "../../forms";
import { toFen, toYuan } from "../../policy";

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

/**
 * Adds pages up while their rows are gone through, which costs far less than to come back for them. Pages without
 * persons have no totals. They come into `totals`, each when its rows have been seen.
 */
export class PageCounter {
  private readonly ends: readonly number[];
  private next = 0;
  private tally = new Tally(0);

  constructor(
    pages: readonly Page[],
    private readonly totals: PageTotals[],
  ) {
    let end = 0;
    this.ends = pages
      .filter(({ persons }) => persons.length > 0)
      .map(({ persons }) => (end += persons.length));
  }

  person(person: Person, index: number): void {
    if (index === this.ends[this.next]) this.close();
    this.tally.add(person);
  }

  finish(): void {
    this.close();
  }

  private close(): void {
    const totals = this.tally.totals();
    if (totals !== null) this.totals.push(totals);
    this.tally = new Tally(this.tally.nextHousehold);
    this.next++;
  }
}

/** About a millisecond's work. */
const ROWS_A_STEP = 5_000;

/** The same of any rows, null for none at all. In steps: they can be those of the whole of a big sheet. */
export function* pageTotals({ persons }: Pick<Page, "persons">): Generator<number, PageTotals | null> {
  const tally = new Tally(Infinity);
  for (let i = 0; i < persons.length; i++) {
    if (i % ROWS_A_STEP === 0) yield i;
    tally.add(persons[i] as Person);
  }
  return tally.totals();
}

/** Households are numbered as they come, so those from `firstNew` on begin in the rows that are added up here. */
class Tally {
  private first: Person | null = null;
  private last: Person | null = null;
  private persons = 0;
  private fullySubsidised = 0;
  private halfSubsidised = 0;
  private collected = 0;
  private lastHousehold = -1;
  /** One more than the highest number so far. */
  nextHousehold: number;
  private readonly strays = new Set<number>();

  constructor(private readonly firstNew: number) {
    this.nextHousehold = firstNew;
  }

  add(person: Person): void {
    this.first ??= person;
    this.last = person;
    this.persons++;
    const { household } = person;
    if (household !== this.lastHousehold) {
      this.lastHousehold = household;
      if (household >= this.nextHousehold) this.nextHousehold = household + 1;
      else if (household < this.firstNew) this.strays.add(household);
    }
    const paid = fen(person.paid);
    const subsidy = fen(person.subsidy);
    if (subsidy > 0 && paid === 0) this.fullySubsidised++;
    if (subsidy > 0 && paid === subsidy) this.halfSubsidised++;
    const isCollected = !person.isUnpaid && (!person.header.paysAsDue || person.collected === true);
    if (isCollected) this.collected += paid;
  }

  totals(): PageTotals | null {
    if (this.first === null || this.last === null) return null;
    const begun = this.firstNew === Infinity ? 0 : this.nextHousehold - this.firstNew;
    return {
      firstRow: this.first.row,
      lastRow: this.last.row,
      households: begun + this.strays.size,
      persons: this.persons,
      fullySubsidised: this.fullySubsidised,
      halfSubsidised: this.halfSubsidised,
      collected: toYuan(this.collected),
    };
  }
}

function fen(amount: number | null): number {
  return amount === null || Number.isNaN(amount) ? 0 : toFen(amount);
}
