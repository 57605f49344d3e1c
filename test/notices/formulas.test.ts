/** Every answer of the notices by formula, through policies in JSON. */
import { customFunctions } from "../../src/functions";
import { usePolicies } from "../../src/functions/policies";
import { builtInPolicies, parsePolicy, PolicyRegistry } from "../../src/policy";
import { ask, call, errorOf, useRuntime } from "../support/host";
import { serial } from "../support/serial";
import { ANSWERS, asked } from "./answers";
import * as notices from "./policies";

useRuntime();

const own = Object.values(notices).map((data) => parsePolicy(JSON.parse(JSON.stringify(data))));

const WORKBOOK = { policies: own, declaredYear: null };

beforeAll(() => usePolicies(new PolicyRegistry(builtInPolicies).withWorkbook(WORKBOOK)));
afterAll(() => usePolicies(new PolicyRegistry(builtInPolicies)));

test("the formulas are those of the contract", () => {
  expect(Object.keys(customFunctions)).toEqual(expect.arrayContaining(ANSWERS.map(({ formula }) => formula)));
});

test.each(ANSWERS)("%j", (row) => {
  const { args, shown } = asked(row);
  expect(ask(row.formula, ...args)).toEqual(shown);
});

describe("the two that come along", () => {
  beforeAll(() => usePolicies(new PolicyRegistry(builtInPolicies)));
  afterAll(() => usePolicies(new PolicyRegistry(builtInPolicies).withWorkbook(WORKBOOK)));

  test.each(ANSWERS.filter(({ region }) => region === "红塔区" || region === "龙街镇"))("%j", (row) => {
    const { args, shown } = asked(row);
    expect(ask(row.formula, ...args)).toEqual(shown);
  });

  test.each([
    ["红塔区", 2026],
    ["龙街镇", 2025],
  ])("%s: that only a digest was seen stands beside the source", (region, year) => {
    const table = call("POLICY", region, year) as unknown[][];
    for (const row of table.slice(1)) expect(row[5]).toMatch(/（摘要）/);
  });
});

test("a lapsed year is paid later at the standard of the year: two of them 800, four 1600", () => {
  expect(2 * Number(ask("SELFPAY", "普通居民", "甲县", 2026))).toBe(800);
  expect(4 * Number(ask("SELFPAY", "普通居民", "甲县", 2026))).toBe(1600);
});

test.each<[formula: (typeof ANSWERS)[number]["formula"], args: unknown[], message: RegExp]>([
  ["SELFPAY", ["普通居民", "上海市", 2026], /19—59周岁 1040 元.*60—69周岁 870 元.*70周岁及以上/],
  ["QUOTA", [1000, 0, "平滩镇", 0, 2026, 900], /参保基数/],
  ["QUOTA", [1000, 0, "红塔区", 0, 2026], /没有写任务数/],
  ["SELFPAY", ["普通居民", "红塔区", 2026, serial("2026-02-27")], /2026-03-01/],
  ["SELFPAY", ["低保对象", "龙街镇", 2025, serial("2025-07-10")], /1070 元.*没有写.*低保对象/],
])("%s(%j) is #N/A and says %s", (formula, args, message) => {
  const error = errorOf(() => call(formula, ...args));
  expect(error.code).toBe("#N/A");
  expect(error.message).toMatch(message);
});
