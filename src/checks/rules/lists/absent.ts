/** Who is on a list and on no roster, and who could not be compared. */
import { cellName, cellOf, roleName, type Roster } from "../../../forms";
import { comparableName } from "../../../identity";
import type { SheetContext } from "../../context";
import { cellOfEntry, endOf, type Entries, type Entry } from "./entries";
import { statementOf } from "./identities";
import { isOfSamePlace, isSubsidyList, type List } from "./lists";
import { entryPlace } from "./words";

/** About a millisecond's work. */
const ENTRIES_A_STEP = 500;

/** `unread`: names of those on the rosters whose numbers cannot be compared. Yields rows. */
export function* reportAbsent(
  lists: readonly List[],
  rosters: readonly SheetContext<Roster>[],
  entries: Entries,
  unread: ReadonlySet<string>,
): Generator<number, void> {
  const employees = lists.filter(({ role }) => role.kind === "employees");
  for (const list of lists) {
    const { context } = list;
    const notMet = yield* entries.notMet(list);
    sayUnread(list, notMet.unread);
    sayEnded(list, notMet.ended);
    if (list.role.kind === "employees") continue;
    if (!rosters.some(({ region }) => isOfSamePlace(context.region, region))) {
      context.cannotJudge("没有同一地区的花名册，名单没有比对");
      continue;
    }
    for (const [i, entry] of notMet.absent.entries()) {
      if (i % ENTRIES_A_STEP === 0) yield i;
      // Somebody of this name is on a roster without a number to tell whether it is the same person.
      if (!unread.has(comparableName(entry.person.name) || NO_NAME)) reportEntry(entry, employees, entries);
    }
  }
}

/** Nobody's name: rows without one are told apart by their numbers alone. */
const NO_NAME = "（没有姓名）";

function reportEntry(entry: Entry, employees: readonly List[], entries: Entries): void {
  const { list, person } = entry;
  const { context, role } = list;
  const report = (rule: "list-not-enrolled" | "census-missing", what: string) =>
    context.report(
      rule,
      cellOfEntry(entry),
      `${person.name === "" ? "此人" : `“${person.name}”`}${what}`,
      person.name,
    );
  const asEmployee = entries
    .withId(String(person.id))
    .find((other) => other.list.role.kind === "employees" && endOf(other) === "");
  if (!isSubsidyList(list)) {
    const mayBeEmployee = employees.some((other) => entries.mayBeOn(other, person.name));
    if (asEmployee !== undefined || mayBeEmployee) return;
    const where =
      employees.length > 0 ? "花名册和职工医保名单里都没有" : "花名册里没有（没有职工医保名单可以比对）";
    report("census-missing", `在${roleName(role)}上，${where}`);
    return;
  }
  if (saysNothing(entry)) return;
  const explained =
    asEmployee === undefined
      ? ""
      : `；已参加职工医保（${entryPlace(context.place, asEmployee, person.name)}）`;
  report("list-not-enrolled", `在${roleName(role)}上，花名册里没有${explained}`);
}

/** On a list of several kinds of people, or of anybody, a row without a category is not one of people in need. */
function saysNothing({ list, index }: Entry): boolean {
  if (!isSubsidyList(list) || list.role.kinds.size > 0) return false;
  const { form } = list.context;
  const hasColumn = form.statements !== null || form.headers.some(({ columns }) => columns.category >= 0);
  const { category, level } = statementOf(list, index);
  return hasColumn && category === "" && level === "";
}

function sayUnread({ context }: List, unread: readonly Entry[]): void {
  const [first] = unread;
  if (first === undefined) return;
  const { persons } = context.form;
  const { row, column } = cellOf(first.person, "id");
  context.cannotJudge(
    column < 0
      ? "没有身份证号一列，名单没有比对"
      : `${unread.length === persons.length ? "全部 " : ""}${unread.length} 人没有身份证号，或号码填错、不完整、存成了数字，没有比对` +
          `（第一处：${cellName(row, column)}）`,
  );
}

/** Whether the person still counts is for the department to say, so neither is held against anybody. */
function sayEnded({ context }: List, ended: readonly Entry[]): void {
  const [first] = ended;
  if (first === undefined) return;
  const { row, column } = cellOfEntry(first);
  context.cannotJudge(
    `${ended.length} 人按名单已不算在内，没有比对（第一处：${cellName(row, column)}，${endOf(first)}）`,
  );
}
