/** Connecting to Excel, waiting while it is busy, and what its failures come out as. */
import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { HostError } from "../../../src/hosts/workbook";
import { Book } from "../../support/excel-host/book";
import { ExcelHost } from "../../support/excel-host/host";
import { gridOf, openExcel } from "../../support/excel-host/open";

const GRID = gridOf("村", [["姓名"]]);

test.each(["1.1", "1.8"])("Excel with ExcelApi %s is too old, and is said to be", async (version) => {
  const host = new ExcelHost(new Book("花名册.xlsx", [GRID]), { version });
  const refused = ExcelWorkbook.connect(host.environment());
  await expect(refused).rejects.toBeInstanceOf(HostError);
  await expect(refused).rejects.toMatchObject({
    problem: "unsupported",
    message: expect.stringContaining("版本太旧"),
    detail: "ExcelApi 1.9 is missing",
  });
  expect(host.syncs).toBe(0);
});

test("knows the name of the file", async () => {
  const { excel } = await openExcel([GRID]);
  expect(excel.name).toBe("花名册.xlsx");
});

test("with ExcelApi 1.9 everything works but merged ranges", async () => {
  const grid = { ...GRID, merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 1 }] };
  const { excel, book } = await openExcel([grid], { version: "1.9" });
  expect(await excel.readSheet("村")).toEqual(GRID);
  const edit = { sheet: "村", cell: { row: 0, column: 0 }, expected: "姓名", value: "=1" };
  expect((await excel.writeCells([edit])).written).toEqual([edit]);
  await excel.setMarks([{ sheet: "村", cell: { row: 0, column: 0 }, colour: "error", reason: "x" }]);
  await excel.putSheet({ name: "报告", rows: [["x"]], headerRows: 1 });
  await excel.saveSetting("a", "b");
  await excel.clearMarks();
  const stop = await excel.onChange(() => undefined);
  stop();
  await excel.recalculate();
  expect(book.calculations).toBe(1);
});

describe("while a cell is being edited", () => {
  test("waits a little and tries again", async () => {
    const { excel, host } = await openExcel([GRID]);
    host.isEditingCell = true;
    host.after(2, () => (host.isEditingCell = false));
    expect((await excel.readSheet("村")).cells).toEqual([["姓名"]]);
    expect(host.waited).toEqual([250, 500]);
  });

  test.each<[string, (excel: ExcelWorkbook) => Promise<unknown>]>([
    ["listSheets", (excel) => excel.listSheets()],
    ["readSheet", (excel) => excel.readSheet("村")],
    [
      "writeCells",
      (excel) =>
        excel.writeCells([{ sheet: "村", cell: { row: 0, column: 0 }, expected: "姓名", value: "x" }]),
    ],
    ["putSheet", (excel) => excel.putSheet({ name: "报告", rows: [["x"]] })],
    ["clearMarks", (excel) => excel.clearMarks()],
    ["select", (excel) => excel.select("村", { row: 0, column: 0 })],
    ["saveSetting", (excel) => excel.saveSetting("a", "b")],
    ["onChange", (excel) => excel.onChange(() => undefined)],
    ["recalculate", (excel) => excel.recalculate()],
  ])("%s gives up after four seconds with a sentence, and nothing was done", async (_, act) => {
    const { excel, host, book } = await openExcel([GRID]);
    const looks = book.looks();
    host.isEditingCell = true;
    await expect(act(excel)).rejects.toMatchObject({
      problem: "busy",
      message: expect.stringContaining("编辑单元格"),
      detail: "InvalidOperationInCellEditMode",
    });
    expect(host.waited.slice(0, 4)).toEqual([250, 500, 1000, 2250]);
    expect(book.looks()).toBe(looks);
    expect(book.sheets.map(({ name }) => name)).toEqual(["村"]);
  });
});

test.each([
  ["GeneralException", "failed"],
  ["AccessDenied", "protected"],
  ["WriteNotSupportedWhenModalDialogOpen", "busy"],
  ["ApiNotFound", "unsupported"],
])("a request refused with %s is a HostError %s in Chinese", async (code, problem) => {
  const { excel, host } = await openExcel([GRID]);
  for (let request = 1; request <= 5; request++) host.refuse(request, code);
  const refused = excel.recalculate();
  await expect(refused).rejects.toMatchObject({ problem, detail: expect.stringContaining(code) });
  await expect(refused).rejects.toThrow(/[。]$/);
});

test("what the in-memory Excel does not know is no HostError: the test fails", async () => {
  const { host } = await openExcel([GRID]);
  const context = host.environment().newContext();
  context.workbook.worksheets.getItem("村").charts.load("items/name");
  await expect(context.sync()).rejects.toThrow("the test host does not know Worksheet.Charts");
});

test("the client is Microsoft's own: it refuses what was not loaded", async () => {
  const { host } = await openExcel([GRID]);
  const context = host.environment().newContext();
  const sheet = context.workbook.worksheets.getItem("村");
  await context.sync();
  expect(() => sheet.name).toThrow(expect.objectContaining({ code: "PropertyNotLoaded" }));
});

test("the client is told of Excel's version: it refuses what is newer", async () => {
  const { host } = await openExcel([GRID], { version: "1.9" });
  const sheet = host.environment().newContext().workbook.worksheets.getItem("村");
  expect(() => sheet.getRange("A1").getMergedAreasOrNullObject()).toThrow(
    expect.objectContaining({ code: "ApiNotFound" }),
  );
});
