/** An ID number without what crept in while it was typed or pasted. */
import { isApostrophe, isInvisible, narrowed } from "./characters";

const LOWER_X = 0x78;
const UPPER_X = 0x58;

/**
 * The number without what crept in while it was typed or pasted: white space of any kind, invisible characters
 * and a leading apostrophe are removed, full-width digits and letters become ASCII, a small x becomes X.
 * Anything else stays, so that it can be reported. Text that is clean already comes back as it is.
 *
 * >>> compact(" ４３０９０３ 19900101 123x ")
 * "43090319900101123X"
 * >>> compact("'430903199001011230")
 * "430903199001011230"
 */
export function compact(value: string): string {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    const isPlain = code > 0x20 && code < 0x7f && code !== LOWER_X && code !== 0x27;
    if (!isPlain && (cleaned(code) !== code || (i === 0 && isApostrophe(code)))) return rebuilt(value);
  }
  return value;
}

/** The code unit that stays in place of `code`; -1 if none does. */
function cleaned(code: number): number {
  if (isInvisible(code)) return -1;
  const folded = narrowed(code);
  return folded === LOWER_X ? UPPER_X : folded;
}

function rebuilt(value: string): string {
  let result = "";
  for (let i = 0; i < value.length; i++) {
    const code = cleaned(value.charCodeAt(i));
    if (code === -1 || (result === "" && isApostrophe(code))) continue;
    result += String.fromCharCode(code);
  }
  return result;
}
