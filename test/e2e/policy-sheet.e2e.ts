/** A county that nobody built in writes its policy into a sheet: formulas and findings go by it, and follow it. */
import { ruleOf } from "../support/rules";
import { SHEET_NAME } from "../../src/forms/policy-sheet";
import { messages } from "../support/pane-messages";
import { rowsOf } from "../support/grid";
import { violations } from "./support/axe";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";
import { longTest } from "./support/long-test";

const workbench = useWorkbench();

/** Of a new workbook. */
const FORMULAS = "Sheet1";
const ROSTER = "Sheet2";
/** A sheet is filled in cell by cell. */
const LONG_MS = 300_000;

/** What a clerk types beside the labels of the empty sheet: 甲县, 2025, 400 yuan. */
const STATEMENTS = { B7: "某省、某市", B8: "2025", B9: "400" };

/** What is copied from the document, each below the headings of its section: the row of 普通居民 is there already. */
const TABLES = {
  A15: "甲县2025年度居民医保参保缴费工作方案 | 甲政办发〔2024〕8号",
  A22: `
  特困人员 | | 全额 | | 县民政局
  低保对象 | | 200  | | 县民政局`,
  B35: `
  2024-09-01 | 2024-12-25 | 1—25日
  2025-01-01 | 2025-12-31`,
  A38: "延长期 | 2025-01-10 | 2025-02-28",
};

/** What every document says and an empty sheet does not, by where it belongs; a section without a row by its heading. */
const MISSING = ["B8", "B9", "A13"];
/** The same, once what stands beside the labels is typed. */
const MISSING_ROWS = ["A13"];

/** 李秀英 has paid last year's 380. */
const PERSONS = `
  填报单位：甲县东镇
  户属性★ | 户籍号 | 户主关系★ | 姓名★ | 性别★ | 身份证号★ | 联系电话 | 个人交费★ | | 票据号码 | 参保人签字★ | 资助部门
  | | | | | | | 实交额 | 资助额 | | |
  普通居民 | 1001 | 户主 | 王建国 | 男 | 430903197003109010 | 13812345678 | 400 |   0 | PJ1001 | 王建国 |
  普通居民 | 1001 | 妻   | 李秀英 | 女 | 43090319720815902X |             | 380 |   0 |        | 王建国 |
  低保对象 | 1002 | 户主 | 张桂兰 | 女 | 430903195509209044 | 13912345678 | 200 | 200 | PJ1002 | 张桂兰 | 县民政局
  特困人员 | 1003 | 户主 | 陈德福 | 男 | 430903195101129059 | 15012345678 |   0 | 400 |        | 陈德福 | 县民政局`;

const OF_STANDARD = { H6: ["amount-selfpay", "amount-sum"] } as const;

