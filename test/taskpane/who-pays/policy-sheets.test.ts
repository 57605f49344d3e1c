/**
 * The workbook's own policies in the pane: what holds, mistakes with their cells, new sheets, out and in.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, within } from "@testing-library/react";
import type { Grid } from "../../../src/forms";
import { HostError } from "../../../src/hosts/workbook";
import { policySheet } from "../../support/policy-sheet";
import { policies } from "../../support/read";
import { roster } from "../../support/roster";
import { openedBook } from "../support/policy-sheet";
import { axeViolations, openTab, renderSession, useLayout } from "../support/render";

useLayout();

/** 赫山区 in 2024 with a standard of 400. */
const DEARER = {
  B2: null,
  B5: "赫山区",
  B6: "湖南省、益阳市",
  B8: "430903",
  B9: 2024,
  A38: "2024-01-01",
  B38: "2024-12-31",
  A34: "2023-09-01",
  B34: "2023-12-25",
  A35: "2024-01-10",
  B35: "2024-02-28",
};

async function renderPage(...sheets: readonly Grid[]) {
  const { workbook, session } = await openedBook(...sheets);
  const { container } = renderSession(session);
  await openTab("谁缴多少");
  return { workbook, session, container };
}

const region = (name: string) => screen.queryByRole("region", { name });
const textOf = (name: string) => region(name)?.textContent ?? "";
const click = (name: string | RegExp) =>
  act(async () => fireEvent.click(screen.getByRole("button", { name })));
const page = () => screen.getByRole("tabpanel").textContent ?? "";

describe("whose word it is", () => {
  test("the built-in policy's: nothing is said, but the year that formulas mean is", async () => {
    await renderPage(roster());
    expect(page()).not.toContain("工作簿里“参保政策”表写的");
    expect(page()).toContain("公式没写年度时用 2024 年度：已经开始征缴的最近一年。");
  });

  test("the workbook's, in the place of the built-in one, and what it changes", async () => {
    const { container } = await renderPage(roster(), policySheet(DEARER));
    expect(page()).toContain("这是工作簿里“参保政策”表写的，代替内置的政策，公式和校验都按它。");
    expect(screen.getByRole("table", { name: "赫山区2024年度谁缴多少" }).textContent).toContain("400 元");
    const changes = textOf("与内置的赫山区2024年度政策相比");
    expect(changes).toContain("个人缴费标准 380 元 → 400 元");
    expect(changes).toContain("低保对象：个人缴 190 元 → 200 元");
    expect(changes).toContain("监测对象：个人缴 190 元 → 120 元");
    expect(changes).toContain("重度残疾人：不再列出（原来个人缴 0 元）");
    expect(await axeViolations(container)).toEqual([]);
  });

  test("the workbook's, of a region that is not built in, and the declared year", async () => {
    const { container } = await renderPage(policySheet());
    for (const fact of [
      "个人缴费标准：每人 400 元",
      "待遇享受期：2025-01-01 至 2025-12-31",
      "过了集中缴费期再缴的：缴费后等 90 天",
      "任务数：户籍人口的 96%",
      "特殊情形 1 条",
      "新生儿：由监护人办理",
    ])
      expect(container.textContent).toContain(fact);
    expect(screen.getByRole("table", { name: "甲县2025年度谁缴多少" })).toBeTruthy();
    expect(page()).toContain("这是工作簿里“参保政策”表写的，公式和校验都按它。");
    expect(page()).toContain("公式没写年度时用 2025 年度：本工作簿参保年度。");
    expect(page()).toContain("政策表没有发现错误。");
  });

  test("next year's beside this year's, compared with it", async () => {
    await renderPage(roster(), policySheet({ ...DEARER, B9: 2025, A34: "2024-09-01", B34: "2024-12-25" }));
    fireEvent.change(screen.getByRole("combobox", { name: "参保年度" }), { target: { value: "2025" } });
    expect(textOf("与赫山区2024年度政策相比")).toContain("个人缴费标准 380 元 → 400 元");
  });
});

