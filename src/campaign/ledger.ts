/**
 * One ledger of persons for a year: who stands on which roster, what is due of him and why, what was received, and what follows.
 * It is made once from what a run has read; every sheet of the campaign is it, filtered, grouped and laid out.
 */
import {
  Entries,
  givenLists,
  isOfSamePlace,
  type List,
  type PaymentRow,
  PaymentsAccount,
  type Received,
  dueOf,
  type SheetContext,
  writtenOf,
} from "../checks";
import { isHead, type Person, readAmount, type Roster } from "../forms";
import { villageOf } from "../handing-in";
import { type IsoDate, to18 } from "../identity";
import { type Counts, countedBy, type Measures, nothing } from "./grouping";
import { type CompiledPolicy, type Entitlement, type Region, toFen } from "../policy";

/**
 * Of somebody on a roster:
 * - `settled`: received is what is due; `free`: nothing is due, and nothing was received
 * - `unpaid`, `short`, `over` (by one payment), `twice` (by several)
 * - `refund-only`: nothing is due, and more was given back than the payments show as received
 * - `not-due`: nothing is due, and something was received
 * - `doubtful`: a payment whose number is not whole may be his
 * - `no-number`: without a number nobody can be compared
 * - `due-unknown`: neither the policy nor the roster says what is due
 * - `again`: on an earlier roster already
 *
 * Of payments beside:
 * - `other-year`, `other-region`: all that was received of somebody on a roster is of another year or region
 * - `unlisted`: received for somebody on no roster; `refunded`: and all given back
 * - `masked`: nobody can say for whom
 */
const STATES = [
  "settled",
  "free",
  "unpaid",
  "short",
  "over",
  "twice",
  "refund-only",
  "not-due",
  "doubtful",
  "no-number",
  "due-unknown",
  "again",
  "other-year",
  "other-region",
  "unlisted",
  "refunded",
  "masked",
] as const;

export type State = (typeof STATES)[number];

function isOf(wanted: State): (entry: LedgerEntry) => boolean {
  return ({ state }) => state === wanted;
}

export interface RosterOf {
  readonly context: SheetContext<Roster>;
  readonly village: string;
  /** Names of heads, by household. */
  readonly heads: ReadonlyMap<number, string>;
}

/** A person on a roster, or payments of somebody who is on none. */
export interface LedgerEntry {
  readonly state: State;
  /** Null for somebody on no roster. */
  readonly roster: RosterOf | null;
  /** The row of the roster; of somebody on none, of his last payment. */
  readonly person: Person;
  readonly key: string | null;
  /** In fen; null where nobody says. */
  readonly due: number | null;
  /** The policy says nothing, and what is due is what the roster says. */
  readonly isDueByRoster: boolean;
  readonly entitlement: Entitlement | null;
  /** In fen, what the roster says was taken. */
  readonly written: number | null;
  /** In fen: what counts as paid; where no payments are there, what the roster says was taken. */
  readonly paid: number;
  /** What counts of him, for the year. */
  readonly received: Received | undefined;
  /** Payments that do not count, and that the state is about. */
  readonly others: readonly PaymentRow[];
}

export interface LedgerOptions {
  /** Null: the latest year of which there is a roster. */
  readonly year: number | null;
  /** The day up to which is counted, and on which is due what is not yet paid; null: all that is there. */
  readonly on: IsoDate | null;
}

