/** Spreadsheets of every kind are read with the same values. */
import * as XLSX from "@e965/xlsx";
import { cellKey } from "../../../src/forms";
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { workbookBytes, xlsxParts, zipBytes, type Cell } from "./bytes";

const id = "430903199001019993";
const error = (code: number): XLSX.CellObject => ({ t: "e", v: code });

describe.each<[XLSX.BookType, string]>([
  ["xlsx", "a.xlsx"],
  ["xlsm", "a.xlsm"],
  ["biff8", "a.xls"],
  ["biff8", "a.et"],
  ["xlml", "a.xls"],
])("%s as %s", (bookType, name) => {
  const read = (sheets: Record<string, Cell[][]>, change?: (book: XLSX.WorkBook) => void) =>
    readWorkbookBytes(workbookBytes(sheets, bookType, change), name).sheets;

  test.each<[string, Cell, unknown]>([
    ["text", "测试甲", "测试甲"],
    ["digits as text", id, id],
    ["markup in text", "<a>&\"'", "<a>&\"'"],
    ["integer", 380, 380],
    ["fraction", -0.5, -0.5],
    ["long number, already rounded", 430903199001019990, 430903199001019990],
    ["true", true, true],
    ["false", false, false],
    ["#NULL!", error(0x00), "#NULL!"],
    ["#DIV/0!", error(0x07), "#DIV/0!"],
    ["#VALUE!", error(0x0f), "#VALUE!"],
    ["#REF!", error(0x17), "#REF!"],
    ["#NAME?", error(0x1d), "#NAME?"],
    ["#NUM!", error(0x24), "#NUM!"],
    ["#N/A", error(0x2a), "#N/A"],
  ])("%s", (_, cell, expected) => {
    expect(read({ 表: [[cell]] })).toEqual([
      { name: "表", origin: { row: 0, column: 0 }, cells: [[expected]] },
    ]);
  });

  test("a day stays a serial, and the grid says that it is one", () => {
    const day: Cell = { t: "n", v: 45285, z: "yyyy-mm-dd" };
    expect(read({ 表: [[45285, day]] })).toEqual([
      { name: "表", origin: { row: 0, column: 0 }, cells: [[45285, 45285]], dates: new Set([cellKey(0, 1)]) },
    ]);
  });

  test("blanks are null, blank rows keep their place, the used range has an origin", () => {
    const rows = [[null], [null, null, "甲", null, "乙"], [], [null, 1]];
    expect(read({ 表: rows })).toEqual([
      { name: "表", origin: { row: 1, column: 1 }, cells: [[null, "甲", null, "乙"], [], [1]] },
    ]);
  });

  test("merges are in the coordinates of the sheet", () => {
    const [sheet] = read({ 表: [[], [null, "户"], [null, null, "人"]] }, (book) => {
      const ws = book.Sheets["表"] as XLSX.WorkSheet;
      ws["!merges"] = [{ s: { r: 1, c: 1 }, e: { r: 2, c: 1 } }];
    });
    expect(sheet?.origin).toEqual({ row: 1, column: 1 });
    expect(sheet?.merges).toEqual([{ firstRow: 1, firstColumn: 1, lastRow: 2, lastColumn: 1 }]);
  });

  test("several sheets, hidden ones too", () => {
    const sheets = read({ 一: [["a"]], 二: [["b"]], 三: [["c"]], 空: [] }, (book) => {
      book.Workbook = { Sheets: [{ Hidden: 0 }, { Hidden: 1 }, { Hidden: 2 }, { Hidden: 0 }] };
    });
    expect(sheets.map(({ name, cells }) => [name, cells])).toEqual([
      ["一", [["a"]]],
      ["二", [["b"]]],
      ["三", [["c"]]],
      ["空", []],
    ]);
  });
});

