/**
 * Amounts and numbers that are told and not mended, because the row or the heading says that something else may hold.
 * In 赫山区 everybody pays 380 (section two), 低保对象 pay 190 (section four); a unit's quota is 95 % of its census (annex 1).
 */
import type { Grid } from "../../src/forms";
import { full, resultOf } from "../support/check";
import { gridOf, nameOf } from "../support/grid";

const PEOPLE = ["王建国 | 430903197003109010", "李秀英 | 43090319720815902X", "张桂兰 | 430903195509209044"];

function roster(headings: string, ...rows: readonly string[]) {
  const lines = rows.map((row, i) => `${PEOPLE[i] ?? ""} | ${row}`);
  return gridOf(
    `赫山区2024年度城乡居民医保参保花名册
     姓名 | 身份证号 | ${headings}
     ${lines.join("\n     ")}`,
    { name: "花名册" },
  );
}

const of = (grid: Grid, rule: string) =>
  full([rule], grid).map(({ cell, fix }) => [nameOf(cell), fix ?? null]);

describe("amounts", () => {
  test.each<[what: string, grid: Grid, found: [cell: string, fix: string | null][]]>([
    [
      "a slip beside what is due",
      roster("户属性 | 应缴金额 | 实缴金额", "普通居民 | 380 | 350"),
      [["E3", "380"]],
    ],
    [
      "beside members of the family whom nobody has read",
      roster("户属性 | 家庭成员 | 实缴金额", "普通居民 | 李小红、王小明 | 350"),
      [["E3", null]],
    ],
    [
      "what the row itself calls due",
      roster("户属性 | 应缴金额 | 实缴金额", "普通居民 | 350 | 350"),
      [["E3", null]],
    ],
    [
      "居民 says how somebody is insured: 190 is what 低保对象 pay",
      roster("参保身份 | 实缴金额", "居民 | 190", "居民 | 380"),
      [],
    ],
    ["农村居民, 城镇居民 likewise", roster("人员属性 | 实缴金额", "农村居民 | 190", "城镇居民 | 380"), []],
    [
      "350 is what nobody pays",
      roster("人员属性 | 实缴金额", "农村居民 | 350", "农村居民 | 380"),
      [["D3", null]],
    ],
    [
      "beside others who are told apart 居民 are the rest, and yet it is asked",
      roster("户属性 | 实缴金额", "居民 | 190", "低保对象 | 190", "居民 | 380"),
      [["D3", null]],
    ],
  ])("%s", (_, grid, found) => {
    expect(of(grid, "amount-selfpay")).toEqual(found);
    expect(of(grid, "category-unknown")).toEqual([]);
  });

  test("where a column says of everybody how he is insured, it is told that kinds of people were not compared", () => {
    const notes = resultOf(roster("人员属性 | 实缴金额", "农村居民 | 190")).notes.map(
      ({ message }) => message,
    );
    expect(notes).toEqual(expect.arrayContaining([expect.stringContaining("“农村居民”只说明是居民参保")]));
  });
});

test.each<[title: string, heading: string, found: [cell: string, fix: string | null][]]>([
  ["赫山区2024年度城乡居民医保任务分解表", "任务数", [["C3", "950"]]],
  ["赫山区2024年度城乡居民医保任务分解表", "2024年参保人数", [["C3", "950"]]],
  ["赫山区2024年度城乡居民医保计划表", "计划参保人数", [["C3", null]]],
  ["赫山区2024年度城乡居民医保任务分解表", "应参保人数", []],
])("%s: %s 925 of 1,000 people", (title, heading, found) => {
  const grid = gridOf(`${title}\n单位|户籍人口|${heading}\n甲镇|1000|925\n乙镇|2000|1900\n丙镇|3000|2850`);
  expect(of(grid, "quota-mismatch")).toEqual(found);
});
