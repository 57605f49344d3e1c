/** The pictures of the guide, taken anew with `UPDATE_SCREENSHOTS=1 npm run test:e2e -- screenshots`. */
import { join } from "node:path";
import type { Locator, Page } from "playwright-core";
import { messages } from "../../src/taskpane/messages";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";

const FOLDER = join(__dirname, "../../docs/images");

if (process.env["UPDATE_SCREENSHOTS"] === "1") describe("the pictures of the guide", takePictures);
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
