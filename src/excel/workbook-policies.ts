/** The policies that the open workbook goes by, for the pane and the formulas alike. */
import { FollowedPolicies } from "../checking";
import { usePolicies } from "../functions/policies";
import type { Workbook } from "../hosts/workbook";
import { builtInPolicies, PolicyRegistry } from "../policy";

/** Formulas wait until the policy sheets were read, so that none answers by the wrong policy. */
export function followPoliciesOf(workbook: Workbook, { formulasWait = true } = {}): FollowedPolicies {
  return new FollowedPolicies({ workbook, use: usePolicies, formulasWait });
}

/** Formulas say why instead of answering by the built-in policies: the workbook may have its own, and nobody could look. */
export function policiesUnread(why: string): void {
  const broken = [{ region: null, year: null, why }];
  usePolicies(new PolicyRegistry(builtInPolicies).withWorkbook({ policies: [], declaredYear: null, broken }));
}
