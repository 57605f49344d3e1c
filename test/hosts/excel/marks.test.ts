/** Marks in Excel: as few requests and formats as can be, and no trace of them afterwards. */
import type { Mark, MarkColour } from "../../../src/hosts/workbook";
import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { addressOf } from "../../support/excel-host/areas";
import type { Book } from "../../support/excel-host/book";
import { ExcelHost } from "../../support/excel-host/host";
import { longGrid, openExcel } from "../../support/excel-host/open";

function mark(row: number, column: number, colour: MarkColour = "error", sheet = "村"): Mark {
  return { sheet, cell: { row, column }, colour, reason: "身份证号校验不通过" };
}

function shown(book: Book, sheet = "村"): string[] {
  return book.sheet(sheet).formats.map(({ areas, fill }) => `${fill} ${areas.map(addressOf).join(",")}`);
}

const open = (): ReturnType<typeof openExcel> => openExcel([longGrid("村", 20), longGrid("组", 20)]);

test("neighbours become one range, and a colour one conditional format", async () => {
  const { excel, book } = await open();
  const block = [1, 2, 3].flatMap((row) => [0, 1].map((column) => mark(row, column)));
  await excel.setMarks([...block, mark(7, 3), mark(5, 2, "warning"), mark(9, 0, "error", "组")]);
  expect(shown(book)).toEqual(["#FFEB9C C6", "#FFC7CE A2:B4,D8"]);
  expect(shown(book, "组")).toEqual(["#FFC7CE A10"]);
});

test("a cell with an error and a warning shows the error", async () => {
  const { excel, book } = await open();
  await excel.setMarks([mark(1, 1, "warning"), mark(1, 1), mark(2, 1), mark(2, 1, "warning")]);
  expect(shown(book)).toEqual(["#FFC7CE B2:B3"]);
});

test("the number of requests is a constant, for 20,000 marks that are no neighbours", async () => {
  const { excel, host, book } = await openExcel([longGrid("村", 40_000)]);
  const marks = Array.from({ length: 20_000 }, (_, i) => mark(i * 2, i % 2));
  await excel.setMarks(marks);
  expect(host.syncs).toBe(3);
  expect(host.largestRequest).toBeLessThan(5 * 1024 * 1024);
  expect(book.sheet("村").formats.flatMap(({ areas }) => areas)).toHaveLength(20_000);
  host.resetCounts();
  await excel.setMarks(marks);
  expect(host.syncs).toBe(4);
  host.resetCounts();
  await excel.clearMarks();
  expect(host.syncs).toBe(4);
});

test("nothing to mark and nothing marked: nothing is written", async () => {
  const { excel, host } = await open();
  await excel.clearMarks();
  expect(host.syncs).toBe(2);
});

describe("the user's own conditional formats", () => {
  test("survive, in their order", async () => {
    const { excel, book } = await open();
    const own = [
      { id: "{u1}", type: "Custom", areas: [{ firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 3 }] },
      { id: "{u2}", type: "CellValue", areas: [{ firstRow: 1, lastRow: 1, firstColumn: 1, lastColumn: 1 }] },
    ].map((format) => ({ ...format, formula: '=$A1="canbao"', fill: "#00FF00" }));
    book.sheet("村").formats.push(...own);
    const looks = book.looks();
    await excel.setMarks([mark(1, 1), mark(2, 2, "warning")]);
    expect(book.sheet("村").formats).toHaveLength(4);
    await excel.clearMarks();
    expect(book.looks()).toBe(looks);
  });
});

describe("marks of an earlier session are found again", () => {
  test("after rows were inserted, and copied to another sheet by the user", async () => {
    const { excel, book } = await open();
    const looks = book.looks();
    await excel.setMarks([mark(3, 1)]);
    book.userInsertsRows("村", 2);
    expect(shown(book)).toEqual(["#FFC7CE B5"]);
    book.sheet("组").formats.push(...book.sheet("村").formats.map((format) => ({ ...format, id: "{copy}" })));
    const later = await ExcelWorkbook.connect(new ExcelHost(book).environment());
    await later.clearMarks();
    expect(book.looks()).toBe(looks);
  });

  test("though another program wrote the formula anew", async () => {
    const { excel, book } = await open();
    await excel.setMarks([mark(3, 1)]);
    for (const format of book.sheet("村").formats) format.formula = '=and( true, "canbao" = "canbao" )';
    await excel.clearMarks();
    expect(shown(book)).toEqual([]);
  });
});

test("one deleted by the user meanwhile does not matter", async () => {
  const { excel, host, book } = await open();
  await excel.setMarks([mark(3, 1), mark(5, 1, "warning")]);
  host.after(3, () => book.sheet("村").formats.pop());
  await excel.setMarks([mark(7, 1)]);
  expect(shown(book)).toEqual(["#FFC7CE B8"]);
});

test("a protected sheet is said so, and no sheet is changed", async () => {
  const { excel, book } = await open();
  await excel.setMarks([mark(3, 1)]);
  book.sheet("组").isProtected = true;
  await expect(excel.setMarks([mark(4, 1), mark(4, 1, "error", "组")])).rejects.toMatchObject({
    problem: "protected",
    message: expect.stringContaining("“组”"),
  });
  expect(shown(book)).toEqual(["#FFC7CE B4"]);
  await excel.setMarks([mark(4, 1)]);
  expect(shown(book)).toEqual(["#FFC7CE B5"]);
});

test("a protected sheet that allows formatting is marked", async () => {
  const { excel, book } = await open();
  Object.assign(book.sheet("村"), { isProtected: true, mayFormat: true });
  await excel.setMarks([mark(4, 1)]);
  expect(shown(book)).toEqual(["#FFC7CE B5"]);
});

test("two at a time come one after the other: the last one stands", async () => {
  const { excel, book } = await open();
  await Promise.all([
    excel.setMarks([mark(1, 1)]),
    excel.setMarks([mark(2, 1)]),
    excel.setMarks([mark(3, 1)]),
  ]);
  expect(shown(book)).toEqual(["#FFC7CE B4"]);
});
