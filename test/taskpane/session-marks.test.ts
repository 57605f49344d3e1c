/** Marks in the sheets: what they say, when they go, and what happens where the program refuses them. */
import { HostError } from "../../src/hosts/workbook";
import { roster } from "../support/roster";
import { checked, faulty, opened, pause } from "./support";

describe("marks", () => {
  test("one per cell, in the colour of the worst finding, with what is wrong", async () => {
    const { workbook, session } = await checked(roster({ 王建国的实交额: 350, 张桂兰的票据号码: null }));
    await session.setMarksShown(true);
    expect(workbook.marks).toMatchObject([
      { sheet: "花名册", cell: { row: 4, column: 7 }, colour: "error" },
      { sheet: "花名册", cell: { row: 7, column: 9 }, colour: "warning" },
    ]);
    expect(workbook.marks[0]?.reason.split("\n")).toHaveLength(2);
  });

  test("hold no ID number", async () => {
    const { workbook, session } = await checked(roster({ 王建国的身份证号: "430903197003109011" }));
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
