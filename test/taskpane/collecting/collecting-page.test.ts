/**
 * The page 收缴: what it offers from what is in the workbook and beside it, what it says, and what sheets it makes. 普通居民 pay 380, 低保 190.
 * @jest-environment jsdom
 */
import { act, cleanup, fireEvent, screen, waitFor, within } from "@testing-library/react";
import { OFFERS, SHEET_IDS } from "../../../src/campaign";
import type { Grid } from "../../../src/forms";
import { FileWorkbook } from "../../../src/hosts/file/workbook";
import { HostError } from "../../../src/hosts/workbook";
import { Session } from "../../../src/taskpane/session";
import { ITEM, linesOf, payments, village } from "../../campaign/support";
import { idNumber } from "../../support/id-numbers";
import { MemoryWorkbook } from "../../support/memory-workbook";
import { policies } from "../../support/read";
import { NOTES, pause, TODAY } from "../support";
import { axeViolations, openTab, renderSession, useLayout } from "../support/render";

useLayout();
// The first rendering takes seconds on a busy machine.
jest.setTimeout(120_000);

const [WANG, ZHANG, ZHAO] = [
  `王建国|${idNumber("19700310", 901)}`,
  `张桂兰|${idNumber("19550920", 904)}`,
  `赵小强|${idNumber("19650102", 911)}`,
];
const ROSTER = village("甲村", [
  `普通居民|1|户主|${WANG}|13812345678|380|PJ1`,
  `城乡低保对象|2|户主|${ZHANG}||190|PJ2`,
  `普通居民|3|户主|${ZHAO}||380|PJ3`,
]);
const paid = (who: string, yuan: number) => `${who}|${ITEM}|2024-01-01|${yuan}|2023-10-09||已入库|微信`;
/** 王建国 has paid, 张桂兰 40 too little, 赵小强 nothing. */
const EXPORT = payments([paid(WANG ?? "", 380), paid(ZHANG ?? "", 150)]);

const UNREADABLE = "文件已损坏或不完整。";
const FILES: Readonly<Record<string, readonly Grid[]>> = {
  "明细.xlsx": [EXPORT],
  "乙村.xls": [village("乙村", [`普通居民|1|户主|${ZHAO}||380|PJ3`])],
  "会议.csv": [NOTES],
};

async function page(...sheets: readonly Grid[]) {
  const workbook = new MemoryWorkbook(sheets);
  const openBeside = async ({ name }: File) => {
    const content = FILES[name];
    if (content === undefined) throw new HostError("failed", UNREADABLE);
    return new FileWorkbook(name, { sheets: content });
  };
  const session = new Session({ workbook, policies, today: () => TODAY, pause, openBeside });
  const { container } = renderSession(session);
  await act(() => session.open());
  await openTab("收缴");
  return { workbook, session, container };
}

async function choose(...names: readonly string[]): Promise<void> {
  const files = names.map((name) => new File(["x"], name));
  await act(async () => void fireEvent.change(screen.getByLabelText(/^打开文件/), { target: { files } }));
  await screen.findByText(/^打开了 \d+ 个文件。$/);
}

const card = (name: string) => {
  const found = screen.getByRole("heading", { level: 3, name }).closest("li");
  if (found === null) throw new Error("no card");
  return found;
};
const isOff = (name: string) => screen.getByRole("button", { name }).getAttribute("aria-disabled") === "true";

async function make(name: string): Promise<void> {
  fireEvent.click(screen.getByRole("button", { name: new RegExp(`^重?做${name}$`) }));
  await screen.findByText(`已做好，在工作表“${name}”。`);
}

const figures = (name: string) =>
  within(card(name))
    .getAllByRole("term")
    .map((term) => `${term.textContent} ${term.nextElementSibling?.textContent ?? ""}`);

const NO_PAYMENTS = "缺少缴费明细：从税务大厅导出征收数据明细，在这里打开";
const NO_ROSTER = "缺少花名册：打开花名册，或把各村的花名册在这里打开";

