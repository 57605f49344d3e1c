/** The engine runs in slices, shows progress and can be cancelled (design §6: never more than 50 ms in one go). */
import { CheckCancelled, runInSlices } from "../../src/checks";
import { makeRoster } from "../../src/samples";
import { brief, newCheck, resultOf } from "../support/check";
import { edited, nameOf } from "../support/grid";
import { policies, read } from "../support/read";

/** Several thousand invented persons, some of them with a wrong amount. */
function bigRoster() {
  const { sheet, persons } = makeRoster({
    sheetName: "花名册",
    policy: policies.find("赫山区", 2024),
    unit: "示例村",
    seed: 7,
    persons: 4000,
    firstHousehold: 1,
  });
  const every = persons.filter((_, i) => i % 97 === 0);
  return edited(sheet.toGrid(), Object.fromEntries(every.map(({ row }) => [nameOf({ row, column: 7 }), 7])));
}

/** A clock that advances by `ms` with every step, so that slices end where the test wants them. */
function* counting(steps: number, clock: { now: number }, ms: number): Generator<number, string> {
  for (let i = 0; i < steps; i++) {
    clock.now += ms;
    yield i;
  }
  return "done";
}

let clock = { now: 0 };
beforeEach(() => {
  clock = { now: 1000 };
  jest.spyOn(Date, "now").mockImplementation(() => clock.now);
});
afterEach(() => {
  jest.restoreAllMocks();
});

test("in one go or in slices: the same result", async () => {
  const grid = bigRoster();
  const atOnce = resultOf(grid);
  let pauses = 0;
  // Time flies: every look at the clock is 100 ms later, so every step is a slice.
  jest.spyOn(Date, "now").mockImplementation(() => (clock.now += 100));
  const pause = () => Promise.resolve(void pauses++);
  const check = newCheck();
  await runInSlices(check.sheet(read(grid), "花名册.xlsx"), { pause });
  const [sliced] = await runInSlices(check.finish(), { pause });
  if (sliced === undefined) throw new Error("no result");
  expect(sliced.findings.map(brief)).toEqual(atOnce.findings.map(brief));
  expect({ ...sliced, policy: null }).toEqual({ ...atOnce, policy: null });
  // 4,000 rows take more than one slice, and one wrong amount in 97 rows is 42 of them, two or more rules each.
  expect(pauses).toBeGreaterThan(1);
  expect(new Set(sliced.findings.map(({ cell }) => cell.row)).size).toBeGreaterThanOrEqual(42);
});

test("the thread is handed back before 50 ms are over", async () => {
  const slices: number[] = [];
  let start = clock.now;
  const pause = () => {
    slices.push(clock.now - start);
    start = clock.now;
    return Promise.resolve();
  };
  await runInSlices(counting(500, clock, 1), { pause });
  expect(slices.length).toBeGreaterThanOrEqual(500 / 50 - 1);
  expect(Math.max(...slices)).toBeLessThanOrEqual(50);
});

test("work that is quickly done is not interrupted", async () => {
  const pause = jest.fn(() => Promise.resolve());
  expect(await runInSlices(counting(10, clock, 0), { pause })).toBe("done");
  expect(pause).not.toHaveBeenCalled();
});

test("progress only grows, and stays within the rows there are", async () => {
  const progress: number[] = [];
  jest.spyOn(Date, "now").mockImplementation(() => (clock.now += 100));
  const form = read(bigRoster());
  const check = newCheck();
  await runInSlices(check.sheet(form, ""), {
    pause: () => Promise.resolve(),
    onProgress: (done) => progress.push(done),
  });
  expect(progress.length).toBeGreaterThan(1);
  expect(progress).toEqual([...progress].sort((a, b) => a - b));
  const [result] = await runInSlices(check.finish(), { pause: () => Promise.resolve() });
  expect(Math.max(...progress)).toBeLessThanOrEqual(result?.rows ?? 0);
});

test("cancelled: it stops at the next pause, and says so", async () => {
  let pauses = 0;
  const run = runInSlices(counting(1000, clock, 100), {
    pause: () => Promise.resolve(void pauses++),
    isCancelled: () => pauses >= 3,
  });
  await expect(run).rejects.toBeInstanceOf(CheckCancelled);
  expect(pauses).toBe(3);
});

test("cancelled during the pause: not one more step is done", async () => {
  const work = counting(1000, clock, 100);
  const next = jest.spyOn(work, "next");
  await expect(
    runInSlices(work, { pause: () => Promise.resolve(), isCancelled: () => true }),
  ).rejects.toBeInstanceOf(CheckCancelled);
  expect(next).toHaveBeenCalledTimes(1);
});
