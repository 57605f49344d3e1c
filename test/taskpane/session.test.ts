import { HostError } from "../../src/hosts/workbook";
import { fullRegionName } from "../../src/policy";
import { CHOICES_KEY } from "../../src/taskpane/choices";
import { createSession } from "../../src/taskpane/session";
import { policies } from "../support/read";
import { roster } from "../support/roster";
import { MemoryWorkbook } from "../support/memory-workbook";
import { checked, faulty, findingsOf, nameless, NOTES, opened, pause, sessionOf, TODAY } from "./support";

const heshan = fullRegionName(policies.findRegion("赫山区"));
const linyi = fullRegionName(policies.findRegion("临猗县"));

describe("open", () => {
  test("recognises every sheet", async () => {
    const { session } = await opened(roster(), NOTES);
    expect(session.getSnapshot()).toMatchObject({
      activity: { kind: "idle" },
      problem: null,
      sheets: [
        { name: "花名册", kind: "roster", rows: 5, region: { name: "赫山区" }, year: 2024, hasPolicy: true },
        { name: "记录", kind: "unknown", rows: 0, region: null, year: null },
      ],
    });
  });

  test("shows how far it is", async () => {
    const workbook = new MemoryWorkbook([roster(), NOTES]);
    const session = sessionOf(workbook);
    const seen = new Set<unknown>();
    session.subscribe(() => {
      const { activity } = session.getSnapshot();
      if (activity.kind === "opening" && activity.progress !== null) seen.add(activity.progress);
    });
    await session.open();
    // 9 and 2 rows, each read and recognised.
    expect([...seen]).toEqual([
      { stage: "reading", sheet: "花名册", rowsDone: 9, rowsTotal: 9, fraction: 9 / 22 },
      { stage: "reading", sheet: "记录", rowsDone: 2, rowsTotal: 2, fraction: 20 / 22 },
    ]);
  });

  test("a program that does not tell of changes can still be checked", async () => {
    const workbook = new MemoryWorkbook([roster()]);
    workbook.fail("onChange", new HostError("unsupported", "这个版本不支持"));
    const session = sessionOf(workbook);
    await session.check();
    expect(session.getSnapshot()).toMatchObject({ watching: false, problem: null, report: { errors: 0 } });
  });

  test("watches once, and no longer than the session is open", async () => {
    const { workbook, session } = await checked(roster());
    expect(workbook.calls.filter((call) => call === "onChange")).toHaveLength(1);
    session.close();
    await pause();
    expect(workbook.isWatched).toBe(false);
  });
});

describe("check", () => {
  test("finds what is wrong and adds up", async () => {
    const { session } = await checked(faulty());
    expect(findingsOf(session)).toEqual(["amount-selfpay H5", "amount-sum H5"]);
    // 380 × 3 + 190 + 0 are due (赫山区, section four); 30 are missing.
    expect(session.getSnapshot().report).toMatchObject({
      errors: 2,
      warnings: 0,
      totals: { rosters: 1, households: 3, persons: 5, due: 1330, dueUnknown: 0, collected: 1300 },
    });
  });

  test("reads the sheets anew", async () => {
    const { workbook, session } = await checked(faulty());
    workbook.sheets = [roster(), NOTES];
    await session.check();
    expect(findingsOf(session)).toEqual([]);
    expect(session.getSnapshot().sheets).toHaveLength(2);
  });

  test("goes without having been opened, as from the ribbon", async () => {
    const session = sessionOf(new MemoryWorkbook([faulty()]));
    await session.check();
    expect(findingsOf(session)).toHaveLength(2);
    expect(session.getSnapshot().sheets).toHaveLength(1);
  });

  test("takes over from an opening that is under way", async () => {
    const workbook = new MemoryWorkbook([faulty()]);
    const session = sessionOf(workbook);
    const gate = workbook.hold("readSheet");
    const opening = session.open();
    await gate.asked;
    await session.check();
    gate.release();
    await opening;
    expect(findingsOf(session)).toHaveLength(2);
    expect(session.getSnapshot().activity).toEqual({ kind: "idle" });
  });

  test("a newer run wins, even if the older one ends later", async () => {
    const workbook = new MemoryWorkbook([faulty()]);
    const session = sessionOf(workbook);
    const gate = workbook.hold("readSheet");
    const first = session.check();
    await gate.asked;
    workbook.sheets = [roster()];
    await session.check();
    workbook.sheets = [faulty()];
    gate.release();
    await first;
    expect(findingsOf(session)).toEqual([]);
    expect(session.getSnapshot().problem).toBeNull();
  });

  test("an older run that fails late says nothing", async () => {
    const workbook = new MemoryWorkbook([roster()]);
    const session = sessionOf(workbook);
    const gate = workbook.hold("readSheet");
    const first = session.check();
    await gate.asked;
    await session.check();
    workbook.fail("readSheet", new HostError("failed", "读不了"));
    gate.release();
    await first;
    expect(session.getSnapshot()).toMatchObject({ problem: null, report: { errors: 0 } });
  });

  test("hands the thread back while it works on many rows", async () => {
    const persons = Array.from({ length: 20_000 }, (_, i) => [
      "普通居民",
      `H${i}`,
      "户主",
      "甲",
      "男",
      "1",
      "",
      1,
    ]);
    const grid = roster();
    const big = { ...grid, cells: [...grid.cells.slice(0, 4), ...persons] };
    let pauses = 0;
    const workbook = new MemoryWorkbook([big]);
    const session = createSession({
      workbook,
      policies,
      today: () => TODAY,
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    });
    await session.check();
    expect(session.getSnapshot().report?.totals.persons).toBe(20_000);
    expect(pauses).toBeGreaterThan(0);
  });
});

