/** A fix is a text; here it becomes the value that the cell is to hold. */
import type { RuleId } from "../checks";
import { cellNumber } from "../forms";
import type { CellValue } from "../hosts/workbook";

/** Rules whose cells hold amounts and counts. A fix of any other is a text, above all one that is all digits: an ID number. */
const NUMBER_RULES: ReadonlySet<RuleId> = new Set([
  "amount-selfpay",
  "amount-subsidy",
  "amount-sum",
  "page-total",
  "total-mismatch",
  "quota-mismatch",
  "count-invalid",
  "subsidy-missed",
  "subsidy-wrong",
]);

const PLAIN_NUMBER = /^-?\d+(?:\.\d+)?$/;

/**
 * A number where numbers belong, unless the cell held its number as text: then it stays a text, as the rest of its
 * column is. A line of page totals written as one sentence is a text too.
 */
export function typedFix(rule: RuleId, fix: string, before: CellValue): CellValue {
  if (fix === "") return null;
  if (!NUMBER_RULES.has(rule) || !PLAIN_NUMBER.test(fix)) return fix;
  return isNumberText(before) ? fix : Number(fix);
}

function isNumberText(value: CellValue): boolean {
  return typeof value === "string" && Number.isFinite(cellNumber(value) ?? NaN);
}
