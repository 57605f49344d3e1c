/**
 * What every adapter of the Workbook port owes, whatever the program behind it. An adapter's test calls
 * `describeWorkbookContract` with a function that opens a workbook holding the sheets it is given.
 */
import type { Grid } from "../../src/forms";
import {
  type CellEdit,
  type CellValue,
  type EditOutcome,
  HostError,
  type Workbook,
} from "../../src/hosts/workbook";

export interface OpenWorkbook {
  readonly workbook: Workbook;
  /** A cell as a look at the sheet itself shows it, past the adapter. */
  readonly peek: (sheet: string, row: number, column: number) => CellValue | Promise<CellValue>;
  /** Whether anything about the workbook but its values and sheets differs from when it was opened: formats, marks, names. */
  readonly hasTraces: () => boolean | Promise<boolean>;
  /** Changes a cell as the user would, by hand; absent where no user can. */
  readonly userSets?: (sheet: string, row: number, column: number, value: CellValue) => void | Promise<void>;
  /** Enters a formula as the user would; absent where cells hold none. */
  readonly userEntersFormula?: (
    sheet: string,
    row: number,
    column: number,
    formula: string,
  ) => void | Promise<void>;
  /** Closes the workbook and opens it again with what it holds; absent where nothing is kept. */
  readonly reopen?: () => Promise<Workbook>;
  readonly close?: () => void | Promise<void>;
}

const VILLAGE: Grid = {
  name: "台亭村",
  origin: { row: 0, column: 0 },
  cells: [
    ["花名册", null, null],
    ["姓名", "身份证号", "实交额"],
    ["张三", "430903199001019017", 380],
    ["李四", null, 190],
    [null, null, null],
    ["王五", "#REF!", true],
  ],
  merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 }],
};
/** Begins below and right of A1, and has a name that formulas must quote. */
const OFFSET: Grid = {
  name: "第2页 'A'组",
  origin: { row: 3, column: 2 },
  cells: [
    ["乡镇", "任务数"],
    ["猗氏镇", 34385],
  ],
};
const EMPTY: Grid = { name: "空表", origin: { row: 0, column: 0 }, cells: [] };

const blankTo = (value: unknown): unknown => (value === undefined || value === "" ? null : value);

/** Cells as a look from A1 finds them, so that adapters may start their grids where they like. */
function at(grid: Grid, row: number, column: number): unknown {
  return blankTo(grid.cells[row - grid.origin.row]?.[column - grid.origin.column]);
}

