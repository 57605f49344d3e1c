/** Breakdown tables as people make them: other orders, totals at the top, odd numbers (design §5.4). */
import { gridOf } from "../support/grid";
import { breakdownIn } from "../support/read";
import { quotaCells, totalLine, unitLines } from "../support/breakdown";

const ROWS = ["土沃村 789 196 593", "台亭村 414 64 350"];

test.each([
  [
    "as printed",
    `村 | 户籍人数 | 已参加职工医保人数 | 参保任务数
     土沃村 | 789 | 196 | 593
     台亭村 | 414 | 64 | 350
     合计 | 1203 | 260 | 943`,
  ],
  [
    "columns in another order",
    `参保任务数 | 已参加职工医保人数 | 村 | 户籍人数
     593 | 196 | 土沃村 | 789
     350 | 64 | 台亭村 | 414
     943 | 260 | 合计 | 1203`,
  ],
  [
    "合计 at the top",
    `村 | 户籍人数 | 已参加职工医保人数 | 参保任务数
     合计 | 1203 | 260 | 943
     土沃村 | 789 | 196 | 593
     台亭村 | 414 | 64 | 350`,
  ],
  [
    "an unknown column, a blank column, a blank row, a note",
    `序号 | 村 | 包村干部 | 户籍人数 | | 已参加职工医保人数 | 参保任务数
     1 | 土沃村 | 张三 | 789 | | 196 | 593
     -
     2 | 台亭村 | 李四 | 414 | | 64 | 350
     合计 | | | 1203 | | 260 | 943
     注：参保任务数=户籍人数-已参加职工医保人数`,
  ],
  [
    "numbers as text, with their unit, full-width",
    `村 | 户籍人数 | 已参加职工医保人数 | 参保任务数
     土沃村 | '789 | '196人 | '593
     台亭村 | ４１４ | 64 人 | ３５０人
     合计 | '1203人 | '260 | 943人`,
  ],
])("%s", (_, text) => {
  const grid = gridOf(text);
  expect(unitLines(grid)).toEqual(ROWS);
  expect(totalLine(grid)).toBe("合计 1203 260 943");
});

test("two column groups side by side, each with census and quota", () => {
  const grid = gridOf(`
    村 | 户籍人数 | 任务数 | 村 | 户籍人数 | 任务数
    土沃村 | 789 | 593 | 台亭村 | 414 | 350
    塘坪村 | 613 | 543 | 合计 | 1816 | 1486`);
  expect(unitLines(grid).sort()).toEqual(["台亭村 414 · 350", "土沃村 789 · 593", "塘坪村 613 · 543"]);
  expect(breakdownIn(grid).total?.quota?.value).toBe(1486);
});

test("every number knows its cell, also where the sheet does not begin in A1", () => {
  const grid = gridOf(
    `序号 | 乡镇 | 任务数 | 序号 | 乡镇 | 任务数
     1 | 新义街道 | 27993 | 11 | 兑镇镇 | 26265
     2 | 崇文街道 | 16500 | 12 | 柱濮镇 | 13134`,
    { from: "C5" },
  );
  expect(quotaCells(grid).sort()).toEqual(["13134 in H7", "16500 in E7", "26265 in H6", "27993 in E6"]);
});

test("a total row is nobody's unit, and without one there is none", () => {
  expect(totalLine(gridOf("村 | 任务数\n土沃村 | 593\n台亭村 | 350"))).toBeNull();
});

test("a unit that is called 特困人员 or 学校 is a unit (孝义市's table)", () => {
  expect(unitLines(gridOf("乡镇（街道） | 任务数\n学校 | 20566\n特困人员 | 1256\n零散户 | 7915"))).toEqual([
    "学校 · · 20566",
    "特困人员 · · 1256",
    "零散户 · · 7915",
  ]);
});

test("an error value is told with its cell", () => {
  const { errors } = breakdownIn(gridOf("村 | 户籍人数 | 任务数\n土沃村 | #REF! | 593"));
  expect(errors).toEqual([{ row: 1, column: 1, text: "#REF!" }]);
});
