/** The product's functions in the grid. */
import type { Univer } from "@univerjs/core";
import { InsertRowMutation } from "@univerjs/sheets";
import { customFunctions } from "../../../src/functions";
import { FormulaMessages } from "../../../src/hosts/workbench/formula-messages";
import { registerFunctions } from "../../../src/hosts/workbench/functions";
import { bookData } from "../../../src/hosts/workbench/sheet-data";
import { UniverWorkbook } from "../../../src/hosts/workbench/workbook";
import { headlessUniver } from "./headless";

const UNIT = "book";

describe("the functions in the grid", () => {
  let univer: Univer;
  let workbook: UniverWorkbook;
  const messages = new FormulaMessages();

  async function compute(formulas: Record<number, string>, cells: unknown[][] = [[]]) {
    const list = Object.entries(formulas).map(([row, formula]) => ({ row: Number(row), column: 8, formula }));
    univer = headlessUniver(
      bookData(UNIT, {
        name: "x.xlsx",
        sheets: [{ name: "表", origin: { row: 0, column: 0 }, cells }],
        formulas: { 表: list },
      }),
    );
    registerFunctions(univer, customFunctions, messages);
    messages.attach(univer);
    workbook = new UniverWorkbook(univer, UNIT);
    await workbook.recalculate();
    const grid = await workbook.readSheet("表");
    return grid.cells.map((row) => row.slice(8));
  }

  afterEach(() => {
    messages.dispose();
    workbook.dispose();
    univer.dispose();
  });

  test("a formula shows the amount", async () => {
    expect(await compute({ 0: '=SELFPAY("低保对象","赫山区")' })).toEqual([[190]]);
  });

  test("a formula in a formula", async () => {
    expect(await compute({ 0: '=SELFPAY("低保对象","赫山区")*2+SUM(1,2)' })).toEqual([[383]]);
  });

  test("a range is answered cell by cell, and a blank stays blank", async () => {
    const cells = [["低保对象"], [null], ["特困人员"], ["没有这种人"]];
    expect(await compute({ 0: '=SELFPAY(A1:A4,"赫山区")' }, cells)).toEqual([[190], [null], [0], ["#N/A"]]);
    const sheet = workbook.book.sheet("表");
    expect(messages.at(sheet, 3, 8)).toContain("没有这种人");
    expect(messages.at(sheet, 0, 8)).toBeNull();
  });

  test("an error has its message, also when rows are inserted above it", async () => {
    expect(await compute({ 1: '=SELFPAY("低保对象","火星")' })).toEqual([[null], ["#N/A"]]);
    const sheet = workbook.book.sheet("表");
    expect(messages.at(sheet, 1, 8)).toContain("火星");
    workbook.book.commands.syncExecuteCommand(InsertRowMutation.id, {
      unitId: UNIT,
      subUnitId: sheet.getSheetId(),
      range: { startRow: 0, endRow: 1, startColumn: 0, endColumn: 25 },
    });
    expect([messages.at(sheet, 1, 8), messages.at(sheet, 3, 8)]).toEqual([
      null,
      expect.stringContaining("火星"),
    ]);
  });

  test("an error among the arguments is said to be one", async () => {
    expect(await compute({ 0: '=SELFPAY(NA(),"赫山区")' })).toEqual([["#VALUE!"]]);
  });

  test("ID numbers stay text", async () => {
    const cells = [["430903199001011200"], ["01234"]];
    expect(await compute({ 0: "=IDMASK(A1:A2)" }, cells)).toEqual([["430903********1200"], ["*****"]]);
  });

  test("a table spills over its neighbours, and is read with them", async () => {
    const table = await compute({ 0: '=POLICY("孝义市")' });
    expect(table[0]).toEqual([
      "人员类别",
      "个人缴费标准（元）",
      "个人缴费（元）",
      "资助额（元）",
      "资助部门",
      "依据",
    ]);
    expect(table.length).toBeGreaterThan(5);
  });

  test("TRUE and FALSE are no numbers", async () => {
    expect(
      await compute({ 0: '=CANPAY("2023-10-26","土沃乡")', 1: '=CANPAY("2023-10-25","土沃乡")' }),
    ).toEqual([[false], [true]]);
  });
});
