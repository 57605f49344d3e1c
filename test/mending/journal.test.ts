/** The journal: what is kept and forgotten, records of other versions, damaged ones, and two panes on one workbook. */
import { editsOf, Journal, type MendingEdit, writeBatch } from "../../src/mending";
import { JOURNAL_KEY } from "../../src/mending/batch-list";
import fc from "fast-check";
import { roster } from "../support/roster";
import { MortalWorkbook } from "./mortal-workbook";
import { editToldBy, Kept, type KeptWorkbook, mendAll, NOW, pause, planOf, undo } from "./support";

const WANG = "430903197003109010";
/** One cell each of the kinds that are mended: 王建国's number and amount, 张桂兰's subsidy. */
const FAULTS = { 王建国的身份证号: ` ${WANG}`, 王建国的实交额: 350, 张桂兰的资助额: null };
const HEADINGS = ["金额", "姓名"];

const last = async (kept: Kept) => (await Journal.open(kept.open())).last;
const partsOf = (kept: Kept) => [...kept.settings.keys()].filter((key) => key !== JOURNAL_KEY);

/** A blank amount that becomes the number of its row. */
function edit(row: number): MendingEdit {
  const own = { sheet: "花名册", cell: { row, column: 0 }, expected: null, value: row };
  return editToldBy(own, { column: 1, value: `某${row}` }, HEADINGS);
}

function long(rows: number): Kept {
  const cells = [HEADINGS, ...Array.from({ length: rows }, (_, i) => [null, `某${i + 1}`])];
  return new Kept([{ name: "花名册", origin: { row: 0, column: 0 }, cells }]);
}

const cellsRead = async (journal: Journal) => {
  const record = journal.last === null ? null : await journal.read(journal.last, pause);
  return record?.rows.flatMap(({ row, edits }) => edits.map(({ after }) => [row, after]));
};

describe("what is kept", () => {
  test("the last 20 batches, which are taken back one after the other", async () => {
    const kept = long(30);
    for (let row = 1; row <= 25; row++) await writeBatch(kept.open(), [edit(row)], { now: NOW + row, pause });
    expect(partsOf(kept)).toHaveLength(20);
    for (let row = 25; row > 5; row--) {
      expect(await last(kept)).toMatchObject({ at: NOW + row });
      expect(await undo(kept.open())).toMatchObject({ restored: 1 });
    }
    expect(await undo(kept.open())).toBeNull();
    expect(Object.keys(kept.cells()).filter((name) => name.startsWith("花名册!A"))).toHaveLength(6);
    expect(kept.settings.size).toBe(0);
  });

  test("the last batch whatever its size, and before it no more than 50,000 cells", async () => {
    const kept = long(1);
    const many = (count: number) => Array.from({ length: count }, (_, i) => edit(i + 1));
    const workbook = kept.open();
    // Writing so many cells is not the matter here.
    workbook.writeCells = (edits) => Promise.resolve({ written: edits, skipped: [] });
    for (const [now, count] of [10, 50_000, 50_001].entries())
      await writeBatch(workbook, many(count), { now, pause });
    for (const expected of [
      { at: 2, edits: 50_001 },
      { at: 1, edits: 50_000 },
    ]) {
      const journal = await Journal.open(workbook);
      expect(journal.last).toMatchObject(expected);
      if (journal.last !== null) await journal.discard(journal.last);
    }
    expect(await last(kept)).toBeNull();
    expect(kept.settings.size).toBe(0);
  });

  test("a batch of many cells in parts, and it comes back whole", async () => {
    const kept = long(1);
    const workbook = kept.open();
    const edits = Array.from({ length: 12_000 }, (_, i) => edit(i + 1));
    // Every second cell had changed meanwhile.
    const written = edits.filter((_, i) => i % 2 === 0);
    workbook.writeCells = () => Promise.resolve({ written, skipped: [] });
    await writeBatch(workbook, edits, { now: NOW, pause });
    expect(partsOf(kept)).toHaveLength(3);
    expect(await cellsRead(await Journal.open(workbook))).toEqual(
      written.map(({ cell, value }) => [cell.row, value]),
    );
  });
});

