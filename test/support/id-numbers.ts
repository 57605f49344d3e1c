/** Invented ID numbers, written short enough for a table of cases. */
import { madeId } from "./made-ids";

/** A number of 赫山区 (430903), or of another division; odd sequence numbers are men's. */
export function idNumber(born: string, sequence: number, division?: string): string {
  return madeId({ born, sequence, ...(division === undefined ? {} : { division }) });
}
