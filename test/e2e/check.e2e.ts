/** The main job with the mouse: check, follow a finding to its cell, mend it, until the roster can be handed in. */
import { rules } from "../../src/checks";
import { writeXlsx } from "../../src/hosts/file/write";
import { messages } from "../support/pane-messages";
import { withWrongCheck } from "../support/made-ids";
import { isLongRun } from "../support/random";
import { roster } from "../support/roster";
import { ERRORS, HINTS, placeOf, PROMISED } from "./support/demo";
import { eventually } from "./support/eventually";
import { useWorkbench } from "./support/workbench";

const workbench = useWorkbench();

const cellAt = (place: string) => place.split(" ")[1] ?? "";
const openRoster = (edits: Parameters<typeof roster>[0], options?: Parameters<typeof roster>[1]) =>
  workbench.openFile("名册.xlsx", writeXlsx([roster(edits, options)]));

describe("the demo workbook", () => {
  beforeEach(() => workbench.pane.check());

  test("verdict and counts are those of the faults that were put in; from one to the next the grid goes to each, and to no other cell", async () => {
    const { pane, grid } = workbench;
    await pane.verdictIs(messages.verdict.errors(ERRORS), messages.verdict.hints(HINTS));
    const { errors, warnings } = messages.result;
    expect(await pane.figures()).toMatchObject({
      [errors]: messages.list.count(ERRORS),
      [warnings]: messages.list.count(HINTS),
    });
    await pane.positionIs(messages.list.total(PROMISED.length));

    const visited: string[] = [];
    const places = PROMISED.map(({ place }) => place);
    const last = isLongRun() ? places.length : 8;
    for (let i = 1; i <= last; i++) {
      await pane.button(messages.list.next).click();
      await pane.positionIs(messages.list.position(i, PROMISED.length));
      // Where several places bear one number, the inner one is the finding's.
      const current = await pane.list().locator("[aria-current=true]").last().innerText();
      const cell = /[A-Z]+\d+/.exec(current)?.[0];
      await eventually(() => grid.selected(), cell);
      visited.push(await grid.place());
    }
    // Each as often as there are findings on it.
    for (const place of visited) expect(places.splice(places.indexOf(place), 1)).toEqual([place]);
  });

  test("a click on a finding, or on the first place of a number, selects the cell; it is said why and how to mend it", async () => {
    const { pane, grid } = workbench;
    // How far down the list is in sight depends on the machine's fonts.
    const search = pane.root.getByRole("searchbox", { name: messages.filter.text });
    await search.fill(rules.receiptDuplicate.title);
    await pane.row(new RegExp(messages.finding.first)).click();
    await grid.isAt("花名册 J5");
    await search.fill("");
    const place = placeOf("required");
    await pane.row(place).click();
    await grid.isAt(place);
    expect(await pane.row(place).getAttribute("aria-expanded")).toBe("true");
    for (const text of [rules.required.why, rules.required.mend])
      await pane.root.getByRole("definition").filter({ hasText: text }).waitFor();
    // On a sheet that was not in front.
    await pane.root.getByLabel(messages.filter.sheet, { exact: true }).selectOption("任务分解表-临猗县");
    await pane.row(placeOf("total-mismatch")).click();
    await grid.isAt(placeOf("total-mismatch"));
  });

  test("grouped by row, each row stands under its person, and folds up; filters by gravity, sheet and text, and back", async () => {
    const { pane } = workbench;
    await pane.button(messages.filter.byRow).click();
    const group = pane.row(/^花名册 第 13 行 曹春梅/);
    await group.waitFor();
    const finding = pane.row(/^花名册 C13\s*必填项没有填/);
    await finding.waitFor();
    await group.click();
    await finding.waitFor({ state: "detached" });
    expect(await group.getAttribute("aria-expanded")).toBe("false");
    await pane.button(messages.filter.byRule).click();
    await pane.row(/^错误\s*必填项没有填/).waitFor();

    const { total } = messages.list;
    await pane.button(`${messages.severities.warning} ${HINTS}`).click();
    await pane.positionIs(total(HINTS));
    await pane.button(`${messages.severities.error} ${ERRORS}`).click();
    await pane.positionIs(total(ERRORS));
    await pane.button(`${messages.filter.all} ${PROMISED.length}`).click();

    const sheet = pane.root.getByLabel(messages.filter.sheet, { exact: true });
    await sheet.selectOption("任务分解表-临猗县");
    await pane.positionIs(total(1));
    await sheet.selectOption({ label: messages.filter.allSheets });

    const search = pane.root.getByRole("searchbox", { name: messages.filter.text });
    await search.fill("曹春梅");
    await pane.positionIs(total(1));
    await search.fill("没有这个人");
    await pane.root.getByText(messages.filter.none).waitFor();
    await pane.button(messages.filter.reset).click();
    await pane.positionIs(total(PROMISED.length));
  });

  test("marks come and go, and say what is wrong with their cell", async () => {
    const { pane, grid } = workbench;
    await grid.goTo(cellAt(placeOf("required")));
    expect(await grid.note()).toBe("");
    await pane.toggle(messages.result.marks).click();
    await eventually(() => grid.note(), expect.stringContaining(rules.required.mend));
    await pane.button(messages.result.clearMarks).click();
    await eventually(() => grid.note(), "");
    expect(await pane.toggle(messages.result.marks).isChecked()).toBe(false);
  });

  test("numbers are masked until they are asked for", async () => {
    const { pane } = workbench;
    await pane.root.getByRole("searchbox", { name: messages.filter.text }).fill(rules.idSpaces.title);
    await pane.positionIs(messages.list.total(1));
    await pane.row(placeOf("id-spaces")).click();
    await eventually(() => pane.root.innerText(), expect.stringContaining("********"));
    expect(await pane.root.innerText()).not.toMatch(/\d{15}/);
    await pane.toggle(messages.result.reveal).click();
    await eventually(() => pane.root.innerText(), expect.stringMatching(/\d{17}[\dX]/));
  });

  test("a mended cell makes the result old, and the next check finds one error less", async () => {
    const { pane, grid } = workbench;
    const place = placeOf("required");
    await pane.row(place).click();
    await grid.isAt(place);
    await grid.type(cellAt(place), "郑勇");
    await pane.stale().waitFor();
    expect(await pane.stale().innerText()).toBe(messages.stale.edited);
    await pane.verdictIs(messages.verdict.errors(ERRORS), messages.verdict.hints(HINTS));
    await pane.recheck();
    await pane.verdictIs(messages.verdict.errors(ERRORS - 1), messages.verdict.hints(HINTS));
  });
});

