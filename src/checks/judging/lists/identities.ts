/** What lists, and the roster itself, say somebody is, in the words of the roster's policy. */
import { DISABLED, kindsIn, levelOf, type ListedKind, MONITORED, roleName } from "../../../forms";
import {
  askEntitlement,
  type CompiledPolicy,
  findIdentities,
  type Identity,
  normalizeName,
  PolicyError,
  subsidyOf,
} from "../../../policy";
import type { SubsidyList } from "./given";

/** What one entry of a list shows about a person. */
export interface Shown {
  readonly identities: readonly Identity[];
  /** The identities in a word: the list's own, else the policy's. */
  readonly called: string;
  /** False where the entry may mean something more, that the policy cannot be asked about. */
  readonly isCertain: boolean;
}

/** What the category column of a roster says. */
export interface Claims {
  readonly identities: readonly Identity[];
  /** False where the policy does not know all of it. */
  readonly isKnown: boolean;
}

type Kinds = ReadonlySet<ListedKind>;

/**
 * Names under which a policy may pay for people of a kind, the most fitting first. Whoever is of these kinds, or of
 * some of them, is what the name says.
 */
const NAMES: readonly (readonly [name: string, kinds: readonly ListedKind[]])[] = [
  ["低保对象", ["lowIncome"]],
  ["最低生活保障边缘家庭成员", ["lowIncomeMargin"]],
  ["低保边缘家庭成员", ["lowIncomeMargin"]],
  ["特困人员", ["extremePoverty"]],
  ["孤儿", ["orphan"]],
  ["事实无人抚养儿童", ["unattendedChild"]],
  ["脱贫不稳定人口", ["unstable"]],
  ["边缘易致贫人口", ["nearPoverty"]],
  ["突发严重困难人口", ["suddenHardship"]],
  ["监测对象", MONITORED],
  ["返贫致贫人口", ["returnedToPoverty"]],
  ["脱贫人口", ["formerlyPoor"]],
  ["稳定脱贫人口", ["formerlyPoor"]],
  ["一级残疾人", ["disabled1"]],
  ["二级残疾人", ["disabled2"]],
  ["三级残疾人", ["disabled3"]],
  ["四级残疾人", ["disabled4"]],
  ["一、二级残疾人", ["disabled1", "disabled2"]],
  ["重度残疾人", ["disabled1", "disabled2"]],
  ["三、四级残疾人", ["disabled3", "disabled4"]],
  ["丧失劳动能力的残疾人", ["unableToWork"]],
  ["残疾人", DISABLED],
  ["持有二代残疾证的残疾人员", DISABLED],
  ["优抚对象", ["preferential"]],
  ["改制企业职工", ["restructured"]],
  ["市属改制企业职工", ["restructured"]],
];

/** Kinds that exclude each other: a text that names several of them means one. */
const FAMILIES = [MONITORED, DISABLED];

/** What people write into a column of categories for those who have none. */
const NOTHING = /^([-—–－/／]+|无|否|没有|不是)$/;

export class Identities {
  private readonly remembered = new Map<SubsidyList, Map<string, Shown>>();
  private readonly claimed = new Map<string, Claims>();

  constructor(private readonly policy: CompiledPolicy) {}

  claims(category: string): Claims {
    const known = this.claimed.get(category);
    if (known !== undefined) return known;
    const identities = category === "" ? [] : this.find(category);
    const claims = { identities: identities ?? [], isKnown: identities !== null };
    this.claimed.set(category, claims);
    return claims;
  }

  /** The identity of somebody who is of one of these kinds; null where that makes a difference, or none is known. */
  ofKinds(kinds: Kinds): Identity | null {
    return this.ofAny(kinds);
  }

  /** What cannot be told is said once, on the list. */
  shownBy(list: SubsidyList, index: number): Shown {
    const { category, level } = statementOf(list, index);
    const memory = this.remembered.get(list) ?? new Map<string, Shown>();
    this.remembered.set(list, memory);
    const key = `${category}\n${level}`;
    const known = memory.get(key);
    if (known !== undefined) return known;
    const shown = this.read(list.role, category, level);
    memory.set(key, shown);
    for (const why of this.unjudged(list.role, category || level, shown)) list.context.cannotJudge(why);
    return shown;
  }

  private read(role: SubsidyList["role"], category: string, level: string): Shown {
    const own = isSideRemark(category, role.kinds) ? "" : category;
    const levels = concernsDisability(role.kinds, own) ? levelOf(level) : [];
    if (own === "") return this.readByRole(role, levels);
    const known = this.find(own);
    if (known !== null)
      return { identities: [...known, ...this.ofLevels(levels)], called: own, isCertain: true };
    const ownLevels = levels.length === 0 && role.kinds.has("disabled1") ? levelOf(own) : levels;
    const kinds = narrowed(new Set([...kindsIn(own), ...ownLevels]), ownLevels);
    // 肢体, A类: not what somebody is, but a detail of it.
    if (kinds.size === 0) return this.readByRole(role, []);
    const found = familiesOf(kinds).map((family) => this.ofAny(family));
    const identities = found.flatMap((identity) => identity ?? []);
    return { identities, called: own, isCertain: !found.includes(null) };
  }

