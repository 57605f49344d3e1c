/** Sheets that the product writes into Excel. */
import type { NewSheet } from "../../../src/hosts/workbook";
import { isWriteOf } from "../../support/excel-host/host";
import { FINISHED } from "../../support/finished-sheet";
import { longGrid, openExcel } from "../../support/excel-host/open";

const REPORT: NewSheet = {
  name: "校验报告",
  headerRows: 1,
  columnWidths: [20, 8],
  rows: [
    ["规则", "位置", "说明"],
    ["证号", { text: "B3", link: { sheet: "第2页 \"甲\" 的'组'", cell: { row: 2, column: 1 } } }, "=1+1"],
    ["+86", 380, true],
    ["@x", null],
  ],
};

const open = (): ReturnType<typeof openExcel> => openExcel([longGrid("村", 3), longGrid("组", 3)]);

test("is made in three requests: one to look, one to write, one for the printed page", async () => {
  const { excel, host, book } = await open();
  await excel.putSheet(REPORT);
  expect(host.syncs).toBe(3);
  expect(book.sheets.map(({ name, visibility }) => [name, visibility])).toEqual([
    ["村", "Visible"],
    ["组", "Visible"],
    ["校验报告", "Visible"],
  ]);
});

test("text is text, numbers are numbers, the header stays in sight", async () => {
  const { excel, book } = await open();
  await excel.putSheet(REPORT);
  const sheet = book.sheet("校验报告");
  const row = (i: number): unknown[] => [0, 1, 2].map((column) => sheet.formula(i, column));
  expect([row(2), row(3)]).toEqual([
    ["+86", 380, true],
    ["@x", "", ""],
  ]);
  expect([sheet.value(1, 2), sheet.formula(1, 2)]).toEqual(["=1+1", "=1+1"]);
  expect(sheet.numberFormat(1, 2)).toBe("@");
  expect(sheet.frozenRows).toBe(1);
  expect([...sheet.widths]).toEqual([
    [0, 108.75],
    [1, 45.75],
  ]);
});

test("numbers are shown as their column says, texts stay texts, and hidden columns have no width", async () => {
  const { excel, book } = await open();
  await excel.putSheet(FINISHED);
  const sheet = book.sheet("征缴进度");
  const formats = [1, 2].map((row) => [0, 1, 2].map((column) => sheet.numberFormat(row, column)));
  expect(formats).toEqual([
    ["@", "0.0%", "@"],
    ["@", "0.0%", "@"],
  ]);
  expect(sheet.widths.get(1)).toBeGreaterThan(0);
  expect(sheet.widths.get(2)).toBe(0);
});

test("headings, wrapped texts, help in cells and the page are as asked for, and anything else may be typed", async () => {
  const { excel, host, book } = await open();
  const area = (firstRow: number, lastRow: number) => ({ firstRow, lastRow, firstColumn: 1, lastColumn: 1 });
  await excel.putSheet({
    name: "参保政策",
    rows: [["标题"], ["年度", 2025]],
    headings: [area(0, 0)],
    wrapped: [area(1, 3)],
    help: [
      { area: area(1, 1), choices: ["全额", "定额"], note: { title: "怎么资助", text: "照文件选" } },
      { area: area(2, 2), choices: ["逗号,会拆开"] },
      { area: area(3, 3), choices: ["长".repeat(256)] },
      { area: area(4, 4), note: { title: "依据", text: "如 二、（一）" } },
    ],
    pages: 1,
  });
  expect(host.syncs).toBe(3);
  const { fonts, looksSet, page } = book.sheet("参保政策");
  expect(page).toEqual({
    orientation: "Portrait",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1, verticalFitToPages: 1 },
    printGridlines: true,
    leftMargin: 28.8,
    rightMargin: 28.8,
    topMargin: 28.8,
    bottomMargin: 28.8,
    centerFooter: "第 &P 页，共 &N 页",
  });
  expect(fonts).toEqual(["B1 bold true"]);
  expect(looksSet).toEqual([
    "B2:B4 wrapText true",
    'B2 choices {"list":{"inCellDropDown":true,"source":"全额,定额"}}',
    expect.stringContaining('B2 alert {"showAlert":false'),
    'B2 note {"showPrompt":true,"title":"怎么资助","message":"照文件选"}',
    'B5 note {"showPrompt":true,"title":"依据","message":"如 二、（一）"}',
  ]);
});

test("where no printer is installed, there is no page, but the sheet", async () => {
  const { excel, book } = await open();
  book.hasPrinter = false;
  await excel.putSheet({ name: "参保政策", rows: [["标题"]], pages: 1 });
  expect(book.sheet("参保政策").value(0, 0)).toBe("标题");
  expect(book.sheet("参保政策").looksSet).toEqual([]);
});

