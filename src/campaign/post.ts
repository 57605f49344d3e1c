/** 公示: who has paid what, for everybody to see; no category, no subsidy, and of numbers no more than the last four, where asked. */
import { publicText, tailOf, withoutDigits } from "../handing-in";
import { toYuan } from "../policy";
import { byVillage, daysOf, headOfEntry, villageOfEntry } from "./entries";
import { type HeadOptions, headOf } from "./head";
import type { Ledger, LedgerEntry } from "./ledger";
import { messages } from "./messages";
import { type Column, type Describing, orNull, YUAN } from "./sheet";

const { columns: HEADINGS, post: WORDS } = messages;

interface Posted {
  readonly entry: LedgerEntry;
  readonly village: string;
  readonly fen: number;
}

/** @param withTail whether the last four of the number are shown */
export function* post(ledger: Ledger, options: HeadOptions, withTail: boolean): Describing<Posted> {
  const [title = "", asOf = ""] = headOf(ledger, WORDS.title, options);
  const villages = yield* byVillage(ledger.entries);
  const tail: Column<Posted>[] = withTail
    ? [{ heading: HEADINGS.tail, width: 16, cell: ({ entry }) => orNull(tailOf(entry.person.id)) }]
    : [];
  return {
    name: WORDS.sheet,
    head: [
      title,
      asOf,
      ledger.account === null ? WORDS.byRoster : WORDS.byPayments,
      WORDS.period,
      WORDS.seals,
    ],
    rows: posted(villages),
    group: { of: ({ village }) => publicText(village) || WORDS.unlisted, hasSums: true },
    counts: () => true,
    columns: [
      { heading: HEADINGS.number, width: 6, cell: (_, { number }) => number },
      {
        heading: HEADINGS.village,
        width: 24,
        cell: ({ entry }) => orNull(publicText(villageOfEntry(entry))),
      },
      { heading: HEADINGS.head, width: 10, cell: ({ entry }) => orNull(withoutDigits(headOfEntry(entry))) },
      {
        heading: HEADINGS.name,
        width: 10,
        total: "people",
        cell: ({ entry }) => orNull(withoutDigits(entry.person.name)),
      },
      { heading: HEADINGS.amount, width: 10, pattern: YUAN, total: "sum", cell: ({ fen }) => toYuan(fen) },
      {
        heading: HEADINGS.paidOn,
        width: 14,
        cell: ({ entry }) => orNull(daysOf(entry.received?.payments ?? [])),
      },
      ...tail,
    ],
  };
}

/** Yuan. More than that is no premium but a number that got into the wrong column. */
const LARGEST_AMOUNT = 99_999;

/** By the payments; without any, by what the rosters say was taken. */
function* posted(villages: ReadonlyMap<string, readonly LedgerEntry[]>): Generator<Posted> {
  for (const [village, entries] of villages)
    for (const entry of entries) {
      const fen = entry.paid;
      if (fen > 0 && toYuan(fen) <= LARGEST_AMOUNT) yield { entry, village, fen };
    }
}