test("a roster is mended until it can be handed in", async () => {
  const { pane, grid } = workbench;
  const rightId = "430903195101129059";
  await openRoster({ D6: null, F9: withWrongCheck(rightId), H8: 180 });
  await pane.ready();
  await pane.check();
  // A wrong amount is also one that does not add up.
  await pane.verdictIs(messages.verdict.errors(4));
  await grid.type("D6", "李秀英");
  await pane.recheck();
  await pane.verdictIs(messages.verdict.errors(3));
  await grid.type("H8", "190");
  await pane.recheck();
  await pane.verdictIs(messages.verdict.errors(1));
  await pane.row("F9").click();
  await eventually(() => grid.selected(), "F9");
  await grid.type("F9", rightId);
  await pane.recheck();
  await pane.verdictIs(messages.verdict.good);
});

test("a roster that states no region is judged once the region is chosen", async () => {
  const { pane } = workbench;
  await openRoster({ A2: null }, { title: "城乡居民基本医疗保险参保缴费基本信息登记表" });
  await pane.ready();
  await pane.check();
  await pane.verdictIs(messages.verdict.noPolicy, messages.verdict.noPolicyNote);
  await pane.root.getByLabel(messages.sheet.regionOf("花名册")).selectOption({ label: "赫山区" });
  await pane.root.getByLabel(messages.sheet.yearOf("花名册")).selectOption({ label: "2024年度" });
  expect(await pane.stale().innerText()).toBe(messages.stale.settings);
  await pane.recheck();
  await pane.verdictIs(messages.verdict.good);
});

test("a check that is cancelled gives the page back", async () => {
  const { pane } = workbench;
  await workbench.holdChecks();
  await pane.button(messages.start.check).click();
  await pane.button(messages.progress.cancel).click();
  await pane.root.getByText(messages.start.cancelled).waitFor();
  expect(await pane.button(messages.start.check).isEnabled()).toBe(true);
});
