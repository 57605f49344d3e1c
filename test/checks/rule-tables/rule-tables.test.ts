/** Every rule on real layouts: what it finds, on which cells, and the near misses that it leaves alone. */
import { RULES } from "../../../src/checks";
import { resultsOf } from "../../support/check";
import { nameOf } from "../../support/grid";
import { CONTEXT } from "./context";
import { DUPLICATES } from "./duplicates";
import { FORM } from "./form";
import { HOUSEHOLD } from "./household";
import { IDENTITY } from "./identity";
import { cellOn } from "../../support/named-cells";
import { LISTS } from "./lists";
import { MONEY } from "./money";
import type { RuleTable, Sheets } from "./table";
import { PAYMENTS } from "./payments";
import { READING } from "./reading";
import { TOTALS } from "./totals";

const TABLES: RuleTable = {
  ...{ ...FORM, ...IDENTITY, ...DUPLICATES, ...HOUSEHOLD, ...READING },
  ...{ ...MONEY, ...TOTALS, ...LISTS, ...PAYMENTS, ...CONTEXT },
};
const FEWEST = 3;

function cellsFound(rule: string, sheets: Sheets): string {
  const grids = "cells" in sheets ? [sheets] : sheets;
  const results = resultsOf(grids);
  // Nothing is found on a sheet that is no form, so such a sheet would prove nothing.
  expect(results.map(({ kind }) => kind)).not.toContain("unknown");
  return results
    .flatMap(({ sheet, findings }, i) =>
      findings
        .filter((finding) => finding.rule.id === rule)
        .map(({ cell }) => `${i === 0 ? "" : `${sheet}!`}${nameOf(cell)}`),
    )
    .join(" ");
}

/** The same as addresses. Those of another sheet are given by it, `二组!J5`. */
function cellsMeant(cells: string, sheets: Sheets): string {
  const [first] = "cells" in sheets ? [sheets] : sheets;
  const on = (name: string) => (first === undefined || name.includes("!") ? name : cellOn(first, name));
  return cells.split(" ").map(on).join(" ");
}

test("every table is of a rule", () => {
  const ids = RULES.map(({ id }) => id);
  for (const id of Object.keys(TABLES)) expect(ids).toContain(id);
});

test("every rule has three wrong and three right examples", () => {
  const counts = RULES.map(
    ({ id }) => [id, TABLES[id]?.wrong.length ?? 0, TABLES[id]?.right.length ?? 0] as const,
  );
  expect(counts.filter(([, wrong, right]) => wrong < FEWEST || right < FEWEST)).toEqual([]);
});

describe.each(Object.entries(TABLES))("%s", (rule, { wrong, right }) => {
  test.each(wrong.map(([sheets, cells, why]) => [cells, why, sheets] as const))(
    "%s: %s",
    (cells, _why, sheets) => {
      expect(cellsFound(rule, sheets)).toBe(cellsMeant(cells, sheets));
    },
  );

  test.each(right.map(([sheets, why]) => [why, sheets] as const))("not: %s", (_why, sheets) => {
    expect(cellsFound(rule, sheets)).toBe("");
  });
});
