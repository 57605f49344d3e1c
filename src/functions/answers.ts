/** What the formulas ask the policies, one cell at a time, and how a whole formula fails. */
import { dayOfIso, isoOf, serialOf, today } from "../identity";
import { benefitStart, type CompiledPolicy, entitlement, PolicyError } from "../policy";
import { isOmitted, mapCells, single } from "./cells";
import { toCellError } from "./errors";
import { policies } from "./policies";
import { countOf, dateOf, isBlank, isBlankOrZero, textOf, yearOf } from "./values";

/** As the serial that a spreadsheet shows. */
export function coverFrom(
  policy: CompiledPolicy,
  paidOn: unknown,
  payer: Parameters<typeof benefitStart>[2],
): number {
  return serialOf(dayOfIso(benefitStart(policy, isoOf(dateOf(paidOn, "缴费日期")), payer)));
}

/** A blank cell is no year. */
export function yearsOf(value: unknown, what: string): number {
  const years = isBlank(value) ? 0 : countOf(value, what);
  if (!Number.isInteger(years) || years < 0)
    throw new PolicyError("invalid-count", `${what}应是不小于 0 的整数，现在是 ${years}`);
  return years;
}

export function policyOf(region: unknown, year: unknown): CompiledPolicy {
  return policyFor(textOf(single(region, "地区"), "地区"), yearOf(single(year, "参保年度")));
}

/** Without a year, today decides whose collection has begun. */
function policyFor(region: string, year: number | null): CompiledPolicy {
  return policies().find(region, year, isoOf(today()));
}

export function amounts(
  category: unknown,
  region: unknown,
  year: unknown,
  paid_on: unknown,
  which: "selfPay" | "subsidy",
): unknown {
  const policy = policyOf(region, year);
  if (isOmitted(paid_on))
    return mapCells(
      [category],
      (cell) => (isBlankOrZero(cell) ? "" : amountOf(policy, cell, null, which)),
      toCellError,
    );
  return mapCells(
    [category, paid_on],
    (cell, day) =>
      isBlankOrZero(cell) || isBlank(day)
        ? ""
        : amountOf(policy, cell, isoOf(dateOf(day, "缴费日期")), which),
    toCellError,
  );
}

function amountOf(
  policy: CompiledPolicy,
  cell: unknown,
  paidOn: string | null,
  which: "selfPay" | "subsidy",
): number {
  const text = textOf(cell, "人员类别");
  const amount = (paidOn === null ? entitlement(policy, text) : entitlement(policy, text, { paidOn }))[which];
  if (!Number.isNaN(amount)) return amount;
  throw new PolicyError(
    "not-stated",
    `${policy.label}：“${text.trim()}”个人缴多少写明了；资助多少没有写，或者要看是哪一种标准`,
  );
}

/**
 * Runs a whole formula. What concerns the formula as a whole (an unknown region, ranges of different shapes)
 * is thrown as the host's error. Hosts type a result as a matrix; for bare values it is a bare value.
 */
export function answering(answer: () => unknown): unknown[][] {
  try {
    return answer() as unknown[][];
  } catch (error) {
    throw toCellError(error);
  }
}
