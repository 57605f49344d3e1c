/** Comma-separated values as exporting programs and people write them. */
import fc from "fast-check";
import Papa from "papaparse";
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";

const id = "430903199001019993";
const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const utf16le = (text: string): Uint8Array => new Uint8Array(Buffer.from(text, "utf16le"));
const cells = (bytes: Uint8Array, name = "花名册.csv") => readWorkbookBytes(bytes, name).sheets[0]?.cells;

/** 姓名,男 and 张,女 in GB18030. */
const gbk = Uint8Array.of(0xd0, 0xd5, 0xc3, 0xfb, 0x2c, 0xc4, 0xd0, 0x0a, 0xd5, 0xc5, 0x2c, 0xc5, 0xae);
/** 㐂 (U+3402) has four bytes in GB18030 and none in GBK. */
const gb18030 = Uint8Array.of(0x81, 0x39, 0xef, 0x31, 0x2c, 0xc4, 0xd0);

test.each<[string, Uint8Array, unknown]>([
  ["UTF-8", utf8("姓名,男"), [["姓名", "男"]]],
  ["UTF-8 with byte order mark", utf8("\ufeff姓名,男"), [["姓名", "男"]]],
  ["UTF-16 LE", utf16le("\ufeff姓名\t男"), [["姓名", "男"]]],
  ["UTF-16 BE", utf16le("\ufeff姓名,男").map((_, i, all) => all[i ^ 1] as number), [["姓名", "男"]]],
  [
    "GBK",
    gbk,
    [
      ["姓名", "男"],
      ["张", "女"],
    ],
  ],
  ["GB18030", gb18030, [["㐂", "男"]]],
  [
    "tabs",
    utf8("甲\t乙,丙\n1\t2"),
    [
      ["甲", "乙,丙"],
      ["1", "2"],
    ],
  ],
  [
    "semicolons",
    utf8("甲;乙\n1;2,5"),
    [
      ["甲", "乙"],
      ["1", "2,5"],
    ],
  ],
  [
    "commas although each row has a semicolon",
    utf8("a;b,c,d\ne;f,g,h"),
    [
      ["a;b", "c", "d"],
      ["e;f", "g", "h"],
    ],
  ],
  [
    "commas below title lines",
    utf8("花名册；2024\n填报单位:某村\n甲,乙,丙\n1,2,3\n4,5,6"),
    [["花名册；2024"], ["填报单位:某村"], ["甲", "乙", "丙"], ["1", "2", "3"], ["4", "5", "6"]],
  ],
  ["one column", utf8("甲\n1\n2"), [["甲"], ["1"], ["2"]]],
  [
    "numbers stay text",
    utf8(`1,007,1.50,${id},4.30903E+17,TRUE,2023-12-25`),
    [["1", "007", "1.50", id, "4.30903E+17", "TRUE", "2023-12-25"]],
  ],
  ["Excel's wrapper", utf8(`="${id}",甲`), [[id, "甲"]]],
  ["Excel's wrapper, quoted", utf8(`甲,"=""${id}"""`), [["甲", id]]],
  ["a formula is not unwrapped", utf8('"=""a""&""b""",1'), [['="a"&"b"', "1"]]],
  [
    "quoted line break is one record",
    utf8('甲,"一\n二"\n乙,三'),
    [
      ["甲", "一\n二"],
      ["乙", "三"],
    ],
  ],
  [
    "quoted CR LF survives",
    utf8('甲,"一\r\n二"\r\n乙,三\r\n'),
    [
      ["甲", "一\r\n二"],
      ["乙", "三"],
    ],
  ],
  [
    "bare LF in a quoted cell between CR LF",
    utf8('甲,"一\n二"\r\n乙,三\r\n'),
    [
      ["甲", "一\n二"],
      ["乙", "三"],
    ],
  ],
  [
    "mixed line ends",
    utf8("a,b\r\nc,d\ne,f\rg,h"),
    [
      ["a", "b"],
      ["c", "d"],
      ["e", "f"],
      ["g", "h"],
    ],
  ],
  ["doubled quotes", utf8('"说""明""",x'), [['说"明"', "x"]]],
  [
    "blank cells",
    utf8("a,,c\n,b,"),
    [
      ["a", null, "c"],
      [null, "b"],
    ],
  ],
  ["blank lines keep their number", utf8("a,b\n\n\nc,d\n"), [["a", "b"], [], [], ["c", "d"]]],
  [
    "one stray control character in a long file",
    utf8(`${"甲,乙\n".repeat(100)}丙\u000b,丁`),
    [...Array<string[]>(100).fill(["甲", "乙"]), ["丙\u000b", "丁"]],
  ],
])("%s", (_, bytes, expected) => {
  expect(cells(bytes)).toEqual(expected);
});

test("leading blank lines move the origin; the sheet is called like the file", () => {
  expect(readWorkbookBytes(utf8("\n\n,甲\n"), "C:\\表\\花名册.v2.csv").sheets).toEqual([
    { name: "花名册.v2", origin: { row: 2, column: 1 }, cells: [["甲"]] },
  ]);
});

test.each(["a.txt", "A.CSV"])("text is accepted as %s", (name) => {
  expect(cells(utf8("甲,乙"), name)).toEqual([["甲", "乙"]]);
});

test("a table that only begins like markup", () => {
  expect(cells(utf8("<18岁,≥18岁\n3,4"))).toEqual([
    ["<18岁", "≥18岁"],
    ["3", "4"],
  ]);
});

test.each([",", "\t", ";"])("any grid of text survives writing and reading with %j", (delimiter) => {
  const cell = fc.string({
    unit: fc.constantFrom("甲", "乙", "1", "x", ",", ";", "\t", '"', "\n", "\r", " ", "="),
    minLength: 1,
    maxLength: 6,
  });
  // A wrapper is unwrapped on purpose; a column of plain text makes the delimiter certain.
  const plain = cell.filter((text) => !text.startsWith("="));
  const row = fc.array(plain, { minLength: 3, maxLength: 3 });
  const newline = fc.constantFrom("\n", "\r\n");
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 1, maxLength: 12 }),
      newline,
      fc.boolean(),
      (rows, end, quotes) => {
        const header = ["甲", "乙", "丙"];
        const filler = Array.from({ length: 40 }, () => header);
        const grid = [...filler, ...rows];
        const written = Papa.unparse(grid, { delimiter, newline: end, quotes });
        expect(cells(utf8(written))).toEqual(grid);
      },
    ),
  );
});
