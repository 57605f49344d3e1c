/** The example of the guide (云岭县), and what it says of other notices: read without a word, with the answers that stand there. */
import { readPolicySheet } from "../../src/forms/policy-sheet";
import {
  benefitStart,
  compilePolicy,
  entitlement,
  isCollecting,
  type Policy,
  PolicyRegistry,
  quota,
} from "../../src/policy";
import { gridOf } from "../support/grid";

function policyOf(text: string): Policy {
  const [block] = readPolicySheet(gridOf(text, { name: "参保政策" }))?.blocks ?? [];
  expect(block?.problems).toEqual([]);
  if (block === undefined || block.policy === null) throw new Error("no policy");
  return block.policy;
}

const BASICS = `
  参保政策表
  一、基本情况
  项目 | 内容
  地区 | 云岭县
  上级地区 | 南江省、云州市
  参保年度 | 2025
  个人缴费标准 | 400`;
const DOCUMENT = `
  依据文件
  文件标题 | 文号
  云岭县2025年度工作方案 | 云医保发〔2024〕15号`;

const sheet = (people: string, more = "") =>
  compilePolicy(policyOf(`${BASICS}\n${DOCUMENT}\n各类人员\n${people}\n${more}`));

test("the example", () => {
  const compiled = sheet(
    `人员类别 | 包括哪些人 | 资助 | 资助部门
     普通居民 | | 不资助
     特困人员 | 孤儿 | 全额 | 县民政局
     低保对象 | | 80% | 县医保局
     监测对象 | 脱贫不稳定户、边缘易致贫户、突发严重困难户 | 300 | 县医保局`,
    `缴费和待遇时间
     时段 | 开始日期 | 截止日期 | 每月哪几天 | 待遇从哪天起
     集中期 | 2024年9月1日至12月25日 | | 1—25日
     延长期 | 2025-01-02 | 2025-02-28
     待遇期 | 2025-01-01 | 2025-12-31
     逾期 | | | | 等90天
     逾期参保的特殊情形
     哪些人 | 期限 | 从何时算起 | 待遇从哪天起
     新生儿 | 90天 | 出生 | 出生之日
     任务数
     项目 | 内容
     任务数办法 | 户籍人口的96%`,
  );
  const pays = ["普通居民", "特困人员", "低保对象", "监测对象"].map(
    (name) => entitlement(compiled, name).selfPay,
  );
  expect(pays).toEqual([400, 0, 80, 100]);
  expect(quota(compiled, { census: 5230, employees: 0, otherExcluded: 0 })).toBe(5021);
  expect(isCollecting(compiled, "2024-12-26")).toBe(false);
  expect(benefitStart(compiled, "2025-03-10")).toBe("2025-06-08");
});

describe("layers", () => {
  const compiled = sheet(
    `人员类别 | 资助 | 资助部门 | 最多资助 | 资助到哪天 | 资助办法
     低保对象 | 200 | 财政局
     | 其余的80% | 医保局
     特困人员 | 100 | 市财政局
     | 100 | 县财政局
     | 其余全部 | 医保局
     优抚对象 | 90% | 县医保局 | 300
     脱贫户 | 100 | 县医保局 | | 2024年12月底
     村集体成员 | 50 | 村集体 | | | 另加
     残疾人 | 50% | 县残联 | | | 先缴后补`,
  );
  const answer = (cell: string) => {
    const { selfPay, subsidy, shares } = entitlement(compiled, cell);
    return [selfPay, subsidy, ...shares.map(({ payer, yuan }) => `${payer ?? ""}${yuan}`)];
  };

  test.each<[cell: string, expected: (number | string)[]]>([
    ["低保对象", [40, 360, "财政局200", "医保局160"]],
    ["特困人员", [0, 400, "市财政局100", "县财政局100", "医保局200"]],
    ["优抚对象", [100, 300, "县医保局300"]],
    // Help until the end of 2024 is none for 2025.
    ["脱贫户", [400, 0]],
    ["村集体成员", [350, 50, "村集体50"]],
    ["低保对象、村集体成员", [0, 400, "财政局200", "医保局160", "村集体40"]],
    ["残疾人", [400, 200, "县残联200"]],
  ])("%s", (cell, expected) => {
    expect(answer(cell)).toEqual(expected);
  });
});

test("a share of a grade, whichever the others choose", () => {
  const compiled = compilePolicy(
    policyOf(`${BASICS.replace(/\n.*个人缴费标准.*/, "")}\n${DOCUMENT}
      档次和人群
      档次 | 标准
      一档 | 400
      二档 | 775
      各类人员
      人员类别 | 资助
      低保对象 | 一档的90%`),
  );
  const pays = ["低保对象、一档", "低保对象、二档", "低保对象", "二档"].map(
    (cell) => entitlement(compiled, cell).selfPay,
  );
  expect(pays).toEqual([40, 415, 40, 775]);
});

test("a town begins from its county: what it states replaces, the rest holds", () => {
  const county = policyOf(`${BASICS}\n${DOCUMENT}
    各类人员
    人员类别 | 资助 | 资助部门
    低保对象 | 200 | 县民政局
    特困人员 | 全额 | 县民政局`);
  const town = policyOf(`参保政策表
    基本情况
    项目 | 内容
    地区 | 石桥镇
    上级地区 | 南江省、云州市、云岭县
    参保年度 | 2025
    基于 | 云岭县
    ${DOCUMENT.replace("云岭县2025", "石桥镇2025")}
    各类人员
    人员类别 | 资助 | 资助部门 | 资助办法
    低保对象 | 50 | 石桥镇 | 另加
    监测对象 | 100 | 石桥镇`);
  const registry = new PolicyRegistry([county, town]);
  const answer = (region: string, cell: string) => {
    const { selfPay, shares } = entitlement(registry.find(region, 2025), cell);
    return [selfPay, ...shares.map(({ payer, yuan }) => `${payer ?? ""}${yuan}`)];
  };
  expect(answer("石桥镇", "低保对象")).toEqual([150, "县民政局200", "石桥镇50"]);
  expect(answer("石桥镇", "特困人员")).toEqual([0, "县民政局400"]);
  expect(answer("石桥镇", "监测对象")).toEqual([300, "石桥镇100"]);
  expect(answer("云岭县", "低保对象")).toEqual([200, "县民政局200"]);
});

test("a simple notice takes at most 25 cells: one standard, five categories, one window", () => {
  const text = `参保政策表
    基本情况
    项目 | 内容
    地区 | 云岭县
    参保年度 | 2025
    个人缴费标准 | 400
    依据文件
    文件标题 | 文号
    云岭县2025年度工作方案
    各类人员
    人员类别 | 资助
    普通居民 | 不资助
    特困人员 | 全额
    低保对象 | 200
    监测对象 | 180
    脱贫户 | 45
    缴费和待遇时间
    时段 | 开始日期
    集中期 | 2024年9月1日至12月25日
    待遇期 | 2025年1月1日至12月31日`;
  policyOf(text);
  const labels =
    /^(?:参保政策表|基本情况|项目|内容|地区|参保年度|个人缴费标准|依据文件|文件标题|文号|各类人员|人员类别|资助|缴费和待遇时间|时段|开始日期|集中期|待遇期)$/;
  const filled = text.split(/[\n|]/).filter((cell) => cell.trim() !== "" && !labels.test(cell.trim()));
  expect(filled.length).toBeLessThanOrEqual(25);
});
