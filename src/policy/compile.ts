/** A policy made ready for many questions: its names indexed. */
import type { PolicyError } from "./errors";
import { normalizeName, shortUnitName } from "./names";
import type { Category, Policy, QuotaUnit } from "./schema";
import { SYNONYMS } from "./synonyms";

/** An identity of a person: the category that decides the amounts, and the kind the person was called by. */
export interface Identity {
  readonly category: Category;
  /** The name in the policy that matched: the category's own, or one of its members (孤儿 in 特困人员). */
  readonly name: string;
}

/** What a person pays and what is paid for the person, in yuan; together they are the standard. */
export interface Entitlement {
  readonly selfPay: number;
  readonly subsidy: number;
  /** All identities that the cell names. */
  readonly identities: readonly Identity[];
  /** The one whose subsidy counts. */
  readonly decisive: Identity;
}

/** A policy with its names indexed, made once and asked millions of times. */
export interface CompiledPolicy {
  readonly policy: Policy;
  /** `赫山区2024年度`, for messages. */
  readonly label: string;
  readonly identities: ReadonlyMap<string, Identity>;
  /** The form's circled numbers, where the document numbers its attributes. */
  readonly marks: ReadonlyMap<string, Identity>;
  readonly units: ReadonlyMap<string, readonly QuotaUnit[]>;
  /** Answers by the cell's text: a column has thousands of cells and a handful of different texts. */
  readonly entitlements: Map<string, Entitlement | PolicyError>;
}

export function compilePolicy(policy: Policy): CompiledPolicy {
  const identities = indexIdentities(policy);
  return {
    policy,
    label: `${policy.region.name}${policy.year}年度`,
    identities,
    marks: indexMarks(policy, identities),
    units: indexUnits(policy),
    entitlements: new Map(),
  };
}

function indexIdentities(policy: Policy): Map<string, Identity> {
  const index = new Map<string, Identity>();
  for (const category of policy.categories) {
    const own = { category, name: category.name };
    for (const name of [category.name, ...category.aliases]) index.set(normalizeName(name), own);
    for (const name of category.members) index.set(normalizeName(name), { category, name });
  }
  for (const group of SYNONYMS) {
    const known = group
      .map((name) => index.get(normalizeName(name)))
      .find((identity) => identity !== undefined);
    if (known === undefined) continue;
    for (const name of group) if (!index.has(normalizeName(name))) index.set(normalizeName(name), known);
  }
  return index;
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
