/** The breakdown tables of the documents, laid out as printed (design §4, §5.4). */
import { type CellValue, gridOf } from "../support/grid";
import { breakdownIn } from "../support/read";
import { totalLine, unitLines } from "../support/breakdown";
import { type UnitTable, unitTables } from "../documents/units";

function table(region: string): UnitTable {
  const found = unitTables.find((candidate) => candidate.region === region);
  if (found === undefined) throw new Error(`no table of ${region}`);
  return found;
}

const dot = (number: number | null) => number ?? "·";
const expected = ({ rows }: UnitTable) =>
  rows.map((row) => `${row.unit} ${dot(row.census)} ${dot(row.employees)} ${row.quota}`);

describe("土沃乡: 项目 村, 户籍人数, 已参加职工医保人数, 2024年城乡居民参保人数, 备注", () => {
  const { rows } = table("土沃乡");
  const grid = gridOf([
    ["附件"],
    ["土沃乡 2024 年度城乡居民医保 征缴目标任务分解表"],
    ["项目\n村", "户籍人数", "已参加职工\n医保人数", "2024 年城乡居民\n参保人数", "备注"],
    ...rows.map((row) => [row.unit, row.census, row.employees, row.quota, null]),
    ["合计", 6411, 1031, 5380, null],
  ]);

  test("twelve villages", () => expect(unitLines(grid)).toEqual(expected(table("土沃乡"))));
  test("the total row as printed", () => expect(totalLine(grid)).toBe("合计 6411 1031 5380"));
  test("region and year", () => {
    const { heading } = breakdownIn(grid);
    expect([heading.region?.name, heading.year]).toEqual(["土沃乡", 2024]);
  });
});

describe("赫山区: 单位, 2023年户籍人口数, 2024年参保任务数, and the formula below", () => {
  const { rows } = table("赫山区");
  const grid = gridOf([
    ["赫山区2024年度城乡居民基本医疗保险参保计划表"],
    ["单   位", "2023年户籍人口数", "2024年参保任务数"],
    ...rows.map((row) => [row.unit, row.census, row.quota]),
    ["合     计", 773761, 735073],
    ["参保任务数=户籍人口数*95%"],
  ]);

  test("sixteen units", () => expect(unitLines(grid)).toEqual(expected(table("赫山区"))));
  test("the total row, letter-spaced", () => {
    const { total } = breakdownIn(grid);
    expect([total?.census?.value, total?.employees, total?.quota?.value]).toEqual([773761, null, 735073]);
  });
});

describe("临猗县: 序号, 乡 镇, 任务数 (人)", () => {
  const { rows } = table("临猗县");
  const grid = gridOf(
    [
      ["临猗县2024年度城乡居民基本医疗保险费征缴任务分解表"],
      ["序号", "乡 镇", "任务数 (人)"],
      ...rows.map((row, i) => [i + 1, row.unit, row.quota]),
      ["合计", null, 479519],
    ],
    { merges: ["A18:B18"] },
  );

  test("fifteen townships", () => expect(unitLines(grid)).toEqual(expected(table("临猗县"))));
  test("the rows add up to 479520, the table prints 479519: both are read as they are", () => {
    const { units, total } = breakdownIn(grid);
    expect(units.reduce((sum, { quota }) => sum + (quota?.value ?? 0), 0)).toBe(479520);
    expect(total?.quota?.value).toBe(479519);
  });
});

describe("孝义市: two column groups side by side, 1–10 and 11–20", () => {
  const { rows } = table("孝义市");
  const heading = ["序号", "乡镇（街道）", "任务数(人)"];
  const half = (i: number): CellValue[] => [i + 1, rows[i]?.unit ?? null, rows[i]?.quota ?? null];
  const grid = gridOf(
    [
      ["孝义市2023年度城乡居民医保参保任务表"],
      [...heading, ...heading],
      ...Array.from({ length: 10 }, (_, i) => [...half(i), ...half(i + 10)]),
      ["合计", "346038人", null, null, null, null],
    ],
    { merges: ["A1:F1", "B13:F13"] },
  );

  test("twenty units", () => {
    expect(unitLines(grid).sort()).toEqual(expected(table("孝义市")).sort());
  });
  test("the total with its unit: 346038人", () => {
    expect(breakdownIn(grid).total?.quota?.value).toBe(346038);
  });
  test("the table is headed 2023年度, in a document of 2024", () => {
    expect(breakdownIn(grid).heading.year).toBe(2023);
  });
});

test("方太乡's rule names five groups to leave out of the census: each is a column", () => {
  const grid = gridOf(`
    方太乡2024年度城乡居民医保参保缴费任务表
    村 | 户籍人口数 | 全额资助参保对象 | 高校大学生 | 在单位（公司）参加了五险人员 | 在部队服现役人员 | 监狱服刑人员 | 参保缴费任务数
    甲村 | 1520 | 31 | 46 | 102 | 5 | 1 | 1335
    乙村 | 986 | 18 | 27 | 64 | 3 | 0 | 874
    合计 | 2506 | 49 | 73 | 166 | 8 | 1 | 2209`);
  const { units, total } = breakdownIn(grid);
  const left = [...units, ...(total === null ? [] : [total])].map((unit) => {
    const out = [unit.employees, ...unit.otherExcluded].reduce((sum, count) => sum + (count?.value ?? 0), 0);
    return [unit.name, unit.census?.value, out, unit.quota?.value];
  });
  // 1520 − 31 − 46 − 102 − 5 − 1 = 1335; 986 − 18 − 27 − 64 − 3 − 0 = 874.
  expect(left).toEqual([
    ["甲村", 1520, 185, 1335],
    ["乙村", 986, 112, 874],
    ["合计", 2506, 297, 2209],
  ]);
});
