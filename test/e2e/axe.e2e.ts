/** What axe has to say about the page, in each of its main states. The grid is Univer's own and left out. */
import { writeXlsx } from "../../src/hosts/file/write";
import { messages } from "../support/pane-messages";
import { grid as sheetOf } from "../hosts/workbench/books";
import { roster } from "../support/roster";
import { violations as violationsOn } from "./support/axe";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";
import { longTest } from "./support/long-test";

const workbench = useWorkbench();

const violations = () => violationsOn(workbench.page);

test("first use, who pays what, and the rules", async () => {
  const { pane } = workbench;
  expect(await violations()).toEqual([]);
  await pane.openPage(messages.pages.policy);
  await pane.root.getByLabel(messages.policy.ask).fill("低保对象");
  await eventually(() => pane.root.innerText(), expect.stringContaining("自己缴 190 元"));
  expect(await violations()).toEqual([]);
  await pane.openPage(messages.pages.rules);
  await pane.root.getByRole("region").first().waitFor();
  expect(await violations()).toEqual([]);
  await pane.openPage(messages.pages.check);
});

longTest("a workbook without a form", async () => {
  await workbench.openFile("别的.xlsx", writeXlsx([sheetOf("表", [["随便写的"]])]));
  await workbench.pane.root.getByText(messages.start.emptyTitle).waitFor();
  expect(await violations()).toEqual([]);
});

longTest("while a check is running", async () => {
  const { pane } = workbench;
  await workbench.holdChecks();
  await pane.button(messages.start.check).click();
  await pane.button(messages.progress.cancel).waitFor();
  expect(await pane.root.getByRole("progressbar").count()).toBe(1);
  expect(await violations()).toEqual([]);
});

test("the result, with a finding selected, grouped by rule and by row", async () => {
  const { pane, grid } = workbench;
  await pane.check();
  expect(await violations()).toEqual([]);
  await pane.toggle(messages.result.marks).click();
  await pane.row("花名册 D8").click();
  await grid.isAt("花名册 D8");
  await pane.root.getByText(messages.result.sheets(8)).click();
  expect(await violations()).toEqual([]);
  await pane.button(messages.filter.byRow).click();
  await pane.row(/第 8 行/).waitFor();
  expect(await violations()).toEqual([]);
});

longTest("an old result, and a good one", async () => {
  const { pane, grid } = workbench;
  await workbench.openFile("名册.xlsx", writeXlsx([roster({ D6: null })]));
  await pane.ready();
  await pane.check();
  await grid.type("D6", "李秀英");
  await pane.stale().waitFor();
  expect(await violations()).toEqual([]);
  await pane.recheck();
  await pane.verdictIs(messages.verdict.good);
  expect(await violations()).toEqual([]);
  await pane.button(messages.handIn.seal).click();
  await pane.button(messages.handIn.unseal).waitFor();
  await grid.type("D6", "李秀兰");
  await pane.recheck();
  await pane.root.getByText(messages.handIn.row(5)).waitFor();
  expect(await violations()).toEqual([]);
});

longTest("the preview of fixes, and what came of them and of taking them back", async () => {
  const { pane, grid } = workbench;
  await workbench.openFile(
    "名册.xlsx",
    writeXlsx([roster({ F5: " 430903197003109010", H6: 350, I8: null })]),
  );
  await pane.ready();
  await pane.check();
  await pane.previewFixes(3);
  // Some are left out.
  await pane.fixes().getByRole("checkbox", { name: "H6" }).click();
  expect(await violations()).toEqual([]);
  await pane.applyFixes(2);
  expect(await violations()).toEqual([]);
  await grid.type("F5", "430903197003109029");
  await pane.undoButton().click();
  await pane.root.getByText(messages.mending.undone(1, 1)).waitFor();
  expect(await violations()).toEqual([]);
});
