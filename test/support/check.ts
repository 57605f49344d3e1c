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

/** A day within 赫山区's collection window. */
export const TODAY = { year: 2023, month: 10, day: 15 };

export type Options = Partial<Omit<CheckOptions, "policies">>;

export function newCheck(options: Options = {}): Check {
  return new Check({ policies, today: TODAY, ...options });
}

/** Checks one sheet to its end. */
export function resultOf(grid: Grid, check: Check = newCheck(), file = "花名册.xlsx"): SheetResult {
  const steps = check.sheet(read(grid), file);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
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
