/** A share as it is typed, and as a spreadsheet makes a number of it: 80% becomes 0.8, 120% becomes 1.2. */
import { readPercent } from "../../../src/forms/policy-sheet/values";

test.each<[typed: unknown, percent: number]>([
  ["80%", 80],
  ["９６％", 96],
  [0.8, 80],
  [0.955, 95.5],
  [1, 100],
  [80, 80],
  [0, 0],
])("%p is %p percent", (typed, percent) => {
  expect(readPercent(typed)).toBe(percent);
});

test.each<[typed: unknown, said: string]>([
  ["120%", "不能超过 100%，现在是“120%”"],
  [1.2, "不能超过 100%，现在是“120%”，请核对；没有写百分号的，请写上"],
  [120, "不能超过 100%，现在是“120”"],
  [-0.1, "不能小于 0"],
  ["八成", "应是 80% 这样的比例"],
])("%p is no share", (typed, said) => {
  expect(readPercent(typed)).toMatchObject({ why: expect.stringContaining(said) });
});

test("a blank says nothing", () => {
  expect(readPercent(null)).toBeNull();
});
