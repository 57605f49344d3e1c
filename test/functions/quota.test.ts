/** QUOTA and TASKQUOTA: the regions' rules and what cannot be counted (sections 4 and 5.1). */
import fc from "fast-check";
import { ask, call, column, errorOf, type FunctionId, NA, NUM, useRuntime, VALUE } from "../support/host";

useRuntime();

test.each<[args: unknown[], persons: number, why: string]>([
  [[789, 196], 593, "no region: census less employees (土沃村)"],
  [[789, 196, null, 3], 590, "and less others"],
  [[789, 196, "", null], 593, "a blank region is no region"],
  [[789, 196, [[null]], 3], 590, "a blank cell for the region"],
  [[6411, 1031, "土沃乡"], 5380, "土沃乡: its total row"],
  [[6411, 1031, "土沃乡", 80], 5300, "土沃乡 subtracts others too"],
  [[1520, 102, "方太乡", 83], 1335, "方太乡 subtracts both"],
  [[773761, 0, "赫山区"], 735073, "赫山区: 95 % of the census, its total row"],
  [[68315, 60000, "赫山区", 5000], 64899, "赫山区 ignores the other two numbers"],
  [[100, 101, "赫山区"], 95, "赫山区 ignores more employees than people"],
  [[100, -1, "赫山区", 0.5], 95, "赫山区 ignores impossible numbers"],
  [[100, null, "赫山区", null], 95, "赫山区 needs no other number"],
  [[10, 0, "赫山区"], 10, "9.5 is rounded up"],
  [[30, 0, "赫山区"], 29, "28.5 is rounded up"],
  [[11, 0, "赫山区"], 10, "10.45 is rounded down"],
  [[100, 100], 0, "everybody is insured elsewhere"],
])("QUOTA%j is %d (%s)", (args, persons) => {
  expect(ask("QUOTA", ...args)).toBe(persons);
});

test("赫山区's share is rounded half up for every census", () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000_000 }), (census) => {
      const halfUp = (BigInt(census) * 95n + 50n) / 100n;
      expect(ask("QUOTA", census, 0, "赫山区")).toBe(Number(halfUp));
    }),
  );
});

test.each<[args: unknown[], error: unknown, why: string]>([
  [[-1, 0], NUM, "negative census"],
  [[10, -1], NUM, "negative employees"],
  [[10, 1, null, -1], NUM, "negative others"],
  [[10.5, 0], NUM, "half a person"],
  [[10, 0.5], NUM, "half an employee"],
  [[10, 1, "土沃乡", 0.5], NUM, "half of another person"],
  [[10, 11], NUM, "more employees than people"],
  [[10, 11, "土沃乡"], NUM, "more employees than people"],
  [[10, 6, "方太乡", 5], NUM, "more excluded than people"],
  [[-1, 0, "赫山区"], NUM, "negative census"],
  [[99.5, 0, "赫山区"], NUM, "half a person"],
  [["很多", 0], VALUE, "text"],
  [[10, true], VALUE, "a truth value"],
  [[10, 1, null, "若干"], VALUE, "text"],
  [[10, 1, 5], VALUE, "a number for a region"],
  [[10, 1, "火星"], NA, "an unknown region"],
  [[10, 1, "临猗县"], NA, "numbers are only assigned"],
  [[10, 1, "孝义市"], NA, "numbers are only assigned"],
])("QUOTA%j is %j (%s)", (args, error) => {
  expect(ask("QUOTA", ...args)).toEqual(error);
});

test.each<[args: unknown[], answer: unknown, why: string]>([
  [["临猗县", "猗氏镇"], 34385, "assigned"],
  [["临猗县", "嵎阳镇", 2024], 23652, "the name as printed"],
  [["孝义市", "零散户", "2024"], 7915, "second column group"],
  [["土沃乡", "台亭村", null], 350, "printed, though there is a rule"],
  [["赫山", "龙岭产业开发区"], 30613, "printed, though there is a rule"],
  [["运城市临猗县", " 猗 氏 镇　"], 34385, "spaces"],
  [["方太乡", "方太村"], NA, "no table in the document"],
  [["临猗县", "赫山街道"], NA, "another region's unit"],
  [["临猗县", "猗氏镇", 2023], NA, "another year"],
  [["火星", "猗氏镇"], NA, "an unknown region"],
  [["临猗县", 1], VALUE, "a number for a unit"],
])("TASKQUOTA%j is %j (%s)", (args, answer) => {
  expect(ask("TASKQUOTA", ...args)).toEqual(answer);
});

test.each<[FunctionId, unknown[], code: string, says: RegExp]>([
  ["QUOTA", [10, 1, "临猗县"], "#N/A", /TASKQUOTA/],
  ["QUOTA", [10, 1, "孝义市"], "#N/A", /TASKQUOTA/],
  ["QUOTA", [10, 1, "土沃镇"], "#N/A", /土沃乡/],
  ["QUOTA", [column(10), column(11)], "#NUM!", /11.*10/],
  ["QUOTA", [column(10.5), 0], "#NUM!", /10\.5/],
  ["QUOTA", [column("很多"), 0], "#VALUE!", /很多/],
  ["TASKQUOTA", ["临猗县", "猗氏乡"], "#N/A", /猗氏镇/],
  ["TASKQUOTA", ["孝义市", column("下栅镇")], "#N/A", /下栅乡/],
  ["TASKQUOTA", ["方太乡", "方太村"], "#N/A", /没有/],
])("%s%j: %s, and the message says %s", (id, args, code, says) => {
  const error = errorOf(() => call(id, ...args));
  expect(error).toEqual({ code, message: expect.stringMatching(says) });
  expect(error.message).toMatch(/[\u4e00-\u9fff]{3}/);
});
