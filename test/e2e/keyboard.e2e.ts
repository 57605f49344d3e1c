/** The main job without a mouse. */
import { messages } from "../support/pane-messages";
import { ERRORS, HINTS, PROMISED } from "./support/demo";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();

const press = (...keys: string[]) => workbench.keyboard.press(...keys);
const focused = () => workbench.keyboard.focused();
const reach = (name: string | RegExp, key?: string) => workbench.keyboard.reach(name, key);

test("check, go to a finding, mend it in the grid, check again", async () => {
  const { grid, pane, page } = workbench;
  await eventually(() => grid.hasFocus(), true);

  await press("F6");
  await reach(messages.start.check);
  await press("Enter");
  await pane.button(messages.result.recheck).waitFor();
  // The result is read out, and the way on begins there.
  await eventually(focused, messages.verdict.errors(ERRORS));

  await reach(/必填项没有填/);
  await press("ArrowDown", "Enter");
  await grid.isAt("花名册 D8");
  await press("ArrowDown");
  await eventually(focused, expect.stringMatching(/^花名册 C13/));
  await press("Enter");
  await grid.isAt("花名册 C13");
  await press("ArrowUp", "Enter");
  await grid.isAt("花名册 D8");

  await press("F6");
  await eventually(() => grid.hasFocus(), true);
  await page.keyboard.type("郑勇");
  await press("Enter");
  await pane.stale().waitFor();
  expect(await workbench.values("花名册", "D8")).toEqual({ D8: "郑勇" });

  await press("F6");
  await eventually(focused, expect.stringMatching(/^花名册 D8/));
  await reach(messages.result.recheck, "Shift+Tab");
  await press("Enter");
  // The verdict is read out again; the way goes on with what follows in the list.
  await eventually(focused, expect.stringMatching(/^花名册 C13/));
  expect((await pane.verdict())[0]).toBe(messages.verdict.errors(ERRORS - 1));
});

test("the arrow keys go through the list, fold its groups and reach both ends", async () => {
  const { pane, grid } = workbench;
  await press("F6");
  await reach(messages.start.check);
  await press("Enter");
  await pane.button(messages.result.recheck).waitFor();
  await reach(/必填项没有填/);
  await press("ArrowLeft");
  await eventually(() => pane.row(/必填项没有填/).getAttribute("aria-expanded"), "false");
  await press("ArrowDown");
  await eventually(focused, expect.stringMatching(/单元格是错误值/));
  await press("ArrowUp", "ArrowRight");
  await eventually(() => pane.row(/必填项没有填/).getAttribute("aria-expanded"), "true");
  await press("End", "Enter");
  await eventually(() => grid.selected(), expect.not.stringMatching(/^A1$/));
  await press("Home");
  await eventually(focused, expect.stringMatching(/必填项没有填/));
});

test("tabs, filters and switches work by key", async () => {
  const { pane } = workbench;
  await press("F6");
  await reach(messages.pages.check);
  await press("ArrowRight");
  await eventually(focused, messages.pages.collecting);
  await press("ArrowRight");
  await eventually(focused, messages.pages.policy);
  await pane.root.getByLabel(messages.policy.ask).waitFor();
  await press("End");
  await eventually(focused, messages.pages.rules);
  await press("Home");
  await reach(messages.start.check);
  await press("Enter");
  await pane.button(messages.result.recheck).waitFor();

  await reach(messages.result.marks);
  await press("Space");
  await eventually(() => pane.toggle(messages.result.marks).isChecked(), true);
  await reach(`${messages.severities.warning} ${HINTS}`);
  await press("Enter");
  await pane.positionIs(messages.list.total(HINTS));
  await reach(messages.filter.text);
  await workbench.page.keyboard.type("没有这个人");
  await reach(messages.filter.reset);
  await press("Enter");
  await pane.positionIs(messages.list.total(PROMISED.length));
});
