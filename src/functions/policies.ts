import { builtInPolicies, PolicyRegistry } from "../policy";

let registry = new PolicyRegistry(builtInPolicies);

/** The policies that formulas go by at this moment. */
export function policies(): PolicyRegistry {
  return registry;
}

/** Puts other policies in force, such as those of the workbook that was just opened. */
export function usePolicies(next: PolicyRegistry): void {
  registry = next;
}
