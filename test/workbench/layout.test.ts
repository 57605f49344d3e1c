/** What the user changes in the grid beside what cells hold is in the saved file, nothing else differs, and what was undone leaves no trace. */
import {
  AddWorksheetMergeMutation,
  CancelFrozenCommand,
  InsertColByRangeCommand,
  InsertRowByRangeCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  RemoveWorksheetMergeCommand,
  RemoveWorksheetMergeMutation,
  SetColHiddenCommand,
  SetColWidthCommand,
  SetFrozenCommand,
  SetRowHeightCommand,
  SetRowHiddenCommand,
  SetSpecificColsVisibleCommand,
  SetSpecificRowsVisibleCommand,
  SetStyleCommand,
  SetTabColorCommand,
  SetWorksheetHideCommand,
  SetWorksheetRowIsAutoHeightCommand,
  SetWorksheetShowCommand,
  ToggleGridlinesCommand,
} from "@univerjs/sheets";
import { strFromU8, unzipSync } from "fflate";
import { packageDifferences } from "../support/compare-packages";
import { makePackage } from "../support/package";
import type { OpenBook } from "../hosts/workbench/books";
import { opened } from "./mended";
import { savedBytes } from "./saved";

const STYLES =
  `<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts>` +
  `<fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills>` +
  `<borders count="1"><border><left/><right/><top/><bottom/><diagonal/></border></borders>` +
  `<cellXfs count="2"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/><xf numFmtId="49" fontId="0" fillId="0" borderId="0"/></cellXfs>`;

const BOOK = makePackage({
  sheets: {
    花名册:
      `<sheetPr><tabColor theme="4"/><outlinePr summaryBelow="0"/></sheetPr>` +
      `<sheetViews><sheetView showGridLines="0" tabSelected="1" zoomScale="85" workbookViewId="0"><pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/></sheetView></sheetViews>` +
      `<sheetFormatPr defaultRowHeight="15"/>` +
      `<cols><col min="1" max="3" width="20.7109375" customWidth="1" bestFit="1"/><col min="5" max="5" width="0" hidden="1" customWidth="1"/></cols>` +
      `<sheetData>` +
      `<row r="1" ht="30" customHeight="1" spans="1:3"><c r="A1" t="s"><v>0</v></c></row>` +
      `<row r="2"><c r="A2" t="s" s="1"><v>1</v></c><c r="B2" t="s"><v>2</v></c></row>` +
      `<row r="3"><c r="A3"><v>1</v></c><c r="B3"><v>380</v></c><c r="C3"><f t="shared" ref="C3:C4" si="0">B3*2</f><v>760</v></c></row>` +
      `<row r="4" hidden="1"><c r="A4"><v>2</v></c><c r="B4"><v>190</v></c><c r="C4"><f t="shared" si="0"/><v>380</v></c></row>` +
      `<row r="6" ht="0" hidden="1" customHeight="1"><c r="A6"><v>3</v></c></row>` +
      `</sheetData><mergeCells count="2"><mergeCell ref="A1:C1"/><mergeCell ref="A20:XFD20"/></mergeCells>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="B4:B5"><formula1>"380,190"</formula1></dataValidation></dataValidations>`,
    汇总: `<sheetData><row r="1"><c r="A1"><f>花名册!B4</f><v>190</v></c></row></sheetData>`,
    备份: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
  },
  texts: ["名册", "姓名", "实交额"],
  styles: STYLES,
});

let open: OpenBook;
beforeEach(() => (open = opened(BOOK)));
afterEach(() => open.close());

const idOf = (sheet: string) => open.workbook.book.sheet(sheet).getSheetId();
const run = (command: { id: string }, params: object, sheet = "花名册") =>
  open.run(command.id, { subUnitId: idOf(sheet), ...params });
