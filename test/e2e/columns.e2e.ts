/** 每列是什么 in real programs: fetched when it is opened, worked by keys, and what was said is kept. */
import { pathToFileURL } from "node:url";
import type { Page } from "playwright-core";
import { writeXlsx } from "../../src/hosts/file/write";
import { messages as columns } from "../../src/taskpane/check/columns/messages";
import { gridOf } from "../support/grid";
import { messages } from "../support/pane-messages";
import { violations } from "./support/axe";
import { eventually } from "./support/eventually";
import { useExcel } from "./support/excel";
import { PaneDriver } from "./support/pane";
import { useWorkbench } from "./support/workbench";
import { BUILT, useWps } from "./support/wps";

/** Headings that say nothing, over numbers that a spreadsheet has spoilt: nothing shows what it is. */
const SHEET = gridOf(
  `赫山区2024年度城乡居民基本医疗保险参保缴费花名册
  A列|B列|C列|D列
  普通居民|王建国|430903197003109010|350
  普通居民|李秀英|4.30903E+17|380`,
  { name: "花名册" },
);
const TOLD = { A列: "户属性", B列: "姓名", C列: "身份证号", D列: "实交额" };
const FOUND = ["C4 身份证号存成了数字", "D3 实交额与政策不符"];

/** More than a column can be. */
const STEPS = 50;
/** What the select that has the focus shows. */
const shown = (page: Page) =>
  page.evaluate(() => (document.activeElement as HTMLSelectElement).selectedOptions[0]?.textContent);

const pageOf = (pane: PaneDriver) => pane.root.getByRole("region", { name: columns.title("花名册") });

async function tellAll(pane: PaneDriver): Promise<void> {
  await pane.button(columns.openOf("花名册")).click();
  await pageOf(pane).waitFor();
  for (const [column, what] of Object.entries(TOLD)) {
    const select = pane.root.getByRole("combobox", { name: columns.isWhat(column), exact: true });
    await select.selectOption({ label: what });
    await eventually(() => pane.root.getByRole("progressbar").count(), 0);
  }
  await pageOf(pane)
    .getByText(/^现在当作花名册，2 人/)
    .waitFor();
}

describe("in the workbench", () => {
  const workbench = useWorkbench();

  test("from the card, by keys alone, to a full check", async () => {
    const { pane, page, keyboard } = workbench;
    await workbench.openFile("花名册.xlsx", writeXlsx([SHEET]));
    await pane.ready();
    await keyboard.press("F6");
    await keyboard.reach(columns.openOf("花名册"));
    await keyboard.press("Enter");
    await pageOf(pane).waitFor();
    await eventually(() => keyboard.focused(), columns.title("花名册"));
    expect(await violations(page)).toEqual([]);
    for (const [column, what] of Object.entries(TOLD)) {
      await keyboard.reach(columns.isWhat(column));
      for (let i = 0; i < STEPS && (await shown(page)) !== what; i++) await keyboard.press("ArrowDown");
      await keyboard.press("Enter");
      await eventually(() => pane.root.getByRole("progressbar").count(), 0);
    }
    await pageOf(pane)
      .getByText(/^现在当作花名册，2 人/)
      .waitFor();
    expect(await violations(page)).toEqual([]);
    await keyboard.reach(columns.back, "Shift+Tab");
    await keyboard.press("Enter");
    await eventually(() => keyboard.focused(), columns.openOf("花名册"));
    await pane.check();
    await pane.button(messages.filter.byRow).click();
    await eventually(async () => (await pane.findings()).sort(), expect.arrayContaining(FOUND));
  });
});

describe("in Excel", () => {
  const excel = useExcel();

  test("what was said holds when the workbook is opened again", async () => {
    excel.has([SHEET]);
    let pane = await excel.open();
    await pane.ready();
    await tellAll(pane);
    const finds = async () => {
      await pane.check();
      for (const what of ["身份证号存成了数字", "实交额与政策不符"])
        await eventually(() => pane.root.innerText(), expect.stringContaining(what));
    };
    await pane.button(columns.back).click();
    await finds();
    await excel.close();
    pane = await excel.open();
    await pane.ready();
    await finds();
  });
});

describe("in WPS", () => {
  const wps = useWps();

  test("the page opens from a folder, too, as WPS loads it", async () => {
    const from = pathToFileURL(BUILT).href;
    await wps.open([SHEET], { from });
    await wps.main.goto(`${from}/taskpane.html`);
    const pane = new PaneDriver(wps.main);
    await pane.ready();
    await tellAll(pane);
  });
});
