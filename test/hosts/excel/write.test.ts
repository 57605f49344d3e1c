/** Writing cells in Excel: how many requests it takes, what arrives, and what happens if the user is quicker or Excel fails. */
import type { CellEdit, CellValue } from "../../../src/hosts/workbook";
import { isWriteOf } from "../../support/excel-host/host";
import { gridOf, longGrid, openExcel } from "../../support/excel-host/open";

const ID = "430903199001019017";

function edit(row: number, column: number, expected: CellValue, value: CellValue, sheet = "村"): CellEdit {
  return { sheet, cell: { row, column }, expected, value };
}

/** With the cell of this column in the same row as its anchor. */
const anchored = (one: CellEdit, column: number, expected: CellValue): CellEdit => ({
  ...one,
  anchor: { cell: { row: one.cell.row, column }, expected },
});

const open = (): ReturnType<typeof openExcel> =>
  openExcel([
    gridOf("村", [
      ["姓名", "身份证号", "实交额"],
      ["张三", ` ${ID}`, 380],
      ["李四", "１", 190],
      ["王五", null, 0],
    ]),
    longGrid("组", 5),
  ]);

describe("the number of requests", () => {
  test("is three for any batch: the sheets, reading, writing", async () => {
    const { excel, host } = await open();
    await excel.writeCells([edit(1, 1, ` ${ID}`, ID), edit(2, 2, 190, 380), edit(0, 0, 0, 1, "组")]);
    expect(host.syncs).toBe(3);
  });

  test("grows by two per batch, not per cell: 4,000 cells far apart", async () => {
    const rows = 24_000;
    const { excel, host, book } = await openExcel([longGrid("村", rows)]);
    const edits = Array.from({ length: 4_000 }, (_, i) => edit(i * 6, 0, i * 6, -i));
    const outcome = await excel.writeCells(edits);
    expect(outcome).toEqual({ written: edits, skipped: [] });
    expect(host.syncs).toBeLessThanOrEqual(1 + 2 * 3);
    expect([host.largestRequest, host.largestAnswer].every((bytes) => bytes < 5 * 1024 * 1024)).toBe(true);
    expect([book.sheet("村").value(6, 0), book.sheet("村").value(7, 0)]).toEqual([-1, 7]);
  });

  test("is three for 10,000 cells below each other, of two columns", async () => {
    const { excel, host } = await openExcel([longGrid("村", 10_000)]);
    const edits = Array.from({ length: 10_000 }, (_, i) => [
      edit(i, 0, i, -1 - i),
      edit(i, 2, null, `430903${i}`),
    ]).flat();
    expect((await excel.writeCells(edits)).written).toHaveLength(20_000);
    expect(host.syncs).toBe(3);
    expect(host.largestRequest).toBeLessThan(5 * 1024 * 1024);
  });

  test("is three with anchors, too", async () => {
    const { excel, host } = await openExcel([longGrid("村", 10_000)]);
    const edits = Array.from({ length: 5_000 }, (_, i) => anchored(edit(i, 2, null, "x"), 0, i));
    expect((await excel.writeCells(edits)).written).toHaveLength(5_000);
    expect(host.syncs).toBe(3);
  });

  test("is split where anchors are long", async () => {
    const long = Array.from({ length: 100 }, (_, i) => [i, "长".repeat(30_000)]);
    const { excel, host } = await openExcel([gridOf("村", long)]);
    const edits = long.map(([i, text], row) => anchored(edit(row, 0, i ?? null, -1), 1, text ?? null));
    expect((await excel.writeCells(edits)).written).toHaveLength(100);
    expect(host.largestAnswer).toBeLessThan(5 * 1024 * 1024);
  });

  test("is split where cells are much longer than their edits", async () => {
    const long = Array.from({ length: 100 }, () => ["长".repeat(30_000)]);
    const { excel, host } = await openExcel([gridOf("村", long)]);
    const edits = long.map(([text], row) => edit(row, 0, text ?? null, "短"));
    expect((await excel.writeCells(edits)).written).toHaveLength(100);
    expect(host.largestAnswer).toBeLessThan(5 * 1024 * 1024);
  });

  test("is split before Excel would refuse what a written range still holds between the edits", async () => {
    // 4.3 MB to read, values and formulas; 6.5 MB with the values once more after the cells were written.
    const rows = Array.from({ length: 30 }, (_, row) => [row % 5 === 0 ? "旧" : "长".repeat(30_000)]);
    const { excel, host } = await openExcel([gridOf("村", rows)]);
    const edits = [0, 5, 10, 15, 20, 25].map((row) => edit(row, 0, "旧", "新"));
    expect(await excel.writeCells(edits)).toEqual({ written: edits, skipped: [] });
    expect(host.largestAnswer).toBeLessThan(5 * 1024 * 1024);
  });
});

