/** What a clerk writes into a policy sheet is understood in many spellings, and none of them is complained about. */
import type { Grid } from "../../../src/forms";
import { writePolicySheet } from "../../../src/forms/policy-sheet";
import { builtInPolicies } from "../../../src/policy";
import { area, gridOf } from "../../support/grid";
import { policyIn, problemsIn, source } from "../../support/policy-block";
import { POLICY_SHEET, policySheet } from "../../support/policy-sheet";

describe("ways of stating what is paid for somebody", () => {
  const NOT_STATED = { kind: "notStated", says: "按原政策执行" };

  test.each<[kind: unknown, amount: unknown, selfPay: unknown, assist: unknown]>([
    ["不资助", null, null, { kind: "none" }],
    ["无资助", null, 400, { kind: "none" }],
    ["全额", null, null, { kind: "full" }],
    [" 全 额 资 助 ", "400元", "0", { kind: "full" }],
    ["个人不缴费", null, null, { kind: "full" }],
    ["定额资助", "280元", null, { kind: "subsidy", yuan: 280 }],
    ["定额资助", "每人280元", 120, { kind: "subsidy", yuan: 280 }],
    ["定额资助", "２８０", null, { kind: "subsidy", yuan: 280 }],
    ["资助280元", null, null, { kind: "subsidy", yuan: 280 }],
    [null, 280, null, { kind: "subsidy", yuan: 280 }],
    ["按比例资助", "80%", null, { kind: "rate", percent: 80 }],
    ["按比例资助", "80％", 80, { kind: "rate", percent: 80 }],
    ["按比例资助", 0.8, null, { kind: "rate", percent: 80 }],
    ["按比例资助", 80, null, { kind: "rate", percent: 80 }],
    ["按比例资助", "33.33%", null, { kind: "rate", percent: 33.33 }],
    ["80%", null, null, { kind: "rate", percent: 80 }],
    [null, "80%", null, { kind: "rate", percent: 80 }],
    ["个人缴固定数", null, 38, { kind: "selfPay", yuan: 38 }],
    ["自缴38元", null, null, { kind: "selfPay", yuan: 38 }],
    ["个人缴纳", null, "38元/人", { kind: "selfPay", yuan: 38 }],
    [null, null, 38, { kind: "selfPay", yuan: 38 }],
    ["文件没写金额", "按原政策执行", null, NOT_STATED],
    ["文件未写金额", "按原政策执行", null, NOT_STATED],
  ])("%s | %s | %s", (kind, amount, selfPay, assist) => {
    const grid = policySheet({ B21: kind, C21: amount, D21: selfPay });
    expect(problemsIn(grid)).toEqual([]);
    const nobody = { fund: null, until: null, ceiling: null, source: {} };
    const stated = assist as { readonly kind: string };
    const rate = stated.kind === "rate" ? { of: "standard" } : {};
    const given = stated.kind === "none" ? [] : [{ ...nobody, ...rate, ...stated, payer: "县民政局" }];
    expect(policyIn(grid).categories[2]?.help).toEqual(given);
  });
});

describe("days", () => {
  test.each<[typed: unknown, date: string]>([
    ["2024-09-05", "2024-09-05"],
    ["2024/9/5", "2024-09-05"],
    ["2024.9.5", "2024-09-05"],
    ["2024年9月5日", "2024-09-05"],
    ["２０２４年９月５日", "2024-09-05"],
    [" 2024-09-05 00:00:00", "2024-09-05"],
    [45540, "2024-09-05"],
  ])("%s", (typed, date) => {
    expect(policyIn(policySheet({ A34: typed })).windows[0]?.from).toBe(date);
  });
});

describe("lists of names", () => {
  test.each<[typed: unknown, names: string[]]>([
    ["低保户、困难户", ["低保户", "困难户"]],
    ["低保户，困难户,特困户", ["低保户", "困难户", "特困户"]],
    ["低保户；困难户;特困户", ["低保户", "困难户", "特困户"]],
    ["低保户\n困难户", ["低保户", "困难户"]],
    [" 低保户 、 困难户 、", ["低保户", "困难户"]],
    ["“一、二级残疾人”、重残", ["一、二级残疾人", "重残"]],
    ["特困供养人员（农村五保户、城市三无人员）", ["特困供养人员（农村五保户、城市三无人员）"]],
    ["城市“三无”人员、五保", ["城市“三无”人员", "五保"]],
    ["无", []],
    ["—", []],
    [null, []],
  ])("%s", (typed, names) => {
    expect(policyIn(policySheet({ F21: typed })).categories[2]?.aliases).toEqual(names);
  });
});

