/** Masking of telephone and passport numbers, which are shorter than an ID number. */
import { narrowed } from "./characters";
import { folded, type Group, isDigit, type Replacement, skipDigits, spanOf } from "./digit-groups";

/** 3 + 4 + 4, or as it comes, with or without the country's prefix. */
const MOBILE = /^(?:0|86|0086)?1[3-9]\d{9}$/;
/** Area codes of cities: three digits for the largest, else four. */
const AREA_CODE = /^0(?:10|2\d|[3-9]\d{2})$/;
const WITH_AREA_CODE = /^(0(?:10|2\d|[3-9]\d{2}))\d{7,8}$/;

/** Masks a telephone or passport number that begins with this group; the group behind it. */
export function maskShort(
  text: string,
  chain: readonly Group[],
  start: number,
  stop: number,
  found: Replacement[],
): number | null {
  const first = chain[start] as Group;
  const letters = lettersBefore(text, first.start);
  if (letters !== "" && first.text.length === first.digits && isPassport(letters, first.digits)) {
    const stars = "*".repeat(letters.length - 1 + first.digits - 2);
    const from = first.start - letters.length;
    found.push({ start: from, end: first.end, text: letters.charAt(0) + stars + first.text.slice(-2) });
    return start + 1;
  }
  let [end, number] = [start, ""];
  while (end < stop && (end === start || (chain[end] as Group).gap === "narrow") && number.length < 11) {
    number += (chain[end] as Group).text;
    end++;
    if (MOBILE.test(number)) break;
  }
  if (MOBILE.test(number)) {
    const bare = number.slice(-11);
    found.push({ ...spanOf(chain, start, end), text: `${bare.slice(0, 3)}****${bare.slice(-4)}` });
    return end;
  }
  const next = chain[start + 1];
  if (next !== undefined && start + 1 < stop && AREA_CODE.test(first.text) && /^\d{7,8}$/.test(next.text)) {
    found.push({ start: next.start, end: next.end, text: hiddenButFour(next.text) });
    return start + 2;
  }
  const code = WITH_AREA_CODE.exec(first.text)?.[1];
  if (code === undefined) return null;
  found.push({
    ...spanOf(chain, start, start + 1),
    text: code + hiddenButFour(first.text.slice(code.length)),
  });
  return start + 1;
}

function hiddenButFour(digits: string): string {
  return "*".repeat(digits.length - 4) + digits.slice(-4);
}

/** Chinese passports (E, EA, G, D, S, P …), permits for Hong Kong and Macao (H, M, C), permanent residence of 2017. */
function isPassport(letters: string, digits: number): boolean {
  if (letters.length === 3) return digits === 12;
  if (letters.length === 2) return /^[DEPS]/.test(letters) && digits === 7;
  return /^[CDEGHKLMPSTW]$/.test(letters) && digits >= 8 && digits <= 10;
}

const MOST_LETTERS = 3;

/** The letters that touch the digits from the left, in ASCII and upper case; none where they are a word of more letters. */
function lettersBefore(text: string, at: number): string {
  let start = at;
  while (start > 0 && isLetter(text.charCodeAt(start - 1)) && at - start <= MOST_LETTERS) start--;
  return at - start > MOST_LETTERS ? "" : folded(text, start, at).toUpperCase();
}

export function isPassportLetter(text: string, at: number): boolean {
  return isDigit(text.charCodeAt(at + 1)) && isPassport("X", skipDigits(text, at + 1) - at - 1);
}

function isLetter(code: number): boolean {
  const letter = narrowed(code) | 0x20;
  return letter >= 0x61 && letter <= 0x7a;
}
