/** CSV files: encodings, records that span lines, and what Excel leaves of a long number (section 5.2). */
import { gb18030 } from "../support/gb18030";
import { withWrongCheck } from "../support/made-ids";
import { idOf, personRow } from "../support/persons";
import { briefs, type Report, reportOf, sheetOf } from "../support/report";
import { check, type Ended, PATIENCE } from "../support/terminal";

const TITLE = "赫山区2024年度城乡居民基本医疗保险参保缴费基本信息登记表";
const HEADER =
  "户属性,户籍号,户主关系,姓名,性别,身份证号,联系电话,实交额,资助额,票据号码,参保人签字,资助部门";

function line(n: number, changes: Parameters<typeof personRow>[1] = {}): string {
  return Object.values(personRow(n, changes)).join(",");
}

function csv(...lines: readonly string[]): string {
  return [TITLE, HEADER, ...lines, ""].join("\r\n");
}

const files = {
  "utf8.csv": csv(line(1), line(2)),
  "bom.csv": `\ufeff${csv(line(3), line(4))}`,
  "gb18030.csv": gb18030(csv(line(5), line(6))),
  // The title is one record on two lines: the header is row 2, as in the other files.
  "record.csv": [`"${TITLE}\n（第一组）"`, HEADER, line(7), line(8, { paid: "350" })].join("\n"),
  "number.csv": csv(line(9), line(10, { id: "4.30903E+17" }), line(11, { id: withWrongCheck(idOf(11)) })),
};
const names = Object.keys(files);

let ended: Ended;
let report: Report;

beforeAll(async () => {
  ended = await check(files, ...names, "--json");
  report = reportOf(ended);
}, PATIENCE);

test.each<[file: string, rows: number, firstRow: number, findings: string[], why: string]>([
  ["utf8.csv", 2, 3, [], "UTF-8"],
  ["bom.csv", 2, 3, [], "UTF-8 with a byte order mark"],
  ["gb18030.csv", 2, 3, [], "GB18030"],
  ["record.csv", 2, 3, ["amount-selfpay H4", "amount-sum H4"], "a row is a record, not a line"],
  [
    "number.csv",
    3,
    3,
    ["id-as-number F4", "id-checksum F5"],
    "long digits are text, scientific notation a lost number",
  ],
])("%s: %d persons from row %d, %j (%s)", (file, rows, firstRow, findings) => {
  const sheet = sheetOf(report, file);
  expect(sheet).toMatchObject({ kind: "roster", region: "赫山区", year: 2024, rows });
  expect(sheet.pages.map((page) => page.firstRow)).toEqual([firstRow]);
  expect(briefs(sheet)).toEqual(findings);
});

test("all of them in one run", () => {
  expect(ended.status).toBe(1);
  expect(ended.stderr).toBe("");
  expect(report.files.map(({ path }) => path)).toEqual(names);
  expect(report.summary).toEqual({ files: 5, sheets: 5, rows: 11, errors: 4, warnings: 0 });
});
