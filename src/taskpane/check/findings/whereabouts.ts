/** Where the user was in the findings, so that a check anew does not send them back to the beginning of the list. */
import { type FindingList, orderOf } from "./list";
import type { PaneFinding, CheckResult } from "../check-result";

/** The finding of a new result that says the same of the same cell. */
function sameFinding(result: CheckResult, was: PaneFinding): PaneFinding | null {
  return (
    result.findings.find(
      ({ sheet, rule, finding: { cell } }) =>
        sheet === was.sheet &&
        rule.id === was.rule.id &&
        cell.row === was.finding.cell.row &&
        cell.column === was.finding.cell.column,
    ) ?? null
  );
}

/** In a new result: the finding that was selected is still there, or gone. */
export function whereaboutsIn(
  result: CheckResult,
  { selected, left }: { readonly selected: PaneFinding | null; readonly left: PaneFinding | null },
) {
  const was = selected ?? left;
  const same = was === null ? null : sameFinding(result, was);
  return { selected: same, left: same === null ? was : null };
}

/** What follows in a list on a finding that is mended; the last one where nothing does, null in an empty list. */
export function nextAfter(list: FindingList, was: PaneFinding): PaneFinding | null {
  const isByRule = list.grouping === "rule";
  const follows = (found: PaneFinding) =>
    ((isByRule && orderOf(found.rule) - orderOf(was.rule)) || comparePlaces(found, was)) >= 0;
  return list.order.find(follows) ?? list.order.at(-1) ?? null;
}

function comparePlaces(a: PaneFinding, b: PaneFinding): number {
  const [first, second] = [a.finding.cell, b.finding.cell];
  return a.sheetIndex - b.sheetIndex || first.row - second.row || first.column - second.column;
}
