/** What a roster is handed in with: the report, the list for public posting, and the seal. */
import { messages as handingIn } from "../../src/handing-in";
import { writeXlsx } from "../../src/hosts/file/write";
import { messages } from "../support/pane-messages";
import { roster } from "../support/roster";
import { violations as violationsOn } from "./support/axe";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();

async function open(name: string, bytes: Uint8Array): Promise<void> {
  await workbench.openFile(name, bytes);
  await workbench.pane.ready();
}

const status = (text: string | RegExp) => workbench.pane.root.getByText(text);

test("the report and the list for posting are sheets of the workbook, without a full number", async () => {
  const { pane, grid } = workbench;
  await open("名册.xlsx", writeXlsx([roster({ H5: 350 })]));
  await pane.check();
  const { report, posting } = handingIn;
  await pane.openPapers();
  await pane.button(messages.handIn.report).click();
  await status(messages.handIn.written(report.sheetName)).waitFor();
  await eventually(() => grid.place(), `${report.sheetName} A1`);
  const reported = await grid.texts("A1:J20");
  expect(reported[0]?.[0]).toBe(report.title(handingIn.verdict.errors(2)));
  expect(reported.map((row) => row[4])).toContain("H5");

  await pane.openPapers();

  await pane.button(messages.handIn.posting).click();
  await status(messages.handIn.written(posting.sheetName)).waitFor();
  await eventually(() => grid.place(), `${posting.sheetName} A1`);
  const posted = await grid.texts("A1:H12");
  // Household, name, and what was paid: nothing that says who is poor.
  const [line = []] = posted.filter((row) => row[3] === "张桂兰");
  expect(line.slice(2).filter((text) => text !== "")).toEqual(["张桂兰", "张桂兰", "190"]);
  expect(JSON.stringify([reported, posted])).not.toMatch(/\d{12}/);

  // They are no rosters themselves.
  await pane.button(messages.result.recheck).click();
  await status(messages.handIn.written(posting.sheetName)).waitFor({ state: "detached" });
  await pane.verdictIs(messages.verdict.errors(2));
  expect(await pane.figures()).toMatchObject({ [messages.result.persons]: messages.result.personsText(5) });
});

test("a sealed workbook says, when it is opened again, whether it is what was sealed, and where not", async () => {
  const { pane, grid } = workbench;
  await open("名册.xlsx", writeXlsx([roster()]));
  await pane.check();
  await pane.button(messages.handIn.seal).click();
  await status(/此后没有改动/).waitFor();
  const { name, bytes } = await workbench.saved("保存表格");
  await workbench.reload();
  await open(name, bytes);
  await status(/此后没有改动/).waitFor();

  await grid.type("D6", "李秀兰");
  await status(messages.handIn.edited).waitFor();
  await pane.check();
  await status(/此后改动了 1 行/).waitFor();
  await grid.goTo("A1");
  await pane.button(messages.handIn.row(5)).click();
  await grid.isAt("花名册 A6");
});

test("an error that is verified with the keyboard counts no more, also when the saved workbook is opened again", async () => {
  const { pane, keyboard, page } = workbench;
  const { ticks } = messages;
  await open("名册.xlsx", writeXlsx([roster({ E6: "男", C6: "弟" })]));
  await pane.check();
  await pane.row("E6").click();
  await pane.row("E6").focus();
  await keyboard.press("h");
  await eventually(() => keyboard.focused(), expect.stringContaining(ticks.kinds.verified.why));
  await page.keyboard.type("户口簿");
  await keyboard.press("Tab");
  await page.keyboard.type("李四");
  expect(await violationsOn(page)).toEqual([]);
  await keyboard.press("Enter");
  const verdict = `${messages.verdict.good}，${messages.verdict.verified(1)}`;
  await pane.verdictIs(verdict);
  await status(/^已核实（户口簿，李四看过），/).waitFor();
  expect(await violationsOn(page)).toEqual([]);

  const { name, bytes } = await workbench.saved("保存表格");
  await workbench.reload();
  await open(name, bytes);
  await pane.check();
  await pane.verdictIs(verdict);
  await pane.row("E6").click();
  await pane.button(ticks.kinds.verified.undo).click();
  await pane.verdictIs(messages.verdict.errors(1));
});
