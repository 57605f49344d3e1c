/** Further notices for 2025 and 2026, in the words that they use, as a clerk copies them: what is read, and the answers that they state. */
import { ownPolicies, readPolicySheet } from "../../src/forms/policy-sheet";
import { usePolicies } from "../../src/functions/policies";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { gridOf } from "../support/grid";
import { call, errorOf, NA, ask, useRuntime } from "../support/host";
import { serial } from "../support/serial";

useRuntime();
afterEach(() => usePolicies(new PolicyRegistry(builtInPolicies)));

/** Two grades and a group beside them; help is a share of the lower grade, whatever one pays. */
const TIANJIN = `参保政策表
  一、基本情况
  项目 | 内容
  地区 | 天津市
  参保年度 | 2025
  二、依据文件
  文件标题 | 性质
  天津市2025年城乡居民基本医疗保险缴费通知 | 转述
  三、各类人员
  人员类别 | 包括哪些人 | 资助
  普通居民 | | 不资助
  特困人员 | 部分优抚对象、离休干部无固定收入配偶、孤儿 | 全额
  低保对象 | 低保边缘家庭成员、重度残疾人、享受国家助学贷款的高校学生 | 低档缴费标准的90%
  四、缴费和待遇时间
  时段 | 开始日期 | 截止日期 | 待遇从哪天起
  集中期 | 2024年10月8日 | 2024年12月31日
  待遇期 | 2025-01-01 | 2025-12-31
  逾期 | | | 3个月
  五、档次和人群
  档次或人群 | 个人缴费标准
  低档 | 400
  高档 | 1030
  学生儿童 | 400`;

/** Whoever pays late in the year pays the whole funding, but newborns. */
const YULIN = `参保政策表
  一、基本情况
  项目 | 内容
  地区 | 玉林市
  参保年度 | 2025
  个人缴费标准 | 400
  财政补助 | 670
  二、依据文件
  文件标题 | 性质
  玉林市2025年度城乡居民基本医疗保险参保缴费通告 | 摘要
  三、各类人员
  人员类别 | 资助
  城乡特困人员 | 免缴
  孤儿 | 免缴
  防止返贫监测对象 | 文件没写
  四、缴费和待遇时间
  时段 | 开始日期 | 截止日期 | 缴多少 | 哪些人
  集中期 | 2024年9月1日 | 2024年12月底
  延长期 | 2025年1月1日 | 2025年6月30日 | 400
  延长期 | 2025年7月1日 | 2025年12月31日 | 个人缴费与财政补助全部金额 | 除新生儿外
  待遇期 | 2025年1月1日 | 2025年12月31日`;

/** Who had not been insured the year before waits three months from the first day, also in the window. */
const TONGREN = `参保政策表
  一、基本情况
  项目 | 内容
  地区 | 铜仁市
  参保年度 | 2026
  个人缴费标准 | 400
  财政补助 | 700
  二、依据文件
  文件标题
  2026铜仁城乡居民医保：谁该参保？如何享受？
  三、各类人员
  人员类别 | 资助
  普通居民 | 不资助
  特困人员 | 全额
  四、缴费和待遇时间
  时段 | 开始日期 | 截止日期 | 缴多少 | 哪些人 | 待遇从哪天起
  集中期 | 2025年9月28日至2026年2月28日
  待遇期 | 2026-01-01 | 2026-12-31
  逾期 | 2026-03-01 | | 1100 | 一般群众 | 等90天
  五、逾期参保的特殊情形
  哪些人 | 期限 | 从何时算起 | 待遇从哪天起 | 缴多少
  军人退出现役当年、随军未就业配偶、特困人员 | | | 缴费之日
  新生儿 | 90天（含） | 出生 | 出生之日 | 400元/人·年
  六、断保
  项目 | 内容
  固定等待 | 3个月
  每断一年多等 | 0个月
  集中缴费期内缴费的 | 从待遇期第一天起等
  哪些人不等 | 新生儿`;

