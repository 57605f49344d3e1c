/** Slips that make a sheet no mistake and would be everybody's amount or day: each is asked at its cell, and the policy holds all the same. */
import { cellName } from "../../src/forms";
import { readPolicySheet } from "../../src/forms/policy-sheet";
import { gridOf } from "../support/grid";

/** Row 3: 地区; 13: the central window. */
const SHEET = `参保政策表
  基本情况
  项目 | 内容
  地区 | 云岭县
  参保年度 | 2026
  个人缴费标准 | 400
  依据文件
  文件标题 | 文号 | 发文日期
  云岭县2026年度工作方案 | | 2025-08-20
  各类人员
  人员类别 | 资助
  低保对象 | 200
  缴费和待遇时间
  时段 | 开始日期 | 截止日期 | 待遇从哪天起
  集中期 | 2025-09-01 | 2025-12-31
  延长期 | 2026-01-01 | 2026-02-28 | 缴费次日
  待遇期 | 2026-01-01 | 2026-12-31
  逾期 | 2026-03-01 | | 等3个月
  任务数
  项目 | 内容
  任务数办法 | 户籍人口的95%
  任务表标题 | 各乡镇任务表
  任务表
  单位 | 户籍人口 | 任务数
  甲镇 | 1000 | 950
  乙镇 | 2000 | 1900
  丙镇 | 3000 | 2850
  合计 | 6000 | 5700`;

function problemsIn(text: string) {
  const [block] = readPolicySheet(gridOf(text, { name: "参保政策" }))?.blocks ?? [];
  return {
    isUsed: block !== undefined && block.policy !== null,
    problems: (block?.problems ?? []).map(
      ({ cell, message }) => `${cellName(cell.row, cell.column)} ${message}`,
    ),
  };
}

test("nothing is asked of a sheet without a slip", () => {
  expect(problemsIn(SHEET)).toEqual({ isUsed: true, problems: [] });
});

test.each<[from: string, to: string, told: readonly RegExp[]]>([
  ["个人缴费标准 | 400", "个人缴费标准 | 4000", [/^B6 .*一般在 100 到 2000 元/]],
  ["2025-09-01 | 2025-12-31", "2024-09-01 | 2024-12-31", [/^B15 2026 年度一般在 2025 年秋天缴费/, /^C15 /]],
  ["2026-01-01 | 2026-02-28", "2025-12-01 | 2026-02-28", [/^B16 第 2 段缴费时间与第 1 段有重叠/]],
  [
    "待遇期 | 2026-01-01 | 2026-12-31",
    "待遇期 | 2024-01-01 | 2024-12-31",
    [/^B17 .*2026 年 1 月起/, /^C17 /],
  ],
  ["逾期 | 2026-03-01", "逾期 | 2027-03-01", [/^B18 .*2025 年秋天/]],
  ["云岭县2026年度", "云岭县2025年度", [/^A9 文件标题里写的是 2025 年/]],
  ["2025-08-20", "2015-08-20", [/^C9 .*2025 年发/]],
  ["乙镇 | 2000 | 1900", "乙镇 | 2000 | 2900", [/^C26 .*比户籍人口 2000 还多/, /^C28 .*相差/]],
  ["乙镇 | 2000 | 1900", "乙镇 | 2000 | 1090", [/^C26 .*95% 是 1900/, /^C28 .*相差/]],
])("%s → %s", (from, to, told) => {
  const { isUsed, problems } = problemsIn(SHEET.replace(from, to));
  expect(isUsed).toBe(true);
  expect(problems).toEqual(told.map((one) => expect.stringMatching(one)));
});
