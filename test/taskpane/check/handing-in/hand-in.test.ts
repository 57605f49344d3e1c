/** What the pane hands in: the report of what was checked, the list for posting, and the seal of exactly that. */
import type { Grid } from "../../../../src/forms";
import { formatSeal, parseSeal, SEAL_KEY } from "../../../../src/handing-in";
import { HostError } from "../../../../src/hosts/workbook";
import { Session } from "../../../../src/taskpane/session";
import { linesOf } from "../../../handing-in/support";
import { policies } from "../../../support/read";
import { roster } from "../../../support/roster";
import { sealOf } from "../../../support/sealed";
import { MemoryWorkbook } from "../../../support/memory-workbook";
import { faulty, nameless, NOTES, pause, TODAY } from "../../support";

/** 10:32 on the day of the check, where the test runs. */
const NOW = new Date(TODAY.year, TODAY.month - 1, TODAY.day, 10, 32).getTime();

interface Pair {
  readonly workbook: MemoryWorkbook;
  readonly session: Session;
}

function sessionOn(workbook: MemoryWorkbook): Session {
  return new Session({ workbook, policies, today: () => TODAY, now: () => NOW, pause });
}

async function checked(...sheets: readonly Grid[]): Promise<Pair> {
  const workbook = new MemoryWorkbook(sheets);
  const session = sessionOn(workbook);
  await session.open();
  await session.check();
  return { workbook, session };
}

/** Opens a workbook that bears the seal of some sheets and has others by now. */
async function openedSealed(sealed: readonly Grid[], now: readonly Grid[] = sealed): Promise<Pair> {
  const workbook = new MemoryWorkbook(now);
  workbook.settings.set(SEAL_KEY, formatSeal(sealOf(...sealed)));
  const session = sessionOn(workbook);
  await session.open();
  return { workbook, session };
}

const handIn = (session: Session) => session.getSnapshot().handIn;

describe("the report", () => {
  test("is what was checked, with links, and is shown", async () => {
    const { workbook, session } = await checked(faulty(), NOTES);
    await session.writeReport();
    const [sheet] = workbook.written;
    const lines = sheet === undefined ? [] : linesOf(sheet);
    expect(lines[0]).toBe("参保助手校验报告：还有 2 处错误");
    expect(lines[1]).toContain("校验时间：2023-10-15 10:32");
    expect(lines).toContain("没有封存");
    expect(sheet?.rows.flat()).toContainEqual({
      text: "H5",
      link: { sheet: "花名册", cell: { row: 4, column: 7 } },
    });
    expect(workbook.selections).toEqual([{ sheet: "校验报告", cell: { row: 0, column: 0 } }]);
    expect(handIn(session)).toMatchObject({ task: null, done: "已写入工作表“校验报告”。" });
    expect(session.getSnapshot().problem).toBeNull();
  });

  test("reads nothing anew: it says what the list of findings says", async () => {
    const { workbook, session } = await checked(faulty());
    workbook.sheets = [roster()];
    const reads = workbook.calls.filter((call) => call === "readSheet").length;
    await session.writeReport();
    expect(workbook.calls.filter((call) => call === "readSheet")).toHaveLength(reads);
    expect(workbook.written[0]?.rows[0]?.[0]).toContain("还有 2 处错误");
  });

  test("a sheet of the user's with that name: the program says so, and nothing is written", async () => {
    const { workbook, session } = await checked(faulty());
    workbook.fail("putSheet", new HostError("failed", "工作簿里已有工作表“校验报告”，请先把它改名"));
    await session.writeReport();
    expect(session.getSnapshot().problem?.message).toBe("工作簿里已有工作表“校验报告”，请先把它改名");
    expect(handIn(session)).toMatchObject({ task: null, done: null });
    workbook.fail("putSheet");
    await session.writeReport();
    expect(workbook.written).toHaveLength(1);
  });

  test("nothing is written before a check, and nothing twice at a time", async () => {
    const workbook = new MemoryWorkbook([faulty()]);
    const session = sessionOn(workbook);
    await session.writeReport();
    expect(workbook.written).toEqual([]);
    await session.check();
    const gate = workbook.hold("putSheet");
    const first = session.writeReport();
    await gate.asked;
    expect(handIn(session).task).toBe("report");
    await session.writeReport();
    await session.seal();
    gate.release();
    await first;
    expect(workbook.written).toHaveLength(1);
    expect(workbook.settings.size).toBe(0);
  });

  test("the sheets that were written are no rosters at the next check", async () => {
    const { session } = await checked(roster());
    await session.writeReport();
    await session.writePosting();
    await session.check();
    expect(session.getSnapshot().sheets?.map(({ kind }) => kind)).toEqual(["roster", "unknown", "unknown"]);
    expect(session.getSnapshot().result).toMatchObject({ errors: 0, warnings: 0, totals: { persons: 5 } });
  });
});

