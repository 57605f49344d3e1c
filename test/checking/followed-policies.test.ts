/** The policies of an open workbook follow its policy sheets: read at first, and again whenever those change. */
import type { Grid } from "../../src/forms";
import { FollowedPolicies, type PolicyState, readPolicySheets } from "../../src/checking";
import { ownPolicies } from "../../src/forms/policy-sheet";
import { HostError, type ReadableWorkbook } from "../../src/hosts/workbook";
import type { PolicyRegistry } from "../../src/policy";
import { gridOf } from "../support/grid";
import { roster } from "../support/roster";
import { policySheet } from "../support/policy-sheet";
import { MemoryWorkbook } from "../support/memory-workbook";

/** 甲县's standard by what is in force for the formulas; or why there is none. */
function standardBy(policies: PolicyRegistry | null): number | string {
  try {
    return policies?.find("甲县", 2025).policy.standards[0]?.yuan ?? "nothing in force";
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

function follow(workbook: MemoryWorkbook, formulasWait = false) {
  let inForce: PolicyRegistry | null = null;
  const followed = new FollowedPolicies({ workbook, use: (policies) => (inForce = policies), formulasWait });
  const states: PolicyState[] = [];
  followed.subscribe((state) => states.push(state));
  return { followed, states, standard: () => standardBy(inForce) };
}

const policiesIn = async (workbook: ReadableWorkbook) =>
  ownPolicies(await readPolicySheets(workbook)).policies;

/** Everything that was begun has come to its end. */
const settled = () => new Promise((resolve) => setTimeout(resolve, 0));

test("a workbook's policies, from however many sheets", async () => {
  const sheets = [roster(), policySheet(), policySheet({ B5: "乙县", B2: null }, { name: "乙县政策" })];
  const { policies, declaredYear } = await policiesIn(new MemoryWorkbook(sheets));
  expect(policies.map(({ region }) => region.name)).toEqual(["甲县", "乙县"]);
  expect(declaredYear).toBe(2025);
});

test("a workbook without any", async () => {
  expect(await policiesIn(new MemoryWorkbook([roster(), gridOf([])]))).toMatchObject({
    policies: [],
    broken: [],
    declaredYear: null,
  });
});

test("a sheet too long for policies is read only if its name says that it holds some", async () => {
  const rows = Array.from({ length: 2_500 }, (_, i) => [i]);
  const long = (name: string) => ({ ...policySheet({}, { name }), cells: [...policySheet().cells, ...rows] });
  const named = async (name: string) =>
    (await policiesIn(new MemoryWorkbook([long(name)]))).policies.length +
    ((await policiesIn(new MemoryWorkbook([long(name)]))).broken?.length ?? 0);
  expect([await named("名单"), await named("参保政策")]).toEqual([0, 1]);
});

test("what is below the first rows is read too, also where the workbook hands over no more than was asked for", async () => {
  class Peeking extends MemoryWorkbook {
    override async readSheet(name: string, options: { rows?: number } = {}): Promise<Grid> {
      const grid = await super.readSheet(name, options);
      return { ...grid, cells: grid.cells.slice(0, options.rows ?? grid.cells.length) };
    }
  }
  const two = { ...policySheet(), cells: [...policySheet().cells, [], ...policySheet({ B5: "乙县" }).cells] };
  const { policies } = await policiesIn(new Peeking([two]));
  expect(policies.map(({ region, notes }) => [region.name, notes.length])).toEqual([
    ["甲县", 1],
    ["乙县", 1],
  ]);
});

test("until they are read the built-in ones are in force, then the workbook's", async () => {
  const { followed, states, standard } = follow(new MemoryWorkbook([policySheet()]));
  expect(standard()).toMatch(/没有“甲县”的政策/);
  await followed.ready();
  expect([standard(), standardBy(followed.current.policies), states.length]).toEqual([400, 400, 1]);
});

test("a change of the sheet is in force for formulas before they are computed again", async () => {
  const workbook = new MemoryWorkbook([roster(), policySheet()]);
  const { followed, states, standard } = follow(workbook);
  await followed.ready();
  const computed: unknown[] = [];
  workbook.recalculate = async () => void computed.push(standard());
  workbook.sheets = [roster(), policySheet({ B15: 420, C21: 220 })];
  workbook.change("参保政策");
  await settled();
  expect([computed, standard(), states.length]).toEqual([[420], 420, 2]);
});

test("a change that breaks the sheet is told, and so is one that mends it", async () => {
  const workbook = new MemoryWorkbook([policySheet()]);
  const { followed, standard } = follow(workbook);
  await followed.ready();
  workbook.sheets = [policySheet({ B15: null })];
  workbook.change("参保政策");
  await settled();
  expect(standard()).toMatch(/B15 个人缴费标准没有填写/);
  expect(followed.current.problems).toMatchObject([
    { sheet: "参保政策", cell: { row: 14, column: 1 }, severity: "error" },
  ]);
  workbook.sheets = [policySheet()];
  workbook.change("参保政策");
  await settled();
  expect([standard(), followed.current.problems]).toEqual([400, []]);
});

test("a change elsewhere computes nothing again, and tells nobody", async () => {
  const workbook = new MemoryWorkbook([roster(), policySheet()]);
  const { followed, states } = follow(workbook);
  await followed.ready();
  const before = workbook.calls.filter((call) => call === "recalculate").length;
  workbook.sheets = [roster({ H5: 350 }), policySheet()];
  workbook.change("花名册");
  await settled();
  expect(workbook.calls.filter((call) => call === "recalculate").length).toBe(before);
  expect(states).toHaveLength(1);
});

test("a sheet that becomes a policy sheet is noticed, and one that is taken away", async () => {
  const workbook = new MemoryWorkbook([gridOf([], { name: "Sheet2" })]);
  const { followed, standard } = follow(workbook);
  await followed.ready();
  workbook.sheets = [policySheet({}, { name: "Sheet2" })];
  workbook.change("Sheet2");
  await settled();
  expect(standard()).toBe(400);
  workbook.sheets = [];
  workbook.change();
  await settled();
  expect(standard()).toMatch(/没有“甲县”的政策/);
});

test("what changes while sheets are read is not missed", async () => {
  const workbook = new MemoryWorkbook([policySheet()]);
  const { followed, standard } = follow(workbook);
  const gate = workbook.hold("recalculate");
  const ready = followed.ready();
  await gate.asked;
  workbook.sheets = [policySheet({ B15: 420, C21: 220 })];
  workbook.change("参保政策");
  gate.release();
  await ready;
  expect(standard()).toBe(420);
});

test("formulas that wait for the policies are not computed twice", async () => {
  const workbook = new MemoryWorkbook([policySheet()]);
  const earlier = follow(workbook, true).followed;
  await earlier.ready();
  earlier.close();
  workbook.calls.length = 0;
  const { followed } = follow(workbook, true);
  await followed.ready();
  expect(workbook.calls).not.toContain("recalculate");
  workbook.sheets = [policySheet({ B15: null })];
  workbook.change("参保政策");
  await settled();
  expect(workbook.calls).toContain("recalculate");
});

test("a sheet that cannot be read is not answered by built-in policies; the next change tries again", async () => {
  const workbook = new MemoryWorkbook([policySheet()]);
  workbook.fail("readSheet", new HostError("busy", "请先结束单元格编辑"));
  const { followed, standard } = follow(workbook);
  await followed.ready();
  expect(standard()).toBe("没能读到工作簿里的参保政策表：请先结束单元格编辑");
  expect(followed.current.failure?.problem).toBe("busy");
  workbook.fail("readSheet");
  workbook.change("参保政策");
  await settled();
  expect([standard(), followed.current.failure]).toEqual([400, null]);
});

test("one that cannot be read again goes by what was read before, and says so", async () => {
  const workbook = new MemoryWorkbook([policySheet()]);
  const { followed, standard } = follow(workbook);
  await followed.ready();
  workbook.fail("readSheet", new HostError("busy", "请先结束单元格编辑"));
  workbook.change("参保政策");
  await settled();
  expect([standard(), followed.current.failure?.message]).toEqual([400, "请先结束单元格编辑"]);
});

test("a workbook that tells of no changes is read whenever somebody asks", async () => {
  const workbook = new MemoryWorkbook([policySheet()]);
  workbook.fail("onChange", new HostError("unsupported", "不通知改动"));
  const { followed, standard } = follow(workbook);
  await followed.ready();
  workbook.sheets = [policySheet({ B15: 420, C21: 220 })];
  await followed.ready();
  expect(standard()).toBe(420);
});

test("a closed workbook changes nothing any more", async () => {
  const workbook = new MemoryWorkbook([policySheet()]);
  const { followed, standard } = follow(workbook);
  await followed.ready();
  followed.close();
  await settled();
  expect(workbook.isWatched).toBe(false);
  workbook.sheets = [];
  await followed.refresh();
  expect(standard()).toBe(400);
});
