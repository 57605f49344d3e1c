/** The sentence for the weekly notice: how far all are, and who is first and last. */
import { dayOfIso } from "../identity";
import type { Region } from "../policy";
import type { Ledger } from "./ledger";
import { messages } from "./messages";
import { percentText, points, rateOf, type UnitRow } from "./unit-rows";

const { notice: WORDS } = messages.progress;

/** Fewer than these, and the first are the last. */
const FEWEST_TO_NAME = 6;
const NAMED = 3;

export function noticeOf({ region, policy }: Ledger, day: string, rows: readonly UnitRow[]): string {
  const { month, day: date } = dayOfIso(day);
  const sum = (of: (row: UnitRow) => number | null) => rows.reduce((all, row) => all + (of(row) ?? 0), 0);
  const [quota, done] = [sum(({ unit }) => unit.quota), sum(({ done: one }) => one)];
  const isKnown = rows.some(({ done: one }) => one !== null) && quota > 0;
  const ranked = rows.filter((row) => row.rank !== null);
  const name = (row: UnitRow) => WORDS.named(row.unit.name, percentText(rateOf(row) ?? 0));
  const parts = [
    WORDS.asOf(month, date),
    ...(quota > 0 ? [WORDS.quota(isOfWhole(rows, policy) ? wholeOf(region) : "", quota)] : []),
    ...(rows.some(({ received }) => received !== null)
      ? [WORDS.received(sum(({ received }) => received))]
      : []),
    WORDS.subsidised(sum(({ counts }) => counts.subsidised)),
    ...(isKnown && done !== sum(({ received }) => received) ? [WORDS.done(done)] : []),
    ...(isKnown ? [WORDS.completion(percentText(done / quota))] : []),
    ...sinceOf(rows, quota, done),
  ];
  const named =
    ranked.length < FEWEST_TO_NAME
      ? []
      : [
          WORDS.first(ranked.slice(0, NAMED).map(name).join("、")),
          WORDS.last(ranked.slice(-NAMED).reverse().map(name).join("、")),
        ];
  return `${[parts.join("，"), ...named].join("；")}。`;
}

/** Only where every unit stood on the sheet of the last time. */
function sinceOf(rows: readonly UnitRow[], quota: number, done: number): string[] {
  const rated = rows.filter((row) => rateOf(row) !== null);
  if (rated.length === 0 || rated.some(({ before }) => (before?.rate ?? null) === null)) return [];
  const before = rated.reduce(
    (all, { unit, before: last }) => all + (last?.rate ?? 0) * (unit.quota ?? 0),
    0,
  );
  return [WORDS.since(points((done - before) / quota))];
}

/** A township's own table is no county's. */
function isOfWhole(rows: readonly UnitRow[], policy: Ledger["policy"]): boolean {
  const units = policy?.policy.quota.table?.units ?? [];
  return units.length > 0 && units.every(({ name }) => rows.some(({ unit }) => unit.name === name));
}

/** 全乡, 全县 */
function wholeOf(region: Region | null): string {
  const last = region?.name.slice(-1) ?? "";
  return /[乡镇县市区]/.test(last) ? `全${last}` : (region?.name ?? "");
}
