/** `payer-missing`, `payer-unknown`, `payer-unexpected` (design §5.3). Payers: 赫山区's annex 2, note 5, ① to ⑤. */
import { found, full } from "../support/check";
import { gridOf } from "../support/grid";
import { officialForm, roster } from "../support/roster";

const RULES = ["payer-missing", "payer-unknown", "payer-unexpected"] as const;
const title = (region: string) => `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表`;

/** Row 8 is somebody on 低保 in 赫山区: 190 paid, 190 subsidy. */
const about = (payer: unknown, subsidy: unknown = 190) =>
  found(RULES, roster({ 张桂兰的资助部门: payer, 张桂兰的资助额: subsidy }));

/** The same in another region; only row 8 is of interest, so row 9 has a payer that is known everywhere. */
const elsewhere = (region: string, payer: unknown) =>
  found(RULES, roster({ 张桂兰的资助部门: payer, 陈德福的资助部门: "财政" }, { title: title(region) }));

describe("payer-missing: somebody is subsidised, and nobody pays", () => {
  test.each([null, "", " ", "/", "—", "无", "没有"])("%j beside 190", (payer) => {
    expect(about(payer)).toEqual(["payer-missing 张桂兰的资助部门"]);
  });

  test.each<[payer: unknown, subsidy: unknown]>([
    [null, 0],
    [null, null],
    [null, "无"],
    ["/", 0],
    ["无", null],
    ["区民政局", 190],
    ["②", "190"],
  ])("not: %j beside %j", (payer, subsidy) => {
    expect(about(payer, subsidy)).toEqual([]);
  });

  test("each of a household without its own", () => {
    const poor = (name: string, id: string, relation: string) =>
      `城乡低保对象|1001|${relation}|${name}|男|${id}||190|190||王|`;
    const grid = officialForm(
      [poor("王建国", "430903197003109010", "户主"), poor("王子轩", "430903201006019036", "子")].join("\n"),
    );
    expect(found(RULES, grid)).toEqual(["payer-missing L5", "payer-missing L6"]);
  });

  test("an amount that is no number, or lost, is not judged", () => {
    expect(about(null, "若干")).toEqual([]);
    expect(about(null, "#REF!")).toEqual([]);
    expect(about("#REF!")).toEqual([]);
  });
});

describe("payer-unknown: whom the form does not list", () => {
  test.each([
    ["老王", "a person"],
    ["是", "no department"],
    ["13812345678", "a phone"],
    ["⑥", "the form lists five"],
    ["2", "the form's numbers have circles"],
    ["③区民政局", "③ is 区财政局"],
    ["区残联", "would be ⑤ 其他"],
    ["县民政局", "赫山区 is no county"],
    ["益阳市民政局", "the city's, not the district's"],
    ["区民政局、老王", "one of two"],
    ["个人", "nobody else pays"],
  ])("%s: %s", (payer) => {
    expect(about(payer)).toEqual(["payer-unknown 张桂兰的资助部门"]);
  });

  test.each([
    ..."① ② ③ ④ ⑤ ②③ ②区民政局 ②民政局 区民政局 区财政局 区医保局 其他 其它 乡镇（街道、园区）".split(" "),
    ..."民政局 区民政 民政 民政部门 赫山区民政局 赫山民政局 湖南省益阳市赫山区民政局 财政 财政局 区级财政 医保 医保局".split(
      " ",
    ),
    ..."区医疗保障局 区医保中心 乡镇 街道 园区 镇政府 泉交河镇 泉交河镇人民政府 赫山街道办事处 龙岭产业开发区 镇财政所".split(
      " ",
    ),
    ..."区民政局、区医保局 民政/财政 区民政局和区财政局 其他（区残联） ⑤残联 民政局代缴 区民政局140元、乡镇50元".split(
      " ",
    ),
    "区 民政局",
    "区民政局。",
  ])("%s is known", (payer) => {
    expect(about(payer)).toEqual([]);
  });

  test("the message lists whom the form lists", () => {
    const [finding] = full(RULES, roster({ 张桂兰的资助部门: "区残联" }));
    for (const payer of ["①乡镇（街道、园区）", "②区民政局", "③区财政局", "④区医保局", "⑤其他"])
      expect(finding?.message).toContain(payer);
    expect(finding).toMatchObject({ value: "区残联", fix: null });
  });
});

describe("where the document lists nobody, any department may pay", () => {
  test.each([
    ["临猗县", "县民政局"],
    ["临猗县", "县医疗保障局"],
    ["临猗县", "医疗救助资金"],
    ["临猗县", "猗氏镇政府"],
    ["临猗县", "①"],
    ["孝义市", "市残联"],
    ["孝义市", "市退役军人事务局"],
    ["孝义市", "孝义市财政局"],
    ["沁水县土沃乡", "医疗救助基金"],
    ["沁水县土沃乡", "村集体"],
    ["沁水县土沃乡", "台亭村村委会"],
    ["沁水县土沃乡", "县乡村振兴局、乡政府"],
    ["兴国县方太乡", "财政"],
    ["兴国县方太乡", "慈善总会"],
  ])("%s: %s", (region, payer) => {
    expect(elsewhere(region, payer)).toEqual([]);
  });

  test.each([
    ["临猗县", "老王"],
    ["孝义市", "是"],
    ["沁水县土沃乡", "见附件"],
    ["兴国县方太乡", "⑨"],
  ])("not %s: %s", (region, payer) => {
    expect(elsewhere(region, payer)).toEqual(["payer-unknown 张桂兰的资助部门"]);
  });
});