describe("other words for what the dropdowns offer", () => {
  const rule = (grid: Grid) => policyIn(grid).quota.rule;
  const noted = { D25: "以核定的为准" };
  const stated = { note: "以核定的为准", source: source("三") };

  test.each<[what: string, edits: Record<string, unknown>, expected: unknown]>([
    [
      "a share in the first column",
      { B25: "96%", C25: null, ...noted },
      { kind: "share", percent: 96, ...stated },
    ],
    ["a share as a number", { C25: 0.96, ...noted }, { kind: "share", percent: 96, ...stated }],
    [
      "census less others",
      { B25: "户籍人口减去不参保的人", C25: "职工医保人数、现役军人", ...noted },
      { kind: "subtract", excluded: ["职工医保人数", "现役军人"], ...stated },
    ],
    [
      "assigned",
      { B25: "上级下达", C25: null, D25: "由县里分配" },
      { kind: "assigned", says: "由县里分配", source: source("三") },
    ],
  ])("%s", (_, edits, expected) => {
    expect(rule(policySheet(edits))).toMatchObject(expected as object);
  });

  test("late payers are refused, or nothing is said of them", () => {
    const late = (edits: Record<string, unknown>) => policyIn(policySheet(edits)).late?.general;
    expect(late({ A41: "不予办理", B41: null, C41: "不得中途参保" })).toEqual({
      kind: "refused",
      says: "不得中途参保",
      source: source("四"),
    });
    expect(late({ A41: "没写", B41: null, C41: "文件没有写", D41: null })).toEqual({
      kind: "notStated",
      says: "文件没有写",
    });
  });

  test("a benefit period that the document does not state", () => {
    const grid = policySheet({ A38: null, B38: null, C38: "文件没有写起止日期", D38: null });
    expect(policyIn(grid).benefit).toEqual({ kind: "notStated", says: "文件没有写起止日期" });
  });

  test("plain numbers for circled ones", () => {
    expect(policyIn(policySheet({ B48: 3 })).form?.attributes).toEqual([{ mark: "③", name: "普通居民" }]);
  });

  test("a document without a number of its own is the first one", () => {
    expect(policyIn(policySheet({ A12: null })).documents[0]?.id).toBe("1");
  });
});

test("what is written once over several merged rows is meant for each of them", () => {
  const grid = policySheet({ J20: "二、（二）", J21: null, J22: null });
  const merged = { ...grid, merges: [area("J20:J22")] };
  expect(policyIn(merged).categories.map((c) => c.source.section)).toEqual([
    "二、（一）",
    "二、（二）",
    "二、（二）",
    "二、（二）",
  ]);
});

