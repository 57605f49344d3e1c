/** Runs all rules over sheets in memory, and writes findings in one line each. */
import {
  Check,
  type CheckOptions,
  type Finding,
  type RuleGroup,
  type RuleId,
  ruleOf,
  type SheetResult,
} from "../../src/checks";
import type { Grid } from "../../src/forms";
import { nameOf } from "./grid";
import { policies, read } from "./read";
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

/** `amount-sum H5` */
export function brief(finding: Finding): string {
  return `${finding.rule} ${nameOf(finding.cell)}`;
}

/** What is found on a sheet that is checked alone. */
export function findingsOf(grid: Grid, options: Options = {}): string[] {
  return resultOf(grid, newCheck(options)).findings.map(brief);
}

/** The same, of some rules or groups of rules: what other rules make of the sheet is other tests' business. */
export function found(of: readonly (RuleId | RuleGroup)[], grid: Grid, options: Options = {}): string[] {
  return full(of, grid, options).map(brief);
}

/** The same with messages, values and fixes. */
export function full(of: readonly (RuleId | RuleGroup)[], grid: Grid, options: Options = {}): Finding[] {
  return resultOf(grid, newCheck(options)).findings.filter(
    ({ rule }) => of.includes(rule) || of.includes(ruleOf(rule).group),
  );
}
