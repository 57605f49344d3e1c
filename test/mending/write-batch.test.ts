/** A batch is recorded, written and settled; where the program refuses, the record says so. */
import { type CellEdit, type CellValue, type EditOutcome, HostError } from "../../src/hosts/workbook";
import { editsOf, Journal, writeBatch, type BatchStep } from "../../src/mending";
import type { BatchRecord } from "../../src/mending/journal";
import { at, nameOf } from "../support/grid";
import { roster } from "../support/roster";
import { Kept, KeptWorkbook, mendAll, NOW, pause, planOf, undo } from "./support";

const WANG = "430903197003109010";
/** One cell each of the kinds that are mended: 王建国's number and amount, 张桂兰's subsidy. */
const FAULTS = { F5: ` ${WANG}`, H5: 350, I8: null };

function faulty() {
  return new Kept([roster(FAULTS)]);
}

async function last(kept: Kept) {
  return (await Journal.open(kept.open())).last;
}

function cell(kept: Kept, name: string): unknown {
  return kept.cells()[`花名册!${name}`] ?? null;
}

describe("mend", () => {
  test("writes every fix, and changes nothing else", async () => {
    const kept = faulty();
    const before = kept.cells();
    const outcome = await mendAll(kept.open(), ...kept.sheets);
    expect(outcome.skipped).toEqual([]);
    expect(outcome.written).toHaveLength(3);
    expect(kept.cells()).toEqual({ ...before, "花名册!F5": WANG, "花名册!H5": 380, "花名册!I8": 190 });
    // What was faulty in no other way is clean now.
    expect(planOf(...kept.sheets).fixes).toEqual([]);
  });

  test.each<[string, Record<string, CellValue>, string, string]>([
    ["the cell was changed", { H5: 300 }, "H5", "changed"],
    ["the cell was emptied", { H5: null }, "H5", "changed"],
    ["the number is text now", { H5: "350" }, "H5", "changed"],
    ["another person stands in the row", { D5: "赵六", F5: "430903198001019011" }, "H5", "moved"],
  ])("leaves out what is no longer as it was checked: %s", async (_, changes, place, why) => {
    const kept = faulty();
    const edits = editsOf(planOf(...kept.sheets).fixes);
    kept.type(changes);
    const before = kept.cells();
    const outcome = await writeBatch(kept.open(), edits, { now: NOW, pause });
    expect(outcome.skipped).toContainEqual(
      expect.objectContaining({ edit: expect.objectContaining({ cell: at(place) }), why }),
    );
    expect(cell(kept, place)).toBe(before[`花名册!${place}`] ?? null);
    expect(cell(kept, "I8")).toBe(190);
  });

  test("a sheet that is gone is said to be", async () => {
    const kept = new Kept([roster(FAULTS), roster({ H5: 1 }, { name: "第2页" })]);
    const edits = editsOf(planOf(...kept.sheets).fixes);
    kept.sheets = kept.sheets.slice(0, 1);
    const outcome = await writeBatch(kept.open(), edits, { now: NOW, pause });
    expect(outcome.skipped.map(({ edit, why }) => [edit.sheet, why])).toEqual([["第2页", "sheet-missing"]]);
    expect(outcome.written).toHaveLength(3);
  });

  test("tells what it is at, and what the batch is", async () => {
    const kept = faulty();
    const steps: BatchStep[] = [];
    const edits = editsOf(planOf(...kept.sheets).fixes);
    await writeBatch(kept.open(), edits, { now: NOW, pause, onStep: (step) => steps.push(step) });
    expect(steps).toEqual(["recording", "writing", "settling"]);
    expect(await last(kept)).toMatchObject({ at: NOW, edits: 3, state: "done" });
  });

  test("no fixes are no work, and leave nothing in the workbook", async () => {
    const kept = new Kept([roster()]);
    expect(await writeBatch(kept.open(), [], { now: NOW, pause })).toEqual({ written: [], skipped: [] });
    expect(kept.settings.size).toBe(0);
  });

  test("where nothing could be written there is nothing to take back", async () => {
    const kept = faulty();
    const edits = editsOf(planOf(...kept.sheets).fixes);
    kept.sheets = [roster({}, { name: "改了名" })];
    expect((await writeBatch(kept.open(), edits, { now: NOW, pause })).skipped).toHaveLength(3);
    expect(kept.settings.size).toBe(0);
  });

  test("everything that is about to be written is in the workbook before the first cell is", async () => {
    const kept = faulty();
    class Watched extends KeptWorkbook {
      override async writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
        const journal = await Journal.open(kept.open());
        const { last } = journal;
        expect(last).toMatchObject({ state: "writing", edits: 3 });
        const record = last === null ? null : await journal.read(last, pause);
        expect(cellsIn(record)).toEqual(
          edits.map(({ sheet, cell, expected, value }) => [sheet, nameOf(cell), expected, value]),
        );
        return super.writeCells(edits);
      }
    }
    await mendAll(new Watched(kept), ...kept.sheets);
    expect.assertions(2);
  });
});

describe("where the program refuses", () => {
  const busy = new HostError("busy", "正在编辑单元格，请按回车键后再试");

  test("before the first cell: nothing is changed, nothing is left to take back", async () => {
    const kept = faulty();
    const before = kept.cells();
    const workbook = kept.open();
    workbook.writeCells = () => Promise.reject(busy);
    await expect(mendAll(workbook, ...kept.sheets)).rejects.toBe(busy);
    expect(kept.cells()).toEqual(before);
    expect(kept.settings.size).toBe(0);
  });

  test("half-way: what was written is told, and is what is taken back", async () => {
    const kept = faulty();
    const before = kept.cells();
    const workbook = kept.open();
    const write = workbook.writeCells.bind(workbook);
    workbook.writeCells = async (edits) => {
      await write(edits.slice(0, 2));
      throw busy;
    };
    const outcome = await mendAll(workbook, ...kept.sheets);
    expect(outcome.written).toHaveLength(2);
    expect(outcome.skipped).toMatchObject([{ why: "failed" }]);
    expect(await last(kept)).toMatchObject({ state: "done", edits: 2 });
    expect(await undo(kept.open())).toMatchObject({ restored: 2, left: [] });
    expect(kept.cells()).toEqual(before);
  });

  test("so that it cannot even be read: it can be taken back all the same", async () => {
    const kept = faulty();
    const before = kept.cells();
    const workbook = kept.open();
    const write = workbook.writeCells.bind(workbook);
    workbook.writeCells = async (edits) => {
      await write(edits.slice(0, 2));
      throw busy;
    };
    workbook.readSheet = () => Promise.reject(busy);
    const edits = editsOf(planOf(...kept.sheets).fixes);
    await expect(writeBatch(workbook, edits, { now: NOW, pause })).rejects.toBe(busy);
    expect(await last(kept)).toMatchObject({ state: "writing" });
    expect(await undo(kept.open())).toMatchObject({ restored: 3, left: [] });
    expect(kept.cells()).toEqual(before);
  });
});

/** Sheet, cell, before and after of all that is recorded. */
function cellsIn(record: BatchRecord | null) {
  return record?.rows.flatMap(({ sheet, row, edits }) =>
    edits.map(({ column, before, after }) => [sheet, nameOf({ row, column }), before, after]),
  );
}
