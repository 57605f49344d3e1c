import { builtInPolicies, PolicyError, PolicyRegistry } from "../policy";

let inForce: PolicyRegistry | PolicyError = new PolicyRegistry(builtInPolicies);

/**
 * The policies that formulas go by at this moment.
 * @throws {PolicyError} while the workbook's own are broken: no formula may silently answer by others.
 */
export function policies(): PolicyRegistry {
  if (inForce instanceof PolicyError) throw inForce;
  return inForce;
}

/** Puts other policies in force, such as those of the workbook that was just opened, or why there are none. */
export function usePolicies(next: PolicyRegistry | PolicyError): void {
  inForce = next;
}
