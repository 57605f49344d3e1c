/**
 * Formulas of an opened file, and one of the cells that they look at mended: those that the grid computes show, check and save the new
 * result; of all others the file keeps what it has, and both the check and whoever saves are told that it is of before.
 */
import { RemoveRowByRangeCommand } from "@univerjs/sheets";
import { UNKNOWN_RESULT } from "../../src/forms";
import { workbookBytes } from "../../src/workbench/save";
import { cellsOf, packageDifferences } from "../support/compare-packages";
import { makePackage } from "../support/package";
import type { OpenBook } from "../hosts/workbench/books";
import { opened } from "./mended";

/** B1:B3 of 表一 hold 10, 20, 30, and B1 is mended to 110. */
interface Row {
  readonly what: string;
  /** As it stands in the file, in C1, C2 and so on. */
  readonly f: string;
  readonly stored: number | string;
  /** What it comes to then; undefined: the grid cannot say. */
  readonly now?: number | string;
}

const ROWS: readonly Row[] = [
  { what: "a sum", f: "<f>SUM(B1:B3)</f>", stored: 60, now: 160 },
  {
    what: "one for several cells, the first",
    f: `<f t="shared" ref="C2:C3" si="0">B1*2</f>`,
    stored: 20,
    now: 220,
  },
  { what: "one for several cells, the second", f: `<f t="shared" si="0"/>`, stored: 40, now: 40 },
  { what: "{=…} over three cells", f: `<f t="array" ref="C4:C6">B1:B3*2</f>`, stored: 20 },
  { what: "its second cell", f: "", stored: 40 },
  { what: "its third cell", f: "", stored: 60 },
  { what: "{=…} in one cell", f: `<f t="array" ref="C7">SUM(B1:B3*B1:B3)</f>`, stored: 1400, now: 13400 },
  { what: "a sum of a name", f: "<f>SUM(应收)</f>", stored: 60, now: 160 },
  { what: "a name for a number", f: "<f>标准+B1</f>", stored: 390, now: 490 },
  { what: "a name of one sheet", f: "<f>SUM(本表)</f>", stored: 60 },
  { what: "a name for a formula", f: "<f>SUM(动态)</f>", stored: 60 },
  { what: "to another sheet and back", f: "<f>表二!A1</f>", stored: 10, now: 110 },
  { what: "a newer function", f: "<f>_xlfn.CONCAT(B1:B3)</f>", stored: "102030", now: "1102030" },
  { what: "an unknown function", f: "<f>某函数(B1)</f>", stored: 5 },
  { what: "an unknown function of another cell", f: "<f>某函数(B2)</f>", stored: 5, now: 5 },
  { what: "what hangs on an unknown function", f: "<f>C14+1</f>", stored: 6 },
  { what: "a sum of {=…}", f: "<f>SUM(C4:C6)</f>", stored: 120 },
  { what: "a cell of {=…}", f: "<f>C6*1</f>", stored: 60 },
  { what: "a range where one cell is meant", f: "<f>B1:B3*2</f>", stored: "#VALUE!" },
  { what: "several sheets at once", f: "<f>SUM(表一:表二!B1)</f>", stored: 10 },
  { what: "another workbook", f: "<f>[1]别的!A1</f>", stored: 9, now: 9 },
  { what: "a whole column", f: "<f>SUM(B:B)</f>", stored: 60, now: 160 },
];

const isError = (value: number | string) => typeof value === "string" && value.startsWith("#");
const typeOf = (value: number | string) =>
  isError(value) ? ` t="e"` : typeof value === "string" ? ` t="str"` : "";

const BOOK = makePackage({
  sheets: {
    表一: `<sheetData>${ROWS.map(({ f, stored }, i) => {
      const amount = i < 3 ? `<c r="B${i + 1}"><v>${(i + 1) * 10}</v></c>` : "";
      return `<row r="${i + 1}">${amount}<c r="C${i + 1}"${typeOf(stored)}>${f}<v>${stored}</v></c></row>`;
    }).join("")}</sheetData>`,
    表二: `<sheetData><row r="1"><c r="A1"><f>表一!B1</f><v>10</v></c></row></sheetData>`,
  },
  workbook:
    `<definedNames><definedName name="动态">OFFSET(表一!$B$1,0,0,3,1)</definedName><definedName name="应收">表一!$B$1:$B$3</definedName>` +
    `<definedName name="本表" localSheetId="0">表一!$B$1:$B$3</definedName><definedName name="标准">380</definedName></definedNames>`,
});

let open: OpenBook;
beforeEach(() => (open = opened(BOOK)));
afterEach(() => open.close());

const shown = async () => (await open.workbook.readSheet("表一")).cells.map((row) => row[2]);
const mend = () =>
  open.workbook.writeCells([{ sheet: "表一", cell: { row: 0, column: 1 }, expected: 10, value: 110 }]);

test("as it was opened, every formula shows what the file says", async () => {
  expect(await shown()).toEqual(ROWS.map(({ stored }) => stored));
});

test("mended: what is checked", async () => {
  await mend();
  const cells = await shown();
  const table = (value: (row: Row, i: number) => unknown) => ROWS.map((row, i) => [row.what, value(row, i)]);
  expect(table((_, i) => cells[i])).toEqual(table(({ now = UNKNOWN_RESULT }) => now));
  open.undo();
  expect(await shown()).toEqual(ROWS.map(({ stored }) => stored));
});

test("mended: what is saved, and told", async () => {
  await mend();
  const { bytes, stale } = await workbookBytes(open.workbook, open.source);
  const before = cellsOf(BOOK, "xl/worksheets/sheet1.xml");
  const after = cellsOf(bytes, "xl/worksheets/sheet1.xml");
  for (const [i, { what, stored, now = stored }] of ROWS.entries()) {
    const cell = `C${i + 1}`;
    const expected = before.get(cell)?.replace(new RegExp(`${stored}$`), String(now));
    expect([what, after.get(cell)]).toEqual([what, expected]);
  }
  const told = stale.map(({ row }) => ROWS[row]?.what).sort();
  const cannot = ROWS.filter(({ f, now }) => f !== "" && now === undefined).map(({ what }) => what);
  expect(told).toEqual(cannot.sort());
});

test("a row taken out: {=…} that looked at it is of before, and an unknown function of another row is not", async () => {
  open.run(RemoveRowByRangeCommand.id, {
    subUnitId: open.workbook.book.sheet("表一").getSheetId(),
    range: { startRow: 0, endRow: 0, startColumn: 0, endColumn: 25 },
  });
  const cells = await shown();
  // One row further up.
  const at = (what: string) => cells[ROWS.findIndex((row) => row.what === what) - 1];
  expect([
    at("{=…} over three cells"),
    at("an unknown function"),
    at("an unknown function of another cell"),
  ]).toEqual([UNKNOWN_RESULT, UNKNOWN_RESULT, 5]);
  expect([at("a sum of a name"), at("a whole column"), at("a name for a number")]).toEqual([50, 50, "#REF!"]);
});

test("nothing mended: saved as it is, and nothing is told", async () => {
  const { bytes, stale } = await workbookBytes(open.workbook, open.source);
  expect([packageDifferences(BOOK, bytes), stale]).toEqual([[], []]);
});
