/**
 * What a checked roster is handed in with: report, list for posting, seal.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, waitFor } from "@testing-library/react";
import type { Grid } from "../../../../src/forms";
import { formatSeal, SEAL_KEY } from "../../../../src/handing-in";
import { roster } from "../../../support/roster";
import { sealOf } from "../../../support/sealed";
import { MemoryWorkbook } from "../../../support/memory-workbook";
import { axeViolations, renderPane, type RenderedPane, renderSession, useLayout } from "../../support/render";
import { faulty, NOTES, sessionOf } from "../../support";

useLayout();
// The first rendering takes seconds on a busy machine.
jest.setTimeout(60_000);

const button = (name: string) => screen.getByRole("button", { name });
const queryButton = (name: string) => screen.queryByRole("button", { name });
const isOff = (name: string) => button(name).getAttribute("aria-disabled") === "true";

async function checkedPane(...sheets: readonly Grid[]): Promise<RenderedPane> {
  const pane = await renderPane(...sheets);
  await act(() => pane.session.check());
  return pane;
}

async function sealedPane(sealed: readonly Grid[], now: readonly Grid[]) {
  const workbook = new MemoryWorkbook(now);
  workbook.settings.set(SEAL_KEY, formatSeal(sealOf(...sealed)));
  const session = sessionOf(workbook);
  const { container } = renderSession(session);
  await act(() => session.open());
  return { workbook, session, container };
}

test("with errors: the report and the list can be written, nothing can be sealed", async () => {
  const { workbook, container } = await checkedPane(faulty());
  expect(screen.getByRole("region", { name: "上报材料" })).toBeTruthy();
  expect(queryButton("封存")).toBeNull();
  fireEvent.click(button("写校验报告"));
  await screen.findByText("已写入工作表“校验报告”。");
  fireEvent.click(button("做公示表"));
  await screen.findByText("已写入工作表“公示表”。");
  expect(workbook.written.map(({ name }) => name)).toEqual(["校验报告", "公示表"]);
  expect(await axeViolations(container)).toEqual([]);
});

test("without anybody there is no list for posting", async () => {
  await checkedPane(NOTES);
  expect(button("写校验报告")).toBeTruthy();
  expect(queryButton("做公示表")).toBeNull();
});

test("a clean roster is sealed, sealed again and unsealed", async () => {
  const { container } = await checkedPane(roster());
  fireEvent.click(button("封存"));
  await screen.findByText(/^已封存（\d{4}-\d\d-\d\d \d\d:\d\d，赫山区2024年度），此后没有改动$/);
  expect(screen.getByText("已封存。请保存工作簿，封存记录才会留在文件里。")).toBeTruthy();
  expect(button("重新封存")).toBeTruthy();
  expect(await axeViolations(container)).toEqual([]);
  fireEvent.click(button("取消封存"));
  await waitFor(() => expect(queryButton("取消封存")).toBeNull());
  expect(screen.queryByText(/此后没有改动/)).toBeNull();
});

test("once edited, nothing is handed in, and nothing is said of the seal that may be wrong", async () => {
  const { workbook } = await checkedPane(roster());
  fireEvent.click(button("封存"));
  await screen.findByText(/此后没有改动/);
  act(() => workbook.change("花名册"));
  expect(screen.queryByText(/此后没有改动/)).toBeNull();
  expect(screen.getByText("表格改过了，重新校验后才知道与封存时是否相同。")).toBeTruthy();
  for (const name of ["写校验报告", "做公示表", "重新封存", "取消封存"]) expect(isOff(name)).toBe(true);
  fireEvent.click(button("写校验报告"));
  expect(workbook.written).toEqual([]);
});

test("while something goes on, it is said, and the buttons wait", async () => {
  const { workbook } = await checkedPane(roster());
  const gate = workbook.hold("putSheet");
  fireEvent.click(button("写校验报告"));
  await act(() => gate.asked);
  expect(screen.getByText("正在写校验报告…")).toBeTruthy();
  expect(isOff("封存")).toBe(true);
  await act(async () => gate.release());
  await screen.findByText("已写入工作表“校验报告”。");
  expect(isOff("封存")).toBe(false);
});

test("the list for posting shows how far it is, and can be cancelled", async () => {
  const { workbook } = await checkedPane(roster());
  const gate = workbook.hold("readSheet");
  fireEvent.click(button("做公示表"));
  await act(() => gate.asked);
  expect(screen.getByRole("progressbar", { name: "正在做公示表…" })).toBeTruthy();
  fireEvent.click(button("取消"));
  await act(async () => gate.release());
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(workbook.written).toEqual([]);
});

test("on opening a sealed workbook: unchanged since", async () => {
  const { container } = await sealedPane([roster()], [roster()]);
  expect(screen.getByText("已封存（2023-11-02 10:32，赫山区2024年度），此后没有改动")).toBeTruthy();
  expect(await axeViolations(container)).toEqual([]);
});

test("on opening one that was changed: how much, and each row leads there", async () => {
  const gone = roster({ 王建国的实交额: 350, 王子轩的姓名: "王轩" });
  const now = { ...gone, cells: gone.cells.slice(0, -1) };
  const { workbook, container } = await sealedPane([roster()], [now]);
  expect(screen.getByText(/此后改动了 3 行/).textContent).toContain("删去原来的 第 9 行");
  fireEvent.click(button("第 7 行"));
  await waitFor(() =>
    expect(workbook.selections).toEqual([{ sheet: "花名册", cell: { row: 6, column: 0 } }]),
  );
  expect(button("第 5 行")).toBeTruthy();
  expect(await axeViolations(container)).toEqual([]);
});

test("of very many changed rows the first ones", async () => {
  const many = (mark: string): Grid => {
    const rows = Array.from({ length: 60 }, (_, i) => [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
      `${mark}${i}`,
    ]);
    return { ...roster(), cells: [...roster().cells, ...rows] };
  };
  await sealedPane([many("a")], [many("b")]);
  expect(screen.getAllByRole("button", { name: /^第 \d+ 行$/ })).toHaveLength(20);
  expect(screen.getByText(/此后改动了 60 行/).textContent).toContain("等 60 行");
});

test("sheets that came, went or were renamed are said", async () => {
  const { session } = await sealedPane(
    [roster(), { ...roster(), name: "二组" }],
    [{ ...roster(), name: "三组" }],
  );
  expect(session.getSnapshot().handIn.seal?.kind).toBe("changed");
  expect(screen.getByText(/此后有改动/).textContent).toMatch(
    /工作表“花名册”改名为“三组”.*工作表“二组”不见了/,
  );
});

test("a workbook that was never sealed says nothing of seals", async () => {
  await renderPane(roster());
  expect(screen.queryByText(/封存/)).toBeNull();
});
