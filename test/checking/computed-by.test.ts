/** Formulas that were computed by other policies than the workbook has now are computed anew, and only those. */
import { FollowedPolicies, POLICIES_KEY } from "../../src/checking";
import type { Grid } from "../../src/forms";
import type { PolicyRegistry } from "../../src/policy";
import { entitlement } from "../../src/policy";
import { Session } from "../../src/taskpane";
import { openExcel } from "../support/excel-host/open";
import { HostError } from "../../src/hosts/workbook";
import { MemoryWorkbook } from "../support/memory-workbook";
import { policySheet } from "../support/policy-sheet";
import { roster } from "../support/roster";
import { pause, TODAY } from "../taskpane/support";

/** 赫山区 in 2024, but with a standard of 400. */
const DEARER = { B2: null, B5: "赫山区", B6: "湖南省、益阳市", B8: "430903", B9: 2024 };

/** One session after the other in the same workbook. @returns how often everything was computed in it */
async function session(workbook: MemoryWorkbook): Promise<number> {
  const before = workbook.calls.filter((call) => call === "recalculate").length;
  const followed = new FollowedPolicies({ workbook, use: () => undefined, formulasWait: true });
  await followed.ready();
  followed.close();
  return workbook.calls.filter((call) => call === "recalculate").length - before;
}

test("a policy sheet that was written, changed or deleted where the add-in did not run", async () => {
  const workbook = new MemoryWorkbook([roster()]);
  const counts: [string, number][] = [];
  const next = async (what: string, ...sheets: Grid[]) => {
    workbook.sheets = sheets;
    counts.push([what, await session(workbook)]);
  };
  await next("none", roster());
  await next("new", roster(), policySheet(DEARER));
  await next("the same", roster(), policySheet(DEARER));
  await next("changed", roster(), policySheet({ ...DEARER, B15: 420 }));
  await next("a roster was changed", roster({ H5: 350 }), policySheet({ ...DEARER, B15: 420 }));
  await next("deleted", roster());
  await next("none again", roster());
  expect(counts).toEqual([
    ["none", 0],
    ["new", 1],
    ["the same", 0],
    ["changed", 1],
    ["a roster was changed", 0],
    ["deleted", 1],
    ["none again", 0],
  ]);
  expect([...workbook.settings.keys()]).toEqual([]);
});

test("a change in this session is remembered with the next check, not at once: saving ends what Ctrl+Z can take back", async () => {
  const workbook = new MemoryWorkbook([policySheet(DEARER)]);
  const followed = new FollowedPolicies({ workbook, use: () => undefined, formulasWait: true });
  await followed.ready();
  const first = workbook.settings.get(POLICIES_KEY);
  workbook.sheets = [policySheet({ ...DEARER, B15: 420 })];
  workbook.change("参保政策");
  await pause();
  expect([
    workbook.calls.filter((call) => call === "recalculate").length,
    workbook.settings.get(POLICIES_KEY),
  ]).toEqual([2, first]);
  await followed.lookAgain();
  expect(workbook.settings.get(POLICIES_KEY)).not.toBe(first);
});

test.each([
  ["cannot be read", "loadSetting"],
  ["cannot be saved", "saveSetting"],
] as const)("a fingerprint that %s does no harm: computed anew each time", async (_, method) => {
  const workbook = new MemoryWorkbook([policySheet(DEARER)]);
  workbook.fail(method, new HostError("failed", "坏了"));
  expect([await session(workbook), await session(workbook)]).toEqual([1, 1]);
});

test("a program that computes formulas as it opens the workbook has nothing saved in it", async () => {
  const workbook = new MemoryWorkbook([policySheet(DEARER)]);
  const followed = new FollowedPolicies({
    workbook,
    use: () => undefined,
    formulasWait: false,
    remembers: false,
  });
  await followed.ready();
  expect([workbook.calls.includes("recalculate"), [...workbook.settings.keys()]]).toEqual([true, []]);
});

/** Excel on the web tells nobody (office-js 4066, 3888). */
test("a choice from a list in the policy sheet that Excel does not tell of: the next check goes by it", async () => {
  const { excel, book } = await openExcel([policySheet(DEARER), roster()]);
  let inForce!: PolicyRegistry;
  const followed = new FollowedPolicies({ workbook: excel, use: (p) => (inForce = p), formulasWait: true });
  await followed.ready();
  const session = new Session({ workbook: excel, followed, today: () => TODAY, pause });
  await session.open();
  const pays = () => entitlement(inForce.find("赫山区", 2024), "低保对象");
  const before = JSON.stringify(pays());
  const sheet = book.sheet("参保政策");
  expect([sheet.value(20, 0), before]).toEqual(["低保对象", expect.stringContaining('"selfPay":200')]);
  // 低保对象: 定额资助 200 becomes 全额资助.
  sheet.put(20, 1, "全额资助");
  sheet.put(20, 2, "");
  sheet.put(20, 3, "");
  await session.check();
  expect(JSON.stringify(pays())).toContain('"selfPay":0');
});
