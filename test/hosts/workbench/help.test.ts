/** Help in the cells of the grid. */
import { DataValidationModel } from "@univerjs/data-validation";
import { noteAt } from "../../../src/hosts/workbench/help";
import { grid, openBook } from "./books";

/** What Univer offers in a sheet: the cells, from A1 on as `row column`, and the values. */
function offered({ workbook }: ReturnType<typeof openBook>, sheet: string): string[] {
  const { book } = workbook;
  const rules = book.injector.get(DataValidationModel).getRules(book.unitId, book.sheet(sheet).getSheetId());
  return rules.map(({ ranges, formula1 = "", type, showErrorMessage }) => {
    const [{ startRow, startColumn, endRow, endColumn }] = ranges as [Record<string, number>];
    const may = showErrorMessage === false ? "也可以写别的" : "只能选";
    return `${startRow} ${startColumn} 到 ${endRow} ${endColumn}：${type} ${formula1} ${may}`;
  });
}

const area = (firstRow: number, lastRow: number, column: number) => ({
  firstRow,
  lastRow,
  firstColumn: column,
  lastColumn: column,
});

test.each([
  [
    "按比例、全额可选，别的也能写",
    ["全额资助", "按比例资助"],
    ["2 1 到 9 1：list 全额资助,按比例资助 也可以写别的"],
  ],
  ["有英文逗号的会被拆开，不列", ["a,b", "c"], []],
])("%s", async (_, choices, expected) => {
  const book = openBook([grid("花名册", [["姓名"]])]);
  await book.workbook.putSheet({
    name: "参保政策",
    rows: [["标题"]],
    help: [{ area: area(2, 9, 1), choices }],
  });
  expect(offered(book, "参保政策")).toEqual(expected);
  expect(offered(book, "花名册")).toEqual([]);
  book.close();
});

test("a sheet written again offers what the new one says", async () => {
  const book = openBook([grid("花名册", [["姓名"]])]);
  for (const choices of [["是", "否"], ["有"]])
    await book.workbook.putSheet({
      name: "参保政策",
      rows: [["标题"]],
      help: [{ area: area(1, 1, 0), choices }],
    });
  expect(offered(book, "参保政策")).toEqual(["1 0 到 1 0：list 有 也可以写别的"]);
  book.close();
});

test("a note is said of its cells alone, beside a list or without one", async () => {
  const book = openBook([grid("花名册", [["姓名"]])]);
  await book.workbook.putSheet({
    name: "参保政策",
    rows: [["标题"]],
    help: [
      { area: area(2, 3, 1), choices: ["是", "否"], note: { title: "征求意见稿", text: "是或否" } },
      { area: area(2, 3, 2), note: { title: "依据", text: "如 二、（一）" } },
      { area: area(2, 3, 4), choices: ["有"] },
    ],
  });
  const { book: inner } = book.workbook;
  const said = (sheet: string, row: number, column: number) =>
    noteAt(inner, inner.sheet(sheet).getSheetId(), row, column);
  expect(said("参保政策", 2, 1)).toBe("征求意见稿：是或否");
  expect(said("参保政策", 3, 2)).toBe("依据：如 二、（一）");
  for (const [row, column] of [
    [4, 1],
    [1, 1],
    [2, 3],
    [2, 4],
  ] as const)
    expect(said("参保政策", row, column)).toBe("");
  expect(said("花名册", 2, 1)).toBe("");
  book.close();
});
