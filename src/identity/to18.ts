/** An ID number of either generation in 18 characters, so that two can be compared. */
import { checkCharacter } from "./check-character";
import { compact } from "./compact";

const UPPER_X = 0x58;

/**
 * The number in 18 characters, cleaned: 15 digits get the century 19 and a check character (GB 11643-1999), 18
 * stay as they are. Null if it has neither form. Whether the number is right is not judged, so that numbers can
 * be compared before they are mended.
 *
 * >>> to18("110105 491231 002")
 * "11010519491231002X"
 * >>> to18("4309031990")
 * null
 */
export function to18(value: string): string | null {
  if (isWellFormed18(value)) return value;
  const text = compact(value);
  if (isWellFormed18(text)) return text;
  if (!/^\d{15}$/.test(text)) return null;
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  return first17 + checkCharacter(first17);
}

/** Compares code units: this runs once for every person of a run, to find the same one twice. */
function isWellFormed18(text: string): boolean {
  if (text.length !== 18) return false;
  for (let i = 0; i < 17; i++) {
    const digit = text.charCodeAt(i) - 0x30;
    if (digit < 0 || digit > 9) return false;
  }
  const last = text.charCodeAt(17);
  return last === UPPER_X || (last >= 0x30 && last <= 0x39);
}
