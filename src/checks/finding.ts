/** One thing that is wrong in one cell, and by which rule. */
import type { Mistake, Rule, Severity } from "./rule";

export interface Finding extends Mistake {
  readonly rule: Rule;
}

/** How much it weighs: as the rule says, unless the finding itself says otherwise. */
export function severityOf({ severity, rule }: Pick<Finding, "severity" | "rule">): Severity {
  return severity ?? rule.severity;
}

/** By row, then column, then the order of the catalogue. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column || a.rule.order - b.rule.order;
}
