/**
 * Mending in the pane: one finding, all at once after a preview, and taking back.
 * @jest-environment jsdom
 */
import { act, configure, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Grid } from "../../../../src/forms";
import { HostError } from "../../../../src/hosts/workbook";
import { messages } from "../../../../src/taskpane/check/messages";
import { JOURNAL_KEY } from "../../../../src/mending/batch-list";
import { Kept } from "../../../mending/support";
import { roster } from "../../../support/roster";
import { checkedDesk, deskOf, type Desk, mendable, NOW } from "../../support/mending";
import { axeViolations, renderSession, useLayout } from "../../support/render";
import { TODAY } from "../../support";

useLayout();
// Looking for roles in a page without a browser is slow, and the machine may be busy.
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const FIX_ALL = "全部修正（3 处）";
const WANG = "王建国 430903********9010 户籍号 1001";
const MASKED_ID = "430903********9010";
/** What changed is under the mask. */
const MASKED_AFTER = `${MASKED_ID}（改了空格、全角或小写，遮住时看不出）`;
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const findButton = (name: string | RegExp) => screen.findByRole("button", { name });
/** The result is there again, its list too. */
const resultShown = () => screen.findByRole("list", { name: "问题列表" });
const noButton = (name: string | RegExp) => expect(screen.queryByRole("button", { name })).toBeNull();

async function checkedPane(...sheets: readonly Grid[]): Promise<Desk & { container: HTMLElement }> {
  const desk = await checkedDesk(...sheets);
  const { container } = renderSession(desk.session);
  if ((desk.session.getSnapshot().result?.findings.length ?? 0) > 0)
    await screen.findByRole("list", { name: "问题列表" });
  return { ...desk, container };
}

/** Opens the details of the finding in this cell. */
function open(cell: string): void {
  const entry = [...document.querySelectorAll<HTMLElement>("[data-main]")].find((element) =>
    element.textContent?.startsWith(cell),
  );
  if (entry === undefined) throw new Error(`no finding in ${cell}`);
  fireEvent.click(entry);
}

