/** Writing cells in WPS: how it is left, and what happens if it fails on the way. */
import type { CellEdit, CellValue } from "../../../src/hosts/workbook";
import { gridOf, numbers, openWps } from "../../support/wps-host/open";

const ID = "430903199001019017";

function edit(row: number, column: number, expected: CellValue, value: CellValue, sheet = "村"): CellEdit {
  return { sheet, cell: { row, column }, expected, value };
}

const open = (quirks = {}) =>
  openWps(
    [
      gridOf("村", [
        ["姓名", "身份证号", "实交额"],
        ["张三", ` ${ID}`, 380],
        ["李四", "１", 190],
      ]),
      numbers("组", 100, 2),
    ],
    quirks,
  );

describe("whatever happens, WPS is left as it was", () => {
  test("screen, events, questions and calculation are off while cells are written, and on again", async () => {
    const { wps, host } = open();
    const seen: boolean[] = [];
    const data = host.sheet("村");
    const put = data.put.bind(data);
    jest.spyOn(data, "put").mockImplementation((...args) => {
      const { ScreenUpdating, EnableEvents, DisplayAlerts, Calculation } = host.application;
      seen.push(ScreenUpdating || EnableEvents || DisplayAlerts || Calculation !== -4135);
      put(...args);
    });
    await wps.writeCells([edit(1, 1, ` ${ID}`, ID)]);
    expect(seen).toEqual([false]);
    expect(host.application.isRestored).toBe(true);
  });

  test.each([1, 2])("after WPS failed at change %i", async (change) => {
    const { wps, host } = open();
    host.failsAtChange = change;
    await wps.writeCells([edit(1, 1, ` ${ID}`, ID), edit(2, 2, 190, 0)]).catch(() => null);
    expect(host.application.isRestored).toBe(true);
  });

  test("what the user had switched off stays off", async () => {
    const { wps, host } = open();
    Object.assign(host.application, { Calculation: -4135, ScreenUpdating: false });
    await wps.writeCells([edit(2, 2, 190, 0)]);
    expect(host.application).toMatchObject({ Calculation: -4135, ScreenUpdating: false, EnableEvents: true });
  });

  test("a switch that WPS refuses keeps no other from being put back", async () => {
    const { wps, host } = open();
    let calculation = -4105;
    Object.defineProperty(host.application, "Calculation", {
      get: () => calculation,
      set: (value: number) => {
        if (value === -4105) throw new Error("0x800A03EC");
        calculation = value;
      },
    });
    await wps.writeCells([edit(2, 2, 190, 0)]);
    expect(host.application).toMatchObject({ ScreenUpdating: true, EnableEvents: true, DisplayAlerts: true });
  });
});

describe("while the user types into a cell", () => {
  test("it waits", async () => {
    const { host } = open();
    const environment = host.environment();
    const { WpsWorkbook } = await import("../../../src/hosts/wps/workbook");
    host.application.Ready = false;
    let pauses = 0;
    const patient = WpsWorkbook.active({
      ...environment,
      pause: async () => {
        host.application.Ready = ++pauses === 2;
      },
    });
    expect((await patient.writeCells([edit(2, 2, 190, 0)])).written).toHaveLength(1);
    expect(pauses).toBe(2);
  });

  test("in the end it says so, and nothing is changed", async () => {
    const { wps, host } = open();
    host.application.Ready = false;
    for (const call of [wps.writeCells([edit(2, 2, 190, 0)]), wps.listSheets(), wps.clearMarks()])
      await expect(call).rejects.toMatchObject({ problem: "busy", message: expect.stringContaining("回车") });
    expect(host.sheet("村").get(2, 2)?.value).toBe(190);
  });
});

describe("a protected sheet", () => {
  test("is said so by name, before any cell is written", async () => {
    const { wps, host } = open();
    host.sheet("组").isProtected = true;
    await expect(wps.writeCells([edit(2, 2, 190, 0), edit(0, 0, 1, 2, "组")])).rejects.toMatchObject({
      problem: "protected",
      message: expect.stringContaining("“组”"),
    });
    expect(host.sheet("村").get(2, 2)?.value).toBe(190);
  });

  test("takes what its open cells are given", async () => {
    const { wps, host } = open();
    Object.assign(host.sheet("村"), { isProtected: true });
    host.sheet("村").unlockedColumns.add(2);
    expect((await wps.writeCells([edit(2, 2, 190, 0)])).written).toHaveLength(1);
  });
});