describe("cancel", () => {
  test("while a sheet is read", async () => {
    const workbook = new MemoryWorkbook([roster()]);
    const session = sessionOf(workbook);
    const gate = workbook.hold("readSheet");
    const run = session.check();
    await gate.asked;
    session.cancel();
    expect(session.getSnapshot()).toMatchObject({
      activity: { kind: "idle" },
      cancelled: true,
      report: null,
    });
    gate.release();
    await run;
    expect(session.getSnapshot()).toMatchObject({ cancelled: true, report: null, problem: null });
  });

  test("keeps the result before, and how old it is", async () => {
    const { workbook, session } = await checked(faulty());
    workbook.change("花名册");
    const gate = workbook.hold("listSheets");
    const run = session.check();
    await gate.asked;
    session.cancel();
    gate.release();
    await run;
    expect(findingsOf(session)).toHaveLength(2);
    expect(session.getSnapshot()).toMatchObject({ stale: "edited", cancelled: true });
  });

  test("does nothing while nothing runs", async () => {
    const { session } = await checked(roster());
    session.cancel();
    expect(session.getSnapshot().cancelled).toBe(false);
  });
});

describe("stale", () => {
  test("after any change, until it is checked again", async () => {
    const { workbook, session } = await checked(roster());
    expect(session.getSnapshot().stale).toBeNull();
    workbook.change("花名册");
    expect(session.getSnapshot().stale).toBe("edited");
    await session.check();
    expect(session.getSnapshot().stale).toBeNull();
  });

  test("at once, if the sheet changed while it was checked", async () => {
    const { workbook, session } = await opened(roster());
    const gate = workbook.hold("readSheet");
    const run = session.check();
    await gate.asked;
    workbook.change(null);
    gate.release();
    await run;
    expect(session.getSnapshot()).toMatchObject({ stale: "edited", report: { errors: 0 } });
  });

  test("when other policies hold", async () => {
    const { session } = await checked(roster());
    session.setPolicies(policies.withWorkbook({ policies: [], declaredYear: 2024 }));
    expect(session.getSnapshot().stale).toBe("settings");
  });
});

