/** All rules over some sheets, without pauses. */
import { Check, type SheetResult } from "../src/checks";
import type { Form } from "../src/forms";
import { builtInPolicies, PolicyRegistry } from "../src/policy";
import { toEnd } from "../test/support/to-end";

const policies = new PolicyRegistry(builtInPolicies);
const today = { year: 2026, month: 11, day: 22 };

export function checkForms(forms: readonly Form[]): SheetResult[] {
  const check = new Check({ policies, today });
  for (const form of forms) toEnd(check.sheet(form, "bench.xlsx"));
  return toEnd(check.finish());
}