describe("a mistake in the sheet", () => {
  test("stands with its cell, which a click leads to", async () => {
    const { workbook, container } = await renderPage(policySheet({ B15: null, C22: "170%" }));
    const list = within(region("政策表里要看的地方") as HTMLElement);
    expect(list.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "错误参保政策 B15个人缴费标准没有填写",
      "错误参保政策 C22“监测对象”资助多少不能超过 100%，现在是“170%”",
    ]);
    expect(list.getByRole("heading").textContent).toBe("政策表里要看的地方：2 处错误");
    await click("参保政策 C22");
    expect(workbook.selections).toEqual([{ sheet: "参保政策", cell: { row: 21, column: 2 } }]);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("is why there is no table of who pays what", async () => {
    await renderPage(policySheet({ B15: null }));
    expect(screen.queryByRole("table")).toBeNull();
    expect(page()).toContain(
      "工作簿里甲县2025年度的参保政策表要改好才能用：工作表“参保政策”B15 个人缴费标准没有填写",
    );
  });

  test("goes when it is mended", async () => {
    const { workbook } = await renderPage(policySheet({ B15: null }));
    await act(() => workbook.userReplaces(policySheet()));
    expect(page()).toContain("政策表没有发现错误。");
    expect(screen.getByRole("table", { name: "甲县2025年度谁缴多少" })).toBeTruthy();
  });
});

describe("a new sheet", () => {
  test("empty, from the policy shown, or for the year after", async () => {
    const { workbook } = await renderPage(roster());
    await click("建一张空白的");
    await click("照赫山区2024年度建");
    expect(page()).toContain("已写入工作表“参保政策 (2)”");
    expect(screen.queryByRole("button", { name: "照赫山区2024年度建" })).toBeNull();
    await click("改成 2025 年度建");
    expect(page()).toContain("带“待确认”的格子都改好，才能用。");
    // Said once for all of them, each with a way to its cell.
    expect(page().match(/照新文件改好；没有变的，删去/g)).toHaveLength(1);
    expect(screen.getByRole("button", { name: /^参保政策 \(3\) B\d+ 个人缴费标准$/ })).toBeTruthy();
    expect(screen.getByRole("button", { name: /^核对过了：参保政策 \(3\) B\d+ 个人缴费标准$/ })).toBeTruthy();
    expect(workbook.written.map(({ name }) => name)).toEqual(["参保政策", "参保政策 (2)", "参保政策 (3)"]);
    expect(screen.queryByRole("button", { name: "改成 2025 年度建" })).toBeNull();
  });

  test("what goes wrong is said on the same page", async () => {
    const { workbook } = await renderPage(roster());
    workbook.fail("putSheet", new HostError("protected", "工作簿受保护，不能加工作表"));
    await click("建一张空白的");
    expect(await screen.findByText("工作簿受保护，不能加工作表")).toBeTruthy();
    expect(page()).not.toContain("已写入");
  });

  test("offers what may be chosen, and fits on a page", async () => {
    const { workbook } = await renderPage(roster());
    await click("照赫山区2024年度建");
    const [sheet] = workbook.written;
    expect(sheet?.pages).toBe(1);
    const choices = sheet?.help?.map(({ choices: values = [] }) => values.join("、"));
    expect(choices).toContain("全额、不资助、文件没写");
    expect(choices).toContain("集中期、延长期、逾期、待遇期");
  });
});

describe("out and in", () => {
  const unfold = () => {
    const details = screen.getByText("导出、导入").closest("details");
    if (details !== null) details.open = true;
  };
  const jsonOf = () => screen.getByRole("textbox", { name: /政策（JSON）$/ });
  const paste = (text: string) =>
    fireEvent.change(screen.getByRole("textbox", { name: "把导出的政策（JSON）贴在这里" }), {
      target: { value: text },
    });

  test("the policy shown is there as JSON", async () => {
    const { container } = await renderPage(roster());
    unfold();
    expect(JSON.parse((jsonOf() as HTMLTextAreaElement).value)).toEqual(policies.find("赫山区").policy);
    expect(await axeViolations(container)).toEqual([]);
  });

  test("what takes the place of another sheet waits for a yes", async () => {
    const { workbook } = await renderPage(roster(), policySheet(DEARER));
    unfold();
    paste(JSON.stringify(policies.find("赫山区").policy));
    await click("导入成一张表");
    expect(page()).toContain("工作表“参保政策”里已有赫山区2024年度的政策。要用新的替换它吗？");
    expect(workbook.written).toEqual([]);
    await click("不替换");
    expect(page()).not.toContain("要用新的替换它吗？");
    await click("导入成一张表");
    await click("替换");
    expect(workbook.written.map(({ name }) => name)).toEqual(["参保政策"]);
    expect(page()).not.toContain("与内置的赫山区2024年度政策相比个人缴费标准");
  });

  test("what is no policy is refused, field by field", async () => {
    await renderPage(roster());
    unfold();
    paste(JSON.stringify({ ...policies.find("赫山区").policy, year: 24, documents: [] }));
    await click("导入成一张表");
    expect(page()).toContain(
      "没有导入，这份政策有错误：参保年度（year） 不能小于 2000，现在是 24依据文件（documents） 至少要有 1 项",
    );
  });
});

describe("a sheet that holds policies is called so on the page 校验, and is no form", () => {
  const card = async (...sheets: readonly Grid[]) => {
    const { workbook, container } = await renderPage(...sheets);
    fireEvent.click(screen.getByRole("tab", { name: "校验" }));
    return { workbook, says: () => container.textContent ?? "" };
  };

  test.each<[what: string, sheet: Grid, note: string]>([
    ["sound", policySheet(), "这张表写着谁缴多少，公式和校验按它算"],
    [
      "with a mistake",
      policySheet({ B15: null }),
      "有 1 处错误，有错的政策改好以前不用。哪里错了，看“谁缴多少”一页",
    ],
  ])("%s", async (_, sheet, note) => {
    const { says } = await card(sheet);
    expect(says()).toContain(`参保政策参保政策${note}`);
  });

  test("not filled in yet, and then mended", async () => {
    const { workbook } = await renderPage(roster());
    await click("建一张空白的");
    fireEvent.click(screen.getByRole("tab", { name: "校验" }));
    const note = () => screen.getByText("参保政策", { selector: "span" }).closest("li")?.textContent;
    expect(note()).toContain("还没有填写，公式和校验暂时不管它");
    await act(() => workbook.userReplaces(policySheet()));
    expect(note()).toContain("这张表写着谁缴多少，公式和校验按它算");
  });
});

test("once everything that was to be confirmed is settled, the pane says so", async () => {
  const { workbook } = await renderPage(roster());
  await click("改成 2025 年度建");
  expect(page()).toContain("带“待确认”的格子都改好，才能用。");
  await act(() => workbook.userReplaces(policySheet()));
  expect(page()).not.toContain("带“待确认”的格子都改好，才能用。");
  expect(page()).toContain("工作表“参保政策”里的“待确认”都改好了。");
  expect(page()).toContain("政策表没有发现错误。");
});
