/**
 * 公示表 (张榜公示): who has paid what, for everybody to see. It shows no category and no subsidy, which would say who is
 * disabled, an orphan or poor, and no number of anybody, but for the last four characters where that is asked for.
 */
import { isHead, type Person, type Roster } from "../forms";
import type { NewSheet, SheetCell } from "../hosts/workbook";
import { toFen, toYuan } from "../policy";
import { messages } from "./messages";
import { publicText, tailOf, withoutDigits } from "./public-text";
import { villageOf } from "./village";

/** About a millisecond's work. */
const A_STEP = 500;

/** Yuan. More than that is no premium but a number that got into the wrong column. */
const LARGEST_AMOUNT = 99_999;

const WIDTHS = [6, 24, 10, 10, 14];
const TAIL_WIDTH = 16;

export interface PostingOptions {
  /** When it is made, `2023-11-02`. */
  readonly day: string;
  /** Whether the last four characters of each number are shown, which tells namesakes apart. */
  readonly withTail?: boolean;
}

/** One sheet for all rosters of a workbook, in steps. */
export function* postingList(
  rosters: readonly Roster[],
  { day, withTail = false }: PostingOptions,
): Generator<number, NewSheet> {
  const { posting } = messages;
  const head = [
    [posting.title(titleOf(rosters))],
    [posting.dates(day)],
    [posting.objections],
    withTail ? [...posting.columns, posting.tailColumn] : posting.columns,
  ];
  const rows: SheetCell[][] = [];
  for (const roster of rosters) {
    const village = publicText(villageOf(roster));
    const heads = yield* headsOf(roster);
    for (const person of roster.persons) {
      if (rows.length % A_STEP === 0) yield rows.length;
      rows.push([
        rows.length + 1,
        village,
        heads.get(person.household) ?? posting.household(person.household + 1),
        withoutDigits(person.name),
        amountOf(person.paid),
        ...(withTail ? [tailOf(person.id)] : []),
      ]);
    }
  }
  return {
    name: posting.sheetName,
    rows: [...head, ...rows],
    headerRows: head.length,
    columnWidths: withTail ? [...WIDTHS, TAIL_WIDTH] : WIDTHS,
  };
}

/** Region and year where all rosters have the same. */
function titleOf(rosters: readonly Roster[]): string {
  const region = common(rosters.map(({ heading }) => heading.region?.name ?? ""));
  const year = common(rosters.map(({ heading }) => String(heading.year ?? "")));
  return `${region}${year === "" ? "" : messages.posting.year(year)}`;
}

function common(values: readonly string[]): string {
  return new Set(values).size === 1 ? (values[0] ?? "") : "";
}

/** Names of heads by household. */
function* headsOf({ persons }: Roster): Generator<number, Map<number, string>> {
  const heads = new Map<number, string>();
  for (let i = 0; i < persons.length; i++) {
    if (i % A_STEP === 0) yield i;
    const { household, relation, name } = persons[i] as Person;
    if (isHead(relation) && name !== "" && !heads.has(household)) heads.set(household, withoutDigits(name));
  }
  return heads;
}

function amountOf(amount: number | null): number | null {
  return amount !== null && amount >= 0 && amount <= LARGEST_AMOUNT ? toYuan(toFen(amount)) : null;
}
