/** What is a unit of a breakdown table, a total, or neither; and which column is which (design §5.4). */
import { quotaCells, totalLine, unitLines } from "../support/breakdown";
import { rangeName } from "../../src/forms";
import { gridOf } from "../support/grid";
import { breakdownIn } from "../support/read";

const HEADER = "村 | 户籍人数 | 已参加职工医保人数 | 任务数";
const ROWS = ["土沃村 789 196 593", "台亭村 414 64 350"];
const table = (line: string) => gridOf(`${HEADER}\n土沃村|789|196|593\n${line}\n台亭村|414|64|350`);

test.each([
  "填表人：张三|审核人：李四|日期：2023年10月8日|",
  "填表人|张三|审核人|李四",
  "审核人：|李四||",
  "联系电话：13812345678|||",
  "注：任务数=户籍人数-已参加职工医保人数|||",
  "1.本表一式三份|||",
  "小计|789|196|593",
  "其中：城关|89|96|93",
  "北片合计|789|196|593",
  HEADER,
])("no unit: %s", (line) => {
  expect(unitLines(table(line))).toEqual(ROWS);
});

test.each<[line: string, unit: string]>([
  ["塘坪村|||", "塘坪村 · · ·"],
  ["塘坪村|很多||", "塘坪村 NaN · ·"],
  ["1.塘坪村|613|70|543", "1.塘坪村 613 70 543"],
])("a unit: %s", (line, unit) => {
  expect(unitLines(table(line))).toEqual([ROWS[0], unit, ROWS[1]]);
});

describe("the total", () => {
  test.each<[line: string, expected: string | null]>([
    ["合计|1203|260|943", "合计 1203 260 943"],
    ["全乡合计|1203|260|943", "全乡合计 1203 260 943"],
    ["合计：943人|||", "合计：943人 · · 943"],
    ["总计:1,943人|||", "总计:1,943人 · · 1943"],
    ["小计|1203|260|943", null],
  ])("%s: %s", (line, expected) => {
    expect(totalLine(gridOf(`${HEADER}\n土沃村|789|196|593\n${line}`))).toBe(expected);
  });

  test("numbers under another column group than the word", () => {
    const grid = gridOf(`
      村 | 户籍人数 | 任务数 | 村 | 户籍人数 | 任务数
      土沃村 | 789 | 593 | 台亭村 | 414 | 350
      合计 | | | | 1203 | 943`);
    expect(totalLine(grid)).toBe("合计 1203 · 943");
  });

  test("those over parts are kept beside the one over all", () => {
    const { total, totals } = breakdownIn(
      gridOf("村|任务数\n甲村|4\n北片合计|4\n乙村|6\n南片合计|6\n合计|10"),
    );
    expect([total?.name, totals.map(({ name }) => name)]).toEqual(["合计", ["北片合计", "南片合计", "合计"]]);
  });
});

describe("columns", () => {
  test("of two columns of employees the second are excluded as well", () => {
    const grid = gridOf(
      "村 | 户籍人数 | 在职职工医保人数 | 退休职工医保人数 | 任务数\n甲村 | 100 | 20 | 5 | 75",
    );
    expect(unitLines(grid)).toEqual(["甲村 100 20 5 75"]);
  });

  test("户籍人口 goes before 常住人口, whichever comes first", () => {
    for (const header of ["村 | 常住人口 | 户籍人口 | 任务数", "村 | 户籍人口 | 常住人口 | 任务数"]) {
      const grid = gridOf(
        header.includes("口 | 户") ? `${header}\n甲村|90|100|95` : `${header}\n甲村|100|90|95`,
      );
      expect(unitLines(grid)).toEqual(["甲村 100 · 95"]);
    }
  });

  test("a share is no number of persons", () => {
    expect(unitLines(gridOf("村 | 任务数 | 职工医保参保率\n甲村 | 95 | 0.2"))).toEqual(["甲村 · · 95"]);
  });
});

test("a number knows its heading and what its cell holds", () => {
  const grid = gridOf("村 | 2024年城乡居民⏎参保人数\n甲村 | '1,095 人\n乙村 | 约90");
  expect(quotaCells(grid)).toEqual(["1095 in B2", "NaN in B3"]);
  const quotas = breakdownIn(grid).units.map(({ quota }) => [quota?.heading, quota?.text]);
  expect(quotas).toEqual([
    ["2024年城乡居民参保人数", "1,095 人"],
    ["2024年城乡居民参保人数", "约90"],
  ]);
});

test.each<[line: string, unread: string[], why: string]>([
  ["塘坪村|613|70|543", [], "a unit"],
  ["填表人：张三|审核人：李四||", [], "signatures"],
  ["注：任务数=户籍人数-已参加职工医保人数|||", [], "a note"],
  ["北片小计|789|196|593", [], "a total over a part"],
  ["塘坪村|613|70|543|待核", ["E3"], "a word beside the last column"],
  ["|613|70|543", ["B3:D3"], "numbers of nobody"],
])("what was not used is told: %s %j (%s)", (line, unread) => {
  expect(breakdownIn(table(line)).unread.map(rangeName)).toEqual(unread);
});

test("another table below, with other columns, is read by its own header", () => {
  const grid = gridOf(`${HEADER}\n土沃村|789|196|593\n-\n序号|单位|任务数\n1|台亭村|350`);
  expect(unitLines(grid)).toEqual(["土沃村 789 196 593", "台亭村 · · 350"]);
});

test.each<[what: string, upper: string, lower: string, headings: string[]]>([
  [
    "without merges",
    "村|任务数|截至11月13日||",
    "||参保人数|完成率|排名",
    ["村", "任务数", "参保人数", "完成率", "排名"],
  ],
  [
    "twice the same",
    "村|任务数|11月6日||11月13日",
    "||人数|完成率|人数",
    ["村", "任务数", "人数", "完成率", "人数"],
  ],
  [
    "a unit without numbers is no second row",
    "村|任务数|参保人数|完成率|排名",
    "土沃村||||",
    ["村", "任务数", "参保人数", "完成率", "排名"],
  ],
])("a header on two rows, %s: every column has its heading", (_, upper, lower, headings) => {
  const grid = gridOf(
    `赫山区2024年度征缴进度表\n${upper}\n${lower}\n台亭村|350|300|85.7%|1\n塘坪村|543|400|73.7%|2`,
  );
  expect(breakdownIn(grid).readings.map(({ heading }) => heading)).toEqual(headings);
});
