/** One thing that is wrong in one cell, and by which rule. */
import type { Mistake, Rule } from "./rule";

export interface Finding extends Mistake {
  readonly rule: Rule;
}

/** By row, then column, then the order of the catalogue. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column || a.rule.order - b.rule.order;
}
