/** Compares rosters with the departments' lists: a run's sheets together, once all have been gone through. */
import type { ListRole, Person, Roster } from "../../../forms";
import { comparableName, isoOf, parseDay } from "../../../identity";
import type { CompiledPolicy } from "../../../policy";
import type { ExaminedSheet, Examination, Tell } from "../../rule";
import type { SheetContext } from "../../sheet";
import { tellAbsent } from "./absent";
import { Coverage } from "./coverage";
import { endOf, Entries, type Entry, isSureNumber } from "./entries";
import type { ListFacts } from "./facts";
import { givenLists, isOfSamePlace, isSubsidyList, type List, rostersOf } from "./given";
import { Identities } from "./identities";
import { type Compared, SubsidyJudge } from "./subsidy";

/** About a millisecond's work. */
const ROWS_A_STEP = 250;

export const listComparison: Examination<ListFacts> = { run: compareLists };

/** Yields rows, for progress and cancellation. A run without lists costs nothing. */
function* compareLists(examined: readonly ExaminedSheet<ListFacts>[]): Generator<number, void> {
  const sheets = examined.map(({ context }) => context);
  const lists = givenLists(sheets);
  if (lists.length === 0) return;
  const rosters = rostersOf(sheets);
  if (rosters.length === 0) {
    for (const { context } of lists) context.cannotJudge("没有和花名册一起检查，名单没有比对");
    return;
  }
  const tells = new Map(examined.map(({ context, tell }) => [context.place, tell]));
  const tellOf = ({ place }: SheetContext) => tells.get(place) as Tell<ListFacts>;
  const entries = new Entries(lists);
  yield* entries.index();
  const identities = new Map<CompiledPolicy, Identities>();
  /** Names of those on the rosters whose numbers cannot be compared. */
  const unread = new Set<string>();
  for (const roster of rosters) {
    const tell = tellOf(roster);
    const judge = yield* judgeOf(roster, tell, lists, entries, identities);
    yield* compareRoster(roster, tell, entries, judge, unread);
  }
  yield* tellAbsent(lists, rosters, entries, unread, ({ context }) => tellOf(context));
}

/** Null where the policy is unknown: then nobody can say what an identity is worth. */
function* judgeOf(
  roster: SheetContext<Roster>,
  tell: Tell<ListFacts>,
  lists: readonly List[],
  entries: Entries,
  known: Map<CompiledPolicy, Identities>,
): Generator<number, SubsidyJudge | null> {
  const { policy, region } = roster;
  if (policy === null) return null;
  const own = lists.filter(isSubsidyList).filter(({ context }) => isOfSamePlace(context.region, region));
  if (own.length === 0) return null;
  const identities = known.get(policy) ?? new Identities(policy);
  known.set(policy, identities);
  const coverage = yield* Coverage.of(own, entries, identities);
  return new SubsidyJudge(roster, tell, policy, identities, coverage, own, entries);
}

function* compareRoster(
  roster: SheetContext<Roster>,
  tell: Tell<ListFacts>,
  entries: Entries,
  judge: SubsidyJudge | null,
  unread: Set<string>,
): Generator<number, void> {
  const { persons } = roster.form;
  if (judge?.needsHouseholds === true)
    for (let i = 0; i < persons.length; i++) {
      if (i % ROWS_A_STEP === 0) yield i;
      judge.noteHousehold(compare(persons[i] as Person, entries, roster));
    }
  for (let i = 0; i < persons.length; i++) {
    if (i % ROWS_A_STEP === 0) yield i;
    const compared = compare(persons[i] as Person, entries, roster);
    const { person } = compared;
    judge?.come(person);
    // Whoever has a wrong number and stands nowhere under it may stand anywhere under the right one.
    if (compared.entries.length === 0 && !compared.isSure()) unread.add(comparableName(person.name));
    else {
      const places = compared.entries.filter(isEmployees);
      if (places.length > 0) tell("employee", { person, places });
      tellExplained(compared, roster, tell);
      judge?.judge(compared);
    }
  }
}

const ELSEWHERE: readonly ListRole["kind"][] = ["student", "military", "prison", "elsewhere", "movedOut"];

/** On lists that say why somebody is on no roster, and on the roster all the same. */
function tellExplained(
  { person, entries }: Compared,
  roster: SheetContext<Roster>,
  tell: Tell<ListFacts>,
): void {
  if (entries.length === 0 || person.isUnpaid) return;
  const dead = entries.find(({ list }) => list.role.kind === "dead");
  if (dead !== undefined) {
    const day = parseDay(dead.person.further?.diedOn ?? "");
    const died = typeof day === "string" ? null : day;
    const begins = coverBegins(roster);
    if (died === null || begins === null || isoOf(died) < begins) tell("dead", { person, entry: dead, died });
  }
  const places = entries.filter(({ list }) => ELSEWHERE.includes(list.role.kind));
  if (places.length > 0) tell("elsewhere", { person, places });
}

/** The first day of cover; without a policy that states it, of the insurance year. */
function coverBegins({ policy, year }: SheetContext): string | null {
  const benefit = policy?.policy.benefit;
  if (benefit?.kind === "period") return benefit.from;
  return year === null ? null : `${year}-01-01`;
}

/** Whoever has not paid is not enrolled: a list that wants him enrolled still does. */
function compare(person: Person, entries: Entries, { today }: SheetContext): Compared {
  const { id } = person;
  const look = (number: string) => (person.isUnpaid ? entries.withId(number) : entries.meet(number));
  return {
    person,
    entries: typeof id === "string" ? look(id) : [],
    isSure: () => isSureNumber(id, today),
  };
}

function isEmployees(entry: Entry): boolean {
  return entry.list.role.kind === "employees" && endOf(entry) === "";
}
