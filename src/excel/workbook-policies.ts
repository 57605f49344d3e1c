/** The policies that the open workbook goes by, for the pane and the formulas alike. */
import { FollowedPolicies } from "../checking";
import { usePolicies } from "../functions/policies";
import type { Workbook } from "../hosts/workbook";

/** Formulas wait until the policy sheets were read, so that none answers by the wrong policy. */
export function followPoliciesOf(workbook: Workbook): FollowedPolicies {
  return new FollowedPolicies({ workbook, use: usePolicies, formulasWait: true });
}
