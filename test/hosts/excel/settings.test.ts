/** Settings in Excel: long ones, damaged ones, and ones half saved. */
import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { Book } from "../../support/excel-host/book";
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
  // Finding, reading the number, the new part, reading it back, and then the old one away.
  host.refuse(5, "GeneralException", ({ Name }) => Name === "Delete");
  await expect(excel.saveSetting("k", "新")).rejects.toMatchObject({ problem: "failed" });
  expect(await excel.loadSetting("k")).toBe("新");
});

test("one that Excel takes and does not keep is said so, and the one before stays", async () => {
  const { excel, host, book } = await open();
  await excel.saveSetting("k", "旧");
  host.after(3, () => [...book.xmlParts.keys()].slice(1).forEach((id) => book.xmlParts.delete(id)));
  await expect(excel.saveSetting("k", "新")).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringContaining("没有把参保助手的设置存进工作簿"),
  });
  expect(await excel.loadSetting("k")).toBe("旧");
});

/** office-js 6091: on the Mac, custom XML parts were gone after reopening. */
describe("custom XML that was lost", () => {
  const COPIED = ["canbao.sheets"];
  const connect = (book: Book) => {
    const host = new ExcelHost(book);
    return ExcelWorkbook.connect(host.environment(), { properties: host.properties(), copied: COPIED });
  };

  test.each([
    ["a choice has a copy", "canbao.sheets", "值", "值"],
    ["what holds cells has none", "canbao.undo", "值", null],
    ["nor has what is too long for it", "canbao.sheets", "长".repeat(150_001), null],
  ])("%s", async (_, key, value, left) => {
    const book = new Book("花名册.xlsx", [longGrid("村", 3)]);
    await (await connect(book)).saveSetting(key, value);
    expect(await (await connect(book)).loadSetting(key)).toBe(value);
    book.xmlParts.clear();
    expect(await (await connect(book)).loadSetting(key)).toBe(left);
  });

  test("what another program took away is no loss: the copy does not come back", async () => {
    const book = new Book("花名册.xlsx", [longGrid("村", 3)]);
    await (await connect(book)).saveSetting("canbao.sheets", "值");
    for (const [id, xml] of book.xmlParts) if (xml.includes("<setting")) book.xmlParts.delete(id);
    expect(await (await connect(book)).loadSetting("canbao.sheets")).toBeNull();
  });

  test("one that came back from its copy and was saved again is taken away by another program all the same", async () => {
    const book = new Book("花名册.xlsx", [longGrid("村", 3)]);
    await (await connect(book)).saveSetting("canbao.sheets", "值");
    book.xmlParts.clear();
    await (await connect(book)).saveSetting("canbao.sheets", "值");
    for (const [id, xml] of book.xmlParts) if (xml.includes("<setting")) book.xmlParts.delete(id);
    expect(await (await connect(book)).loadSetting("canbao.sheets")).toBeNull();
  });

  test("a setting that was forgotten leaves neither part nor copy", async () => {
    const book = new Book("花名册.xlsx", [longGrid("村", 3)]);
    const looks = book.looks();
    const excel = await connect(book);
    await excel.saveSetting("canbao.sheets", "值");
    await excel.saveSetting("canbao.sheets", null);
    expect(book.looks()).toBe(looks);
  });
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
