/** 未缴名单: whoever still owes, village by village, to be asked why. */
import { toYuan } from "../policy";
import { headOfEntry, villageOfEntry } from "./entries";
import { type HeadOptions, headOf } from "./head";
import type { Ledger, LedgerEntry } from "./ledger";
import { messages } from "./messages";
import { type Description, orNull, YUAN } from "./sheet";

const { columns: HEADINGS, unpaid: WORDS } = messages;

interface Owing {
  readonly entry: LedgerEntry;
  readonly village: string;
  /** In fen. */
  readonly owed: number;
  /** How many of the household follow, of its first row; 0 of the others. */
  readonly ofHousehold: number;
}

export function unpaid(ledger: Ledger, options: HeadOptions): Description<Owing> {
  const { show } = options;
  return {
    name: WORDS.sheet,
    head: headOf(ledger, WORDS.title, options),
    rows: owing(ledger),
    group: { of: ({ village }) => show.text(village), hasSums: true },
    counts: () => true,
    same: [HEADINGS.name, HEADINGS.id, HEADINGS.village, HEADINGS.household, HEADINGS.head],
    columns: [
      { heading: HEADINGS.village, width: 18, cell: ({ village }) => show.text(village) },
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
function* owing({ entries }: Ledger): Generator<Owing> {
  const villages = new Map<string, Map<string, LedgerEntry[]>>();
  for (const entry of entries) {
    const { state, roster, person, due } = entry;
    if (roster === null || due === null || (state !== "unpaid" && state !== "short")) continue;
    const village = villageOfEntry(entry);
    const households = villages.get(village) ?? new Map<string, LedgerEntry[]>();
    villages.set(village, households);
    const household = `${roster.context.place.file}\u0001${roster.context.place.sheet}\u0001${person.household}`;
    const known = households.get(household);
    if (known === undefined) households.set(household, [entry]);
    else known.push(entry);
  }
  for (const [village, households] of villages)
    for (const household of households.values()) {
      const owed = household.map(({ due, received }) => (due ?? 0) - Math.max(0, received?.fen ?? 0));
      for (const [i, entry] of household.entries())
        yield { entry, village, owed: owed[i] ?? 0, ofHousehold: i === 0 ? household.length : 0 };
    }
}
