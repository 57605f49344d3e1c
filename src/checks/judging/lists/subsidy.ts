/** Whether a person's subsidy is what the lists make it. */
import { type Cell, cellOf, type ListedKind, kindsIn, type Person, type Roster } from "../../../forms";
import { type CompiledPolicy, type Identity, toFen, toYuan, type Worth, worthOf } from "../../../policy";
import type { Mistake, Tell } from "../../rule";
import type { SheetContext } from "../../sheet";
import { isHelpedFurther } from "../further-help";
import { hasError, whoseOf } from "../person";
import type { Coverage } from "./coverage";
import { endOf, type Entries, type Entry } from "./entries";
import type { ListFacts } from "./facts";
import type { Identities, Shown } from "./identities";
import { isSubsidyList, type SubsidyList } from "./given";
import { entryFacts, entryPlace, listPlace } from "./words";

/** Somebody of the roster, with all entries of his or her number. */
export interface Compared {
  readonly person: Person;
  readonly entries: readonly Entry[];
  /** False where the number is wrong, so that it may be missing from a list for that reason alone. */
  readonly isSure: () => boolean;
}

interface Evidence {
  readonly entry: Entry;
  readonly shown: Shown;
}

/** What the lists and the row together say of a person. */
interface Verdict {
  readonly evidence: readonly Evidence[];
  /** Claimed, and not on the list where it would have to be. */
  readonly refuted: readonly Identity[];
  /** All that hold. */
  readonly worth: Worth;
  /** What the lists alone make it, in yuan. */
  readonly byLists: number;
  /** Whether nothing more can be due; rarely asked. */
  readonly isExact: () => boolean;
}

const NO_KINDS: ReadonlySet<ListedKind> = new Set();

export class SubsidyJudge {
  /** Kinds by household of which a list names the head alone. */
  private readonly kindsOfHouseholds = new Map<number, Set<ListedKind>>();
  private readonly listsByHousehold: readonly SubsidyList[];
  /** Of the row that is judged: its amounts stand with the first of several people. */
  private first: Person | null = null;

  constructor(
    private readonly context: SheetContext<Roster>,
    private readonly tell: Tell<ListFacts>,
    private readonly policy: CompiledPolicy,
    private readonly identities: Identities,
    private readonly coverage: Coverage,
    /** Those that can speak of the roster's people. */
    private readonly lists: readonly SubsidyList[],
    private readonly entries: Entries,
  ) {
    this.listsByHousehold = lists.filter(({ context: { form } }) => form.isByHousehold);
  }

  /** Whether {@link noteHousehold} has to see everybody before the first one is judged. */
  get needsHouseholds(): boolean {
    return this.listsByHousehold.length > 0;
  }

  noteHousehold({ person, entries }: Compared): void {
    for (const { list } of entries) {
      if (!isSubsidyList(list) || !this.listsByHousehold.includes(list)) continue;
      const kinds = this.kindsOfHouseholds.get(person.household) ?? new Set();
      for (const kind of list.role.kinds) kinds.add(kind);
      this.kindsOfHouseholds.set(person.household, kinds);
    }
  }

  /** Has to see everybody in turn, also those who are not judged. */
  come(person: Person): void {
    if (this.first?.row !== person.row) this.first = person;
  }

  judge(compared: Compared): void {
    const { person } = compared;
    const verdict = this.verdictOn(compared);
    if (verdict === null) return;
    if (this.context.dues.of(person)?.subsidy !== verdict.worth.subsidy) this.context.doubtAmounts(person);
    const written = this.written(person);
    if (written === null) return;
    const { worth, byLists, isExact } = verdict;
    const [due, is] = [toFen(worth.subsidy), toFen(written)];
    // What several people are given together is enough for nobody who is due more; what it is enough for nobody knows.
    if (isOneOfSeveral(person) && due <= is) return;
    if (due > is && toFen(byLists) > is)
      this.tell(is === 0 ? "missed" : "wrong", this.mistake(person, verdict, written));
    else if (due < is && isExact() && !this.isHelped(person, verdict))
      this.tell("wrong", this.mistake(person, verdict, written));
  }

  /**
   * What is more than the lists make it comes from somebody else, which another rule speaks of; but only where the roster itself
   * has what the lists give: else somebody was missed, and the village paid for it.
   */
  private isHelped(person: Person, { refuted, worth }: Verdict): boolean {
    const { payers, dues } = this.context;
    const standard = dues.standardOf(person, [])?.yuan ?? null;
    return (
      payers !== null &&
      standard !== null &&
      refuted.length === 0 &&
      dues.of(person)?.subsidy === worth.subsidy &&
      isHelpedFurther(person, worth.subsidy, standard, payers)
    );
  }