test("a link is a formula of ours, with names and text between quotes", async () => {
  const { excel, book } = await open();
  await excel.putSheet(REPORT);
  const sheet = book.sheet("校验报告");
  expect(sheet.formula(1, 1)).toBe(`=HYPERLINK("#'第2页 ""甲"" 的''组'''!B3","B3")`);
  expect(sheet.value(1, 1)).toBe("B3");
  expect(sheet.fonts).toEqual(["B2 color #0563C1", "B2 underline Single", "A1:C1 bold true"]);
});

test("takes the old one's place, and no formula of the user's sees a half-written one", async () => {
  const { excel, host, book } = await open();
  await excel.putSheet(REPORT);
  book.moveSheet("校验报告", 1);
  host.resetCounts();
  await excel.putSheet({ name: "校验报告", rows: [["新"]] });
  expect(host.syncs).toBe(3);
  expect(book.sheets.map(({ name }) => name)).toEqual(["村", "校验报告", "组"]);
  expect(book.sheet("校验报告").usedArea()).toEqual({
    firstRow: 0,
    lastRow: 0,
    firstColumn: 0,
    lastColumn: 0,
  });
});

test("a big one goes in blocks below the limit", async () => {
  const { excel, host, book } = await open();
  const rows = Array.from({ length: 60_000 }, (_, i) => [
    i,
    "身份证号校验不通过",
    { text: `F${i}`, link: { sheet: "村", cell: { row: i, column: 5 } } },
  ]);
  await excel.putSheet({ name: "校验报告", rows });
  expect(host.largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(host.syncs).toBeLessThan(12);
  expect(book.sheet("校验报告").value(59_999, 2)).toBe("F59999");
});

test("if it fails half-way, the old one is whole and nothing is left behind", async () => {
  const { excel, host, book } = await open();
  await excel.putSheet(REPORT);
  for (const at of ["Values", "ColumnWidth"]) {
    host.refuse(3, "GeneralException", isWriteOf(at));
    await expect(excel.putSheet({ ...REPORT, rows: [["新"]] })).rejects.toMatchObject({ problem: "failed" });
    expect(book.sheets.map(({ name }) => name)).toEqual(["村", "组", "校验报告"]);
    expect(book.sheet("校验报告").value(0, 0)).toBe("规则");
  }
});

test("if it fails at the very last step, the new one is kept, and goes with the next", async () => {
  const { excel, host, book } = await open();
  await excel.putSheet(REPORT);
  host.refuse(3, "GeneralException", isWriteOf("Name"));
  await expect(excel.putSheet({ ...REPORT, rows: [["新"]] })).rejects.toMatchObject({ problem: "failed" });
  expect(book.sheets.map(({ name }) => name)).toEqual(["村", "组", "~校验报告"]);
  await excel.putSheet(REPORT);
  expect(book.sheets.map(({ name }) => name)).toEqual(["村", "组", "校验报告"]);
});

test("what a program that died left behind goes away with the next report", async () => {
  const { excel, book } = await open();
  book.addSheet("~校验报告").names.set("_canbao_report", { formula: "=TRUE", isVisible: false });
  await excel.putSheet(REPORT);
  expect(book.sheets.map(({ name }) => name)).toEqual(["村", "组", "校验报告"]);
});

test("a sheet of the user's is neither replaced nor used", async () => {
  const { excel, book } = await open();
  book.addSheet("~校验报告");
  await excel.putSheet(REPORT);
  expect(book.sheets.map(({ name }) => name)).toEqual(["村", "组", "~校验报告", "校验报告"]);
  await expect(excel.putSheet({ ...REPORT, name: "村" })).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringContaining("不会覆盖"),
  });
});

test("a protected workbook is said so", async () => {
  const { excel, book } = await open();
  book.isStructureProtected = true;
  await expect(excel.putSheet(REPORT)).rejects.toMatchObject({
    problem: "protected",
    message: expect.stringContaining("不能增加工作表"),
  });
});

test.each(["", "a/b", "[x]", "很长".repeat(16), "'x"])(
  "the name %j is refused with a sentence",
  async (name) => {
    const { excel, host } = await open();
    await expect(excel.putSheet({ ...REPORT, name })).rejects.toMatchObject({
      problem: "failed",
      message: expect.stringContaining("工作表名"),
    });
    expect(host.syncs).toBe(0);
  },
);

test("an empty report is an empty sheet", async () => {
  const { excel, book } = await open();
  await excel.putSheet({ name: "空", rows: [], headerRows: 1 });
  expect(book.sheet("空").usedArea()).toBeNull();
});
