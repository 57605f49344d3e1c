/** The policies that the open workbook goes by, for the pane and the formulas alike. */
import { usePolicies } from "../functions/policies";
import { FollowedPolicies, loadWorkbookPolicies } from "../hosts/policies";
import type { Workbook } from "../hosts/workbook";
import { builtInPolicies, PolicyRegistry } from "../policy";

/** Formulas wait until the policy sheets were read, so that none answers by the wrong policy. */
export function followPoliciesOf(workbook: Workbook): FollowedPolicies {
  return new FollowedPolicies({ workbook, use: usePolicies, formulasWait: true });
}

/** Reads the workbook's policies once and puts them in force beside the built-in ones. */
export async function usePoliciesOf(workbook: Workbook): Promise<PolicyRegistry> {
  const policies = new PolicyRegistry(builtInPolicies, await loadWorkbookPolicies(workbook));
  usePolicies(policies);
  return policies;
}
