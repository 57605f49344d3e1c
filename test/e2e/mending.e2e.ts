/** A faulty roster is mended to 可以上报, and taken back to what it was, cell by cell. */
import { cellName, type Grid } from "../../src/forms";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { writeXlsx } from "../../src/hosts/file/write";
import { messages } from "../support/pane-messages";
import { messages as pageMessages } from "../../src/workbench/messages";
import { edited } from "../support/grid";
import { eventually } from "./support/eventually";
import { faultyBook, type Slip } from "./support/faulty-book";
import { longTest } from "./support/long-test";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();

const BOOK = faultyBook();
const ORIGINAL = writeXlsx(BOOK.wrong);
const ROUNDS = [1, 2].map((round) => BOOK.slips.filter((slip) => slip.round === round));
const COUNTS = ROUNDS.map((slips) => slips.length);

beforeEach(() => open("名册.xlsx", ORIGINAL));

async function open(name: string, bytes: Uint8Array): Promise<void> {
  await workbench.openFile(name, bytes);
  await workbench.pane.ready();
}

/** Cells with their types, and merged ranges: what a file holds beside settings. */
const contentOf = (bytes: Uint8Array) => readWorkbookBytes(bytes, "名册.xlsx").sheets;

const shown = (value: unknown) => (value === null || value === undefined ? "" : String(value));

/** Every cell of the grid, against what it should show. */
async function expectGrid(sheets: readonly Grid[]): Promise<void> {
  const { grid } = workbench;
  for (const { name, cells } of sheets) {
    const width = Math.max(...cells.map((row) => row.length));
    await grid.openSheet(name);
    const texts = await grid.texts(`A1:${cellName(cells.length - 1, width - 1)}`);
    expect(texts).toEqual(cells.map((row) => Array.from({ length: width }, (_, i) => shown(row[i]))));
  }
}

/** What the preview shows of each fix: the cell, with its sheet where there are several, before and after. */
function previewOf(slips: readonly Slip[]): string[][] {
  const isOneSheet = new Set(slips.map(({ sheet }) => sheet)).size === 1;
  const text = (value: Slip["wrong"]) => (value === null ? messages.finding.blank : String(value));
  return slips.map(({ sheet, cell, wrong, right }) => [
    isOneSheet ? cell : `${sheet} ${cell}`,
    text(wrong),
    text(right),
  ]);
}

async function mendRound(slips: readonly Slip[]): Promise<void> {
  const { pane } = workbench;
  await pane.previewFixes(slips.length);
  const fixes = (await pane.fixTexts()).map(([cell, before, after]) => [cell, before, after]);
  expect(fixes.sort()).toEqual(previewOf(slips).sort());
  await pane.applyFixes(slips.length);
}

async function mendEverything(): Promise<void> {
  const { pane } = workbench;
  await pane.check();
  await pane.toggle(messages.result.reveal).click();
  for (const slips of ROUNDS) await mendRound(slips);
  await pane.verdictIs(messages.verdict.good);
}

async function undoEverything(): Promise<void> {
  const { pane } = workbench;
  for (const count of [...COUNTS].reverse()) await pane.undo(count);
  expect(await pane.undoButton().count()).toBe(0);
}

test("mended in two rounds until it can be handed in, and taken back", async () => {
  const { pane } = workbench;
  await mendEverything();
  await expectGrid(BOOK.right);
  expect(contentOf((await workbench.saved("保存表格")).bytes)).toEqual(contentOf(writeXlsx(BOOK.right)));

  await undoEverything();
  await pane.button(messages.mending.fixAll(COUNTS[0] ?? 0)).waitFor();
  await expectGrid(BOOK.wrong);
  const { bytes } = await workbench.saved("保存表格");
  expect(contentOf(bytes)).toEqual(contentOf(ORIGINAL));
  // No trace of what was taken back.
  expect(readWorkbookBytes(bytes, "名册.xlsx").settings?.size ?? 0).toBe(0);
});

test("saved, closed and opened again, it can still be taken back", async () => {
  await mendEverything();
  const { name, bytes } = await workbench.saved("保存表格");
  await workbench.reload();
  await open(name, bytes);
  await undoEverything();
  expect(contentOf((await workbench.saved("保存表格")).bytes)).toEqual(contentOf(ORIGINAL));
});

