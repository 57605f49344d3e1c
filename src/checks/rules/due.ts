/** What a person owes by the policy, asked once and shared by the rules. */
import type { Person, Roster } from "../../forms";
import { askEntitlement, type Entitlement, PolicyError } from "../../policy";
import type { SheetContext } from "../context";

/** Null where the policy is unknown, the category blank or unknown, or the amount not stated. */
export function dueOf({ policy }: SheetContext<Roster>, person: Person): Entitlement | null {
  if (policy === null || person.category === "") return null;
  const answer = askEntitlement(policy, person.category);
  return answer instanceof PolicyError ? null : answer;
}

/** Nobody owes a payment who is fully subsidised, by the policy or by what the row says. */
export function isFullySubsidised(context: SheetContext<Roster>, person: Person): boolean {
  const due = dueOf(context, person);
  if (due !== null && due.selfPay === 0) return true;
  const standard = context.policy?.policy.standard.yuan;
  return standard === undefined ? (person.subsidy ?? 0) > 0 : person.subsidy === standard;
}
