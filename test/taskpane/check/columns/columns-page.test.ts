/**
 * 每列是什么: what it shows, how it is changed, taken back and kept, and how a scheme goes out and comes in.
 * @jest-environment jsdom
 */
import { act, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { COLUMNS_KEY, parseSchemes } from "../../../../src/checking";
import type { Grid } from "../../../../src/forms";
import { gridOf } from "../../../support/grid";
import { BLANK, findingsOf, NOTES, sessionOf } from "../../support";
import { axeViolations, renderPane, renderSession, type RenderedPane, useLayout } from "../../support/render";

useLayout();

const ROWS = `
  王建国|430903197003109010|380|无
  李秀英|43090319720815902X|380|无
  王建国|430903197003109010|380|无
  张桂兰|430903195509019021|380|`;
const ROSTER = gridOf(`赫山区2024年度城乡居民医保参保缴费花名册\n姓名|身份证号|金额|备注${ROWS}`, {
  name: "花名册",
});
const NOTHING = gridOf(`说明：由村里填写\nA列|B列|C列\n王建国|4.30903E+17|380\n李秀英|4.30903E+17|380`, {
  name: "一组",
});

async function openColumns(sheet: string): Promise<HTMLElement> {
  fireEvent.click(screen.getByRole("button", { name: `看看“${sheet}”每列是什么` }));
  return screen.findByRole("region", { name: `“${sheet}”每列是什么` });
}

const columnSelect = (column: string) =>
  screen.getByRole<HTMLSelectElement>("combobox", { name: `“${column}”是什么` });
const chosen = (column: string) => columnSelect(column).selectedOptions[0]?.textContent;

async function choose(select: HTMLSelectElement, label: string): Promise<void> {
  const option = [...select.options].find(({ textContent }) => textContent === label);
  if (option === undefined) throw new Error(`${label} is not offered`);
  await act(async () => void fireEvent.change(select, { target: { value: option.value } }));
  await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
}

/** Each column in words: what its card says. */
function cards(page: HTMLElement): string[] {
  return within(within(page).getByRole("list", { name: "各列" }))
    .getAllByRole("listitem")
    .map((item) => [...item.querySelectorAll("span")].map(({ textContent }) => textContent).join(" "));
}

/** What the sheet has become. */
const outcome = (page: HTMLElement) => within(page).getAllByRole("status")[0]?.textContent;

const settingOf = ({ workbook }: RenderedPane) => workbook.settings.get(COLUMNS_KEY);

describe("what it shows", () => {
  test("headings with three values each, masked, what they were taken for and why", async () => {
    await renderPane(ROSTER);
    const page = await openColumns("花名册");
    expect(cards(page).map((text) => text.trim())).toEqual([
      expect.stringMatching(/^姓名 A 列 看标题认的 前几行：王建国、李秀英、张桂兰/),
      expect.stringMatching(/^身份证号 B 列 看标题认的 前几行：430903\*{8}9010、/),
      expect.stringMatching(/^金额 C 列 看标题认的 前几行：380/),
      expect.stringMatching(/^备注 D 列 看标题认的 前几行：无/),
    ]);
    expect(chosen("金额")).toBe("按工具的读法：实交额");
    expect(outcome(page)).toBe("现在当作花名册，4 人。用到 4 列，不用 0 列。");
  });

  test("a screen reader hears the heading of the page, then each column's name and values", async () => {
    const { container } = await renderPane(ROSTER);
    const page = await openColumns("花名册");
    expect(document.activeElement?.textContent).toBe("“花名册”每列是什么");
    const select = columnSelect("金额");
    const described = document.getElementById(select.getAttribute("aria-describedby") ?? "");
    expect(described?.textContent).toBe("前几行：380");
    expect(await axeViolations(container)).toEqual([]);
    fireEvent.click(within(page).getByRole("button", { name: "返回" }));
    expect(document.activeElement).toBe(screen.getByRole("button", { name: "看看“花名册”每列是什么" }));
  });

  test("every sheet with cells has it, also one that is nothing; a blank one has not", async () => {
    await renderPane(ROSTER, NOTES, BLANK);
    const names = screen
      .getAllByRole("button", { name: /每列是什么/ })
      .map((button) => button.ariaLabel ?? button.getAttribute("aria-label"));
    expect(names).toEqual(["看看“花名册”每列是什么", "看看“记录”每列是什么"]);
  });
});

describe("the user has the last word", () => {
  test("a change is heeded at once, kept in the workbook, and can be taken back", async () => {
    const pane = await renderPane(ROSTER);
    await act(() => pane.session.check());
    const before = findingsOf(pane.session);
    const page = await openColumns("花名册");
    expect(before).toEqual(["id-duplicate B5"]);
    await choose(columnSelect("身份证号"), "备注");
    expect(screen.getByText("您选的；工具看是身份证号")).toBeTruthy();
    expect(parseSchemes(settingOf(pane) ?? "")).toEqual([
      {
        fields: [{ name: "姓名" }, { name: "身份证号", field: "remark" }, { name: "金额" }, { name: "备注" }],
      },
    ]);
    expect(findingsOf(pane.session)).toEqual(["required A2"]);
    expect(outcome(page)).toMatch(/错误 1 处，提示 0 处。$/);
    fireEvent.click(within(page).getByRole("button", { name: "全部按工具的读法" }));
    await waitFor(() => expect(settingOf(pane)).toBeUndefined());
    await waitFor(() => expect(findingsOf(pane.session)).toEqual(before));
    expect(chosen("身份证号")).toBe("按工具的读法：身份证号");
  });

  test("by keys: what lies on the way counts for nothing, the choice on Enter or when the focus goes on", async () => {
    const { session } = await renderPane(NOTHING);
    await openColumns("一组");
    const told = () => session.getSnapshot().columns.schemes[0]?.fields.map(({ field }) => field);
    await choose(columnSelect("B列"), "身份证号");
    const byKeys = async (...labels: string[]) => {
      const select = columnSelect("A列");
      for (const label of labels) {
        const { value = "" } = [...select.options].find(({ textContent }) => textContent === label) ?? {};
        fireEvent.keyDown(select, { key: "ArrowDown" });
        await act(async () => void fireEvent.change(select, { target: { value } }));
      }
      return select;
    };
    const select = await byKeys("身份证号", "性别", "姓名");
    expect(told()).toEqual([undefined, "id", undefined]);
    await act(async () => void fireEvent.keyDown(select, { key: "Enter" }));
    await waitFor(() => expect(told()).toEqual(["name", "id", undefined]));
    await byKeys("身份证号", "联系电话");
    expect(told()).toEqual(["name", "id", undefined]);
    await act(async () => void fireEvent.blur(select));
    await waitFor(() => expect(told()).toEqual(["phone", "id", undefined]));
  });

  test("a check that the ribbon asks for shows what it found", async () => {
    const { session } = await renderPane(ROSTER);
    await openColumns("花名册");
    await act(() => session.check());
    expect(screen.queryByRole("region", { name: "“花名册”每列是什么" })).toBeNull();
    expect(await screen.findByText("还有 1 处错误")).toBeTruthy();
  });

  test("a column for nothing", async () => {
    const pane = await renderPane(ROSTER);
    await openColumns("花名册");
    await choose(columnSelect("备注"), "不用这一列");
    expect(screen.getByText("您选的；工具看是备注")).toBeTruthy();
    expect(pane.session.getSnapshot().sheets?.[0]?.readings[3]).toMatchObject({ field: null, how: "told" });
  });

  test("a field is one column's: the last word wins", async () => {
    await renderPane(NOTHING);
    await openColumns("一组");
    await choose(columnSelect("A列"), "姓名");
    await choose(columnSelect("B列"), "姓名");
    expect([chosen("A列"), chosen("B列")]).toEqual(["按工具的读法：不用", "姓名"]);
    await choose(columnSelect("B列"), "身份证号");
    await choose(columnSelect("A列"), "姓名");
    expect([chosen("A列"), chosen("B列")]).toEqual(["姓名", "身份证号"]);
  });

  test("until a name or a number is told the page says what is missing", async () => {
    const pane = await renderPane(NOTHING);
    const page = await openColumns("一组");
    const says = () => outcome(page);
    expect(says()).toContain("至少要有姓名或身份证号一列");
    await choose(columnSelect("C列"), "实交额");
    expect(says()).toContain("至少要有姓名或身份证号一列");
    await choose(columnSelect("A列"), "姓名");
    expect(says()).toBe("现在当作花名册，2 人。用到 2 列，不用 1 列。");
    expect(pane.session.getSnapshot().sheets?.[0]?.kind).toBe("roster");
  });

  test("from a finding that a column is missing, too", async () => {
    const pane = await renderPane(
      gridOf(
        `赫山区2024年度城乡居民医保参保缴费花名册\n姓名|号|实交额\n王建国|4.30903E+17|380\n李秀英|4.30903E+17|380`,
        { name: "一组" },
      ),
    );
    await act(() => pane.session.check());
    const result = pane.session.getSnapshot().result;
    const found = result?.findings.find(({ rule }) => rule.id === "required");
    if (found === undefined) throw new Error("nothing is missing");
    await act(() => pane.session.select(found));
    const buttons = await screen.findAllByRole("button", { name: "看看“一组”每列是什么" });
    fireEvent.click(buttons[buttons.length - 1] as HTMLElement);
    await screen.findByRole("region", { name: "“一组”每列是什么" });
    await choose(columnSelect("号"), "身份证号");
    expect(findingsOf(pane.session)).not.toContain("required A2");
  });
});

describe("which row is the header", () => {
  const header = () => screen.getByRole<HTMLSelectElement>("combobox", { name: "表头在哪一行" });

  test("another one can be chosen; a row with somebody's number is none", async () => {
    await renderPane(NOTHING);
    await openColumns("一组");
    expect([...header().options].map(({ textContent }) => textContent)).toEqual([
      "第 1 行：说明：由村里填写",
      "第 2 行：A列、B列、C列",
      "没有表头，第一行就是数据",
    ]);
    expect(header().selectedOptions[0]?.textContent).toBe("第 2 行：A列、B列、C列");
  });

  test.each([
    ["on two rows", "姓名|身份证号|个人交费|\n||实交额|资助额", "第 1–2 行"],
    ["with a day in it", "姓名|身份证号|实交额|截至202312", "第 1 行"],
  ])("%s", async (_, headings, says) => {
    await renderPane(gridOf(`${headings}\n王建国|430903197003109010|380|0`, { name: "一组" }));
    await openColumns("一组");
    expect(header().selectedOptions[0]?.textContent).toBe(says);
  });

  test("none: what is told is of this sheet alone, and no scheme", async () => {
    const bare = gridOf("王建国|4.30903E+17|380\n李秀英|4.30903E+17|380", { name: "一组" });
    const pane = await renderPane(bare);
    await openColumns("一组");
    expect(header().selectedOptions[0]?.textContent).toBe("没有表头，第一行就是数据");
    await choose(columnSelect("A 列（没有标题）"), "姓名");
    await choose(columnSelect("B 列（没有标题）"), "身份证号");
    await choose(columnSelect("C 列（没有标题）"), "实交额");
    expect(pane.session.getSnapshot().sheets).toMatchObject([{ kind: "roster", rows: 2 }]);
    expect(screen.getByText(/没有表头：选好的只对这一张表有效/)).toBeTruthy();
    expect(screen.queryByLabelText("列方案的内容")).toBeNull();
  });
});

test("a header that the tool would not see, chosen by its row", async () => {
  const two = gridOf("单位|年份|说明|其他\nA列|B列|C列\n王建国|4.30903E+17|380\n李秀英|4.30903E+17|380", {
    name: "一组",
  });
  const pane = await renderPane(two);
  await openColumns("一组");
  expect(screen.queryByRole("combobox", { name: "“A列”是什么" })).toBeNull();
  await choose(screen.getByRole("combobox", { name: "表头在哪一行" }), "第 2 行：A列、B列、C列");
  await choose(columnSelect("A列"), "姓名");
  await choose(columnSelect("B列"), "身份证号");
  await choose(columnSelect("C列"), "实交额");
  expect(pane.session.getSnapshot().sheets).toMatchObject([{ kind: "roster", rows: 2 }]);
});

describe("the same headings again", () => {
  const again = (name: string): Grid => ({ ...NOTHING, name });

  test("another sheet of the workbook, now and when it is opened again", async () => {
    const pane = await renderPane(NOTHING, again("二组"));
    await openColumns("一组");
    await choose(columnSelect("A列"), "姓名");
    await choose(columnSelect("B列"), "身份证号");
    await choose(columnSelect("C列"), "实交额");
    expect(pane.session.getSnapshot().sheets).toMatchObject([{ kind: "roster" }, { kind: "roster" }]);
    const reopened = sessionOf(pane.workbook.reopened());
    await reopened.open();
    expect(reopened.getSnapshot().sheets).toMatchObject([{ kind: "roster" }, { kind: "roster" }]);
  });

  test("a scheme goes out as a file, and into another workbook", async () => {
    const pane = await renderPane(NOTHING);
    await openColumns("一组");
    await choose(columnSelect("A列"), "姓名");
    await choose(columnSelect("B列"), "身份证号");
    await choose(columnSelect("C列"), "实交额");
    const text = screen.getByLabelText<HTMLTextAreaElement>("列方案的内容").value;
    expect(JSON.parse(text)).toEqual({
      purpose: "roster",
      fields: [
        { name: "A列", field: "name", title: "姓名" },
        { name: "B列", field: "id", title: "身份证号" },
        { name: "C列", field: "paid", title: "实交额" },
      ],
    });
    expect(text).not.toMatch(/王建国|430903/);
    pane.unmount();
    const other = await renderPane(again("三组"), NOTES);
    await openColumns("三组");
    const file = new File([text], "方案.json", { type: "application/json" });
    await act(
      async () => void fireEvent.change(screen.getByLabelText("载入列方案"), { target: { files: [file] } }),
    );
    await screen.findByText("已载入，用在 1 张工作表上：三组。");
    await waitFor(() => expect(other.session.getSnapshot().sheets).toMatchObject([{ kind: "roster" }, {}]));
    expect(other.session.getSnapshot().sheets?.[0]?.chosenUse).toBe("roster");
  });

  test.each([
    ["没有载入：不是 JSON 文件", "姓名"],
    ["没有载入：fields[0].field 没有“sfzh”这一种列", '{"fields":[{"name":"A列","field":"sfzh"}]}'],
  ])("%s", async (says, text) => {
    const pane = await renderPane(NOTHING);
    await openColumns("一组");
    await act(() => pane.session.columns.takeIn(text));
    expect(screen.getByText(says)).toBeTruthy();
    expect(settingOf(pane)).toBeUndefined();
  });

  test("a setting that nobody can read counts as nothing said", async () => {
    const { workbook } = await renderPane(NOTHING);
    workbook.settings.set(COLUMNS_KEY, "{");
    const session = sessionOf(workbook);
    renderSession(session);
    await act(() => session.open());
    expect(session.getSnapshot().sheets).toMatchObject([{ kind: "unknown" }]);
  });
});

test("values are of people: a line of sums between them is passed over", async () => {
  const sums = gridOf(
    `赫山区2024年度城乡居民医保参保缴费花名册\n序号|姓名|身份证号|实交额|备注\n小计|2人||760|一组合计\n1|王建国|430903197003109010|380|\n2|李秀英|43090319720815902X|380|`,
    { name: "花名册" },
  );
  await renderPane(sums);
  const page = await openColumns("花名册");
  const shown = cards(page).map((text) => /前几行：\S*/.exec(text)?.[0]);
  expect(shown[0]).toBe("前几行：1、2");
  expect(shown[3]).toBe("前几行：380");
  // Where nobody has anything, what stands in the column is shown all the same.
  expect(shown[4]).toBe("前几行：一组合计");
});

describe("a sheet with nearly the same headings as one of which something was said", () => {
  const FIRST = gridOf(`说明：由村里填写\n甲|乙|丙\n王建国|430903197003109010|380`, { name: "一组" });
  const SECOND = gridOf(`说明：由村里填写\n丙|备注二|甲|乙\n350|无|李秀英|43090319720815902X`, {
    name: "二组",
  });

  test("is offered it, and told what does not fit; what was said before stays", async () => {
    const pane = await renderPane(FIRST, SECOND);
    await openColumns("一组");
    await choose(columnSelect("丙"), "实交额");
    fireEvent.click(screen.getByRole("button", { name: "返回" }));
    const page = await openColumns("二组");
    expect(within(page).getByText(/次序不同，这张多了“备注二”。选过的那几列这张都有，可以照用/)).toBeTruthy();
    expect(await axeViolations(page)).toEqual([]);
    await act(async () => void fireEvent.click(within(page).getByRole("button", { name: "照用" })));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(chosen("丙")).toBe("实交额");
    expect(within(page).queryByRole("button", { name: "照用" })).toBeNull();
    expect(
      parseSchemes(settingOf(pane) ?? "").map(({ fields }) => fields.map(({ name }) => name).join("")),
    ).toEqual(["甲乙丙", "丙备注二甲乙"]);
  });

  test("what holds for sheets like it can be told otherwise for this one alone", async () => {
    const workbook = {
      name: "一组",
      fieldsMatch: "subset",
      fields: [{ name: "甲" }, { name: "乙" }, { name: "丙", field: "paid" }],
    };
    const pane = await renderPane(FIRST, SECOND);
    await act(() => pane.session.columns.takeIn(JSON.stringify(workbook)));
    await openColumns("二组");
    expect(chosen("丙")).toBe("实交额");
    await choose(columnSelect("丙"), "资助额");
    fireEvent.click(screen.getByRole("button", { name: "返回" }));
    await openColumns("一组");
    expect(chosen("丙")).toBe("实交额");
    fireEvent.click(screen.getByRole("button", { name: "返回" }));
    await openColumns("二组");
    await act(async () => void fireEvent.click(screen.getByRole("button", { name: "全部按工具的读法" })));
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(chosen("丙")).toBe("实交额");
  });
});
