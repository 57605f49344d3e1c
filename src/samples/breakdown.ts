/** The breakdown tables, laid out and filled in as the documents print them. */
import type { CompiledPolicy } from "../policy";
import { SheetBuilder } from "./sheet";

const SHEET_NAME = "任务分解表";

function tableOf(compiled: CompiledPolicy) {
  const { table } = compiled.policy.quota;
  if (table === null) throw new Error(`${compiled.label} has no table`);
  return table;
}

/** 土沃乡: census, employees, persons to enrol. */
export function censusLessEmployees(compiled: CompiledPolicy): SheetBuilder {
  const table = tableOf(compiled);
  const sheet = titled(table.title, 4);
  sheet.addRow([
    "项目\n村",
    "户籍人数",
    "已参加职工\n医保人数",
    `${compiled.policy.year}年城乡居民\n参保人数`,
    "备注",
  ]);
  for (const unit of table.units) sheet.addRow([unit.name, unit.census, unit.employees, unit.quota, null]);
  const total = table.printedTotal;
  sheet.addRow(["合计", total?.census ?? null, total?.employees ?? null, total?.quota ?? null, null]);
  return sheet;
}

/** 赫山区: a share of the census. */
export function shareOfCensus(compiled: CompiledPolicy): SheetBuilder {
  const table = tableOf(compiled);
  const sheet = titled(table.title, 2);
  const { year } = compiled.policy;
  sheet.addRow(["单   位", `${year - 1}年户籍人口数`, `${year}年参保任务数`]);
  for (const unit of table.units) sheet.addRow([unit.name, unit.census, unit.quota]);
  sheet.addRow(["合     计", table.printedTotal?.census ?? null, table.printedTotal?.quota ?? null]);
  sheet.addRow(["参保任务数=户籍人口数*95%"]);
  return sheet;
}

/** 临猗县: assigned numbers, numbered rows. The total is printed as it is, one too low. */
export function assigned(compiled: CompiledPolicy): SheetBuilder {
  const table = tableOf(compiled);
  const sheet = titled(table.title, 2);
  sheet.addRow(["序号", "乡 镇", "任务数 (人)"]);
  table.units.forEach((unit, i) => sheet.addRow([i + 1, unit.name, unit.quota]));
  const total = sheet.addRow(["合计", null, table.printedTotal?.quota ?? null]);
  sheet.merge(total, 0, total, 1);
  return sheet;
}

/** 孝义市: two column groups side by side, the total in one merged cell with its unit. */
export function assignedSideBySide(compiled: CompiledPolicy): SheetBuilder {
  const table = tableOf(compiled);
  const sheet = titled(table.title, 5);
  const heading = ["序号", "乡镇（街道）", "任务数(人)"];
  sheet.addRow([...heading, ...heading]);
  const half = Math.ceil(table.units.length / 2);
  for (let i = 0; i < half; i++) {
    const cells = [i, i + half].flatMap((n) => [
      n + 1,
      table.units[n]?.name ?? null,
      table.units[n]?.quota ?? null,
    ]);
    sheet.addRow(cells);
  }
  const total = sheet.addRow(["合计", `${table.printedTotal?.quota ?? ""}人`]);
  sheet.merge(total, 1, total, 5);
  return sheet;
}

/** 方太乡 prints no numbers, only the rule: the villages and figures here are invented, and say so. */
export function censusLessExcluded(compiled: CompiledPolicy): SheetBuilder {
  const { region, year } = compiled.policy;
  const sheet = titled(
    `${region.name}${year}年度城乡居民医保参保缴费任务表（示例数字，文件没有分村数字）`,
    7,
  );
  sheet.addRow([
    "村",
    "户籍人口数",
    "全额资助参保对象",
    "高校大学生",
    "在单位参加五险人员",
    "在部队服现役人员",
    "监狱服刑人员",
    "任务数",
  ]);
  const villages: [string, number, ...number[]][] = [
    ["甲村", 1520, 31, 46, 102, 5, 1],
    ["乙村", 986, 18, 27, 64, 3, 0],
    ["丙村", 1244, 25, 33, 88, 4, 2],
  ];
  const sums = [0, 0, 0, 0, 0, 0, 0];
  for (const [name, census, ...excluded] of villages) {
    const numbers = [census, ...excluded, census - excluded.reduce((sum, n) => sum + n, 0)];
    numbers.forEach((n, i) => (sums[i] = (sums[i] ?? 0) + n));
    sheet.addRow([name, ...numbers]);
  }
  sheet.addRow(["合计", ...sums]);
  return sheet;
}

function titled(title: string, lastColumn: number): SheetBuilder {
  const sheet = new SheetBuilder(SHEET_NAME);
  const row = sheet.addRow([title]);
  sheet.merge(row, 0, row, lastColumn);
  return sheet;
}
