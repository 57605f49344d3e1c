/** The add-in as it is handed out for WPS: its two pages, with a WPS in memory between them. */
import { pathToFileURL } from "node:url";
import type { Grid } from "../../src/forms";
import { sampleWorkbooks } from "../../src/samples";
import { messages } from "../support/pane-messages";
import { messages as wpsMessages } from "../../src/wps/messages";
import { madePolicy } from "../support/policy";
import { policySheet } from "../support/policy-sheet";
import { roster } from "../support/roster";
import { ERRORS, HINTS, placeOf, PROMISED } from "./support/demo";
import { eventually } from "./support/eventually";
import { faultyBook } from "./support/faulty-book";
import { PaneDriver } from "./support/pane";
import { BUILT, useWps } from "./support/wps";

const wps = useWps();

/** The workbook with the faults that `PROMISED` lists. */
const DEMO: readonly Grid[] = [
  ["花名册", "花名册-有错.xlsx"],
  ["任务分解表-临猗县", "任务分解表-临猗县.xlsx"],
].map(([name = "", fileName]) => {
  const [sheet] = sampleWorkbooks().find((book) => book.fileName === fileName)?.sheets ?? [];
  if (sheet === undefined) throw new Error(`no sample for ${name}`);
  return { ...sheet, name };
});
const VERDICT = [messages.verdict.errors(ERRORS), messages.verdict.hints(HINTS)];
const CLEAN = roster();

test("formulas answer once WPS has opened the page, by both names and by the workbook's own policy", async () => {
  await wps.open([CLEAN]);
  for (const name of ["CANBAO.SELFPAY", "SELFPAY"]) {
    expect(await wps.ask(name, "低保对象", "赫山区")).toBe(190);
    expect(await wps.ask(name, "低保对象", "火星")).toBe("error");
  }
  // 甲县 is in no document: the workbook that comes to the front brings it along.
  const ask = () => wps.ask("SELFPAY", "普通居民", "甲县");
  expect(await ask()).toBe("error");
  await wps.main.evaluate(
    (sheets) => void wpsInPage.host.userOpens("甲县.xlsx", sheets),
    [CLEAN, policySheet()],
  );
  await eventually(ask, 400);
  await wps.main.evaluate(() => wpsInPage.host.userActivates(wpsInPage.host.book));
  await eventually(ask, "error");
});

test("一键校验 opens the pane and finds what is wrong, the second time in the same pane", async () => {
  await wps.open(DEMO);
  const pane = await wps.pressForPane("canbaoCheck");
  await pane.verdictIs(...VERDICT);
  await pane.positionIs(messages.list.total(PROMISED.length));
  expect(await wps.main.evaluate(() => wpsInPage.addon.panes)).toMatchObject([{ Visible: true }]);

  await wps.userSets(placeOf("required"), "郑勇");
  await pane.stale().waitFor();
  await wps.press("canbaoCheck");
  await pane.verdictIs(messages.verdict.errors(ERRORS - 1), messages.verdict.hints(HINTS));
  expect(wps.pages()).toBe(2);
});

test("a click on a finding selects its cell", async () => {
  await wps.open(DEMO);
  const pane = await wps.pressForPane("canbaoOpen");
  await pane.ready();
  await pane.check();
  await pane.row(placeOf("required")).click();
  await eventually(() => wps.selected(), placeOf("required"));
});

test("cells are marked, and 清除标记 on the ribbon takes the marks away and switches them off", async () => {
  await wps.open(DEMO);
  const pane = await wps.pressForPane("canbaoCheck");
  await pane.verdictIs(...VERDICT);
  expect(await wps.marks()).toBe(0);
  await pane.toggle(messages.result.marks).click();
  await eventually(async () => (await wps.marks()) > 0, true);
  await wps.press("canbaoClear");
  await eventually(() => wps.marks(), 0);
  await eventually(() => pane.toggle(messages.result.marks).isChecked(), false);
});

