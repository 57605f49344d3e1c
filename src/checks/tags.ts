/** 32-bit tags of what rosters repeat; see `TagTable`. */
const ZERO = 0x30;
const UPPER_X = 0x58;
const LENGTH = 18;

/** Instead of a tag: the text is not 17 digits and a digit or X. Tags proper are never this number. */
export const NO_TAG = 0.5;

/** Of a clean 18-character ID number, else {@link NO_TAG}. */
export function idTag(id: string): number {
  if (id.length !== LENGTH) return NO_TAG;
  let high = 0;
  let low = 0;
  for (let i = 0; i < 17; i++) {
    const digit = id.charCodeAt(i) - ZERO;
    if (digit < 0 || digit > 9) return NO_TAG;
    if (i < 9) high = high * 10 + digit;
    else low = low * 10 + digit;
  }
  const last = id.charCodeAt(17);
  if (last !== UPPER_X && (last < ZERO || last > ZERO + 9)) return NO_TAG;
  // The last character follows from the others in every valid number: it need not be in the tag.
  return mix(Math.imul(high ^ Math.imul(low, 0x9e3779b1), 0x85ebca6b));
}

/** Of any text. */
export function textTag(text: string): number {
  let hash = text.length;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return mix(Math.imul(hash, 0x85ebca6b));
}

/** Numbers of one village differ in few digits; the upper bits are brought down to where the table looks. */
function mix(hash: number): number {
  return hash ^ (hash >>> 15);
}
