/** Page totals of the result (design §5.2): what the rows say, not what the footer says. */
import type { Grid } from "../../src/forms";
import { resultOf } from "../support/check";
import { gridOf } from "../support/grid";
import { HEADER, PERSONS, roster, TITLE } from "../support/roster";

/** First and last row as the sheet numbers them, households, persons, fully and half subsidised, yuan collected. */
function pages(grid: Grid) {
  return resultOf(grid).pages.map(
    ({ firstRow, lastRow, households, persons, fullySubsidised, halfSubsidised, collected }) =>
      `${firstRow + 1}–${lastRow + 1}: ${households} ${persons} ${fullySubsidised} ${halfSubsidised} ${collected}`,
  );
}

test("one page where there is no 本页小计: 380 × 3 + 190 + 0 = 1330", () => {
  expect(pages(roster())).toEqual(["5–9: 3 5 1 1 1330"]);
});

test.each<[what: string, edits: Record<string, unknown>, expected: string]>([
  ["a blank 实交额 counts as 0", { 王建国的实交额: null }, "5–9: 3 5 1 1 950"],
  ["of somebody fully subsidised, too", { 陈德福的实交额: null }, "5–9: 3 5 1 1 1330"],
  ["a blank 资助额 counts as 0", { 张桂兰的资助额: null, 陈德福的资助额: null }, "5–9: 3 5 0 0 1330"],
  ["blanks on both sides are no half", { 张桂兰的实交额: null, 张桂兰的资助额: null }, "5–9: 3 5 1 0 1140"],
  ["the written amounts count, not the category", { 陈德福的户属性: "普通居民" }, "5–9: 3 5 1 1 1330"],
  ["nor what the category should have", { 陈德福的实交额: 380, 陈德福的资助额: 0 }, "5–9: 3 5 0 1 1710"],
  ["neither full nor half", { 张桂兰的实交额: 100, 张桂兰的资助额: 280 }, "5–9: 3 5 1 0 1240"],
  ["wrong amounts are collected all the same", { 王建国的实交额: 350 }, "5–9: 3 5 1 1 1300"],
  ["numbers stored as text", { 王建国的实交额: "380", 张桂兰的实交额: "１９０" }, "5–9: 3 5 1 1 1330"],
  ["persons without a name count", { 李秀英的姓名: null }, "5–9: 3 5 1 1 1330"],
])("%s", (_, edits, expected) => {
  expect(pages(roster(edits))).toEqual([expected]);
});

test("fractions add up to the fen: 0.1 + 0.2", () => {
  expect(
    resultOf(roster({ 王建国的实交额: 0.1, 李秀英的实交额: 0.2, 王子轩的实交额: 0, 张桂兰的实交额: 0 }))
      .pages[0]?.collected,
  ).toBe(0.3);
});

describe("several pages", () => {
  const footer = "本页小计：参加居民医保的户数：99户；参加居民医保人数：99人；实收金额9999元。";
  const first = "普通居民|1001|户主|王建国|男|430903197003109010||380|0|PJ1|王|";
  const wife = "|1001|妻|李秀英|女|43090319720815902X||380|0||王|";
  const second = "特困人员|1003|户主|陈德福|男|430903195101129059||0|380||陈|区民政局";
  const page = (...rows: string[]) => [TITLE, "填报单位：", HEADER, ...rows].join("\n");

  test("each is counted by its own rows, whatever its footer says", () => {
    const grid = gridOf([page(first, wife, footer), page(second, footer)].join("\n"));
    expect(pages(grid)).toEqual(["5–6: 1 2 0 0 760", "12–12: 1 1 1 0 0"]);
  });

  test("a last page without 本页小计 is a page", () => {
    const grid = gridOf([page(first, wife, footer), page(second)].join("\n"));
    expect(pages(grid)).toEqual(["5–6: 1 2 0 0 760", "12–12: 1 1 1 0 0"]);
  });

  test("footers without headers in between divide the pages, too", () => {
    const grid = gridOf([page(first, wife, footer), second, footer].join("\n"));
    expect(pages(grid)).toEqual(["5–6: 1 2 0 0 760", "8–8: 1 1 1 0 0"]);
  });

  test("blank rows do not move the first and the last row of persons", () => {
    const grid = gridOf([page("-", first, "-", wife, "-", footer)].join("\n"));
    expect(pages(grid)).toEqual(["6–8: 1 2 0 0 760"]);
  });

  test("a household on two pages counts on each", () => {
    const grid = gridOf([page(first, footer), page(wife, footer)].join("\n"));
    expect(pages(grid)).toEqual(["5–5: 1 1 0 0 380", "11–11: 1 1 0 0 380"]);
  });
});

test("only rosters have pages", () => {
  expect(pages(gridOf("低保对象名单\n姓名|身份证号\n王建国|430903197003109010"))).toEqual([]);
  expect(pages(gridOf("单位|户籍人口数|参保任务数\n赫山街道|68315|64899"))).toEqual([]);
});

test("rows counts persons, units or entries (design §5.2)", () => {
  expect(resultOf(gridOf(`${TITLE}\n填报单位：\n${HEADER}\n${PERSONS}\n合计|||5人`)).rows).toBe(5);
  expect(resultOf(gridOf("村|任务数\n土沃村|593\n台亭村|350\n合计|943")).rows).toBe(2);
  expect(resultOf(gridOf("低保对象名单\n姓名|身份证号\n王建国|430903197003109010")).rows).toBe(1);
  expect(resultOf(gridOf("日期|收入\n2023-10-08|380")).rows).toBe(0);
});
