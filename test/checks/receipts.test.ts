/** `receipt-missing` and `receipt-duplicate`: one receipt for a household is right (design §5.3). */
import type { Grid } from "../../src/forms";
import { found, full, newCheck, resultOf, brief } from "../support/check";
import { gridOf } from "../support/grid";
import { officialForm, roster } from "../support/roster";

const receipts = (grid: Grid) => found(["receipt-missing", "receipt-duplicate"], grid);

describe("receipt-missing", () => {
  test.each<[edits: Record<string, unknown>, merges: string[], expected: string[], why: string]>([
    [{ J8: null }, [], ["receipt-missing J8"], "one person, 190 yuan paid"],
    [{ J8: "  " }, [], ["receipt-missing J8"], "spaces only"],
    [{ J5: null }, ["J5:J7"], ["receipt-missing J5"], "a household with one merged cell"],
    [{ J5: null, J8: null }, ["J5:J7"], ["receipt-missing J3"], "nobody: once, on the header"],
    [{ A9: "普通居民", H9: 380, I9: 0 }, [], ["receipt-missing J9"], "an ordinary person without one"],
  ])("%j", (edits, merges, expected) => {
    expect(receipts(roster(edits, { merges }))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, merges: string[], why: string]>([
    [{}, [], "one receipt, on the household's first row"],
    [{}, ["J5:J7"], "one receipt, merged over the household"],
    [{ J5: null, J7: "PJ1001" }, [], "on its last row"],
    [{ J6: "PJ1001", J7: "PJ1001" }, [], "on every row"],
    [{ J5: "PJ1", J6: "PJ2", J7: "PJ3" }, [], "one each"],
    [{ J9: null }, [], "nothing was paid, 0"],
    [{ H9: null, J9: null }, [], "nothing was paid, blank"],
  ])("%j %j: %s", (edits, merges) => {
    expect(receipts(roster(edits, { merges }))).toEqual([]);
  });

  test("a household of three without any receipt is told in its own rows", () => {
    const cells = receipts(roster({ J5: null }));
    expect(cells[0]).toBe("receipt-missing J5");
    expect(cells.filter((cell) => !/^receipt-missing J[567]$/.test(cell))).toEqual([]);
  });
});

describe("receipt-duplicate", () => {
  test.each<[edits: Record<string, unknown>, merges: string[], expected: string[], why: string]>([
    [{ J8: "PJ1001" }, [], ["receipt-duplicate J8"], "the second household"],
    [{ J8: "PJ1001", J9: "PJ1001" }, [], ["receipt-duplicate J8", "receipt-duplicate J9"], "the third, too"],
    [{ J8: " PJ1001 " }, [], ["receipt-duplicate J8"], "spaces around"],
    [{ J5: 1001, J8: "1001" }, [], ["receipt-duplicate J8"], "as a number and as text"],
    [{ J8: "PJ1001" }, ["J5:J7"], ["receipt-duplicate J8"], "the first one merged"],
    [{ J5: "PJ7", J7: "PJ8", J8: "PJ8" }, [], ["receipt-duplicate J8"], "the second receipt of a household"],
  ])("%j", (edits, merges, expected) => {
    expect(receipts(roster(edits, { merges }))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, why: string]>([
    [{ J6: "PJ1001", J7: "PJ1001" }, "on every row of one household"],
    [{ J7: "PJ1001" }, "on the first and the last row of one household"],
    [{ J6: "PJ2", J7: "PJ1001" }, "with another one of the same household in between"],
    [{ J8: "PJ1001A" }, "another number"],
    [{ J5: null, J6: "PJ1001" }, "on the second row"],
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
    expect(full(["receipt-duplicate"], roster({ J8: "PJ1001" }))[0]?.message).toContain("J5");
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
