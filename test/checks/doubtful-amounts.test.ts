/**
 * Cells of amounts that say something else than a plain number: what is found there, and that nothing is written over them.
 * In 赫山区 王建国 owes 380 (section two), 张桂兰 190 and is given 190 (section four).
 */
import type { Grid } from "../../src/forms";
import { full } from "../support/check";
import { gridOf, nameOf } from "../support/grid";
import fc from "fast-check";
import { planOf } from "../mending/support";
import { toFullWidth } from "../support/made-ids";
import { of, official, reordered, stacked, text, unnumbered } from "./rule-tables/layouts";
import { cellOn } from "../support/named-cells";

const RULES = ["money", "required"] as const;
const LAYOUTS = { official, reordered, stacked, text, unnumbered };

/** `fix` as it would be written; null where it is for a person to decide. */
type Case = readonly [cell: unknown, found: "amount-selfpay" | "required" | null, fix: string | null];

const CASES: readonly Case[] = [
  [380, null, null],
  ["380元", null, null],
  ["３８０", null, null],
  [350, "amount-selfpay", "380"],
  ["350元", "amount-selfpay", "380"],
  [400, "amount-selfpay", "380"],
  ["三百八十", "amount-selfpay", "380"],
  ["叁佰捌拾元整", "amount-selfpay", "380"],
  ["人民币380元", "amount-selfpay", "380"],
  ["已交380", "amount-selfpay", "380"],
  ["三百五十", "amount-selfpay", null],
  ["三百八", "amount-selfpay", null],
  ["未缴", "amount-selfpay", null],
  ["没交", "amount-selfpay", null],
  ["欠", "amount-selfpay", null],
  ["退费", "amount-selfpay", null],
  ["死亡", "amount-selfpay", null],
  ["去世", "amount-selfpay", null],
  ["职工医保", "amount-selfpay", null],
  ["外地已参保", "amount-selfpay", null],
  ["当兵", "amount-selfpay", null],
  ["√", "amount-selfpay", null],
  ["已缴", "amount-selfpay", null],
  ["免", "required", null],
  ["/", "required", null],
  ["民政代缴", "amount-selfpay", null],
  ["380（未缴）", "amount-selfpay", null],
  ["约380", "amount-selfpay", null],
  ["190+190", "amount-selfpay", null],
  ["380\n380", "amount-selfpay", null],
  [760, "amount-selfpay", null],
  [1140, "amount-selfpay", null],
  [570, "amount-selfpay", null],
  [-380, "amount-selfpay", null],
  ["2023-11-05", "amount-selfpay", null],
  ["11月5日", "amount-selfpay", null],
  [45235, "amount-selfpay", null],
  [20231105, "amount-selfpay", null],
];

describe.each(Object.entries(LAYOUTS))("%s", (which, layout) => {
  test.each(CASES)("王建国的实交额 %j: %s, fix %s", (cell, rule, fix) => {
    const grid = layout({ 王建国的实交额: cell });
    const at = cellOn(grid, "王建国的实交额");
    const here = full(RULES, grid).filter((finding) => nameOf(finding.cell) === at);
    const [first] = here.filter((finding) => finding.rule !== "amount-sum");
    // Where the column is not asked for, a dash is still asked about.
    const expected = which === "reordered" && rule === "required" ? "amount-selfpay" : rule;
    expect(first?.rule ?? null).toBe(expected);
    expect(first?.fix ?? null).toBe(fix);
    const planned = planOf(grid).fixes.filter(({ cell: own }) => nameOf(own) === at);
    expect(planned.map(({ after }) => String(after))).toEqual(fix === null ? [] : [fix]);
  });
});

describe("what the message says", () => {
  test.each<[cell: unknown, says: RegExp]>([
    ["未缴", /^H5 .*“未缴”.*没有收到钱.*已经收了的请填实收金额/],
    ["退费", /^H5 .*“退费”.*退/],
    ["死亡", /^H5 .*“死亡”.*去世/],
    ["职工医保", /^H5 .*“职工医保”.*别处参保/],
    ["√", /^H5 .*“√”.*没有写金额/],
    [-380, /^H5 .*负数 -380.*退费/],
    ["2023/11/5", /^H5 .*日期 2023-11-05.*不是金额/],
    [45235, /^H5 .*日期 2023-11-05.*不是金额/],
    [1140, /1140 元.*应缴 380 元.*几个人的合计.*每人一行/],
    ["/", /^H5 .*“\/”.*没有金额/],
  ])("%j: %s", (cell, says) => {
    const [first] = full(RULES, official({ 王建国的实交额: cell }));
    expect(first?.message).toMatch(says);
  });
});