describe("region and year", () => {
  test("what the user chose beats what the sheet says", async () => {
    const { session } = await checked(roster());
    await session.setRegion("花名册", linyi);
    expect(session.getSnapshot()).toMatchObject({
      stale: "settings",
      sheets: [{ chosenRegion: linyi, region: { name: "赫山区" }, hasPolicy: true }],
    });
    await session.check();
    // 临猗县: 低保对象 pay 76, so 190 is wrong for 张桂兰 in row 8.
    expect(findingsOf(session)).toContain("amount-selfpay H8");
  });

  test("they make a sheet without a heading checkable", async () => {
    const { session } = await checked(nameless());
    expect(findingsOf(session)).toEqual(["policy-unknown A3"]);
    await session.setRegion("花名册", heshan);
    await session.setYear("花名册", 2024);
    await session.check();
    expect(findingsOf(session)).toEqual([]);
  });

  test("are remembered in the workbook, and forgotten on demand", async () => {
    const { workbook, session } = await opened(nameless());
    await session.setRegion("花名册", heshan);
    await session.setYear("花名册", 2024);
    const again = sessionOf(workbook);
    await again.check();
    expect(again.getSnapshot().sheets).toMatchObject([{ chosenRegion: heshan, chosenYear: 2024 }]);
    expect(findingsOf(again)).toEqual([]);
    await again.setRegion("花名册", null);
    await again.setYear("花名册", null);
    expect(workbook.settings.size).toBe(0);
  });

  test.each([
    ["no JSON", "{"],
    ["another shape", '{"花名册":{"year":"2024"}}'],
    ["an unknown region", '{"花名册":{"region":"某省某市某县"}}'],
    ["a year that cannot be", '{"花名册":{"year":1}}'],
  ])("a saved setting with %s counts as nothing chosen", async (_, setting) => {
    const workbook = new MemoryWorkbook([roster()]);
    workbook.settings.set(CHOICES_KEY, setting);
    const session = sessionOf(workbook);
    await session.check();
    expect(session.getSnapshot()).toMatchObject({
      problem: null,
      sheets: [{ chosenRegion: null, chosenYear: null }],
      report: { errors: 0 },
    });
  });
});

describe("select", () => {
  test("goes to the cell", async () => {
    const { workbook, session } = await checked(faulty());
    const [first] = session.getSnapshot().report?.findings ?? [];
    if (first === undefined) throw new Error("nothing found");
    await session.select(first);
    expect(session.getSnapshot().selected).toBe(first);
    expect(workbook.selections).toEqual([{ sheet: "花名册", cell: { row: 4, column: 7 } }]);
  });

  test("whoever is faster than the program is taken to the last place only", async () => {
    const { workbook, session } = await checked(roster());
    const gate = workbook.hold("select");
    const places = [1, 2, 3].map((row) => ({ sheet: "花名册", cell: { row, column: 0 } }));
    const moves = places.map((place) => session.goTo(place));
    gate.release();
    await Promise.all(moves);
    expect(workbook.selections.map(({ cell }) => cell.row)).toEqual([1, 3]);
  });
});

describe("marks", () => {
  test("one per cell, in the colour of the worst finding, with what is wrong", async () => {
    const { workbook, session } = await checked(roster({ H5: 350, J8: null }));
    await session.setMarksShown(true);
    expect(workbook.marks).toMatchObject([
      { sheet: "花名册", cell: { row: 4, column: 7 }, colour: "error" },
      { sheet: "花名册", cell: { row: 7, column: 9 }, colour: "warning" },
    ]);
    expect(workbook.marks[0]?.reason.split("\n")).toHaveLength(2);
  });

  test("hold no ID number", async () => {
    const { workbook, session } = await checked(roster({ F5: "430903197003109011" }));
    await session.setMarksShown(true);
    expect(workbook.marks.length).toBeGreaterThan(0);
    expect(JSON.stringify(workbook.marks)).not.toMatch(/\d{15}/);
  });

  test("go when switched off, and follow a new check", async () => {
    const { workbook, session } = await checked(faulty());
    await session.setMarksShown(true);
    expect(workbook.marks).toHaveLength(1);
    workbook.sheets = [roster()];
    await session.check();
    await pause();
    expect(workbook.marks).toHaveLength(0);
    await session.setMarksShown(false);
    expect(workbook.calls.filter((call) => call === "clearMarks")).toHaveLength(1);
  });

  test("of an earlier session can be removed", async () => {
    const { workbook, session } = await opened(faulty());
    workbook.marks = [{ sheet: "花名册", cell: { row: 0, column: 0 }, colour: "error", reason: "" }];
    await session.clearMarks();
    expect(workbook.marks).toEqual([]);
  });

  test("the last wish counts", async () => {
    const { workbook, session } = await checked(faulty());
    const gate = workbook.hold("setMarks");
    const on = session.setMarksShown(true);
    await gate.asked;
    const off = session.setMarksShown(false);
    gate.release();
    await Promise.all([on, off]);
    expect(workbook.marks).toEqual([]);
    expect(session.getSnapshot().marksShown).toBe(false);
  });

  test.each(["setMarks", "clearMarks"] as const)("%s refused: said, and shown as it is", async (method) => {
    const { workbook, session } = await checked(faulty());
    if (method === "clearMarks") await session.setMarksShown(true);
    const before = session.getSnapshot().marksShown;
    workbook.fail(method, new HostError("protected", "工作表“花名册”受保护，请先取消保护"));
    await session.setMarksShown(!before);
    expect(session.getSnapshot()).toMatchObject({
      marksShown: before,
      problem: { message: "工作表“花名册”受保护，请先取消保护" },
    });
  });
});

