/** Whether somebody beyond the policy helps a person with the payment. */
import type { Person } from "../../forms";
import { toFen } from "../../policy";
import type { Payers } from "./payers";

/**
 * More than is due, from somebody who may give it, and the person pays just the rest: 赫山区's plan, section four, encourages
 * townships, collectives and others to help people beyond what the policy gives.
 * @param due what the policy gives, in yuan
 * @param standard in yuan
 */
export function isHelpedFurther(
  { paid, subsidy, payer }: Person,
  due: number,
  standard: number,
  payers: Payers,
): boolean {
  if (paid === null || subsidy === null || payer === "") return false;
  return paid >= 0 && subsidy > due && toFen(paid + subsidy) === toFen(standard) && payers.mayGiveMore(payer);
}
