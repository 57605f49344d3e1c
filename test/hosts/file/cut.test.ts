/** Files that were cut anywhere are refused, or the same rows are read, or something is said: never fewer rows without a word. */
import type { Grid } from "../../../src/forms";
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { workbookBytes } from "./bytes";
import { failureOf } from "./failure";

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));
const rows = "<tr><td>李𬱖</td><td>380</td></tr><tr><td>王建国</td><td>190</td></tr>";

test.each<[string, string, Uint8Array]>([
  [
    "a web page",
    "a.xls",
    utf8(`<html><head><style>td{}</style></head><body><table>${rows}</table></body></html>\n`),
  ],
  [
    "a page of two tables",
    "a.xls",
    utf8(`<html><table>${rows}</table><p>再</p><table>${rows}</table></html>`),
  ],
  [
    "a page with comments",
    "a.xls",
    utf8(`<html><!--[if gte mso 9]><xml/><![endif]--><table>${rows}</table></html>`),
  ],
  ["a page of a table and nothing else", "a.xls", utf8(`<table>${rows}</table>`)],
  [
    "XML 2003",
    "a.xls",
    workbookBytes(
      {
        表: [
          ["李𬱖", 380],
          ["王建国", 190],
        ],
      },
      "xlml",
    ),
  ],
  [
    "an .xlsx file",
    "a.xlsx",
    workbookBytes({
      表: [
        ["李𬱖", 380],
        ["王建国", 190],
      ],
    }),
  ],
  [
    "an .ods file",
    "a.ods",
    workbookBytes(
      {
        表: [
          ["李𬱖", 380],
          ["王建国", 190],
        ],
      },
      "ods",
    ),
  ],
])("%s", (_, name, bytes) => {
  const whole = cellsOf(readWorkbookBytes(bytes, name).sheets);
  for (let length = 1; length < bytes.length; length++) {
    let sheets: readonly Grid[] = [];
    const failure = failureOf(() => (sheets = readWorkbookBytes(bytes.slice(0, length), name).sheets));
    if (failure !== undefined || sheets.some(({ notes = [] }) => notes.length > 0)) continue;
    expect([length, cellsOf(sheets)]).toEqual([length, whole]);
  }
});

/** Nothing in such a file says where it ends, but a quote or a character that is open, and a record that is too short. */
test.each<[string, string | RegExp]>([
  ["姓名,金额,备注\n李四,380,甲\n王五,190,乙\n陈六,380,丙\n赵七,3", /没有写完整/],
  ["姓名,金额,备注\n李四,380,甲\n王五,190,乙\n陈六,380,丙\n赵七,380,丁", "read as it is"],
  ["姓名,金额,备注\n李四,380,甲\n王五,190,乙\n陈六,380,丙\n合计,950\n", "read as it is"],
])("separated values that end so: %j", (text, expected) => {
  const [sheet] = readWorkbookBytes(utf8(text), "a.csv").sheets;
  if (expected instanceof RegExp) expect(sheet?.notes).toEqual([expect.stringMatching(expected)]);
  else expect(sheet?.notes).toBeUndefined();
});

test("separated values that end in quotes are refused", () => {
  expect(failureOf(() => readWorkbookBytes(utf8('姓名,金额\n"李𬱖'), "a.csv"))?.code).toBe("corrupt");
});

test("a character that is cut in half at the end does not turn the others into nonsense", () => {
  const bytes = utf8("姓名,金额\n李四,380\n王");
  expect(failureOf(() => readWorkbookBytes(bytes.slice(0, -1), "a.csv"))?.code).toBe("corrupt");
});

test.each([
  ["by number", "李&#183382;"],
  ["as it is", "李𬱖"],
])("characters beyond U+FFFF, %s, in a page and in XML 2003", (_, name) => {
  const xml = Buffer.from(workbookBytes({ 表: [["@"]] }, "xlml"))
    .toString()
    .replace("@", name);
  expect(readWorkbookBytes(utf8(xml), "a.xls").sheets[0]?.cells).toEqual([["李𬱖"]]);
  const page = `<table><tr><td>${name}</td></tr></table>`;
  expect(readWorkbookBytes(utf8(page), "a.xls").sheets[0]?.cells).toEqual([["李𬱖"]]);
});

function cellsOf(sheets: readonly Grid[]) {
  return sheets.map(({ cells }) => cells);
}