test("what can be mended in one way is mended, and undone to the last character", async () => {
  const { wrong, slips } = faultyBook();
  await wps.open(wrong);
  const before = await wps.values();
  const pane = await wps.pressForPane("canbaoCheck");
  const first = slips.filter(({ round }) => round === 1);
  const rest = slips.length - first.length;
  await pane.button(messages.mending.fixAll(first.length)).click();
  await pane.button(messages.mending.apply(first.length)).click();
  await pane.button(messages.mending.fixAll(rest)).waitFor();
  for (const { sheet, cell, right } of first) expect(await wps.cell(`${sheet} ${cell}`)).toEqual(right);
  await pane.button(/^撤销/).click();
  await eventually(() => wps.values(), before);
});

test("the pane puts itself away, rewrites formulas and clears marks without the ribbon", async () => {
  await wps.open(DEMO);
  const pane = await wps.pressForPane("canbaoOpen");
  await pane.ready();
  await pane.button(wpsMessages.toWps).click();
  await pane.root.getByText(wpsMessages.rewritten("WPS", 0)).waitFor();
  await pane.button(wpsMessages.clearMarks).click();
  await pane.button(wpsMessages.hide).click();
  await eventually(
    () => wps.main.evaluate(() => wpsInPage.addon.panes.map(({ Visible }) => Visible)),
    [false],
  );
});

test("a WPS without functions says so and can do all else", async () => {
  await wps.open(DEMO, { hasFunctions: false });
  const pane = await wps.pressForPane("canbaoCheck");
  await pane.verdictIs(...VERDICT);
  const note = wps.panePage.getByText(wpsMessages.noFunctions);
  expect(await note.isVisible()).toBe(true);
  await wps.panePage.getByRole("button", { name: wpsMessages.close }).click();
  expect(await note.isVisible()).toBe(false);
});

test("each workbook has its own results, and the pane shows those of the one in front", async () => {
  await wps.open(DEMO);
  const pane = await wps.pressForPane("canbaoCheck");
  await pane.verdictIs(...VERDICT);
  await wps.main.evaluate((sheets) => void wpsInPage.host.userOpens("又一村.xlsx", sheets), [CLEAN]);
  await pane.ready();
  await pane.check();
  await pane.verdictIs(messages.verdict.good);
  const books = wps.panePage.locator(".workbook");
  expect(await books.count()).toBe(2);
  await wps.main.evaluate(() => wpsInPage.host.userActivates(wpsInPage.host.book));
  await pane.verdictIs(...VERDICT);
  await wps.main.evaluate(() => wpsInPage.host.userCloses("又一村.xlsx"));
  await eventually(() => books.count(), 1);
  await pane.verdictIs(...VERDICT);
  // The formulas of the other page are still answered.
  expect(await wps.ask("SELFPAY", "低保对象", "赫山区")).toBe(190);
});

test("formulas go by a policy that the pane has written, which WPS tells nobody of", async () => {
  await wps.open([CLEAN]);
  const ask = () => wps.ask("SELFPAY", "普通居民", "甲县");
  expect(await ask()).toBe("error");
  const pane = await wps.pressForPane("canbaoOpen");
  await pane.ready();
  await pane.openPage(messages.pages.policy);
  await pane.root.getByText(messages.policySheet.exportTitle).click();
  await pane.root.getByLabel(messages.policySheet.importText).fill(JSON.stringify(madePolicy()));
  await pane.button(messages.policySheet.importAction).click();
  await eventually(ask, 380);
});

test("the browser is as old as the one in WPS", async () => {
  await wps.open([CLEAN]);
  const known = () => [
    "structuredClone" in globalThis,
    "findLast" in Array.prototype,
    "replaceAll" in String.prototype,
  ];
  expect(await wps.main.evaluate(known)).toEqual([false, false, true]);
});

test("it works from a folder, as WPS loads it", async () => {
  const from = pathToFileURL(BUILT).href;
  await wps.open(DEMO, { from });
  expect(await wps.ask("SELFPAY", "低保对象", "赫山区")).toBe(190);
  // A browser keeps windows from a folder apart: this one has a WPS of its own.
  await wps.main.goto(`${from}/taskpane.html`);
  const pane = new PaneDriver(wps.main);
  await pane.ready();
  await pane.check();
  await pane.verdictIs(...VERDICT);
});
