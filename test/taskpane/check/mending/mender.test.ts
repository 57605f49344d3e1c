/** Mending through the session: what is written, checked anew, taken back, and told. */
import type { Grid } from "../../../../src/forms";
import { HostError } from "../../../../src/hosts/workbook";
import { JOURNAL_KEY } from "../../../../src/mending/batch-list";
import type { Session } from "../../../../src/taskpane/session";
import { Kept } from "../../../mending/support";
import { nameOf } from "../../../support/grid";
import { roster } from "../../../support/roster";
import { checkedDesk, deskOf, type Desk, mendable, NOW, sessionOn } from "../../support/mending";
import { findingsOf } from "../../support";

const busy = new HostError("busy", "正在编辑单元格，请按回车键后再试");

const mending = (session: Session) => session.getSnapshot().mending;
const fixesOf = (session: Session) => mending(session).plan?.fixes ?? [];
const cellsOf = (session: Session) => fixesOf(session).map(({ cell }) => nameOf(cell));

async function mendedDesk(): Promise<Desk & { before: Record<string, unknown> }> {
  const desk = await checkedDesk(mendable());
  const before = desk.kept.cells();
  await desk.session.mend(fixesOf(desk.session));
  return { ...desk, before };
}

describe("what can be mended", () => {
  test("is known after a check, not before", async () => {
    const { session } = deskOf(new Kept([mendable()]));
    await session.open();
    expect(mending(session)).toMatchObject({ plan: null, undo: null, step: null, outcome: null });
    await session.check();
    expect(cellsOf(session)).toEqual(["F5", "H5", "I8"]);
  });

  test("each finding leads to its fix", async () => {
    const { session } = await checkedDesk(mendable());
    const { result } = session.getSnapshot();
    const withFix = (result?.findings ?? []).filter(({ finding }) => finding.fix !== undefined);
    expect(withFix.map(({ finding }) => mending(session).plan?.byFinding.get(finding)?.after)).toEqual([
      "430903197003109010",
      380,
      190,
    ]);
  });

  test("follows the next check", async () => {
    const { kept, session } = await checkedDesk(mendable());
    kept.type({ H5: 380 });
    expect(cellsOf(session)).toHaveLength(3);
    await session.check();
    expect(cellsOf(session)).toEqual(["F5", "I8"]);
  });
});

describe("mend", () => {
  test("writes, says what came of it, and checks again at once", async () => {
    const { session } = await mendedDesk();
    expect(session.getSnapshot()).toMatchObject({ stale: null, problem: null, activity: { kind: "idle" } });
    expect(findingsOf(session)).toEqual([]);
    expect(mending(session)).toMatchObject({
      plan: { fixes: [] },
      undo: { at: NOW, cells: 3, wasInterrupted: false },
      step: null,
      outcome: { kind: "mended", done: 3, left: [] },
    });
  });

  test("one alone", async () => {
    const { session } = await checkedDesk(mendable());
    await session.mend(fixesOf(session).slice(1, 2));
    expect(cellsOf(session)).toEqual(["F5", "I8"]);
    expect(mending(session)).toMatchObject({ outcome: { done: 1 }, undo: { cells: 1 } });
  });

  test("a cell that has changed since is left, and said with the reason", async () => {
    const { kept, session } = await checkedDesk(mendable());
    kept.type({ H5: 300 });
    await session.mend(fixesOf(session));
    expect(mending(session).outcome).toMatchObject({
      kind: "mended",
      done: 2,
      left: [{ edit: { cell: { row: 4, column: 7 } }, found: 300, why: "changed" }],
    });
  });

  test("shows what it is at", async () => {
    const { session } = await checkedDesk(mendable());
    const steps = new Set<unknown>();
    session.subscribe(() => steps.add(mending(session).step ?? "idle"));
    await session.mend(fixesOf(session));
    expect([...steps].filter((step) => step !== "idle")).toEqual(["recording", "writing", "settling"]);
    expect(mending(session).step).toBeNull();
  });

  test("whoever asks for a check meanwhile gets it afterwards", async () => {
    const { kept, session } = await checkedDesk(mendable());
    const run = session.mend(fixesOf(session));
    await session.check();
    await run;
    expect(findingsOf(session)).toEqual([]);
    expect(planEmpty(kept, session)).toBe(true);
  });

  test("twice at once is once", async () => {
    const { workbook, session } = await checkedDesk(mendable());
    const write = jest.spyOn(workbook, "writeCells");
    const fixes = fixesOf(session);
    await Promise.all([session.mend(fixes), session.mend(fixes)]);
    expect(write).toHaveBeenCalledTimes(1);
    expect(mending(session).outcome).toMatchObject({ done: 3, left: [] });
  });

  test("what was said is forgotten on demand, and at the next check", async () => {
    const { session } = await mendedDesk();
    session.dismissMended();
    expect(mending(session).outcome).toBeNull();
    await session.undo();
    expect(mending(session).outcome).not.toBeNull();
    await session.check();
    expect(mending(session).outcome).toBeNull();
  });
});

