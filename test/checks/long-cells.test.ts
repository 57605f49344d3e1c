/**
 * Cells as long as a spreadsheet allows, full of what patterns stumble over: every reader and every rule comes to its end, and the rows
 * around such a cell are read as if it were not there. Work that grew with the square of the length would not end within a test's time.
 */
import type { Grid } from "../../src/forms";
import { ownPolicies, readPolicySheet } from "../../src/forms/policy-sheet";
import { filled, REPEATED } from "../fuzz/awkward";
import { newCheck, resultsOf } from "../support/check";
import { edited, gridOf } from "../support/grid";
import { list, listWith } from "../support/lists";
import { personLine } from "../support/persons";
import { policySheet } from "../support/policy-sheet";
import { some } from "../support/random";
import { read, rosterIn } from "../support/read";
import { officialForm } from "../support/roster";
import { toEnd } from "../support/to-end";

const COLUMNS = "ABCDEFGHIJKL";
const cases = some(REPEATED, 0.3).map((piece) => [JSON.stringify(piece), filled(piece)] as const);

/** Rows 5 and 18 are as they should be; in each row between them, another cell is the long one. */
const ROSTER = officialForm(Array.from({ length: 14 }, (_, n) => personLine(n + 1)).join("\n"));

function rosterWith(long: string): Grid {
  return edited(ROSTER, Object.fromEntries([...COLUMNS].map((column, i) => [`${column}${i + 6}`, long])));
}

test.each(cases)("a roster, a long cell of %s in every column", (_, long) => {
  const grid = rosterWith(long);
  const rows = rosterIn(grid).persons.map(({ row }) => row + 1);
  expect(rows).toEqual(expect.arrayContaining([5, 18]));
  expect(resultsOf([grid]).map(({ kind }) => kind)).toEqual(["roster"]);
});

test.each(cases)("a roster with a long cell of %s for title, heading and foot", (_, long) => {
  for (const cell of ["A1", "A2", "A3", "H3", "M3", "A19"]) {
    const grid = edited(gridOf([...ROSTER.cells, []], { name: "花名册" }), { [cell]: long });
    const [result] = resultsOf([grid]);
    expect([cell, result?.sheet]).toEqual([cell, "花名册"]);
  }
});

test.each(cases)("lists beside a roster: name, number and a column of its own full of %s", (_, long) => {
  const lists = [
    edited(list("低保名单", ["王建国", "李秀英"]), { B3: long, C4: long }),
    edited(list("名单", ["王建国", "李秀英"], long), { A3: long }),
    edited(
      listWith("困难群众", "人员类别", [
        ["王建国", long],
        ["李秀英", "低保对象"],
      ]),
      {},
    ),
    edited(
      listWith("残疾人名单", "残疾等级", [
        ["王建国", long],
        ["李秀英", "一级"],
      ]),
      {},
    ),
    edited(listWith("特困名单", long, [["王建国", "1"]]), {}),
  ];
  const results = resultsOf([rosterWith(long), ...lists]);
  expect(results.map(({ sheet }) => sheet)).toEqual(["花名册", ...lists.map(({ name }) => name)]);
});

const BREAKDOWN = gridOf(
  `赫山区2024年度城乡居民基本医疗保险参保计划表
   单位 | 户籍人口数 | 已参加职工医保人数 | 任务数
   甲镇 | 1000 | 10 | 950
   乙镇 | 2000 | 20 | 1900
   丙镇 | 3000 | 30 | 2850
   丁镇 | 4000 | 40 | 3800
   合计 | 10000 | 100 | 9500`,
  { name: "任务分解表" },
);

test.each(cases)("a breakdown table, cells of %s", (_, long) => {
  const inside = edited(BREAKDOWN, { A3: long, B4: long, C5: long, D6: long });
  expect(read(inside).kind).toBe("breakdown");
  for (const grid of [inside, edited(BREAKDOWN, { A1: long }), edited(BREAKDOWN, { B2: long })])
    expect(resultsOf([grid])).toHaveLength(1);
});

test.each(cases)("a policy sheet, cells of %s", (_, long) => {
  const cells = [
    "B2",
    "B5",
    "B9",
    "E12",
    "B14",
    "B15",
    "C19",
    "D20",
    "E21",
    "F19",
    "B24",
    "A28",
    "C29",
    "A32",
    "B33",
    "C35",
    "B41",
    "C41",
    "E41",
    "B44",
  ];
  const grid = policySheet(Object.fromEntries(cells.map((cell) => [cell, long])));
  const sheet = readPolicySheet(grid);
  expect(ownPolicies(sheet === null ? [] : [sheet]).problems.length).toBeGreaterThan(0);
  const check = newCheck();
  toEnd(check.sheet(read(grid), ""));
});
