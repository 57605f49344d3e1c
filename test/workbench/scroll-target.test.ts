/** The grid moves no more than it must to show a cell. */
import { scrollTarget } from "../../src/workbench/scroll-target";

describe("where the grid scrolls to", () => {
  const visible = { startRow: 10, endRow: 30, startColumn: 0, endColumn: 10 };

  test.each([
    ["nowhere if the cell is in sight", { row: 12, column: 3 }, null],
    ["a few rows above a cell further down", { row: 100, column: 3 }, { row: 95, column: 0 }],
    ["the top for the first rows", { row: 2, column: 3 }, { row: 0, column: 0 }],
    ["a cell that is cut off at the edge", { row: 30, column: 3 }, { row: 25, column: 0 }],
    ["a column far to the right", { row: 12, column: 20 }, { row: 10, column: 18 }],
  ])("%s", (_what, cell, target) => {
    expect(scrollTarget(cell, visible)).toEqual(target);
  });

  test("back to the first column, if the cell is then still in sight", () => {
    const scrolled = { startRow: 0, endRow: 20, startColumn: 12, endColumn: 22 };
    expect(scrollTarget({ row: 3, column: 5 }, scrolled)).toEqual({ row: 0, column: 0 });
  });
});
