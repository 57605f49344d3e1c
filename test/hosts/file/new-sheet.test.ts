/** What a sheet of the product's own brings along as a file: formulas, number formats, hidden columns, breaks, bars, choices (ISO/IEC 29500-1, 18.3.1.99). */
import { unzipSync } from "fflate";
import { writeNewSheet } from "../../../src/hosts/file/new-sheet";
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import type { NewSheet } from "../../../src/hosts/workbook";
import { area } from "../../support/grid";

const SHEET: NewSheet = {
  name: "进度",
  rows: [
    ["标题"],
    ["单位", "完成率", "原因", "标识"],
    ["甲村", 0.915, null, "k1"],
    ["乙村", 0.5, null, "k2"],
    ["合计", { formula: "SUM(B3:B4)", value: 1.415 }, null, null],
  ],
  headerRows: 2,
  columnWidths: [10, 8, 12, 20],
  help: [{ area: area("C3:C4"), choices: ["死亡", "拒参"] }],
  finish: {
    patterns: new Map([[1, "0.0%"]]),
    hiddenColumns: [3],
    pageBreaks: [3],
    bars: [area("B3:B4")],
    sumRows: new Set([4]),
    tintedRows: new Set([3]),
    filtered: area("A2:C4"),
  },
};

async function xml(sheet: NewSheet): Promise<string> {
  const parts = unzipSync(await writeNewSheet(sheet));
  const name = Object.keys(parts).find((one) => one.includes("worksheets/"));
  return new TextDecoder().decode(parts[name ?? ""]);
}

test("elements come in the order of the schema", async () => {
  const names =
    "sheetViews cols sheetData autoFilter mergeCells conditionalFormatting dataValidations pageMargins pageSetup headerFooter rowBreaks";
  const text = await xml(SHEET);
  const places = names.split(" ").map((name) => text.indexOf(`<${name}`));
  expect(places).not.toContain(-1);
  expect([...places].sort((a, b) => a - b)).toEqual(places);
});

test("formulas with what they come to, a hidden column, a break below row 3, choices", async () => {
  const text = await xml(SHEET);
  expect(text).toMatch(/<c r="B5"[^>]*><f>SUM\(B3:B4\)<\/f><v>1\.415<\/v><\/c>/);
  expect(text).toMatch(/<col min="4" max="4"[^>]* hidden="1"\/>/);
  expect(text).toContain(`<brk id="3" max="16383" man="1"/>`);
  expect(text).toContain(`<formula1>"死亡,拒参"</formula1>`);
  expect(text).toMatch(/<cfRule type="dataBar"/);
});

test("where pages are broken by hand the sheet has a scale: Excel keeps to no breaks where it fits the page by itself", async () => {
  const { finish, ...plain } = SHEET;
  expect(await xml(SHEET)).toMatch(/<pageSetup[^>]* scale="\d+"\/>/);
  expect(await xml(SHEET)).not.toContain("fitToPage");
  expect(await xml({ ...plain, finish: { ...finish, pageBreaks: [] } })).toContain(
    `<pageSetUpPr fitToPage="1"/>`,
  );
});

test("the values come back", async () => {
  const [grid] = readWorkbookBytes(await writeNewSheet(SHEET), "进度.xlsx").sheets;
  expect(grid?.cells[2]?.slice(0, 2)).toEqual(["甲村", 0.915]);
});
