/** 缴费核对: everybody on a roster beside what was received, and payments of whoever is on none. */
import type { Show } from "../checks";
import { toYuan } from "../policy";
import {
  byVillage,
  daysOf,
  headOfEntry,
  paymentsOf,
  placesOf,
  ticketsOf,
  villageOfEntry,
  withoutGroup,
  yuanOrNull,
} from "./entries";
import { type HeadOptions, headOf } from "./head";
import type { Ledger, LedgerEntry, State } from "./ledger";
import { messages } from "./messages";
import { type Column, type Describing, orNull, YUAN } from "./sheet";

const { columns: HEADINGS, pay: WORDS, results } = messages;

/** Nothing has to be done. */
const SETTLED: readonly State[] = ["settled", "free"];
/** Not a person more: he stands in another row, or is on no roster. */
const NO_PERSON: readonly State[] = ["again", "other-year", "other-region", "masked"];

export function isSettled({ state }: LedgerEntry): boolean {
  return SETTLED.includes(state);
}

export function* pay(ledger: Ledger, options: HeadOptions): Describing<LedgerEntry> {
  const villages = yield* byVillage(ledger.entries);
  return {
    name: WORDS.sheet,
    head: headOf(ledger, WORDS.title, options),
    rows: inTurn(villages),
    columns: columnsFor(options.show),
    group: { of: pageOf, hasSums: false },
    counts: ({ state }) => !NO_PERSON.includes(state),
    isTinted: (entry) => !isSettled(entry),
    same: [HEADINGS.name, HEADINGS.id, HEADINGS.result, HEADINGS.village, HEADINGS.household],
  };
}

function* inTurn(villages: ReadonlyMap<string, readonly LedgerEntry[]>): Generator<LedgerEntry> {
  for (const entries of villages.values()) yield* entries;
}

function pageOf(entry: LedgerEntry): string {
  return entry.roster === null ? "" : withoutGroup(villageOfEntry(entry));
}

function columnsFor(show: Show): Column<LedgerEntry>[] {
  return [
    { heading: HEADINGS.result, width: 14, cell: ({ state }) => results[state] },
    { heading: HEADINGS.village, width: 18, cell: (entry) => orNull(show.text(villageOfEntry(entry))) },
    { heading: HEADINGS.household, width: 8, cell: ({ person }) => orNull(show.text(person.householdId)) },
    { heading: HEADINGS.head, width: 9, cell: (entry) => orNull(show.text(headOfEntry(entry))) },
    {
      heading: HEADINGS.name,
      width: 9,
      total: "people",
      cell: ({ person }) => orNull(show.text(person.name)),
    },
    { heading: HEADINGS.id, width: 20, cell: ({ person }) => orNull(show.id(person.id)) },
    {
      heading: HEADINGS.category,
      width: 12,
      cell: ({ roster, person }) => (roster === null ? null : orNull(show.text(person.category))),
    },
    money(HEADINGS.due, ({ due }) => yuanOrNull(due)),
    money(HEADINGS.written, ({ written }) => yuanOrNull(written)),
    money(HEADINGS.received, receivedOf),
    {
      ...money(HEADINGS.difference, () => null),
      cell: (entry, at) =>
        receivedOf(entry) === null || (entry.due === null && entry.roster !== null)
          ? null
          : {
              formula: `${at.ref(HEADINGS.received)}-${at.ref(HEADINGS.due)}`,
              value: toYuan((entry.received?.fen ?? 0) - (entry.due ?? 0)),
            },
    },
    { heading: HEADINGS.paidOn, width: 12, cell: (entry) => orNull(daysOf(paymentsOf(entry))) },
    { heading: HEADINGS.ticket, width: 20, cell: (entry) => orNull(ticketsOf(paymentsOf(entry))) },
    { heading: HEADINGS.place, width: 28, cell: (entry) => show.text(placesOf(entry, paymentsOf(entry))) },
    { heading: HEADINGS.remark, width: 24, cell: (entry) => orNull(show.text(remarkOn(entry))) },
  ];
}

function money(heading: string, of: (entry: LedgerEntry) => number | null): Column<LedgerEntry> {
  return { heading, width: 9, pattern: YUAN, total: "sum", cell: (entry) => of(entry) };
}

/** Of a row that is about what does not count: nothing. */
function receivedOf({ state, received }: LedgerEntry): number | null {
  return NO_PERSON.includes(state) ? null : toYuan(received?.fen ?? 0);
}

function remarkOn({ state, received, others, isDueByRoster }: LedgerEntry): string {
  const fen = others.reduce((sum, row) => sum + row.fen, 0);
  const refunded = -(received?.refunds ?? []).reduce((sum, row) => sum + row.fen, 0);
  const said = {
    "other-year": () => WORDS.otherYear(others[0]?.year ?? null, fen),
    "other-region": () => WORDS.otherRegion(others[0]?.context.region?.name ?? "", fen),
    masked: () => WORDS.masked(fen),
    doubtful: () => WORDS.maybe(fen),
  } as Readonly<Partial<Record<State, () => string>>>;
  return [
    said[state]?.() ?? "",
    refunded > 0 ? WORDS.refunded(refunded) : "",
    isDueByRoster ? WORDS.byRoster : "",
  ]
    .filter((text) => text !== "")
    .join("；");
}