const fixesOf = (grid: Grid) =>
  full(RULES, grid).map(({ rule, cell, fix }) => `${rule} ${nameOf(cell)} ${fix}`);

describe("a payment in merged cells", () => {
  const merge = (edits: object, range: string) => official({ ...edits }, { merges: [range] });

  test("of two people is one finding on the top cell, and nobody's payment is missing", () => {
    const grid = merge({ 王建国的实交额: 760, 李秀英的实交额: null }, "H5:H6");
    expect(fixesOf(grid)).toEqual(["amount-selfpay H5 null"]);
    expect(full(RULES, grid)[0]?.message).toMatch(/合并.*合计.*每人一格/);
  });

  test("that is blank is missing once, on the top cell", () => {
    const grid = merge({ 王建国的实交额: null, 李秀英的实交额: null, 王子轩的实交额: null }, "H5:H7");
    expect(fixesOf(grid)).toEqual(["required H5 null"]);
  });

  test("of 0 is everybody's", () => {
    const none = { 李秀英的户属性: "特困人员", 李秀英的资助额: 380, 李秀英的资助部门: "区民政局" };
    const grid = merge({ ...none, 李秀英的实交额: 0, 王子轩的实交额: null }, "H6:H7");
    expect(fixesOf(grid)).toEqual(["amount-selfpay H6 null", "amount-sum H6 null"]);
  });

  test("of subsidies is one finding too", () => {
    const grid = merge({ 张桂兰的资助额: 570, 陈德福的资助额: null }, "I8:I9");
    expect(fixesOf(grid)).toEqual(["amount-subsidy I8 null"]);
  });

  test("over the two amounts of one person is not written over", () => {
    const grid = merge({ 王建国的实交额: 350, 王建国的资助额: null }, "H5:I5");
    expect(fixesOf(grid)).toEqual(["amount-selfpay H5 null", "amount-sum H5 null"]);
  });
});

describe("who has not paid as far as anybody can tell", () => {
  test.each<[why: string, edits: object, found: string[]]>([
    ["0, and a receipt", { 王建国的实交额: 0 }, ["amount-selfpay H5 380", "amount-sum H5 null"]],
    ["0, and none", { 李秀英的实交额: 0 }, ["amount-selfpay H6 null", "amount-sum H6 null"]],
    [
      "a sum above, and a blank below",
      { 王建国的实交额: 400, 王子轩的实交额: null },
      ["amount-selfpay H5 null", "amount-sum H5 null", "required H7 null"],
    ],
    [
      "too little above, and a blank below",
      { 王建国的实交额: 350, 王子轩的实交额: null },
      ["amount-selfpay H5 380", "amount-sum H5 null", "required H7 null"],
    ],
  ])("%s", (_, edits, expected) => {
    expect(fixesOf(official({ ...edits }))).toEqual(expected);
  });
});

test.each([
  [null, "医疗救助基金"],
  ["无", null],
  ["/", null],
])("a subsidy whose payer is %j: the payer of the document is %j", (payer, fix) => {
  const grid = of("土沃乡", { 张桂兰的实交额: 76, 张桂兰的资助额: 304, 张桂兰的资助部门: payer });
  const [missing] = full(["payer-missing"], grid).filter(({ cell }) => nameOf(cell) === "L8");
  expect(missing?.fix ?? null).toBe(fix);
});