describe("the list for public posting", () => {
  test.each([
    ["做公示表", false, [1, expect.anything(), "王建国", "王建国", 380]],
    ["公示表附号码后四位", true, [1, expect.anything(), "王建国", "王建国", 380, "9010"]],
  ])("%s", async (_button, withTail, row) => {
    const { workbook, session } = await checked(roster());
    await session.writePosting(withTail);
    expect(workbook.written[0]?.rows[4]).toEqual(row);
  });

  test("is of the rosters as they stand now, by the region that the user chose", async () => {
    const { workbook, session } = await checked(nameless(), NOTES);
    workbook.sheets = [nameless("台亭村"), NOTES];
    await session.setRegion("台亭村", "湖南省益阳市赫山区");
    await session.writePosting();
    const [sheet] = workbook.written;
    expect(sheet?.name).toBe("公示表");
    expect(sheet?.rows[0]).toEqual(["赫山区城乡居民基本医疗保险参保缴费公示表"]);
    expect(sheet?.rows[1]?.[0]).toContain("制表日期：2023-10-15");
    expect(sheet?.rows.slice(4)).toHaveLength(5);
    expect(workbook.selections).toEqual([{ sheet: "公示表", cell: { row: 0, column: 0 } }]);
    expect(session.getSnapshot()).toMatchObject({
      activity: { kind: "idle" },
      handIn: { done: "已写入工作表“公示表”。" },
    });
  });

  test("leaves the result of the check as it is", async () => {
    const { session } = await checked(faulty());
    const { result } = session.getSnapshot();
    await session.writePosting();
    expect(session.getSnapshot()).toMatchObject({ result, stale: null, problem: null });
  });

  test("without anybody on a roster it is said, and nothing is written", async () => {
    const { workbook, session } = await checked(NOTES);
    await session.writePosting();
    expect(workbook.written).toEqual([]);
    expect(session.getSnapshot().problem?.message).toContain("没有填好的花名册");
  });

  test("can be cancelled while it reads", async () => {
    const { workbook, session } = await checked(roster());
    const gate = workbook.hold("readSheet");
    const posting = session.writePosting();
    await gate.asked;
    expect(session.getSnapshot().activity.kind).toBe("posting");
    session.cancel();
    gate.release();
    await posting;
    expect(workbook.written).toEqual([]);
    expect(session.getSnapshot().activity.kind).toBe("idle");
  });
});

