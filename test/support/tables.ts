/** The breakdown tables of the five documents, and the ways in which such tables are laid out (design §5.4). */
import fc from "fast-check";
import type { Finding } from "../../src/checks";
import type { Grid } from "../../src/forms";
import { unitTables } from "../documents/units";
import { type CellValue, nameOf } from "./grid";
import { toFullWidth } from "./made-ids";

/** `number` and `remark` are columns that say nothing about persons: 序号, 备注. */
export type Key = "unit" | "census" | "employees" | "quota" | `excluded${number}` | "number" | "remark";
export type Line = Readonly<Partial<Record<Key, CellValue>>>;

export interface Table {
  readonly region: string;
  readonly title: string;
  /** Ways to head each column. */
  readonly headings: Readonly<Partial<Record<Key, readonly string[]>>>;
  readonly lines: readonly Line[];
  readonly total: Line;
}

const UNIT = ["单   位", "项目\n村", "乡镇（街道）", "乡 镇"];
const CENSUS = ["户籍人数", "2023年户籍人口数", "户籍\n人口数"];
const EMPLOYEES = ["已参加职工\n医保人数", "已参加职工医保人数"];
const QUOTA = ["任务数(人)", "2024年参保任务数", "2024年城乡居民\n参保人数"];

/** 方太乡 prints the rule only: census less fully subsidised, students, employees, servicemen, prisoners. */
const FANGTAI: Table = {
  region: "方太乡",
  title: "方太乡2024年度城乡居民医保参保缴费任务表",
  headings: {
    unit: UNIT,
    census: CENSUS,
    excluded1: ["全额资助参保对象"],
    excluded2: ["高校大学生"],
    employees: EMPLOYEES,
    excluded3: ["在部队服现役人员"],
    excluded4: ["监狱服刑人员"],
    quota: ["任务数"],
  },
  lines: (
    [
      ["甲村", 1520, 31, 46, 102, 5, 1, 1335],
      ["乙村", 986, 18, 27, 64, 3, 0, 874],
      ["丙村", 1244, 25, 33, 88, 4, 2, 1092],
    ] as const
  ).map(([unit, census, excluded1, excluded2, employees, excluded3, excluded4, quota]) => ({
    ...{ unit, census, excluded1, excluded2, employees, excluded3, excluded4, quota },
  })),
  total: {
    ...{ census: 3750, excluded1: 74, excluded2: 106, employees: 254 },
    ...{ excluded3: 12, excluded4: 3, quota: 3301 },
  },
};

const TITLES: Readonly<Record<string, string>> = {
  土沃乡: "土沃乡 2024 年度城乡居民医保 征缴目标任务分解表",
  赫山区: "赫山区2024年度城乡居民基本医疗保险参保计划表",
  临猗县: "临猗县2024年度城乡居民基本医疗保险费征缴任务分解表",
  // As the document prints it, in a document for 2024.
  孝义市: "孝义市2023年度城乡居民医保参保任务表",
};

/** In all of them the numbers are right: 临猗县's total is what its rows add up to, not what is printed. */
export const TABLES: readonly Table[] = [
  ...unitTables.map(({ region, rows, rowSum }): Table => {
    const has = (key: "census" | "employees") => rows.some((row) => row[key] !== null);
    return {
      region,
      title: TITLES[region] ?? "",
      headings: {
        unit: UNIT,
        ...(has("census") ? { census: CENSUS } : {}),
        ...(has("employees") ? { employees: EMPLOYEES } : {}),
        quota: QUOTA,
      },
      lines: rows.map((row) => ({ ...row })),
      total: { ...rowSum },
    };
  }),
  FANGTAI,
];

export interface TableLayout {
  readonly keys: readonly Key[];
  readonly linesAbove: number;
  /** Column groups side by side. */
  readonly groups: number;
  /** `one cell`: the word, and beside it the number with its unit, as 孝义市 prints it. */
  readonly total: "top" | "bottom" | "one cell" | "none";
  readonly write: (count: number) => CellValue;
  readonly origin: { readonly row: number; readonly column: number };
  /** Which of the ways to head a column. */
  readonly words: number;
}

