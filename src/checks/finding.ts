import type { Cell } from "../forms";
import { type RuleId, ruleOrder } from "./catalogue";

/** One thing that is wrong, in one cell. */
export interface Finding {
  readonly rule: RuleId;
  readonly cell: Cell;
  /** A Chinese sentence that stands alone. */
  readonly message: string;
  /** What the cell holds, "" for a blank one. */
  readonly value: string;
  /** What the cell should hold, where that is sure; else null. */
  readonly fix: string | null;
}

/** By row, then column, then the order of the catalogue. */
export function compareFindings(a: Finding, b: Finding): number {
  return a.cell.row - b.cell.row || a.cell.column - b.cell.column || ruleOrder(a.rule) - ruleOrder(b.rule);
}