describe("sealing", () => {
  test("a clean workbook: what was checked, when, and by what", async () => {
    const { workbook, session } = await checked(roster(), NOTES);
    expect(handIn(session).seal).toEqual({ kind: "none" });
    await session.seal();
    const seal = parseSeal(workbook.settings.get(SEAL_KEY) ?? "");
    expect(seal).toMatchObject({ at: "2023-10-15 10:32", sheets: [{ name: "花名册", persons: 5 }] });
    expect(handIn(session)).toMatchObject({ seal: { kind: "unchanged" }, task: null });
    expect(handIn(session).done).toContain("请保存工作簿");
  });

  test.each<[what: string, sheets: Grid[]]>([
    ["errors", [faulty()]],
    ["no roster", [NOTES]],
    ["amounts that were not judged", [nameless()]],
  ])("not with %s", async (_, sheets) => {
    const { workbook, session } = await checked(...sheets);
    await session.seal();
    expect(workbook.settings.size).toBe(0);
  });

  test("not once the sheets were edited; after another check, it is", async () => {
    const { workbook, session } = await checked(roster());
    workbook.change("花名册");
    await session.seal();
    expect(workbook.settings.size).toBe(0);
    await session.check();
    await session.seal();
    expect(workbook.settings.size).toBe(1);
  });

  test("seals what was checked, not what was written since without a word from the program", async () => {
    const { workbook, session } = await checked(roster());
    workbook.sheets = [roster({ 王子轩的实交额: 350 })];
    await session.seal();
    await session.open();
    expect(handIn(session).seal).toMatchObject({
      kind: "changed",
      changes: [
        { kind: "changed", sheet: "花名册", rows: { changed: [6], added: [], removed: [], moved: [] } },
      ],
    });
  });

  test("a setting that cannot be saved is told, and nothing is called sealed", async () => {
    const { workbook, session } = await checked(roster());
    workbook.fail("saveSetting", new HostError("protected", "工作簿受保护，请先取消保护"));
    await session.seal();
    expect(session.getSnapshot().problem?.message).toBe("工作簿受保护，请先取消保护");
    expect(handIn(session)).toMatchObject({ seal: { kind: "none" }, task: null, done: null });
  });

  test("again after a change, and then no more", async () => {
    const { workbook, session } = await openedSealed([roster()], [roster({ N5: "已核" })]);
    expect(handIn(session).seal?.kind).toBe("changed");
    await session.check();
    expect(handIn(session).seal?.kind).toBe("changed");
    await session.seal();
    expect(handIn(session).seal?.kind).toBe("unchanged");
    await session.check();
    expect(handIn(session).seal?.kind).toBe("unchanged");
    await session.unseal();
    expect(workbook.settings.has(SEAL_KEY)).toBe(false);
    expect(handIn(session).seal).toEqual({ kind: "none" });
  });
});

describe("on the county's side", () => {
  test("unchanged since, also beside notes that changed", async () => {
    const { session } = await openedSealed([roster(), NOTES], [roster(), { ...NOTES, cells: [["别的"]] }]);
    expect(handIn(session).seal).toMatchObject({ kind: "unchanged", changes: [], otherPolicies: [] });
  });

  test("changed since: which rows", async () => {
    const { session } = await openedSealed([roster()], [roster({ 李秀英的姓名: "李秀", 张桂兰的实交额: 0 })]);
    expect(handIn(session).seal).toMatchObject({ kind: "changed", changes: [{ rows: { changed: [5, 7] } }] });
  });

  test("a seal that cannot be read", async () => {
    const workbook = new MemoryWorkbook([roster()]);
    workbook.settings.set(SEAL_KEY, "?");
    const session = sessionOn(workbook);
    await session.open();
    expect(handIn(session).seal).toEqual({ kind: "unreadable" });
  });

  test("settings that cannot be loaded keep nobody from checking", async () => {
    const workbook = new MemoryWorkbook([roster()]);
    workbook.fail("loadSetting", new HostError("failed", "设置读不出来"));
    const session = sessionOn(workbook);
    await session.check();
    expect(session.getSnapshot()).toMatchObject({
      result: { errors: 0 },
      problem: { message: "设置读不出来" },
    });
  });

  test("what was done last is forgotten when something else is done", async () => {
    const { session } = await checked(roster());
    await session.seal();
    expect(handIn(session).done).not.toBeNull();
    await session.check();
    expect(handIn(session).done).toBeNull();
  });
});

test("a program too old for fingerprints checks as ever, and seals nothing", async () => {
  const workbook = new MemoryWorkbook([roster()]);
  workbook.settings.set(SEAL_KEY, formatSeal(sealOf(roster())));
  const session = sessionOn(workbook);
  const { BigInt: kept } = globalThis;
  Reflect.deleteProperty(globalThis, "BigInt");
  try {
    await session.open();
    await session.check();
    await session.seal();
    expect(handIn(session).seal).toEqual({ kind: "unsupported" });
    expect(session.getSnapshot()).toMatchObject({ result: { errors: 0 }, problem: null });
    expect(workbook.calls).not.toContain("saveSetting");
  } finally {
    Object.assign(globalThis, { BigInt: kept });
  }
});
