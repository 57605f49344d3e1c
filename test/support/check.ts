/** Checks sheets with the built-in policies, and says briefly what was found. */
import { Check, type CheckOptions, type Finding, type SheetResult } from "../../src/checks";
import type { Grid } from "../../src/forms";
import { nameOf } from "./grid";
import { calledOn } from "./named-cells";
import { policies, read } from "./read";
import { isOf } from "./rules";
import { toEnd } from "./to-end";

/** A day within 赫山区's collection window. */
export const TODAY = { year: 2023, month: 10, day: 15 };

export type Options = Partial<Omit<CheckOptions, "policies">>;

export function newCheck(options: Options = {}): Check {
  return new Check({ policies, today: TODAY, ...options });
}

/** Checks one more sheet of a run, and says what it comes to with what came before. */
export function resultOf(grid: Grid, check: Check = newCheck(), file = "花名册.xlsx"): SheetResult {
  toEnd(check.sheet(read(grid), file));
  const result = toEnd(check.finish()).pop();
  if (result === undefined) throw new Error("the sheet has no result");
  return result;
}

/** Checks the sheets of one workbook together. */
export function resultsOf(grids: readonly Grid[], options: Options = {}): SheetResult[] {
  const check = newCheck(options);
  for (const grid of grids) toEnd(check.sheet(read(grid), ""));
  return toEnd(check.finish());
}

/** A finding as other programs are told of it: the rule by its id, the fix as text. */
export interface Told extends Omit<Finding, "rule" | "fix"> {
  readonly rule: string;
  readonly fix: string | null;
}

export function told({ rule, fix, ...finding }: Finding): Told {
  return { ...finding, rule: rule.id, fix: fix === undefined ? null : String(fix ?? "") };
}

/** `amount-sum H5` */
export function brief({ rule, cell }: Pick<Finding | Told, "rule" | "cell">): string {
  return `${typeof rule === "string" ? rule : rule.id} ${nameOf(cell)}`;
}

/** The same with the cell's name, where the sheet has names: `amount-sum 王建国的实交额` */
function spoken(grid: Grid, { rule, cell }: Pick<Told, "rule" | "cell">): string {
  return `${rule} ${calledOn(grid, cell)}`;
}

/** What is found on a sheet that is checked alone. */
export function findingsOf(grid: Grid, options: Options = {}): string[] {
  return resultOf(grid, newCheck(options))
    .findings.map(told)
    .map((finding) => spoken(grid, finding));
}

/** The same, of some rules or groups of rules: what other rules make of the sheet is other tests' business. */
export function found(of: readonly string[], grid: Grid, options: Options = {}): string[] {
  return full(of, grid, options).map((finding) => spoken(grid, finding));
}

/** The same with messages, values and fixes. */
export function full(of: readonly string[], grid: Grid, options: Options = {}): Told[] {
  return resultOf(grid, newCheck(options))
    .findings.filter(({ rule }) => isOf(rule, of))
    .map(told);
}
