/** A policy made ready for many questions: its names indexed. */
import type { PolicyError } from "./errors";
import { normalizeName, shortUnitName } from "./names";
import { labelOf, type Period } from "./periods";
import type { Category, Layer, Policy, QuotaUnit, Source, Standard } from "./schema";
import { addUnique, formsOfCategory, standardIndex } from "./spoken-names";
import { SYNONYMS } from "./synonyms";

/** An identity of a person: the category that decides the amounts, and the kind the person was called by. */
export interface Identity {
  readonly category: Category;
  /** The name in the policy that matched: the category's own, or one of its members (孤儿 in 特困人员). */
  readonly name: string;
  /** The group or grade that the name says. */
  readonly standard?: Standard;
}

/** What one payer pays for a person. */
export interface Share {
  readonly yuan: number;
  readonly payer: string | null;
  readonly fund: string | null;
  readonly source: Source;
  readonly layer: Layer;
}

/** What a person pays and what is paid for the person, in yuan. */
export interface Entitlement {
  readonly selfPay: number;
  /** NaN where only what the person pays is stated. */
  readonly subsidy: number;
  /** What both add up to; where the person pays the whole first (先缴后补), what the person pays. */
  readonly standard: number;
  /** The group or grade, and whether the person may just as well be in another one. */
  readonly applied: Standard;
  readonly isAssumed: boolean;
  /** 先缴后补: paid back afterwards. */
  readonly isRefunded: boolean;
  /** All identities that the cell names. */
  readonly identities: readonly Identity[];
  /** The one whose subsidy counts. */
  readonly decisive: Identity;
  /** Who pays the subsidy, part by part. */
  readonly shares: readonly Share[];
  readonly period: Period;
}

/** A policy with its names indexed, made once and asked millions of times. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** `赫山区2024年度`, for messages. */
  readonly label: string;
  /** Those of the policy, and 普通居民 where it takes them for granted. */
  readonly categories: readonly Category[];
  readonly identities: ReadonlyMap<string, Identity>;
  /** By {@link standardKey}. */
  readonly standards: ReadonlyMap<string, Standard>;
  /** The form's circled numbers, where the document numbers its attributes. */
  readonly marks: ReadonlyMap<string, Identity>;
  readonly units: ReadonlyMap<string, readonly QuotaUnit[]>;
  /** Answers by the cell's text: a column has thousands of cells and a handful of different texts. */
  readonly entitlements: Map<string, Entitlement | PolicyError>;
}

export function compilePolicy(policy: Policy): CompiledPolicy {
  const categories = withOrdinary(policy);
  const identities = indexIdentities(policy, categories);
  return {
    policy,
    label: labelOf(policy),
    categories,
    identities,
    standards: standardIndex(policy.standards),
    marks: indexMarks(policy, identities),
    units: indexUnits(policy),
    entitlements: new Map(),
  };
}

const ORDINARY = "普通居民";
const ORDINARY_NAMES = new Set(
  (SYNONYMS.find((names) => names.includes(ORDINARY)) ?? [ORDINARY]).map(normalizeName),
);

/** Whether a name means whoever nobody helps. */
export function isOrdinary(name: string): boolean {
  return ORDINARY_NAMES.has(normalizeName(name));
}

/** A notice that states a standard means whoever nobody helps, also where it does not name them. */
function withOrdinary({ categories, standards }: Policy): readonly Category[] {
  const isNamed = categories.some(({ name, aliases, members }) =>
    [name, ...aliases, ...members].some(isOrdinary),
  );
  return isNamed ? categories : [unaided(ORDINARY, standards[0]?.source ?? {}), ...categories];
}

function unaided(name: string, source: Source): Category {
  return {
    name,
    aliases: [],
    members: [],
    help: [],
    onTop: false,
    refunded: false,
    unless: [],
    validity: null,
    source,
  };
}

/** 重度残疾人（一、二级）, 一二级残疾人: each level is of that category. Not where more is asked for than the level. */
const OF_LEVELS =
  /^(?:重度)?残疾人?员?\(([一二三四1-4、和及至-]{1,7})级\)$|^([一二三四1-4、和及至-]{1,7})级(?:重度)?残疾人?员?$/;
const LEVELS = ["一", "二", "三", "四"];

function levelsIn(name: string): string[] {
  const [, bracketed, leading] = OF_LEVELS.exec(normalizeName(name)) ?? [];
  const text = (bracketed ?? leading ?? "").replace(/[1-4]/g, (digit) => LEVELS[Number(digit) - 1] ?? "");
  return LEVELS.filter((level) => text.includes(level)).map((level) => `${level}级残疾人`);
}

function indexIdentities(policy: Policy, categories: readonly Category[]): Map<string, Identity> {
  const index = new Map<string, Identity>();
  for (const category of categories) {
    const own = { category, name: category.name };
    for (const name of [category.name, ...category.aliases]) index.set(normalizeName(name), own);
    for (const name of category.members) index.set(normalizeName(name), { category, name });
  }
  for (const standard of policy.standards)
    for (const name of namesOf(standard)) {
      const key = normalizeName(name);
      const known = index.get(key);
      index.set(
        key,
        known === undefined
          ? { category: unaided(name, standard.source), name, standard }
          : { ...known, standard },
      );
    }
  addUnique(
    index,
    categories.flatMap((category) => {
      const { own, members } = formsOfCategory(category);
      const forms: [string, Identity][] = members.map((name) => [normalizeName(name), { category, name }]);
      return own === null ? forms : [...forms, [own, { category, name: category.name }]];
    }),
  );
  for (const category of categories)
    for (const name of [category.name, ...category.aliases, ...category.members])
      for (const level of levelsIn(name)) if (!index.has(level)) index.set(level, { category, name: level });
  for (const group of SYNONYMS) {
    const known = group
      .map((name) => index.get(normalizeName(name)))
      .find((identity) => identity !== undefined);
    if (known === undefined) continue;
    for (const name of group) if (!index.has(normalizeName(name))) index.set(normalizeName(name), known);
  }
  // 城乡 says that it holds in towns and in the country, which everything here does.
  for (const [key, identity] of [...index])
    if (key.startsWith(EVERYWHERE) && !index.has(key.slice(EVERYWHERE.length)))
      index.set(key.slice(EVERYWHERE.length), identity);
  return index;
}

const EVERYWHERE = "城乡";

function namesOf({ name, aliases }: Standard): string[] {
  return name === null ? [] : [name, ...aliases];
}

function indexMarks(policy: Policy, identities: ReadonlyMap<string, Identity>): Map<string, Identity> {
  const marks = new Map<string, Identity>();
  for (const { mark, name } of policy.form?.attributes ?? []) {
    const identity = identities.get(normalizeName(name));
    if (identity !== undefined) marks.set(mark, identity);
  }
  return marks;
}

function indexUnits(policy: Policy): Map<string, QuotaUnit[]> {
  const index = new Map<string, QuotaUnit[]>();
  const add = (name: string, unit: QuotaUnit) => {
    const key = normalizeName(name);
    const units = index.get(key) ?? [];
    if (!units.includes(unit)) index.set(key, [...units, unit]);
  };
  const units = policy.quota.table?.units ?? [];
  for (const unit of units) for (const name of [unit.name, ...unit.aliases]) add(name, unit);
  const printed = new Set(index.keys());
  for (const unit of units) {
    const short = shortUnitName(unit.name);
    if (short !== null && !printed.has(normalizeName(short))) add(short, unit);
  }
  return index;
}