describe("records of others", () => {
  test.each([
    ["nothing", null],
    ["no JSON", "{"],
    ["another shape", '{"version":2,"batches":[{"id":1}]}'],
  ])("%s counts as no journal", async (_, setting) => {
    const kept = new Kept([roster(FAULTS)]);
    if (setting !== null) kept.settings.set(JOURNAL_KEY, setting);
    expect(await undo(kept.open())).toBeNull();
    await mendAll(kept.open(), ...kept.sheets);
    expect(await last(kept)).toMatchObject({ edits: 3 });
  });

  const LATER = '{"version":3,"batches":[{"id":"x","cells":1}]}';

  test("a list of a later version is left alone and named: nothing is mended and nothing taken back", async () => {
    const kept = new Kept([roster(FAULTS)], new Map([[JOURNAL_KEY, LATER]]));
    const before = kept.cells();
    const refusal = { problem: "unsupported", message: expect.stringContaining("由更新版本的参保助手写入") };
    await expect(mendAll(kept.open(), ...kept.sheets)).rejects.toMatchObject(refusal);
    await expect(undo(kept.open())).rejects.toMatchObject(refusal);
    const journal = await Journal.open(kept.open());
    await journal.tidy();
    expect(journal.isOfLaterVersion).toBe(true);
    expect(kept.cells()).toEqual(before);
    expect([...kept.settings]).toEqual([[JOURNAL_KEY, LATER]]);
  });

  test("a part of a later version is left alone and named", async () => {
    const kept = new Kept([roster(FAULTS)]);
    await mendAll(kept.open(), ...kept.sheets);
    for (const key of partsOf(kept)) kept.settings.set(key, '{"version":3}');
    const [settings, cells] = [new Map(kept.settings), kept.cells()];
    await expect(undo(kept.open())).rejects.toMatchObject({ problem: "unsupported" });
    expect([kept.settings, kept.cells()]).toEqual([settings, cells]);
  });
});

describe("records of the first version", () => {
  /** Sheet, row, column, before, after; anchor: row, column, value. As its last release wrote them. */
  function withFirst(kept: Kept, edits: readonly unknown[]): Kept {
    const batch = { id: 1, at: NOW, state: "done", edits: edits.length, parts: 1 };
    kept.settings.set(JOURNAL_KEY, JSON.stringify({ version: 1, batches: [batch] }));
    kept.settings.set(`${JOURNAL_KEY}.1.0`, JSON.stringify({ version: 1, sheets: ["花名册"], edits }));
    return kept;
  }

  test("what a number tells of is taken back, also in another row", async () => {
    const kept = withFirst(new Kept([roster()]), [[0, 4, 7, 350, 380, [4, 5, WANG]]]);
    kept.rearrange((cells) => cells.slice(1));
    expect(await undo(kept.open())).toMatchObject({ restored: 1, left: [] });
    expect(kept.cells()).toMatchObject({ "花名册!D4": "王建国", "花名册!H4": 350 });
    expect(kept.settings.size).toBe(0);
  });

  test("what a name alone tells of is left and said, and stays", async () => {
    const kept = withFirst(new Kept([roster()]), [[0, 4, 7, 350, 380, [4, 3, "王建国"]]]);
    const before = kept.cells();
    expect(await undo(kept.open())).toMatchObject({ restored: 0, left: [{ why: "untold" }], isKept: true });
    expect(kept.cells()).toEqual(before);
    expect(await last(kept)).toMatchObject({ edits: 1 });
  });

  test("the number that was mended beside an amount tells of both", async () => {
    const name = [4, 3, "王建国"];
    const kept = withFirst(new Kept([roster()]), [
      [0, 4, 5, ` ${WANG}`, WANG, name],
      [0, 4, 7, 350, 380, name],
    ]);
    expect(await undo(kept.open())).toMatchObject({ restored: 2, left: [] });
    expect(kept.cells()).toMatchObject({ "花名册!F5": ` ${WANG}`, "花名册!H5": 350 });
  });

  test("a batch of this version comes on top of it, and both are taken back in turn", async () => {
    const kept = withFirst(new Kept([roster({ 张桂兰的资助额: null })]), [[0, 4, 7, 350, 380, [4, 5, WANG]]]);
    await mendAll(kept.open(), ...kept.sheets);
    expect(await undo(kept.open())).toMatchObject({ restored: 1, left: [] });
    expect(kept.cells()).toMatchObject({ "花名册!H5": 380 });
    expect(await undo(kept.open())).toMatchObject({ restored: 1, left: [] });
    expect(kept.cells()).toMatchObject({ "花名册!H5": 350 });
  });
});

