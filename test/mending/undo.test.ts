/** What was mended can be taken back, whatever the user has done to the sheet since. */
import type { CellValue } from "../../src/hosts/workbook";
import { editsOf, Journal, writeBatch } from "../../src/mending";
import type { Grid } from "../../src/forms";
import { gridOf, nameOf } from "../support/grid";
import { roster } from "../support/roster";
import { finding, Kept, mendAll, NOW, pause, planFor, planOf, undo } from "./support";

const WANG = "430903197003109010";
const FAULTS = { F5: ` ${WANG}`, H5: 350, H6: "350", I8: null, H9: 380 };

async function mended(): Promise<{ kept: Kept; before: Record<string, unknown> }> {
  const kept = new Kept([roster(FAULTS)]);
  const before = kept.cells();
  await mendAll(kept.open(), ...kept.sheets);
  return { kept, before };
}

test("every cell is as it was: blanks blank, numbers numbers, texts texts; and no trace is left", async () => {
  const { kept, before } = await mended();
  expect(kept.cells()).not.toEqual(before);
  expect(await undo(kept.open())).toEqual({ restored: 5, left: [], unfinished: [], lost: 0, isKept: false });
  expect(kept.cells()).toEqual(before);
  expect(kept.settings.size).toBe(0);
});

test("there is nothing to take back twice", async () => {
  const { kept } = await mended();
  await undo(kept.open());
  expect(await undo(kept.open())).toBeNull();
});

test("batches are taken back in their order, the last one first", async () => {
  const kept = new Kept([roster(FAULTS)]);
  const states = [kept.cells()];
  for (let [fix] = planOf(...kept.sheets).fixes; fix !== undefined; [fix] = planOf(...kept.sheets).fixes) {
    await writeBatch(kept.open(), editsOf([fix]), { now: NOW, pause });
    states.push(kept.cells());
  }
  expect(states).toHaveLength(6);
  for (const state of states.slice(0, -1).reverse()) {
    await undo(kept.open());
    expect(kept.cells()).toEqual(state);
  }
});

test.each<[string, Record<string, CellValue>, string]>([
  ["typed over", { H5: 300 }, "changed"],
  ["emptied", { H5: null }, "changed"],
  ["turned into text", { H5: "380" }, "changed"],
])("what the user has %s since is the user's", async (_, typed, why) => {
  const { kept, before } = await mended();
  kept.type(typed);
  const outcome = await undo(kept.open());
  expect(outcome?.restored).toBe(4);
  expect(outcome?.left).toMatchObject([
    { edit: { cell: { row: 4, column: 7 }, value: 350 }, found: typed["H5"], why },
  ]);
  expect(kept.cells()["花名册!H5"] ?? null).toBe(typed["H5"]);
  expect({ ...kept.cells(), "花名册!H5": 350 }).toEqual(before);
});

test("what the user has put back by hand needs nothing", async () => {
  const { kept, before } = await mended();
  kept.type({ H5: 350 });
  expect(await undo(kept.open())).toEqual({ restored: 5, left: [], unfinished: [], lost: 0, isKept: false });
  expect(kept.cells()).toEqual(before);
});

describe("rows that have moved since", () => {
  const PERSONS = 4;
  test.each<[string, (cells: readonly (readonly unknown[])[]) => readonly (readonly unknown[])[]]>([
    ["a row was inserted", (cells) => [...cells.slice(0, PERSONS), ["普通居民"], ...cells.slice(PERSONS)]],
    ["a title was removed", (cells) => cells.slice(1)],
    ["they were sorted", (cells) => [...cells.slice(0, PERSONS), ...cells.slice(PERSONS).reverse()]],
  ])("%s: each person gets back what was theirs", async (_, rearrange) => {
    const { kept } = await mended();
    const original = new Kept([roster(FAULTS)]);
    kept.rearrange(rearrange);
    original.rearrange(rearrange);
    expect(await undo(kept.open())).toMatchObject({ restored: 5, left: [] });
    expect(kept.cells()).toEqual(original.cells());
  });

  test("a person who was removed is said to be gone, and whoever stands there is left alone", async () => {
    const { kept } = await mended();
    kept.rearrange((cells) => cells.filter((_, i) => i !== 4));
    const before = kept.cells();
    const outcome = await undo(kept.open());
    expect(outcome?.left.map(({ edit, why }) => `${nameOf(edit.cell)} ${why}`).sort()).toEqual([
      "F5 moved",
      "H5 moved",
    ]);
    expect(outcome?.restored).toBe(3);
    for (const untouched of ["F5", "I5", "F6", "H6"])
      expect(kept.cells()[`花名册!${untouched}`]).toBe(before[`花名册!${untouched}`]);
  });

  test("a neighbour who holds what this one held is not taken for restored", async () => {
    // 李秀英 pays 350 as well, and moves up into the row where 王建国's 350 was mended.
    const kept = new Kept([roster({ H5: 350 })]);
    await mendAll(kept.open(), ...kept.sheets);
    kept.type({ H6: 350 });
    kept.rearrange((cells) => [...cells.slice(0, 4), cells[5] ?? [], cells[4] ?? [], ...cells.slice(6)]);
    expect(await undo(kept.open())).toMatchObject({ restored: 1, left: [] });
    expect(kept.cells()).toMatchObject({
      "花名册!D5": "李秀英",
      "花名册!H5": 350,
      "花名册!D6": "王建国",
      "花名册!H6": 350,
    });
  });

  test("a number that stands in two rows by now tells nothing", async () => {
    const kept = new Kept([roster({ H5: 350 })]);
    await mendAll(kept.open(), ...kept.sheets);
    kept.rearrange((cells) => [...cells.slice(0, 4), ["新"], ...cells.slice(4), [...(cells[4] ?? [])]]);
    const before = kept.cells();
    expect(await undo(kept.open())).toMatchObject({ restored: 0, left: [{ why: "ambiguous" }] });
    expect(kept.cells()).toEqual(before);
  });
});

