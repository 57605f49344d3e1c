/** Who is on a list and on no roster, and who could not be compared. */
import { cellName, cellOf, type ListRole, type Roster } from "../../../forms";
import { comparableName } from "../../../identity";
import type { Tell } from "../../rule";
import type { SheetContext } from "../../sheet";
import { cellOfEntry, endOf, type Entries, type Entry } from "./entries";
import { statementOf } from "./identities";
import type { ListFacts } from "./facts";
import { isOfSamePlace, isSubsidyList, type List } from "./given";

/** About a millisecond's work. */
const ENTRIES_A_STEP = 500;

/** Whoever stands on such a list is to be on a roster. */
const WANTED: readonly ListRole["kind"][] = ["subsidy", "census"];
/** Being on such a list explains why somebody is on no roster; 未参保 explains nobody. */
const EXPLAINING: readonly ListRole["kind"][] = [
  "employees",
  "dead",
  "student",
  "military",
  "prison",
  "elsewhere",
  "movedOut",
];

type TellOf = (list: List) => Tell<ListFacts>;

/** `unread`: names of those on the rosters whose numbers cannot be compared. Yields rows. */
export function* tellAbsent(
  lists: readonly List[],
  rosters: readonly SheetContext<Roster>[],
  entries: Entries,
  unread: ReadonlySet<string>,
  tellOf: TellOf,
): Generator<number, void> {
  const explaining = lists.filter(({ role }) => EXPLAINING.includes(role.kind));
  for (const list of lists) {
    const { context } = list;
    const notMet = yield* entries.notMet(list);
    sayUnread(list, notMet.unread);
    sayEnded(list, notMet.ended);
    if (!WANTED.includes(list.role.kind)) continue;
    if (!rosters.some(({ region }) => isOfSamePlace(context.region, region))) {
      context.cannotJudge("没有同一地区的花名册，名单没有比对");
      continue;
    }
    for (const [i, entry] of notMet.absent.entries()) {
      if (i % ENTRIES_A_STEP === 0) yield i;
      // Somebody of this name is on a roster without a number to tell whether it is the same person.
      if (!unread.has(comparableName(entry.person.name) || NO_NAME))
        tellEntry(entry, explaining, entries, tellOf(list));
    }
  }
}

/** Nobody's name: rows without one are told apart by their numbers alone. */
const NO_NAME = "（没有姓名）";

function tellEntry(entry: Entry, explaining: readonly List[], entries: Entries, tell: Tell<ListFacts>): void {
  const { list, person } = entry;
  const others = entries.withId(String(person.id));
  const asEmployee =
    others.find((other) => other.list.role.kind === "employees" && endOf(other) === "") ?? null;
  const isDead = others.some((other) => other.list.role.kind === "dead");
  if (isSubsidyList(list)) {
    if (!saysNothing(entry) && !isDead) tell("notEnrolled", { entry, asEmployee });
    return;
  }
  const isExplained = others.some(
    (other) => EXPLAINING.includes(other.list.role.kind) && endOf(other) === "",
  );
  const mayBeExplained = explaining.some((other) => entries.mayBeOn(other, person.name));
  const hasEmployees = explaining.some(({ role }) => role.kind === "employees");
  if (!isExplained && !mayBeExplained) tell("notInsured", { entry, hasEmployees });
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