export interface Ledger {
  readonly year: number | null;
  readonly region: Region | null;
  readonly policy: CompiledPolicy | null;
  readonly on: IsoDate | null;
  /** The last day of which the payments tell. */
  readonly asOf: IsoDate | null;
  readonly entries: readonly LedgerEntry[];
  /** How many entries are of each state, and of how many the roster alone says what is due. */
  readonly counts: Counts<State | "dueByRoster">;
  readonly rosters: readonly RosterOf[];
  /** Of the year before, or of earlier ones. */
  readonly earlierRosters: readonly SheetContext<Roster>[];
  /** Null where no payments are there: then nobody can say who has paid. */
  readonly account: PaymentsAccount | null;
  readonly lists: readonly List[];
  /** Everybody on the lists. */
  readonly listed: Entries;
  readonly contexts: readonly SheetContext[];
}

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** In steps; yields rows. */
export function* makeLedger(
  contexts: readonly SheetContext[],
  { year: asked, on }: LedgerOptions,
): Generator<number, Ledger> {
  const all = contexts.flatMap((context): SheetContext<Roster>[] =>
    context.form.kind === "roster" ? [{ ...context, form: context.form }] : [],
  );
  const years = all.flatMap(({ year }) => year ?? []);
  const year = asked ?? (years.length === 0 ? null : Math.max(...years));
  const own = all.filter((context) => (context.year ?? year) === year);
  const [{ region = null } = {}] = own.filter((context) => context.region !== null);
  const [{ policy = null } = {}] = own.filter((context) => context.policy !== null);
  const hasPayments = contexts.some(({ form }) => form.kind === "payments");
  const account = hasPayments ? yield* PaymentsAccount.of(contexts, year, region, on) : null;
  const lists = givenLists(contexts);
  const listed = new Entries(lists);
  yield* listed.index();
  const rosters: RosterOf[] = [];
  for (const context of own)
    rosters.push({ context, village: villageOf(context.form), heads: yield* headsOf(context.form) });
  const entries = yield* new EntryMaker(account, on).make(rosters);
  const counted = yield* countedBy(entries, () => "all", {
    ...(Object.fromEntries(STATES.map((state) => [state, isOf(state)])) as Measures<LedgerEntry, State>),
    dueByRoster: ({ isDueByRoster }) => isDueByRoster,
  });
  return {
    year,
    region,
    policy,
    on,
    asOf: account?.asOf ?? null,
    entries,
    counts: counted.get("all") ?? nothing([...STATES, "dueByRoster"]),
    rosters,
    earlierRosters: all.filter((context) => context.year !== null && year !== null && context.year < year),
    account,
    lists: lists.filter(({ context }) => isOfSamePlace(context.region, region)),
    listed,
    contexts,
  };
}

function* headsOf({ persons }: Roster): Generator<number, Map<number, string>> {
  const heads = new Map<number, string>();
  for (const [i, { household, relation, name, further }] of persons.entries()) {
    if (i % ROWS_A_STEP === 0) yield i;
    const known = heads.get(household);
    if (isHead(relation) && name !== "") heads.set(household, name);
    else if (known === undefined && (further?.head ?? "") !== "") heads.set(household, further?.head ?? "");
  }
  return heads;
}

class EntryMaker {
  private readonly entries: LedgerEntry[] = [];
  private readonly met = new Set<string>();
  /** Payments of which nobody can say whose they are, and that may be somebody's who owes. */
  private readonly claimed = new Set<PaymentRow>();

  constructor(
    private readonly account: PaymentsAccount | null,
    private readonly on: IsoDate | null,
  ) {}

  *make(rosters: readonly RosterOf[]): Generator<number, LedgerEntry[]> {
    for (const roster of rosters)
      for (const [i, person] of roster.context.form.persons.entries()) {
        if (i % ROWS_A_STEP === 0) yield i;
        this.add(roster, person);
      }
    if (this.account !== null) yield* this.addPayers(this.account);
    return this.entries;
  }

  private add(roster: RosterOf, person: Person): void {
    const { account } = this;
    const key = person.isUnread || typeof person.id !== "string" ? null : to18(person.id);
    const isAgain = key !== null && this.met.has(key);
    if (key !== null) this.met.add(key);
    const received = key === null || isAgain ? undefined : account?.received(key);
    // The row of a household holds the sum of several people, of whom each owes his own.
    const entitlement =
      isAgain || person.header.isByHousehold
        ? null
        : dueOf(roster.context.dues, person, received, this.on ?? undefined);
    const stated = entitlement?.selfPay ?? null;
    const said = stated ?? (isAgain ? null : dueOnRoster(person));
    const due = said === null ? null : toFen(said);
    const yuan = writtenOf(person);
    const basis = {
      roster,
      person,
      key,
      due,
      isDueByRoster: stated === null && said !== null,
      entitlement,
      written: yuan === null ? null : toFen(yuan),
      paid: received?.fen ?? 0,
      received,
    };
    if (isAgain || account === null) {
      const paid = isAgain || person.isUnpaid ? 0 : (basis.written ?? 0);
      this.entries.push({ ...basis, paid, state: isAgain ? "again" : stateByRoster(due, paid), others: [] });
      return;
    }
    const maybe =
      (received?.fen ?? 0) > 0 || due === 0 ? [] : account.mayBeOf(key, person).filter(isUnsureRow);
    const state = stateOf(key, due, received, maybe.length > 0);
    this.entries.push({ ...basis, state, others: state === "doubtful" ? maybe : [] });
    if (state === "doubtful") for (const row of maybe) this.claimed.add(row);
    if (received === undefined && key !== null) this.addOthers(basis, key, account);
  }