describe("what a clerk may write is not complained about", () => {
  test.each<[what: string, edits: Record<string, unknown>]>([
    ["a category in other spelling", { H22: "低 保对象" }],
    ["a category by its other name", { H22: "困难户" }],
    ["full-width digits of the code", { B8: "４３０９９９" }],
    ["an amount with its unit", { D21: "200元/人·年" }],
    ["an amount a head", { D21: "每人200元" }],
    ["all of it, in per cent", { C20: "100%" }],
    ["an amount of self-pay alone", { B21: null, C21: "—", D21: 200 }],
    ["spaces in a day", { A34: "2024年 9 月 1 日" }],
    ["a day with its time", { A34: "2024-09-01 00:00:00" }],
    ["a day of the week", { A34: "2024年9月1日（星期日）" }],
    ["no day", { E12: "无" }],
    ["headings with a colon", { A17: "四、各类人员缴多少：" }],
    ["headings with a unit", { A17: "四、各类人员缴多少（单位：元）" }],
    ["headings with a space", { A17: "四 各类人员缴多少" }],
    ["headings of parts", { A17: "第四部分 各类人员缴多少" }],
    ["the document's own headings of the task table", { A28: "乡镇", B28: "户籍人口数", C28: "任务数" }],
    ["must not have two", { B16: "不得重复享受" }],
    ["whoever has several has the highest", { B16: "同时具有多重身份的按就高不就低" }],
    ["the highest, and nothing on top", { B16: "就高享受，不得叠加享受" }],
    ["nothing on top", { B16: "不可重复享受" }],
    ["pupils and children", { G19: "学生、儿童" }],
    ["an amount a head and year", { B15: "400元每人每年" }],
    ["an amount with spaces around the stroke", { B15: "400元 / 人·年" }],
    ["an amount with its unit in brackets", { B15: "400（元）" }],
    ["a day with its time of day", { A34: "2024年9月1日 上午8:00" }],
    ["a day with spaces behind points", { A34: "2024. 9. 1" }],
    ["what somebody pays in full", { D19: "全额" }],
    ["all of it as a number of a percent cell", { C20: 1 }],
    ["what somebody pays as a share", { D22: "30%" }],
    ["one name with 及", { G19: "二级及以上残疾人、六十岁及以上老人" }],
    ["one name with 和", { G19: "艾滋病患者和感染者" }],
    ["a place with 和 in its name", { B7: "天津市和平区" }],
    ["ordinary people by another name", { A19: "一般居民", C48: "一般居民" }],
    ["two years in the title", { B12: "关于做好2024年度扫尾和2025年度参保缴费工作的通知" }],
    ["quotas rounded to tens", { B29: 1003, C29: 960, B30: 2004, C30: 1920, B31: 3007 }],
    ["other headings of the categories", { B18: "资助方式", C18: "资助标准（元）", I18: "备注" }],
    ["higher, not lower", { B16: "就高不就低" }],
  ])("%s", (_, edits) => {
    expect(problemsIn(policySheet(edits))).toEqual([]);
  });

  test("the heading of a table again, on its next page", () => {
    const again = POLICY_SHEET.replace("合计 | 3000", "单位 | 户籍人口 | 任务数\n  合计 | 3000");
    expect(problemsIn(gridOf(again))).toEqual([]);
  });

  test("无 alone in a section", () => {
    const grid = gridOf(POLICY_SHEET.replace("中小学生在户籍地参保 | 一", "无"));
    expect(problemsIn(grid)).toEqual([]);
    expect(policyIn(grid).notes).toEqual([]);
  });

  test.each([
    "填报单位：甲县医保局 | | 单位：元",
    "附件1",
    "金额单位：元",
    "甲县2025年度任务表 | | 单位：人",
  ])("%s above a table", (line) => {
    const grid = gridOf(POLICY_SHEET.replace("单位 | 户籍人口", `${line}\n  单位 | 户籍人口`));
    expect(problemsIn(grid)).toEqual([]);
  });

  test.each<[what: string, above: string, lines: string]>([
    ["the upper line of a heading over two", "人员类别 |", "人员类别 | 资助情况 | | 个人"],
    ["a remark", "人员类别 |", "注：以身份证号为准"],
    ["who filled it in, above the sections", "一、地区和年度", "填报单位：县医保局 | | 2024年8月30日"],
    [
      "the head of an attachment",
      "单位 | 户籍人口",
      "附件1\n甲县2025年度任务分解表（一）\n填报单位：县医保局 | | 2024年8月30日",
    ],
  ])("%s above the columns", (_, above, lines) => {
    expect(problemsIn(gridOf(POLICY_SHEET.replace(above, `${lines}\n  ${above}`)))).toEqual([]);
  });

  test("a column inserted before the hints", () => {
    const rows = writePolicySheet(builtInPolicies.slice(3, 4).map((policy) => ({ policy }))).rows;
    const grid = gridOf(rows.map((row) => [...row.slice(0, 2), null, ...row.slice(2)]));
    expect(problemsIn(grid)).toEqual([]);
  });

  test("what the product writes of the built-in policies, but for 临猗县's own total", () => {
    for (const policy of builtInPolicies)
      expect(
        problemsIn(gridOf(writePolicySheet([{ policy }]).rows)).filter((text) => !text.includes("479519")),
      ).toEqual([]);
  });
});