test("a sheet that is gone is said to be, the others are restored", async () => {
  const kept = new Kept([roster({ H5: 350 }), roster({ H5: 1 }, { name: "第2页" })]);
  await mendAll(kept.open(), ...kept.sheets);
  kept.sheets = kept.sheets.slice(0, 1);
  expect(await undo(kept.open())).toMatchObject({
    restored: 1,
    left: [{ edit: { sheet: "第2页" }, why: "sheet-missing" }],
  });
});

describe("a program that leaves some out", () => {
  test("the batch stays, and what is left is taken back the next time", async () => {
    const { kept, before } = await mended();
    const workbook = kept.open();
    const write = workbook.writeCells.bind(workbook);
    workbook.writeCells = async (edits) => {
      const { written, skipped } = await write(edits.slice(0, 2));
      const rest = edits.slice(2).map((edit) => ({ edit, found: edit.expected, why: "failed" as const }));
      return { written, skipped: [...skipped, ...rest] };
    };
    const outcome = await undo(workbook);
    expect(outcome).toMatchObject({ restored: 2, left: [] });
    expect(outcome?.unfinished).toHaveLength(3);
    expect(await undo(kept.open())).toMatchObject({ restored: 5, left: [], unfinished: [] });
    expect(kept.cells()).toEqual(before);
  });

  test("what it will not take at all stays, and does not bar the way to the batches before", async () => {
    const kept = new Kept([roster(FAULTS)]);
    const { fixes } = planOf(...kept.sheets);
    await writeBatch(kept.open(), editsOf(fixes.slice(4)), { now: NOW - 1, pause });
    await writeBatch(kept.open(), editsOf(fixes.slice(0, 4)), { now: NOW, pause });
    const workbook = kept.open();
    workbook.writeCells = (edits) =>
      Promise.resolve({
        written: [],
        skipped: edits.map((edit) => ({ edit, found: edit.expected, why: "failed" as const })),
      });
    const outcome = await undo(workbook);
    expect(outcome?.left).toHaveLength(4);
    expect(outcome).toMatchObject({ unfinished: [], isKept: true });
    expect((await Journal.open(workbook)).last).toMatchObject({ at: NOW - 1 });
    // Once that is taken back, or nothing of it can be either, the last one has its turn again.
    expect(await undo(kept.open())).toMatchObject({ restored: 1, left: [] });
    expect(await undo(kept.open())).toMatchObject({ restored: 4, left: [] });
    expect(await undo(kept.open())).toBeNull();
  });
});

describe("a namesake's row is moved from another sheet while 王建国, who has no number, is taken back", () => {
  const HEAD = "户籍号 | 户主关系 | 人员类别 | 姓名 | 身份证号 | 联系电话 | 实交额";
  const sheet = (name: string, phone: string, paid: number) =>
    gridOf(
      `赫山区2024年度参保花名册\n${HEAD}
       1001 | 户主 | 普通居民 | 王建国 |                    | ${phone} | ${paid}
       1002 | 户主 | 普通居民 | 李秀英 | 43090319720815902X |          | 380`,
      { name },
    );

  test.each<[phone: string, others: string, restored: number, left: string[]]>([
    ["13800001001", "13800001002", 1, []],
    ["13800001001", "13800001001", 0, ["ambiguous"]],
    ["", "", 0, ["ambiguous"]],
  ])("his phone %j, the namesake's %j: %i taken back", async (phone, others, restored, left) => {
    const kept = new Kept([sheet("一组", phone, 350), sheet("二组", others, 380)]);
    const { fixes } = planFor([
      { grid: kept.sheets[0] as Grid, findings: [finding("amount-selfpay", "G3", 380)] },
    ]);
    await writeBatch(kept.open(), editsOf(fixes), { now: NOW, pause });
    expect(kept.cells()["一组!G3"]).toBe(380);
    expect(await undo(kept.open())).toMatchObject({ restored, left: left.map((why) => ({ why })) });
  });

  test("and his place is hers: nothing is written", async () => {
    const kept = new Kept([sheet("一组", "13800001001", 350), sheet("二组", "13800001002", 380)]);
    const { fixes } = planFor([
      { grid: kept.sheets[0] as Grid, findings: [finding("amount-selfpay", "G3", 380)] },
    ]);
    await writeBatch(kept.open(), editsOf(fixes), { now: NOW, pause });
    const herRow = kept.sheets[1]?.cells[2] as readonly unknown[];
    const workbook = kept.open();
    const write = workbook.writeCells.bind(workbook);
    workbook.writeCells = (edits) => {
      kept.rearrange(([title, head, ...rows]) => [title ?? [], head ?? [], herRow, ...rows]);
      return write(edits);
    };
    expect(await undo(workbook)).toMatchObject({ restored: 0, left: [{ why: "moved" }] });
    expect(kept.cells()).toMatchObject({ "一组!G3": 380, "一组!F4": 13800001001, "一组!G4": 380 });
  });
});