describe("where WPS fails on the way", () => {
  test("at the first cell: it is as it was, and counts as failed", async () => {
    const { wps, host } = open();
    host.failsAtChange = 1;
    const first = edit(2, 2, 190, 0);
    expect(await wps.writeCells([first])).toEqual({
      written: [],
      skipped: [{ edit: first, found: 190, why: "failed" }],
    });
    expect(host.sheet("村").get(2, 2)?.value).toBe(190);
  });

  test("later on: the outcome says which part is done", async () => {
    const { wps, host } = open();
    const edits = Array.from({ length: 60 }, (_, row) => edit(row, 0, row * 2 + 1, 0, "组"));
    // The sheet is gone when the second batch comes to it.
    const data = host.sheet("组");
    let puts = 0;
    const put = data.put.bind(data);
    jest.spyOn(data, "put").mockImplementation((...args) => {
      put(...args);
      if (++puts === 30) host.book.data.splice(host.book.data.indexOf(data), 1);
    });
    const { written, skipped } = await wps.writeCells(edits);
    expect(written).toEqual(edits.slice(0, 30));
    expect(skipped.map(({ edit: one, why }) => [one.cell.row, why])).toEqual(
      edits.slice(30).map(({ cell }) => [cell.row, "failed"]),
    );
  });

  test("and cannot put a cell back: the user is told which one", async () => {
    const { wps, host } = open();
    const data = host.sheet("村");
    jest.spyOn(data, "put").mockImplementation((row, column) => data.store(row, column, { value: "坏" }));
    await expect(wps.writeCells([edit(2, 2, 190, 0)])).rejects.toMatchObject({
      problem: "failed",
      message: expect.stringContaining("村!C3"),
    });
    expect(host.application.isRestored).toBe(true);
  });
});

test("a number goes into a cell for text as a number, which takes another format", async () => {
  const { wps, host } = open();
  host.sheet("村").setFormat(2, 2, "@");
  await wps.writeCells([edit(2, 2, 190, 0)]);
  expect([host.sheet("村").get(2, 2)?.value, host.sheet("村").format(2, 2)]).toEqual([0, "General"]);
});

test("text keeps the cell's format, also where an apostrophe says nothing to WPS", async () => {
  for (const keepsApostrophe of [false, true]) {
    const { wps, host } = open({ keepsApostrophe });
    host.sheet("村").setFormat(2, 2, "0.00");
    await wps.writeCells([edit(2, 2, 190, "00012"), edit(2, 1, "１", "=1+1")]);
    expect([host.sheet("村").get(2, 2)?.value, host.sheet("村").format(2, 2)]).toEqual(["00012", "0.00"]);
    expect(host.sheet("村").get(2, 1)).toMatchObject({ value: "=1+1" });
    expect(host.sheet("村").get(2, 1)?.formula).toBeUndefined();
  }
});

test.each([false, true])(
  "what WPS does not take is said so, and the cell is as it was (apostrophes become text: %s)",
  async (keepsApostrophe) => {
    const { wps, host } = open({ keepsApostrophe });
    const one = edit(2, 1, "１", NaN);
    expect(await wps.writeCells([one])).toEqual({
      written: [],
      skipped: [{ edit: one, found: "１", why: "failed" }],
    });
    expect([host.sheet("村").get(2, 1)?.value, host.sheet("村").format(2, 1)]).toEqual(["１", "General"]);
  },
);

test("a cell that a formula spills into is a formula", async () => {
  const { wps, host } = open();
  host.sheet("村").spilled.set("2 2", "C2");
  const spilled = edit(2, 2, 190, 0);
  expect((await wps.writeCells([spilled])).skipped).toMatchObject([{ edit: spilled, why: "formula" }]);
});
