/** What the product writes into the grid, and how undo takes it back. */
import { linkAt } from "../../../src/hosts/workbench/new-sheet";
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

  test("one step of undo takes back every edit, on every sheet", async () => {
    const before = await values();
    const { written } = await open.workbook.writeCells([
      { sheet: "甲", cell: { row: 0, column: 0 }, expected: "a", value: null },
      { sheet: "乙", cell: { row: 0, column: 1 }, expected: 2, value: 5 },
    ]);
    expect(written).toHaveLength(2);
    expect(await values()).toEqual([[[null, 1]], [["b", 5, 10]]]);
    open.undo();
    expect(await values()).toEqual(before);
  });

  test.each([
    ["filled down from above", 2, 4, "=B2*2"],
    ["spilling from the cell above", 3, 8, "=A1:A2"],
  ])("the text of a formula that is %s is found", async (_, column, expected, found) => {
    open.close();
    const cells = [
      [7, 1],
      [8, 2],
    ];
    open = openBook([grid("甲", cells)], { formulas: { 甲: [{ row: 0, column: 3, formula: "=A1:A2" }] } });
    open.enter("甲", 0, 2, { f: "=B1*2", si: "down" });
    open.enter("甲", 1, 2, { si: "down" });
    const edit = { sheet: "甲", cell: { row: 1, column }, expected, value: 5 };
    expect((await open.workbook.readSheet("甲")).cells[1]?.[column]).toBe(expected);
    expect(await open.workbook.writeCells([edit])).toEqual({
      written: [],
      skipped: [{ edit, found, why: "formula" }],
    });
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
