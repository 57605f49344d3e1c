/** Every answer of the notices by the sheet 参保政策, as a clerk writes it; and how many cells that takes. */
import { usePolicies } from "../../src/functions/policies";
import { readPolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies, type Policy, PolicyRegistry } from "../../src/policy";
import { gridOf } from "../support/grid";
import { ask, useRuntime } from "../support/host";
import { ANSWERS, asked } from "./answers";
import { SHEETS } from "./clerks-sheets";

useRuntime();

function policyIn(text: string): Policy {
  const sheet = readPolicySheet(gridOf(text, { name: "参保政策" }));
  const [block, ...others] = sheet?.blocks ?? [];
  if (block === undefined || others.length > 0) throw new Error("there is not one block");
  // 滁州市 states no standard, and that is no mistake.
  expect(
    block.problems.filter(({ message }) => !/^个人缴费标准没有填写，缴多少都显示 #N\/A/.test(message)),
  ).toEqual([]);
  expect(block.problems.length).toBe(text === SHEETS["滁州市"] ? 1 : 0);
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

  test.each(ANSWERS)("%j", (row) => {
    const { args, shown } = asked(row);
    expect(ask(row.formula, ...args)).toEqual(shown);
  });
});