const table = (text: string) => rowsOf(text).map((row) => row.map((value) => String(value ?? "")));
const placed = (cells: readonly string[]) => cells.map((cell) => `${SHEET_NAME} ${cell}`);
const texts = (found: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(found).flatMap(([cell, rules]) => rules.map((rule) => `${cell} ${ruleOf(rule).title}`));

beforeEach(async () => {
  const { grid, pane } = workbench;
  await workbench.create();
  await grid.type("A1", "低保对象缴多少、东镇任务数、一月五日和二十日能不能缴");
  await grid.openSheet(ROSTER);
  await grid.type("A1", "甲县2025年度城乡居民基本医疗保险参保缴费基本信息登记表");
  await pane.openPage(messages.pages.policy);
  await pane.button(messages.policySheet.createEmpty).click();
  await grid.isAt(`${SHEET_NAME} B6`);
  // An empty sheet breaks nothing.
  await pane.policyProblemsAre(...placed(["A1"]));
});

async function fillIn(): Promise<void> {
  const { grid, pane } = workbench;
  await grid.type("B6", "甲县");
  await pane.policyProblemsAre(...placed(MISSING));
  for (const [cell, text] of Object.entries(STATEMENTS)) await grid.type(cell, text);
  await pane.policyProblemsAre(...placed(MISSING_ROWS));
  for (const [cell, text] of Object.entries(TABLES)) await grid.paste(cell, table(text));
  await pane.root.getByText(messages.policySheet.allGood).waitFor();
}

async function answersAre(...expected: string[]): Promise<void> {
  const answers = async () => Object.values(await workbench.values(FORMULAS, "A2", "A3", "A4", "A5"));
  await eventually(answers, expected);
}

async function findingsAre(found: Readonly<Record<string, readonly string[]>>): Promise<void> {
  await eventually(async () => (await workbench.pane.findings()).sort(), texts(found).sort());
}

longTest(
  "formulas and findings go by what is typed, and follow when one number changes",
  async () => {
    const { grid, pane } = workbench;
    await fillIn();
    await pane.root.getByText(messages.policySheet.own, { exact: true }).waitFor();

    await grid.openSheet(FORMULAS);
    await grid.type("A2", '=SELFPAY("低保对象","甲县")');
    await grid.type("A3", '=SUBSIDY("特困人员","甲县")');
    await grid.type("A4", '=CANPAY("2025-01-05","甲县")');
    await grid.type("A5", '=CANPAY("2025-01-20","甲县")');
    await answersAre("200", "400", "FALSE", "TRUE");

    await grid.openSheet(ROSTER);
    await grid.paste("A2", table(PERSONS));
    await pane.openPage(messages.pages.check);
    await pane.check();
    await pane.button(messages.filter.byRow).click();
    await findingsAre(OF_STANDARD);

    await grid.openSheet(SHEET_NAME);
    await grid.type("C23", "300");
    await pane.root.getByText(messages.stale.settings).waitFor();
    await answersAre("100", "400", "FALSE", "TRUE");
    await pane.recheck();
    await findingsAre({ ...OF_STANDARD, H7: ["amount-selfpay"], I7: ["amount-subsidy"] });

    await grid.type("B9", "380");
    await answersAre("80", "380", "FALSE", "TRUE");
  },
  LONG_MS,
);

longTest(
  "a broken sheet takes no policy's place: formulas and pane say which cell is wrong, until it is mended",
  async () => {
    const { grid, pane } = workbench;
    await fillIn();
    await grid.openSheet(FORMULAS);
    await grid.type("A2", '=SELFPAY("低保对象","甲县")');
    await grid.openSheet(ROSTER);
    await grid.paste("A2", table(PERSONS));

    await grid.openSheet(SHEET_NAME);
    await grid.type("C23", "120%");
    await grid.goTo("A1");
    await pane.policyProblemsAre(...placed(["C23"]));
    await pane.root
      .getByRole("region", { name: messages.policySheet.problemsTitle })
      .getByText(/不能超过 100%，现在是“120%”/)
      .waitFor();
    await pane.button(`${SHEET_NAME} C23`).click();
    await grid.isAt(`${SHEET_NAME} C23`);
    await grid.openSheet(FORMULAS);
    await grid.goTo("A2");
    await eventually(() => grid.note(), expect.stringMatching(/甲县2025年度.*C23.*不能超过 100%/));
    expect(await workbench.values(FORMULAS, "A2")).toEqual({ A2: "#N/A" });
    await pane.openPage(messages.pages.check);
    await pane.check();
    await pane.button(messages.filter.byRow).click();
    await findingsAre({ A3: ["policy-unknown"] });

    await grid.openSheet(SHEET_NAME);
    await grid.type("C23", "80%");
    await pane.recheck();
    await findingsAre({ ...OF_STANDARD, H7: ["amount-selfpay"], I7: ["amount-subsidy"] });
    expect(await workbench.values(FORMULAS, "A2")).toEqual({ A2: "80" });
  },
  LONG_MS,
);

test("by keys alone: what is typed goes into the new sheet, and a mistake leads to its cell", async () => {
  const { grid, pane, page, keyboard } = workbench;
  await eventually(() => grid.hasFocus(), true);
  await page.keyboard.type("甲县");
  await keyboard.press("Enter");
  await pane.policyProblemsAre(...placed(MISSING));
  expect(await violations(page)).toEqual([]);

  await keyboard.press("F6");
  await keyboard.reach(`${SHEET_NAME} B8`, "Shift+Tab");
  await keyboard.press("Enter");
  await grid.isAt(`${SHEET_NAME} B8`);
  await keyboard.press("F6");
  await eventually(() => grid.hasFocus(), true);
  await page.keyboard.type("2025");
  await keyboard.press("Enter");
  await pane.policyProblemsAre(...placed(MISSING.filter((cell) => cell !== "B8")));

  await keyboard.press("F6");
  await keyboard.reach(messages.policySheet.createEmpty);
  await keyboard.press("Enter");
  await grid.isAt(`${SHEET_NAME} (2) B6`);
});

longTest("out as text and in again: what stands there is replaced after a question", async () => {
  const { pane, page, grid } = workbench;
  const { createSame, exportTitle, importText, importAction, refused, replaceYes } = messages.policySheet;
  await pane.root.getByLabel(messages.policy.region, { exact: true }).selectOption({ label: "赫山区" });
  await pane.button(createSame("赫山区2024年度")).click();
  await grid.isAt(`${SHEET_NAME} (2) B6`);
  expect(await violations(page)).toEqual([]);

  await pane.root.getByText(exportTitle, { exact: true }).click();
  const box = pane.root.getByLabel(importText);
  await box.fill("赫山区");
  await pane.button(importAction).click();
  await pane.root.getByText(refused).waitFor();
  expect(await violations(page)).toEqual([]);

  const text = await pane.root.getByLabel(messages.policySheet.exportText("赫山区2024年度")).inputValue();
  await box.fill(text.replace('"yuan": 380', '"yuan": 390'));
  await pane.button(importAction).click();
  await pane.button(replaceYes).waitFor();
  expect(await violations(page)).toEqual([]);
  await pane.button(replaceYes).click();
  await eventually(() => pane.root.innerText(), expect.stringContaining("个人缴费标准 380 元 → 390 元"));
  expect(await violations(page)).toEqual([]);
});

test("a cell says how it is filled in and offers what may be chosen: what is picked stands there", async () => {
  const { grid, page, pane } = workbench;
  await grid.type("B6", "甲县");
  await grid.goTo("C23");
  await eventually(() => grid.note(), expect.stringMatching(/^资助：全额、200/));
  await page.keyboard.press("F2");
  await page.locator("[data-u-comp=sheets-dropdown-list]").getByText("文件没写", { exact: true }).click();
  await grid.goTo("A1");
  await eventually(() => grid.texts("C21:C23"), [["不资助"], [""], ["文件没写"]]);
  // And anything else may be typed all the same, to be told what may stand there.
  await grid.type("C23", "打八折");
  await pane.root.getByText(/“打八折”/).waitFor();

  // Saved and opened again, it is as it was.
  await grid.type("B35", "2024-09-01");
  const { name, bytes } = await workbench.saved("保存表格");
  await workbench.openFile(name, bytes);
  await grid.openSheet(SHEET_NAME);
  await eventually(() => grid.texts("B35:B35"), [["2024-09-01"]]);
  await grid.goTo("C23");
  await eventually(() => grid.note(), expect.stringMatching(/^资助：全额、200/));
});