const rows = (first: number, last = first) => ({
  startRow: first,
  endRow: last,
  startColumn: 0,
  endColumn: 25,
});
const columns = (first: number, last = first) => ({
  startRow: 0,
  endRow: 99,
  startColumn: first,
  endColumn: last,
});
const cells = (firstRow: number, firstColumn: number, lastRow: number, lastColumn: number) => ({
  startRow: firstRow,
  startColumn: firstColumn,
  endRow: lastRow,
  endColumn: lastColumn,
});

const partOf = (bytes: Uint8Array, name = "worksheets/sheet1") =>
  strFromU8(unzipSync(bytes)[`xl/${name}.xml`] as Uint8Array);

/** The part of the sheet, with these texts in the place of those. */
const expected = (...changes: readonly (readonly [string, string])[]) =>
  changes.reduce((xml, [old, now]) => {
    if (!xml.includes(old)) throw new Error(`not there: ${old}`);
    return xml.replace(old, now);
  }, partOf(BOOK));

const PANE = `<pane ySplit="2" topLeftCell="A3" activePane="bottomLeft" state="frozen"/><selection pane="bottomLeft" activeCell="A3" sqref="A3"/>`;
const COL_A_TO_C = `<col min="1" max="3" width="20.7109375" customWidth="1" bestFit="1"/>`;
const part = (min: number, max: number, width = "20.7109375") =>
  `<col min="${min}" max="${max}" width="${width}" customWidth="1" bestFit="1"/>`;

/** A change, and what is written in the sheet's part in the place of what. */
const CHANGES: readonly (readonly [
  what: string,
  change: () => unknown,
  ...written: (readonly [old: string, now: string])[],
])[] = [
  [
    "a column wider",
    () => run(SetColWidthCommand, { ranges: [columns(1)], value: 70 }),
    [COL_A_TO_C, part(1, 1) + part(2, 2, "10") + part(3, 3)],
  ],
  [
    "a column without a width of its own wider",
    () => run(SetColWidthCommand, { ranges: [columns(3)], value: 210 }),
    [COL_A_TO_C, `${COL_A_TO_C}<col width="30" min="4" max="4" customWidth="1"/>`],
  ],
  [
    "columns hidden",
    () => run(SetColHiddenCommand, { ranges: [columns(2, 3)] }),
    [
      COL_A_TO_C,
      `${part(1, 2)}${part(3, 3).replace("/>", ` hidden="1"/>`)}<col width="9.14" min="4" max="4" hidden="1"/>`,
    ],
  ],
  [
    "a hidden column shown",
    () => run(SetSpecificColsVisibleCommand, { ranges: [columns(4)] }),
    [
      `<col min="5" max="5" width="0" hidden="1" customWidth="1"/>`,
      `<col min="5" max="5" width="10.29" customWidth="1"/>`,
    ],
  ],
  [
    "a row higher",
    () => run(SetRowHeightCommand, { ranges: [rows(1)], value: 40 }),
    [`<row r="2">`, `<row r="2" ht="30" customHeight="1">`],
  ],
  [
    "an empty row higher",
    () => run(SetRowHeightCommand, { ranges: [rows(4)], value: 40 }),
    [`<row r="6" `, `<row r="5" ht="30" customHeight="1"></row><row r="6" `],
  ],
  [
    "a row as high as its content",
    () => run(SetWorksheetRowIsAutoHeightCommand, { ranges: [rows(0)] }),
    [` ht="30" customHeight="1"`, ""],
  ],
  [
    "rows hidden",
    () => run(SetRowHiddenCommand, { ranges: [rows(2)] }),
    [`<row r="3">`, `<row r="3" hidden="1">`],
  ],
  [
    "hidden rows shown",
    () => run(SetSpecificRowsVisibleCommand, { ranges: [rows(3), rows(5)] }),
    [`<row r="4" hidden="1">`, `<row r="4">`],
    [`<row r="6" ht="0" hidden="1" customHeight="1">`, `<row r="6">`],
  ],
  [
    "another row and a column stay in sight",
    () => run(SetFrozenCommand, { startRow: 3, startColumn: 1, ySplit: 3, xSplit: 1 }),
    [
      PANE,
      `<pane xSplit="1" ySplit="3" topLeftCell="B4" activePane="bottomRight" state="frozen"/><selection pane="bottomRight"/>`,
    ],
  ],
  ["nothing stays in sight", () => run(CancelFrozenCommand, {}), [PANE, ""]],
  [
    "lines between the cells",
    () => run(ToggleGridlinesCommand, { showGridlines: 1 }),
    [` showGridLines="0"`, ""],
  ],
  [
    "the tab's colour",
    () => run(SetTabColorCommand, { value: "#00B0F0" }),
    [`<tabColor theme="4"/>`, `<tabColor rgb="FF00B0F0"/>`],
  ],
  [
    "merged cells parted",
    () => run(RemoveWorksheetMergeCommand, { ranges: [cells(0, 0, 0, 2)] }),
    [`count="2"><mergeCell ref="A1:C1"/>`, `count="1">`],
  ],
];

