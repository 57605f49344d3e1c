/** What every adapter owes whoever reads a workbook: the part of the contract that a check needs. */
import type { Grid } from "../../../src/forms";
import { HostError, type ReadableWorkbook } from "../../../src/hosts/workbook";
import { at, blankTo, OFFSET, SHEETS, VILLAGE } from "./sheets";

interface OpenReadable {
  readonly workbook: ReadableWorkbook;
  readonly close?: () => void | Promise<void>;
}

export function describeReading(
  name: string,
  open: (sheets: readonly Grid[]) => Promise<OpenReadable>,
): void {
  describe(`${name}: reading`, () => {
    let opened: OpenReadable;
    let workbook: ReadableWorkbook;

    beforeEach(async () => {
      opened = await open(SHEETS);
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

    test("knows no setting that was never saved", async () => {
      expect(await workbook.loadSetting("canbao.other")).toBeNull();
    });
  });
}
