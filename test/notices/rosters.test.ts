/** A roster of each notice: right rows of every category, group, grade and window are right, and of the wrong ones nothing else is found or mended. */
import { Check } from "../../src/checks";
import { readForm } from "../../src/forms";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { brief, told } from "../support/check";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { toEnd } from "../support/to-end";
import { policies, type Row, rosterOf } from "./roster";

const MONEY = [
  "amount-selfpay",
  "amount-subsidy",
  "amount-sum",
  "payer-missing",
  "payer-unknown",
  "payer-unexpected",
];

function check(title: string, rows: readonly Row[]) {
  const form = readForm(rosterOf(title, rows), policies);
  const run = new Check({ policies, today: { year: 2026, month: 4, day: 1 } });
  toEnd(run.sheet(form, "花名册.xlsx"));
  const [result] = toEnd(run.finish());
  return {
    findings: (result?.findings ?? []).filter(({ rule }) => MONEY.includes(rule.id)).map(told),
    result,
  };
}

const found = (title: string, rows: readonly Row[]) =>
  check(title, rows).findings.map((finding) => `${brief(finding)} → ${finding.fix ?? "?"}`);

describe("红塔区 2026", () => {
  const title = "红塔区2026年度城乡居民医保参保登记表";

  test("right rows", () => {
    expect(
      found(title, [
        ["普通城乡居民", "19700310", 400, 0],
        ["未纳入监测对象的脱贫户", "19700310", 400, 0],
        ["特困人员", "19700310", 0, 400],
        ["优抚对象", "19700310", 0, 400],
        ["边缘易致贫户", "19700310", 220, 180],
        ["低保对象", "19700310", 280, 120],
        ["低保对象、监测对象", "19700310", 220, 180],
      ]),
    ).toEqual([]);
  });

  test("wrong rows", () => {
    expect(
      found(title, [
        ["普通城乡居民", "19700310", 380, 0],
        ["低保对象", "19700310", 400, 120],
        ["监测对象", "19700310", 220, 120],
      ]),
    ).toEqual([
      "amount-selfpay E3 → 400",
      "amount-sum E3 → ?",
      "amount-selfpay E4 → 280",
      "amount-sum E4 → ?",
      "amount-sum E5 → ?",
      "amount-subsidy F5 → 180",
    ]);
  });

  test("on a day on which nobody may pay nothing is judged, and that is said", () => {
    const { findings, result } = check(title, [["普通居民", "19700310", 100, 0, { paidOn: "2026-02-27" }]]);
    expect(findings.map(brief)).toEqual(["amount-sum E3"]);
    expect(result?.notes.map(({ message }) => message).join()).toMatch(/2026-02-27/);
  });
});

describe("平滩镇 2026: grades", () => {
  const title = "平滩镇2026年度城乡居民医保参保登记表";

  test("each row by its own grade", () => {
    expect(
      found(title, [
        ["普通居民", "19700310", 400, 0, { grade: "一档" }],
        ["普通居民", "19700310", 775, 0, { grade: "二档" }],
        ["普通居民", "19700310", 400, 0, { grade: "二档" }],
        ["普通居民", "19700310", 775, 0, { grade: "一档" }],
      ]),
    ).toEqual(["amount-selfpay E5 → ?", "amount-sum E5 → ?", "amount-selfpay E6 → ?", "amount-sum E6 → ?"]);
  });

  test("the grade in other words, and one that is none", () => {
    const { findings, result } = check(title, [
      ["普通居民", "19700310", 775, 0, { grade: "居民二档" }],
      ["普通居民", "19700310", 400, 0, { grade: "第2档" }],
      ["普通居民", "19700310", 400, 0, { grade: "三档" }],
    ]);
    expect(findings.map(brief)).toEqual(["amount-selfpay E4", "amount-sum E4"]);
    expect(result?.notes.map(({ message }) => message).join()).toMatch(/“三档”不是平滩镇2026年度政策的档次/);
  });

  test("without a grade either is right, and of another amount nobody can say which was meant", () => {
    expect(
      found(title, [
        ["普通居民", "19700310", 400, 0],
        ["普通居民", "19700310", 775, 0],
        ["普通居民", "19700310", 380, 0],
      ]),
    ).toEqual(["amount-selfpay E5 → ?", "amount-sum E5 → ?"]);
  });
});

