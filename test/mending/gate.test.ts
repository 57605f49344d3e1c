/** The gate, asked about fixes that no rule should propose. 王建国 (row 5) pays 380, 张桂兰 (row 8) 190 and is given 190. */
import type { CellValue, Grid } from "../../src/forms";
import { gateOf } from "../../src/mending";
import { at, gridOf } from "../support/grid";
import { read } from "../support/read";
import { roster } from "../support/roster";
import { HESHAN } from "./support";

const asked = (grid: Grid, cell: string, after: CellValue) => {
  const { row, column } = at(cell);
  const before = (grid.cells[row - grid.origin.row]?.[column - grid.origin.column] ?? null) as CellValue;
  return gateOf({ form: read(grid), grid, policy: HESHAN })({ cell: at(cell), before, after });
};

const paid = (text: unknown, options?: Parameters<typeof roster>[1]) =>
  roster({ 王建国的实交额: text }, options);

describe("an amount", () => {
  test.each<[text: unknown, refusal: string | null]>([
    [350, null],
    ["350", null],
    ["３５０元", null],
    ["三百八十", null],
    ["人民币380元", null],
    ["三百五十", "spelled"],
    ["未缴", "unpaid"],
    ["退费", "refunded"],
    ["死亡", "dead"],
    ["职工医保", "elsewhere"],
    ["√", "ticked"],
    ["免", "nothing"],
    ["/", "nothing"],
    ["民政代缴", "others-pay"],
    ["见备注", "words"],
    ["380?", "words"],
    [-380, "negative"],
    ["-380", "negative"],
    ["2023-11-05", "day"],
    [45235, "day"],
    [760, "several"],
    [1140, "several"],
    [570, "several"],
    ["#REF!", "lost"],
    ["#未计算!", "lost"],
    ["=H6", "formula"],
    [true, "words"],
  ])("%j is replaced by 380: %s", (text, refusal) => {
    expect(asked(paid(text), "H5", 380)).toBe(refusal);
  });

  test.each<[why: string, grid: Grid, cell: string, after: CellValue, refusal: string | null]>([
    ["0, with a receipt", paid(0), "H5", 380, null],
    [
      "0, and no sign of a payment",
      roster({ 王建国的实交额: 0, 王建国的票据号码: null }),
      "H5",
      380,
      "untaken",
    ],
    [
      "blank, and no sign of a payment",
      roster({ 王建国的实交额: null, 王建国的票据号码: "无" }),
      "H5",
      380,
      "untaken",
    ],
    ["a subsidy that is blank", roster({ 张桂兰的资助额: null }), "I8", 190, null],
    ["a dash for a subsidy", roster({ 张桂兰的资助额: "/" }), "I8", 190, "nothing"],
    [
      "the other amount says something else",
      roster({ 张桂兰的实交额: "死亡", 张桂兰的资助额: 0 }),
      "I8",
      190,
      "contradicted",
    ],
    ["merged over two rows", paid(760, { merges: ["H5:H6"] }), "H5", 380, "merged"],
    ["its lower part", paid(350, { merges: ["H5:H6"] }), "H6", 380, "merged"],
    ["merged over two columns", paid(350, { merges: ["H5:I5"] }), "H5", 380, "merged"],
    ["what the policy does not make it", paid(350), "H5", 400, "value"],
    ["what the category does not make it", paid(350), "H5", 190, "value"],
    ["a word", paid(350), "H5", "已缴", "value"],
    ["nothing", paid(350), "H5", null, "value"],
    ["an unknown category", roster({ 王建国的户属性: "困难职工", 王建国的实交额: 350 }), "H5", 380, "value"],
  ])("%s", (_, grid, cell, after, refusal) => {
    expect(asked(grid, cell, after)).toBe(refusal);
  });

  test("a cell that is shown as a day, or holds a formula", () => {
    const grid = paid(12_000);
    const key = 4 * 16_384 + 7;
    expect(asked({ ...grid, dates: new Set([key]) }, "H5", 380)).toBe("day");
    expect(asked({ ...paid(350), formulas: new Map([[key, "350"]]) }, "H5", 380)).toBe("formula");
  });
});