describe("one finding", () => {
  test("shows what would become of the cell, and mends it alone", async () => {
    const { kept, container } = await checkedPane(mendable());
    open("H5");
    const fix = await findButton("修正 H5：350 改为 380");
    expect(fix.parentElement?.textContent).toBe("修正350 → 380");
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(fix);
    expect(await screen.findByText("已修正 1 处。")).toBeTruthy();
    expect(kept.cells()).toMatchObject({ "花名册!H5": 380, "花名册!F5": " 430903197003109010" });
    expect(await findButton("全部修正（2 处）")).toBeTruthy();
  });

  test("then the user goes on with what follows in the list", async () => {
    await checkedPane(roster({ H5: 350, H7: 350 }));
    open("H5");
    const fix = await findButton("修正 H5：350 改为 380");
    fix.focus();
    fireEvent.click(fix);
    await screen.findByText("已修正 1 处。");
    await waitFor(() => expect(document.activeElement?.textContent).toMatch(/^H7王子轩/));
  });

  test("a blank cell is said to be blank, and numbers are masked", async () => {
    await checkedPane(mendable());
    open("I8");
    expect(await findButton("修正 I8：（空） 改为 190")).toBeTruthy();
    open("F5");
    expect(await findButton(`修正 F5：${MASKED_ID} 改为 ${MASKED_AFTER}`)).toBeTruthy();
  });

  test("what a person must decide has no button", async () => {
    await checkedPane(roster({ F5: "430903197003109011" }));
    open("F5");
    await screen.findByText("怎么改");
    noButton(/^修正/);
    noButton(/^全部修正/);
  });

  test("a sum says that its rows come first", async () => {
    const grid = mendable();
    const { container } = await checkedPane({
      ...grid,
      cells: [...grid.cells, ["本页小计：实收金额1330元"]],
    });
    expect(screen.getByText(/^另有 1 处合计/)).toBeTruthy();
    open("A10");
    expect(await screen.findByText(/要先改好上面各行/)).toBeTruthy();
    noButton(/^修正 A10/);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("nothing is offered once the sheet was edited", async () => {
    const { workbook } = await checkedPane(mendable());
    open("H5");
    await findButton(/^修正 H5/);
    act(() => workbook.tell());
    noButton(/^修正 H5/);
    noButton(FIX_ALL);
    expect(button("重新校验")).toBeTruthy();
  });
});

describe("all at once", () => {
  async function preview(...sheets: readonly Grid[]) {
    const pane = await checkedPane(...sheets);
    fireEvent.click(button(FIX_ALL));
    const table = await screen.findByRole("table", { name: "要修正的单元格" });
    return { ...pane, table };
  }
  const rowsOf = (table: HTMLElement) =>
    within(table)
      .getAllByRole("row")
      .map((row) =>
        within(row)
          .queryAllByRole("cell")
          .map((cell) => cell.textContent),
      )
      .slice(1);
  const box = (name: string) => screen.getByRole("checkbox", { name });

  test("the preview shows cell, before, after, whose it is and why; numbers are masked", async () => {
    const { table, container } = await preview(mendable());
    expect(rowsOf(table)).toEqual([
      ["F5", MASKED_ID, MASKED_AFTER, WANG, expect.stringMatching(/^身份证号里有空格、全角字符或小写 x：/)],
      ["H5", "350", "380", WANG, expect.stringMatching(/^实交额与政策不符：实交额是 350 元，.*应缴 380 元$/)],
      [
        "I8",
        "（空）",
        "190",
        "张桂兰 430903********9044 户籍号 1002",
        expect.stringMatching(/^资助额与政策不符：资助额没有填，/),
      ],
    ]);
    expect(table.getAttribute("aria-rowcount")).toBe("4");
    expect(container.textContent).not.toMatch(/\d{15}/);
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(screen.getByRole("switch", { name: "显示完整号码" }));
    expect(rowsOf(table)[0]?.slice(1, 3)).toEqual([" 430903197003109010", "430903197003109010"]);
  });

  test("with several sheets, each cell says on which it is", async () => {
    await checkedPane(mendable("第1页"), roster({ H5: 1 }, { name: "第2页" }));
    fireEvent.click(button("全部修正（4 处）"));
    const table = await screen.findByRole("table");
    expect(rowsOf(table).map(([cell]) => cell)).toEqual(["第1页 F5", "第1页 H5", "第1页 I8", "第2页 H5"]);
  });

  test("mends them, says so, and the roster is fit to be handed in", async () => {
    const { kept, container } = await preview(mendable());
    fireEvent.click(button("修正 3 处"));
    expect(await screen.findByRole("heading", { name: "可以上报" })).toBeTruthy();
    expect(screen.getByText("已修正 3 处。")).toBeTruthy();
    expect(kept.cells()).toMatchObject({
      "花名册!F5": "430903197003109010",
      "花名册!H5": 380,
      "花名册!I8": 190,
    });
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(button("知道了"));
    expect(screen.queryByText("已修正 3 处。")).toBeNull();
  });

  test("some can be left out", async () => {
    const { kept } = await preview(mendable());
    fireEvent.click(box("H5"));
    expect((box("全选") as HTMLInputElement).indeterminate).toBe(true);
    fireEvent.click(button("修正 2 处"));
    await screen.findByText("已修正 2 处。");
    expect(kept.cells()["花名册!H5"]).toBe(350);
  });

  test("all are chosen at first, and can be dropped and chosen together", async () => {
    await preview(mendable());
    const checked = () => ["F5", "H5", "I8"].map((name) => (box(name) as HTMLInputElement).checked);
    expect(checked()).toEqual([true, true, true]);
    fireEvent.click(box("全选"));
    expect(checked()).toEqual([false, false, false]);
    expect(button("修正 0 处").getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(box("H5"));
    fireEvent.click(box("全选"));
    expect(checked()).toEqual([true, true, true]);
  });

  test("keyboard: into the preview, along the rows, out by Escape, and back to where it began", async () => {
    const { table } = await preview(mendable());
    const page = screen.getByRole("region", { name: "修正预览" });
    expect(document.activeElement).toBe(page);
    act(() => box("F5").focus());
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? table, { key });
    press("ArrowDown");
    expect(document.activeElement).toBe(box("H5"));
    press("End");
    expect(document.activeElement).toBe(box("I8"));
    press("Home");
    expect(document.activeElement).toBe(box("F5"));
    expect(["F5", "H5", "I8"].map((name) => box(name).tabIndex)).toEqual([0, -1, -1]);
    press("Escape");
    expect(screen.queryByRole("table", { name: "要修正的单元格" })).toBeNull();
    expect(document.activeElement).toBe(button(FIX_ALL));
    await resultShown();
  });

  test("the way back by the button", async () => {
    const { kept } = await preview(mendable());
    const before = kept.cells();
    fireEvent.click(button("返回"));
    expect(document.activeElement).toBe(button(FIX_ALL));
    expect(kept.cells()).toEqual(before);
    await resultShown();
  });

  test("an edit in the sheet closes it: what it shows may no longer hold", async () => {
    const { workbook } = await preview(mendable());
    act(() => workbook.tell());
    expect(screen.queryByRole("table", { name: "要修正的单元格" })).toBeNull();
    await resultShown();
    fireEvent.click(button("重新校验"));
    expect(await findButton(FIX_ALL)).toBeTruthy();
    await resultShown();
    expect(screen.queryByRole("table", { name: "要修正的单元格" })).toBeNull();
  });

  test("what was left is said cell by cell, and leads to the cell", async () => {
    const { kept, workbook, container } = await preview(mendable());
    // A change that the program did not tell of.
    kept.type({ H5: 300 });
    fireEvent.click(button("修正 3 处"));
    expect(await screen.findByText(/已修正 2 处，跳过 1 处：/)).toBeTruthy();
    const place = button("花名册 H5：内容已经改动过");
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(place);
    await waitFor(() =>
      expect(workbook.selections).toEqual([{ sheet: "花名册", cell: { row: 4, column: 7 } }]),
    );
  });

  test("while it is written", async () => {
    const { workbook, container } = await preview(mendable());
    const write = workbook.writeCells.bind(workbook);
    let release = () => {};
    const gate = new Promise<void>((resolve) => (release = resolve));
    workbook.writeCells = async (edits) => {
      await gate;
      return write(edits);
    };
    fireEvent.click(button("修正 3 处"));
    expect(await screen.findByRole("progressbar", { name: "正在写入表格…" })).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
    await act(async () => release());
    expect(await screen.findByRole("heading", { name: "可以上报" })).toBeTruthy();
  });

  test("a program that refuses says why, and nothing has changed", async () => {
    const { kept, workbook } = await preview(mendable());
    const before = kept.cells();
    workbook.writeCells = () =>
      Promise.reject(new HostError("protected", "工作表“花名册”受保护，请先取消保护"));
    fireEvent.click(button("修正 3 处"));
    expect((await screen.findByRole("alert")).textContent).toContain("工作表“花名册”受保护");
    expect(kept.cells()).toEqual(before);
    expect(await findButton(FIX_ALL)).toBeTruthy();
    await resultShown();
    noButton(/^撤销/);
  });
});

describe("taking back", () => {
  test("says what, and does it", async () => {
    const { kept, session } = await checkedPane(mendable());
    const before = kept.cells();
    await act(() => session.mend(session.getSnapshot().mending.plan?.fixes ?? []));
    fireEvent.click(await findButton("撤销 10:32 的修正（3 处）"));
    expect(await screen.findByText("已撤销 3 处。")).toBeTruthy();
    expect(kept.cells()).toEqual(before);
    expect(await findButton(FIX_ALL)).toBeTruthy();
    await resultShown();
    noButton(/^撤销/);
  });

  test("offered after the workbook was opened again, before any check", async () => {
    const { kept, session } = await checkedDesk(mendable());
    const before = kept.cells();
    await session.mend(session.getSnapshot().mending.plan?.fixes ?? []);
    const later = deskOf(kept);
    const { container } = renderSession(later.session);
    await act(() => later.session.open());
    const undo = await findButton("撤销 10:32 的修正（3 处）");
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(undo);
    expect(await screen.findByText("已撤销 3 处。")).toBeTruthy();
    expect(kept.cells()).toEqual(before);
    expect(button("一键校验")).toBeTruthy();
  });

  test("what was left is said, with what stood there before", async () => {
    const { kept, session } = await checkedDesk(mendable());
    await session.mend(session.getSnapshot().mending.plan?.fixes ?? []);
    kept.type({ H5: 300 });
    const later = deskOf(kept);
    renderSession(later.session);
    await act(() => later.session.open());
    fireEvent.click(await findButton(/^撤销/));
    expect(await screen.findByText(/已撤销 2 处，1 处没有撤销：/)).toBeTruthy();
    expect(button("花名册 H5：修正以后又改动过，保留现在的内容，原来是 350")).toBeTruthy();
  });

  test("a row that is somebody else's by now is left; of a number no more is shown than elsewhere", async () => {
    const { kept, session } = await checkedDesk(mendable());
    await session.mend(session.getSnapshot().mending.plan?.fixes ?? []);
    kept.type({ F5: "430903198001019011" });
    const later = deskOf(kept);
    const { container } = renderSession(later.session);
    await act(() => later.session.open());
    fireEvent.click(await findButton(/^撤销/));
    expect(await screen.findByText(/已撤销 1 处，2 处没有撤销：/)).toBeTruthy();
    const why = "这张表里找不到这一行了（已删除或移走，或者姓名、号码、电话、票据号、户号改过）";
    expect(button(`花名册 H5：${why}，原来是 350`)).toBeTruthy();
    expect(button(`花名册 F5：${why}，原来是 ${MASKED_ID}`)).toBeTruthy();
    expect(container.textContent).not.toMatch(/\d{15}/);
  });

  test("of which nothing was taken stays, and says so", async () => {
    const { kept, session } = await checkedDesk(roster({ H5: 350 }));
    await session.mend(session.getSnapshot().mending.plan?.fixes ?? []);
    kept.type({ H5: 300 });
    const later = deskOf(kept);
    renderSession(later.session);
    await act(() => later.session.open());
    fireEvent.click(await findButton("撤销 10:32 的修正（1 处）"));
    expect(await screen.findByText(/撤销记录还在，恢复原来的行或列后可以再撤销。/)).toBeTruthy();
    expect(await findButton("撤销 10:32 的修正（1 处）")).toBeTruthy();
  });

  test("of a later version's batches is not offered, and why is said", async () => {
    const kept = new Kept([mendable()], new Map([[JOURNAL_KEY, '{"version":3}']]));
    const { session } = deskOf(kept);
    const { container } = renderSession(session);
    await act(() => session.open());
    expect(screen.getByText(/^撤销记录由更新版本的参保助手写入/)).toBeTruthy();
    noButton(/^撤销/);
    expect(await axeViolations(container)).toEqual([]);
    await act(() => session.check());
    await act(() => session.mend(session.getSnapshot().mending.plan?.fixes ?? []));
    expect(await screen.findByText(/^工作簿里的撤销记录由更新版本的参保助手写入/)).toBeTruthy();
    expect(kept.cells()).toMatchObject({ "花名册!H5": 350 });
  });

  test("of a batch that was interrupted says so", async () => {
    const kept = new Kept([mendable()]);
    const { session, workbook } = deskOf(kept);
    await session.check();
    workbook.writeCells = () => Promise.reject(new Error("gone"));
    workbook.readSheet = () => Promise.reject(new Error("gone"));
    await session.mend(session.getSnapshot().mending.plan?.fixes ?? []);
    const later = deskOf(kept);
    renderSession(later.session);
    await act(() => later.session.open());
    expect(await findButton("撤销 10:32 中断的修正（3 处）")).toBeTruthy();
  });
});

test.each([
  ["the same day", NOW, "10:32"],
  ["a day before", NOW - 24 * 3_600_000, "10月14日 10:32"],
  ["another year", new Date(2022, 11, 31, 9, 5).getTime(), "2022年12月31日 9:05"],
])("the time of %s", (_, at, expected) => {
  expect(messages.mending.when(at, TODAY)).toBe(expected);
});

test("many cells that were left are not shown all at once", async () => {
  const persons = roster().cells.slice(4);
  const many = Array.from({ length: 15 }, (_, i) => {
    const [category, household, relation, name, sex, , phone] = persons[0] ?? [];
    return [category, `${Number(household) + i}`, relation, name, sex, null, phone, 350, 0, `PJ${i}`, name];
  });
  const grid = { ...roster(), cells: [...roster().cells.slice(0, 4), ...many] };
  const { kept, session } = await checkedDesk(grid);
  const fixes = session.getSnapshot().mending.plan?.fixes ?? [];
  expect(fixes).toHaveLength(15);
  kept.sheets = [];
  const later = deskOf(kept);
  renderSession(later.session);
  await act(() => later.session.mend(fixes));
  expect(screen.getAllByRole("button", { name: /工作表已删除或改名$/ })).toHaveLength(10);
  fireEvent.click(button("还有 5 处"));
  expect(screen.getAllByRole("button", { name: /工作表已删除或改名$/ })).toHaveLength(15);
});