describe("what is written", () => {
  test.each(["General", "@", "0.00", "yyyy/m/d"])(
    "a long number stays text under the number format %s, and the format stays",
    async (format) => {
      const { excel, book } = await open();
      const sheet = book.sheet("村");
      sheet.putFormat(1, 1, format);
      await excel.writeCells([edit(1, 1, ` ${ID}`, ID)]);
      expect([sheet.value(1, 1), sheet.numberFormat(1, 1)]).toEqual([ID, format]);
      await excel.writeCells([edit(1, 1, ID, ` ${ID}`)]);
      expect([sheet.value(1, 1), sheet.numberFormat(1, 1)]).toEqual([` ${ID}`, format]);
    },
  );

  test("an apostrophe is only put before what could be taken for something else", async () => {
    const { excel, host } = await open();
    const inputs: unknown[] = [];
    host.watch(isWriteOf("Values"), ({ ArgumentInfo }) => inputs.push(ArgumentInfo?.Arguments?.[0]));
    await excel.writeCells([edit(1, 0, "张三", "张三丰"), edit(2, 1, "１", "1"), edit(1, 2, 380, "'")]);
    expect(inputs).toEqual([[["张三丰"]], [["'1"]], [["''"]]]);
  });

  test.each(["380", null, "免缴"])(
    "a number stays a number in a text cell, and %j is put back",
    async (was) => {
      const { excel, book } = await open();
      const sheet = book.sheet("村");
      sheet.putFormat(3, 1, "@");
      sheet.put(3, 1, was);
      expect((await excel.writeCells([edit(3, 1, was, 190)])).written).toHaveLength(1);
      expect(sheet.value(3, 1)).toBe(190);
      expect((await excel.writeCells([edit(3, 1, 190, was)])).written).toHaveLength(1);
      expect(sheet.value(3, 1)).toBe(was ?? "");
    },
  );

  test("a number keeps the user's own format", async () => {
    const { excel, book } = await open();
    book.sheet("村").putFormat(1, 2, "0.00");
    await excel.writeCells([edit(1, 2, 380, 190)]);
    expect(book.sheet("村").numberFormat(1, 2)).toBe("0.00");
  });

  test.each(["'a", "2023年12月25日", "十二月", "5月", "50%", "1e5", "false", "一年级（2）班"])(
    "the text %s arrives as it is",
    async (text) => {
      const { excel, book } = await open();
      const { written } = await excel.writeCells([edit(3, 1, null, text)]);
      expect([written.length, book.sheet("村").value(3, 1)]).toEqual([1, text]);
    },
  );

  test("cells between two edits of one range are not touched, formulas least of all", async () => {
    const { excel, book } = await open();
    book.userSets("村", 2, 2, "=A1&B1");
    await excel.writeCells([edit(1, 2, 380, 1), edit(3, 2, 0, 2)]);
    expect([1, 2, 3].map((row) => book.sheet("村").formula(row, 2))).toEqual([1, "=A1&B1", 2]);
  });

  test("a formula is not overwritten, whatever it comes to", async () => {
    const { excel, book } = await open();
    book.userSets("村", 2, 2, "=A1&B1");
    const one = edit(2, 2, "#NAME?", 380);
    expect(await excel.writeCells([one])).toEqual({
      written: [],
      skipped: [{ edit: one, found: "=A1&B1", why: "formula" }],
    });
    expect(book.sheet("村").formula(2, 2)).toBe("=A1&B1");
  });

  test("what Excel does not take is said so, and the cell holds what it held", async () => {
    const { excel, book } = await open();
    // Not a number: on the way to Excel it becomes null, which changes nothing.
    const one = edit(1, 2, 380, NaN);
    expect((await excel.writeCells([one])).skipped).toEqual([{ edit: one, found: 380, why: "failed" }]);
    expect([book.sheet("村").value(1, 2), book.sheet("村").numberFormat(1, 2)]).toEqual([380, "General"]);
  });
});