/** Two kinds of people in one cell; the end of the window put off. */
const JINGMEN = `参保政策表
  一、基本情况
  项目 | 内容
  地区 | 荆门市
  参保年度 | 2025
  个人缴费标准 | 400元/人·年
  二、依据文件
  文件标题 | 性质
  荆门市2025年度城乡居民医保缴费通知 | 转述
  三、各类人员
  人员类别 | 资助 | 个人缴费
  城乡低保对象、返贫致贫人口 | | 40元/人·年
  农村易返贫致贫人口 | | 200元/人·年
  稳定脱贫人口 | 不再享受资助 | 400元/人·年
  特困人员、孤儿 | 全额资助
  四、缴费和待遇时间
  时段 | 开始日期 | 截止日期 | 待遇从哪天起
  集中期 | 2024年9月1日 | 延长至2025年2月28日
  待遇期 | 2025年1月1日至12月31日
  逾期 | | | 自参保缴费当月起`;

/** Grades with two names, a group by age and schooling in one name. */
const WEIFANG = `参保政策表
  一、基本情况
  项目 | 内容
  地区 | 潍坊市
  参保年度 | 2025
  财政补助 | 670
  二、依据文件
  文件标题 | 性质
  潍坊市2025年度居民医保缴费通知 | 转述
  三、各类人员
  人员类别 | 资助
  低收入困难群众 | 文件没写
  四、缴费和待遇时间
  时段 | 开始日期 | 截止日期 | 待遇从哪天起
  集中期 | 2024-09-01 | 2024年12月31日截止
  待遇期 | 2025-01-01 | 2025-12-31
  逾期 | | | 有3个月的固定待遇等待期
  五、档次和人群
  档次或人群 | 个人缴费标准
  成年居民低档（一档） | 400
  成年居民高档（二档） | 510
  学生及未成年人（18岁以下及具有潍坊学籍的学生） | 380`;

/** Groups without ages; whoever is helped pays nothing, in whichever. */
const YANCHENG = `参保政策表
  一、基本情况
  项目 | 内容
  地区 | 盐城市
  参保年度 | 2025
  二、依据文件
  文件标题 | 性质
  盐城市2025年度城乡居民医保缴费通知 | 转述
  三、各类人员
  人员类别 | 资助
  医疗救助对象 | 个人缴费部分由政府全额资助
  四、缴费和待遇时间
  时段 | 开始日期
  集中期 | 2024年10月8日至2024年12月31日
  待遇期 | 2025年1月1日至2025年12月31日
  五、档次和人群
  档次或人群 | 个人缴费标准
  市区成年居民 | 500元
  其他县（市）成年居民 | 470元
  学生及其他未成年人 | 270元`;

/** Ages, and who is counted in, in brackets behind the names. */
const BEIJING = `参保政策表
  一、基本情况
  项目 | 内容
  地区 | 北京市
  参保年度 | 2026
  二、依据文件
  文件标题 | 性质
  北京市2026年度城乡居民医保缴费标准 | 转述
  三、各类人员
  人员类别 | 资助
  特困人员（含孤儿） | 全额
  监测对象（脱贫不稳定户、边缘易致贫户、突发严重困难户） | 50%
  低保对象（不含特困） | 200
  四、档次和人群
  档次或人群 | 个人缴费标准
  学生儿童 | 435
  劳动年龄内居民（16至59周岁） | 795
  城乡老年人（60周岁及以上） | 460`;

const SHEETS: Readonly<Record<string, string>> = {
  潍坊市: WEIFANG,
  盐城市: YANCHENG,
  北京市: BEIJING,
  天津市: TIANJIN,
  玉林市: YULIN,
  铜仁市: TONGREN,
  荆门市: JINGMEN,
};

type Formula = "SELFPAY" | "SUBSIDY" | "BENEFITSTART" | "CANPAY";
type Case = readonly [region: string, formula: Formula, rest: readonly (string | number)[], right: unknown];

