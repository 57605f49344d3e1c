/** `required`: the ★ columns of 赫山区's form, annex 2 note 1; the finer points in design §5.3. */
import { found, full } from "../support/check";
import { type Grid } from "../../src/forms";
import { gridOf, nameOf } from "../support/grid";
import { officialForm, roster } from "../support/roster";

const required = (grid: Grid) => found(["required"], grid);

describe("missing", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{ 李秀英的户主关系: null }, ["required 李秀英的户主关系"], "户主关系"],
    [{ 李秀英的姓名: null }, ["required 李秀英的姓名"], "姓名"],
    [{ 李秀英的性别: null }, ["required 李秀英的性别"], "性别"],
    [{ 李秀英的身份证号: null }, ["required 李秀英的身份证号"], "身份证号"],
    [{ 李秀英的实交额: null }, ["required 李秀英的实交额"], "实交额"],
    [{ 张桂兰的户属性: null }, ["required 张桂兰的户属性"], "户属性, the only row of the household"],
    [{ 李秀英的姓名: "" }, ["required 李秀英的姓名"], "an empty text is blank"],
    [{ 李秀英的姓名: " \u3000\u00a0" }, ["required 李秀英的姓名"], "spaces are blank"],
    [
      { 李秀英的姓名: null, 李秀英的身份证号: null },
      ["required 李秀英的姓名", "required 李秀英的身份证号"],
      "two cells of one person",
    ],
    [
      { 李秀英的姓名: null, 王子轩的姓名: null },
      ["required 李秀英的姓名", "required 王子轩的姓名"],
      "the same column of two persons",
    ],
    [{ 张桂兰的实交额: null }, ["required 张桂兰的实交额"], "实交额 of 低保, who pay half"],
  ])("%j", (edits, expected) => {
    expect(required(roster(edits))).toEqual(expected);
  });
});

describe("not missing", () => {
  test.each<[edits: Record<string, unknown>, why: string]>([
    [{ 王建国的资助额: null, 李秀英的资助额: null }, "a blank 资助额 means 0"],
    [{ 陈德福的实交额: null }, "a blank 实交额 of somebody fully subsidised"],
    [{ 陈德福的实交额: 0 }, "an 实交额 of 0"],
    [{ 王建国的联系电话: null }, "联系电话 has no ★"],
    [{ 王建国的票据号码: null }, "票据号码 has no ★"],
    [{ 张桂兰的资助部门: null }, "资助部门 has no ★"],
    [{ 张桂兰的户籍号: null }, "户籍号 has no ★"],
    [{ 李秀英的参保人签字: null }, "the signature has its own warning"],
    [
      { 李秀英的户属性: null, 王子轩的户属性: null, 李秀英的户籍号: null, 王子轩的户籍号: null },
      "户属性 and 户籍号 on the household's first row only",
    ],
  ])("%j: %s", (edits) => {
    expect(required(roster(edits))).toEqual([]);
  });
});

test("户属性 in one merged cell of a household, blank: one finding, on its first cell", () => {
  const grid = roster(
    { 王建国的户属性: null, 李秀英的户属性: null, 王子轩的户属性: null },
    { merges: ["A5:A7"] },
  );
  expect(required(grid)).toEqual(["required 王建国的户属性"]);
});

test("a cell with an error value is not blank: it is `cell-error` alone", () => {
  expect(found(["required", "cell-error"], roster({ 李秀英的姓名: "#REF!" }))).toEqual([
    "cell-error 李秀英的姓名",
  ]);
});

test("an error value that is meant for the whole household is one finding, merged or not", () => {
  const edits = { 王建国的户属性: "#REF!", 李秀英的户属性: null, 王子轩的户属性: null };
  expect(found(["required", "cell-error"], roster(edits, { merges: ["A5:A7"] }))).toEqual([
    "cell-error 王建国的户属性",
  ]);
  expect(found(["required", "cell-error"], roster(edits))).toEqual(["cell-error 王建国的户属性"]);
});

test("an empty line of the form is nobody, so nothing is missing in it", () => {
  expect(required(officialForm("|1001||||||||||"))).toEqual([]);
});

describe("a ★ column that is absent altogether is one finding on the header row", () => {
  const COLUMNS =
    "户属性 户籍号 户主关系 姓名 性别 身份证号 联系电话 实交额 资助额 票据号码 参保人签字 资助部门".split(
      " ",
    );
  const row = [
    "普通居民",
    "1001",
    "户主",
    "王建国",
    "男",
    "430903197003109010",
    "",
    380,
    0,
    "PJ1001",
    "王建国",
    "",
  ];
  const without = (...left: string[]) => {
    const keep = COLUMNS.flatMap((column, i) => (left.includes(column) ? [] : [i]));
    return [COLUMNS, row].map((cells) => keep.map((i) => cells[i] ?? null));
  };

  test.each("户属性 户主关系 姓名 性别 身份证号 实交额".split(" "))(
    "the region's own form without %s",
    (label) => {
      const findings = full(["required"], gridOf([["赫山区2024年度登记表"], [], ...without(label)]));
      expect(findings.map(({ cell }) => cell.row + 1)).toEqual([3]);
      expect(findings[0]?.message).toContain(label);
    },
  );

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
    [
      "its own ★",
      "姓名★ | 身份证号★ | 性别★ | 缴费金额\n王建国 | 430903197003109010 | | 380",
      ["required C3"],
    ],
    ["its own *", "*姓名 | *身份证号 | *缴费金额\n王建国 | 430903197003109010 |", ["required C3"]],
    [
      "（必填）",
      "姓名（必填） | 身份证号（必填） | 联系电话（必填） | 缴费金额\n王建国 | 430903197003109010 | | 380",
      ["required C3"],
    ],
  ])("%s", (_, table, expected) => {
    expect(required(gridOf(`赫山区2024年度城乡居民医保缴费花名册\n${table}`))).toEqual(expected);
  });
});
