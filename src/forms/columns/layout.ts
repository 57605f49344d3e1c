/** How the people of one row stand in it: one, or several in columns of their own. */
import { cellText } from "../cell";
import { isHead } from "../people/households";
import { OF_KIN, OF_RELATIVE } from "./evidence";
import type { Field } from "./fields";
import { bareHeading, meaningsOf, type Whose, withoutOrdinal } from "./meaning";
import type { SampleRows } from "./values";

export type RowLayout = "one" | "side" | "members";

/** The columns of one of the people in a row; indices into the grid's cells. */
export interface GroupColumns {
  readonly layout: RowLayout;
  /** Of each person the columns of his own, left to right. */
  readonly groups: readonly (readonly number[])[];
  /** Columns that all people of a row share. */
  readonly shared: readonly number[];
}

interface Person {
  readonly name: number;
  readonly id: number;
  readonly whose: Whose;
}

/** Whether several people stand in a row, and whose each column is. `rows` are those below. */
export function layoutOf(labels: readonly string[], rows: SampleRows): GroupColumns {
  const all = labels.flatMap((label, column) => (label === "" ? [] : [column]));
  const one: GroupColumns = { layout: "one", groups: [all], shared: [] };
  const side = sideBySide(labels, all);
  if (side !== null) return { layout: "side", groups: side, shared: [] };
  const people = peopleIn(labels);
  if (people.length < 2) return one;
  // Wherever the head's columns stand.
  const head = people.find(({ whose }) => whose === "head") ?? people[0];
  if (head === undefined) return one;
  const others = people.filter((person) => person !== head);
  if (head.whose === "head" && others.every(({ whose }) => whose !== "head")) {
    const isMembers = others.some(
      ({ whose, name }) => whose === "member" || whose === "relative" || isNumbered(labels[name] ?? ""),
    );
    if (headIsOneOfThem(rows, labels, head, others)) return one;
    if (!isMembers && !headsDiffer(rows, head)) return one;
  } else if (!people.some(({ whose, name }) => whose === "member" || isNumbered(labels[name] ?? "")))
    return one;
  return membersIn(labels, all, people);
}

/** Each column group repeats the headings of the first: 序号 姓名 身份证号 | 序号 姓名 身份证号. */
function sideBySide(labels: readonly string[], all: readonly number[]): number[][] | null {
  const groups: number[][] = [];
  let seen = new Set<string>();
  for (const column of all) {
    const label = withoutOrdinal(bareHeading(labels[column] ?? ""));
    if (groups.length === 0 || seen.has(label)) {
      groups.push([]);
      seen = new Set();
    }
    seen.add(label);
    groups[groups.length - 1]?.push(column);
  }
  if (groups.length < 2) return null;
  const isNumberedOnly = groups.some((group) =>
    group.some((column) => /成员|家属|户主/.test(labels[column] ?? "")),
  );
  if (isNumberedOnly) return null;
  const hasPerson = (group: readonly number[]) =>
    ["name", "id"].every((field) =>
      group.some((column) =>
        meaningsOf(labels[column] ?? "").some((m) => m.field === field && m.whose === "own"),
      ),
    );
  return groups.every(hasPerson) ? groups : null;
}

/** Behind 户主, spouse and children are people of the household; behind anybody else, they and 家属 are whom to ask. */
function peopleIn(labels: readonly string[]): Person[] {
  const people = pairsIn(labels);
  if (people[0]?.whose === "head") return people;
  return people.filter(
    ({ whose, name, id }) =>
      whose !== "relative" && ![name, id].some((column) => OF_KIN.test(bareHeading(labels[column] ?? ""))),
  );
}