  /** Null where no list has anything to say. */
  private verdictOn({ person, entries, isSure }: Compared): Verdict | null {
    const claims = this.identities.claims(person.category);
    const isCovered = (identity: Identity) => this.coverage.listsThatTell(identity).length > 0;
    if (entries.length === 0 && !claims.identities.some(isCovered)) return null;
    const ended = entries.filter((entry) => endOf(entry) !== "");
    const evidence = this.evidenceIn(entries);
    const shown = evidence.flatMap((one) => one.shown.identities);
    const refuted = claims.identities.filter(
      (claim) =>
        isCovered(claim) &&
        !this.isHouseholds(claim, person) &&
        !ended.some(({ list }) => this.coverage.listsThatTell(claim).some((other) => other === list)) &&
        !shown.some((identity) => identity.category === claim.category),
    );
    if (shown.length === 0 && refuted.length === 0) return null;
    const standing = claims.identities.filter((claim) => !refuted.includes(claim));
    const standard = this.context.dues.standardOf(person, standing);
    if (standard === null) return null;
    const worth = worthOf(this.policy.policy, distinct([...shown, ...standing]), standard);
    return {
      evidence: evidence.filter((one) => one.shown.identities.length > 0),
      refuted,
      worth,
      byLists: worthOf(this.policy.policy, distinct(shown), standard).subsidy,
      isExact: () =>
        isSure() &&
        claims.isKnown &&
        ended.length === 0 &&
        !hasError(person, "category") &&
        worth.unstated === null &&
        evidence.every((one) => one.shown.isCertain) &&
        !this.lists.some((list) => this.entries.mayBeOn(list, person.name)),
    };
  }

  private evidenceIn(entries: readonly Entry[]): Evidence[] {
    return entries.flatMap((entry) => {
      const { list, index } = entry;
      if (!isSubsidyList(list) || !this.lists.includes(list) || endOf(entry) !== "") return [];
      return [{ entry, shown: this.identities.shownBy(list, index) }];
    });
  }

  /** Whether a list that names heads alone may mean this member of a household, too. */
  private isHouseholds({ name }: Identity, { household, header: { columns } }: Person): boolean {
    if (this.listsByHousehold.length === 0) return false;
    const isUnknown = columns.householdId < 0 && columns.relation < 0;
    const kinds = isUnknown
      ? this.listsByHousehold.flatMap((list) => [...list.role.kinds])
      : [...(this.kindsOfHouseholds.get(household) ?? NO_KINDS)];
    const claimed = kindsIn(name);
    return kinds.some((kind) => claimed.has(kind));
  }

  /** Yuan of subsidy as the row has it, of several people in it together; null where nobody can read it. */
  private written(of: Person): number | null {
    const isOfSeveral = isOneOfSeveral(of);
    const person = isOfSeveral ? (this.first ?? of) : of;
    const { columns } = person.header;
    if (isOfSeveral && columns.subsidy < 0) return null;
    const standard = this.context.dues.standardOf(person, [])?.yuan ?? null;
    if (columns.subsidy >= 0) return hasError(person, "subsidy") ? null : readable(person.subsidy ?? 0);
    if (columns.paid >= 0) {
      const paid = person.paid === null ? null : readable(person.paid);
      return paid === null || standard === null ? null : Math.max(0, toYuan(toFen(standard) - toFen(paid)));
    }
    // Without a column of money, the category is all that the row says.
    return this.context.dues.of(person)?.subsidy ?? (person.category === "" ? 0 : null);
  }

  private mistake(person: Person, verdict: Verdict, written: number): Mistake {
    const { columns } = person.header;
    const value = columns.subsidy >= 0 ? person.subsidy : columns.paid >= 0 ? person.paid : person.name;
    return whoseOf(person, {
      cell: cellOfSubsidy(person),
      message: this.message(person, verdict, written),
      value: value === null ? "" : String(value),
      restsOn: [
        person.category,
        person.paid,
        person.subsidy,
        verdict.worth.subsidy,
        ...verdict.refuted.map(({ name }) => name),
        ...verdict.evidence.flatMap(({ entry }) => entryFacts(entry)),
      ],
    });
  }

  private message(person: Person, { evidence, refuted, worth }: Verdict, written: number): string {
    const { place } = this.context;
    const several = isOneOfSeveral(person) ? "几个人一共" : "";
    const here = written === 0 ? "这里没有资助" : `这里${several}资助 ${written} 元`;
    const off = refuted.map((claim) => {
      const lists = this.coverage.listsThatTell(claim).map((list) => listPlace(place, list));
      return `写的是${claim.name}，但${lists.join("、")}里没有这个人`;
    });
    const on = evidence.map(
      ({ entry, shown }) => `在${entryPlace(place, entry, person.name)} 是${shown.called}`,
    );
    const due = worth.subsidy === 0 ? "不享受资助" : `应资助 ${worth.subsidy} 元`;
    return [...off, ...on, `按${this.policy.label}政策${due}，${here}`].join("；");
  }
}

/** The amounts of the row are those of a household. */
function isOneOfSeveral({ header, isInSharedCell }: Person): boolean {
  return header.isByHousehold || isInSharedCell;
}

function distinct(identities: readonly Identity[]): Identity[] {
  return [...new Map(identities.map((identity) => [identity.name, identity])).values()];
}

function readable(amount: number): number | null {
  return Number.isNaN(amount) ? null : amount;
}

/** The subsidy, else what was paid, else the name. */
function cellOfSubsidy(person: Person): Cell {
  const { columns } = person.header;
  const field = (["subsidy", "paid", "name"] as const).find((candidate) => columns[candidate] >= 0);
  return cellOf(person, field ?? "id");
}
