/** Sheets that are renamed, taken out, put elsewhere or copied: whatever speaks of them goes along, and no part is left that no program opens. */
import {
  CopySheetCommand,
  InsertSheetCommand,
  RemoveSheetCommand,
  SetWorksheetNameCommand,
  SetWorksheetOrderCommand,
} from "@univerjs/sheets";
import { strFromU8, unzipSync } from "fflate";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { packageDifferences } from "../support/compare-packages";
import { makePackage } from "../support/package";
import type { OpenBook } from "../hosts/workbench/books";
import { opened } from "./mended";
import { savedBytes } from "./saved";

const R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const relations = (...targets: readonly (readonly [id: string, type: string, target: string])[]) =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${targets
    .map(([id, type, target]) => `<Relationship Id="${id}" Type="${R}/${type}" Target="${target}"/>`)
    .join("")}</Relationships>`;

const CHART = `<c:chartSpace xmlns:c="c"><c:chart><c:ser><c:val><c:numRef><c:f>花名册!$B$2:$B$3</c:f></c:numRef></c:val></c:ser></c:chart></c:chartSpace>`;
const DRAWING = `<xdr:wsDr xmlns:xdr="x"><xdr:sp macro="" textlink="花名册!$B$4"><xdr:txBody/></xdr:sp></xdr:wsDr>`;
const PIVOT = `<pivotCacheDefinition><cacheSource type="worksheet"><worksheetSource ref="A1:B3" sheet="花名册"/></cacheSource></pivotCacheDefinition>`;
const TABLE = `<table id="1" name="表1" displayName="表1" ref="A1:B2"><tableColumns count="1"><tableColumn id="1" name="a"><calculatedColumnFormula>花名册!$B$4</calculatedColumnFormula></tableColumn></tableColumns></table>`;

const BOOK = makePackage({
  sheets: {
    花名册:
      `<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>` +
      `<row r="2"><c r="B2"><v>380</v></c></row><row r="3"><c r="B3"><v>190</v></c></row>` +
      `<row r="4"><c r="B4"><f>SUM(B2:B3)</f><v>570</v></c></row></sheetData>`,
    汇总:
      `<sheetData><row r="1"><c r="A1"><f>花名册!B4</f><v>570</v></c><c r="B1"><f>IF("花名册!"="",1,2)</f><v>2</v></c></row>` +
      `<row r="2"><c r="A2"><f t="shared" ref="A2:A3" si="0">'花名册'!B2*2</f><v>760</v></c></row>` +
      `<row r="3"><c r="A3"><f t="shared" si="0"/><v>380</v></c></row></sheetData>` +
      `<conditionalFormatting sqref="A1"><cfRule type="expression" priority="1"><formula>花名册!$B$4&gt;300</formula></cfRule></conditionalFormatting>` +
      `<dataValidations count="1"><dataValidation type="list" sqref="B1"><formula1>花名册!$B$2:$B$3</formula1></dataValidation></dataValidations>` +
      `<hyperlinks><hyperlink ref="A1" location="'花名册'!B4" display="花名册"/></hyperlinks>` +
      `<drawing r:id="rId1"/><tableParts count="1"><tablePart r:id="rId2"/></tableParts>` +
      `<extLst><ext xmlns:x14="a" uri="b"><x14:sparklineGroups xmlns:xm="c"><x14:sparkline><xm:f>花名册!B2:B3</xm:f><xm:sqref>C1</xm:sqref></x14:sparkline></x14:sparklineGroups></ext></extLst>`,
    备份: `<sheetData><row r="1"><c r="A1"><v>1</v></c></row></sheetData>`,
  },
  texts: ["姓名", "实交额"],
  workbook:
    `<definedNames><definedName name="_xlnm.Print_Titles" localSheetId="0">花名册!$1:$1</definedName>` +
    `<definedName name="应收">花名册!$B$2:$B$3</definedName><definedName name="本表" localSheetId="2">备份!$A$1</definedName></definedNames>`,
  parts: {
    "xl/worksheets/_rels/sheet2.xml.rels": relations(
      ["rId1", "drawing", "../drawings/drawing1.xml"],
      ["rId2", "table", "../tables/table1.xml"],
    ),
    "xl/drawings/drawing1.xml": DRAWING,
    "xl/charts/chart1.xml": CHART,
    "xl/tables/table1.xml": TABLE,
    "xl/pivotCache/pivotCacheDefinition1.xml": PIVOT,
  },
});

const PARTS = [
  "workbook",
  "worksheets/sheet2",
  "drawings/drawing1",
  "charts/chart1",
  "tables/table1",
  "pivotCache/pivotCacheDefinition1",
];

let open: OpenBook;
beforeEach(() => (open = opened(BOOK)));
afterEach(() => open.close());

const idOf = (sheet: string) => open.workbook.book.sheet(sheet).getSheetId();
const run = (command: { id: string }, sheet: string, params: object = {}) =>
  open.run(command.id, { subUnitId: idOf(sheet), ...params });
const textOf = (bytes: Uint8Array, name: string) =>
  strFromU8(unzipSync(bytes)[`xl/${name}.xml`] ?? new Uint8Array());
const sheetsOf = (bytes: Uint8Array) => readWorkbookBytes(bytes, "a.xlsx").sheets;

test("a sheet renamed: formulas, names, rules, links, charts, pivots, tables and shapes go along, and their results stay", async () => {
  run(SetWorksheetNameCommand, "花名册", { name: "张家村" });
  const bytes = await savedBytes(open);
  for (const part of PARTS) {
    const before = textOf(BOOK, part);
    const after = textOf(bytes, part);
    // One formula for two cells is written out for each of them.
    const shared = /<f t="shared" ref="A2:A3" si="0">'花名册'!B2\*2<\/f>/;
    const expected = before
      .replace(shared, "<f>张家村!B2*2</f>")
      .replace(`<f t="shared" si="0"/>`, "<f>张家村!B3*2</f>")
      .replace(/'花名册'!/g, "张家村!")
      .replace(/花名册!(?!")/g, "张家村!")
      .replace(`sheet="花名册"`, `sheet="张家村"`)
      .replace(`<sheet name="花名册"`, `<sheet name="张家村"`);
    expect(after).toBe(expected);
  }
  expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(["张家村", "汇总", "备份"]);
  open.undo();
  expect(unzipSync(await savedBytes(open))).toEqual(unzipSync(BOOK));
});

test("two sheets that change names", async () => {
  run(SetWorksheetNameCommand, "花名册", { name: "x" });
  run(SetWorksheetNameCommand, "备份", { name: "花名册" });
  run(SetWorksheetNameCommand, "x", { name: "备份" });
  const bytes = await savedBytes(open);
  expect(textOf(bytes, "worksheets/sheet2")).toContain("<f>备份!B4</f><v>570</v>");
  expect(textOf(bytes, "workbook")).toContain(`<definedName name="应收">备份!$B$2:$B$3</definedName>`);
  expect(textOf(bytes, "workbook")).toContain(`localSheetId="2">花名册!$A$1</definedName>`);
});

test("a mended cell of a renamed sheet: what hangs on it is new", async () => {
  run(SetWorksheetNameCommand, "花名册", { name: "张家村" });
  await open.workbook.writeCells([
    { sheet: "张家村", cell: { row: 2, column: 1 }, expected: 190, value: 380 },
  ]);
  const [roster, sums] = sheetsOf(await savedBytes(open));
  expect([roster?.cells[3]?.[1], sums?.cells.map(([value]) => value)]).toEqual([760, [760, 760, 760]]);
});

test("a sheet taken out: what looked at it says so, as in Excel, and names no sheet that is not there", async () => {
  run(RemoveSheetCommand, "花名册");
  const bytes = await savedBytes(open);
  const workbook = textOf(bytes, "workbook");
  expect(workbook).toContain(`<definedName name="应收">#REF!</definedName>`);
  expect(workbook).toContain(`<definedName name="本表" localSheetId="1">备份!$A$1</definedName>`);
  expect(workbook).not.toContain("Print_Titles");
  const sums = textOf(bytes, "worksheets/sheet2");
  expect(sums).toContain(`<c r="A1" t="e"><f>#REF!</f><v>#REF!</v></c>`);
  expect(sums).toContain(`<formula>#REF!&gt;300</formula>`);
  expect(sums).toContain(`<formula1>#REF!</formula1>`);
  expect(textOf(bytes, "charts/chart1")).toContain("<c:f>#REF!</c:f>");
  expect(sheetsOf(bytes)[0]?.cells[0]).toEqual(["#REF!", 2]);
});

