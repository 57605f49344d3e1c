/** The policies that the open workbook goes by, for the pane and the formulas alike. */
import { usePolicies } from "../functions/policies";
import { loadWorkbookPolicies } from "../hosts/policies";
import type { Workbook } from "../hosts/workbook";
import { builtInPolicies, PolicyError, PolicyFileError, PolicyRegistry } from "../policy";

/**
 * Reads the workbook's own policies and puts them in force. Where they are broken, formulas say so instead of
 * answering by the built-in ones, and the pane checks with those.
 */
export async function usePoliciesOf(workbook: Workbook): Promise<PolicyRegistry> {
  const builtIn = new PolicyRegistry(builtInPolicies);
  try {
    const own = await loadWorkbookPolicies(workbook);
    const policies = builtIn.withWorkbook(own);
    usePolicies(policies);
    return policies;
  } catch (error) {
    if (!(error instanceof PolicyFileError)) throw error;
    usePolicies(new PolicyError("not-stated", error.message));
    return builtIn;
  }
}

/** The workbook's policies have changed: the formulas answer by the new ones. */
export async function changePolicies(workbook: Workbook): Promise<PolicyRegistry> {
  const policies = await usePoliciesOf(workbook);
  await workbook.recalculate();
  return policies;
}
