/** A batch is recorded, written and settled; where the program refuses, the record says so. */
import { type CellEdit, type CellValue, type EditOutcome, HostError } from "../../src/hosts/workbook";
import { editsOf, Journal, writeBatch, type BatchStep } from "../../src/mending";
import { JOURNAL_KEY } from "../../src/mending/batch-list";
import { at } from "../support/grid";
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
        expect(journal.last).toMatchObject({ state: "writing", edits: 3 });
        expect(journal.last && (await journal.read(journal.last, pause))).toEqual(edits);
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

describe("journal", () => {
  const edit = (row: number): CellEdit => ({
    sheet: "花名册",
    cell: { row, column: 0 },
    expected: null,
    value: row,
  });
  const long = (rows: number) =>
    new Kept([
      { name: "花名册", origin: { row: 0, column: 0 }, cells: Array.from({ length: rows }, () => ["", "x"]) },
    ]);

  test("keeps the last 20 batches, which are taken back one after the other", async () => {
    const kept = long(30);
    for (let row = 0; row < 25; row++) await writeBatch(kept.open(), [edit(row)], { now: NOW + row, pause });
    // The list, and one part for each batch.
    expect(kept.settings.size).toBe(21);
    for (let row = 24; row >= 5; row--) {
      expect(await last(kept)).toMatchObject({ at: NOW + row });
      expect(await undo(kept.open())).toMatchObject({ restored: 1 });
    }
    expect(await undo(kept.open())).toBeNull();
    expect(Object.keys(kept.cells()).filter((name) => name.startsWith("花名册!A"))).toHaveLength(5);
    expect(kept.settings.size).toBe(0);
  });

  test("keeps the last batch whatever its size, and before it no more than 50,000 cells", async () => {
    const kept = long(1);
    const many = (from: number, count: number) => Array.from({ length: count }, (_, i) => edit(from + i));
    const workbook = kept.open();
    // Writing so many cells is not the matter here.
    workbook.writeCells = (edits) => Promise.resolve({ written: edits, skipped: [] });
    const journalOf = async () => (await Journal.open(workbook)).last;
    await writeBatch(workbook, many(0, 10), { now: 1, pause });
    await writeBatch(workbook, many(0, 50_000), { now: 2, pause });
    await writeBatch(workbook, many(0, 50_001), { now: 3, pause });
    const [newest] = [await journalOf()];
    expect(newest).toMatchObject({ at: 3, edits: 50_001 });
    const journal = await Journal.open(workbook);
    if (newest !== null) await journal.discard(newest);
    expect(await journalOf()).toMatchObject({ at: 2 });
    const second = await journalOf();
    if (second !== null) await journal.discard(second);
    expect(await journalOf()).toBeNull();
    expect(kept.settings.size).toBe(0);
  });

  test("a batch of many cells is kept in parts, and comes back whole", async () => {
    const kept = long(1);
    const workbook = kept.open();
    const edits = Array.from({ length: 12_000 }, (_, i) => edit(i));
    // Every second cell had changed meanwhile.
    const written = edits.filter((_, i) => i % 2 === 0);
    workbook.writeCells = () => Promise.resolve({ written, skipped: [] });
    await writeBatch(workbook, edits, { now: NOW, pause });
    expect([...kept.settings.keys()].sort()).toEqual([
      JOURNAL_KEY,
      `${JOURNAL_KEY}.1.0`,
      `${JOURNAL_KEY}.1.1`,
      `${JOURNAL_KEY}.1.2`,
    ]);
    const journal = await Journal.open(workbook);
    expect(journal.last && (await journal.read(journal.last, pause))).toEqual(written);
  });

  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another version", '{"version":2,"batches":[]}'],
    ["another shape", '{"version":1,"batches":[{"id":"1"}]}'],
  ])("%s counts as no journal", async (_, setting) => {
    const kept = faulty();
    if (setting !== null) kept.settings.set(JOURNAL_KEY, setting);
    expect(await last(kept)).toBeNull();
    expect(await undo(kept.open())).toBeNull();
    await mendAll(kept.open(), ...kept.sheets);
    expect(await last(kept)).toMatchObject({ edits: 3 });
  });

  test.each([
    ["lost", null],
    ["damaged", '{"version":1,"sheets":["花名册"],"edits":[[0,-1,0,null,1,null]]}'],
  ])(
    "a record that is %s: said, no cell is touched, and the batch before can be taken back",
    async (_, part) => {
      const kept = new Kept([roster({ ...FAULTS, H6: 1 })]);
      const [first, ...others] = editsOf(planOf(...kept.sheets).fixes);
      if (first === undefined) throw new Error("nothing to mend");
      await writeBatch(kept.open(), [first], { now: 1, pause });
      await writeBatch(kept.open(), others, { now: 2, pause });
      if (part === null) kept.settings.delete(`${JOURNAL_KEY}.2.0`);
      else kept.settings.set(`${JOURNAL_KEY}.2.0`, part);
      const before = kept.cells();
      await expect(undo(kept.open())).rejects.toMatchObject({
        problem: "failed",
        message: expect.stringContaining("不能撤销"),
      });
      expect(kept.cells()).toEqual(before);
      expect(await last(kept)).toMatchObject({ at: 1 });
    },
  );
});
