/** Settings in Excel: long ones, damaged ones, and ones half saved. */
import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { ExcelHost } from "../../support/excel-host/host";
import { longGrid, openExcel } from "../../support/excel-host/open";

const open = (): ReturnType<typeof openExcel> => openExcel([longGrid("村", 3)]);

test.each([
  ["nothing", ""],
  ["marks of XML", `<a b="c">&amp; ]]> 'x'</a>`],
  ["line breaks and control characters", "a\r\nb\tc\u0000\u001f\u0085\u2028"],
  ["halves of characters", "\ud83d x \ude00 😀 \uffff"],
  ["JSON", JSON.stringify({ 甲: ["\\", '"'] })],
])("keeps %s", async (_, value) => {
  const { excel } = await open();
  await excel.saveSetting("canbao.测试 <1>", value);
  expect(await excel.loadSetting("canbao.测试 <1>")).toBe(value);
});

test("a small one takes two requests to load", async () => {
  const { excel, host } = await open();
  await excel.saveSetting("a", "b");
  host.resetCounts();
  await excel.loadSetting("a");
  expect(host.syncs).toBe(2);
});

test("a value of 12 MB is split below the limit, and forgotten without trace", async () => {
  const { excel, host, book } = await open();
  const looks = book.looks();
  const long = "参保".repeat(2_000_000);
  await excel.saveSetting("canbao.journal", long);
  expect(await excel.loadSetting("canbao.journal")).toBe(long);
  expect(host.largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(host.largestAnswer).toBeLessThan(5 * 1024 * 1024);
  await excel.saveSetting("canbao.journal", null);
  expect(book.looks()).toBe(looks);
});

test("one saved half, because the program died, is not read: the one before still is", async () => {
  const { excel, host, book } = await open();
  await excel.saveSetting("canbao.journal", "旧");
  // Finding, reading the number, two of ten parts; then no more.
  host.refuse(4, "GeneralException");
  await expect(excel.saveSetting("canbao.journal", "新".repeat(4_000_000))).rejects.toMatchObject({
    problem: "failed",
  });
  expect(book.xmlParts.size).toBeGreaterThan(1);
  const later = await ExcelWorkbook.connect(new ExcelHost(book).environment());
  expect(await later.loadSetting("canbao.journal")).toBe("旧");
  await later.saveSetting("canbao.journal", "更新");
  expect(await later.loadSetting("canbao.journal")).toBe("更新");
  expect(book.xmlParts.size).toBe(1);
});

test("a value saved whole beside the one before, which was not yet removed, is the one that counts", async () => {
  const { excel, host } = await open();
  await excel.saveSetting("k", "旧");
  host.refuse(3, "GeneralException", ({ Name }) => Name === "Delete");
  await expect(excel.saveSetting("k", "新")).rejects.toMatchObject({ problem: "failed" });
  expect(await excel.loadSetting("k")).toBe("新");
});

test("a key is not taken for another that begins like it", async () => {
  const { excel } = await open();
  await excel.saveSetting("canbao", "1");
  await excel.saveSetting("canbao.2", "2");
  expect(await excel.loadSetting("canbao")).toBe("1");
  await excel.saveSetting("canbao", null);
  expect(await excel.loadSetting("canbao.2")).toBe("2");
});

test("savings at the same time come one after the other", async () => {
  const { excel, book } = await open();
  await Promise.all(["1", "2", "3"].map((value) => excel.saveSetting("k", value)));
  expect(await excel.loadSetting("k")).toBe("3");
  expect(book.xmlParts.size).toBe(1);
});

test("damaged text is said so", async () => {
  const { excel, book } = await open();
  await excel.saveSetting("k", "值");
  for (const [id, xml] of book.xmlParts)
    book.xmlParts.set(id, xml.replace(/>[^<]*<\/setting>/, ">x</setting>"));
  await expect(excel.loadSetting("k")).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringContaining("已损坏"),
  });
});
