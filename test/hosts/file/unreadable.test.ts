/** Files that cannot be read, and what the clerk is told. */
import { deflateRawSync } from "node:zlib";
import type { UnreadableFileCode } from "../../../src/hosts/file/errors";
import { readZipDirectory, unpackZip } from "../../../src/hosts/file/zip";
import { readWorkbookBytes } from "../../../src/hosts/file/read-bytes";
import { some } from "../../support/random";
import { oleBytes, workbookBytes, xlsxParts, zipBytes, type Part } from "./bytes";
import { failureOf } from "./failure";

const oneCell = '<row r="1"><c r="A1"><v>1</v></c></row>';
const xlsx = workbookBytes({ 表: [["姓名", "测试甲"]] });
const xls = workbookBytes({ 表: [["姓名", "测试甲"]] }, "biff8");
const text = (content: string): Uint8Array => new Uint8Array(Buffer.from(content));
const withSheet = (declared: Part["declared"]): Uint8Array =>
  zipBytes(
    xlsxParts(oneCell).map((part) =>
      part.name.includes("sheet1") && declared ? { ...part, declared } : part,
    ),
  );
const MiB = 1024 * 1024;

test.each<[string, string, Uint8Array, UnreadableFileCode, string]>([
  ["0 bytes", "a.xlsx", text(""), "empty-file", "0 字节"],
  ["0 bytes", "a.csv", text(""), "empty-file", "0 字节"],
  ["no cell", "a.xlsx", workbookBytes({ 表: [] }), "empty-workbook", "没有任何内容"],
  ["no cell", "a.xls", workbookBytes({ 表: [] }, "biff8"), "empty-workbook", "没有任何内容"],
  ["only line breaks", "a.csv", text("\r\n\r\n"), "empty-workbook", "没有任何内容"],
  ["only a byte order mark", "a.csv", text("\ufeff"), "empty-workbook", "没有任何内容"],
  [
    "table without text",
    "a.xls",
    text("<table><tr><td></td></tr></table>"),
    "empty-workbook",
    "没有任何内容",
  ],
  ["Excel's lock file", "~$花名册.xlsx", text("\u0005user"), "lock-file", "临时锁定文件"],
  ["WPS's lock file", ".~花名册.xlsx", text("\u0005user"), "lock-file", "临时锁定文件"],
  ["password", "a.xlsx", oleBytes({ EncryptionInfo: "x", EncryptedPackage: "y" }), "encrypted", "密码"],
  ["encrypted zip", "a.xlsx", withSheet({ flags: 9 }), "encrypted", "密码"],
  ["text renamed", "a.xlsx", text("姓名,身份证号\n测试甲,1"), "not-a-spreadsheet", "文本文件"],
  ["text renamed", "a.xls", text("姓名\t身份证号\n测试甲\t1"), "not-a-spreadsheet", "文本文件"],
  ["page without a table", "a.xls", text("<html><p>登录</p></html>"), "not-a-spreadsheet", "没有表格"],
  ["JPEG", "a.xlsx", Uint8Array.of(0xff, 0xd8, 0xff, 0xe0, 0, 16), "not-a-spreadsheet", "图片"],
  ["PNG", "a.png", Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10), "not-a-spreadsheet", "图片"],
  ["PDF", "a.csv", text("%PDF-1.7\nx,y\n"), "not-a-spreadsheet", "PDF"],
  ["Word", "a.xlsx", zipBytes([{ name: "word/document.xml", content: "x" }]), "not-a-spreadsheet", "Word"],
  ["PowerPoint", "a.pptx", zipBytes([{ name: "ppt/x.xml", content: "x" }]), "not-a-spreadsheet", "演示文稿"],
  ["old Word", "a.xls", oleBytes({ WordDocument: "x" }), "not-a-spreadsheet", "Word"],
  ["archive", "a.xlsx", zipBytes([{ name: "花名册.txt", content: "x" }]), "not-a-spreadsheet", "压缩包"],
  ["control characters", "a.csv", text("a,b\u0001\u0002\u0003"), "not-a-spreadsheet", "无法识别"],
  ["NUL in long text", "a.csv", text(`${"姓名,".repeat(500)}\0`), "not-a-spreadsheet", "无法识别"],
  [
    "garbage",
    "a.xlsx",
    Uint8Array.from({ length: 999 }, (_, i) => (i * 89) % 256),
    "not-a-spreadsheet",
    "无法识别",
  ],
  ["zip of garbage", "a.xlsx", text(`PK\u0003\u0004${"x".repeat(300)}`), "corrupt", "损坏"],
  [
    "OLE of garbage",
    "a.xls",
    Uint8Array.of(...xls.slice(0, 8), ...text("x".repeat(2000))),
    "corrupt",
    "损坏",
  ],
  [
    "workbook that is no XML",
    "a.xlsx",
    zipBytes([{ name: "xl/workbook.xml", content: "x" }]),
    "corrupt",
    "损坏",
  ],
  ["sheet missing", "a.xlsx", zipBytes(xlsxParts(oneCell).slice(0, 3)), "corrupt", "损坏"],
  [
    "missing sheet, tricky name",
    "a.xlsx",
    zipBytes(xlsxParts(oneCell, "constructor").slice(0, 3)),
    "corrupt",
    "损坏",
  ],
  [
    "missing sheet, trickier name",
    "a.xlsx",
    zipBytes(xlsxParts(oneCell, "__proto__").slice(0, 3)),
    "corrupt",
    "损坏",
  ],
  [
    "row outside the sheet",
    "a.xlsx",
    zipBytes(xlsxParts('<row r="1048577"><c r="A1048577"><v>1</v></c></row>')),
    "corrupt",
    "损坏",
  ],
  [
    "row far outside",
    "a.xlsx",
    zipBytes(xlsxParts('<row r="4000000000"><c r="A4000000000"><v>1</v></c></row>')),
    "corrupt",
    "损坏",
  ],
  [
    "column outside",
    "a.xlsx",
    zipBytes(xlsxParts('<row r="1"><c r="XFE1"><v>1</v></c></row>')),
    "corrupt",
    "损坏",
  ],
  ["wrong checksum", "a.xlsx", withSheet({ crc: 1 }), "corrupt", "损坏"],
  ["longer than declared", "a.xlsx", withSheet({ size: 20 }), "corrupt", "损坏"],
  ["shorter than declared", "a.xlsx", withSheet({ size: 2000 }), "corrupt", "损坏"],
  ["one part over 500 MiB", "a.xlsx", withSheet({ size: 500 * MiB + 1 }), "too-large", "过大"],
  [
    "together over 1 GiB",
    "a.xlsx",
    zipBytes(
      xlsxParts(oneCell).flatMap((p, i) => [
        p,
        { name: `xl/${i}`, content: "", declared: { size: 257 * MiB } },
      ]),
    ),
    "too-large",
    "过大",
  ],
  ["over 300 MiB", "a.csv", new Uint8Array(300 * MiB + 1), "too-large", "300 MB"],
  ["cut page", "a.xls", text("<table><tr><td>甲</td></tr><tr><td>乙"), "corrupt", "不完整"],
  ["cut XML", "a.xls", workbookBytes({ 表: [["甲"]] }, "xlml").slice(0, -20), "corrupt", "不完整"],
  ["quote never closed", "a.csv", text('甲,乙\n1,"2\n3,4\n'), "corrupt", "第 2 行的双引号"],
])("%s as %s", (_, name, bytes, code, words) => {
  const failure = failureOf(() => readWorkbookBytes(bytes, name));
  expect(failure?.code).toBe(code);
  expect(failure?.message).toContain(words);
  // One line, in Chinese, which tells what to do; none of the library's English.
  expect(failure?.message).toMatch(/^[^\n]+。[^\n]+。$|^[^\n]+，[^\n]+。$/);
  expect(failure?.message).not.toMatch(/[a-z]{2,} [a-z]{2,}/i);
});

