/** What a person pays and what is paid for the person. */
import { exceptionFor } from "./calendar";
import { findIdentities } from "./categories";
import type { CompiledPolicy, Entitlement, Identity, Share } from "./compile";
import { PolicyError } from "./errors";
import { type Help, helpFor } from "./help";
import { toFen, toYuan } from "./money";
import { normalizeName } from "./names";
import { centralPeriod, labelOf, paysIn, type Period, periodOn } from "./periods";
import type { Category, Pay, Policy, Standard } from "./schema";
import { sourceText } from "./source";
import { type Applied, applyStandard, type Circumstances, standardKey } from "./standards";

const NOTHING_KNOWN: Circumstances = {};

/** Yuan paid for a person of this category alone in the central window, null where the document states no amount. */
export function subsidyOf(policy: Policy, category: Category, standard = policy.standards[0]): number | null {
  if (standard === undefined) return null;
  const { subsidy, unstated } = helpFor(policy, category, standard, null);
  return unstated === null ? subsidy : null;
}

/** More different texts than this are no categories, and are not worth remembering. */
const MOST_REMEMBERED = 5_000;

/**
 * What the policy gives a person with the identities that the cell names.
 * @throws {PolicyError} `unknown-category`, `undecided`, or `not-stated` with what the document does say.
 */
export function entitlement(
  compiled: CompiledPolicy,
  cell: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): Entitlement {
  const answer = askEntitlement(compiled, cell, circumstances);
  if (answer instanceof PolicyError) throw answer;
  return answer;
}

/** The same for whole columns of cells, where an error is an answer like any other. */
export function askEntitlement(
  compiled: CompiledPolicy,
  cell: string,
  circumstances: Circumstances = NOTHING_KNOWN,
): Entitlement | PolicyError {
  const { paidOn = null, names = [], birth = null } = circumstances;
  const isPlain = paidOn === null && names.length === 0 && birth === null;
  const key = isPlain
    ? cell
    : [cell, paidOn ?? "", birth === null ? "" : `${birth.year}-${birth.month}-${birth.day}`, ...names].join(
        "\u0001",
      );
  const known = compiled.entitlements.get(key);
  if (known !== undefined) return known;
  const answer = settle(compiled, cell, circumstances);
  if (compiled.entitlements.size >= MOST_REMEMBERED) compiled.entitlements.clear();
  compiled.entitlements.set(key, answer);
  return answer;
}

function settle(compiled: CompiledPolicy, cell: string, circumstances: Circumstances) {
  try {
    return combine(compiled, findIdentities(compiled, cell), circumstances);
  } catch (error) {
    if (error instanceof PolicyError) return error;
    throw error;
  }
}

function combine(
  compiled: CompiledPolicy,
  identities: readonly Identity[],
  circumstances: Circumstances,
): Entitlement | PolicyError {
  const { policy } = compiled;
  const { paidOn = null } = circumstances;
  const applied = standardFor(compiled, identities, circumstances);
  if (applied instanceof PolicyError) return alikeInAll(compiled, identities, circumstances) ?? applied;
  const period = paidOn === null ? centralPeriod(policy) : periodOn(policy, paidOn);
  if (period instanceof PolicyError) return period;
  const worth = worthOf(policy, identities, applied.standard, paidOn);
  if (worth.unstated !== null) return notStated(policy, worth.unstated);
  const { decisive, subsidy, shares } = worth;
  if (decisive === null) throw new Error("identities exclude each other");
  const due = dueIn(compiled, period, applied, { identities, subsidy });
  if (due instanceof PolicyError) return due;
  const isRefunded = decisive.category.refunded && subsidy > 0 && due.subsidy === subsidy;
  return {
    ...due,
    selfPay: isRefunded ? due.standard : due.selfPay,
    isRefunded,
    applied: applied.standard,
    isAssumed: applied.isAssumed,
    identities,
    decisive,
    shares: due.subsidy === subsidy ? shares : [],
    period,
  };
}

/** What somebody pays who pays the same by whichever standard: 特困人员, of whom nothing is asked. Null where it differs. */
function alikeInAll(
  compiled: CompiledPolicy,
  identities: readonly Identity[],
  circumstances: Circumstances,
): Entitlement | null {
  const { names = [] } = circumstances;
  const { standards } = compiled.policy;
  if (names.length > 0 || standards.length < 2) return null;
  const answers = standards.map(({ name }) =>
    combine(compiled, identities, { ...circumstances, names: name === null ? [] : [name] }),
  );
  const [first, ...others] = answers;
  if (first === undefined || first instanceof PolicyError) return null;
  const isAlike = others.every(
    (other) => !(other instanceof PolicyError) && toFen(other.selfPay) === toFen(first.selfPay),
  );
  return isAlike ? { ...first, subsidy: NaN, standard: NaN, shares: [], isAssumed: true } : null;
}

export function standardFor(
  compiled: CompiledPolicy,
  identities: readonly Identity[],
  circumstances: Circumstances,
): Applied | PolicyError {
  const named = identities.flatMap(({ standard }) => standard ?? []);
  return applyStandard(compiled.policy, compiled.standards, named, circumstances);
}

interface Due {
  readonly selfPay: number;
  readonly subsidy: number;
  readonly standard: number;
}

