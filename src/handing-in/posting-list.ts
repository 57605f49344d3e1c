/** 公示表 (张榜公示): who pays what, for everybody to see, with ID numbers masked and nothing else that is personal. */
import { isHead, type Person, type Roster } from "../forms";
import type { NewSheet, SheetCell } from "../hosts/workbook";
import { toFen, toYuan } from "../policy";
import { messages } from "./messages";
import { publicId, publicText, withoutDigits } from "./public-text";
import { villageOf } from "./village";

/** About a millisecond's work. */
const A_STEP = 500;

/** Yuan. More than that is no premium but a number that got into the wrong column. */
const LARGEST_AMOUNT = 99_999;

const WIDTHS = [6, 24, 10, 10, 22, 24, 14, 14];

/** One sheet for all rosters of a workbook, in steps. `day`: when it is made, `2023-11-02`. */
export function* postingList(rosters: readonly Roster[], day: string): Generator<number, NewSheet> {
  const { posting } = messages;
  const head = [
    [posting.title(titleOf(rosters))],
    [posting.dates(day)],
    [posting.objections],
    posting.columns,
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
        publicId(person.id),
        publicText(person.category),
        amountOf(person.paid),
        amountOf(person.subsidy),
      ]);
    }
  }
  return {
    name: posting.sheetName,
    rows: [...head, ...rows],
    headerRows: head.length,
    columnWidths: WIDTHS,
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
