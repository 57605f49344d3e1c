/**
 * The pictures of the guide, taken anew with `UPDATE_SCREENSHOTS=1 npm run test:e2e -- -t screenshots`. `npm run verify:long`
 * takes them too, to see that they can be taken, and lays them in out/.
 */
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { messages as handingIn } from "../../src/handing-in";
import { writeXlsx } from "../../src/hosts/file/write";
import { sampleWorkbooks } from "../../src/samples";
import { messages } from "../support/pane-messages";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";

const WANTED = process.env["UPDATE_SCREENSHOTS"];
const FOLDER = join(__dirname, "../..", WANTED === "1" ? "docs/images" : "out/images");

if (WANTED === "1" || WANTED === "trial") describe("the pictures of the guide", takePictures);
else test.todo("pictures are only taken with UPDATE_SCREENSHOTS=1");

function takePictures(): void {
  const workbench = useWorkbench();

  // Small enough for a page of text.
  beforeEach(() => workbench.page.setViewportSize({ width: 1180, height: 820 }));

  async function take(name: string, part: Page | Locator = workbench.page): Promise<void> {
    const { page } = workbench;
    await page.mouse.move(0, 0);
    await page.waitForFunction(() =>
      document.getAnimations().every(({ playState }) => playState !== "running"),
    );
    // What is drawn on the grid is there a moment after it was asked for.
    await page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
    await part.screenshot({ path: join(FOLDER, `${name}.png`), animations: "disabled", caret: "hide" });
  }

  async function openSample(fileName: string): Promise<void> {
    const sheets = sampleWorkbooks().find((sample) => sample.fileName === fileName)?.sheets ?? [];
    await workbench.openFile(fileName, writeXlsx(sheets));
    await workbench.pane.ready();
  }

  test("workbench", () => take("workbench"));

  test("result", async () => {
    const { pane, grid } = workbench;
    await pane.check();
    await pane.toggle(messages.result.marks).click();
    await pane.row("花名册 D8").click();
    await grid.isAt("花名册 D8");
    await eventually(() => grid.note(), expect.stringContaining("姓名"));
    await take("result");
  });

  test("fixes", async () => {
    const { pane } = workbench;
    await pane.check();
    await pane.button(/^全部修正/).click();
    await pane.fixes().waitFor();
    await take("fixes");
  });

  test("mended", async () => {
    const { pane } = workbench;
    await pane.check();
    await pane.button(/^全部修正/).click();
    await pane.button(/^修正 /).click();
    await pane.undoButton().waitFor();
    await take("mended");
  });

  test("lists", async () => {
    const { pane } = workbench;
    await openSample("花名册和名单.xlsx");
    await pane.root.getByLabel(messages.sheet.useOf("低保对象名单")).scrollIntoViewIfNeeded();
    await take("lists", pane.root);
  });

  test("report", async () => {
    const { pane, grid } = workbench;
    await pane.check();
    await pane.openPapers();
    await pane.button(messages.handIn.report).click();
    await eventually(() => grid.place(), `${handingIn.report.sheetName} A1`);
    await take("report");
  });

  test("sealed", async () => {
    const { pane } = workbench;
    await openSample("花名册-无错.xlsx");
    await pane.check();
    await pane.button(messages.handIn.seal).click();
    await pane.button(messages.handIn.unseal).waitFor();
    await take("sealed", pane.root);
  });

  test("posting", async () => {
    const { pane, grid } = workbench;
    await openSample("花名册-无错.xlsx");
    await pane.check();
    await pane.openPapers();
    await pane.button(messages.handIn.posting).click();
    await eventually(() => grid.place(), `${handingIn.posting.sheetName} A1`);
    await take("posting");
  });

  test("policy sheet", async () => {
    const { pane, grid } = workbench;
    await pane.openPage(messages.pages.policy);
    await pane.button(/^照.*建$/).click();
    await eventually(() => grid.place(), expect.stringMatching(/^参保政策/));
    await pane.root.getByText(/^已写入工作表/).waitFor();
    await grid.goTo("B29");
    await eventually(() => grid.note(), expect.stringContaining("怎么资助"));
    await take("policy-sheet");
  });

  test("policy", async () => {
    const { pane } = workbench;
    await pane.openPage(messages.pages.policy);
    await pane.root.getByLabel(messages.policy.ask).fill("低保对象、三级残疾人");
    await eventually(() => pane.root.innerText(), expect.stringContaining("自己缴 190 元"));
    await take("policy", pane.root);
  });

  test("rules", async () => {
    const { pane } = workbench;
    await pane.openPage(messages.pages.rules);
    await pane.root.getByText(messages.rules.example).first().click();
    await take("rules", pane.root);
  });

  test("formula", async () => {
    const { grid } = workbench;
    await grid.openSheet("公式示例");
    await grid.goTo("C13");
    await eventually(() => grid.note(), expect.stringContaining("火星"));
    await take("formula");
  });
}