describe("payer-unexpected: payers with amounts", () => {
  test.each<[payer: string, subsidy: number, isRight: boolean]>([
    ["区民政局190元", 190, true],
    ["区民政局140元、乡镇50元", 190, true],
    ["②140元③50元", 190, true],
    ["民政局（140元）和乡镇（50元）", 190, true],
    ["区民政局100元、乡镇50元", 190, false],
    ["区民政局100元", 190, false],
    // Of the second nobody says how much.
    ["区民政局100元、乡镇", 190, true],
  ])("%s beside %d: %s", (payer, subsidy, isRight) => {
    expect(about(payer, subsidy)).toEqual(isRight ? [] : ["payer-unexpected 张桂兰的资助部门"]);
  });
});

describe("payer-unexpected: a payer beside a subsidy of 0", () => {
  test.each<[payer: unknown, subsidy: unknown]>([
    ["区民政局", 0],
    ["②", null],
    ["区民政局", "0元"],
    ["老王", 0],
  ])("%j beside %j", (payer, subsidy) => {
    expect(about(payer, subsidy)).toEqual(["payer-unexpected 张桂兰的资助部门"]);
  });

  test.each<[payer: unknown, subsidy: unknown]>([
    ["无", 0],
    ["/", null],
    ["—", 0],
    ["个人", 0],
    ["自费", 0],
    ["个人缴费", 0],
    ["区民政局", 190],
    ["区民政局", "190元"],
    ["区民政局", "若干"],
    ["区民政局", "#REF!"],
  ])("not: %j beside %j", (payer, subsidy) => {
    expect(about(payer, subsidy)).toEqual([]);
  });

  test("a roster without a column of subsidies says nothing of them", () => {
    const grid = gridOf(`
      赫山区2024年度登记表
      户属性 | 姓名 | 身份证号 | 实交额 | 资助部门
      低保对象 | 张桂兰 | 430903195509209044 | 190 | 区民政局
      低保对象 | 陈德福 | 430903195101129059 | 190 |`);
    expect(found(RULES, grid)).toEqual([]);
  });
});

describe("a payer that is merged over the household", () => {
  const merged = (subsidies: readonly number[], payer: string | null = "区民政局") =>
    found(
      RULES,
      roster(
        {
          王建国的资助额: subsidies[0],
          李秀英的资助额: subsidies[1],
          王子轩的资助额: subsidies[2],
          王建国的资助部门: payer,
          李秀英的资助部门: null,
          王子轩的资助部门: null,
        },
        { merges: ["L5:L7"] },
      ),
    );

  test.each<[subsidies: number[], why: string]>([
    [[190, 190, 190], "all"],
    [[190, 0, 0], "the first"],
    [[0, 190, 0], "one in the middle"],
    [[0, 0, 190], "the last"],
  ])("pays for some of it: %j (%s)", (subsidies) => {
    expect(merged(subsidies)).toEqual([]);
  });

  test("pays for none of it: once, on the first cell", () => {
    expect(merged([0, 0, 0])).toEqual(["payer-unexpected 王建国的资助部门"]);
  });

  test("is missing: once, on the first cell", () => {
    expect(merged([0, 190, 190], null)).toEqual(["payer-missing 王建国的资助部门"]);
  });
});

test("without a column of payers there is nothing to judge", () => {
  const grid = gridOf(`
    赫山区2024年度登记表
    户属性 | 姓名 | 身份证号 | 实交额 | 资助额
    低保对象 | 张桂兰 | 430903195509209044 | 190 | 190`);
  expect(found(RULES, grid)).toEqual([]);
});

describe("without a policy only the amounts are there to judge by", () => {
  test.each<[payer: unknown, subsidy: unknown, expected: string[]]>([
    [null, 190, ["payer-missing 张桂兰的资助部门"]],
    ["区民政局", 0, ["payer-unexpected 张桂兰的资助部门"]],
    ["老王", 190, []],
  ])("%j beside %j: %j", (payer, subsidy, expected) => {
    expect(
      found(RULES, roster({ 张桂兰的资助部门: payer, 张桂兰的资助额: subsidy }, { title: "登记表" })),
    ).toEqual(expected);
  });
});

describe("a missing payer is filled in only where no other is possible", () => {
  const fix = (region: string, category: string, paid: number, subsidy: number) => {
    const edits = {
      张桂兰的户属性: category,
      张桂兰的实交额: paid,
      张桂兰的资助额: subsidy,
      张桂兰的资助部门: null,
    };
    const findings = full(["payer-missing"], roster(edits, { title: title(region) }));
    return findings.map((finding) => finding.fix);
  };

  test.each<[region: string, category: string, paid: number, subsidy: number, expected: string | null]>([
    ["沁水县土沃乡", "城乡低保对象", 76, 304, "医疗救助基金"],
    ["沁水县土沃乡", "孤儿", 0, 380, "医疗救助基金"],
    ["沁水县土沃乡", "村集体经济组织成员", 0, 380, "村集体"],
    ["临猗县", "低保对象", 76, 304, "医疗救助资金"],
    ["孝义市", "持有二代残疾证的残疾人员", 76, 304, "市残联"],
    ["孝义市", "低保对象", 76, 304, null],
    // Both are paid 304; only for the second the document says by whom.
    ["孝义市", "低保对象、持有二代残疾证的残疾人员", 76, 304, null],
    ["赫山区", "城乡低保对象", 190, 190, null],
    // Nothing is due: the subsidy itself is wrong.
    ["沁水县土沃乡", "普通居民", 190, 190, null],
  ])("%s, %s: %j", (region, category, paid, subsidy, expected) => {
    expect(fix(region, category, paid, subsidy)).toEqual([expected]);
  });
});
