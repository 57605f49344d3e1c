/** One thing that is wrong in one cell, and by which rule. */
import type { Mistake, Rule, Severity } from "./rule";

export interface Finding extends Mistake {
  readonly rule: Rule;
}

/** How much it weighs: as the rule says, unless the finding itself says otherwise. */
export function severityOf({ severity, rule }: Pick<Finding, "severity" | "rule">): Severity {
  return severity ?? rule.severity;
}

/** 已核对: a warning that somebody has looked into, with a reason. 已核实: an error that a document outweighs, with who saw it. */
export type TickKind = "checked" | "verified";

/** How the finding can be ticked off; null where it cannot: arithmetic, required cells, duplicates, amounts by policy. */
export function tickKindOf(finding: Finding): TickKind | null {
  if (severityOf(finding) === "warning") return "checked";
  return finding.rule.verifiedBy === undefined || finding.isCertain === true ? null : "verified";
}

/** By row, then column, then the order of the catalogue. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column || a.rule.order - b.rule.order;
}
