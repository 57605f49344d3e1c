/** The examples of the rules page are what they say: the wrong one is found, in that rule, and the right one is not. */
import { type ExampleRows, type RuleExample, RULES } from "../../src/checks";
import { resultsOf } from "../support/check";
import { gridOf } from "../support/grid";

const TITLE = "赫山区2024年度城乡居民医保参保缴费基本信息登记表";

/** As a clerk types it: short numbers become numbers. */
const typed = (cell: string) => (/^-?\d{1,11}(\.\d+)?$/.test(cell) ? Number(cell) : cell);

function rulesFound(table: ExampleRows, title: string, list: RuleExample["list"]): string[] {
  const rows = table.map((row) => row.map(typed));
  const sheets = [gridOf([[title], ...rows], { name: "Sheet1" })];
  if (list !== undefined)
    sheets.push(gridOf([[list.name], ...list.rows.map((row) => row.map(typed))], { name: list.name }));
  return resultsOf(sheets).flatMap(({ findings }) => findings.map(({ rule }) => rule.id));
}

test.each(RULES.map(({ id, example }) => [id, example] as const))("%s", (id, example) => {
  const { wrong, right, list, title = TITLE, rightTitle = title } = example;
  expect(rulesFound(wrong, title, list)).toContain(id);
  expect(rulesFound(right, rightTitle, list)).not.toContain(id);
});

test.each(RULES.map(({ id, example }) => [id, example] as const))(
  "%s: every row has a cell for each heading, or is one sentence",
  (_, { wrong, right }) => {
    for (const [header, ...rows] of [wrong, right])
      for (const row of rows) expect([1, header?.length]).toContain(row.length);
  },
);
