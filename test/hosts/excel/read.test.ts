/** Reading sheets of Excel's in blocks, merged ranges included, while the user goes on working. */
import type { Area, Grid } from "../../../src/forms";
import { gridOf, longGrid, openExcel } from "../../support/excel-host/open";

const LIMIT = 5 * 1024 * 1024;

test("lists any number of sheets in two requests", async () => {
  const { excel, host } = await openExcel(Array.from({ length: 40 }, (_, i) => longGrid(`第${i}村`, i)));
  const sheets = await excel.listSheets();
  expect(sheets[39]).toEqual({ name: "第39村", rows: 39, columns: 4 });
  expect(sheets[0]).toEqual({ name: "第0村", rows: 0, columns: 0 });
  expect(host.syncs).toBe(2);
});

test("lists again if a sheet is deleted between the two", async () => {
  const { excel, host, book } = await openExcel([longGrid("甲", 2), longGrid("乙", 2)]);
  host.after(1, () => book.deleteSheet("乙"));
  expect((await excel.listSheets()).map(({ name }) => name)).toEqual(["甲"]);
});

/** Blanks as Excel hands them over. */
const blanksAsText = ({ cells, ...grid }: Grid): Grid => ({
  ...grid,
  cells: cells.map((row) => row.map((value) => value ?? "")),
});

test("reads a sheet of one block in three requests", async () => {
  const { excel, host } = await openExcel([longGrid("村", 1000)]);
  const grid = await excel.readSheet("村");
  expect(host.syncs).toBe(3);
  expect(grid).toEqual({ ...blanksAsText(longGrid("村", 1000)), merges: [] });
});

test("reads a big sheet in blocks, all below the limit, and the number of requests is theirs plus a constant", async () => {
  const grid = longGrid("村", 60_000, "赫山区城乡居民基本医疗保险参保缴费基本信息".repeat(2));
  const { excel, host } = await openExcel([grid]);
  const blocks: number[] = [];
  const read = await excel.readSheet("村", { onProgress: (done) => blocks.push(done) });
  expect(read.cells).toHaveLength(60_000);
  expect(read.cells[59_999]).toEqual(blanksAsText(grid).cells[59_999]);
  expect(host.largestAnswer).toBeLessThan(LIMIT);
  // Size, watching on and off, merged ranges.
  expect(host.syncs).toBe(blocks.length + 4);
  expect(blocks.length).toBeLessThan(12);
});

test("asks for fewer rows when those further down turn out too long", async () => {
  const rows = Array.from({ length: 60_000 }, (_, i) => [i < 30_000 ? "x" : "长".repeat(90)]);
  const { excel, host } = await openExcel([gridOf("村", rows)]);
  expect((await excel.readSheet("村")).cells).toEqual(rows);
  expect(host.syncs).toBeLessThan(14);
});

test("a single row that Excel refuses is named", async () => {
  const long = Array.from({ length: 200 }, () => "长".repeat(30_000));
  const { excel } = await openExcel([gridOf("村", [["x"], long])]);
  await expect(excel.readSheet("村")).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringMatching(/“村”第 2 行/),
  });
});

test("a stray cell at the end of the sheet does not stop the computer", async () => {
  const { excel, book } = await openExcel([longGrid("村", 3)]);
  book.userSets("村", 1_048_575, 16_383, "x");
  await expect(excel.readSheet("村")).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringContaining("A1:XFD1048576"),
  });
});

describe("what happens between two blocks", () => {
  const open = (): ReturnType<typeof openExcel> =>
    openExcel([longGrid("村", 50_000, "城乡居民基本医疗保险".repeat(5))]);

  test("cancelled: no further block is asked for", async () => {
    const { excel, host } = await open();
    const abort = new AbortController();
    const reading = excel.readSheet("村", { signal: abort.signal, onProgress: () => abort.abort() });
    await expect(reading).rejects.toMatchObject({ problem: "cancelled" });
    // Size, watching on, merged ranges, one block, watching off.
    expect(host.syncs).toBe(5);
  });

  test("sheet deleted: it is said to be missing", async () => {
    const { excel, host, book } = await open();
    book.addSheet("别的");
    host.after(4, () => book.deleteSheet("村"));
    await expect(excel.readSheet("村")).rejects.toMatchObject({
      problem: "sheet-missing",
      message: expect.stringContaining("“村”"),
    });
  });

  test("sheet renamed: it is read to the end", async () => {
    const { excel, host, book } = await open();
    host.after(4, () => book.renameSheet("村", "新村"));
    expect((await excel.readSheet("村")).cells).toHaveLength(50_000);
  });

  test.each<[string, (book: Awaited<ReturnType<typeof open>>["book"]) => void]>([
    ["row inserted", (book) => book.userInsertsRows("村", 5)],
    ["rows sorted", (book) => book.userSorts("村", 3, 49_000)],
    ["row added at the end", (book) => book.userSets("村", 50_000, 0, "新")],
  ])("%s: the sheet is read anew, and as one", async (_, act) => {
    const { excel, host, book } = await open();
    host.after(4, () => act(book));
    const { cells } = await excel.readSheet("村");
    const sheet = book.sheet("村");
    const now = Array.from({ length: cells.length }, (_row, i) => sheet.value(i, 0) || null);
    expect(cells.map((row) => row[0] || null)).toEqual(now);
  });

  test("a cell edited by hand is no reason to begin anew", async () => {
    const { excel, host, book } = await open();
    let blocks = 0;
    host.after(4, () => book.userSets("村", 5, 1, "改"));
    await excel.readSheet("村", { onProgress: () => blocks++ });
    expect(host.syncs).toBe(blocks + 4);
  });

  test("rows inserted again and again: it says so instead of reading nonsense", async () => {
    const { excel, host, book } = await open();
    for (let request = 4; request < 60; request++) host.after(request, () => book.userInsertsRows("村", 5));
    await expect(excel.readSheet("村")).rejects.toMatchObject({
      problem: "busy",
      message: expect.stringContaining("一直被修改"),
    });
  });
});

