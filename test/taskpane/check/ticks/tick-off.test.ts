/**
 * 已核对 and 已核实 in the pane: the form, the key, the verdict, the filter, the marks, and taking back.
 * @jest-environment jsdom
 */
import { act, configure, fireEvent, screen, waitFor } from "@testing-library/react";
import { TICKS_KEY } from "../../../../src/checking";
import type { Grid } from "../../../../src/forms";
import { HostError } from "../../../../src/hosts/workbook";
import { roster } from "../../../support/roster";
import { checked } from "../../support";
import { axeViolations, renderSession, useLayout } from "../../support/render";

useLayout();
jest.setTimeout(60_000);
configure({ asyncUtilTimeout: 20_000 });

const button = (name: string | RegExp) => screen.getByRole("button", { name });
const findButton = (name: string | RegExp) => screen.findByRole("button", { name });
const verdict = () => screen.getAllByRole("heading", { level: 2 })[0]?.textContent;
const entry = (cell: string) => {
  const found = [...document.querySelectorAll<HTMLElement>("[data-main]")].find((element) =>
    element.textContent?.startsWith(cell),
  );
  if (found === undefined) throw new Error(`no finding in ${cell}`);
  return found;
};
const type = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } });

async function pane(...sheets: readonly Grid[]) {
  const desk = await checked(...sheets);
  const { container } = renderSession(desk.session);
  await screen.findByRole("list", { name: "问题列表" });
  return { ...desk, container };
}

/** 李秀英 (row 6) is a man by what is written; 王建国's telephone number is none, and 张桂兰's number needs cleaning. */
const FAULTS = {
  李秀英的性别: "男",
  李秀英的户主关系: "弟",
  王建国的联系电话: "12345",
  张桂兰的身份证号: " 430903195509209044",
};

async function verify(cell: string): Promise<void> {
  fireEvent.click(entry(cell));
  fireEvent.click(await findButton("已核实…"));
  type("看的什么证件或材料", "户口簿");
  type("谁看的", "李四");
  fireEvent.click(button("确定"));
  await screen.findByText(/已核实（户口簿，李四看过），\d{4}-/);
}

test("an error is verified by a document and whoever saw it, and the verdict says so", async () => {
  const { workbook, container, session } = await pane(roster(FAULTS));
  expect(verdict()).toBe("还有 1 处错误");
  fireEvent.click(entry("E6"));
  fireEvent.click(await findButton("已核实…"));
  expect(document.activeElement).toBe(screen.getByLabelText("看的什么证件或材料"));
  expect(await axeViolations(container)).toEqual([]);
  fireEvent.click(button("确定"));
  expect(screen.getByText("请写明看的是什么证件或材料")).toBeTruthy();
  expect(screen.getByText("请写明是谁看的")).toBeTruthy();
  expect(workbook.settings.has(TICKS_KEY)).toBe(false);
  type("看的什么证件或材料", "户口簿");
  type("谁看的", "李四");
  fireEvent.click(button("确定"));
  await waitFor(() => expect(verdict()).toBe("可以上报，1 处已核实"));
  expect(workbook.settings.has(TICKS_KEY)).toBe(true);
  expect(session.getSnapshot().selected?.tick).toMatchObject({ why: "户口簿", by: "李四" });
  expect(await axeViolations(container)).toEqual([]);
});

test("it is there after the next check, and can be taken back", async () => {
  const { workbook, session } = await pane(roster(FAULTS));
  await verify("E6");
  fireEvent.click(button("重新校验"));
  await waitFor(() =>
    expect(workbook.calls.filter((call) => call === "readSheet").length).toBeGreaterThan(2),
  );
  await waitFor(() => expect(verdict()).toBe("可以上报，1 处已核实"));
  await waitFor(() => entry("E6"));
  fireEvent.click(entry("E6"));
  fireEvent.click(await findButton("撤销核实"));
  await waitFor(() => expect(verdict()).toBe("还有 1 处错误"));
  expect(workbook.settings.has(TICKS_KEY)).toBe(false);
  expect(session.getSnapshot().result?.verified).toBe(0);
});

