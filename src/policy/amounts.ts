/** What a person pays and what is paid for the person. */
import { findIdentities } from "./categories";
import type { CompiledPolicy, Entitlement, Identity } from "./compile";
import { PolicyError } from "./errors";
import { shareOf, toFen, toYuan } from "./money";
import type { Category, Policy } from "./schema";
import { sourceText } from "./source";

/** Yuan paid for a person of this category alone, null where the document states no amount. */
export function subsidyOf(
  policy: Pick<Policy, "standard">,
  category: Pick<Category, "assist">,
): number | null {
  const standard = policy.standard.yuan;
  const { assist } = category;
  switch (assist.kind) {
    case "none":
      return 0;
    case "full":
      return standard;
    case "subsidy":
      return assist.yuan;
    case "selfPay":
      return standard - assist.yuan;
    case "rate":
      return shareOf(standard, assist.percent);
    case "notStated":
      return null;
  }
}

/** More different texts than this are no categories, and are not worth remembering. */
const MOST_REMEMBERED = 5_000;

/**
 * What the policy gives a person with the identities that the cell names.
 * @throws {PolicyError} `unknown-category`, or `not-stated` with what the document does say.
 */
export function entitlement(compiled: CompiledPolicy, cell: string): Entitlement {
  const answer = askEntitlement(compiled, cell);
  if (answer instanceof PolicyError) throw answer;
  return answer;
}

/** The same for whole columns of cells, where an error is an answer like any other. */
export function askEntitlement(compiled: CompiledPolicy, cell: string): Entitlement | PolicyError {
  const known = compiled.entitlements.get(cell);
  if (known !== undefined) return known;
  const answer = settle(compiled, cell);
  if (compiled.entitlements.size >= MOST_REMEMBERED) compiled.entitlements.clear();
  compiled.entitlements.set(cell, answer);
  return answer;
}

function settle(compiled: CompiledPolicy, cell: string): Entitlement | PolicyError {
  try {
    return combine(compiled.policy, findIdentities(compiled, cell));
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
}

function combine(policy: Policy, identities: readonly Identity[]): Entitlement {
  const standard = policy.standard.yuan;
  const { subsidy, decisive, unstated } = worthOf(policy, identities);
  if (unstated !== null) throw notStated(policy, unstated);
  if (decisive === null) throw new Error("identities exclude each other");
  return { subsidy, selfPay: toYuan(toFen(standard) - toFen(subsidy)), identities, decisive };
}

/** What identities are worth, however they became known. */
export interface Worth {
  /** Yuan that are surely paid; more may be, where an amount is not stated. */
  readonly subsidy: number;
  /** The one whose subsidy counts; null where none has a stated amount. */
  readonly decisive: Identity | null;
  /** One whose amount is not stated and could be higher. */
  readonly unstated: Identity | null;
}

/** Several identities: the highest subsidy wins (就高). */
export function worthOf(policy: Policy, identities: readonly Identity[]): Worth {
  const counting = identities.filter((identity) => !isExcluded(identity, identities));
  let decisive: Identity | null = null;
  let highest = -1;
  for (const identity of counting) {
    const subsidy = subsidyOf(policy, identity.category);
    if (subsidy !== null && subsidy > highest) [decisive, highest] = [identity, subsidy];
  }
  const unstated = counting.find((identity) => identity.category.assist.kind === "notStated");
  // An amount that is not stated could be anything up to the standard: only the whole standard surely beats it.
  const isBeaten = unstated === undefined || highest >= policy.standard.yuan;
  return { subsidy: Math.max(0, highest), decisive, unstated: isBeaten ? null : unstated };
}

function isExcluded(identity: Identity, all: readonly Identity[]): boolean {
  const { unless } = identity.category;
  return unless.length > 0 && all.some((other) => other !== identity && unless.includes(other.category.name));
}

function notStated(policy: Policy, { category, name }: Identity): PolicyError {
  const says = category.assist.kind === "notStated" ? category.assist.says : "";
  return new PolicyError(
    "not-stated",
    `“${name}”的资助金额：${says}（${sourceText(policy, category.source)}）`,
  );
}
