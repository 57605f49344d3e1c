/** Reading sheets of WPS's in blocks, merged ranges included. */
import fc from "fast-check";
import type { Area } from "../../../src/forms";
import { gridOf, numbers, openWps } from "../../support/wps-host/open";

describe("blocks", () => {
  test("a village is one block, and its values one call", async () => {
    const { wps, host } = openWps([numbers("村", 200, 12)]);
    const { cells } = await wps.readSheet("村");
    expect(cells).toEqual(numbers("村", 200, 12).cells);
    expect(host.blocksRead).toBe(1);
  });

  test("6,000 rows are read in blocks that grow while WPS is quick, each handed over once", async () => {
    const { wps, host } = openWps([numbers("县", 6_000, 12)]);
    const seen: number[] = [];
    const { cells } = await wps.readSheet("县", { onProgress: (done) => seen.push(done) });
    expect(cells).toHaveLength(6_000);
    expect(cells[5_999]).toEqual(numbers("县", 6_000, 12).cells[5_999]);
    expect(host.blocksRead).toBe(seen.length);
    expect(seen.length).toBeGreaterThan(2);
    const sizes = seen.map((done, i) => done - (seen[i - 1] ?? 0));
    expect(sizes.slice(0, 3)).toEqual([666, 1333, 2666]);
  });

  test("cells in error are their texts, dates serials, blanks null", async () => {
    const { wps } = openWps([
      gridOf("村", [
        ["#DIV/0!", "#N/A", null],
        [45_282, "", "#REF! 见下"],
      ]),
    ]);
    expect((await wps.readSheet("村")).cells).toEqual([
      ["#DIV/0!", "#N/A", null],
      [45_282, null, "#REF! 见下"],
    ]);
  });

  test("a single cell, for which WPS answers no matrix", async () => {
    const { wps } = openWps([{ ...gridOf("村", [["张三"]]), origin: { row: 4, column: 2 } }]);
    expect(await wps.readSheet("村")).toEqual({
      name: "村",
      origin: { row: 4, column: 2 },
      cells: [["张三"]],
      merges: [],
    });
  });

  test("rows that are only formatted are left out, and cost few calls", async () => {
    const { wps, host } = openWps([numbers("村", 50, 4)]);
    host.sheet("村").formattedRows = 20_000;
    expect((await wps.readSheet("村")).cells).toHaveLength(50);
    expect(host.calls).toBeLessThan(60);
  });

  test("the first rows alone, where no more are wanted", async () => {
    const { wps } = openWps([numbers("县", 3_000, 12)]);
    expect((await wps.readSheet("县", { rows: 60 })).cells).toHaveLength(60);
  });

  test("a sheet above the limit is refused, with its range", async () => {
    const { wps, host } = openWps([numbers("村", 2, 2)]);
    const data = host.sheet("村");
    jest
      .spyOn(data, "used")
      .mockReturnValue({ firstRow: 0, lastRow: 1_048_575, firstColumn: 0, lastColumn: 99 });
    jest.spyOn(host.application, "WorksheetFunction", "get").mockReturnValue({ CountA: () => 1 });
    await expect(wps.readSheet("村")).rejects.toMatchObject({
      problem: "failed",
      message: expect.stringMatching(/“村”.*A1:CV1048576/),
    });
  });
});

describe("what the user does meanwhile", () => {
  test("a cell that is edited does no harm", async () => {
    const { wps, host } = openWps([numbers("县", 3_000, 12)]);
    host.atBlock.set(2, () => host.userSets("县", 2_000, 0, "改"));
    const { cells } = await wps.readSheet("县");
    expect(cells[2_000]?.[0]).toBe("改");
    expect(host.blocksRead).toBe(3);
  });

  test("a row that is inserted: it begins anew", async () => {
    const { wps, host } = openWps([numbers("县", 3_000, 12)]);
    host.atBlock.set(2, () => host.userInsertsRow("县", 0));
    const { origin, cells } = await wps.readSheet("县");
    expect([origin.row, cells.length, cells[0]?.[0], cells[2_999]?.[11]]).toEqual([1, 3_000, 1, 36_000]);
  });

  test("rows that never stand still: try again", async () => {
    const { wps, host } = openWps([numbers("县", 3_000, 12)]);
    for (let block = 2; block < 20; block += 2) host.atBlock.set(block, () => host.userInsertsRow("县", 0));
    await expect(wps.readSheet("县")).rejects.toMatchObject({
      problem: "busy",
      message: expect.stringContaining("“县”"),
    });
    expect([...host.listeners.values()].every((listeners) => listeners.size === 0)).toBe(true);
  });

  test("who cancels between two blocks is not kept waiting for the rest", async () => {
    const { wps, host } = openWps([numbers("县", 3_000, 12)]);
    const controller = new AbortController();
    host.atBlock.set(2, () => controller.abort());
    await expect(wps.readSheet("县", { signal: controller.signal })).rejects.toMatchObject({
      problem: "cancelled",
    });
    expect(host.blocksRead).toBe(2);
  });
});