const CORNER: Area = { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 };

describe("rows are handed over as they come", () => {
  const open = (): ReturnType<typeof openExcel> =>
    openExcel([longGrid("村", 50_000, "城乡居民基本医疗保险".repeat(5))]);

  test("after each block but the last, in one grid that grows, with its merged ranges", async () => {
    const { excel } = await openExcel([
      { ...longGrid("村", 50_000, "城乡居民基本医疗保险".repeat(5)), merges: [CORNER] },
    ]);
    const grids: Grid[] = [];
    const sizes: number[] = [];
    const whole = await excel.readSheet("村", {
      onRows: async (soFar) => {
        grids.push(soFar);
        sizes.push(soFar.cells.length);
        expect(soFar.merges).toEqual([CORNER]);
      },
    });
    expect(sizes.length).toBeGreaterThan(1);
    expect(sizes).toEqual([...sizes].sort((a, b) => a - b));
    expect(sizes.at(-1)).toBeLessThan(50_000);
    expect(whole.cells).toHaveLength(50_000);
    for (const grid of grids) expect(grid).toBe(whole);
  });

  test("not of a sheet that comes in one block", async () => {
    const { excel } = await openExcel([longGrid("村", 100)]);
    const onRows = jest.fn(() => Promise.resolve());
    await excel.readSheet("村", { onRows });
    expect(onRows).not.toHaveBeenCalled();
  });

  test("Excel puts the next block together meanwhile", async () => {
    const { excel, host } = await open();
    const asked: number[] = [];
    const onRows = async () => {
      await host.idle();
      asked.push(host.syncs);
    };
    await excel.readSheet("村", { onRows });
    // Size, watching on, merged ranges, and one block more than was handed over.
    expect(asked.slice(0, 2)).toEqual([5, 6]);
  });

  test("in another grid once the sheet is read anew", async () => {
    const { excel, host, book } = await open();
    host.after(5, () => book.userInsertsRows("村", 5));
    const grids = new Set<Grid>();
    const whole = await excel.readSheet("村", { onRows: async (soFar) => void grids.add(soFar) });
    expect(grids.size).toBe(2);
    expect([...grids].at(-1)).toBe(whole);
  });

  test("whoever takes them may fail: the reading ends with that error, and watching with it", async () => {
    const { excel, host } = await open();
    const failing = excel.readSheet("村", { onRows: () => Promise.reject(new Error("full")) });
    await expect(failing).rejects.toThrow("full");
    await host.idle();
    const { syncs } = host;
    await host.idle();
    expect(host.syncs).toBe(syncs);
  });
});

describe("merged ranges", () => {
  /** A household on every two or three rows, in two columns. */
  const merges: Area[] = Array.from({ length: 2_000 }, (_, i) =>
    [0, 3].map((column) => ({
      firstRow: i * 5,
      lastRow: i * 5 + 2,
      firstColumn: column,
      lastColumn: column,
    })),
  ).flat();

  test.each([false, true])(
    "are read by thousands, though Excel returns 512 at a time (cut at borders: %s)",
    async (cutsMergedAreas) => {
      const grid = { ...longGrid("村", 10_000), merges };
      const { excel, host } = await openExcel([grid], { cutsMergedAreas });
      expect((await excel.readSheet("村")).merges).toEqual(merges);
      // Size, the only block, one attempt for all, one for the bands.
      expect(host.syncs).toBe(4);
    },
  );

  test("neighbours below each other stay apart", async () => {
    const two = [
      { firstRow: 0, lastRow: 1, firstColumn: 0, lastColumn: 0 },
      { firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0 },
    ];
    const { excel } = await openExcel([{ ...longGrid("村", 10), merges: two }]);
    expect((await excel.readSheet("村")).merges).toEqual(two);
  });
});

describe("select", () => {
  test("takes one request", async () => {
    const { excel, host, book } = await openExcel([longGrid("村", 3)]);
    await excel.select("村", { row: 2, column: 1 });
    expect([host.syncs, book.selection]).toEqual([1, "村!B3"]);
  });

  test("says when the sheet is hidden, and does not show it unasked", async () => {
    const { excel, book } = await openExcel([longGrid("村", 3), longGrid("组", 3)]);
    book.sheet("村").visibility = "Hidden";
    await expect(excel.select("村", { row: 2, column: 1 })).rejects.toMatchObject({
      message: expect.stringContaining("已隐藏"),
    });
    expect(book.sheet("村").visibility).toBe("Hidden");
  });
});

test("a hidden sheet is read, and said to be hidden", async () => {
  const { excel, book } = await openExcel([longGrid("村", 3), longGrid("备份", 3)]);
  book.sheet("备份").visibility = "VeryHidden";
  const [shown, hidden] = [await excel.readSheet("村"), await excel.readSheet("备份")];
  expect([shown.isHidden ?? false, hidden.isHidden, hidden.cells.length]).toEqual([false, true, 3]);
});
