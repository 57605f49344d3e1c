/** Marks in WPS leave the user's own formats alone. */
import { cellName } from "../../../src/forms";
import type { Mark, MarkColour } from "../../../src/hosts/workbook";
import { WpsWorkbook } from "../../../src/hosts/wps/workbook";
import { addressOf } from "../../support/excel-host/areas";
import type { WpsHost } from "../../support/wps-host/host";
import { numbers, openWps } from "../../support/wps-host/open";

function mark(row: number, column: number, colour: MarkColour = "error", sheet = "村"): Mark {
  return { sheet, cell: { row, column }, colour, reason: "身份证号校验不通过" };
}

/** Blue comes first: #FFC7CE and #FFEB9C. */
const [RED, YELLOW] = [0xcec7ff, 0x9cebff];

const shown = (host: WpsHost, sheet = "村"): unknown[] =>
  host.sheet(sheet).conditions.map(({ colour, areas }) => [colour, areas.map(addressOf).join(",")]);

const open = () => openWps([numbers("村", 20, 4), numbers("组", 20, 4)]);

test("neighbours become one range, and a colour one condition", async () => {
  const { wps, host } = open();
  const block = [1, 2, 3].flatMap((row) => [0, 1].map((column) => mark(row, column)));
  await wps.setMarks([...block, mark(7, 3), mark(5, 2, "warning"), mark(9, 0, "error", "组")]);
  expect(shown(host)).toEqual([
    [RED, "A2:B4,D8"],
    [YELLOW, "C6"],
  ]);
  expect(shown(host, "组")).toEqual([[RED, "A10"]]);
});

test("a cell with an error and a warning shows the error", async () => {
  const { wps, host } = open();
  await wps.setMarks([mark(1, 1, "warning"), mark(1, 1), mark(2, 1), mark(2, 1, "warning")]);
  expect(shown(host)).toEqual([[RED, "B2:B3"]]);
});

test("many marks that are no neighbours: no address is longer than VBA takes", async () => {
  const { wps, host } = openWps([numbers("村", 2_000, 2)]);
  const marks = Array.from({ length: 1_000 }, (_, i) => mark(i * 2, i % 2));
  await wps.setMarks(marks);
  const marked = host.sheet("村").conditions.flatMap(({ areas }) => areas.map(addressOf));
  expect(marked.sort()).toEqual(marks.map(({ cell }) => cellName(cell.row, cell.column)).sort());
});

test("the user's own conditions survive, in their order", async () => {
  const { wps, host } = open();
  const areas = [{ firstRow: 0, lastRow: 9, firstColumn: 0, lastColumn: 3 }];
  host.sheet("村").conditions.push({ type: 2, formula: '=$A1="canbao"', areas, colour: 1 });
  await wps.setMarks([mark(1, 1), mark(2, 2, "warning")]);
  host.sheet("村").conditions.push({ type: 3, formula: "", areas, colour: 2 });
  await wps.setMarks([mark(3, 1)]);
  await wps.clearMarks();
  expect(host.sheet("村").conditions.map(({ colour }) => colour)).toEqual([1, 2]);
});

test("marks of an earlier session, or of Excel, are found again though they were written anew", async () => {
  const { wps, host } = open();
  await wps.setMarks([mark(3, 1), mark(5, 1, "warning")]);
  host.userInsertsRow("村", 2);
  host.sheet("村").conditions = host
    .sheet("村")
    .conditions.map((condition) => ({ ...condition, formula: '=and( true, "canbao" = "canbao" )' }));
  expect(shown(host)).toEqual([
    [RED, "B5"],
    [YELLOW, "B7"],
  ]);
  await WpsWorkbook.active(host.environment()).clearMarks();
  expect(shown(host)).toEqual([]);
});

test("a protected sheet is said so, and no sheet is changed", async () => {
  const { wps, host } = open();
  await wps.setMarks([mark(3, 1)]);
  host.sheet("组").isProtected = true;
  await expect(wps.setMarks([mark(4, 1), mark(4, 1, "error", "组")])).rejects.toMatchObject({
    problem: "protected",
    message: expect.stringContaining("“组”"),
  });
  expect(shown(host)).toEqual([[RED, "B4"]]);
  await wps.setMarks([mark(4, 1)]);
  expect(shown(host)).toEqual([[RED, "B5"]]);
});

test("a protected sheet that allows formatting is marked", async () => {
  const { wps, host } = open();
  Object.assign(host.sheet("村"), { isProtected: true, mayFormat: true });
  await wps.setMarks([mark(4, 1)]);
  expect(shown(host)).toEqual([[RED, "B5"]]);
});

test("where WPS fails on the way it is left as it was", async () => {
  const { wps, host } = open();
  host.failsAtChange = 2;
  await expect(wps.setMarks([mark(1, 1), mark(2, 2, "warning")])).rejects.toMatchObject({
    problem: "failed",
    detail: expect.stringContaining("0x800A03EC"),
  });
  expect(host.application.isRestored).toBe(true);
});
