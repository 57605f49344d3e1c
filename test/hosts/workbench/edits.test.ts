import { linkAt } from "../../../src/hosts/workbench/report-sheet";
import { grid, type OpenBook, openBook } from "./books";

describe("what the product writes", () => {
  let open: OpenBook;
  const values = async () =>
    Promise.all(["甲", "乙"].map(async (name) => (await open.workbook.readSheet(name)).cells));

  beforeEach(() => {
    open = openBook([grid("甲", [["a", 1]]), grid("乙", [["b", 2]])], {
      formulas: { 乙: [{ row: 0, column: 2, formula: "=B1*2" }] },
    });
  });
  afterEach(() => open.close());

  test("one step of undo takes back every edit, on every sheet, formulas too", async () => {
    const before = await values();
    const { written } = await open.workbook.writeCells([
      { sheet: "甲", cell: { row: 0, column: 0 }, expected: "a", value: null },
      { sheet: "乙", cell: { row: 0, column: 1 }, expected: 2, value: "三" },
      { sheet: "乙", cell: { row: 0, column: 2 }, expected: 4, value: 5 },
    ]);
    expect(written).toHaveLength(3);
    expect(await values()).toEqual([[[null, 1]], [["b", "三", 5]]]);
    open.undo();
    expect(await values()).toEqual(before);
  });

  test("an undo is a change of the user's", async () => {
    await open.workbook.writeCells([{ sheet: "甲", cell: { row: 0, column: 0 }, expected: "a", value: "c" }]);
    const heard: unknown[] = [];
    await open.workbook.onChange((change) => heard.push(change));
    open.undo();
    expect(heard).toEqual([{ sheet: "甲" }]);
  });

  test("formulas go by what was written", async () => {
    await open.workbook.writeCells([{ sheet: "乙", cell: { row: 0, column: 1 }, expected: 2, value: 21 }]);
    expect((await open.workbook.readSheet("乙")).cells).toEqual([["b", 21, 42]]);
  });

  test("a link of the report knows where it leads", async () => {
    const target = { sheet: "甲", cell: { row: 0, column: 0 } };
    await open.workbook.putSheet({ name: "校验报告", rows: [["x", { text: "甲!A1", link: target }]] });
    const sheet = open.workbook.book.sheet("校验报告");
    expect([linkAt(sheet, 0, 1), linkAt(sheet, 0, 0)]).toEqual([target, null]);
  });
});