describe("xlsx parts", () => {
  const readXml = (sheetData: string, sheetName?: string) =>
    readWorkbookBytes(zipBytes(xlsxParts(sheetData, sheetName)), "a.xlsx").sheets[0];

  test.each<[string, string, unknown]>([
    ["inline text", '<c r="A1" t="inlineStr"><is><t>李四</t></is></c>', "李四"],
    ["rich text", '<c r="A1" t="inlineStr"><is><r><t>李</t></r><r><t>四</t></r></is></c>', "李四"],
    ["result of a formula", '<c r="A1" t="str"><f>B1</f><v>李四</v></c>', "李四"],
    ["error of a newer Excel", '<c r="A1" t="e"><v>#SPILL!</v></c>', "#SPILL!"],
    ["error that nobody knows", '<c r="A1" t="e"><v>#NEW!</v></c>', "#UNKNOWN!"],
    ["character beyond U+FFFF, by number", '<c r="A1" t="inlineStr"><is><t>李&#183382;</t></is></c>', "李𬱖"],
    ["the same in hexadecimal", '<c r="A1" t="str"><v>李&#x2CC56;</v></c>', "李𬱖"],
    ["written as it is", '<c r="A1" t="inlineStr"><is><t>李𬱖</t></is></c>', "李𬱖"],
    ["control character", '<c r="A1" t="inlineStr"><is><t>李_x000A_四</t></is></c>', "李\n四"],
    ["line breaks of the file and of the text", '<c r="A1" t="str"><v>李\r\n四&#13;</v></c>', "李\n四\r"],
    ["with its reading", '<c r="A1" t="inlineStr"><is><t>李四</t><rPh><t>lisi</t></rPh></is></c>', "李四"],
    ["#GETTING_DATA", '<c r="A1" t="e"><v>#GETTING_DATA</v></c>', "#GETTING_DATA"],
    ["no number", '<c r="A1"><v>x</v></c>', "#NUM!"],
  ])("%s", (_, cell, expected) => {
    expect(readXml(`<row r="1">${cell}</row>`)?.cells).toEqual([[expected]]);
  });

  test("a day by its text", () => {
    const sheet = readXml('<row r="1"><c r="A1" t="d"><v>2023-12-25T00:00:00Z</v></c></row>');
    expect(sheet).toMatchObject({ cells: [[45285]], dates: new Set([0]) });
  });

  test.each<[string, string, string, string]>([
    ["no result", "<f>SUM(B1:B9)</f>", "", "SUM(B1:B9)"],
    ["an empty result, of a number", "<f>SUM(B1:B9)</f><v></v>", "", "SUM(B1:B9)"],
    ["of a text", "<f>B1&amp;C1</f>", ' t="str"', "B1&C1"],
    ["of a shared formula", '<f t="shared" si="0"/>', "", ""],
  ])("a formula with %s is no blank cell", (_, content, type, formula) => {
    const sheet = readXml(`<row r="1"><c r="A1"${type}>${content}</c></row>`);
    expect(sheet).toMatchObject({ cells: [["#未计算!"]], formulas: new Map([[0, formula]]) });
  });

  test("a text that the workbook points at but does not hold is no blank cell: the file is refused", () => {
    expect(() => readXml('<row r="1"><c r="A1" t="s"><v>0</v></c></row>')).toThrow("损坏");
  });

  test.each([
    ["ends too early", '<row r="1"><c r="A1"><v>1</v></c>'],
    ["mixes its tags up", '<row r="1"><c r="A1"><v>1</c></v></row>'],
  ])("a part that %s is refused", (_, rows) => {
    expect(() => readXml(rows)).toThrow("损坏");
  });

  test("a cell with nothing but a format does not belong to the used range", () => {
    const sheet = readXml(
      '<row r="1"><c r="A1" s="0"/></row><row r="3"><c r="C3"><v>1</v></c><c r="D3"/></row>',
    );
    expect(sheet).toEqual({ name: "表", origin: { row: 2, column: 2 }, cells: [[1]] });
  });

  test("an empty formula result is blank", () => {
    const sheet = readXml('<row r="1"><c r="A1" t="str"><f>B1</f><v></v></c><c r="B1"><v>2</v></c></row>');
    expect(sheet).toEqual({ name: "表", origin: { row: 0, column: 1 }, cells: [[2]] });
  });

  test("hidden rows are read", () => {
    const sheet = readXml(
      '<row r="1"><c r="A1"><v>1</v></c></row><row r="2" hidden="1"><c r="A2"><v>2</v></c></row>',
    );
    expect(sheet?.cells).toEqual([[1], [2]]);
  });

  test.each(["__proto__", "constructor", "toString", "!ref"])("a sheet called %s", (name) => {
    const sheet = readXml('<row r="1"><c r="A1"><v>7</v></c></row>', name);
    expect(sheet).toEqual({ name, origin: { row: 0, column: 0 }, cells: [[7]] });
    expect(({} as Record<string, unknown>)["!data"]).toBeUndefined();
  });

  test("a chart sheet is left out", () => {
    const parts = xlsxParts('<row r="1"><c r="A1"><v>1</v></c></row>').map((part) => {
      if (part.name === "xl/workbook.xml") {
        const content = part.content.replace(
          "<sheets>",
          '<sheets><sheet name="图" sheetId="2" r:id="rId2"/>',
        );
        return { ...part, content };
      }
      const chart =
        '<Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/chartsheet" Target="chartsheets/sheet1.xml"/></Relationships>';
      return { ...part, content: part.content.replace("</Relationships>", chart) };
    });
    const content =
      '<?xml version="1.0"?><chartsheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"/>';
    const bytes = zipBytes([...parts, { name: "xl/chartsheets/sheet1.xml", content }]);
    expect(readWorkbookBytes(bytes, "a.xlsx").sheets.map(({ name }) => name)).toEqual(["表"]);
  });
});