longTest("what the user types in between stays as it was typed", async () => {
  const { pane, grid } = workbench;
  const [first = 0] = COUNTS;
  await pane.check();
  await pane.previewFixes(first);
  // The preview shows what was checked, and that is no more what stands there.
  await grid.openSheet("花名册");
  await grid.type("H5", "380");
  await pane.stale().waitFor();
  expect(await pane.fixes().count()).toBe(0);
  expect(await pane.button(/修正/).count()).toBe(0);

  await pane.recheck();
  await pane.previewFixes(first - 1);
  expect((await pane.fixTexts()).map(([cell]) => cell)).not.toContain("花名册 H5");
  await pane.applyFixes(first - 1);

  await grid.type("C22", "岳母");
  await pane.undoButton().click();
  await pane.root.getByText(messages.mending.undone(first - 2, 1)).waitFor();
  const { changed } = messages.mending.reasons.undone;
  const why = `${changed}，${messages.mending.wasBefore("毋亲")}`;
  await pane.button(messages.mending.left("花名册 C22", why)).click();
  await grid.isAt("花名册 C22");
  const expected = edited(contentOf(ORIGINAL)[0] as Grid, { H5: 380, C22: "岳母" });
  expect(contentOf((await workbench.saved("保存表格")).bytes)[0]).toEqual(expected);
});

test("one finding after the other: the place in the list is kept, and no key goes astray", async () => {
  const { pane, grid, keyboard, page } = workbench;
  await pane.check();
  await pane.button(messages.filter.byRow).click();
  await pane.row("花名册 H5").click();
  await grid.isAt("花名册 H5");
  await pane
    .list()
    .getByRole("button", { name: /^修正 H5/ })
    .click();
  await pane.root.getByText(messages.mending.mended(1, 0), { exact: true }).waitFor();
  // The slip of the next row.
  await eventually(() => keyboard.focused(), expect.stringMatching(/^花名册 F6/));
  await page.keyboard.type("7");
  await pane.button(messages.list.next).click();
  await grid.isAt("花名册 F6");
  expect(await workbench.values("花名册", "H5")).toEqual({ H5: "380" });
});

test("the preview by keys alone: leave one out, go back, mend, take back", async () => {
  const { pane, keyboard, grid } = workbench;
  const [all = 0] = COUNTS;
  const isFocused = (name: unknown) => eventually(() => keyboard.focused(), name);
  const { fixAll, apply, previewTitle, back, selectAll, mended, undone } = messages.mending;
  await eventually(() => grid.hasFocus(), true);
  await keyboard.press("F6");
  await keyboard.reach(messages.start.check);
  await keyboard.press("Enter");
  await pane.button(messages.result.recheck).waitFor();

  await keyboard.reach(fixAll(all));
  await keyboard.press("Enter");
  await isFocused(expect.stringMatching(new RegExp(`^${previewTitle}`)));
  for (const name of [apply(all), back, selectAll, messages.result.reveal, "花名册 H5"]) {
    await keyboard.press("Tab");
    await isFocused(name);
  }
  await keyboard.press("Space");
  await pane.button(apply(all - 1)).waitFor();
  await keyboard.press("ArrowDown");
  await isFocused("花名册 F6");
  await keyboard.press("End");
  await isFocused("任务分解表 C5");
  await keyboard.press("Space");
  await pane.button(apply(all - 2)).waitFor();
  await keyboard.press("ArrowUp", "PageUp", "PageDown", "Home");
  await isFocused("花名册 H5");

  await keyboard.press("Escape");
  await isFocused(fixAll(all));
  await keyboard.press("Enter");
  await keyboard.reach("花名册 H5");
  await keyboard.press("ArrowDown", "Space");
  await keyboard.reach(apply(all - 1), "Shift+Tab");
  await keyboard.press("Enter");
  await pane.root.getByText(mended(all - 1, 0), { exact: true }).waitFor();
  await isFocused(messages.verdict.errors(2));
  expect(await workbench.values("花名册", "H5", "F6")).toEqual({ H5: "380", F6: "430903 197904199869" });

  // Saving has taken the focus along.
  await keyboard.press("F6");
  await keyboard.reach(/^撤销/);
  await keyboard.press("Enter");
  await pane.root.getByText(undone(all - 1, 0), { exact: true }).waitFor();
  await isFocused(messages.verdict.errors(17));
  expect(await workbench.values("花名册", "H5")).toEqual({ H5: "350" });
});

test("what was mended is not given up without a question, before it is saved", async () => {
  const { page, pane } = workbench;
  const asked: string[] = [];
  page.on("dialog", (dialog) => {
    asked.push(dialog.message());
    void dialog.dismiss();
  });
  const question = [pageMessages.discardChanges("名册.xlsx")];
  const openDemo = () => page.getByRole("button", { name: "示例" }).click();
  await pane.check();
  await pane.previewFixes(COUNTS[0] ?? 0);
  await pane.applyFixes(COUNTS[0] ?? 0);
  await openDemo();
  await eventually(async () => asked, question);
  expect(await workbench.fileName()).toBe("名册.xlsx");

  await workbench.saved("保存表格");
  await openDemo();
  await eventually(() => workbench.fileName(), pageMessages.demoName);
  expect(asked).toEqual(question);
});
