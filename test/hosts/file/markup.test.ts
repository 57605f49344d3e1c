/** Web pages and XML that were saved as spreadsheets. */
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";

const id = "430903199001019993";
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const sheets = (bytes: Uint8Array) => readWorkbookBytes(bytes, "导出.xls").sheets;
const page = (rows: string): string => `<html><body><table border=1>${rows}</table></body></html>`;

test.each<[string, string, unknown]>([
  ["long digits stay text", `<tr><td>${id}</td><td>0380</td></tr>`, [[id, "0380"]]],
  [
    "header cells",
    "<thead><tr><th>姓名</th></tr></thead><tbody><tr><td>甲</td></tr></tbody>",
    [["姓名"], ["甲"]],
  ],
  ["upper case, no end tags", "<TR><TD>甲<TD>乙<TR><TD>丙</TD></TR>", [["甲", "乙"], ["丙"]]],
  ["attributes with >", `<tr><td style="a>b" x:str='c>d'>甲</td></tr>`, [["甲"]]],
  ["entities", "<tr><td>&lt;&amp;&#26446;&#x56DB;&quot;&nbsp;</td></tr>", [['<&李四"']]],
  ["entities are decoded once", "<tr><td>&amp;lt;</td></tr>", [["&lt;"]]],
  ["unknown entities stay", "<tr><td>&constructor;</td></tr>", [["&constructor;"]]],
  ["breaks", "<tr><td>个人<br/>交费</td></tr>", [["个人\n交费"]]],
  ["white space", "<tr><td>\n  张   三\r\n</td></tr>", [["张 三"]]],
  ["markup inside a cell", "<tr><td><b>张</b><font color=red>三</font></td></tr>", [["张三"]]],
  ["comments and scripts", "<tr><td>甲<!-- <td>x</td> --><script>'<td>'</script></td></tr>", [["甲"]]],
  [
    "blank cells",
    "<tr><td></td><td>&nbsp;</td><td>丙</td></tr><tr><td>甲</td></tr>",
    [[null, null, "丙"], ["甲"]],
  ],
  ["blank row", "<tr><td>甲</td></tr><tr></tr><tr><td>乙</td></tr>", [["甲"], [], ["乙"]]],
  ["Excel's wrapper", `<tr><td>="${id}"</td></tr>`, [[id]]],
])("%s", (_, rows, expected) => {
  expect(sheets(utf8(page(rows))).map(({ name, cells }) => [name, cells])).toEqual([["导出", expected]]);
});

test("spans become merges and push the other cells aside", () => {
  const rows =
    '<tr><td rowspan="2">户1</td><td colspan=2>个人交费</td><td>备注</td></tr><tr><td>380</td><td>0</td><td>x</td></tr>';
  expect(sheets(utf8(page(rows)))[0]).toEqual({
    name: "导出",
    origin: { row: 0, column: 0 },
    cells: [
      ["户1", "个人交费", null, "备注"],
      [null, "380", "0", "x"],
    ],
    merges: [
      { firstRow: 0, firstColumn: 0, lastRow: 1, lastColumn: 0 },
      { firstRow: 0, firstColumn: 1, lastRow: 0, lastColumn: 2 },
    ],
  });
});

test("several tables are several sheets; one inside another too", () => {
  const inner = "<table><tr><td>里</td></tr></table>";
  const found = sheets(
    utf8(`<table><tr><td>外</td><td>${inner}</td></tr></table><table><tr><td>二</td></tr></table>`),
  );
  expect(found.map(({ name, cells }) => [name, cells])).toEqual([
    ["表格1", [["外"]]],
    ["表格2", [["里"]]],
    ["表格3", [["二"]]],
  ]);
});

test.each<[string, Uint8Array]>([
  [
    "GBK, declared",
    Uint8Array.of(
      ...utf8('<meta charset="gb2312"><table><tr><td>'),
      0xd5,
      0xc5,
      ...utf8("</td></tr></table>"),
    ),
  ],
  [
    "GBK, not declared",
    Uint8Array.of(...utf8("\n <table><tr><td>"), 0xd5, 0xc5, ...utf8("</td></tr></table>")),
  ],
  [
    "GBK, declared as UTF-8",
    Uint8Array.of(
      ...utf8('<meta charset="utf-8"><table><tr><td>'),
      0xd5,
      0xc5,
      ...utf8("</td></tr></table>"),
    ),
  ],
  [
    "Big5, declared",
    Uint8Array.of(...utf8('<meta charset="big5"><table><tr><td>'), 0xb1, 0x69, ...utf8("</td></tr></table>")),
  ],
  ["UTF-8, declared as GBK", utf8('<meta charset="gbk"><table><tr><td>张</td></tr></table>')],
  ["UTF-16", new Uint8Array(Buffer.from("\ufeff<table><tr><td>张</td></tr></table>", "utf16le"))],
])("%s", (name, bytes) => {
  expect(sheets(bytes)[0]?.cells).toEqual([[name.startsWith("Big5") ? "張" : "张"]]);
});

test("an XML workbook in GBK keeps texts, numbers and errors", () => {
  const head =
    '<?xml version="1.0" encoding="gb2312"?><?mso-application progid="Excel.Sheet"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet" xmlns:ss="urn:schemas-microsoft-com:office:spreadsheet"><Worksheet ss:Name="A"><Table>';
  const rows = `<Row ss:Index="3"><Cell ss:Index="2"><Data ss:Type="String">${id}</Data></Cell><Cell><Data ss:Type="Number">380</Data></Cell><Cell><Data ss:Type="Error">#REF!</Data></Cell><Cell><Data ss:Type="String">`;
  const tail = "</Data></Cell></Row></Table></Worksheet></Workbook>";
  expect(sheets(Uint8Array.of(...utf8(head + rows), 0xd5, 0xc5, ...utf8(tail)))).toEqual([
    { name: "A", origin: { row: 2, column: 1 }, cells: [[id, 380, "#REF!", "张"]] },
  ]);
});