function planEmpty(kept: Kept, session: Session): boolean {
  return kept.cells()["花名册!H5"] === 380 && fixesOf(session).length === 0;
}

describe("sums", () => {
  /** The clean roster's sums: 3 households, 5 persons, 特困人员 fully and 低保对象 half subsidised, 380 × 3 + 190 yuan. */
  const line = (collected: number) =>
    `本页小计：参加居民医保的户数：3户；参加居民医保人数：5人；其中全额资助1人；50%资助1人；实收金额${collected}元。`;
  const withLine = (collected: number): Grid => {
    const grid = mendable();
    return { ...grid, cells: [...grid.cells, [line(collected)]] };
  };

  test("a right sum over a wrong amount is not mended by the wrong amount", async () => {
    const { kept, session } = await checkedDesk(withLine(1330));
    expect(findingsOf(session)).toContain("page-total A10");
    expect(cellsOf(session)).toEqual(["F5", "H5", "I8"]);
    expect([...(mending(session).plan?.waiting ?? [])]).toMatchObject([{ rule: { id: "page-total" } }]);
    await session.mend(fixesOf(session));
    expect(findingsOf(session)).toEqual([]);
    expect(kept.cells()["花名册!A10"]).toBe(line(1330));
  });

  test("a wrong one is mended after its rows are, and all is taken back in turn", async () => {
    const { kept, session } = await checkedDesk(withLine(1331));
    const before = kept.cells();
    await session.mend(fixesOf(session));
    expect(cellsOf(session)).toEqual(["A10"]);
    await session.mend(fixesOf(session));
    expect(findingsOf(session)).toEqual([]);
    expect(kept.cells()["花名册!A10"]).toBe(line(1330));
    await session.undo();
    await session.undo();
    expect(kept.cells()).toEqual(before);
  });
});

describe("mend, where the program refuses", () => {
  test.each(["loadSetting", "saveSetting", "writeCells"] as const)(
    "%s: its sentence is shown, nothing has changed, the result still holds",
    async (method) => {
      const { kept, workbook, session } = await checkedDesk(mendable());
      const before = kept.cells();
      Object.assign(workbook, { [method]: () => Promise.reject(busy) });
      await session.mend(fixesOf(session));
      expect(kept.cells()).toEqual(before);
      expect(session.getSnapshot()).toMatchObject({ problem: { message: busy.message } });
      expect(mending(session)).toMatchObject({ step: null, outcome: null });
      // Where the journal cannot be read, nobody can say that nothing was written.
      expect(session.getSnapshot().stale).toBe(method === "loadSetting" ? "edited" : null);
    },
  );

  test("half-way and not to be read: said, out of date, and can be taken back", async () => {
    const { kept, workbook, session } = await checkedDesk(mendable());
    const before = kept.cells();
    const write = workbook.writeCells.bind(workbook);
    workbook.writeCells = async (edits) => {
      await write(edits.slice(0, 1));
      throw busy;
    };
    workbook.readSheet = () => Promise.reject(busy);
    await session.mend(fixesOf(session));
    expect(session.getSnapshot()).toMatchObject({ stale: "edited", problem: { message: busy.message } });
    expect(mending(session).undo).toEqual({ at: NOW, cells: 3, wasInterrupted: true });
    const { session: again } = deskOf(kept);
    await again.open();
    await again.undo();
    expect(kept.cells()).toEqual(before);
    expect(mending(again)).toMatchObject({ undo: null, outcome: { kind: "undone", done: 3, left: [] } });
  });
});