export function describeWorkbookContract(
  name: string,
  open: (sheets: readonly Grid[]) => Promise<OpenWorkbook>,
): void {
  describe(`${name}: the Workbook contract`, () => {
    let opened: OpenWorkbook;
    let workbook: Workbook;

    beforeEach(async () => {
      opened = await open([VILLAGE, OFFSET, EMPTY]);
      workbook = opened.workbook;
    });

    afterEach(() => opened.close?.());

    test("lists the sheets in their order, with their size from A1", async () => {
      expect(await workbook.listSheets()).toEqual([
        { name: "台亭村", rows: 6, columns: 3 },
        { name: "第2页 'A'组", rows: 5, columns: 4 },
        { name: "空表", rows: 0, columns: 0 },
      ]);
    });

    test.each([
      [VILLAGE, 0, 0, "花名册"],
      [VILLAGE, 2, 1, "430903199001019017"],
      [VILLAGE, 2, 2, 380],
      [VILLAGE, 3, 1, null],
      [VILLAGE, 4, 0, null],
      [VILLAGE, 5, 1, "#REF!"],
      [VILLAGE, 5, 2, true],
      [OFFSET, 3, 2, "乡镇"],
      [OFFSET, 4, 3, 34385],
      [OFFSET, 0, 0, null],
    ])("reads %#: cells stand where they stand and keep their types", async (sheet, row, column, value) => {
      expect(at(await workbook.readSheet(sheet.name), row, column)).toBe(value);
    });

    test("reads an empty sheet as no cells", async () => {
      const grid = await workbook.readSheet("空表");
      expect(
        grid.cells
          .flat()
          .map(blankTo)
          .filter((value) => value !== null),
      ).toEqual([]);
    });

    test("tells of merged ranges", async () => {
      expect((await workbook.readSheet("台亭村")).merges).toEqual(VILLAGE.merges);
    });

    test("a sheet that is not there is said to be missing", async () => {
      const refused = workbook.readSheet("没有");
      await expect(refused).rejects.toBeInstanceOf(HostError);
      await expect(refused).rejects.toMatchObject({
        problem: "sheet-missing",
        message: expect.stringContaining("没有"),
      });
    });

    test("reports progress up to the last row", async () => {
      const seen: number[] = [];
      await workbook.readSheet("台亭村", { onProgress: (done, total) => seen.push(done / total) });
      expect(seen[seen.length - 1]).toBe(1);
      expect([...seen].sort((a, b) => a - b)).toEqual(seen);
    });

    test("a read that was cancelled rejects as cancelled", async () => {
      const cancelled = workbook.readSheet("台亭村", { signal: AbortSignal.abort() });
      await expect(cancelled).rejects.toMatchObject({ problem: "cancelled" });
    });

    test("writes a cell that still holds what is expected, and only that", async () => {
      const edit = { sheet: "台亭村", cell: { row: 2, column: 2 }, expected: 380, value: 190 };
      const stale = { sheet: "台亭村", cell: { row: 3, column: 2 }, expected: 380, value: 0 };
      const outcome = await workbook.writeCells([edit, stale]);
      expect(outcome).toEqual({
        written: [edit],
        skipped: [{ edit: stale, found: 190, why: "changed" }],
      });
      expect([await opened.peek("台亭村", 2, 2), await opened.peek("台亭村", 3, 2)]).toEqual([190, 190]);
    });

    test("fills a blank cell and empties a full one", async () => {
      await workbook.writeCells([
        { sheet: "台亭村", cell: { row: 3, column: 1 }, expected: null, value: "430903198502029021" },
        { sheet: "台亭村", cell: { row: 2, column: 1 }, expected: "430903199001019017", value: null },
      ]);
      expect([await opened.peek("台亭村", 3, 1), await opened.peek("台亭村", 2, 1)]).toEqual([
        "430903198502029021",
        null,
      ]);
    });

    test.each(["=1+1", "+86", "-1", "@x", "430903198502029021", "00012", "1/2", "TRUE"])(
      "the text %s stays text",
      async (value) => {
        await workbook.writeCells([{ sheet: "台亭村", cell: { row: 3, column: 1 }, expected: null, value }]);
        expect(at(await workbook.readSheet("台亭村"), 3, 1)).toBe(value);
      },
    );

    test("an edit on a sheet that is gone is skipped, the others are made", async () => {
      const gone = { sheet: "没有", cell: { row: 0, column: 0 }, expected: null, value: "x" };
      const fine = { sheet: "台亭村", cell: { row: 3, column: 1 }, expected: null, value: "x" };
      expect(await workbook.writeCells([gone, fine])).toEqual({
        written: [fine],
        skipped: [{ edit: gone, found: null, why: "sheet-missing" }],
      });
    });

    test("a formula is not overwritten, whatever it comes to", async () => {
      if (opened.userEntersFormula === undefined) return;
      await opened.userEntersFormula("台亭村", 3, 2, "=C3*2");
      const expected = at(await workbook.readSheet("台亭村"), 3, 2) as CellValue;
      const edit = { sheet: "台亭村", cell: { row: 3, column: 2 }, expected, value: 190 };
      expect(await workbook.writeCells([edit])).toEqual({
        written: [],
        skipped: [{ edit, found: "=C3*2", why: "formula" }],
      });
      expect(await opened.peek("台亭村", 3, 2)).toBe(expected);
    });

    describe("an edit with an anchor", () => {
      const ID = "430903199001019017";
      const paid = (anchor: CellEdit["anchor"], expected: CellValue = 380): CellEdit => ({
        sheet: "台亭村",
        cell: { row: 2, column: 2 },
        expected,
        value: 0,
        ...(anchor === undefined ? {} : { anchor }),
      });

      test.each([
        ["the number of the row", { cell: { row: 2, column: 1 }, expected: ID }],
        ["a blank cell", { cell: { row: 3, column: 1 }, expected: null }],
        ["a cell beyond all others", { cell: { row: 50, column: 9 }, expected: null }],
        ["the cell itself", { cell: { row: 2, column: 2 }, expected: 380 }],
      ])("is made where it holds: %s", async (_, anchor) => {
        const edit = paid(anchor);
        expect(await workbook.writeCells([edit])).toEqual({ written: [edit], skipped: [] });
        expect(await opened.peek("台亭村", 2, 2)).toBe(0);
      });

      test.each([
        ["another number", { cell: { row: 2, column: 1 }, expected: "430903198502029021" }],
        ["nothing, where there was something", { cell: { row: 3, column: 1 }, expected: ID }],
        ["something, where there was nothing", { cell: { row: 2, column: 1 }, expected: null }],
        ["text, where there was a number", { cell: { row: 2, column: 1 }, expected: Number(ID) }],
      ])("is skipped as moved where it holds %s", async (_, anchor) => {
        const edit = paid(anchor);
        expect(await workbook.writeCells([edit])).toEqual({
          written: [],
          skipped: [{ edit, found: 380, why: "moved" }],
        });
        expect(await opened.peek("台亭村", 2, 2)).toBe(380);
      });

      test("is skipped as changed where the cell itself holds something else", async () => {
        const edit = paid({ cell: { row: 2, column: 1 }, expected: ID }, 190);
        expect(await workbook.writeCells([edit])).toEqual({
          written: [],
          skipped: [{ edit, found: 380, why: "changed" }],
        });
      });

      test("is made, and taken back, together with an edit of the anchor", async () => {
        const id = { sheet: "台亭村", cell: { row: 2, column: 1 } };
        const NEW = "430903198502029021";
        const made = [
          { ...id, expected: ID, value: NEW },
          paid({ cell: id.cell, expected: ID }),
          { ...id, expected: NEW, value: null },
        ];
        expect(await workbook.writeCells(made)).toEqual({ written: made, skipped: [] });
        expect([await opened.peek("台亭村", 2, 1), await opened.peek("台亭村", 2, 2)]).toEqual([null, 0]);
        const back = [
          { ...id, expected: null, value: ID },
          { ...paid({ cell: id.cell, expected: null }, 0), value: 380 },
        ];
        expect(await workbook.writeCells(back)).toEqual({ written: back, skipped: [] });
        expect([await opened.peek("台亭村", 2, 1), await opened.peek("台亭村", 2, 2)]).toEqual([ID, 380]);
      });
    });

    test("edits are made in their order: a second one of a cell expects what the first one writes", async () => {
      const edit = (expected: CellValue, value: CellValue): CellEdit => ({
        sheet: "台亭村",
        cell: { row: 2, column: 2 },
        expected,
        value,
      });
      const edits = [edit(380, 190), edit(190, "免缴"), edit(380, 7)];
      expect(await workbook.writeCells(edits)).toEqual({
        written: edits.slice(0, 2),
        skipped: [{ edit: edits[2], found: "免缴", why: "changed" }],
      });
      expect(await opened.peek("台亭村", 2, 2)).toBe("免缴");
    });

    describe("what was written over a cell of any kind is taken back without trace", () => {
      /** A text, a number, a blank, a truth value. */
      const PLACES = [
        { row: 2, column: 0 },
        { row: 2, column: 2 },
        { row: 3, column: 1 },
        { row: 5, column: 2 },
      ];
      const peekAll = async (): Promise<CellValue[]> => {
        const values: CellValue[] = [];
        for (const { row, column } of PLACES) values.push(await opened.peek("台亭村", row, column));
        return values;
      };

      test.each([
        ...["张三", "一、二级残疾人", "-", "00012", "0", "430903198502029021", "４３０９０３", " 1", "1 "],
        ...["=1+1", "+86", "-1", "@x", "#N/A", "1e5", "50%", "¥380", "1,000", "TRUE", "false"],
        ...["1/2", "2023-12-25", "2023年12月25日", "12月", "12:30", "'a", "''", "'1/2", "甲\n乙"],
        ...[380, 0.1, -1, true, false, null],
      ])("%j", async (value) => {
        const old = await peekAll();
        const change = (from: readonly CellValue[], to: readonly CellValue[]): Promise<EditOutcome> =>
          workbook.writeCells(
            PLACES.map((cell, i) => ({
              sheet: "台亭村",
              cell,
              expected: from[i] ?? null,
              value: to[i] ?? null,
            })),
          );
        const made = PLACES.map(() => value);
        expect((await change(old, made)).written).toHaveLength(4);
        const grid = await workbook.readSheet("台亭村");
        expect(PLACES.map(({ row, column }) => at(grid, row, column))).toEqual(made);
        expect((await change(made, old)).written).toHaveLength(4);
        expect(await peekAll()).toEqual(old);
        expect(await opened.hasTraces()).toBe(false);
      });
    });

    test("no edits are no work", async () => {
      expect(await workbook.writeCells([])).toEqual({ written: [], skipped: [] });
    });

    test("adds a report sheet at the end, and replaces it the next time", async () => {
      await workbook.putSheet({
        name: "校验报告",
        rows: [
          ["规则", "位置"],
          ["身份证号", { text: "B3", link: { sheet: "台亭村", cell: { row: 2, column: 1 } } }],
        ],
      });
      await workbook.putSheet({
        name: "校验报告",
        headerRows: 1,
        columnWidths: [20, 8],
        rows: [["规则"], ["=1+1"]],
      });
      expect((await workbook.listSheets()).map((sheet) => sheet.name)).toEqual([
        "台亭村",
        "第2页 'A'组",
        "空表",
        "校验报告",
      ]);
      const report = await workbook.readSheet("校验报告");
      expect([at(report, 0, 0), at(report, 1, 0), at(report, 0, 1)]).toEqual(["规则", "=1+1", null]);
    });

    test("a report never replaces a sheet of the user's", async () => {
      await expect(workbook.putSheet({ name: "台亭村", rows: [["x"]] })).rejects.toBeInstanceOf(HostError);
      expect(await opened.peek("台亭村", 2, 0)).toBe("张三");
    });

    test("marks change no value, and leave no trace when they are cleared", async () => {
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 1 }, colour: "error", reason: "身份证号校验不通过" },
        { sheet: "台亭村", cell: { row: 3, column: 1 }, colour: "warning", reason: "没有填" },
        { sheet: "第2页 'A'组", cell: { row: 4, column: 3 }, colour: "error", reason: "合计不符" },
      ]);
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 2 }, colour: "error", reason: "金额不符" },
      ]);
      expect(await opened.peek("台亭村", 2, 1)).toBe("430903199001019017");
      await workbook.clearMarks();
      expect(await opened.hasTraces()).toBe(false);
      await workbook.clearMarks();
    });

    test("a mark on a sheet that is gone is no reason to fail", async () => {
      await workbook.setMarks([{ sheet: "没有", cell: { row: 0, column: 0 }, colour: "error", reason: "x" }]);
    });

    test("selects a cell", async () => {
      await workbook.select("第2页 'A'组", { row: 4, column: 3 });
      await expect(workbook.select("没有", { row: 0, column: 0 })).rejects.toMatchObject({
        problem: "sheet-missing",
      });
    });

    test("keeps settings of any length, and forgets them when told to", async () => {
      const long = "参保".repeat(50_000);
      await workbook.saveSetting("canbao.test", "1");
      await workbook.saveSetting("canbao.test", long);
      expect(await workbook.loadSetting("canbao.test")).toBe(long);
      expect(await workbook.loadSetting("canbao.other")).toBeNull();
      await workbook.saveSetting("canbao.test", null);
      expect(await workbook.loadSetting("canbao.test")).toBeNull();
    });

    test("settings, marks and the report's ownership outlive the session, where the workbook is kept", async () => {
      if (opened.reopen === undefined) return;
      await workbook.saveSetting("canbao.test", "值");
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 1 }, colour: "error", reason: "x" },
      ]);
      const again = await opened.reopen();
      expect(await again.loadSetting("canbao.test")).toBe("值");
      await again.saveSetting("canbao.test", null);
      await again.clearMarks();
      expect(await opened.hasTraces()).toBe(false);
    });

    test("tells of the user's changes and not of its own, until told to stop", async () => {
      const heard: (string | null)[] = [];
      const stop = await workbook.onChange(({ sheet }) => heard.push(sheet));
      await workbook.writeCells([
        { sheet: "台亭村", cell: { row: 3, column: 1 }, expected: null, value: "x" },
      ]);
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 1 }, colour: "error", reason: "x" },
      ]);
      await workbook.clearMarks();
      expect(heard).toEqual([]);
      if (opened.userSets !== undefined) {
        await opened.userSets("台亭村", 2, 0, "张三丰");
        expect(heard).toEqual(["台亭村"]);
        stop();
        await opened.userSets("台亭村", 2, 0, "张三");
        expect(heard).toEqual(["台亭村"]);
      } else stop();
    });

    test("recalculates without changing what is not a formula", async () => {
      await workbook.recalculate();
      expect(await opened.peek("台亭村", 2, 2)).toBe(380);
    });
  });
}
