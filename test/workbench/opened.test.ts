/** An opened file, changed in the grid and saved: what was changed is in it, what hangs on it is new, and nothing else differs. */
import { CellValueType } from "@univerjs/core";
import { InsertRowByRangeCommand, RemoveRowByRangeCommand, SetStyleCommand } from "@univerjs/sheets";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import type { CellValue } from "../../src/hosts/workbook";
import { workbookBytes } from "../../src/workbench/save";
import { packageDifferences, unsoundParts } from "../support/compare-packages";
import { makePackage } from "../support/package";
import type { OpenBook } from "../hosts/workbench/books";
import { opened } from "./mended";
import { savedBytes } from "./saved";

let open: OpenBook;
afterEach(() => open.close());

const STYLES =
  `<fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="16"/><color rgb="FFC00000"/><name val="黑体"/></font></fonts>` +
  `<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>` +
  `<fill><patternFill patternType="solid"><fgColor rgb="FFFFF2CC"/></patternFill></fill></fills>` +
  `<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>` +
  `<border><left style="thin"><color auto="1"/></left><right/><top/><bottom style="double"><color rgb="FF00B050"/></bottom><diagonal/></border></borders>` +
  `<cellXfs count="4"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/>` +
  `<xf numFmtId="0" fontId="1" fillId="2" borderId="1" applyAlignment="1"><alignment horizontal="center" vertical="center" wrapText="1" textRotation="45"/></xf>` +
  `<xf numFmtId="49" fontId="0" fillId="0" borderId="1" quotePrefix="1"><protection locked="0"/></xf>` +
  `<xf numFmtId="2" fontId="0" fillId="0" borderId="1"/></cellXfs>`;

const cell = (name: string, inner: string, more = "") => `<c r="${name}"${more}>${inner}</c>`;

const BOOK = makePackage({
  sheets: {
    花名册:
      `<sheetPr><tabColor rgb="FF00B0F0"/></sheetPr>` +
      `<sheetViews><sheetView showGridLines="0" workbookViewId="0"><pane xSplit="1" ySplit="2" topLeftCell="B3" activePane="bottomRight" state="frozen"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15"/>` +
      `<cols><col min="1" max="1" width="20" customWidth="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/></cols>` +
      `<sheetData>` +
      `<row r="1" ht="30" customHeight="1">${cell("A1", "<v>0</v>", ` s="1" t="s"`)}</row>` +
      `<row r="2">${cell("A2", "<v>1</v>", ` t="s"`)}${cell("B2", "<v>2</v>", ` t="s"`)}</row>` +
      `<row r="3">${cell("A3", "<v>3</v>", ` s="2" t="s"`)}${cell("B3", "<v>380</v>", ` s="3"`)}${cell("C3", `<f t="shared" ref="C3:C5" si="0">B3*2</f><v>760</v>`)}</row>` +
      `<row r="4" hidden="1">${cell("A4", "<v>4</v>", ` t="s"`)}${cell("B4", "<v>190</v>", ` s="3"`)}${cell("C4", `<f t="shared" si="0"/><v>380</v>`)}</row>` +
      `<row r="5">${cell("A5", "<v>5</v>", ` t="s"`)}${cell("B5", "<v>190</v>", ` s="3"`)}${cell("C5", `<f t="shared" si="0"/><v>380</v>`)}</row>` +
      `<row r="6">${cell("B6", "<f>SUM(B3:B5)</f><v>760</v>")}${cell("C6", `<f>IDCHECK("11010519491231002X")</f><v></v>`, ` t="str"`)}${cell("D6", "<f>WEBSERVICE(B6)</f><v>7</v>")}</row>` +
      `</sheetData><mergeCells count="1"><mergeCell ref="A1:C1"/></mergeCells>` +
      `<conditionalFormatting sqref="B3:B5"><cfRule type="expression" dxfId="0" priority="1"><formula>$B3&gt;300</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="A3:A5"><formula1>"甲,乙"</formula1></dataValidation></dataValidations>`,
    汇总: `<sheetData><row r="1">${cell("A1", "<f>花名册!B6</f><v>760</v>")}${cell("B1", "<f>1+1</f><v>3</v>")}</row></sheetData>`,
  },
  texts: ["名册", "姓名", "实交额", "430903199001011234", "乙", "丙"],
  styles: STYLES,
  workbook: `<definedNames><definedName name="应收">花名册!$B$3:$B$5</definedName></definedNames><calcPr calcMode="manual"/>`,
});

const write = (place: [number, number], expected: CellValue, value: CellValue, sheet = "花名册") =>
  open.workbook.writeCells([{ sheet, cell: { row: place[0], column: place[1] }, expected, value }]);

test("opened and saved, every part is the same, byte for byte", async () => {
  open = opened(BOOK);
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(BOOK));
});