const DAY = /^\d{4}-\d\d-\d\d$/;
const cellOf = (value: unknown) => (typeof value === "string" && DAY.test(value) ? serial(value) : value);

function use(region: string) {
  const sheet = readPolicySheet(gridOf(SHEETS[region] ?? "", { name: "参保政策" }));
  if (sheet === null) throw new Error("no sheet");
  const { policies, problems } = ownPolicies([sheet]);
  expect(problems).toEqual([]);
  usePolicies(new PolicyRegistry(builtInPolicies).withWorkbook(policies));
}

/** The first of the rest stands before the region, the others behind the year (null). */
function argumentsOf([region, , [first, ...others]]: Case): unknown[] {
  return [cellOf(first), region, null, ...others.map(cellOf)];
}

const CASES: readonly Case[] = [
  ["天津市", "SELFPAY", ["低档"], 400],
  ["天津市", "SELFPAY", ["高档"], 1030],
  ["天津市", "SELFPAY", ["学生儿童"], 400],
  ["天津市", "SELFPAY", ["普通居民"], 400],
  ["天津市", "SELFPAY", ["低保对象"], 40],
  ["天津市", "SELFPAY", ["低保对象、高档"], 670],
  ["天津市", "SELFPAY", ["重度残疾人"], 40],
  ["天津市", "SELFPAY", ["特困人员"], 0],
  ["天津市", "SUBSIDY", ["低保对象、学生儿童"], 360],
  ["天津市", "BENEFITSTART", ["2025-02-10"], "2025-05-10"],

  ["玉林市", "SELFPAY", ["普通居民", "2025-03-10"], 400],
  ["玉林市", "SELFPAY", ["普通居民", "2025-08-10"], 1070],
  ["玉林市", "SELFPAY", ["特困人员", "2025-03-10"], 0],
  // Of whom the whole funding is asked then, it does not say for those who are helped.
  ["玉林市", "SELFPAY", ["特困人员", "2025-08-10"], NA],
  ["玉林市", "SELFPAY", ["监测对象"], NA],
  ["玉林市", "BENEFITSTART", ["2024-12-30"], "2025-01-01"],
  ["玉林市", "BENEFITSTART", ["2025-03-10"], NA],
  ["玉林市", "CANPAY", ["2025-08-10"], true],

  ["铜仁市", "SELFPAY", ["普通居民"], 400],
  ["铜仁市", "SELFPAY", ["普通居民", "2026-03-10"], 1100],
  ["铜仁市", "SELFPAY", ["特困人员", "2026-03-10"], 0],
  ["铜仁市", "BENEFITSTART", ["2026-02-28"], "2026-01-01"],
  ["铜仁市", "BENEFITSTART", ["2025-12-01", 1], "2026-04-01"],
  ["铜仁市", "BENEFITSTART", ["2025-12-01", 1, 0, "新生儿"], "2026-01-01"],
  ["铜仁市", "BENEFITSTART", ["2026-05-06", 0, 0, "随军未就业配偶"], "2026-05-06"],

  ["潍坊市", "SELFPAY", ["一档"], 400],
  ["潍坊市", "SELFPAY", ["二档"], 510],
  ["潍坊市", "SELFPAY", ["高档"], 510],
  ["潍坊市", "SELFPAY", ["成年居民低档"], 400],
  ["潍坊市", "SELFPAY", ["学生及未成年人"], 380],
  ["潍坊市", "SELFPAY", ["普通居民"], NA],
  ["潍坊市", "SELFPAY", ["低收入困难群众、一档"], NA],
  ["潍坊市", "BENEFITSTART", ["2025-02-10"], "2025-05-10"],
  ["潍坊市", "CANPAY", ["2024-12-31"], true],

  ["盐城市", "SELFPAY", ["市区成年居民"], 500],
  ["盐城市", "SELFPAY", ["其他县(市)成年居民"], 470],
  ["盐城市", "SELFPAY", ["医疗救助对象"], 0],
  ["盐城市", "SUBSIDY", ["医疗救助对象"], NA],
  ["盐城市", "SUBSIDY", ["医疗救助对象、市区成年居民"], 500],
  ["盐城市", "SELFPAY", ["普通居民"], NA],
  ["盐城市", "BENEFITSTART", ["2024-10-08"], "2025-01-01"],

  ["北京市", "SELFPAY", ["学生儿童"], 435],
  ["北京市", "SELFPAY", ["16-59周岁"], 795],
  ["北京市", "SELFPAY", ["劳动年龄内居民"], 795],
  ["北京市", "SELFPAY", ["60周岁及以上"], 460],
  ["北京市", "SELFPAY", ["城乡老年人"], 460],
  ["北京市", "SELFPAY", ["特困人员"], 0],
  ["北京市", "SELFPAY", ["孤儿、学生儿童"], 0],
  ["北京市", "SELFPAY", ["监测对象、城乡老年人"], 230],
  ["北京市", "SELFPAY", ["边缘易致贫户、城乡老年人"], 230],
  // Who has both is another matter: it is asked.
  ["北京市", "SELFPAY", ["低保对象、城乡老年人"], NA],
  ["北京市", "SELFPAY", ["普通居民"], NA],

  ["荆门市", "SELFPAY", ["普通居民"], 400],
  ["荆门市", "SELFPAY", ["低保对象"], 40],
  ["荆门市", "SELFPAY", ["返贫致贫人口"], 40],
  ["荆门市", "SELFPAY", ["城乡低保对象、返贫致贫人口"], 40],
  ["荆门市", "SELFPAY", ["稳定脱贫人口"], 400],
  ["荆门市", "SELFPAY", ["孤儿"], 0],
  ["荆门市", "CANPAY", ["2025-02-28"], true],
  // 缴费当月: from its first day.
  ["荆门市", "BENEFITSTART", ["2025-03-10"], "2025-03-01"],
];

