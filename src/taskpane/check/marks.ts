/** One mark per cell: errors go before warnings, and all that is wrong with the cell is its reason. */
import type { Mark } from "../../hosts/workbook";
import { severityOf } from "../../checks";
import { maskIds } from "../../identity";
import { messages } from "./messages";
import type { PaneFinding } from "./check-result";

const A_STEP = 1_000;

interface Pending {
  readonly first: PaneFinding;
  readonly reasons: string[];
  colour: Mark["colour"];
}

export function* buildMarks(findings: readonly PaneFinding[]): Generator<number, Mark[]> {
  const pending: Pending[] = [];
  for (const found of findings) {
    if (found.index % A_STEP === 0) yield found.index;
    if (found.tick !== null) continue;
    // Marks stay in a workbook that is printed and passed on.
    const reason = maskIds(`${found.finding.message}。${found.rule.mend}`);
    const last = pending[pending.length - 1];
    // Findings of one cell follow each other.
    if (last === undefined || !isSameCell(last.first, found)) {
      pending.push({ first: found, reasons: [reason], colour: severityOf(found.finding) });
      continue;
    }
    last.reasons.push(reason);
    if (severityOf(found.finding) === "error") last.colour = "error";
  }
  const marks: Mark[] = [];
  for (const { first, reasons, colour } of pending) {
    if (marks.length % A_STEP === 0) yield marks.length;
    const reason = reasons.join(messages.marks.separator);
    marks.push({ sheet: first.sheet, cell: first.finding.cell, colour, reason });
  }
  return marks;
}

function isSameCell(a: PaneFinding, b: PaneFinding): boolean {
  const [one, other] = [a.finding.cell, b.finding.cell];
  return a.sheet === b.sheet && one.row === other.row && one.column === other.column;
}