describe("上海市 2026: groups by age", () => {
  const title = "上海市2026年度城乡居民医保参保登记表";

  test("by the number, on 31 December 2025", () => {
    expect(
      found(title, [
        ["普通居民", "19700310", 1040, 0],
        ["普通居民", "19651231", 870, 0],
        ["普通居民", "19660101", 1040, 0],
        ["普通居民", "19530310", 700, 0],
        ["普通居民", "20150310", 400, 0],
        ["大学生", "20050310", 400, 0],
      ]),
    ).toEqual([]);
  });

  test("who may be a student is not told to pay more, and who is too old for one is", () => {
    expect(
      found(title, [
        ["普通居民", "20050310", 400, 0],
        ["普通居民", "20050310", 870, 0],
        ["普通居民", "19550310", 400, 0],
      ]),
    ).toEqual([
      "amount-selfpay E4 → 1040",
      "amount-sum E4 → ?",
      "amount-selfpay E5 → ?",
      "amount-sum E5 → ?",
    ]);
  });

  test("a woman of 72 who paid 870 pays 700, and nobody gets a subsidy for being old", () => {
    const { findings } = check(title, [
      ["普通居民", "19530310", 870, 0],
      ["普通居民", "19530310", 700, 340],
    ]);
    expect(findings.map((finding) => `${brief(finding)} → ${finding.fix ?? "?"}`)).toEqual([
      "amount-selfpay E3 → 700",
      "amount-sum E3 → ?",
      "amount-sum E4 → ?",
      "amount-subsidy F4 → 0",
    ]);
    expect(findings[0]?.message).toMatch(/70周岁及以上.*应缴 700 元/);
  });
});

describe("windows: 龙街镇 2025, 贵州 2025", () => {
  test("the second late period takes the whole funding", () => {
    expect(
      found("龙街镇2025年度城乡居民医保参保登记表", [
        ["普通居民", "19700310", 400, 0, { paidOn: "2024-10-01" }],
        ["普通居民", "19700310", 400, 0, { paidOn: "2025-03-10" }],
        ["普通居民", "19700310", 1070, 0, { paidOn: "2025-07-10" }],
        ["普通居民", "19700310", 400, 0, { paidOn: "2025-07-10" }],
      ]),
    ).toEqual(["amount-selfpay E6 → 1070", "amount-sum E6 → ?"]);
  });

  test("without a day the amount of a late period is asked, and not mended", () => {
    expect(
      found("龙街镇2025年度城乡居民医保参保登记表", [
        ["普通居民", "19700310", 1070, 0],
        ["普通居民", "19700310", 380, 0],
      ]),
    ).toEqual(["amount-selfpay E3 → ?", "amount-sum E3 → ?", "amount-selfpay E4 → 400", "amount-sum E4 → ?"]);
  });

  test("a day that nobody can read: not judged, and that is said once", () => {
    const { findings, result } = check("龙街镇2025年度城乡居民医保参保登记表", [
      ["普通居民", "19700310", 1070, 0, { paidOn: "7月10日" }],
      ["普通居民", "19700310", 1070, 0, { paidOn: "七月" }],
    ]);
    expect(findings).toEqual([]);
    expect(result?.notes.map(({ message }) => message).filter((one) => /哪一天/.test(one))).toHaveLength(1);
  });

  test("1070 on 2025-04-02 is right, 400 is not", () => {
    expect(
      found("贵州省2025年度城乡居民医保参保登记表", [
        ["普通居民", "19700310", 1070, 0, { paidOn: "2025-04-02" }],
        ["普通居民", "19700310", 400, 0, { paidOn: "2025-04-02" }],
        ["低保对象", "19700310", 200, 200, { paidOn: "2025-04-02" }],
      ]),
    ).toEqual(["amount-selfpay E4 → 1070", "amount-sum E4 → ?"]);
  });
});

describe("a roster of another region than the policy's", () => {
  const own = new PolicyRegistry(builtInPolicies).withWorkbook({
    policies: policies.findRegion("红塔区") === null ? [] : [policies.find("红塔区", 2026).policy],
    declaredYear: 2026,
  });

  test.each<[title: string, named: string | null]>([
    ["桃江县2026年度城乡居民医保参保登记表", "桃江县"],
    ["湖南省益阳市桃江县2026年度城乡居民医保参保登记表", "湖南省益阳市桃江县"],
    ["填报单位：澄江市龙街街道", "澄江市龙街街道"],
    ["红塔区2026年度城乡居民医保参保登记表", null],
    ["云南省玉溪市红塔区春和街道2026年度城乡居民医保参保登记表", null],
    ["2026年度城乡居民医保参保登记表", null],
    ["春和街道2026年度城乡居民医保参保登记表", null],
    ["城乡居民基本医疗保险参保缴费登记表（黄草坝社区）", null],
  ])("%s: %s", (title, named) => {
    const form = readForm(
      gridOf(
        `${title}\n户属性|姓名|身份证号|实交额|资助额\n普通居民|王建国|'${idNumber("19700310", 907)}|999|0`,
      ),
      own,
    );
    const run = new Check({ policies: own, today: { year: 2025, month: 11, day: 1 } });
    toEnd(run.sheet(form, "花名册.xlsx"));
    const findings = toEnd(run.finish())[0]?.findings ?? [];
    const unknown = findings.find(({ rule }) => rule.id === "policy-unknown");
    expect(unknown?.message.includes(`“${named ?? ""}”`) ?? null).toBe(named === null ? null : true);
    expect(findings.some(({ rule }) => rule.id === "amount-selfpay")).toBe(named === null);
    if (named !== null) expect(unknown?.message).toMatch(/红塔区/);
  });
});
