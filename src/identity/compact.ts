/** An ID number without what crept in while it was typed or pasted. */
import { isApostrophe, isHyphen, isInvisible, narrowed } from "./characters";
import { checkCharacter } from "./check-character";

const LOWER_X = 0x78;
const UPPER_X = 0x58;

/**
 * The number without what crept in while it was typed or pasted: white space of any kind, invisible characters
 * hyphens and a leading apostrophe are removed, full-width digits and letters become ASCII, a small x becomes X, and so does
 * a sign that looks like it (Х, Ⅹ, ×, *) where the check character is X.
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
    const isPlain =
      (code >= 0x30 && code <= 0x39) ||
      (code > 0x20 && code < 0x7f && code !== LOWER_X && code !== 0x27 && code !== 0x2d && code !== 0x2a);
    if (
      !isPlain &&
      (cleaned(code) !== code || (i === 0 && isApostrophe(code)) || isHyphen(code) || isLikeX(code))
    )
      return rebuilt(value);
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
  return withX(withoutHyphens(result));
}

/** 430903-19700310-9010; where digits are missing, a hyphen may stand for one. */
function withoutHyphens(text: string): string {
  let bare = "";
  for (let i = 0; i < text.length; i++) if (!isHyphen(text.charCodeAt(i))) bare += text.charAt(i);
  return bare.length === 18 || bare.length === 15 ? bare : text;
}

/** Signs typed for an X: Cyrillic, Greek, Roman, the sign for times, an asterisk. */
const LIKE_X = new Set([0x425, 0x445, 0x3a7, 0x3c7, 0x2169, 0x2179, 0xd7, 0x2715, 0x2716, 0x2a, 0xff0a]);

export function isLikeX(code: number): boolean {
  return LIKE_X.has(code);
}

function withX(text: string): string {
  if (text.length !== 18 || !isLikeX(text.charCodeAt(17))) return text;
  const digits = text.slice(0, 17);
  return /^\d{17}$/.test(digits) && checkCharacter(digits) === "X" ? `${digits}X` : text;
}