describe("a row that says elsewhere that something else holds, or a column that may mean something else", () => {
  const WANG = "普通居民 | 王建国 | 430903197003109010";
  const sheet = (heading: string, row: string) => gridOf(`赫山区2024年度参保花名册\n${heading}\n${row}`);

  test.each<[heading: string, row: string, cell: string, after: number, refusal: string | null]>([
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 缴费状态", `${WANG} | 350 | 已缴`, "D3", 380, null],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 缴费状态", `${WANG} | 350 | 未缴`, "D3", 380, "contradicted"],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 是否缴费", `${WANG} | 350 | 否`, "D3", 380, "contradicted"],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 是否参保", `${WANG} | 0 | 是`, "D3", 380, null],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 缴费日期", `${WANG} | 0 | 2023-11-05`, "D3", 380, null],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 缴费日期", `${WANG} | 0 |`, "D3", 380, "untaken"],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 签字", `${WANG} | 0 | 王建国`, "D3", 380, "untaken"],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 备注", `${WANG} | 350 | 已死亡`, "D3", 380, "contradicted"],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 备注", `${WANG} | 350 | 低保`, "D3", 380, "contradicted"],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 备注", `${WANG} | 350 | 二组`, "D3", 380, null],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 财政补助", `${WANG} | 380 | 640`, "E3", 0, "column"],
    ["人员类别 | 姓名 | 身份证号 | 实缴金额 | 各级补助", `${WANG} | 380 | 640`, "E3", 0, "column"],
    [
      "参保身份 | 姓名 | 身份证号 | 实缴金额",
      "居民 | 王建国 | 430903197003109010 | 190",
      "D3",
      380,
      "value",
    ],
    ["人员类别 | 姓名 | 身份证号 | 金额", `${WANG} | 500`, "D3", 380, "column"],
  ])("%s: %s", (heading, row, cell, after, refusal) => {
    expect(asked(sheet(heading, row), cell, after)).toBe(refusal);
  });
});

describe("any other cell", () => {
  const CLEAN = "430903197003109010";
  const UNITS = gridOf(
    `2024年度赫山区任务分解表\n乡镇 | 户籍人口 | 任务数\n甲乡 | 100 | 96\n乙乡 | 200 | 待定\n丙乡 | 300 | -5\n丁乡 | 400 | /`,
  );
  const TOTALS = { ...roster(), cells: [...roster().cells, ["本页小计：实收1140元", "户数", 3]] };

  test.each<[why: string, grid: Grid, cell: string, after: CellValue, refusal: string | null]>([
    ["a cleaned number", roster({ 王建国的身份证号: ` ${CLEAN}` }), "F5", CLEAN, null],
    ["an old number", roster({ 王建国的身份证号: "430903700310901" }), "F5", CLEAN, null],
    ["another number", roster({ 王建国的身份证号: ` ${CLEAN}` }), "F5", "43090319720815902X", "value"],
    ["a number that lost digits", roster({ 王建国的身份证号: 430903197003109000 }), "F5", CLEAN, "value"],
    ["a spelling", roster({ 张桂兰的户属性: "底保对象" }), "A8", "低保对象", null],
    ["a relation", roster({ 李秀英的户主关系: "老婆" }), "C6", "妻", null],
    ["a payer that was left out", roster({ 张桂兰的资助部门: null }), "L8", "区民政局", null],
    ["无 for a payer", roster({ 张桂兰的资助部门: "无" }), "L8", "区民政局", "nothing"],
    ["不享受 for a payer", roster({ 张桂兰的资助部门: "不享受" }), "L8", "区民政局", "unpaid"],
    ["a word for a category", roster({ 张桂兰的户属性: "已死亡" }), "A8", "低保对象", "dead"],
    ["a word that would go", roster({ 张桂兰的户属性: "底保对象" }), "A8", null, "value"],
    ["a plain quota", UNITS, "C3", 95, null],
    ["a word for a quota", UNITS, "C4", 190, "unpaid"],
    ["a negative quota", UNITS, "C5", 285, "negative"],
    ["a dash for a quota", UNITS, "C6", 380, "nothing"],
    ["half a person", UNITS, "C3", 95.5, "value"],
    ["a sum", TOTALS, "C10", 2, null],
    ["a sum in a sentence", TOTALS, "A10", "本页小计：实收1330元", null],
    ["another sentence", TOTALS, "A10", "本页小计：实收金额1330元", "words"],
  ])("%s", (_, grid, cell, after, refusal) => {
    expect(asked(grid, cell, after)).toBe(refusal);
  });
});
