/** `required`: the ★ columns of 赫山区's form, annex 2 note 1; the finer points in design §5.3. */
import { found, full } from "../support/check";
import { type Grid } from "../../src/forms";
import { gridOf, nameOf } from "../support/grid";
import { officialForm, roster } from "../support/roster";

const required = (grid: Grid) => found(["required"], grid);

describe("missing", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{ C6: null }, ["required C6"], "户主关系"],
    [{ D6: null }, ["required D6"], "姓名"],
    [{ E6: null }, ["required E6"], "性别"],
    [{ F6: null }, ["required F6"], "身份证号"],
    [{ H6: null }, ["required H6"], "实交额"],
    [{ A8: null }, ["required A8"], "户属性, the only row of the household"],
    [{ D6: "" }, ["required D6"], "an empty text is blank"],
    [{ D6: " \u3000\u00a0" }, ["required D6"], "spaces are blank"],
    [{ D6: null, F6: null }, ["required D6", "required F6"], "two cells of one person"],
    [{ D6: null, D7: null }, ["required D6", "required D7"], "the same column of two persons"],
    [{ H8: null }, ["required H8"], "实交额 of 低保, who pay half"],
  ])("%j", (edits, expected) => {
    expect(required(roster(edits))).toEqual(expected);
  });
});

describe("not missing", () => {
  test.each<[edits: Record<string, unknown>, why: string]>([
    [{ I5: null, I6: null }, "a blank 资助额 means 0"],
    [{ H9: null }, "a blank 实交额 of somebody fully subsidised"],
    [{ H9: 0 }, "an 实交额 of 0"],
    [{ G5: null }, "联系电话 has no ★"],
    [{ J5: null }, "票据号码 has no ★"],
    [{ L8: null }, "资助部门 has no ★"],
    [{ B8: null }, "户籍号 has no ★"],
    [{ K6: null }, "the signature has its own warning"],
    [{ A6: null, A7: null, B6: null, B7: null }, "户属性 and 户籍号 on the household's first row only"],
  ])("%j: %s", (edits) => {
    expect(required(roster(edits))).toEqual([]);
  });
});

test("户属性 in one merged cell of a household, blank: one finding, on its first cell", () => {
  const grid = roster({ A5: null, A6: null, A7: null }, { merges: ["A5:A7"] });
  expect(required(grid)).toEqual(["required A5"]);
});

test("a cell with an error value is not blank: it is `cell-error` alone", () => {
  expect(found(["required", "cell-error"], roster({ D6: "#REF!" }))).toEqual(["cell-error D6"]);
});

test("an error value that is meant for the whole household is one finding, merged or not", () => {
  const edits = { A5: "#REF!", A6: null, A7: null };
  expect(found(["required", "cell-error"], roster(edits, { merges: ["A5:A7"] }))).toEqual(["cell-error A5"]);
  expect(found(["required", "cell-error"], roster(edits))).toEqual(["cell-error A5"]);
});

test("an empty line of the form is nobody, so nothing is missing in it", () => {
  expect(required(officialForm("|1001||||||||||"))).toEqual([]);
});

describe("a ★ column that is absent altogether is one finding on the header row", () => {
  const COLUMNS = "户属性 户籍号 户主关系 姓名 性别 身份证号 联系电话 实交额 资助额 票据号码 参保人签字 资助部门".split(" ");
  const row = ["普通居民", "1001", "户主", "王建国", "男", "430903197003109010", "", 380, 0, "PJ1001", "王建国", ""];
  const without = (...left: string[]) => {
    const keep = COLUMNS.flatMap((column, i) => (left.includes(column) ? [] : [i]));
    return [COLUMNS, row].map((cells) => keep.map((i) => cells[i] ?? null));
  };

  test.each("户属性 户主关系 姓名 性别 身份证号 实交额".split(" "))("the region's own form without %s", (label) => {
    const findings = full(["required"], gridOf([["赫山区2024年度登记表"], [], ...without(label)]));
    expect(findings.map(({ cell }) => cell.row + 1)).toEqual([3]);
    expect(findings[0]?.message).toContain(label);
  });

  test("two of them: one finding (a cell has one per rule), which names both", () => {
    const findings = full(["required"], gridOf([["赫山区2024年度登记表"], ...without("户属性", "户主关系")]));
    expect(findings.map(({ cell }) => nameOf(cell))).toEqual(["A2"]);
    expect(findings[0]?.message).toMatch(/户属性.*户主关系/);
  });

  test("资助额 is not missed: a blank one means 0; nor is the signature, by this rule", () => {
    expect(required(gridOf([["赫山区2024年度登记表"], ...without("资助额", "参保人签字")]))).toEqual([]);
  });
});

describe("a sheet that is not the region's form", () => {
  const PEOPLE = "王建国 | 430903197003109010 | 380\n李秀英 | 43090319720815902X | 380";

  test.each([
    ["no ★ at all", `姓名 | 身份证号 | 缴费金额\n${PEOPLE}`, []],
    ["no number at all", "姓名 | 户属性 | 缴费金额\n王建国 | 普通居民 | 380", ["required A2"]],
    ["a blank number", "姓名 | 身份证号 | 缴费金额\n王建国 | | 380", ["required B3"]],
    ["a blank name", "姓名 | 身份证号 | 缴费金额\n | 430903197003109010 | 380", ["required A3"]],
    ["a blank amount that nothing asks for", "姓名 | 身份证号 | 缴费金额\n王建国 | 430903197003109010 |", []],
    ["its own ★", "姓名★ | 身份证号★ | 性别★ | 缴费金额\n王建国 | 430903197003109010 | | 380", ["required C3"]],
    ["its own *", "*姓名 | *身份证号 | *缴费金额\n王建国 | 430903197003109010 |", ["required C3"]],
    ["（必填）", "姓名（必填） | 身份证号（必填） | 联系电话（必填） | 缴费金额\n王建国 | 430903197003109010 | | 380", ["required C3"]],
  ])("%s", (_, table, expected) => {
    expect(required(gridOf(`赫山区2024年度城乡居民医保缴费花名册\n${table}`))).toEqual(expected);
  });
});
