/**
 * The page on which a workbook is checked: before, while and after, by mouse and by keys.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import type { Grid } from "../../../src/forms";
import { HostError } from "../../../src/hosts/workbook";
import { roster } from "../../support/roster";
import { axeViolations, renderPane, type RenderedPane, useLayout } from "../support/render";
import { BLANK, faulty, nameless, NOTES } from "../support";

useLayout();

const CHECK = "一键校验";
const button = (name: string | RegExp) => screen.getByRole("button", { name });
const mainButtons = () => [...document.querySelectorAll<HTMLElement>("[data-main]")];
const rows = () => mainButtons().map((element) => element.textContent);

async function checkedPane(...sheets: readonly Grid[]): Promise<RenderedPane> {
  const pane = await renderPane(...sheets);
  fireEvent.click(button(CHECK));
  await screen.findByRole("heading", { name: /可以上报|错误|没有/ });
  if ((pane.session.getSnapshot().result?.findings.length ?? 0) > 0)
    await screen.findByRole("list", { name: "问题列表" });
  return pane;
}

describe("what stays in sight", () => {
  const page = () => document.querySelector('[role="tabpanel"]');

  test("that the result is old, however far the list is scrolled", async () => {
    const { workbook } = await checkedPane(faulty());
    act(() => workbook.change("花名册"));
    expect(page()?.contains(screen.getByText("表格改过了，下面是改动前的结果。"))).toBe(false);
    expect(await axeViolations(document.body)).toEqual([]);
    fireEvent.click(button("重新校验"));
    await waitFor(() => expect(screen.queryByText("表格改过了，下面是改动前的结果。")).toBeNull());
  });

  test("what went wrong", async () => {
    const { workbook, session } = await checkedPane(faulty());
    workbook.fail("setMarks", new HostError("protected", "工作表受保护，标不了色。"));
    await act(() => session.setMarksShown(true));
    const alert = screen.getByRole("alert");
    expect(alert.textContent).toContain("工作表受保护，标不了色。");
    expect(page()?.contains(alert)).toBe(false);
  });

  test("the findings come before the papers to hand in, until nothing is wrong", async () => {
    const papers = () => screen.getByText("上报材料").closest("details");
    await checkedPane(faulty());
    expect(papers()?.open).toBe(false);
    expect(papers()?.textContent).toContain("还有 2 处错误没有改，现在做公示表，错的也会公示出去。");
  });

  test("without errors the papers lie open", async () => {
    await checkedPane(roster());
    expect(screen.getByText("上报材料").closest("details")?.open).toBe(true);
    expect(screen.queryByText(/也会公示出去/)).toBeNull();
  });
});

describe("start", () => {
  test("shows what was recognised, and the explanation for the first time", async () => {
    const { container } = await renderPane(roster(), NOTES);
    const [first, second] = within(screen.getByRole("region", { name: "识别到的工作表" })).getAllByRole(
      "listitem",
    );
    expect(first?.textContent).toContain("花名册");
    expect(first?.textContent).toContain("5 人");
    expect(first?.textContent).toContain("赫山区（表头）");
    expect(first?.textContent).toContain("2024年度（表头）");
    expect(second?.textContent).toContain("认不出");
    expect(screen.getByText("第一次使用？")).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("an empty workbook says what to do", async () => {
    const { container } = await renderPane(BLANK);
    expect(screen.getByText("没有找到可以校验的表")).toBeTruthy();
    expect(screen.getByText(/工作簿是空的/)).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("a workbook without a form says what a form needs", async () => {
    await renderPane(NOTES);
    expect(screen.getByText(/花名册要有一行表头/)).toBeTruthy();
  });

  test("region and year can be changed", async () => {
    const { session } = await renderPane(nameless());
    expect(screen.getByText("选好地区和年度，才能核对金额")).toBeTruthy();
    fireEvent.change(screen.getByLabelText("“花名册”的地区"), { target: { value: "湖南省益阳市赫山区" } });
    fireEvent.change(screen.getByLabelText("“花名册”的参保年度"), { target: { value: "2024" } });
    await waitFor(() => expect(session.getSnapshot().sheets).toMatchObject([{ hasPolicy: true }]));
    expect(screen.queryByText("选好地区和年度，才能核对金额")).toBeNull();
  });

  test("a change before the check is said", async () => {
    const { workbook } = await renderPane(roster());
    act(() => workbook.change("花名册"));
    expect(screen.getByText(/表格改动过/)).toBeTruthy();
    expect(button("重新识别")).toBeTruthy();
  });
});

describe("while checking", () => {
  test("progress and cancel", async () => {
    const { workbook, container } = await renderPane(roster());
    const gate = workbook.hold("readSheet");
    fireEvent.click(button(CHECK));
    await act(() => gate.asked);
    expect(screen.getByRole("progressbar", { name: "正在校验" })).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(button("取消"));
    expect(screen.getByText("已取消，没有校验结果。")).toBeTruthy();
    await act(async () => gate.release());
    expect(button(CHECK)).toBeTruthy();
  });

  test("the focus goes from the button that went to the one that came, and on to the verdict", async () => {
    const { workbook } = await renderPane(roster());
    const gate = workbook.hold("readSheet");
    button(CHECK).focus();
    fireEvent.click(button(CHECK));
    await act(() => gate.asked);
    expect(document.activeElement).toBe(button("取消"));
    gate.release();
    const verdict = await screen.findByRole("heading", { name: "可以上报" });
    expect(document.activeElement).toBe(verdict);
  });

  test("started from elsewhere, it comes to the front", async () => {
    const { session } = await renderPane(roster());
    fireEvent.click(screen.getByRole("tab", { name: "校验规则" }));
    await act(() => session.check());
    expect(await screen.findByRole("heading", { name: "可以上报" })).toBeTruthy();
  });
});

describe("result", () => {
  test("a clean roster: verdict and figures, no list", async () => {
    const { container } = await checkedPane(roster());
    expect(screen.getByRole("heading", { name: "可以上报" })).toBeTruthy();
    const figures = [...container.querySelectorAll("dl > div")].map((element) => element.textContent);
    expect(figures).toEqual(["错误0 处", "提示0 处", "户数3 户", "人数5 人", "应缴1,330 元", "实交1,330 元"]);
    expect(screen.getByText("实交与应缴相符")).toBeTruthy();
    expect(screen.queryByRole("list", { name: "问题列表" })).toBeNull();
    expect(await axeViolations(container)).toEqual([]);
  });

  test("errors: what, where and whose, and how much money is missing", async () => {
    const { container } = await checkedPane(faulty());
    expect(screen.getByRole("heading", { name: "还有 2 处错误" })).toBeTruthy();
    expect(screen.getByText("实交比应缴少 30 元")).toBeTruthy();
    const [header, entry] = rows();
    expect(header).toContain("实交额与政策不符");
    expect(entry).toMatch(/^H5王建国实交额是 350 元.*应缴 380 元应为 380$/);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("a finding that is clicked selects its cell and says why and how to mend it", async () => {
    const { workbook, container } = await checkedPane(faulty());
    fireEvent.click(mainButtons()[1] as HTMLElement);
    await waitFor(() =>
      expect(workbook.selections).toEqual([{ sheet: "花名册", cell: { row: 4, column: 7 } }]),
    );
    const selected = container.querySelector("[data-selected=true]");
    expect(selected?.textContent).toContain("为什么多收要退，少收要补");
    expect(selected?.textContent).toContain("怎么改按当地政策改正实交额");
    expect(selected?.textContent).toContain("现在是350");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("next and previous", async () => {
    const { workbook } = await checkedPane(faulty());
    expect(screen.getByText("共 2 处")).toBeTruthy();
    fireEvent.click(button("下一处"));
    expect(screen.getByText("第 1 处，共 2 处")).toBeTruthy();
    fireEvent.click(button("下一处"));
    expect(screen.getByText("第 2 处，共 2 处")).toBeTruthy();
    expect(button("下一处").getAttribute("aria-disabled")).toBe("true");
    fireEvent.click(button("上一处"));
    expect(screen.getByText("第 1 处，共 2 处")).toBeTruthy();
    // Faster than the program follows: it is taken to the last one.
    await waitFor(() => expect(workbook.selections.at(-1)?.cell).toEqual({ row: 4, column: 7 }));
  });

  test("the keyboard goes through the list; one row is on the way of the Tab key", async () => {
    await checkedPane(faulty());
    const list = screen.getByRole("list", { name: "问题列表" });
    const focused = () => mainButtons().indexOf(document.activeElement as HTMLElement);
    const press = (key: string) => fireEvent.keyDown(document.activeElement ?? list, { key });
    act(() => mainButtons()[0]?.focus());
    press("ArrowDown");
    expect(focused()).toBe(1);
    press("End");
    expect(focused()).toBe(3);
    press("ArrowUp");
    expect(focused()).toBe(2);
    press("ArrowLeft");
    expect(mainButtons()).toHaveLength(3);
    press("ArrowRight");
    expect(mainButtons()).toHaveLength(4);
    press("Home");
    expect(focused()).toBe(0);
    expect(mainButtons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
  });

  test("next opens the group that was folded", async () => {
    await checkedPane(faulty());
    fireEvent.click(mainButtons()[0] as HTMLElement);
    expect(mainButtons()).toHaveLength(3);
    fireEvent.click(button("下一处"));
    await waitFor(() => expect(mainButtons()).toHaveLength(4));
  });

  test("a group that was folded stays so when it is checked again", async () => {
    const { workbook } = await checkedPane(faulty());
    fireEvent.click(mainButtons()[0] as HTMLElement);
    act(() => workbook.change("花名册"));
    fireEvent.click(button("重新校验"));
    await waitFor(() => expect(screen.queryByText(/表格改过了/)).toBeNull());
    await waitFor(() => expect(mainButtons()).toHaveLength(3));
  });

  test("stale: said, and checked again by one click", async () => {
    const { workbook, container } = await checkedPane(faulty());
    workbook.sheets = [roster()];
    act(() => workbook.change("花名册"));
    expect(screen.getByText("表格改过了，下面是改动前的结果。")).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(button("重新校验"));
    expect(await screen.findByRole("heading", { name: "可以上报" })).toBeTruthy();
    expect(screen.queryByText(/表格改过了/)).toBeNull();
  });

  test("marks on, off, and all removed", async () => {
    const { workbook } = await checkedPane(faulty());
    const marks = screen.getByRole("switch", { name: "在表上标色" });
    fireEvent.click(marks);
    await waitFor(() => expect(workbook.marks).toHaveLength(1));
    fireEvent.click(marks);
    await waitFor(() => expect(workbook.marks).toHaveLength(0));
    fireEvent.click(button("清除全部标色"));
    await waitFor(() => expect(workbook.calls.filter((call) => call === "clearMarks")).toHaveLength(2));
  });
});

describe("filter and grouping", () => {
  const mixed = () => roster({ 王建国的实交额: 350, 张桂兰的票据号码: null });

  test("severity, with counts", async () => {
    await checkedPane(mixed());
    fireEvent.click(button("提示 1"));
    await waitFor(() => expect(rows()).toHaveLength(2));
    expect(rows()[0]).toContain("缴了费没有票据号码");
    fireEvent.click(button("错误 2"));
    await waitFor(() => expect(rows()).toHaveLength(4));
    fireEvent.click(button("全部 3"));
    await waitFor(() => expect(rows()).toHaveLength(6));
  });

  test("text, and back if nothing fits", async () => {
    const { container } = await checkedPane(mixed());
    const search = screen.getByRole("searchbox", { name: "查找" });
    fireEvent.change(search, { target: { value: "张桂兰" } });
    await waitFor(() => expect(rows()).toHaveLength(2));
    fireEvent.change(search, { target: { value: "没有这个人" } });
    expect(await screen.findByText("没有符合条件的问题")).toBeTruthy();
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(button("显示全部"));
    await waitFor(() => expect(rows()).toHaveLength(6));
  });

  test("sheet, where several have findings", async () => {
    await checkedPane(faulty("一"), faulty("二"));
    const sheet = screen.getByRole("combobox", { name: "工作表" });
    const before = rows().length;
    fireEvent.change(sheet, { target: { value: "一" } });
    await waitFor(() => expect(rows().length).toBeLessThan(before));
    expect(rows().join()).not.toContain("二 H5");
  });

  test("by row", async () => {
    const { container } = await checkedPane(mixed());
    fireEvent.click(button("按行"));
    await waitFor(() => expect(rows()[0]).toContain("第 5 行 王建国"));
    expect(rows()).toHaveLength(5);
    expect(await axeViolations(container)).toEqual([]);
  });
});

describe("duplicates", () => {
  const WANG = "430903197003109010";
  const twice = () =>
    roster({ 王子轩的姓名: "王建国", 王子轩的身份证号: WANG, 陈德福的姓名: "李四", 陈德福的身份证号: WANG });

  test("one entry with all its places, each a way to its cell", async () => {
    const { workbook, container } = await checkedPane(twice());
    expect(rows().join()).toContain("430903********9010 出现 3 次");
    const [places] = screen.getAllByRole("list", { name: "出现在" });
    const texts = within(places as HTMLElement)
      .getAllByRole("button", { hidden: true })
      .map((element) => element.textContent);
    expect(texts).toEqual(["F5王建国首次出现", "F7王建国", "F9李四"]);
    fireEvent.click(within(places as HTMLElement).getByText("F5"));
    await waitFor(() =>
      expect(workbook.selections).toEqual([{ sheet: "花名册", cell: { row: 4, column: 5 } }]),
    );
    expect(await axeViolations(container)).toEqual([]);
  });

  test("numbers are masked everywhere until they are asked for", async () => {
    const { container } = await checkedPane(twice());
    fireEvent.click(button("按行"));
    await waitFor(() => expect(rows()[0]).toContain("第 7 行"));
    fireEvent.click(button("下一处"));
    expect(container.textContent).not.toMatch(/\d{15}/);
    fireEvent.click(screen.getByRole("switch", { name: "显示完整号码" }));
    await waitFor(() => expect(container.textContent).toContain(WANG));
  });
});

describe("problems", () => {
  test("a host's sentence is shown and can be closed; there is no stack", async () => {
    const { workbook, container } = await renderPane(roster());
    workbook.fail("readSheet", new HostError("busy", "正在编辑单元格，请按回车键后再试", "InCellEditMode"));
    fireEvent.click(button(CHECK));
    const alert = await screen.findByRole("alert");
    expect(alert.textContent).toContain("正在编辑单元格，请按回车键后再试");
    expect(alert.textContent).not.toMatch(/ at |\.ts/);
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(button("关闭"));
    expect(screen.queryByRole("alert")).toBeNull();
  });

  test("no region: the way to choose one is open", async () => {
    const { session } = await checkedPane(nameless());
    expect(screen.getByRole("heading", { name: "没有发现错误，但金额没有核对" })).toBeTruthy();
    fireEvent.change(screen.getByLabelText("“花名册”的地区"), { target: { value: "湖南省益阳市赫山区" } });
    fireEvent.change(screen.getByLabelText("“花名册”的参保年度"), { target: { value: "2024" } });
    await waitFor(() => expect(session.getSnapshot().stale).toBe("settings"));
    fireEvent.click(button("重新校验"));
    expect(await screen.findByRole("heading", { name: "可以上报" })).toBeTruthy();
  });
});