  private readByRole({ kinds, isComplete }: SubsidyList["role"], levels: readonly ListedKind[]): Shown {
    const possible = narrowed(kinds, levels);
    if (possible.size === 0) return { identities: [], called: "", isCertain: !isComplete };
    const identity = this.ofAny(possible);
    if (identity === null) return { identities: [], called: "", isCertain: false };
    const isOneName = this.named(possible) !== null;
    const called = isOneName
      ? identity.name
      : roleName({ kind: "subsidy", kinds, isComplete }).replace(/名单$/, "");
    return { identities: [identity], called, isCertain: true };
  }

  private ofLevels(levels: readonly ListedKind[]): Identity[] {
    return levels.length === 0 ? [] : [this.ofAny(new Set(levels))].flatMap((identity) => identity ?? []);
  }

  /** The identity of somebody who is of one of these kinds; null where that makes a difference, or none is known. */
  private ofAny(kinds: Kinds): Identity | null {
    const whole = this.named(kinds);
    if (whole !== null) return whole;
    const each = [...kinds].map((kind) => this.named(new Set([kind])));
    const [first = null] = each;
    return first !== null && each.every((other) => other !== null && this.isWorthTheSame(first, other))
      ? first
      : null;
  }

  private named(kinds: Kinds): Identity | null {
    for (const [name, all] of NAMES) {
      if (![...kinds].every((kind) => all.includes(kind))) continue;
      const identity = this.policy.identities.get(normalizeName(name));
      if (identity !== undefined) return identity;
    }
    return null;
  }

  private isWorthTheSame(a: Identity, b: Identity): boolean {
    if (a.category === b.category) return true;
    const [one, other] = [a, b].map(({ category }) => subsidyOf(this.policy.policy, category));
    return one !== null && one === other;
  }

  /** Null where the policy does not know all that the text names. */
  private find(text: string): readonly Identity[] | null {
    try {
      return findIdentities(this.policy, text);
    } catch (error) {
      if (error instanceof PolicyError) return null;
      throw error;
    }
  }

  private unjudged(role: SubsidyList["role"], text: string, shown: Shown): string[] {
    const { label } = this.policy;
    const missing = role.kinds.has("disabled1") ? "残疾等级" : "类别";
    const whom = text === "" ? `没有写明${missing}的人` : `“${text}”`;
    const unclear = shown.isCertain ? [] : [`按${label}政策看不出名单上${whom}是哪一类，他们的资助没有核对`];
    const unstated = shown.identities.flatMap(({ name }) => {
      const answer = askEntitlement(this.policy, name);
      return answer instanceof PolicyError ? [answer.message] : [];
    });
    return [...unclear, ...unstated];
  }
}

/** What the list says of an entry: in the column that rosters have too, else in its own; blank is "". */
export function statementOf(
  { context }: SubsidyList,
  index: number,
): { readonly category: string; readonly level: string } {
  const { persons, statements } = context.form;
  const stated = statements?.[index];
  const category = persons[index]?.category || (stated?.category ?? "");
  const level = stated?.level ?? "";
  return { category: NOTHING.test(category) ? "" : category, level: NOTHING.test(level) ? "" : level };
}

/** 脱贫户 on a list of something else says where a household comes from, not what it is listed for. */
function isSideRemark(category: string, kinds: Kinds): boolean {
  const own = kindsIn(category);
  return own.has("formerlyPoor") && own.size === 1 && kinds.size > 0 && !kinds.has("formerlyPoor");
}

/** A column of levels counts on lists of the disabled, and on lists of several kinds of people in need. */
function concernsDisability(kinds: Kinds, category: string): boolean {
  return kinds.size === 0 || [...kinds, ...kindsIn(category)].some((kind) => DISABLED.includes(kind));
}

/** With the levels that are known in place of all that are possible. */
function narrowed(kinds: Kinds, levels: readonly ListedKind[]): Kinds {
  if (levels.length === 0) return kinds;
  return new Set([...kinds].filter((kind) => !DISABLED.includes(kind)).concat(levels));
}

function familiesOf(kinds: Kinds): Kinds[] {
  const families = FAMILIES.map((family) => new Set(family.filter((kind) => kinds.has(kind))));
  const others = [...kinds].filter((kind) => !FAMILIES.some((family) => family.includes(kind)));
  return [...families.filter((family) => family.size > 0), ...others.map((kind) => new Set([kind]))];
}
