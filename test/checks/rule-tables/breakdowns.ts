/** The documents' breakdown tables as they are printed, the first unit in row 3 (design §4). */
import type { Grid } from "../../../src/forms";
import { unitTables } from "../../documents/units";
import { gridOf } from "../../support/grid";
import { table } from "../../support/named-cells";

type Edits = Readonly<Record<string, unknown>>;

function rowsOf(region: string) {
  const printed = unitTables.find((candidate) => candidate.region === region);
  if (printed === undefined) throw new Error(`no table of ${region}`);
  return printed;
}

function sheetOf(rows: readonly (readonly unknown[])[], edits: Edits, merges: readonly string[] = []): Grid {
  return table(gridOf(rows, { name: "任务分解表", merges }), edits);
}

/** 12 villages, A 村 B 户籍人数 C 已参加职工医保人数 D 参保人数; the total in row 15. */
export function tuwo(edits: Edits = {}): Grid {
  const { rows, printedTotal: total } = rowsOf("土沃乡");
  return sheetOf(
    [
      ["土沃乡 2024 年度城乡居民医保 征缴目标任务分解表"],
      ["项目\n村", "户籍人数", "已参加职工\n医保人数", "2024 年城乡居民\n参保人数", "备注"],
      ...rows.map(({ unit, census, employees, quota }) => [unit, census, employees, quota, null]),
      ["合计", total.census, total.employees, total.quota, null],
    ],
    edits,
    ["A1:E1"],
  );
}

/** 16 units, A 单位 B 户籍人口数 C 任务数; the total in row 19, the rule below it. */
export function heshan(edits: Edits = {}): Grid {
  const { rows, printedTotal: total } = rowsOf("赫山区");
  return sheetOf(
    [
      ["赫山区2024年度城乡居民基本医疗保险参保计划表"],
      ["单   位", "2023年户籍人口数", "2024年参保任务数"],
      ...rows.map(({ unit, census, quota }) => [unit, census, quota]),
      ["合     计", total.census, total.quota],
      ["参保任务数=户籍人口数*95%"],
    ],
    edits,
  );
}

/** 15 units, A 序号 B 乡镇 C 任务数; the total in row 18, printed as it is: 479519, while the rows make 479520. */
export function linyi(edits: Edits = {}): Grid {
  const { rows, printedTotal } = rowsOf("临猗县");
  return sheetOf(
    [
      ["临猗县2024年度城乡居民基本医疗保险费征缴任务分解表"],
      ["序号", "乡 镇", "任务数 (人)"],
      ...rows.map(({ unit, quota }, i) => [i + 1, unit, quota]),
      ["合计", null, printedTotal.quota],
    ],
    edits,
    ["A18:B18"],
  );
}

/** 20 units side by side, A–C 1 to 10, D–F 11 to 20; the total in B13, merged to F13, with its unit. */
export function xiaoyi(edits: Edits = {}): Grid {
  const { rows, printedTotal } = rowsOf("孝义市");
  const cells = (n: number) => [n + 1, rows[n]?.unit, rows[n]?.quota];
  const heading = ["序号", "乡镇（街道）", "任务数(人)"];
  return sheetOf(
    [
      ["孝义市2023年度城乡居民医保参保任务表"],
      [...heading, ...heading],
      ...Array.from({ length: 10 }, (_, i) => [...cells(i), ...cells(i + 10)]),
      ["合计", `${printedTotal.quota}人`],
    ],
    edits,
    ["B13:F13"],
  );
}

/** The same with 合计 above the units, which begin in row 4. */
export function xiaoyiTotalOnTop(edits: Edits = {}): Grid {
  const { cells } = xiaoyi();
  return sheetOf([...cells.slice(0, 2), ...cells.slice(-1), ...cells.slice(2, -1)], edits, ["B3:F3"]);
}

/**
 * 方太乡 prints the rule only (section three); villages and numbers are invented. A 村 B 户籍人口数 C 全额资助 D 高校大学生
 * E 五险 F 服现役 G 服刑 H 任务数; 合计 on top, in row 3.
 */
export function fangtai(edits: Edits = {}): Grid {
  const text = `
    方太乡2024年度城乡居民医保参保缴费任务表
    村 | 户籍人口数 | 全额资助参保对象 | 高校大学生 | 在单位参加五险人员 | 在部队服现役人员 | 监狱服刑人员 | 任务数
    合计 | 3750 | 74 | 106 | 254 | 12 | 3 | 3301
    甲村 | 1520 | 31 | 46 | 102 | 5 | 1 | 1335
    乙村 | 986 | 18 | 27 | 64 | 3 | 0 | 874
    丙村 | 1244 | 25 | 33 | 88 | 4 | 2 | 1092`;
  return table(gridOf(text, { name: "任务表" }), edits);
}
