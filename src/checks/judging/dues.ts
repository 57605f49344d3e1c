/** What a person owes by the policy, asked once and shared by the rules. */
import type { Form, Person } from "../../forms";
import { birthDate, fullYearsBetween, type IsoDate, isoOf, parseDay, today } from "../../identity";
import {
  askEntitlement,
  type Circumstances,
  type CompiledPolicy,
  type Entitlement,
  HOW_INSURED,
  type Identity,
  needsAges,
  normalizeName,
  PolicyError,
  type Standard,
  standardFor,
  toFen,
} from "../../policy";

/** Nobody of this age is taken for one of a group of these. */
const OLDEST_PUPIL = 45;
const OF_PUPILS = /学生|儿童|少儿|婴幼|未成年|中小学|大学/;

const UNREADABLE_DAY = new PolicyError(
  "undecided",
  "缴多少要看哪一天缴的，有的缴费日期读不出是哪一天，这些人的金额没有核对",
);

const NOTHING: Circumstances = {};
const NO_TEXTS: NonNullable<Person["further"]> = {};

/** Looks up what the text in the category column gives; neighbours mostly have the same one. */
export class Dues {
  private lastCategory = "";
  private lastAnswer: Entitlement | PolicyError | null = null;
  private lastEntitlement: Entitlement | null = null;
  /** Whether nothing but the category decides. */
  private readonly isPlain: boolean;
  /** The first days of windows in which something else is paid. */
  private readonly ownDays: readonly IsoDate[];
  /** Nobody is helped: without a column of categories everybody pays the standard. */
  private readonly helpsNobody: boolean;
  private readonly standards: ReadonlySet<number>;
  /** Whether the column of categories tells people apart; not known before it is asked. */
  private tellsCategories: boolean | null = null;

  constructor(
    private readonly policy: CompiledPolicy | null,
    private readonly form: Form,
  ) {
    const { standards = [], windows = [], categories = [] } = policy?.policy ?? {};
    const goesByDay =
      windows.length > 0 &&
      (windows.some(({ kind, pays }) => kind === "extended" || pays.length > 0) ||
        policy?.policy.late !== null ||
        categories.some(({ help }) => help.some(({ until }) => until !== null)));
    this.ownDays = windows.flatMap(({ pays, from }) => (pays.length > 0 ? [from] : []));
    this.isPlain = standards.length < 2 && !goesByDay;
    this.helpsNobody = policy !== null && categories.every(({ help }) => help.length === 0);
    this.standards = new Set(standards.map(({ yuan }) => toFen(yuan)));
  }

  /**
   * The entitlement, why there is none, or null where the policy is unknown or the category blank.
   * @param paidOn the day of payment, where it is known better than by the row
   */
  ask(person: Person, paidOn?: IsoDate): Entitlement | PolicyError | null {
    const category = this.categoryOf(person);
    if (this.policy === null || category === "") return null;
    if (paidOn === undefined && this.isUnreadableDay(person)) return UNREADABLE_DAY;
    const circumstances = this.isPlain ? NOTHING : this.circumstancesOf(this.policy, person, paidOn);
    if (circumstances === NOTHING) {
      if (category !== this.lastCategory) this.look(this.policy, category);
      return this.lastAnswer;
    }
    return askEntitlement(this.policy, category, circumstances);
  }

  private look(policy: CompiledPolicy, category: string): void {
    this.lastCategory = category;
    this.lastAnswer = askEntitlement(policy, category);
    this.lastEntitlement = this.lastAnswer instanceof PolicyError ? null : this.lastAnswer;
  }

  /** Null where nobody can say: policy or category unknown, or the amount not stated. */
  of(person: Person, paidOn?: IsoDate): Entitlement | null {
    if (this.isPlain && person.category !== "" && person.category === this.lastCategory)
      return this.lastEntitlement;
    const answer = this.ask(person, paidOn);
    return answer instanceof PolicyError ? null : answer;
  }

  /** The most that anybody pays for himself, in fen; null where no standard is stated. */
  get highest(): number | null {
    return this.standards.size === 0 ? null : Math.max(...this.standards);
  }