test("a sheet put elsewhere: names that belong to sheets go by their places", async () => {
  run(SetWorksheetOrderCommand, "备份", { order: 0, fromOrder: 2, toOrder: 0 });
  const bytes = await savedBytes(open);
  expect(sheetsOf(bytes).map(({ name }) => name)).toEqual(["备份", "花名册", "汇总"]);
  expect(textOf(bytes, "workbook")).toContain(`name="_xlnm.Print_Titles" localSheetId="1"`);
  expect(textOf(bytes, "workbook")).toContain(`name="本表" localSheetId="0"`);
  expect(packageDifferences(BOOK, bytes)).toEqual(["~ xl/workbook.xml"]);
});

test("a sheet put in, and one copied: with formulas, where they stand in the grid; all else is the same", async () => {
  open.run(InsertSheetCommand.id, { index: 3 });
  run(CopySheetCommand, "花名册");
  const bytes = await savedBytes(open);
  const sheets = sheetsOf(bytes);
  expect(sheets.map(({ name }) => name)).toEqual([
    "花名册",
    expect.stringContaining("花名册"),
    "汇总",
    "备份",
    expect.any(String),
  ]);
  const copied = sheets[1];
  expect(copied?.cells).toEqual(sheetsOf(BOOK)[0]?.cells);
  expect(textOf(bytes, "worksheets/sheet4")).toContain("<f>SUM(B2:B3)</f>");
  expect(
    packageDifferences(BOOK, bytes).filter(
      (line) => !/^\+|^~ (?:\[Content|xl\/_rels|xl\/workbook)/.test(line),
    ),
  ).toEqual([]);
});