test.each(CASES)("%s %s(%j): %s", (...row) => {
  const [region, formula, , right] = row;
  use(region);
  expect(ask(formula, ...argumentsOf(row))).toEqual(cellOf(right));
});

test("newborns are named apart only, and it is said what to do", () => {
  use("铜仁市");
  const error = errorOf(() => call("SELFPAY", "新生儿", "铜仁市", 2026, serial("2026-05-06")));
  expect(error.message).toMatch(/特殊情形.*“各类人员”里加一行/);
});

test.each<[row: string, message: RegExp]>([
  [
    "延长期 | 2025年7月1日 | 2025年12月31日 | 1070 | 灵活就业人员",
    /“灵活就业人员”不是本政策的人员类别.*加一行/,
  ],
  ["延长期 | 2025年6月30日后 | 2025年12月31日 | 1070", /写出从哪一天起/],
  ["逾期 | | | 1070", /缴多少.*没有采用/],
])("told: %s", (row, message) => {
  const text = YULIN.replace(/\n {2}延长期.*除新生儿外/, `\n  ${row}`);
  const [block] = readPolicySheet(gridOf(text, { name: "参保政策" }))?.blocks ?? [];
  expect(block?.problems.map((problem) => problem.message).join()).toMatch(message);
});

test("what a notice does not say of lapsed years is asked for", () => {
  const text = TONGREN.replace(/\n {2}每断一年多等.*/, "");
  const sheet = readPolicySheet(gridOf(text, { name: "参保政策" }));
  const { policies } = ownPolicies(sheet === null ? [] : [sheet]);
  usePolicies(new PolicyRegistry(builtInPolicies).withWorkbook(policies));
  const error = errorOf(() => call("BENEFITSTART", serial("2025-12-01"), "铜仁市", 2026, 1));
  expect(error.code).toBe("#N/A");
  expect(error.message).toMatch(/每断一年多等几个月.*0个月/);
});
