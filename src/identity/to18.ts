import { checkCharacter } from "./check-character";
import { compact } from "./compact";

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
  const text = compact(value);
  if (/^\d{17}[\dX]$/.test(text)) return text;
  if (!/^\d{15}$/.test(text)) return null;
  const first17 = `${text.slice(0, 6)}19${text.slice(6)}`;
  return first17 + checkCharacter(first17);
}
