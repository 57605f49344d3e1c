/** WPS tells of the user's changes, and not of the product's own. */
import type { Change } from "../../../src/hosts/workbook";
import { WpsWorkbook } from "../../../src/hosts/wps/workbook";
import { FakeBook } from "../../support/wps-host/objects";
import { numbers, openWps } from "../../support/wps-host/open";

const edit = { sheet: "村", cell: { row: 0, column: 0 }, expected: 1, value: "x" };

test("tells of edits, of sheets that come and of sheets that go", async () => {
  const { wps, host } = openWps([numbers("村", 3, 3), numbers("组", 3, 3)]);
  const heard: Change[] = [];
  const stop = await wps.onChange((change) => heard.push(change));
  host.userSets("组", 0, 0, "x");
  host.book.Worksheets.Add(undefined);
  host.application.DisplayAlerts = false;
  host.book.objectOf(host.sheet("组")).Delete();
  expect(heard).toEqual([{ sheet: "组" }, { sheet: null }, { sheet: null }]);
  stop();
  host.userSets("村", 0, 0, "x");
  expect(heard).toHaveLength(3);
  expect([...host.listeners.values()].every((listeners) => listeners.size === 0)).toBe(true);
});

test("another workbook is none of its concern", async () => {
  const { wps, host } = openWps([numbers("村", 3, 3)]);
  const heard: Change[] = [];
  await wps.onChange((change) => heard.push(change));
  const other = new FakeBook(host, "别的.xlsx", [numbers("村", 3, 3)]);
  const sheet = other.objectOf(other.sheet("村"));
  host.emit("SheetChange", sheet, sheet.Range("A1"));
  host.emit("WorkbookNewSheet", other, sheet);
  host.emit("SheetBeforeDelete", sheet);
  expect(heard).toEqual([]);
});

test("what the product writes is not told, also where WPS tells of it late", async () => {
  const { wps, host } = openWps([numbers("村", 3, 3)], { tellsLate: true });
  const heard: Change[] = [];
  await wps.onChange((change) => heard.push(change));
  await wps.writeCells([edit]);
  await wps.putSheet({ name: "校验报告", rows: [["a"]] });
  await wps.putSheet({ name: "校验报告", rows: [["b"]] });
  await wps.saveSetting("k", "v");
  host.deliver();
  expect(heard).toEqual([]);
});

test("but a change of the same cell by the user is", async () => {
  const { wps, host } = openWps([numbers("村", 3, 3)], { tellsLate: true });
  const heard: Change[] = [];
  await wps.onChange((change) => heard.push(change));
  await wps.writeCells([edit]);
  host.userSets("村", 0, 0, "y");
  expect(heard).toEqual([{ sheet: "村" }]);
});

test("without a workbook there is nothing to be used", () => {
  const { host } = openWps([numbers("村", 1, 1)]);
  for (const none of [null, undefined]) {
    Object.assign(host.application, { ActiveWorkbook: none });
    expect(() => WpsWorkbook.active(host.environment())).toThrow("没有打开的表格");
  }
});

test("computes its own sheets again, whatever the user's settings", async () => {
  const { wps, host } = openWps([numbers("村", 3, 3), numbers("组", 3, 3)]);
  await wps.recalculate();
  expect(host.book.data.map(({ dirtied, calculated }) => [dirtied, calculated])).toEqual([
    [1, 1],
    [1, 1],
  ]);
});

test("a hidden sheet cannot be shown: said so", async () => {
  const { wps, host } = openWps([numbers("村", 3, 3)]);
  await wps.select("村", { row: 2, column: 1 });
  expect(host.selected).toBe("村 B3");
  host.sheet("村").visible = 0;
  await expect(wps.select("村", { row: 0, column: 0 })).rejects.toMatchObject({
    problem: "failed",
    message: expect.stringContaining("已隐藏"),
  });
});
