/** A roster under a policy with layers: what it says each department gives is held against what the policy has it give. */
import { Check } from "../../src/checks";
import { readForm } from "../../src/forms";
import { ownPolicies, readPolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";
import { brief } from "../support/check";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { toEnd } from "../support/to-end";

const sheet = readPolicySheet(
  gridOf(
    `参保政策表
     基本情况
     项目 | 内容
     地区 | 云岭县
     参保年度 | 2026
     个人缴费标准 | 400
     依据文件
     文件标题
     云岭县2026年度工作方案
     各类人员
     人员类别 | 资助 | 资助部门 | 资助办法
     低保对象 | 100 | 县医保局
     | 20 | 县残联
     优抚对象 | 50% | 县退役军人事务局 | 先缴后补
     村集体成员 | 50 | 村集体 | 另加`,
    { name: "参保政策" },
  ),
);
const policies = new PolicyRegistry(builtInPolicies).withWorkbook(
  ownPolicies(sheet === null ? [] : [sheet]).policies,
);

test.each<[category: string, paid: number, subsidy: number | "", payer: string, found: string[]]>([
  ["低保对象", 280, 120, "县医保局100元、县残联20元", []],
  ["低保对象", 280, 120, "残联20元、医保局100元", []],
  ["低保对象", 280, 120, "县医保局、县残联", []],
  ["低保对象", 280, 120, "县医保局20元、县残联100元", ["payer-unexpected F3"]],
  ["低保对象", 280, 120, "县医保局100元、县残联30元", ["payer-unexpected F3"]],
  ["低保对象", 280, 120, "", ["payer-missing F3"]],
  // A part of another's, which the policy does not know: both together are right.
  ["低保对象", 280, 120, "县医保局100元、村集体20元", []],
  ["低保对象、村集体成员", 230, 170, "县医保局100元、县残联20元、村集体50元", []],
  // 先缴后补: the whole is right, with nothing beside it or with what comes back.
  ["优抚对象", 400, 0, "", []],
  ["优抚对象", 400, "", "", []],
  ["优抚对象", 400, 200, "县退役军人事务局", []],
  ["优抚对象", 200, 200, "县退役军人事务局", []],
  ["优抚对象", 200, 0, "", ["amount-selfpay D3"]],
  ["优抚对象", 380, 0, "", ["amount-selfpay D3"]],
  ["优抚对象", 400, 100, "县退役军人事务局", ["amount-subsidy E3"]],
])("%s %d %s %s: %j", (category, paid, subsidy, payer, expected) => {
  const grid = gridOf(
    `云岭县2026年度城乡居民医保参保登记表
     户属性 | 姓名 | 身份证号 | 实交额 | 资助额 | 资助部门
     ${category} | 王建国 | '${idNumber("19700310", 901)} | ${paid} | ${subsidy} | ${payer}`,
  );
  const run = new Check({ policies, today: { year: 2025, month: 11, day: 1 } });
  toEnd(run.sheet(readForm(grid, policies), "花名册.xlsx"));
  const [result] = toEnd(run.finish());
  expect((result?.findings ?? []).map(brief)).toEqual(expected);
});
