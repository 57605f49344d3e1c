import { DataValidationModel } from "@univerjs/data-validation";
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
])("%s", async (_, values, expected) => {
  const book = openBook([grid("花名册", [["姓名"]])]);
  await book.workbook.putSheet({
    name: "参保政策",
    rows: [["标题"]],
    choices: [{ area: area(2, 9, 1), values }],
  });
  expect(offered(book, "参保政策")).toEqual(expected);
  expect(offered(book, "花名册")).toEqual([]);
  book.close();
});

test("a sheet written again offers what the new one says", async () => {
  const book = openBook([grid("花名册", [["姓名"]])]);
  for (const values of [["是", "否"], ["有"]])
    await book.workbook.putSheet({
      name: "参保政策",
      rows: [["标题"]],
      choices: [{ area: area(1, 1, 0), values }],
    });
  expect(offered(book, "参保政策")).toEqual(["1 0 到 1 0：list 有 也可以写别的"]);
  book.close();
});