const TABLE = CHANGES.map(([what, change, ...written]) => ({ what, change, written }));

test.each(TABLE)("$what", async ({ change, written }) => {
  await change();
  const bytes = await savedBytes(open);
  expect(partOf(bytes)).toBe(expected(...written));
  open.undo();
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(BOOK));
});

test("cells merged, and parted again; a range that is too wide for the grid stays as wide", async () => {
  const ranges = [cells(2, 3, 3, 3)];
  run(AddWorksheetMergeMutation, { ranges });
  const list = `<mergeCell ref="A1:C1"/><mergeCell ref="A20:XFD20"/>`;
  expect(partOf(await savedBytes(open))).toBe(
    expected([`count="2">${list}`, `count="3">${list}<mergeCell ref="D3:D4"/>`]),
  );
  run(RemoveWorksheetMergeMutation, { ranges });
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(BOOK));
});

test("a sheet hidden, another one shown: the first one in sight is chosen", async () => {
  run(SetWorksheetHideCommand, {});
  const bytes = await savedBytes(open);
  expect(partOf(bytes)).toBe(expected([` tabSelected="1"`, ""]));
  const workbook = partOf(bytes, "workbook");
  expect(workbook).toContain(`<sheet name="花名册" sheetId="1" r:id="rId1" state="hidden"/>`);
  expect(packageDifferences(BOOK, bytes)).toEqual([
    "~ xl/workbook.xml",
    "~ xl/worksheets/sheet1.xml, beside its cells",
  ]);
  open.undo();
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(BOOK));
  run(SetWorksheetHideCommand, {});
  const hidden = await savedBytes(open);
  open.close();
  open = opened(hidden);
  run(SetWorksheetShowCommand, {});
  expect(partOf(await savedBytes(open), "workbook")).toBe(partOf(BOOK, "workbook"));
});

/** Beside what was put in or taken out, the widths and heights go along. */
test.each([
  ["a row put in", () => run(InsertRowByRangeCommand, { range: rows(1), direction: 0 })],
  ["a row taken out", () => run(RemoveRowByRangeCommand, { range: rows(3) })],
  ["a column put in", () => run(InsertColByRangeCommand, { range: columns(1), direction: 0 })],
  ["a column taken out", () => run(RemoveColByRangeCommand, { range: columns(1) })],
  ["a format", () => run(SetStyleCommand, { range: cells(2, 1, 2, 1), style: { type: "bl", value: 1 } })],
  ["a sheet taken out", () => run(RemoveSheetCommand, {}, "备份")],
] as const)("%s, and back: every part is the same, byte for byte", async (_, change) => {
  change();
  expect(packageDifferences(BOOK, await savedBytes(open))).not.toEqual([]);
  open.undo();
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(BOOK));
});

test("what was written in a sheet that was taken out and came back is saved", async () => {
  open.enter("备份", 0, 0, { v: 2 });
  run(RemoveSheetCommand, {}, "备份");
  open.undo();
  expect(packageDifferences(BOOK, await savedBytes(open))).toEqual(["A1: s=0 n 1 → s=0 n 2"]);
});