test("bare BIFF records in GBK, as old exporting programs write them", () => {
  const record = (type: number, ...data: number[]): number[] => [type, 0, data.length, 0, ...data];
  const bytes = Uint8Array.of(
    ...record(0x09, 0x02, 0x00, 0x10, 0x00),
    // LABEL in row 2, column 1: 测试 in GBK is B2 E2 CA D4.
    ...record(0x04, 2, 0, 1, 0, 0, 0, 0, 4, 0xb2, 0xe2, 0xca, 0xd4),
    ...record(0x0a),
  );
  expect(readWorkbookBytes(bytes, "旧表.xls").sheets).toEqual([
    { name: "Sheet1", origin: { row: 2, column: 1 }, cells: [["测试"]] },
  ]);
});

test("nothing is printed", () => {
  const printed: unknown[] = [];
  const spies = (["log", "warn", "error"] as const).map((method) =>
    jest.spyOn(console, method).mockImplementation((...words) => void printed.push(words)),
  );
  // An XLS record of no known type makes the library print.
  const bytes = Uint8Array.of(0x09, 0, 4, 0, 2, 0, 0x10, 0, 0xee, 0x7e, 0, 0, 0x0a, 0, 0, 0);
  expect(() => XLSX.read(bytes, { type: "array" })).not.toThrow();
  expect(printed).toHaveLength(1);
  expect(() => readWorkbookBytes(bytes, "a.xls")).toThrow("没有任何内容");
  expect(printed).toHaveLength(1);
  spies.forEach((spy) => spy.mockRestore());
});

test.each([
  ["short", "由某某系统导出"],
  ["as long as can be", "x".repeat(65_535)],
])("an .xlsx file with a comment at the end of its archive: %s", (_, text) => {
  const bytes = Buffer.from(workbookBytes({ 表: [["测试甲"]] }));
  const comment = Buffer.from(text);
  // The comment's length stands in the last two bytes of the end record.
  bytes.writeUInt16LE(comment.length, bytes.length - 2);
  const [sheet] = readWorkbookBytes(new Uint8Array(Buffer.concat([bytes, comment])), "a.xlsx").sheets;
  expect(sheet?.cells).toEqual([["测试甲"]]);
});
