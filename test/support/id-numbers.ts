/** Invented ID numbers, short enough to be written into a table of cases. Sequence numbers from 900 up are hardly in use. */
import { referenceCheck } from "../identity/reference";

/** A number of 赫山区 (430903), or of another division; odd sequence numbers are men's. */
export function idNumber(birth: string, sequence: number, division = "430903"): string {
  const first17 = `${division}${birth}${sequence}`;
  return first17 + referenceCheck(first17);
}
