/**
 * What every adapter of the Workbook port owes, whatever the program behind it. An adapter's test calls
 * `describeWorkbookContract` with a function that opens a workbook holding the sheets it is given.
 */
import { loadTicks, type Tickable, tickOff, TICKS_KEY } from "../../../src/checking";
import { rules } from "../../../src/checks";
import type { Grid } from "../../../src/forms";
import { HostError, type Workbook } from "../../../src/hosts/workbook";
import { describeReading } from "./reading";
import { at, type OpenWorkbook, SHEETS } from "./sheets";
import { describeWriting } from "./writing";

export function describeWorkbookContract(
  name: string,
  open: (sheets: readonly Grid[]) => Promise<OpenWorkbook>,
): void {
  describeReading(name, open);
  describeWriting(name, open);
  describe(`${name}: sheets of the product, marks, settings and changes`, () => {
    let opened: OpenWorkbook;
    let workbook: Workbook;

    beforeEach(async () => {
      opened = await open(SHEETS);
      workbook = opened.workbook;
    });

    afterEach(() => opened.close?.());

    test("adds a report sheet at the end, and replaces it the next time", async () => {
      await workbook.putSheet({
        name: "校验报告",
        rows: [
          ["规则", "位置"],
          ["身份证号", { text: "B3", link: { sheet: "台亭村", cell: { row: 2, column: 1 } } }],
        ],
      });
      await workbook.putSheet({
        name: "校验报告",
        headerRows: 1,
        columnWidths: [20, 8],
        rows: [["规则"], ["=1+1"]],
      });
      expect((await workbook.listSheets()).map((sheet) => sheet.name)).toEqual([
        "台亭村",
        "第2页 'A'组",
        "空表",
        "校验报告",
      ]);
      const report = await workbook.readSheet("校验报告");
      expect([at(report, 0, 0), at(report, 1, 0), at(report, 0, 1)]).toEqual(["规则", "=1+1", null]);
    });

    test.each([
      ["a report, wider than it is long", [40, 60], true],
      ["a list for the board", [20, 20], false],
    ] as const)(
      "%s is printed on A4: all columns on a page, their headings on every page, lines between the cells",
      async (_, columnWidths, isAcross) => {
        const rows = [["结论"], ["时间"], ["规则", "说明"], ["甲", "乙"], ["丙", null]];
        await workbook.putSheet({ name: "校验报告", headerRows: 1, columnHeads: 2, columnWidths, rows });
        if (opened.printed === undefined) return;
        const page = { isA4: true, isAcross, isOneWide: true, repeated: "$3:$3", bordered: "A3:B5" };
        expect(opened.printed("校验报告")).toEqual(page);
        await workbook.putSheet({ name: "公示表", headerRows: 3, columnWidths, rows });
        expect(opened.printed("公示表")).toEqual({ ...page, repeated: "$1:$3" });
      },
    );

    test("a report never replaces a sheet of the user's", async () => {
      await expect(workbook.putSheet({ name: "台亭村", rows: [["x"]] })).rejects.toBeInstanceOf(HostError);
      expect(await opened.peek("台亭村", 2, 0)).toBe("张三");
    });

    test("marks change no value, and leave no trace when they are cleared", async () => {
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 1 }, colour: "error", reason: "身份证号校验不通过" },
        { sheet: "台亭村", cell: { row: 3, column: 1 }, colour: "warning", reason: "没有填" },
        { sheet: "第2页 'A'组", cell: { row: 4, column: 3 }, colour: "error", reason: "合计不符" },
      ]);
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 2 }, colour: "error", reason: "金额不符" },
      ]);
      expect(await opened.peek("台亭村", 2, 1)).toBe("430903199001019017");
      await workbook.clearMarks();
      expect(await opened.hasTraces()).toBe(false);
      await workbook.clearMarks();
    });

    test("a mark on a sheet that is gone is no reason to fail", async () => {
      await workbook.setMarks([{ sheet: "没有", cell: { row: 0, column: 0 }, colour: "error", reason: "x" }]);
    });

    test("selects a cell", async () => {
      await workbook.select("第2页 'A'组", { row: 4, column: 3 });
      await expect(workbook.select("没有", { row: 0, column: 0 })).rejects.toMatchObject({
        problem: "sheet-missing",
      });
    });

    test("keeps settings of any length, and forgets them when told to", async () => {
      const long = "参保".repeat(50_000);
      await workbook.saveSetting("canbao.test", "1");
      await workbook.saveSetting("canbao.test", long);
      expect(await workbook.loadSetting("canbao.test")).toBe(long);
      expect(await workbook.loadSetting("canbao.other")).toBeNull();
      await workbook.saveSetting("canbao.test", null);
      expect(await workbook.loadSetting("canbao.test")).toBeNull();
    });

    test("what two panes tick off at once is kept, both of it, as long as the workbook is", async () => {
      const [zhang, li] = [tickableOf("张三"), tickableOf("李四")];
      const words = { why: "户口簿", by: "李四" };
      await Promise.all([
        tickOff(workbook, zhang, words, "2023-11-02 10:32"),
        tickOff(workbook, li, words, "2023-11-02 10:33"),
      ]);
      const kept = (await opened.reopen?.()) ?? workbook;
      expect((await loadTicks(kept)).all.map(({ at }) => at).sort()).toEqual([
        "2023-11-02 10:32",
        "2023-11-02 10:33",
      ]);
      for (const one of [zhang, li]) await tickOff(kept, one, null, "");
      expect(await kept.loadSetting(TICKS_KEY)).toBeNull();
      expect(await opened.hasTraces()).toBe(false);
    });

    test("settings, marks and the report's ownership outlive the session, where the workbook is kept", async () => {
      if (opened.reopen === undefined) return;
      await workbook.saveSetting("canbao.test", "值");
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 1 }, colour: "error", reason: "x" },
      ]);
      const again = await opened.reopen();
      expect(await again.loadSetting("canbao.test")).toBe("值");
      await again.saveSetting("canbao.test", null);
      await again.clearMarks();
      expect(await opened.hasTraces()).toBe(false);
    });

    test("tells of the user's changes and not of its own, until told to stop", async () => {
      const heard: (string | null)[] = [];
      const stop = await workbook.onChange(({ sheet }) => heard.push(sheet));
      await workbook.writeCells([
        { sheet: "台亭村", cell: { row: 3, column: 1 }, expected: null, value: "x" },
      ]);
      await workbook.setMarks([
        { sheet: "台亭村", cell: { row: 2, column: 1 }, colour: "error", reason: "x" },
      ]);
      await workbook.clearMarks();
      expect(heard).toEqual([]);
      if (opened.userSets !== undefined) {
        await opened.userSets("台亭村", 2, 0, "张三丰");
        expect(heard).toEqual(["台亭村"]);
        stop();
        await opened.userSets("台亭村", 2, 0, "张三");
        expect(heard).toEqual(["台亭村"]);
      } else stop();
    });

    test("recalculates without changing what is not a formula", async () => {
      await workbook.recalculate();
      expect(await opened.peek("台亭村", 2, 2)).toBe(380);
    });
  });
}

/** Somebody whose sex is not the number's. */
function tickableOf(name: string): Tickable {
  const finding = { rule: rules.sexMismatch, cell: { row: 2, column: 0 }, message: "", value: "男" };
  return { finding, owner: { name, id: "430903199001019017" }, result: { sheet: "台亭村", year: 2024 } };
}