describe("merged ranges", () => {
  const area = (firstRow: number, lastRow: number, firstColumn: number, lastColumn: number): Area => ({
    firstRow,
    lastRow,
    firstColumn,
    lastColumn,
  });

  test("a sheet without any is done with one question, however many blanks it has", async () => {
    const { wps, host } = openWps([
      gridOf(
        "村",
        Array.from({ length: 500 }, () => ["张三", null, null]),
      ),
    ]);
    expect((await wps.readSheet("村")).merges).toEqual([]);
    expect(host.mergeQuestions).toBe(1);
  });

  test("blank cells beside them cost little: a column of households, and one of receipts that is blank", async () => {
    const households = Array.from({ length: 100 }, (_, i) => area(4 * i, 4 * i + 2, 0, 0));
    const cells = Array.from({ length: 400 }, (_, row) => [
      row % 4 === 3 || row % 4 === 0 ? "户" : null,
      "张三",
      null,
    ]);
    const { wps, host } = openWps([gridOf("村", cells, households)]);
    expect((await wps.readSheet("村")).merges).toEqual(households);
    expect(host.mergeQuestions).toBeLessThan(110);
  });

  /** Any arrangement on a small sheet: the merged ones blank but for their first cell, which may be blank too. */
  const arrangement = fc
    .array(
      fc.record({
        row: fc.nat(11),
        column: fc.nat(4),
        rows: fc.integer({ min: 1, max: 4 }),
        columns: fc.integer({ min: 1, max: 3 }),
      }),
      { maxLength: 12 },
    )
    .map((wanted) => {
      const areas: Area[] = [];
      for (const { row, column, rows, columns } of wanted) {
        const next = area(row, Math.min(11, row + rows - 1), column, Math.min(4, column + columns - 1));
        const isOne = next.firstRow === next.lastRow && next.firstColumn === next.lastColumn;
        const isFree = areas.every(
          (other) =>
            other.lastRow < next.firstRow ||
            next.lastRow < other.firstRow ||
            other.lastColumn < next.firstColumn ||
            next.lastColumn < other.firstColumn,
        );
        if (!isOne && isFree) areas.push(next);
      }
      return areas.sort((a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn);
    });

  test("any arrangement of them is found", async () => {
    await fc.assert(
      fc.asyncProperty(arrangement, fc.infiniteStream(fc.boolean()), async (areas, blanks) => {
        const cells = Array.from({ length: 12 }, (_, row) =>
          Array.from({ length: 5 }, (__, column): string | null => {
            const isCovered = areas.some(
              (one) =>
                row >= one.firstRow &&
                row <= one.lastRow &&
                column >= one.firstColumn &&
                column <= one.lastColumn &&
                (row > one.firstRow || column > one.firstColumn),
            );
            return isCovered || blanks.next().value === true ? null : "x";
          }),
        );
        // The corners hold something, so that the used range is the whole.
        const origin = { row: 2, column: 1 };
        const framed = [
          ["x", null, null, null, null, null, "x"],
          ...cells.map((row) => [null, ...row, null]),
          ["x", null, null, null, null, null, "x"],
        ];
        const moved = areas.map((one) =>
          area(one.firstRow + 3, one.lastRow + 3, one.firstColumn + 2, one.lastColumn + 2),
        );
        const { wps } = openWps([{ name: "村", origin, cells: framed, merges: moved }]);
        expect((await wps.readSheet("村")).merges).toEqual(moved);
      }),
    );
  });
});

test("a hidden sheet is read, and said to be hidden", async () => {
  const { wps, host } = openWps([numbers("村", 3, 3), numbers("备份", 3, 3)]);
  host.sheet("备份").visible = 0;
  const [shown, hidden] = [await wps.readSheet("村"), await wps.readSheet("备份")];
  expect([shown.isHidden ?? false, hidden.isHidden, hidden.cells.length]).toEqual([false, true, 3]);
});
