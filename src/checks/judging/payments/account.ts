/**
 * What was received for one year, in one account: every row of the payments counts or is set aside, once, and it is known why.
 * The rules and the ledger of a campaign stand on it.
 */
import type { Person } from "../../../forms";
import { comparableName, type IsoDate } from "../../../identity";
import { normalizeName, type Region } from "../../../policy";
import type { SheetContext } from "../../sheet";
import { isOfSamePlace } from "../lists/given";
import {
  isMasked,
  isOfRefunds,
  mayBe,
  mayBeNamed,
  paymentIn,
  type PaymentRow,
  receivedSheets,
  type SetAside,
} from "./rows";

/** About a millisecond's work. */
const ROWS_A_STEP = 1_000;
/** The last characters of a number, which masks leave. */
const TAIL = 4;

/** What counts of somebody. */
export interface Received {
  /** What was paid less what was given back. */
  fen: number;
  /** In the order of days. */
  readonly payments: PaymentRow[];
  readonly refunds: PaymentRow[];
}

/** In which sheet a ticket was met first. */
type Tickets = Map<string, SheetContext["form"]>;

export interface Tallied {
  readonly rows: number;
  readonly fen: number;
}

export class PaymentsAccount {
  private readonly all: PaymentRow[] = [];
  private readonly byPerson = new Map<string, Received>();
  private readonly byOtherYear = new Map<string, PaymentRow[]>();
  private readonly byOtherRegion = new Map<string, PaymentRow[]>();
  /** Rows of which nobody can say whose they are, by what is left of them. */
  private readonly byName = new Map<string, PaymentRow[]>();
  private readonly byTail = new Map<string, PaymentRow[]>();
  /** Rows of several people who paid together. */
  private readonly byShared = new Map<string, PaymentRow[]>();
  private readonly spans: { readonly first: IsoDate; readonly last: IsoDate }[] = [];

  private constructor(
    readonly year: number | null,
    readonly region: Region | null,
    private readonly until: IsoDate | null,
  ) {}

  /**
   * @param year null: all rows count, whatever year they are of
   * @param until what was received later does not count
   */
  static *of(
    contexts: readonly SheetContext[],
    year: number | null,
    region: Region | null,
    until: IsoDate | null = null,
  ): Generator<number, PaymentsAccount> {
    const account = new PaymentsAccount(year, region, until);
    const sheets = receivedSheets(contexts);
    // Refunds on lists of their own come last: most of them are among the payments already.
    sheets.sort((a, b) => Number(isOfRefunds(a)) - Number(isOfRefunds(b)));
    for (const context of sheets) yield* account.read(context);
    yield* account.settle();
    return account;
  }

  private *read(context: PaymentRow["context"]): Generator<number, void> {
    const isHere = isOfSamePlace(context.region, this.region);
    let [first, last]: [IsoDate | null, IsoDate | null] = [null, null];
    for (const [i, person] of context.form.persons.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      const row = paymentIn(context, person, this.year);
      if (!isHere && row.standing === "counted") row.standing = "region";
      const { day } = row;
      if (this.until !== null && day !== null && day > this.until && row.standing === "counted")
        row.standing = "later";
      if (day !== null && (first === null || day < first)) first = day;
      if (day !== null && (last === null || day > last)) last = day;
      this.all.push(row);
    }
    if (first !== null && last !== null && context.form.kind === "payments") this.spans.push({ first, last });
  }

  private *settle(): Generator<number, void> {
    const tickets: Tickets = new Map();
    for (const [i, row] of this.all.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      if (row.standing === "counted") this.add(row, tickets);
      else if (row.key !== null && row.standing === "year") push(this.byOtherYear, row.key, row);
      else if (row.key !== null && row.standing === "region") push(this.byOtherRegion, row.key, row);
    }
    // A row of which only a part is known comes after those of which all is.
    for (const [i, row] of this.all.entries()) {
      if (i % ROWS_A_STEP === 0) yield i;
      if (row.standing === "shared" && row.key !== null) push(this.byShared, row.key, row);
      if (row.standing !== "masked" && row.standing !== "no-number") continue;
      const ticket = ticketOf(row);
      const known = tickets.get(ticket);
      // In one sheet it may be the ticket of a household, of whom another one's number is masked.
      if (ticket !== "" && known !== undefined && known !== row.context.form) row.standing = "ticket";
      else this.addLoose(row, ticket, tickets);
    }
    for (const { payments } of this.byPerson.values())
      if (payments.length > 1) payments.sort((a, b) => compare(a.day ?? "", b.day ?? ""));
  }

