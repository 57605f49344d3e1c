/** The session on Excel, which hands a big sheet over block by block. */
import { bigGrid } from "../../bench/rows";
import { FormReader } from "../../src/forms";
import { MemoryWorkbook } from "../support/memory-workbook";
import type { Workbook } from "../../src/hosts/workbook";
import { Session } from "../../src/taskpane/session";
import { openExcel } from "../support/excel-host/open";
import { edited } from "../support/grid";
import { policies } from "../support/read";
import { findingsOf, pause, TODAY } from "./support";

/** 12,000 persons; one in the first block and one in the last paid 20 too little. */
const ROSTER = edited(bigGrid(12_000), { H3: 360, H12002: 360 });

const sessionOn = (workbook: Workbook): Session =>
  new Session({ workbook, policies, today: () => TODAY, pause });

test("finds what a check of the whole finds, and progress never goes back", async () => {
  const alone = sessionOn(new MemoryWorkbook([ROSTER]));
  await alone.check();

  const { excel, host } = await openExcel([ROSTER]);
  const session = sessionOn(excel);
  const fractions: number[] = [];
  session.subscribe(() => {
    const { activity } = session.getSnapshot();
    if (activity.kind !== "checking" || activity.progress === null) return;
    fractions.push(activity.progress.fraction);
  });
  const readOn = jest.spyOn(FormReader.prototype, "readOn");
  await session.check();

  expect(readOn).toHaveBeenCalled();
  readOn.mockRestore();
  expect(findingsOf(session)).toEqual(findingsOf(alone));
  expect(findingsOf(session)).toContain("amount-selfpay H12002");
  expect(session.getSnapshot().result?.totals).toEqual(alone.getSnapshot().result?.totals);
  expect(fractions).toEqual([...fractions].sort((a, b) => a - b));
  expect(host.largestAnswer).toBeGreaterThan(1_000_000);
});

test("cancelled between two blocks: nothing is left of it, and the next check is whole", async () => {
  const { excel } = await openExcel([ROSTER]);
  const session = sessionOn(excel);
  const unsubscribe = session.subscribe(() => {
    const { activity } = session.getSnapshot();
    if (activity.kind === "checking" && activity.progress !== null) session.cancel();
  });
  await session.check();
  expect(session.getSnapshot()).toMatchObject({ cancelled: true, result: null, problem: null });
  unsubscribe();
  await session.check();
  expect(session.getSnapshot().result?.totals.persons).toBe(12_000);
});

test("a row inserted while it is read: everybody is there once", async () => {
  const { excel, host, book } = await openExcel([ROSTER]);
  const session = sessionOn(excel);
  await session.open();
  host.after(6, () => book.userInsertsRows("花名册", 5));
  await session.check();
  expect(session.getSnapshot().result?.totals.persons).toBe(12_000);
  expect(findingsOf(session)).toContain("amount-selfpay H12003");
  expect(findingsOf(session).some((finding) => finding.startsWith("id-duplicate"))).toBe(false);
});

test("the page breathes between taking a block in and recognising its rows", async () => {
  const { excel } = await openExcel([ROSTER]);
  let hasRested = false;
  const rests: boolean[] = [];
  const session = new Session({
    workbook: excel,
    policies,
    today: () => TODAY,
    pause: () => {
      hasRested = true;
      return pause();
    },
  });
  session.subscribe(() => {
    const { activity } = session.getSnapshot();
    if (activity.kind === "checking" && activity.progress?.stage === "reading") hasRested = false;
  });
  const { readOn, finish } = FormReader.prototype;
  const spies = [
    jest.spyOn(FormReader.prototype, "readOn").mockImplementation(function (this: FormReader, grid) {
      rests.push(hasRested);
      return readOn.call(this, grid);
    }),
    jest.spyOn(FormReader.prototype, "finish").mockImplementation(function (this: FormReader, grid) {
      rests.push(hasRested);
      return finish.call(this, grid);
    }),
  ];
  await session.check();
  for (const spy of spies) spy.mockRestore();
  expect(rests.length).toBeGreaterThan(1);
  expect(rests).not.toContain(false);
});