test.each<[string, readonly Grid[], readonly string[], boolean, readonly string[]]>([
  ["only a roster", [ROSTER], [], false, [NO_PAYMENTS]],
  ["only payments", [EXPORT], [], false, [NO_ROSTER]],
  ["neither", [NOTES], [], false, [NO_ROSTER, NO_PAYMENTS]],
  ["both in the workbook", [ROSTER, EXPORT], [], true, []],
  ["payments beside it", [ROSTER], ["明细.xlsx"], true, []],
  ["both beside it", [NOTES], ["明细.xlsx", "乙村.xls"], true, []],
  ["payments that cannot be read", [ROSTER], ["坏的.xlsx"], false, [NO_PAYMENTS]],
])("%s: whether 缴费核对 can be made, and what is missing", async (_, sheets, files, can, missing) => {
  await page(...sheets);
  if (files.length > 0) await choose(...files);
  expect(isOff("做缴费核对")).toBe(!can);
  const said = within(card("缴费核对"))
    .queryAllByText(/^缺少/)
    .map(({ textContent }) => textContent);
  expect(said).toEqual(missing);
});

test("every sheet of the campaign has its card, with its name and one sentence", async () => {
  const { container } = await page(ROSTER);
  expect(OFFERS.map(({ id }) => id)).toEqual(SHEET_IDS);
  expect(screen.getAllByRole("heading", { level: 3 }).map(({ textContent }) => textContent)).toEqual(
    OFFERS.map(({ name }) => name),
  );
  for (const { name, purpose } of OFFERS) expect(card(name).textContent).toContain(purpose);
  // Without payments a list for posting goes by the roster, and that is said.
  expect(isOff("做公示")).toBe(false);
  expect(card("公示").textContent).toContain("没有缴费明细也能做，但不全");
  expect(await axeViolations(container)).toEqual([]);
});

test("files are listed with what they are; one that cannot be read says why, and the rest goes on", async () => {
  const { workbook, container } = await page(ROSTER);
  await choose("坏的.xlsx", "明细.xlsx", "会议.csv");
  const listed = () =>
    within(screen.getByRole("list", { name: "打开的文件" }))
      .getAllByRole("listitem")
      .map(({ textContent }) => textContent);
  expect(listed()).toEqual([
    `坏的.xlsx读不了：${UNREADABLE}拿掉`,
    "明细.xlsx缴费明细 2 笔拿掉",
    "会议.csv“记录”认不出是什么表，不用拿掉",
  ]);
  expect(await axeViolations(container)).toEqual([]);
  // The same file again takes its own place.
  await choose("明细.xlsx");
  expect(listed()).toHaveLength(3);
  await make("缴费核对");
  expect(card("缴费核对").textContent).toContain("有 1 个文件读不了，没有计入。");
  expect(String(workbook.written[0]?.rows[3]?.[0])).toContain("读不了的文件：坏的.xlsx");

  const takeOff = screen.getByRole("button", { name: "拿掉“明细.xlsx”" });
  takeOff.focus();
  fireEvent.click(takeOff);
  await waitFor(() => expect(listed()).toHaveLength(2));
  expect(document.activeElement).toBe(screen.getByLabelText(/^打开文件/));
  expect(isOff("重做缴费核对")).toBe(true);
  // Nothing of the files is in the workbook.
  expect([...workbook.settings.keys()]).toEqual([]);
  expect(workbook.sheets.map(({ name }) => name)).toEqual(["花名册", "缴费核对"]);
});