test("a mended amount: its cell, the results that hang on it, and that all is computed again; no other result", async () => {
  open = opened(BOOK);
  await write([3, 1], 190, 380);
  const { bytes, stale } = await workbookBytes(open.workbook, open.source);
  expect(packageDifferences(BOOK, bytes)).toEqual([
    "~ xl/workbook.xml",
    "B4: s=3 n 190 → s=3 n 380",
    "C4: s=0 shared 0 = n 380 → s=0 shared 0 = n 760",
    "B6: s=0 =SUM(B3:B5) n 760 → s=0 =SUM(B3:B5) n 950",
    "A1: s=0 =花名册!B6 n 760 → s=0 =花名册!B6 n 950",
  ]);
  // The grid does not ask the internet.
  expect(stale).toEqual([{ sheet: "花名册", row: 5, column: 3 }]);
  expect(strFromU8(unzipSync(bytes)["xl/workbook.xml"] as Uint8Array)).toContain(
    `<calcPr calcMode="manual" fullCalcOnLoad="1"/>`,
  );
});

test("changed and changed back, nothing differs", async () => {
  open = opened(BOOK);
  await write([3, 1], 190, 380);
  open.undo();
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(BOOK));
});

test("a formula is never written over, whether the grid computes it or not", async () => {
  open = opened(BOOK);
  for (const [place, value] of [
    [[5, 1], 760],
    [[5, 3], 7],
  ] as const) {
    const { skipped } = await write([place[0], place[1]], value, 1);
    expect(skipped.map(({ why }) => why)).toEqual(["formula"]);
  }
});

test("the grid shows how the file looks", async () => {
  open = opened(BOOK);
  const { book } = open.workbook;
  const sheet = book.sheet("花名册");
  const styleAt = (row: number, column: number) =>
    book.model.getStyles().getStyleByCell(sheet.getCell(row, column));
  expect(styleAt(0, 0)).toMatchObject({
    ff: "黑体",
    fs: 16,
    bl: 1,
    cl: { rgb: "#c00000" },
    bg: { rgb: "#fff2cc" },
    bd: { l: { s: 1 }, b: { s: 7, cl: { rgb: "#00b050" } } },
    ht: 2,
    vt: 2,
    tb: 3,
    tr: { a: -45 },
  });
  expect(styleAt(2, 1)?.n?.pattern).toBe("0.00");
  expect([sheet.getRowVisible(3), sheet.getColVisible(4), sheet.getRowVisible(2)]).toEqual([
    false,
    false,
    true,
  ]);
  expect([sheet.getColumnWidth(0), sheet.getRowHeight(0)]).toEqual([140, 40]);
  expect(sheet.getFreeze()).toMatchObject({ xSplit: 1, ySplit: 2, startRow: 2, startColumn: 1 });
  expect(sheet.getSnapshot()).toMatchObject({ showGridlines: 0, tabColor: "#00b0f0" });
});

test("what the user types: values, formulas of later programs, digits as text, and looks", async () => {
  open = opened(BOOK);
  open.enter("花名册", 2, 0, { v: "430903199001011236", t: CellValueType.STRING });
  open.enter("花名册", 6, 1, { f: '=TEXTJOIN(",",TRUE,B3:B4)' });
  open.run(SetStyleCommand.id, {
    subUnitId: open.workbook.book.sheet("花名册").getSheetId(),
    range: { startRow: 4, endRow: 4, startColumn: 1, endColumn: 1 },
    style: { type: "bl", value: 1 },
  });
  const bytes = await savedBytes(open);
  expect(packageDifferences(BOOK, bytes)).toEqual([
    "~ xl/styles.xml",
    "~ xl/workbook.xml",
    "A3: s=2 text 430903199001011234 → s=2 text 430903199001011236",
    "B5: s=3 n 190 → s=4 n 190",
    'B7: - → s=0 =_xlfn.TEXTJOIN(",",TRUE,B3:B4) str 380,190',
  ]);
  const styles = strFromU8(unzipSync(bytes)["xl/styles.xml"] as Uint8Array);
  expect(styles).toContain(`<fonts count="3">`);
  expect(styles).toMatch(
    /<xf numFmtId="2" fontId="2" fillId="0" borderId="1" applyFont="1"><\/xf><\/cellXfs>/,
  );
});

test("a part of a text that is bold: the text is saved, and it is told that this is not", async () => {
  open = opened(BOOK);
  const p = {
    id: "p",
    documentStyle: {},
    body: { dataStream: "乙方\r\n", textRuns: [{ st: 0, ed: 1, ts: { bl: 1 as const } }] },
  };
  open.enter("花名册", 3, 0, { p });
  const { bytes, partly } = await workbookBytes(open.workbook, open.source);
  expect(packageDifferences(BOOK, bytes)).toEqual(["A4: s=0 text 乙 → s=0 text 乙方"]);
  expect(partly).toEqual([{ sheet: "花名册", row: 3, column: 0 }]);
});