/** Names with the number that stands beside them. */
function pairsIn(labels: readonly string[]): Person[] {
  const columns = labels.flatMap((label, column) => {
    const meaning = meaningsOf(label).find(
      ({ field }) => field === "name" || field === "id" || field === "head",
    );
    return meaning === undefined ? [] : [{ column, isName: meaning.field !== "id", whose: meaning.whose }];
  });
  const pairs: Person[] = [];
  const idFirst = columns[0]?.isName === false;
  for (let i = 0; i < columns.length; i++) {
    const [a, b] = [columns[i], columns[i + 1]];
    if (a === undefined || b === undefined || a.isName === idFirst || b.isName !== idFirst) continue;
    const [name, id] = idFirst ? [b, a] : [a, b];
    const whose = name.whose !== "own" ? name.whose : id.whose;
    pairs.push({ name: name.column, id: id.column, whose });
    i++;
  }
  return pairs;
}

function isNumbered(label: string): boolean {
  const bare = bareHeading(label);
  return withoutOrdinal(bare) !== bare;
}

/** The head stands among the people of the rows: his columns only say whose household it is. */
function headIsOneOfThem(
  rows: SampleRows,
  labels: readonly string[],
  head: Person,
  others: readonly Person[],
): boolean {
  const relation = labels.findIndex((label) => meaningsOf(label).some(({ field }) => field === "relation"));
  return rows.some((cells) => {
    const own = cellText(cells[head.id]);
    if (own !== "" && others.some(({ id }) => cellText(cells[id]) === own)) return true;
    return relation >= 0 && isHead(cellText(cells[relation]));
  });
}

/** Each row has another head: then each row is a household. */
function headsDiffer(rows: SampleRows, head: Person): boolean {
  const heads = rows.map((cells) => cellText(cells[head.id])).filter((text) => /\d{14}/.test(text));
  return heads.length > 1 && new Set(heads).size === heads.length;
}

/** What is written once for a household, where only one of its people has such a column. */
const OF_HOUSEHOLD: readonly Field[] = [
  "category",
  "householdId",
  "phone",
  "paid",
  "due",
  "subsidy",
  "receipt",
  "signature",
  "payer",
  "status",
  "paidOn",
  "headcount",
  "remark",
];

function isOfHousehold(
  label: string,
  groups: readonly (readonly number[])[],
  own: number,
  column: number,
  kindOf: (column: number) => string,
): boolean {
  if (!meaningsOf(label).some(({ field }) => OF_HOUSEHOLD.includes(field))) return false;
  const kind = kindOf(column);
  return !groups.some((group, i) => i !== own && group.some((other) => kindOf(other) === kind));
}

function membersIn(
  labels: readonly string[],
  all: readonly number[],
  people: readonly Person[],
): GroupColumns {
  const starts = people.map(({ name, id }) => Math.min(name, id));
  const ends = people.map(({ name, id }) => Math.max(name, id));
  const kindOf = (column: number) =>
    withoutOrdinal(bareHeading(labels[column] ?? ""))
      .replace(OF_RELATIVE, "")
      .replace(/^(?:家庭)?(?:户主|成员|家属|家人)的?/, "");
  const groups = people.map((_, i) => {
    const from = starts[i] ?? 0;
    const to = starts[i + 1] ?? Infinity;
    return all.filter((column) => column >= from && column < to);
  });
  // What follows the last person and is not what the others have of their own is the household's.
  const last = groups[groups.length - 1] ?? [];
  const others = new Set(groups.slice(0, -1).flat().map(kindOf));
  const end = ends[ends.length - 1] ?? 0;
  const isOwn = (column: number) =>
    column <= end || others.has(kindOf(column)) || /成员|家属/.test(labels[column] ?? "");
  const own = [...groups.slice(0, -1), last.filter(isOwn)].map((group, i) =>
    group.filter((column) => {
      const isWithin = column <= (ends[i] ?? 0);
      return isWithin || others.size === 0 || !isOfHousehold(labels[column] ?? "", groups, i, column, kindOf);
    }),
  );
  const given = new Set(own.flat());
  return { layout: "members", groups: own, shared: all.filter((column) => !given.has(column)) };
}
