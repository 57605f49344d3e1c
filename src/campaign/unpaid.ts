/** 未缴名单: whoever still owes, village by village, to be asked why. */
import { toYuan } from "../policy";
import { byVillage, headOfEntry, villageOfEntry } from "./entries";
import { type HeadOptions, headOf } from "./head";
import type { Ledger, LedgerEntry } from "./ledger";
import { messages } from "./messages";
import { type Describing, orNull, YUAN } from "./sheet";

const { columns: HEADINGS, unpaid: WORDS } = messages;

interface Owing {
  readonly entry: LedgerEntry;
  readonly village: string;
  /** In fen. */
  readonly owed: number;
  /** How many of the household follow, of its first row; 0 of the others. */
  readonly ofHousehold: number;
}

export function* unpaid(ledger: Ledger, options: HeadOptions): Describing<Owing> {
  const { show } = options;
  const rows = yield* owing(ledger);
  return {
    name: WORDS.sheet,
    head: headOf(ledger, WORDS.title, options),
    rows,
    group: { of: ({ village }) => show.text(village), hasSums: true },
    counts: () => true,
    same: [HEADINGS.name, HEADINGS.id, HEADINGS.village, HEADINGS.household, HEADINGS.head],
    columns: [
      { heading: HEADINGS.village, width: 18, cell: ({ entry }) => show.text(villageOfEntry(entry)) },
      {
        heading: HEADINGS.household,
        width: 8,
        cell: ({ entry }) => orNull(show.text(entry.person.householdId)),
      },
      { heading: HEADINGS.head, width: 9, cell: ({ entry }) => orNull(show.text(headOfEntry(entry))) },
      {
        heading: HEADINGS.name,
        width: 9,
        total: "people",
        cell: ({ entry }) => orNull(show.text(entry.person.name)),
      },
      { heading: HEADINGS.id, width: 20, cell: ({ entry }) => orNull(show.id(entry.person.id)) },
      { heading: HEADINGS.phone, width: 14, cell: ({ entry }) => orNull(show.text(entry.person.phone)) },
      { heading: HEADINGS.due, width: 9, pattern: YUAN, total: "sum", cell: ({ owed }) => toYuan(owed) },
      { heading: HEADINGS.reason, width: 14, fill: { choices: WORDS.reasons }, cell: () => null },
      { heading: HEADINGS.contact, width: 16, fill: {}, cell: () => null },
      { heading: HEADINGS.inCharge, width: 10, fill: {}, cell: () => null },
      {
        heading: WORDS.household,
        width: 9,
        pattern: YUAN,
        cell: ({ ofHousehold }, at) => (ofHousehold === 0 ? null : at.sumBelow(HEADINGS.due, ofHousehold)),
      },
    ],
  };
}

/** Households stand together, in the order of the rosters. */
function* owing({ entries }: Ledger): Generator<number, Owing[]> {
  const rows: Owing[] = [];
  for (const [village, own] of yield* byVillage(owingAmong(entries)))
    for (const household of householdsOf(own).values()) {
      const owed = household.map(({ due, paid }) => (due ?? 0) - Math.max(0, paid));
      for (const [i, entry] of household.entries())
        rows.push({ entry, village, owed: owed[i] ?? 0, ofHousehold: i === 0 ? household.length : 0 });
    }
  return rows;
}

function* owingAmong(entries: readonly LedgerEntry[]): Generator<LedgerEntry> {
  for (const entry of entries)
    if (entry.roster !== null && (entry.state === "unpaid" || entry.state === "short")) yield entry;
}

function householdsOf(entries: readonly LedgerEntry[]): Map<string, LedgerEntry[]> {
  const households = new Map<string, LedgerEntry[]>();
  for (const entry of entries) {
    const { file = "", sheet = "" } = entry.roster?.context.place ?? {};
    const household = [file, sheet, entry.person.household].join("\u0001");
    const known = households.get(household);
    if (known === undefined) households.set(household, [entry]);
    else known.push(entry);
  }
  return households;
}