  /** What is due in each of the grades that people choose from, and of the groups that no age tells; none where there is no choice. */
  byGrade(person: Person): Entitlement[] {
    const { policy } = this;
    if (policy === null || policy.policy.standards.length < 2) return [];
    const circumstances = this.circumstancesOf(policy, person);
    return policy.policy.standards.flatMap(({ name, kind, ages }) => {
      if (name === null || (kind !== "grade" && ages !== null)) return [];
      const answer = askEntitlement(policy, this.categoryOf(person), { ...circumstances, names: [name] });
      return answer instanceof PolicyError ? [] : answer;
    });
  }

  /** What else may be due: by another grade, where the row names none; as a pupil or student, where only the age speaks against it. */
  alternatives(person: Person, due: Entitlement): Entitlement[] {
    if (due.isAssumed) return this.byGrade(person);
    const { grade = "", group = "" } = person.further ?? NO_TEXTS;
    const isNamed =
      grade !== "" || group !== "" || due.identities.some(({ standard }) => standard !== undefined);
    if (isNamed || due.applied.ages === null) return [];
    const birth = birthDate(person.id, today());
    const isYoung = birth !== null && fullYearsBetween(birth, today()) < OLDEST_PUPIL;
    return this.byGrade(person).filter(
      ({ applied: { kind, name } }) => kind === "group" && (isYoung || !OF_PUPILS.test(name ?? "")),
    );
  }

  /** The standard that applies, whatever the identities; null where that is not known. */
  standardOf(person: Person, identities: readonly Identity[]): Standard | null {
    if (this.policy === null) return null;
    const applied = standardFor(this.policy, identities, this.circumstancesOf(this.policy, person));
    return applied instanceof PolicyError ? null : applied.standard;
  }

  /** Nobody owes a payment who is fully subsidised, by the policy or by what the row says. */
  isFullySubsidised(person: Person): boolean {
    if (this.of(person)?.selfPay === 0) return true;
    if (this.policy === null) return (person.subsidy ?? 0) > 0;
    return person.subsidy !== null && this.standards.has(toFen(person.subsidy));
  }

  /** Whether the row does not say of which kind the person is: 居民 in a column in which all are 居民 says nothing of it. */
  saysNoCategory({ category }: Person): boolean {
    return category === "" || (isHowInsured(category) && !this.doTellCategories());
  }

  private doTellCategories(): boolean {
    return (this.tellsCategories ??=
      this.form.kind === "roster" &&
      this.form.persons.some(({ category }) => category !== "" && !isHowInsured(category)));
  }

  /** What is due in the windows that have amounts of their own, where the row does not say when it was paid. */
  byPeriod(person: Person): Entitlement[] {
    if ((person.further?.paidOn ?? "") !== "") return [];
    return this.ownDays.flatMap((day) => this.of(person, day) ?? []);
  }

  /** The amount hangs on the day, and what stands there says none. */
  private isUnreadableDay({ further }: Person): boolean {
    const text = further?.paidOn ?? "";
    return text !== "" && this.ownDays.length > 0 && dayOf(text) === null;
  }

  private categoryOf(person: Person): string {
    const { header } = person;
    const category = this.saysNoCategory(person) ? "" : person.category;
    return category === "" && this.helpsNobody && header.columns.category < 0 ? "普通居民" : category;
  }

  private circumstancesOf({ policy }: CompiledPolicy, person: Person, paidOn?: IsoDate): Circumstances {
    const { grade = "", group = "" } = person.further ?? NO_TEXTS;
    const names = policy.standards.length < 2 ? [] : [grade, group].filter((name) => name !== "");
    const day = paidOn ?? dayOf(person.further?.paidOn);
    const birth = needsAges(policy) ? birthDate(person.id, today()) : null;
    return names.length === 0 && day === null && birth === null ? NOTHING : { names, paidOn: day, birth };
  }
}

/** 居民, 农村居民: that somebody is insured as a resident, and not whether somebody helps. */
export function isHowInsured(category: string): boolean {
  return HOW_INSURED.has(normalizeName(category));
}

function dayOf(text: string | undefined): string | null {
  if (text === undefined) return null;
  const day = parseDay(text);
  return typeof day === "string" ? null : isoOf(day);
}
