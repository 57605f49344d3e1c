/** Whether a division code (GB/T 2260) has ever been in force. */
import { DIVISION_CODES } from "./codes.generated";

const CODES = 1_000_000;
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_";

let known: Uint8Array | undefined;

/**
 * Whether the six digits are, or once were, a division code of GB/T 2260 (county, prefecture or province). Codes
 * that have been abolished count: people keep the number that they were given.
 *
 * >>> divisionExists(430903)
 * true
 * >>> divisionExists(430999)
 * false
 */
export function divisionExists(code: number): boolean {
  if (!(code >= 0 && code < CODES)) return false;
  known ??= decode(DIVISION_CODES);
  return (((known[code >> 3] as number) >> (code & 7)) & 1) === 1;
}

/**
 * One bit per code. The text holds the distances between codes in ascending order, each as digits of base 32, the
 * highest first; all but the last are raised by 32 (see scripts/make-divisions.ts).
 */
function decode(text: string): Uint8Array {
  const bits = new Uint8Array(CODES >> 3);
  let code = 0;
  let distance = 0;
  for (let i = 0; i < text.length; i++) {
    const digit = DIGITS.indexOf(text.charAt(i));
    distance = distance * 32 + (digit & 31);
    if (digit >= 32) continue;
    code += distance;
    distance = 0;
    bits[code >> 3] = (bits[code >> 3] as number) | (1 << (code & 7));
  }
  return bits;
}