describe("a damaged record", () => {
  test.each([
    ["lost", null],
    [
      "damaged",
      '{"version":2,"sheets":["花名册"],"heads":[],"shapes":[],"rows":[[0,0,0,4,null,1,[],[[7,350,380]]]]}',
    ],
    ["of no shape", '{"version":1,"sheets":["花名册"],"edits":[[0,-1,0,null,1,null]]}'],
  ])("%s as a whole: said, no cell is touched, and the batch before can be taken back", async (_, part) => {
    const kept = new Kept([roster({ ...FAULTS, 李秀英的实交额: 1 })]);
    const { fixes } = planOf(...kept.sheets);
    await writeBatch(kept.open(), editsOf(fixes.slice(2)), { now: 1, pause });
    const parts = partsOf(kept);
    await writeBatch(kept.open(), editsOf(fixes.slice(0, 2)), { now: 2, pause });
    for (const key of partsOf(kept).filter((one) => !parts.includes(one)))
      if (part === null) kept.settings.delete(key);
      else kept.settings.set(key, part);
    const before = kept.cells();
    await expect(undo(kept.open())).rejects.toMatchObject({
      problem: "failed",
      message: expect.stringContaining("不能撤销"),
    });
    expect(kept.cells()).toEqual(before);
    expect(await last(kept)).toMatchObject({ at: 1 });
  });

  test("one part of it loses that part alone, and it is said how many cells that is", async () => {
    const kept = long(6_000);
    await writeBatch(
      kept.open(),
      Array.from({ length: 6_000 }, (_, i) => edit(i + 1)),
      { now: NOW, pause },
    );
    const [first = "", second] = partsOf(kept);
    expect(second).toBeDefined();
    kept.settings.set(first, "{");
    expect(await undo(kept.open())).toMatchObject({ restored: 1_000, left: [], lost: 5_000 });
    expect(kept.cells()).toMatchObject({ "花名册!A5001": 5_000 });
    expect(kept.cells()).not.toHaveProperty("花名册!A5002");
    expect(kept.settings.size).toBe(0);
  });
});

describe("what programs that died have left", () => {
  test("is removed when the workbook is opened next, and nothing is written where nothing was left", async () => {
    const kept = new Kept([roster(FAULTS)]);
    const edits = editsOf(planOf(...kept.sheets).fixes);
    // It puts the batch on the list, which takes four calls beside the first look, writes its part, and dies.
    const dying = new MortalWorkbook(kept, { call: 5, at: "end" });
    await expect(writeBatch(dying, edits, { now: NOW, pause })).rejects.toThrow();
    expect(partsOf(kept)).toHaveLength(1);
    await (await Journal.open(kept.open())).tidy();
    expect(kept.settings.size).toBe(0);
    const workbook = kept.open();
    const save = jest.spyOn(workbook, "saveSetting");
    await (await Journal.open(workbook)).tidy();
    expect(save).not.toHaveBeenCalled();
  });
});

describe("two panes on one workbook", () => {
  /** So many calls one pane may make while the other one waits with one of its own. */
  const AHEAD = 2;

  /** Lets one call through at a time, of the pane that is drawn. */
  class Turns {
    private readonly waiting: (() => void)[][] = [[], []];
    private ahead = 0;
    private lastPane = 0;

    constructor(private readonly drawn: readonly number[]) {}

    readonly of = (pane: number) => () => new Promise<void>((resolve) => this.waiting[pane]?.push(resolve));

    /** Until the work is done. */
    async run(work: Promise<unknown>): Promise<void> {
      let isDone = false;
      const end = work.finally(() => (isDone = true));
      for (let i = 0; !isDone; i++) {
        // Both have come as far as they can.
        for (let j = 0; j < 50; j++) await Promise.resolve();
        const wanted = this.ahead >= AHEAD ? 1 - this.lastPane : (this.drawn[i % this.drawn.length] ?? 0);
        const pane = (this.waiting[wanted] ?? []).length > 0 ? wanted : 1 - wanted;
        this.ahead = pane === this.lastPane ? this.ahead + 1 : 1;
        this.lastPane = pane;
        this.waiting[pane]?.shift()?.();
      }
      await end;
    }
  }

  /** Its calls wait until it is their turn. */
  function inTurns(kept: Kept, turn: () => Promise<void>): KeptWorkbook {
    const workbook = kept.open();
    const load = workbook.loadSetting.bind(workbook);
    const save = workbook.saveSetting.bind(workbook);
    workbook.loadSetting = async (key) => {
      await turn();
      return load(key);
    };
    workbook.saveSetting = async (key, value) => {
      await turn();
      return save(key, value);
    };
    return workbook;
  }

  test("one that mends while the other one records keeps both batches", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat(1), { minLength: 1, maxLength: 60 }), async (drawn) => {
        const turns = new Turns(drawn);
        const kept = new Kept([roster(FAULTS)]);
        const before = kept.cells();
        const { fixes } = planOf(...kept.sheets);
        const mendIn = (own: typeof fixes, pane: number) =>
          writeBatch(inTurns(kept, turns.of(pane)), editsOf(own), { now: NOW, pause });
        await turns.run(Promise.all([mendIn(fixes.slice(0, 2), 0), mendIn(fixes.slice(2), 1)]));
        expect(kept.cells()).not.toEqual(before);
        for (let outcome = await undo(kept.open()); outcome !== null;) outcome = await undo(kept.open());
        expect(kept.cells()).toEqual(before);
        expect(kept.settings.size).toBe(0);
      }),
      { numRuns: 400 },
    );
  });
});
