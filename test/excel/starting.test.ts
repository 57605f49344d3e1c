/** One start for all who ask; while Excel is busy it waits, and says for what. */
import { Starting } from "../../src/excel/starting";
import { HostError, type HostProblem } from "../../src/hosts/workbook";

const problem = (what: HostProblem): HostError => new HostError(what, `Excel：${what}`);

function starting(...outcomes: readonly (Error | string)[]) {
  const left = [...outcomes];
  const told: string[] = [];
  const waited: number[] = [];
  const start = new Starting<string>({
    start: async () => {
      const next = left.shift() ?? "asked too often";
      if (typeof next !== "string") throw next;
      return next;
    },
    pause: async (ms) => void waited.push(ms),
    onWait: (message) => told.push(message),
    onFailure: (error) => told.push(`failed ${(error as Error).message}`),
  });
  return { start, told, waited, left };
}

test("asked twice before it is there: one session", async () => {
  const { start, left } = starting("session", "another");
  expect(await Promise.all([start.get(), start.get()])).toEqual(["session", "session"]);
  expect(await start.get()).toBe("session");
  expect(left).toEqual(["another"]);
});

test("the user types into a cell for as long as he likes", async () => {
  const busy = Array.from({ length: 30 }, () => problem("busy"));
  const { start, told, waited } = starting(...busy, "session");
  expect(await start.get()).toBe("session");
  expect(new Set(told)).toEqual(new Set(["Excel：busy"]));
  expect(waited.slice(0, 5)).toEqual([300, 700, 1_000, 2_000, 2_000]);
});

test.each<[HostProblem, number]>([
  ["unsupported", 1],
  ["failed", 3],
])("%s is given up after %d attempts, and whoever asks next tries anew", async (what, attempts) => {
  const { start, told } = starting(...Array.from({ length: attempts }, () => problem(what)), "session");
  await expect(start.get()).rejects.toMatchObject({ problem: what });
  expect(told[told.length - 1]).toBe(`failed Excel：${what}`);
  expect(await start.get()).toBe("session");
});

test("a defect of ours is no reason to try again", async () => {
  const { start, left } = starting(new TypeError("x"), "session");
  await expect(start.get()).rejects.toBeInstanceOf(TypeError);
  expect(left).toEqual(["session"]);
});