  /** Of somebody of whom nothing counts: what was received all the same. */
  private addOthers(
    basis: Omit<LedgerEntry, "state" | "others">,
    key: string,
    account: PaymentsAccount,
  ): void {
    const beside = { ...basis, due: null, isDueByRoster: false, written: null, paid: 0, received: undefined };
    const ofYears = account.otherYears(key);
    const ofRegions = account.otherRegions(key);
    if (ofYears.length > 0) this.entries.push({ ...beside, state: "other-year", others: ofYears });
    if (ofRegions.length > 0) this.entries.push({ ...beside, state: "other-region", others: ofRegions });
  }

  private *addPayers(account: PaymentsAccount): Generator<number, void> {
    const nothing = {
      roster: null,
      paid: 0,
      due: null,
      isDueByRoster: false,
      entitlement: null,
      written: null,
    };
    let i = 0;
    for (const [key, received] of account.payers()) {
      if (i++ % ROWS_A_STEP === 0) yield i;
      if (this.met.has(key)) continue;
      const last = received.payments[received.payments.length - 1] ?? received.refunds[0];
      if (last === undefined) continue;
      const state = received.fen > 0 ? "unlisted" : "refunded";
      const paid = received.fen;
      this.entries.push({ ...nothing, state, person: last.person, key, paid, received, others: [] });
    }
    for (const row of account.rows) {
      if (i++ % ROWS_A_STEP === 0) yield i;
      if (row.standing !== "masked" && row.standing !== "no-number") continue;
      if (this.claimed.has(row)) continue;
      const { person } = row;
      this.entries.push({
        ...nothing,
        state: "masked",
        person,
        key: null,
        received: undefined,
        others: [row],
      });
    }
  }
}

function isUnsureRow({ standing }: PaymentRow): boolean {
  return standing === "masked" || standing === "shared";
}

/** Where no payments are there: by what the roster says was taken. */
function stateByRoster(due: number | null, paid: number): State {
  if (due === null) return "due-unknown";
  if (due === 0) return paid > 0 ? "not-due" : "free";
  return paid <= 0 ? "unpaid" : paid < due ? "short" : paid === due ? "settled" : "over";
}

function stateOf(
  key: string | null,
  due: number | null,
  received: Received | undefined,
  mayHavePaid: boolean,
): State {
  const fen = received?.fen ?? 0;
  if (key === null) return "no-number";
  if (due === null) return mayHavePaid ? "doubtful" : "due-unknown";
  if (fen < 0 && due === 0) return "refund-only";
  if (fen <= 0) return due === 0 ? "free" : mayHavePaid ? "doubtful" : "unpaid";
  if (due === 0) return "not-due";
  if (fen === due) return "settled";
  if (fen < due) return "short";
  return (received?.payments.length ?? 0) > 1 ? "twice" : "over";
}

/** Yuan: what the roster says is due, else what it says was taken. */
function dueOnRoster(person: Person): number | null {
  const { yuan } = readAmount(person.further?.due ?? null);
  if (yuan !== null && !Number.isNaN(yuan) && yuan >= 0) return yuan;
  return writtenOf(person);
}

/** In steps; yields rows. Each person's entries in their order. */
export function* entriesByNumber({ entries }: Ledger): Generator<number, Map<string, LedgerEntry[]>> {
  const found = new Map<string, LedgerEntry[]>();
  for (const [i, entry] of entries.entries()) {
    if (i % ROWS_A_STEP === 0) yield i;
    if (entry.key === null) continue;
    const known = found.get(entry.key);
    if (known === undefined) found.set(entry.key, [entry]);
    else known.push(entry);
  }
  return found;
}