test("缴费核对: the numbers are those of the sheet, which is gone to, and numbers are masked unless asked for", async () => {
  const { workbook } = await page(ROSTER);
  await choose("明细.xlsx");
  await make("缴费核对");
  expect(figures("缴费核对")).toEqual(["一致 1", "少缴 1", "未缴 1", "应缴 950", "到账 530"]);
  const [sheet] = workbook.written;
  expect(sheet?.name).toBe("缴费核对");
  expect(sheet === undefined ? [] : linesOf(sheet).map((line) => `${line["姓名"]} ${line["结果"]}`)).toEqual([
    "王建国 一致",
    "张桂兰 少缴",
    "赵小强 未缴",
  ]);
  expect(JSON.stringify(sheet?.rows)).not.toContain(idNumber("19700310", 901));
  fireEvent.click(screen.getByRole("button", { name: "去看“缴费核对”" }));
  await waitFor(() =>
    expect(workbook.selections).toEqual([{ sheet: "缴费核对", cell: { row: 0, column: 0 } }]),
  );
  fireEvent.click(screen.getByRole("checkbox", { name: /完整的身份证号/ }));
  await make("缴费核对");
  await waitFor(() => expect(workbook.written).toHaveLength(2));
  expect(JSON.stringify(workbook.written[1]?.rows)).toContain(idNumber("19700310", 901));
});

test("未缴名单: a second run replaces the sheet, and what people wrote is there again", async () => {
  const { workbook } = await page(ROSTER, EXPORT);
  await make("未缴名单");
  // 张桂兰 owes 40 of 190, 赵小强 380.
  expect(figures("未缴名单")).toEqual(["人数 2", "应缴 420"]);
  const grid = workbook.sheets.find(({ name }) => name === "未缴名单");
  const head = grid?.cells.findIndex((row) => row.includes("原因")) ?? -1;
  const [reason, name] = ["原因", "姓名"].map((heading) => grid?.cells[head]?.indexOf(heading) ?? -1);
  const row = grid?.cells.findIndex((cells) => cells[name ?? -1] === "赵小强") ?? -1;
  act(() => workbook.userSets("未缴名单", row, reason ?? -1, "拒参"));
  fireEvent.click(screen.getByRole("button", { name: "重做未缴名单" }));
  await waitFor(() => expect(workbook.written).toHaveLength(2));
  const [, second] = workbook.written;
  const reasons =
    second === undefined ? [] : linesOf(second).map((line) => `${line["姓名"]} ${line["原因"]}`);
  expect(reasons).toEqual(["张桂兰 null", "赵小强 拒参"]);
  expect(workbook.sheets.filter((sheet) => sheet.name === "未缴名单")).toHaveLength(1);
});

test("it shows how far it is, can be cancelled by key, and makes nothing then", async () => {
  const { workbook } = await page(ROSTER, EXPORT);
  const gate = workbook.hold("readSheet");
  const button = screen.getByRole("button", { name: "做缴费核对" });
  button.focus();
  fireEvent.click(button);
  await act(() => gate.asked);
  expect(screen.getByRole("progressbar", { name: "正在做缴费核对" })).toBeTruthy();
  expect(document.activeElement).toBe(button);
  expect(isOff("做未缴名单")).toBe(true);
  fireEvent.click(screen.getByRole("button", { name: "取消" }));
  await act(async () => gate.release());
  await screen.findByText("已取消，没有做。");
  expect(screen.queryByRole("progressbar")).toBeNull();
  expect(workbook.written).toEqual([]);
});

test("files stay while another page is shown, and are gone with the pane", async () => {
  await page(ROSTER);
  await choose("明细.xlsx");
  await openTab("校验");
  await openTab("收缴");
  expect(screen.getByText("打开了 1 个文件。")).toBeTruthy();
  cleanup();
  await page(ROSTER);
  expect(screen.getByText("没有打开别的文件。")).toBeTruthy();
});

test("a user's own sheet of that name is left alone, and it is said", async () => {
  const own: Grid = { ...NOTES, name: "缴费核对" };
  const { workbook } = await page(ROSTER, EXPORT, own);
  fireEvent.click(screen.getByRole("button", { name: "做缴费核对" }));
  await screen.findByText(/已有工作表“缴费核对”/);
  expect(workbook.written).toEqual([]);
  expect(screen.queryByText("已取消，没有做。")).toBeNull();
});