describe("what happens between reading and writing", () => {
  test("a row inserted: what was hit is put back, format and all, and skipped", async () => {
    const { excel, host, book } = await open();
    book.sheet("村").putFormat(1, 1, "000");
    host.after(2, () => book.userInsertsRows("村", 1));
    const one = edit(2, 1, "１", ID);
    expect(await excel.writeCells([one])).toEqual({
      written: [],
      skipped: [{ edit: one, found: ` ${ID}`, why: "changed" }],
    });
    const sheet = book.sheet("村");
    expect([1, 2, 3].map((row) => sheet.value(row, 1))).toEqual(["", ` ${ID}`, "１"]);
    expect([1, 2, 3].map((row) => sheet.numberFormat(row, 1))).toEqual(["General", "000", "General"]);
    expect(host.syncs).toBe(4);
  });

  test("a row inserted where neighbours hold the same: the anchor tells, and what was hit is put back", async () => {
    const { excel, host, book } = await openExcel([
      gridOf("村", [
        ["甲", 380],
        ["乙", 380],
        ["丙", 380],
      ]),
    ]);
    host.after(2, () => book.userInsertsRows("村", 1));
    // 丙 is in row 4 now, and row 3 holds the 380 of 乙.
    const [hit, fine] = [anchored(edit(2, 1, 380, 190), 0, "丙"), anchored(edit(0, 1, 380, 0), 0, "甲")];
    expect(await excel.writeCells([hit, fine])).toEqual({
      written: [fine],
      skipped: [{ edit: hit, found: 380, why: "moved" }],
    });
    expect([0, 1, 2, 3].map((row) => book.sheet("村").value(row, 1))).toEqual([0, "", 380, 380]);
    expect(host.syncs).toBe(4);
  });

  test("an anchor that an earlier request of the same call has mended still holds", async () => {
    const { excel, host } = await openExcel([longGrid("村", 6_000)]);
    const ids = Array.from({ length: 1_000 }, (_, i) => edit(i * 6, 1, `低保对象${i * 6}`, `4309${i}`));
    const paid = ids.map(({ cell, expected }) => anchored(edit(cell.row, 0, cell.row, -1), 1, expected));
    expect(await excel.writeCells([...ids, ...paid])).toEqual({ written: [...ids, ...paid], skipped: [] });
    expect(host.syncs).toBeGreaterThan(3);
  });

  test("what stands under another kind of format is put back as what it is", async () => {
    const { excel, host, book } = await open();
    const sheet = book.sheet("村");
    // Typed in before the cells were made cells for text.
    book.userSets("村", 1, 1, "=A1&B1");
    sheet.putFormat(1, 1, "@");
    sheet.putFormat(1, 2, "@");
    host.after(2, () => book.userInsertsRows("村", 1));
    await excel.writeCells([edit(2, 1, "１", "1"), edit(2, 2, 190, 0), edit(2, 0, "李四", "李")]);
    expect([sheet.formula(2, 1), sheet.value(2, 2), sheet.value(2, 0)]).toEqual(["=A1&B1", 380, "张三"]);
    expect([0, 1, 2].map((column) => sheet.numberFormat(2, column))).toEqual(["General", "@", "@"]);
  });

  test("a cell typed over by a formula: the formula is put back", async () => {
    const { excel, host, book } = await open();
    host.after(2, () => book.userSets("村", 1, 2, "=A1&B1"));
    const outcome = await excel.writeCells([edit(1, 2, 380, 190), edit(2, 2, 190, 380)]);
    expect(outcome.skipped).toEqual([{ edit: edit(1, 2, 380, 190), found: "=A1&B1", why: "formula" }]);
    expect(outcome.written).toEqual([edit(2, 2, 190, 380)]);
    expect(book.sheet("村").formula(1, 2)).toBe("=A1&B1");
  });

  test("a sheet deleted: its edits are skipped, the others are made", async () => {
    const { excel, host, book } = await open();
    host.after(2, () => book.deleteSheet("组"));
    const [gone, fine] = [edit(0, 0, 0, 1, "组"), edit(1, 2, 380, 190)];
    expect(await excel.writeCells([fine, gone])).toEqual({
      written: [fine],
      skipped: [{ edit: gone, found: null, why: "sheet-missing" }],
    });
    expect(book.sheet("村").value(1, 2)).toBe(190);
  });
});

