/** What sheets say alike of an entry of the ledger. */
import type { PaymentRow } from "../checks";
import { cellName, cellOf } from "../forms";
import { toYuan } from "../policy";
import { baseName } from "./head";
import type { LedgerEntry, RosterOf } from "./ledger";

export function villageOfEntry({ roster, person }: Pick<LedgerEntry, "roster" | "person">): string {
  const written = (person.further?.place ?? "").split("\n").join("");
  return roster === null || hasVillage(written) ? written : `${roster.village}${written}`;
}

/** 甲村三组 is of 甲村; 学校 and 零散户 stay what they are. */
const GROUP = /([村区街居])[^村区街居]{0,8}[组队]$/;

export function withoutGroup(place: string): string {
  return place.replace(GROUP, "$1");
}

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** Entries village by village, in the order in which these come first; whoever is on no roster comes last, as of "". Yields rows. */
export function* byVillage(entries: Iterable<LedgerEntry>): Generator<number, Map<string, LedgerEntry[]>> {
  const villages = new Map<string, LedgerEntry[]>();
  const others: LedgerEntry[] = [];
  let i = 0;
  for (const entry of entries) {
    if (i++ % ROWS_A_STEP === 0) yield i;
    const village = entry.roster === null ? "" : withoutGroup(villageOfEntry(entry));
    const known = entry.roster === null ? others : villages.get(village);
    if (known === undefined) villages.set(village, [entry]);
    else known.push(entry);
  }
  return others.length === 0 ? villages : villages.set("", others);
}

/** 三组 alone is of the village whose roster it is. */
function hasVillage(place: string): boolean {
  return /[村居]|社区/.test(place);
}

export function headOfEntry({ roster, person }: LedgerEntry): string {
  return roster?.heads.get(person.household) ?? "";
}

export function yuanOrNull(fen: number | null | undefined): number | null {
  return fen === null || fen === undefined ? null : toYuan(fen);
}

/** Days and tickets of payments; more than these are nobody's. */
const MOST = 5;

export function daysOf(rows: readonly PaymentRow[]): string {
  return joined(rows.map(({ day }) => day ?? ""));
}

export function ticketsOf(rows: readonly PaymentRow[]): string {
  return joined(rows.map(({ person }) => person.receipt));
}

function joined(texts: readonly string[]): string {
  return [...new Set(texts)]
    .filter((text) => text !== "")
    .slice(0, MOST)
    .join("、");
}

/** 甲村 花名册 H32；征收数据明细 I19 */
export function placesOf({ roster, person }: LedgerEntry, rows: readonly PaymentRow[]): string {
  const own =
    roster === null ? [] : [placeIn(roster.context.place, cellName(person.row, nameColumn(person)))];
  const paid = rows.slice(0, MOST).map((row) => {
    const { row: at, column } = cellOf(row.person, "paid");
    return placeIn(row.context.place, column < 0 ? `${at + 1} 行` : cellName(at, column));
  });
  return [...own, ...paid].join("；");
}

function nameColumn({ header: { columns } }: LedgerEntry["person"]): number {
  return columns.name >= 0 ? columns.name : Math.max(0, columns.id);
}

export function placeIn({ file, sheet }: RosterOf["context"]["place"], cell: string): string {
  const book = baseName(file).replace(/\.[^.]*$/, "");
  return [...new Set([book, sheet, cell])].filter((part) => part !== "").join(" ");
}

/** Rows of the payments that an entry is about, in the order of days. */
export function paymentsOf({ received, others }: LedgerEntry): readonly PaymentRow[] {
  return [...(received?.payments ?? []), ...(received?.refunds ?? []), ...others];
}