export interface LaidOutTable {
  readonly grid: Grid;
  /** `total-mismatch total quota`, `quota-mismatch 3 quota` */
  readonly tell: (finding: Finding) => string;
}

export function layOutTable(table: Table, layout: TableLayout): LaidOutTable {
  const { keys, linesAbove, groups, total, write, origin } = layout;
  const places = new Map<string, string>();
  const rows: CellValue[][] = Array.from({ length: linesAbove }, (_, i) => (i === 0 ? ["附件"] : []));
  rows.push([table.title]);
  const heading = keys.map((key) => headingOf(table, key, layout.words));
  rows.push(Array.from({ length: groups }, () => heading).flat());
  if (total === "top") addTotal();
  const height = Math.ceil(table.lines.length / groups);
  for (let i = 0; i < height; i++)
    rows.push(Array.from({ length: groups }, (_, group) => lineAt(group * height + i, group)).flat());
  if (total === "bottom") addTotal();
  if (total === "one cell") {
    mark(1, "total quota");
    const sum = table.total.quota;
    rows.push(["合计", typeof sum === "number" ? `${sum}人` : (sum ?? null)]);
  }
  return {
    grid: { name: "任务分解表", origin, cells: rows },
    tell: ({ rule, cell }) => `${rule.id} ${places.get(nameOf(cell)) ?? nameOf(cell)}`,
  };

  function lineAt(n: number, group: number): CellValue[] {
    const line = table.lines[n];
    return keys.map((key, i) => {
      if (line === undefined) return null;
      mark(group * keys.length + i, `${n} ${key}`);
      return key === "number" ? n + 1 : written(line[key]);
    });
  }

  function addTotal(): void {
    keys.forEach((key, i) => {
      mark(i, `total ${key}`);
    });
    rows.push(keys.map((key) => (key === "unit" ? "合 计" : written(table.total[key]))));
  }

  /** What stands in the row that comes next. */
  function mark(column: number, place: string): void {
    places.set(nameOf({ row: origin.row + rows.length, column: origin.column + column }), place);
  }

  function written(value: CellValue | undefined): CellValue {
    return typeof value === "number" ? write(value) : (value ?? null);
  }
}

function headingOf(table: Table, key: Key, words: number): string | null {
  if (key === "number") return "序号";
  if (key === "remark") return "备注";
  const choice = table.headings[key] ?? [];
  return choice[words % choice.length] ?? null;
}

/** Not: 合计 under a heading of numbers, and column groups of which nothing shows where they begin. */
function isUsual({ keys, total, groups }: TableLayout): boolean {
  const beginsWithUnit = keys.slice(0, keys[0] === "number" ? 2 : 1).includes("unit");
  // One number for all columns can only be meant where there is one column of numbers.
  if (total === "one cell" && keys.some((key) => key === "census" || key.startsWith("excluded")))
    return false;
  return beginsWithUnit || (groups === 1 && total !== "one cell");
}

export function anyTableLayout(table: Table): fc.Arbitrary<TableLayout> {
  const own = Object.keys(table.headings) as Key[];
  return fc
    .record({
      keys: fc
        .subarray<Key>(["number", "remark"])
        .chain((more) => fc.shuffledSubarray([...own, ...more], { minLength: own.length + more.length })),
      linesAbove: fc.nat(12),
      groups: fc.constantFrom(1, 1, 2, 3),
      total: fc.constantFrom<TableLayout["total"]>("top", "bottom", "none", "one cell"),
      write: fc.constantFrom<TableLayout["write"]>(
        (n) => n,
        (n) => String(n),
        (n) => `${n}人`,
        (n) => `${n} 人`,
        (n) => toFullWidth(String(n)),
      ),
      origin: fc.record({ row: fc.nat(50), column: fc.nat(10) }),
      words: fc.nat(11),
    })
    .filter(isUsual);
}
