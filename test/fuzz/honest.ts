/** Honest files of every kind, which the fuzzer then spoils. Each holds the same people. */
import { writeXlsx } from "../../src/hosts/file/write";
import { workbookBytes, type Cell } from "../hosts/file/bytes";
import { gb18030 } from "../support/gb18030";
import { idOf, nameOfPerson } from "../support/persons";
import { gridOf } from "../support/grid";

export interface HonestFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  /** `zip`: each part has a checksum. `bare`: nothing says where it ends. */
  readonly kind: "zip" | "ole" | "markup" | "bare";
}

const HEADINGS = [
  "户属性",
  "户籍号",
  "户主关系",
  "姓名",
  "性别",
  "身份证号",
  "联系电话",
  "实交额",
  "资助额",
  "票据号码",
  "参保人签字",
  "资助部门",
];
export const PEOPLE = 14;

/** Of each person, the texts that nobody else has: a row is there as long as one of them is. */
export const MARKS: readonly (readonly string[])[] = Array.from({ length: PEOPLE }, (_, n) => [
  idOf(n),
  nameOfPerson(n),
  `1380000${String(1000 + n)}`,
  `PJ${7000 + n}`,
]);

export function rowsOfPeople(): string[][] {
  return MARKS.map(([id = "", name = "", phone = "", receipt = ""], n) => [
    "普通居民",
    String(2000 + n),
    "户主",
    name,
    "男",
    id,
    phone,
    "380",
    "0",
    receipt,
    name,
    "",
  ]);
}

export function sheetRows(rows: readonly (readonly Cell[])[] = rowsOfPeople()): Cell[][] {
  return [
    ["赫山区2024年度城乡居民基本医疗保险参保缴费基本信息登记表"],
    HEADINGS,
    ...rows.map((row) => [...row]),
  ];
}

const escaped = (cell: Cell): string =>
  String(cell ?? "")
    .replace(/&/g, "&amp;")
    .replace(/</g, "&lt;");

export function page(rows: readonly (readonly Cell[])[]): string {
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td>${escaped(cell)}</td>`).join("")}</tr>`);
  return `<html><head><meta charset="utf-8"><style>td{mso-number-format:"\\@"}</style></head><body><table border=1>${lines.join("\n")}</table></body></html>`;
}

export function separated(rows: readonly (readonly Cell[])[], mark: string): string {
  const field = (cell: Cell): string =>
    /[",\n\r\t]/.test(String(cell)) ? `"${String(cell).replace(/"/g, '""')}"` : String(cell ?? "");
  return rows.map((row) => row.map(field).join(mark)).join("\r\n") + "\r\n";
}

const utf8 = (text: string): Uint8Array => new Uint8Array(Buffer.from(text));

export function honestFiles(): HonestFile[] {
  const rows = sheetRows();
  const sheets = { 花名册: rows };
  return [
    {
      name: "a.xlsx",
      bytes: writeXlsx([gridOf(rows as string[][], { name: "花名册", merges: ["A1:L1"] })]),
      kind: "zip",
    },
    { name: "b.xlsx", bytes: workbookBytes(sheets), kind: "zip" },
    { name: "c.xlsb", bytes: workbookBytes(sheets, "xlsb"), kind: "zip" },
    { name: "d.ods", bytes: workbookBytes(sheets, "ods"), kind: "zip" },
    { name: "e.xls", bytes: workbookBytes(sheets, "biff8"), kind: "ole" },
    { name: "f.xls", bytes: workbookBytes(sheets, "xlml"), kind: "markup" },
    { name: "g.xls", bytes: utf8(page(rows)), kind: "markup" },
    { name: "h.csv", bytes: utf8(separated(rows, ",")), kind: "bare" },
    { name: "i.csv", bytes: gb18030(separated(rows, ",")), kind: "bare" },
    { name: "j.txt", bytes: utf8(`\ufeff${separated(rows, "\t")}`), kind: "bare" },
  ];
}
