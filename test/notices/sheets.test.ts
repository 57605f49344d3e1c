/** Every answer of the notices by the sheet 参保政策, as a clerk writes it; and how many cells that takes. */
import { usePolicies } from "../../src/functions/policies";
import { readPolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies, type Policy, PolicyRegistry } from "../../src/policy";
import { gridOf } from "../support/grid";
import { ask, NA, useRuntime } from "../support/host";
import { serial } from "../support/serial";
import { type AnswerCase, ANSWERS } from "./answers";
import { SHEETS } from "./clerks-sheets";

useRuntime();

function policyIn(text: string): Policy {
  const sheet = readPolicySheet(gridOf(text, { name: "参保政策" }));
  const [block, ...others] = sheet?.blocks ?? [];
  if (block === undefined || others.length > 0) throw new Error("there is not one block");
  expect(block.problems).toEqual([]);
  if (block.policy === null) throw new Error("no policy");
  return block.policy;
}

test.each(Object.entries(SHEETS))("%s is read without a word", (_, text) => {
  policyIn(text);
});

describe("answers", () => {
  let own: Policy[] = [];

  beforeAll(() => {
    own = Object.values(SHEETS).map((text) => {
      const policy = readPolicySheet(gridOf(text, { name: "参保政策" }))?.blocks[0]?.policy;
      if (policy === null || policy === undefined) throw new Error("no policy");
      return policy;
    });
    usePolicies(new PolicyRegistry(builtInPolicies).withWorkbook({ policies: own, declaredYear: null }));
  });
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

  test.each(ANSWERS)("%j", (row) => {
    const { right, formula } = row;
    const shown = right === null ? NA : formula === "BENEFITSTART" ? serial(String(right)) : right;
    expect(ask(formula, ...argumentsOf(row))).toEqual(shown);
  });
});