describe("undo", () => {
  test("puts every cell back, checks again, and offers the batch before", async () => {
    const { kept, session } = await checkedDesk(mendable());
    const states = [kept.cells()];
    while (states.length < 3) {
      await session.mend(fixesOf(session).slice(0, 1));
      states.push(kept.cells());
    }
    await session.undo();
    expect(kept.cells()).toEqual(states[1]);
    expect(mending(session).undo).toMatchObject({ cells: 1 });
    expect(cellsOf(session)).toEqual(["H5", "I8"]);
    await session.undo();
    expect(kept.cells()).toEqual(states[0]);
    expect(mending(session).undo).toBeNull();
    expect(cellsOf(session)).toHaveLength(3);
  });

  test("of an earlier session, before anything is checked: the sheets are recognised anew", async () => {
    const { kept, before } = await mendedDesk();
    const { session } = deskOf(kept);
    await session.open();
    expect(mending(session).undo).toEqual({ at: NOW, cells: 3, wasInterrupted: false });
    await session.undo();
    expect(kept.cells()).toEqual(before);
    expect(session.getSnapshot()).toMatchObject({ result: null, stale: null, problem: null });
    expect(session.getSnapshot().sheets).toHaveLength(1);
    expect(mending(session)).toMatchObject({ undo: null, outcome: { kind: "undone", done: 3 } });
    expect([...kept.settings.keys()]).toEqual([]);
  });

  test("while the sheets are being recognised: nothing is lost", async () => {
    const { kept, before } = await mendedDesk();
    const { session } = deskOf(kept);
    const opening = session.open();
    while (mending(session).undo === null) await Promise.resolve();
    await session.undo();
    await opening;
    expect(kept.cells()).toEqual(before);
    expect(session.getSnapshot().sheets).toHaveLength(1);
  });

  test("what the user has changed since is left, and said", async () => {
    const { kept } = await mendedDesk();
    kept.type({ H5: 300 });
    const { session } = deskOf(kept);
    await session.check();
    await session.undo();
    expect(kept.cells()["花名册!H5"]).toBe(300);
    expect(mending(session).outcome).toMatchObject({ done: 2, left: [{ why: "changed" }] });
  });

  test("half-way: said, out of date, and repeated to the end", async () => {
    const { kept, workbook, session, before } = await mendedDesk();
    const write = workbook.writeCells.bind(workbook);
    workbook.writeCells = async (edits) => {
      await write(edits.slice(0, 1));
      throw busy;
    };
    await session.undo();
    expect(session.getSnapshot()).toMatchObject({ stale: "edited", problem: { message: busy.message } });
    expect(mending(session).undo).toMatchObject({ cells: 3 });
    workbook.writeCells = write;
    await session.undo();
    expect(kept.cells()).toEqual(before);
    expect(session.getSnapshot()).toMatchObject({ stale: null, problem: null });
  });

  test("where there is nothing to take back, nothing happens", async () => {
    const { kept, session } = await checkedDesk(roster());
    const before = kept.cells();
    await session.undo();
    expect(kept.cells()).toEqual(before);
    expect(mending(session)).toMatchObject({ undo: null, outcome: null });
  });
});

test("a workbook whose settings cannot be read can be checked, and is asked again", async () => {
  const { kept } = await mendedDesk();
  const { workbook, session } = deskOf(kept);
  const load = workbook.loadSetting.bind(workbook);
  workbook.loadSetting = () => Promise.reject(busy);
  await session.check();
  expect(session.getSnapshot()).toMatchObject({ problem: { message: busy.message }, result: { errors: 0 } });
  workbook.loadSetting = load;
  await session.check();
  expect(mending(session).undo).toMatchObject({ cells: 3 });
});

test("looking for something to take back changes nothing in the workbook", async () => {
  const kept = new Kept([roster()], new Map([[JOURNAL_KEY, "{"]]));
  const session = sessionOn(kept.open());
  await session.open();
  expect([...kept.settings]).toEqual([[JOURNAL_KEY, "{"]]);
});
