/** Rosters compared with the departments' lists: a run's sheets together, once all have been gone through. */
import { cellOf, type Person, type Roster } from "../../forms";
import { comparableName } from "../../identity";
import type { CompiledPolicy } from "../../policy";
import type { SheetContext } from "../context";
import { reportAbsent } from "./lists/absent";
import { Coverage } from "./lists/coverage";
import { endOf, Entries, isSureNumber } from "./lists/entries";
import { Identities } from "./lists/identities";
import { isOfSamePlace, isSubsidyList, type List, listsOf, rostersOf } from "./lists/lists";
import { type Compared, SubsidyJudge } from "./lists/subsidy";
import { entryPlace } from "./lists/words";

/** About a millisecond's work. */
const ROWS_A_STEP = 250;

/** Yields rows, for progress and cancellation. A run without lists costs nothing. */
export function* compareLists(sheets: readonly SheetContext[]): Generator<number, void> {
  const lists = listsOf(sheets);
  if (lists.length === 0) return;
  const rosters = rostersOf(sheets);
  if (rosters.length === 0) {
    for (const { context } of lists) context.cannotJudge("没有和花名册一起检查，名单没有比对");
    return;
  }
  const entries = new Entries(lists);
  yield* entries.index();
  const identities = new Map<CompiledPolicy, Identities>();
  /** Names of those on the rosters whose numbers cannot be compared. */
  const unread = new Set<string>();
  for (const roster of rosters) {
    const judge = yield* judgeOf(roster, lists, entries, identities);
    yield* compareRoster(roster, entries, judge, unread);
  }
  yield* reportAbsent(lists, rosters, entries, unread);
}

/** Null where the policy is unknown: then nobody can say what an identity is worth. */
function* judgeOf(
  roster: SheetContext<Roster>,
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
  return new SubsidyJudge(roster, policy, identities, coverage, own, entries);
}

function* compareRoster(
  roster: SheetContext<Roster>,
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
    // Whoever has a wrong number and stands nowhere under it may stand anywhere under the right one.
    if (compared.entries.length === 0 && !compared.isSure()) unread.add(comparableName(person.name));
    else {
      reportEmployee(roster, compared);
      judge?.judge(compared);
    }
  }
}

function compare(person: Person, entries: Entries, { today }: SheetContext): Compared {
  const { id } = person;
  return {
    person,
    entries: typeof id === "string" ? entries.meet(id) : [],
    isSure: () => isSureNumber(id, today),
  };
}

function reportEmployee({ place, report }: SheetContext<Roster>, { person, entries }: Compared): void {
  const places = entries.filter((entry) => entry.list.role.kind === "employees" && endOf(entry) === "");
  if (places.length === 0) return;
  const where = places.map((entry) => entryPlace(place, entry, person.name)).join("、");
  report(
    "employee-insured",
    cellOf(person, "id"),
    `已参加职工医保（${where}），不能再参加居民医保`,
    String(person.id),
  );
}