test("pictures do not count towards the size", () => {
  const picture: Part = { name: "xl/media/1.jpeg", content: "", declared: { size: 600 * MiB } };
  const bytes = zipBytes([...xlsxParts(oneCell), picture]);
  expect(readWorkbookBytes(bytes, "a.xlsx").sheets[0]?.cells).toEqual([[1]]);
});

const numbers = (from: number, below: number, step: number): number[] =>
  Array.from({ length: Math.ceil((below - from) / step) }, (_, i) => from + i * step);

const longXls = workbookBytes({ 表: Array.from({ length: 300 }, (_, i) => [i, `测试${i}`]) }, "biff8");

// Bytes that are missing behind the last sheet (document properties, padding) do not matter.
test.each<[string, Uint8Array, number]>([
  ["xlsx", xlsx, 1],
  ["xls", xls, 0.8],
  ["xls", longXls, 0.8],
])("an %s file cut anywhere is never read in part", (name, bytes, refusedUpTo) => {
  const whole = readWorkbookBytes(bytes, `a.${name}`);
  for (const length of some(numbers(8, bytes.length, 16))) {
    let read;
    const failure = failureOf(() => (read = readWorkbookBytes(bytes.slice(0, length), `a.${name}`)));
    if (failure || length < bytes.length * refusedUpTo) {
      expect([length, failure?.code]).toEqual([length, "corrupt"]);
    } else expect(read).toEqual(whole);
  }
});

test("a damaged xlsx file is refused or gives what was in it", () => {
  const whole = readWorkbookBytes(xlsx, "a.xlsx");
  let refused = 0;
  const places = some(numbers(30, xlsx.length, 3));
  for (const at of places) {
    const damaged = Uint8Array.from(xlsx);
    damaged[at] = (damaged[at] as number) ^ 0x10;
    let read;
    const failure = failureOf(() => (read = readWorkbookBytes(damaged, "a.xlsx")));
    if (failure) refused++;
    else expect(read).toEqual(whole);
  }
  expect(refused).toBeGreaterThan(places.length / 10);
});

test.each([0, 1, 6, 9])("unpacks what zlib packs at level %i", (level) => {
  const content = Array.from({ length: 40_000 }, (_, i) => `${(i * 7919) % 1009},测试${i % 13}`).join("\n");
  const data = Buffer.from(content);
  const [part] = readZipDirectory(zipBytes([{ name: "a", content }]));
  const packed = deflateRawSync(data, { level });
  const local = Buffer.alloc(31);
  local.writeUInt32LE(0x04034b50, 0);
  local.writeUInt16LE(1, 26);
  const bytes = Buffer.concat([local, packed]);
  const entry = { ...(part as NonNullable<typeof part>), offset: 0, packedSize: packed.length };
  const unpacked = Buffer.from(unpackZip(bytes, [entry]));
  expect(unpacked.subarray(31, 31 + data.length).equals(data)).toBe(true);
});
