/** What every adapter owes whoever writes cells: each edit is made or told of, and can be taken back without trace. */
import type { Grid } from "../../../src/forms";
import type { CellEdit, CellValue, EditOutcome, Workbook } from "../../../src/hosts/workbook";
import { at, type OpenWorkbook, SHEETS } from "./sheets";

export function describeWriting(
  name: string,
  open: (sheets: readonly Grid[]) => Promise<OpenWorkbook>,
): void {
  describe(`${name}: writing cells`, () => {
    let opened: OpenWorkbook;
    let workbook: Workbook;

    beforeEach(async () => {
      opened = await open(SHEETS);
      workbook = opened.workbook;
    });

    afterEach(() => opened.close?.());

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
        const made = [{ ...id, expected: ID, value: NEW }, paid({ cell: id.cell, expected: ID })];
        expect(await workbook.writeCells(made)).toEqual({ written: made, skipped: [] });
        expect([await opened.peek("台亭村", 2, 1), await opened.peek("台亭村", 2, 2)]).toEqual([NEW, 0]);
        const back = [
          { ...id, expected: NEW, value: ID },
          { ...paid({ cell: id.cell, expected: NEW }, 0), value: 380 },
        ];
        expect(await workbook.writeCells(back)).toEqual({ written: back, skipped: [] });
        expect([await opened.peek("台亭村", 2, 1), await opened.peek("台亭村", 2, 2)]).toEqual([ID, 380]);
      });
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
  });
}