  private add(row: PaymentRow, tickets: Tickets): void {
    const { key, fen } = row;
    if (key === null) throw new Error("nobody's row counts");
    const ticket = ticketOf(row);
    if (ticket !== "") {
      // One ticket may be a household's; the same person's once more is the same payment.
      if (tickets.has(`${ticket} ${key}`)) {
        row.standing = "ticket";
        return;
      }
      tickets.set(`${ticket} ${key}`, row.context.form).set(ticket, row.context.form);
    }
    const known = this.byPerson.get(key) ?? { fen: 0, payments: [], refunds: [] };
    if (
      row.context.form.kind === "list" &&
      known.refunds.some((other) => other.fen === fen && isOfExport(other))
    ) {
      row.standing = "refund";
      return;
    }
    known.fen += fen;
    (fen > 0 ? known.payments : known.refunds).push(row);
    this.byPerson.set(key, known);
  }

  private addLoose(row: PaymentRow, ticket: string, tickets: Tickets): void {
    const { id, name } = row.person;
    if (ticket !== "") tickets.set(ticket, row.context.form);
    const tail = typeof id === "string" ? id.trim().slice(-TAIL).toUpperCase() : "";
    if (isMasked(id) && /^\d{3}[\dX]$/.test(tail)) push(this.byTail, tail, row);
    else if (name !== "") push(this.byName, comparableName(name), row);
  }

  get countedRows(): number {
    let count = 0;
    for (const { payments, refunds } of this.byPerson.values()) count += payments.length + refunds.length;
    return count;
  }

  /** Every row, in the order of the sheets. */
  get rows(): readonly PaymentRow[] {
    return this.all;
  }

  /** What counts of the bearer of a number; undefined where there is nothing. */
  received(key: string): Received | undefined {
    return this.byPerson.get(key);
  }

  /** Everybody of whom something counts. */
  payers(): IterableIterator<[key: string, received: Received]> {
    return this.byPerson.entries();
  }

  otherYears(key: string): readonly PaymentRow[] {
    return this.byOtherYear.get(key) ?? [];
  }

  otherRegions(key: string): readonly PaymentRow[] {
    return this.byOtherRegion.get(key) ?? [];
  }

  /** Payments of which nobody can say whose they are, and which may be this person's. */
  mayBeOf(key: string | null, { name }: Person): readonly PaymentRow[] {
    const shared = key === null ? [] : (this.byShared.get(key) ?? []);
    if (this.byTail.size === 0 && this.byName.size === 0) return shared;
    const tails = key === null ? [] : (this.byTail.get(key.slice(-TAIL)) ?? []);
    const names = name === "" ? [] : (this.byName.get(comparableName(name)) ?? []);
    const loose = [...tails, ...names].filter(
      ({ person, fen }) =>
        fen > 0 &&
        mayBeNamed(person.name, name) &&
        (!isMasked(person.id) || (key !== null && mayBe(person.id, key))),
    );
    return shared.length === 0 ? loose : [...shared, ...loose];
  }

  /** The last day of which the exports tell; null where they tell no days. */
  get asOf(): IsoDate | null {
    return this.spans.reduce<IsoDate | null>(
      (last, span) => (last === null || span.last > last ? span.last : last),
      null,
    );
  }

  /** Whether an export tells of this day. */
  covers(day: IsoDate): boolean {
    return this.spans.some(({ first, last }) => first <= day && day <= last);
  }

  /** How many rows were set aside for which reason, and of how much money; of one sheet, or of all. */
  setAside(context?: SheetContext): Map<SetAside, Tallied> {
    const tally = new Map<SetAside, Tallied>();
    for (const row of this.all) {
      if (row.standing === "counted" || (context !== undefined && row.context.form !== context.form))
        continue;
      const { rows, fen } = tally.get(row.standing) ?? { rows: 0, fen: 0 };
      tally.set(row.standing, { rows: rows + 1, fen: fen + row.fen });
    }
    return tally;
  }
}

function isOfExport({ context }: PaymentRow): boolean {
  return context.form.kind === "payments";
}

/** The ticket with its amount: what is given back may bear the number of what was paid. */
function ticketOf({ person, fen }: PaymentRow): string {
  const number = normalizeName(person.receipt);
  return /\d/.test(number) ? `${number} ${fen}` : "";
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const known = map.get(key);
  if (known === undefined) map.set(key, [value]);
  else known.push(value);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
