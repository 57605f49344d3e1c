/** The session: opening, checking, cancelling, what is old by now, choices, selection. */
import { HostError } from "../../src/hosts/workbook";
import { fullRegionName } from "../../src/policy";
import { CHOICES_KEY } from "../../src/checking";
import { Session } from "../../src/taskpane/session";
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
    expect(session.getSnapshot()).toMatchObject({ watching: false, problem: null, result: { errors: 0 } });
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
    expect(session.getSnapshot().result).toMatchObject({
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
    expect(session.getSnapshot()).toMatchObject({ problem: null, result: { errors: 0 } });
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
    const session = new Session({
      workbook,
      policies,
      today: () => TODAY,
      pause: () => {
        pauses++;
        return Promise.resolve();
      },
    });
    await session.check();
    expect(session.getSnapshot().result?.totals.persons).toBe(20_000);
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
      result: null,
    });
    gate.release();
    await run;
    expect(session.getSnapshot()).toMatchObject({ cancelled: true, result: null, problem: null });
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
    expect(session.getSnapshot()).toMatchObject({ stale: "edited", result: { errors: 0 } });
  });

  test("a list that is read anew does not make an old result new", async () => {
    const { workbook, session } = await checked(roster());
    workbook.change("花名册");
    await session.open();
    expect(session.getSnapshot()).toMatchObject({ stale: "edited", result: { errors: 0 } });
  });

  test("a list without a result is as new as its reading", async () => {
    const { workbook, session } = await opened(roster());
    workbook.change("花名册");
    expect(session.getSnapshot().stale).toBe("edited");
    await session.open();
    expect(session.getSnapshot().stale).toBeNull();
  });

  test("a choice does not hide that the sheet was edited", async () => {
    const { workbook, session } = await checked(roster());
    workbook.change("花名册");
    await session.setYear("花名册", 2024);
    expect(session.getSnapshot().stale).toBe("edited");
  });

  test("nor does one that is made while the edited sheet is checked", async () => {
    const { workbook, session } = await opened(roster());
    const gate = workbook.hold("readSheet");
    const run = session.check();
    await gate.asked;
    workbook.change("花名册");
    const choosing = session.setYear("花名册", 2024);
    gate.release();
    await Promise.all([run, choosing]);
    expect(session.getSnapshot()).toMatchObject({ stale: "edited", result: { errors: 0 } });
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

  test("of choices made one after the other only the newest are saved", async () => {
    const { workbook, session } = await opened(nameless());
    const gate = workbook.hold("saveSetting");
    const first = session.setRegion("花名册", heshan);
    await gate.asked;
    const others = [2022, 2023, 2024].map((year) => session.setYear("花名册", year));
    gate.release();
    await Promise.all([first, ...others]);
    expect(workbook.calls.filter((call) => call === "saveSetting")).toHaveLength(2);
    expect(workbook.settings.get(CHOICES_KEY)).toBe(
      JSON.stringify({ 花名册: { region: heshan, year: 2024 } }),
    );
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
      result: { errors: 0 },
    });
  });
});

describe("select", () => {
  test("goes to the cell", async () => {
    const { workbook, session } = await checked(faulty());
    const [first] = session.getSnapshot().result?.findings ?? [];
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