test("a row taken out: everything below moves, and whatever speaks of it", async () => {
  open = opened(BOOK);
  const subUnitId = open.workbook.book.sheet("花名册").getSheetId();
  open.run(RemoveRowByRangeCommand.id, {
    subUnitId,
    range: { startRow: 3, endRow: 3, startColumn: 0, endColumn: 7 },
  });
  const bytes = await savedBytes(open);
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"] as Uint8Array);
  expect(readWorkbookBytes(bytes, "a.xlsx").sheets[0]?.cells.slice(2)).toEqual([
    ["430903199001011234", 380, 760],
    ["丙", 190, 380],
    [null, 570, null, 7],
  ]);
  expect(xml).toContain("<f>SUM(B3:B4)</f>");
  expect(xml).toContain("<f>B4*2</f>");
  expect(xml).toContain(`<conditionalFormatting sqref="B3:B4">`);
  expect(xml).toContain(`sqref="A3:A4"`);
  expect(xml).not.toContain('hidden="1" ht');
  const workbook = strFromU8(unzipSync(bytes)["xl/workbook.xml"] as Uint8Array);
  expect(workbook).toContain("花名册!$B$3:$B$4<");
  expect(strFromU8(unzipSync(bytes)["xl/worksheets/sheet2.xml"] as Uint8Array)).toContain(
    "<f>花名册!B5</f><v>570</v>",
  );
});

test("a row put in, and filled", async () => {
  open = opened(BOOK);
  const subUnitId = open.workbook.book.sheet("花名册").getSheetId();
  open.run(InsertRowByRangeCommand.id, {
    subUnitId,
    range: { startRow: 3, endRow: 3, startColumn: 0, endColumn: 7 },
    direction: 0,
  });
  open.enter("花名册", 3, 1, { v: 10 });
  const bytes = await savedBytes(open);
  expect(readWorkbookBytes(bytes, "a.xlsx").sheets[0]?.cells.slice(2)).toEqual([
    ["430903199001011234", 380, 760],
    [null, 10],
    ["乙", 190, 380],
    ["丙", 190, 380],
    [null, 770, null, 7],
  ]);
});

test("the report is put beside the sheets, and replaced when it is made again", async () => {
  open = opened(BOOK);
  const report = {
    name: "校验报告",
    rows: [["参保助手校验报告：没有错误"], ["序号", "=1+1"]],
    headerRows: 1,
  };
  await open.workbook.putSheet(report);
  const bytes = await savedBytes(open);
  expect(packageDifferences(BOOK, bytes)).toEqual([
    "~ [Content_Types].xml",
    "~ xl/_rels/workbook.xml.rels",
    "~ xl/styles.xml",
    "~ xl/workbook.xml",
    "+ xl/worksheets/sheet3.xml",
  ]);
  open.close();
  open = opened(bytes);
  await open.workbook.putSheet({ ...report, rows: [["参保助手校验报告：新的"]] });
  const again = await savedBytes(open);
  const { sheets } = readWorkbookBytes(again, "a.xlsx");
  expect(sheets.map(({ name }) => name)).toEqual(["花名册", "汇总", "校验报告"]);
  expect(sheets[2]?.cells).toEqual([["参保助手校验报告：新的"]]);
  expect(Object.keys(unzipSync(again)).filter((name) => name.includes("worksheets"))).toHaveLength(3);
});

test("a sheet is added to a workbook that declares the prefix of its links on each sheet, as openpyxl does", async () => {
  const [r, main] = ["officeDocument/2006/relationships", "spreadsheetml/2006/main"].map(
    (name) => `http://schemas.openxmlformats.org/${name}`,
  );
  const book = makePackage({
    sheets: { 花名册: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>` },
    parts: {
      "xl/workbook.xml": `<workbook xmlns="${main}"><sheets><sheet xmlns:r="${r}" name="花名册" sheetId="1" r:id="rId1"/></sheets></workbook>`,
    },
  });
  open = opened(book);
  await open.workbook.putSheet({ name: "校验报告", rows: [["没有错误"]] });
  const bytes = await savedBytes(open);
  expect(unsoundParts(bytes)).toEqual([]);
  expect(readWorkbookBytes(bytes, "a.xlsx").sheets[1]?.cells).toEqual([["没有错误"]]);
});

test("settings are added, replaced, and stay where they did not change", async () => {
  open = opened(BOOK);
  await open.workbook.saveSetting("canbao.seal", "一");
  const first = await savedBytes(open);
  open.close();
  open = opened(first);
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(first));
  await open.workbook.saveSetting("canbao.seal", "二");
  const second = await savedBytes(open);
  expect([...(readWorkbookBytes(second, "a.xlsx").settings ?? [])]).toEqual([["canbao.seal", "二"]]);
  expect(Object.keys(unzipSync(second)).filter((name) => name.startsWith("customXml"))).toHaveLength(3);
  await open.workbook.saveSetting("canbao.seal", null);
  expect(packageDifferences(BOOK, await savedBytes(open))).toEqual([]);
});
