/** Every answer of the notices by formula, through policies in JSON. */
import { customFunctions } from "../../src/functions";
import { usePolicies } from "../../src/functions/policies";
import { builtInPolicies, parsePolicy, PolicyRegistry } from "../../src/policy";
import { ask, call, errorOf, NA, useRuntime } from "../support/host";
import { serial } from "../support/serial";
import { type AnswerCase, ANSWERS } from "./answers";
import * as notices from "./policies";

useRuntime();

const own = Object.values(notices).map((data) => parsePolicy(JSON.parse(JSON.stringify(data))));

beforeAll(() =>
  usePolicies(new PolicyRegistry(builtInPolicies).withWorkbook({ policies: own, declaredYear: null })),
);
afterAll(() => usePolicies(new PolicyRegistry(builtInPolicies)));

function argumentsOf({ region, formula, of, paidOn, lapsed, repaid, category }: AnswerCase): unknown[] {
  const year = own.find((policy) => policy.region.name === region)?.year;
  switch (formula) {
    case "SELFPAY":
    case "SUBSIDY":
      return [of, region, year, paidOn === undefined ? null : serial(paidOn)];
    case "BENEFITSTART":
      return [serial(of), region, year, lapsed ?? null, repaid ?? null, category ?? null];
    case "CANPAY":
      return [serial(of), region, year];
    case "QUOTA":
      return [Number(of), 0, region, 0, year, 100];
  }
}

test("the formulas are those of the contract", () => {
  expect(Object.keys(customFunctions)).toEqual(expect.arrayContaining(ANSWERS.map(({ formula }) => formula)));
});

test.each(ANSWERS.map((row) => [row, argumentsOf(row)] as const))("%j", (row, args) => {
  const { right, formula } = row;
  const shown = right === null ? NA : formula === "BENEFITSTART" ? serial(String(right)) : right;
  expect(ask(formula, ...args)).toEqual(shown);
});

test.each<[formula: AnswerCase["formula"], args: unknown[], message: RegExp]>([
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
