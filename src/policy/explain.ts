/** Which statements of a policy led to an amount, in one sentence, and its table of amounts. */
import { subsidyOf } from "./amounts";
import type { CompiledPolicy, Entitlement, Share } from "./compile";
import { helpFor } from "./help";
import { toFen, toYuan } from "./money";
import type { Category, Layer, Source, Standard } from "./schema";

/** `医保局100元、残联20元`; of one payer alone, its name. */
function sharesText(shares: readonly Share[]): string {
  const [only, ...others] = shares;
  if (only === undefined) return "";
  if (others.length === 0) return giver(only);
  return shares.map((share) => `${giver(share)}${share.yuan}元`).join("、");
}

function giver({ payer, fund }: Pick<Share, "payer" | "fund">): string {
  return payer === null ? (fund ?? "") : fund === null ? payer : `${payer}（${fund}）`;
}

/** `2026年度60—69周岁标准870元；低保对象资助500元（医疗救助基金）；个人缴370元`. */
export function explained({ policy }: CompiledPolicy, answer: Entitlement): string {
  const { applied, decisive, subsidy, shares, selfPay, standard, period, isRefunded } = answer;
  const group = applied.name === null ? "个人缴费" : applied.name;
  const parts = [`${policy.year}年度${group}标准${applied.yuan}元`];
  if (period.kind === "late") parts.push("过了缴费期，按逾期的办法");
  if (period.kind === "window" && period.window.kind === "extended")
    parts.push(`${period.window.from}至${period.window.to}缴费`);
  if (!Number.isNaN(standard) && toFen(standard) !== toFen(applied.yuan)) parts.push(`这时缴${standard}元`);
  if (subsidy > 0) {
    const by = sharesText(shares);
    parts.push(`${decisive.name}资助${subsidy}元${by === "" ? "" : `（${by}）`}`);
  }
  parts.push(isRefunded ? `个人先缴${selfPay}元，资助的部分事后发给本人` : `个人缴${selfPay}元`);
  return parts.join("；");
}

/** One line of the table of amounts; null: the document states no amount. */
export interface PolicyLine {
  /** As SELFPAY understands it: 低保对象, 一档, 低保对象、一档. */
  readonly name: string;
  readonly category: Category | null;
  /** Null where the document states none. */
  readonly standard: Standard | null;
  readonly selfPay: number | null;
  readonly subsidy: number | null;
  /** Who pays, and what has run out. */
  readonly payers: string;
  readonly source: Source;
}

/** Every group and grade, and every category in each of them. */
export function linesOf({ policy, categories }: CompiledPolicy): PolicyLine[] {
  const [only, ...others] = policy.standards;
  if (only === undefined)
    return categories.map((category) => ({
      name: category.name,
      category,
      standard: null,
      selfPay: null,
      subsidy: null,
      payers: statedPayers(category),
      source: category.source,
    }));
  if (others.length === 0) return categories.map((category) => lineOf(policy, category, only, category.name));
  const own = policy.standards.map((standard): PolicyLine => ({
    name: standard.name ?? "",
    category: null,
    standard,
    selfPay: standard.yuan,
    subsidy: 0,
    payers: "",
    source: standard.source,
  }));
  const helped = categories.filter(({ help }) => help.length > 0);
  return [
    ...own,
    ...helped.flatMap((category) =>
      policy.standards.map((standard) =>
        lineOf(policy, category, standard, `${category.name}、${standard.name ?? ""}`),
      ),
    ),
  ];
}

function lineOf(
  policy: CompiledPolicy["policy"],
  category: Category,
  standard: Standard,
  name: string,
): PolicyLine {
  const subsidy = subsidyOf(policy, category, standard);
  const own = subsidy === null ? null : toYuan(toFen(standard.yuan) - toFen(subsidy));
  return {
    name,
    category,
    standard,
    selfPay: subsidy !== null && subsidy > 0 && category.refunded ? standard.yuan : own,
    subsidy,
    payers: payersOf(policy, category, standard),
    source: category.source,
  };
}

function payersOf(policy: CompiledPolicy["policy"], category: Category, standard: Standard): string {
  const { shares } = helpFor(policy, category, standard, null);
  const paid = shares.length > 0 ? sharesText(shares) : statedPayers(category);
  const ends = category.help.flatMap((layer) => (layer.until === null ? [] : untilText(layer, shares)));
  return [paid, ...ends].filter((text) => text !== "").join("；");
}

function statedPayers({ help }: Category): string {
  return help
    .map(giver)
    .filter((name) => name !== "")
    .join("、");
}

function untilText(layer: Layer, shares: readonly Share[]): string {
  const isGiven = shares.some((share) => share.layer === layer);
  return `${isGiven ? "" : "已到期："}资助到${layer.until ?? ""}止`;
}