describe("when the program fails", () => {
  const busy = new HostError("busy", "正在编辑单元格，请按回车键后再试", "InvalidOperationInCellEditMode");

  test.each(["listSheets", "readSheet", "loadSetting"] as const)(
    "%s: its sentence is shown, and the next check clears it",
    async (method) => {
      const workbook = new MemoryWorkbook([roster()]);
      workbook.fail(method, busy);
      const session = sessionOf(workbook);
      await session.check();
      expect(session.getSnapshot()).toMatchObject({
        activity: { kind: "idle" },
        problem: { message: busy.message, detail: busy.detail },
      });
      workbook.fail(method);
      await session.check();
      expect(session.getSnapshot()).toMatchObject({ problem: null, report: { errors: 0 } });
    },
  );

  test("saveSetting: the choice holds all the same", async () => {
    const { workbook, session } = await opened(nameless());
    workbook.fail("saveSetting", busy);
    await session.setRegion("花名册", heshan);
    expect(session.getSnapshot()).toMatchObject({
      problem: { message: busy.message },
      sheets: [{ chosenRegion: heshan }],
    });
  });

  test("select: the finding stays selected in the pane", async () => {
    const { workbook, session } = await checked(faulty());
    workbook.fail("select", new HostError("sheet-missing", "找不到工作表“花名册”"));
    const [first] = session.getSnapshot().report?.findings ?? [];
    if (first === undefined) throw new Error("nothing found");
    await session.select(first);
    expect(session.getSnapshot()).toMatchObject({
      selected: first,
      problem: { message: "找不到工作表“花名册”" },
    });
    session.dismissProblem();
    expect(session.getSnapshot().problem).toBeNull();
  });

  test("a sheet that went away while the others were read", async () => {
    const workbook = new MemoryWorkbook([roster(), NOTES]);
    const session = sessionOf(workbook);
    const gate = workbook.hold("readSheet");
    const run = session.check();
    await gate.asked;
    workbook.sheets = [roster()];
    gate.release();
    await run;
    expect(session.getSnapshot().problem?.message).toContain("记录");
  });

  test("it cancels by itself", async () => {
    const workbook = new MemoryWorkbook([roster()]);
    workbook.fail("readSheet", new HostError("cancelled", "已取消"));
    const session = sessionOf(workbook);
    await session.check();
    expect(session.getSnapshot()).toMatchObject({ cancelled: true, problem: null });
  });

  test("anything unexpected ends in a clear sentence, without ID numbers and without a stack", async () => {
    const workbook = new MemoryWorkbook([roster()]);
    workbook.fail("readSheet", new TypeError("no cell 430903197003109010"));
    const session = sessionOf(workbook);
    await session.check();
    const problem = session.getSnapshot().problem;
    expect(problem?.message).toMatch(/^程序出了意外的问题/);
    expect(problem?.detail).toBe("TypeError: no cell 430903********9010");
  });
});

test("listeners are told of every new state until they leave", async () => {
  const session = sessionOf(new MemoryWorkbook([roster()]));
  let told = 0;
  const leave = session.subscribe(() => told++);
  await session.open();
  expect(told).toBeGreaterThan(0);
  leave();
  const before = told;
  await session.check();
  expect(told).toBe(before);
});
