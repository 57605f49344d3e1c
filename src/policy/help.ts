/** What is paid for a person of a category, layer by layer. */
import type { IsoDate } from "../identity";
import type { Share } from "./compile";
import { shareOf, toFen, toYuan } from "./money";
import { centralSpan } from "./periods";
import { standardIndex } from "./spoken-names";
import { standardKey } from "./standards";
import type { Category, Layer, Policy, Standard } from "./schema";

/** Help of a category: who pays what, or why nobody can say. */
export interface Help {
  readonly shares: readonly Share[];
  /** Yuan in all. */
  readonly subsidy: number;
  /** Why it could be more: an amount that is not stated, or a day that decides and is not known. */
  readonly unstated: string | null;
}

/** Whether a layer still holds on a day of payment; without one, on every day of the central window. Null: that depends on the day. */
function holds({ until }: Layer, policy: Policy, paidOn: IsoDate | null): boolean | null {
  if (until === null) return true;
  if (paidOn !== null) return paidOn <= until;
  const span = centralSpan(policy);
  if (span === null) return until >= `${policy.year}-01-01`;
  return until >= span.to ? true : until < span.from ? false : null;
}

export function helpFor(
  policy: Policy,
  category: Category,
  standard: Standard,
  paidOn: IsoDate | null,
): Help {
  return helpOf(policy, category, standard.yuan, paidOn);
}

/** @param yuan what is to be paid in all */
function helpOf(policy: Policy, category: Category, yuan: number, paidOn: IsoDate | null): Help {
  const shares: Share[] = [];
  let left = yuan;
  let unstated: string | null = null;
  for (const layer of category.help) {
    const isHolding = holds(layer, policy, paidOn);
    if (isHolding === false) continue;
    const part =
      isHolding === null
        ? `资助到 ${layer.until ?? ""} 止，要看哪一天缴费，请写缴费日期`
        : partOf(policy, layer, yuan, left);
    if (typeof part === "string") {
      unstated ??= part;
      continue;
    }
    const capped = Math.min(part, layer.ceiling ?? part, left);
    left = toYuan(toFen(left) - toFen(capped));
    if (capped > 0)
      shares.push({
        yuan: capped,
        payer: layer.payer,
        fund: layer.fund,
        source: sourceOf(layer, category),
        layer,
      });
  }
  return { shares, subsidy: toYuan(toFen(yuan) - toFen(left)), unstated: left === 0 ? null : unstated };
}

/** A layer without a source of its own stands where its category stands. */
function sourceOf(layer: Layer, category: Category) {
  return Object.keys(layer.source).length > 0 ? layer.source : category.source;
}

/** Yuan, or what the document says instead. */
function partOf(policy: Policy, layer: Layer, standard: number, left: number): number | string {
  switch (layer.kind) {
    case "full":
      return left;
    case "subsidy":
      return layer.yuan;
    case "selfPay":
      return Math.max(0, toYuan(toFen(left) - toFen(layer.yuan)));
    case "rate": {
      if (layer.of === "standard") return shareOf(standard, layer.percent);
      if (layer.of === "rest") return shareOf(left, layer.percent);
      const named = standardIndex(policy.standards).get(standardKey(layer.of.standard));
      return named === undefined ? `没有“${layer.of.standard}”这个标准` : shareOf(named.yuan, layer.percent);
    }
    case "notStated":
      return layer.says;
  }
}