test("a warning wants a reason alone; H on it opens the form, and Escape closes it", async () => {
  await pane(roster(FAULTS));
  const warning = entry("G5");
  act(() => warning.focus());
  fireEvent.keyDown(warning, { key: "h" });
  const reason = await screen.findByLabelText("理由");
  expect(screen.queryByLabelText("谁看的")).toBeNull();
  fireEvent.keyDown(reason, { key: "Escape" });
  await findButton("已核对…");
  expect(screen.queryByLabelText("理由")).toBeNull();
  fireEvent.keyDown(entry("G5"), { key: "H" });
  type("理由", "小灵通");
  fireEvent.submit(screen.getByRole("form"));
  expect(await screen.findByText("另有 1 处提示，请核对；1 处提示已核对")).toBeTruthy();
});

test("arithmetic cannot be ticked off", async () => {
  await pane(roster({ 王建国的实交额: 350 }));
  fireEvent.click(entry("H5"));
  await screen.findAllByText("怎么改");
  expect(screen.queryByRole("button", { name: /已核/ })).toBeNull();
  fireEvent.keyDown(entry("H5"), { key: "h" });
  expect(screen.queryByRole("form")).toBeNull();
});

test("the list shows what is ticked off, what is not, or both", async () => {
  await pane(roster(FAULTS));
  expect(screen.queryByRole("group", { name: "按核对情况筛选" })).toBeNull();
  await verify("E6");
  const cells = () =>
    [...document.querySelectorAll("li [data-main]")].flatMap(
      (element) => /^[A-Z]\d/.exec(element.textContent ?? "")?.[0] ?? [],
    );
  await waitFor(() => expect(cells()).toEqual(["E6", "G5", "F8"]));
  fireEvent.click(button("未核对 2"));
  await waitFor(() => expect(cells()).toEqual(["G5", "F8"]));
  fireEvent.click(button("已核对、核实 1"));
  await waitFor(() => expect(cells()).toEqual(["E6"]));
  expect(button("错误 1")).toBeTruthy();
  expect(button("提示 0")).toBeTruthy();
});

test("what is ticked off is neither marked nor offered to be mended", async () => {
  const { workbook, session } = await pane(roster(FAULTS));
  await act(() => session.setMarksShown(true));
  expect(workbook.marks.map(({ cell }) => cell.row)).toEqual([4, 5, 7]);
  expect(session.getSnapshot().mending.plan?.fixes).toHaveLength(1);
  fireEvent.click(entry("F8"));
  fireEvent.click(await findButton("已核对…"));
  type("理由", "证件上确实如此");
  fireEvent.click(button("确定"));
  await waitFor(() => expect(workbook.marks.map(({ cell }) => cell.row)).toEqual([4, 5]));
  expect(session.getSnapshot().mending.plan?.fixes).toHaveLength(0);
  await act(() => session.check());
  expect(session.getSnapshot().mending.plan?.fixes).toHaveLength(0);
});

test("what is sealed then may have errors that are verified", async () => {
  const { session } = await pane(roster(FAULTS));
  await act(() => session.seal());
  expect(session.getSnapshot().handIn.seal?.kind).toBe("none");
  await verify("E6");
  await act(() => session.seal());
  expect(session.getSnapshot().handIn.seal?.kind).toBe("unchanged");
});

test("where the workbook does not take it, that is said, and the finding stands", async () => {
  const { workbook, session } = await pane(roster(FAULTS));
  workbook.fail("saveSetting", new HostError("protected", "工作簿受保护"));
  fireEvent.click(entry("E6"));
  fireEvent.click(await findButton("已核实…"));
  type("看的什么证件或材料", "户口簿");
  type("谁看的", "李四");
  fireEvent.click(button("确定"));
  expect(await screen.findByText(/工作簿受保护/)).toBeTruthy();
  expect(session.getSnapshot().result?.verified).toBe(0);
});
