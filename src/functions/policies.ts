/** The policies that formulas go by. */
import { builtInPolicies, PolicyRegistry } from "../policy";

let inForce = new PolicyRegistry(builtInPolicies);

/** The policies that formulas go by at this moment. Where the workbook's own are broken, asking them says so. */
export function policies(): PolicyRegistry {
  return inForce;
}

/** Puts other policies in force, such as those of the workbook that was just opened. */
export function usePolicies(next: PolicyRegistry): void {
  inForce = next;
}
