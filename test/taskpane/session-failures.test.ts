/** What the session says when the spreadsheet program fails, and what holds all the same. */
import { HostError } from "../../src/hosts/workbook";
import { fullRegionName } from "../../src/policy";
import { policies } from "../support/read";
import { roster } from "../support/roster";
import { MemoryWorkbook } from "../support/memory-workbook";
import { checked, faulty, nameless, NOTES, opened, sessionOf } from "./support";

const heshan = fullRegionName(policies.findRegion("赫山区"));

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
      expect(session.getSnapshot()).toMatchObject({ problem: null, result: { errors: 0 } });
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
    const [first] = session.getSnapshot().result?.findings ?? [];
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
