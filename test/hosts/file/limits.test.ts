/** Small files that would take all time or all memory are refused with a sentence, before they do. */
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { xlsxParts, zipBytes } from "./bytes";
import { failureOf } from "./failure";

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const sheet = (rows: string, after = ""): Uint8Array =>
  zipBytes(
    xlsxParts(rows).map((part) => ({
      ...part,
      content: part.content.replace("</sheetData>", `</sheetData>${after}`),
    })),
  );
const wideRows = (count: number): string =>
  Array.from(
    { length: count },
    (_, i) => `<row r="${i + 1}"><c r="XFD${i + 1}"><v>1</v></c><c r="A${i + 1}"><v>1</v></c></row>`,
  ).join("");
const merges = (count: number): string =>
  `<mergeCells>${Array.from({ length: count }, (_, i) => `<mergeCell ref="A${i + 1}:B${i + 1}"/>`).join("")}</mergeCells>`;
const one = '<row r="1"><c r="A1"><v>1</v></c></row>';
const page = (content: string): Uint8Array => utf8(`<table>${content}</table>`);
const cells = (count: number, attributes: string): string => `<td ${attributes}>1</td>`.repeat(count);

test.each<[string, string, Uint8Array, string]>([
  ["two columns far apart in 1,300 rows", "a.xlsx", sheet(wideRows(1300)), "2000 万"],
  [
    "two corners",
    "a.xlsx",
    sheet('<row r="1"><c r="A1"><v>1</v></c></row><row r="1048576"><c r="XFD1048576"><v>1</v></c></row>'),
    "2000 万",
  ],
  ["20,001 merged ranges", "a.xlsx", sheet(one, merges(20_001)), "2 万"],
  ["elements in elements", "a.xlsx", sheet(one, "<x>".repeat(300) + "</x>".repeat(300)), "嵌套"],
  [
    "1,001 parts",
    "a.xlsx",
    zipBytes([
      ...xlsxParts(one),
      ...Array.from({ length: 1001 }, (_, i) => ({ name: `xl/x${i}`, content: "" })),
    ]),
    "过大",
  ],
  [
    "cells of a page that claim whole rows",
    "a.xls",
    page(`<tr>${cells(1, 'colspan="16384"')}</tr>`.repeat(1300)),
    "2000 万",
  ],
  [
    "one that claims the whole sheet",
    "a.xls",
    page(
      `<tr>${cells(1, 'colspan="16383" rowspan="1048576"')}</tr>${`<tr>${cells(1, "")}</tr>`.repeat(1300)}`,
    ),
    "2000 万",
  ],
  ["tables in tables", "a.xls", utf8("<div>".repeat(300) + "<table><tr><td>1</td></tr></table>"), "嵌套"],
  [
    "rows of a text file that are too wide",
    "a.csv",
    utf8(`${",".repeat(16_000)}1\n`.repeat(1300)),
    "2000 万",
  ],
  [
    "rows of XML 2003 far below",
    "a.xls",
    utf8(
      '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="a"><Table><Row ss:Index="1048576"><Cell ss:Index="16384"><Data ss:Type="String">1</Data></Cell></Row></Table></Worksheet></Workbook>',
    ),
    "2000 万",
  ],
])("%s", (_, name, bytes, words) => {
  const failure = failureOf(() => readWorkbookBytes(bytes, name));
  expect(failure?.code).toBe("too-large");
  expect(failure?.message).toContain(words);
});

test("a merged range over the whole sheet costs nothing", () => {
  const read = readWorkbookBytes(
    sheet(one, '<mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>'),
    "a.xlsx",
  );
  expect(read.sheets[0]?.merges).toHaveLength(1);
});

test("a text is cut where Excel and WPS cut it", () => {
  const [read] = readWorkbookBytes(utf8(`姓名,备注\n李四,${"长".repeat(40_000)}\n`), "a.csv").sheets;
  expect(read?.cells[1]?.[1]).toHaveLength(32_767);
});