/** What is paid in the period, by whoever is given so much of the standard. */
function dueIn(
  compiled: CompiledPolicy,
  period: Period,
  { standard }: Applied,
  { identities, subsidy }: { readonly identities: readonly Identity[]; readonly subsidy: number },
): Due | PolicyError {
  const { policy } = compiled;
  const usual = { selfPay: toYuan(toFen(standard.yuan) - toFen(subsidy)), subsidy, standard: standard.yuan };
  const pays = paysIn(period);
  const own =
    pays.find((pay) => pay.who.length > 0 && concerns(compiled, pay, identities, standard))?.amount ??
    apartIn(compiled, period, identities);
  const amount = own ?? pays.find(({ who }) => who.length === 0)?.amount;
  if (amount === undefined) return usual;
  const yuan = yuanOf(policy, amount, standard);
  if (yuan instanceof PolicyError || yuan === null) return yuan ?? usual;
  if (subsidy === 0) return { selfPay: yuan, subsidy: 0, standard: yuan };
  if (toFen(yuan) === toFen(own === undefined ? standard.yuan : usual.selfPay)) return usual;
  // What is stated for these people is stated; who pays the rest, and of how much, is not.
  if (own !== undefined) return { selfPay: yuan, subsidy: NaN, standard: NaN };
  const names = identities.map(({ name }) => `“${name}”`).join("、");
  return new PolicyError(
    "not-stated",
    `${labelOf(policy)}在这一段时间里一般缴 ${yuan} 元，文件没有写${names}这时缴多少`,
  );
}

function concerns(
  compiled: CompiledPolicy,
  { who }: Pay,
  identities: readonly Identity[],
  standard: Standard,
): boolean {
  return who.some((name) => {
    if (standard.name !== null && compiled.standards.get(standardKey(name)) === standard) return true;
    const meant = compiled.identities.get(normalizeName(name));
    return identities.some(
      ({ category, name: own }) =>
        category === meant?.category && (meant.name === category.name || meant.name === own),
    );
  });
}

/** What people for whom the notice speaks apart pay outside the central window; not where that hangs on a term. */
function apartIn(
  compiled: CompiledPolicy,
  period: Period,
  identities: readonly Identity[],
): Pay["amount"] | undefined {
  if (period.kind === "any" || (period.kind === "window" && period.window.kind === "central"))
    return undefined;
  for (const { name } of identities) {
    const exception = exceptionFor(compiled, name);
    if (exception === null || exception.within !== null || exception.pays === null) continue;
    if (typeof exception.pays === "number") return { kind: "yuan", yuan: exception.pays };
    return exception.pays === "nothing" ? { kind: "yuan", yuan: 0 } : { kind: exception.pays };
  }
  return undefined;
}

/** Null: the standard. */
function yuanOf(policy: Policy, amount: Pay["amount"], standard: Standard): number | null | PolicyError {
  switch (amount.kind) {
    case "standard":
      return null;
    case "yuan":
      return amount.yuan;
    case "notStated":
      return new PolicyError("not-stated", `${labelOf(policy)}：${amount.says}`);
    case "fullFunding": {
      const fiscal = standard.fiscal ?? policy.fiscalSubsidy?.yuan ?? null;
      if (fiscal !== null) return toYuan(toFen(standard.yuan) + toFen(fiscal));
      return new PolicyError(
        "not-stated",
        `${labelOf(policy)}在这一段时间里按全部筹资标准缴费，文件没有写财政补助是多少`,
      );
    }
  }
}

/** What identities are worth, however they became known. */
export interface Worth {
  /** Yuan that are surely paid; more may be, where an amount is not stated. */
  readonly subsidy: number;
  readonly shares: readonly Share[];
  /** The one whose subsidy counts; null where none has a stated amount. */
  readonly decisive: Identity | null;
  /** One whose amount is not stated and could be higher. */
  readonly unstated: Identity | null;
}

/** Several identities: the highest subsidy wins (就高); what is given on top of it comes behind. */
export function worthOf(
  policy: Policy,
  identities: readonly Identity[],
  standard: Standard | undefined = policy.standards[0],
  paidOn: string | null = null,
): Worth {
  if (standard === undefined) return { subsidy: 0, shares: [], decisive: null, unstated: null };
  const counting = identities.filter((identity) => !isExcluded(identity, identities));
  const all = counting.map((identity) => ({
    identity,
    help: helpFor(policy, identity.category, standard, paidOn),
  }));
  let best: (typeof all)[number] | null = null;
  for (const one of all)
    if (!isTopUp(one.identity) && one.help.unstated === null && one.help.subsidy > (best?.help.subsidy ?? -1))
      best = one;
  const shares = [...(best?.help.shares ?? [])];
  let subsidy = best?.help.subsidy ?? 0;
  for (const { identity, help } of all) {
    if (!isTopUp(identity)) continue;
    best ??= { identity, help };
    for (const share of help.shares) {
      const yuan = Math.min(share.yuan, toYuan(toFen(standard.yuan) - toFen(subsidy)));
      if (yuan > 0) shares.push({ ...share, yuan });
      subsidy = toYuan(toFen(subsidy) + toFen(yuan));
    }
  }
  const unstated = all.find(({ help }) => help.unstated !== null)?.identity;
  // An amount that is not stated could be anything up to the standard: only the whole standard surely beats it.
  const isBeaten = unstated === undefined || subsidy >= standard.yuan;
  return { subsidy, shares, decisive: best?.identity ?? null, unstated: isBeaten ? null : unstated };
}

function isTopUp({ category: { onTop, help } }: Identity): boolean {
  return onTop && help.length > 0;
}

function isExcluded(identity: Identity, all: readonly Identity[]): boolean {
  const { unless } = identity.category;
  return unless.length > 0 && all.some((other) => other !== identity && unless.includes(other.category.name));
}

function notStated(policy: Policy, { category, name }: Identity): PolicyError {
  const standard = policy.standards[0];
  const help: Help | null = standard === undefined ? null : helpFor(policy, category, standard, null);
  return new PolicyError(
    "not-stated",
    `“${name}”的资助金额：${help?.unstated ?? "文件没有写"}（${sourceText(policy, category.source)}）`,
  );
}
