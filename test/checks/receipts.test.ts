/** `receipt-missing` and `receipt-duplicate`: one receipt for a household is right (design §5.3). */
import type { Grid } from "../../src/forms";
import { found, full, newCheck, resultOf, brief } from "../support/check";
import { gridOf } from "../support/grid";
import { officialForm, roster } from "../support/roster";

const receipts = (grid: Grid) => found(["receipt-missing", "receipt-duplicate"], grid);

describe("receipt-missing", () => {
  test.each<[edits: Record<string, unknown>, merges: string[], expected: string[], why: string]>([
    [{ 张桂兰的票据号码: null }, [], ["receipt-missing 张桂兰的票据号码"], "one person, 190 yuan paid"],
    [{ 张桂兰的票据号码: "  " }, [], ["receipt-missing 张桂兰的票据号码"], "spaces only"],
    [
      { 王建国的票据号码: null },
      ["J5:J7"],
      ["receipt-missing 王建国的票据号码"],
      "a household with one merged cell",
    ],
    [
      { 王建国的票据号码: null, 张桂兰的票据号码: null },
      ["J5:J7"],
      ["receipt-missing 表头的票据号码"],
      "nobody: once, on the header",
    ],
    [
      { 陈德福的户属性: "普通居民", 陈德福的实交额: 380, 陈德福的资助额: 0 },
      [],
      ["receipt-missing 陈德福的票据号码"],
      "an ordinary person without one",
    ],
  ])("%j", (edits, merges, expected) => {
    expect(receipts(roster(edits, { merges }))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, merges: string[], why: string]>([
    [{}, [], "one receipt, on the household's first row"],
    [{}, ["J5:J7"], "one receipt, merged over the household"],
    [{ 王建国的票据号码: null, 王子轩的票据号码: "PJ1001" }, [], "on its last row"],
    [{ 李秀英的票据号码: "PJ1001", 王子轩的票据号码: "PJ1001" }, [], "on every row"],
    [{ 王建国的票据号码: "PJ1", 李秀英的票据号码: "PJ2", 王子轩的票据号码: "PJ3" }, [], "one each"],
    [{ 陈德福的票据号码: null }, [], "nothing was paid, 0"],
    [{ 陈德福的实交额: null, 陈德福的票据号码: null }, [], "nothing was paid, blank"],
  ])("%j %j: %s", (edits, merges) => {
    expect(receipts(roster(edits, { merges }))).toEqual([]);
  });

  test("a household of three without any receipt is told in its own rows", () => {
    const cells = receipts(roster({ 王建国的票据号码: null }));
    expect(cells[0]).toBe("receipt-missing 王建国的票据号码");
    expect(
      cells.filter((cell) => !/^receipt-missing (?:王建国|李秀英|王子轩)的票据号码$/.test(cell)),
    ).toEqual([]);
  });
});

describe("receipt-duplicate", () => {
  test.each<[edits: Record<string, unknown>, merges: string[], expected: string[], why: string]>([
    [{ 张桂兰的票据号码: "PJ1001" }, [], ["receipt-duplicate 张桂兰的票据号码"], "the second household"],
    [
      { 张桂兰的票据号码: "PJ1001", 陈德福的票据号码: "PJ1001" },
      [],
      ["receipt-duplicate 张桂兰的票据号码", "receipt-duplicate 陈德福的票据号码"],
      "the third, too",
    ],
    [{ 张桂兰的票据号码: " PJ1001 " }, [], ["receipt-duplicate 张桂兰的票据号码"], "spaces around"],
    [
      { 王建国的票据号码: 1001, 张桂兰的票据号码: "1001" },
      [],
      ["receipt-duplicate 张桂兰的票据号码"],
      "as a number and as text",
    ],
    [
      { 张桂兰的票据号码: "PJ1001" },
      ["J5:J7"],
      ["receipt-duplicate 张桂兰的票据号码"],
      "the first one merged",
    ],
    [
      { 王建国的票据号码: "PJ7", 王子轩的票据号码: "PJ8", 张桂兰的票据号码: "PJ8" },
      [],
      ["receipt-duplicate 张桂兰的票据号码"],
      "the second receipt of a household",
    ],
  ])("%j", (edits, merges, expected) => {
    expect(receipts(roster(edits, { merges }))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, why: string]>([
    [{ 李秀英的票据号码: "PJ1001", 王子轩的票据号码: "PJ1001" }, "on every row of one household"],
    [{ 王子轩的票据号码: "PJ1001" }, "on the first and the last row of one household"],
    [
      { 李秀英的票据号码: "PJ2", 王子轩的票据号码: "PJ1001" },
      "with another one of the same household in between",
    ],
    [{ 张桂兰的票据号码: "PJ1001A" }, "another number"],
    [{ 王建国的票据号码: null, 李秀英的票据号码: "PJ1001" }, "on the second row"],
  ])("%j: %s", (edits) => {
    expect(receipts(roster(edits))).toEqual([]);
  });

  test("a merged repeat is found on its first cell, once", () => {
    const persons = `
      普通居民|1|户主|王建国|男|430903197003109010||380|0|PJ7||
      普通居民|2|户主|张桂兰|女|430903195509209044||380|0|PJ7||
      普通居民|2|妻|李秀英|女|43090319720815902X||380|0|||`;
    expect(receipts(officialForm(persons, { merges: ["J6:J7"] }))).toEqual(["receipt-duplicate J6"]);
  });

  test("the message names the first place", () => {
    expect(full(["receipt-duplicate"], roster({ 张桂兰的票据号码: "PJ1001" }))[0]?.message).toContain("J5");
  });

  test("households without numbers: 户主 begins one", () => {
    const grid = gridOf(`
      赫山区2024年度登记表
      户主关系 | 姓名 | 身份证号 | 实交额 | 票据号码
      户主 | 王建国 | 430903197003109010 | 380 | PJ1
      妻 | 李秀英 | 43090319720815902X | 380 | PJ1
      户主 | 张桂兰 | 430903195509209044 | 380 | PJ1`);
    expect(receipts(grid)).toEqual(["receipt-duplicate E5"]);
  });

  test("also in another sheet and in another file of the run", () => {
    const check = newCheck();
    const other = (name: string, household: number) =>
      officialForm(`普通居民|${household}|户主|赵志强|男|430903198801019011||380|0|PJ1001|赵|`, { name });
    const of = (grid: Grid, file: string) =>
      resultOf(grid, check, file).findings.filter(({ rule }) => rule.id === "receipt-duplicate");
    expect(of(roster(), "甲村.xlsx").map(brief)).toEqual([]);
    const [sameFile] = of(other("第二页", 2001), "甲村.xlsx");
    expect([sameFile && brief(sameFile), sameFile?.message]).toEqual([
      "receipt-duplicate J5",
      expect.stringMatching(/花名册.*J5/),
    ]);
    const [otherFile] = of(other("花名册", 3001), "乙村.xlsx");
    expect(otherFile?.message).toMatch(/甲村\.xlsx.*花名册.*J5/);
  });

  test.each<[relation: string, household: string, expected: string[]]>([
    ["户主", "1", ["receipt-duplicate J5"]],
    ["妻", "1", []],
    ["妻", "'01", []],
    ["妻", "2", ["receipt-duplicate J5"]],
    ["妻", "", ["receipt-duplicate J5"]],
  ])("a sheet with household 1, another with a %s of household “%s”: %j", (relation, household, expected) => {
    const check = newCheck();
    const sheet = (name: string, who: string, id = "1") =>
      officialForm(`普通居民|${id}|${who}||380|0|PJ1|赵|`, { name });
    const first = sheet("一组", "户主|赵志强|男|430903198801019011|");
    const second = sheet("二组", `${relation}|李秀英|女|43090319720815902X|`, household);
    const of = (grid: Grid) =>
      resultOf(grid, check, "甲村.xlsx").findings.filter(({ rule }) => rule.id === "receipt-duplicate");
    expect(of(first).map(brief)).toEqual([]);
    expect(of(second).map(brief)).toEqual(expected);
  });
});