describe("when Excel fails", () => {
  test("a protected sheet is said so before anything is written", async () => {
    const { excel, book } = await open();
    book.sheet("组").isProtected = true;
    const refused = excel.writeCells([edit(1, 2, 380, 190), edit(0, 0, 0, 1, "组")]);
    await expect(refused).rejects.toMatchObject({
      problem: "protected",
      message: expect.stringContaining("“组”受保护，没有作任何修改"),
    });
    expect(book.sheet("村").value(1, 2)).toBe(380);
  });

  test("unlocked cells of a protected sheet are written", async () => {
    const { excel, book } = await open();
    book.sheet("村").isProtected = true;
    book.sheet("村").unlockedColumns.add(2);
    expect((await excel.writeCells([edit(1, 2, 380, 190)])).written).toHaveLength(1);
  });

  test("refused half-way: the outcome says exactly which cells were written", async () => {
    const { excel, host, book } = await open();
    let writes = 0;
    host.refuse(3, "GeneralException", (action) => isWriteOf("Values")(action) && ++writes === 2);
    const edits = [edit(1, 2, 380, 190), edit(0, 0, 0, 1, "组")];
    expect(await excel.writeCells(edits)).toEqual({
      written: [edits[0]],
      skipped: [{ edit: edits[1], found: 0, why: "failed" }],
    });
    expect([book.sheet("村").value(1, 2), book.sheet("组").value(0, 0)]).toEqual([190, 0]);
  });

  test("refused at the first cell: it is an error, and nothing was written", async () => {
    const { excel, host, book } = await open();
    host.refuse(3, "GeneralException", isWriteOf("Values"));
    await expect(excel.writeCells([edit(1, 2, 380, 190)])).rejects.toMatchObject({ problem: "failed" });
    expect(book.sheet("村").value(1, 2)).toBe(380);
  });

  test("refused in a later batch: what the earlier ones wrote is in the outcome", async () => {
    const { excel, host, book } = await openExcel([longGrid("村", 18_000)]);
    const edits = Array.from({ length: 3_000 }, (_, i) => edit(i * 6, 0, i * 6, -1));
    host.refuse(5, "AccessDenied", isWriteOf("Values"));
    const { written, skipped } = await excel.writeCells(edits);
    expect(written.length).toBeGreaterThan(0);
    expect(skipped.length).toBeGreaterThan(0);
    expect([...written, ...skipped.map((one) => one.edit)]).toEqual(edits);
    expect(new Set(skipped.map(({ why }) => why))).toEqual(new Set(["failed"]));
    const isWritten = ({ cell }: CellEdit): boolean => book.sheet("村").value(cell.row, 0) === -1;
    expect([written.every(isWritten), skipped.some((one) => isWritten(one.edit))]).toEqual([true, false]);
  });

  test("refused, and not to be asked again: the cells that are in doubt are named", async () => {
    const { excel, host } = await open();
    host.refuse(3, "RequestAborted");
    host.refuse(4, "RequestAborted");
    host.refuse(5, "RequestAborted");
    await expect(excel.writeCells([edit(1, 2, 380, 190)])).rejects.toMatchObject({
      problem: "failed",
      message: expect.stringContaining("村!C2"),
    });
  });

  test("no message holds what cells hold", async () => {
    const { excel, host } = await open();
    for (let request = 3; request < 9; request++) host.refuse(request, "RequestAborted");
    const error: unknown = await excel.writeCells([edit(1, 1, ` ${ID}`, ID)]).catch((e: unknown) => e);
    const told = error instanceof Error ? `${error.message} ${JSON.stringify(error)}` : "";
    expect(told).toContain("RequestAborted");
    expect(told).not.toContain("4309");
  });
});
