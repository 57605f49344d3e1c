/** What makes a workbook one that is not saved. */
import { SetFrozenCommand, SetStyleCommand } from "@univerjs/sheets";
import { grid, type OpenBook, openBook } from "./books";

let open: OpenBook;
let heard: number;

beforeEach(() => {
  open = openBook([grid("甲", [["a", 1]])], {
    formulas: { 甲: [{ row: 0, column: 2, formula: "=B1*2" }] },
    settings: new Map([["key", "value"]]),
  });
  heard = 0;
  open.workbook.onUnsaved(() => heard++);
});
afterEach(() => open.close());

const edit = { sheet: "甲", cell: { row: 0, column: 0 }, expected: "a", value: "b" };
const range = { startRow: 0, endRow: 0, startColumn: 0, endColumn: 0 };
const run = (command: string, params: object) =>
  open.run(command, { subUnitId: open.workbook.book.sheet("甲").getSheetId(), ...params });
const place = { row: 0, column: 0 };

test.each<[string, () => void | Promise<unknown>]>([
  ["the user types", () => open.enter("甲", 0, 0, { v: "c" })],
  ["the user makes it bold", () => run(SetStyleCommand.id, { range, style: { type: "bl", value: 1 } })],
  [
    "a row is to stay in sight",
    () => run(SetFrozenCommand.id, { startRow: 1, startColumn: -1, ySplit: 1, xSplit: 0 }),
  ],
  ["a cell is mended", () => open.workbook.writeCells([edit])],
  ["a sheet is written", () => open.workbook.putSheet({ name: "校验报告", rows: [["x"]] })],
  ["a setting is saved", () => open.workbook.saveSetting("key", "other")],
  ["a setting is removed", () => open.workbook.saveSetting("key", null)],
])("%s", async (_, change) => {
  await change();
  expect(heard).toBeGreaterThan(0);
});

test("the user takes a mended cell back", async () => {
  await open.workbook.writeCells([edit]);
  heard = 0;
  open.undo();
  expect(heard).toBeGreaterThan(0);
});

test.each<[string, () => void | Promise<unknown>]>([
  ["nothing holds any more", () => open.workbook.writeCells([{ ...edit, expected: "x" }])],
  ["cells are read", () => open.workbook.readSheet("甲")],
  ["a setting is read", () => open.workbook.loadSetting("key")],
  ["a cell is selected", () => open.workbook.select("甲", place)],
  ["formulas are computed again", () => open.workbook.recalculate()],
  [
    "marks come and go",
    async () => {
      await open.workbook.setMarks([{ sheet: "甲", cell: place, colour: "error", reason: "x" }]);
      await open.workbook.clearMarks();
    },
  ],
])("not where %s", async (_, action) => {
  await action();
  expect(heard).toBe(0);
});

test("not of a workbook that was given up", async () => {
  open.workbook.dispose();
  open.enter("甲", 0, 0, { v: "c" });
  await open.workbook.saveSetting("key", "other");
  expect(heard).toBe(0);
});