describe("a column whose heading may mean something else", () => {
  const HEAD = "人员类别 | 姓名 | 身份证号";
  const WANG = "普通居民 | 王建国 | 430903197003109010";
  const ZHANG = "低保对象 | 张桂兰 | 430903195509209044";
  const sheet = (...rows: string[]) => gridOf(["赫山区2024年度参保花名册", ...rows].join("\n"));
  const money = (grid: Grid) =>
    full(["money"], grid).map(({ rule, cell, fix }) => `${rule} ${nameOf(cell)} ${fix}`);

  test.each<[why: string, grid: Grid, found: string[]]>([
    [
      "财政补助 that everybody has on top",
      sheet(`${HEAD} | 个人缴费 | 财政补助`, `${WANG} | 380 | 640`, `${ZHANG} | 190 | 640`),
      [],
    ],
    [
      "财政补助 that those have who are given it",
      sheet(`${HEAD} | 个人缴费 | 财政补助`, `${WANG} | 380 | 0`, `${ZHANG} | 380 | 190`),
      ["amount-selfpay E4 190", "amount-sum E4 null"].map((line) => line.replace("E4", "D4")),
    ],
    [
      "参保身份 that says how somebody is insured",
      sheet("参保身份 | 姓名 | 身份证号 | 实缴金额", "居民 | 王建国 | 430903197003109010 | 190"),
      [],
    ],
    [
      "缴费金额 of which none is anybody's",
      sheet(`${HEAD} | 缴费金额`, `${WANG} | 500`),
      ["amount-selfpay D3 null"],
    ],
  ])("%s", (_, grid, expected) => {
    expect(money(grid)).toEqual(expected);
  });

  test("应参保人数, whoever is insured elsewhere taken off", () => {
    const rows = "村名 | 户籍人口 | 职工医保 | 应参保人数\n奎星村 | 1000 | 75 | 925\n台亭村 | 800 | 40 | 760";
    const quotas = (title: string) => full(["quota-mismatch"], gridOf(`${title}\n${rows}`));
    expect(quotas("赫山区2024年度参保进度表")).toEqual([]);
    expect(quotas("赫山区2024年度参保任务分解表")).toEqual([]);
  });
});

/** What people write into such a cell, in pieces. */
const PIECES = [
  "380",
  "350",
  "190",
  "760",
  "1140",
  "0",
  "-380",
  "３８０",
  "三百八十",
  "叁佰捌拾",
  "一百九十",
  "元",
  "元整",
  "圆",
  "人民币",
  "¥",
  "已缴",
  "未缴",
  "退",
  "退费",
  "死亡",
  "职工医保",
  "外地",
  "√",
  "免",
  "/",
  "-",
  "约",
  "共",
  "（",
  "）",
  " ",
  "，",
  "2023-11-05",
  "11月5日",
  "45235",
  "+",
  "380.00",
  "人",
  "户",
  "两人",
  "王建国",
  "?",
  "见备注",
  "代缴",
  ".",
  "380元",
];
/** All the ways of writing 380 that leave nothing to be explained, once full-width characters are folded. */
const IS_DUE =
  /^(?:已|实)?(?:缴|交|收|付)?(?:人民币|[¥￥])*(?:380(?:\.0+)?|三百八十|叁佰捌拾)(?:元|圆)?(?:人民币)?整?(?:\/人)?\.?$/;
const IS_PLAIN = /^[¥￥]?\d+(?:\.\d+)?(?:元|圆)?整?$/;

test("whatever stands there, a fix is offered only over the amount due in another writing, or over one plain number", () => {
  const cells = fc.oneof(
    fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 4 }).map((parts) => parts.join("")),
    fc.constantFrom(...PIECES).map(toFullWidth),
    fc.string({ maxLength: 6 }),
    fc.integer({ min: -2000, max: 60_000 }),
  );
  const layouts = fc.constantFrom(...Object.values(LAYOUTS));
  fc.assert(
    fc.property(cells, layouts, (cell, layout) => {
      const grid = layout({ 王建国的实交额: cell });
      const at = cellOn(grid, "王建国的实交额");
      const proposed = full(["money"], grid).filter((one) => nameOf(one.cell) === at && one.fix !== null);
      const planned = planOf(grid).fixes.filter((one) => nameOf(one.cell) === at);
      if (proposed.length + planned.length === 0) return;
      const folded = String(cell).normalize("NFKC").replace(/[\s,]/g, "");
      expect(folded).toMatch(new RegExp(`${IS_DUE.source}|${IS_PLAIN.source}`));
      expect(planned.map(({ after }) => String(after))).toEqual(["380"]);
      // As much as two people pay is nobody's mistake.
      const yuan = IS_PLAIN.test(folded) ? parseFloat(folded.replace(/^[¥￥]/, "")) : 380;
      expect(yuan).toBeLessThan(380 + 190);
    }),
    { numRuns: 2_000 },
  );
});
