/** Which of a policy's standards applies to a person: by the group or grade that is named, by age, or by default. */
import { type CalendarDate, dayOfIso, foldWidth, fullYearsBetween } from "../identity";
import { PolicyError } from "./errors";
import { normalizeName } from "./names";
import { labelOf } from "./periods";
import type { Policy, Standard } from "./schema";

/** What is known of a person beside the identities. */
export interface Circumstances {
  /** The day of payment; null: what holds in the central window. */
  readonly paidOn?: string | null;
  /** Texts that may name a group or a grade: 二档, 60—69周岁. */
  readonly names?: readonly string[];
  readonly birth?: CalendarDate | null;
}

/** A standard, and whether somebody may just as well have chosen another one. */
export interface Applied {
  readonly standard: Standard;
  readonly isAssumed: boolean;
}

/**
 * A key under which the ways of writing one span of ages meet: `60—69周岁居民`, `60-69岁`; `70周岁及以上`, `70岁以上`. Other
 * names keep theirs.
 */
export function standardKey(name: string): string {
  const text = normalizeName(foldWidth(name))
    .replace(/周岁/g, "岁")
    .replace(/(\d)岁?(?:[-—–―－~～]|至|到)(?=\d)/g, "$1-")
    .replace(/岁(?:\(含\d{0,3}岁?\)|\(含\))?(?:及|或)?(以上|以下)/g, "岁$1")
    .replace(/\(含\d{1,3}岁\)/g, "");
  const ages =
    /^(?:年?满)?(\d{1,3}-\d{1,3}岁|\d{1,3}岁以[上下]|不满\d{1,3}岁|未满\d{1,3}岁)(?:的)?(?:城乡)?(?:居民|人员|人群|老年人|老人|参保人员?)?$/.exec(
      text,
    )?.[1];
  return ages?.replace("未满", "不满") ?? text;
}

/** The ages that a name states: 19—59周岁, 70周岁以上, 不满18周岁. Null for any other name. */
export function agesIn(name: string): Standard["ages"] {
  const key = standardKey(name).replace(/^[^()]{1,40}\(([^()]{1,40})\)$/, "$1");
  const [, from, to] = /(\d{1,3})-(\d{1,3})岁/.exec(key) ?? [];
  if (from !== undefined && to !== undefined) return { from: Number(from), below: Number(to) + 1 };
  const least = /(\d{1,3})岁以上/.exec(key)?.[1];
  if (least !== undefined) return { from: Number(least), below: null };
  const most = /(\d{1,3})岁以下/.exec(key)?.[1];
  if (most !== undefined) return { from: 0, below: Number(most) + 1 };
  const below = /(?:不满|未满)(\d{1,3})岁/.exec(key)?.[1];
  return below === undefined ? null : { from: 0, below: Number(below) };
}

/** The day on which ages count. */
function agesOn({ agesOn: stated, year }: Policy): string {
  return stated ?? `${year - 1}-12-31`;
}

export function needsAges({ standards }: Policy): boolean {
  return standards.some(({ ages }) => ages !== null);
}

/**
 * @param named standards that the identities name themselves
 * @param index by {@link standardKey}
 */
export function applyStandard(
  policy: Policy,
  index: ReadonlyMap<string, Standard>,
  named: readonly Standard[],
  { names = [], birth = null }: Circumstances,
): Applied | PolicyError {
  const { standards } = policy;
  const [only, ...others] = standards;
  if (only === undefined) return new PolicyError("not-stated", `${labelOf(policy)}政策没有写个人缴费标准`);
  if (others.length === 0) return { standard: only, isAssumed: false };
  const unknown = names.find((name) => namedGrade(name) !== null && standardNamed(index, name) === undefined);
  if (unknown !== undefined && standards.some(({ kind }) => kind === "grade"))
    return new PolicyError("undecided", `“${unknown}”不是${labelOf(policy)}政策的档次`);
  const written = names.flatMap((name) => standardNamed(index, name) ?? []);
  const [chosen, ...further] = new Set([...named, ...written]);
  if (chosen !== undefined && further.length === 0) return { standard: chosen, isAssumed: false };
  if (chosen !== undefined)
    return new PolicyError(
      "undecided",
      `同时写了${[chosen, ...further].map(({ name }) => `“${name ?? ""}”`).join("和")}，请只写一种`,
    );
  const ofAge = birth === null ? [] : standardsOfAge(policy, birth);
  const [fitting, second] = ofAge;
  if (fitting !== undefined && second === undefined) return { standard: fitting, isAssumed: false };
  const byDefault = standards.find(({ isDefault }) => isDefault);
  if (byDefault !== undefined) return { standard: byDefault, isAssumed: true };
  // Whoever is in no group and chooses nothing is in the lowest grade.
  const isOfNoAge = birth !== null || !needsAges(policy);
  const [lowest] = standards.filter(({ kind }) => kind === "grade").sort((a, b) => a.yuan - b.yuan);
  if (lowest !== undefined && isOfNoAge) return { standard: lowest, isAssumed: true };
  return new PolicyError(
    "undecided",
    `个人缴费标准按人群不同：${standards.map(({ name, yuan }) => `${name ?? ""} ${yuan} 元`).join("、")}，请写明是哪一种`,
    standards.flatMap(({ name }) => (name === null ? [] : [name])),
  );
}

const NUMERALS = "一二三四五";

/** 居民一档, 第2档: the grade in it. */
function namedGrade(name: string): string | null {
  const grade = /([一二三四五高中低1-5])档/.exec(foldWidth(name))?.[1];
  return grade === undefined ? null : `${NUMERALS[Number(grade) - 1] ?? grade}档`;
}

function standardNamed(index: ReadonlyMap<string, Standard>, name: string): Standard | undefined {
  return index.get(standardKey(name)) ?? index.get(namedGrade(name) ?? "");
}

function standardsOfAge(policy: Policy, birth: CalendarDate): Standard[] {
  const age = fullYearsBetween(birth, dayOfIso(agesOn(policy)));
  return policy.standards.filter(
    ({ ages }) => ages !== null && ages.from <= age && (ages.below === null || age < ages.below),
  );
}
