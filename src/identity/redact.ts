/**
 * Masking of the numbers of persons inside any text: ID numbers, telephone and passport numbers. Text is scanned once,
 * by hand: a pattern with optional separators between digits would take quadratic time on long rows of digits.
 */
import { isHyphen, isInvisible, narrowed } from "./characters";
import { folded, type Gap, type Group, isDigit, type Replacement, skipDigits, spanOf } from "./digit-groups";
import { maskMiddle } from "./mask";
import { isPassportLetter, maskShort } from "./redact-short";

/** Digits of the shortest ID number. */
const SHORTEST = 15;
const LONGEST = 18;
/** Division code and birth date: whoever has these has the person, whatever became of the rest of the number. */
const TELLING = 14;
/** Spreadsheets know no number with more digits in its exponent. */
const LONGEST_EXPONENT = 3;
const NARROW: ReadonlySet<number> = new Set([...".,/_．，／＿。"].map((sign) => sign.charCodeAt(0)));
/** They separate the numbers of a list, too: across them only what can be told to be one number is taken together. */
const WIDE: ReadonlySet<number> = new Set([..."、:：;；()（）[]【】"].map((sign) => sign.charCodeAt(0)));
/** Fewest stars that a mask has in its middle. */
const STARS = "***";

/**
 * The text with the numbers of persons masked, however they are written: digits may be full-width, and white space,
 * invisible characters, hyphens or one of . , / _ may stand between them (the mask is written without them).
 *
 * - Every run of 15 or more digits, with or without a final X: first six and last four characters stay.
 * - A division code and a birth date, also across 、 ： ； and brackets, and where the number is cut off behind them: the
 *   first six digits stay, and of a whole number the last four.
 * - Numbers in scientific notation with 15 or more digits before the point, such as 4.30903E+17: the first digit and the
 *   exponent stay.
 * - Mobile numbers and numbers with an area code: their first three or the area code, and the last four digits.
 * - Passports and travel permits (E12345678, H1234567890): the first letter and the last two digits.
 *
 * Other runs – amounts, dates, counts – stay, unless only gaps or hyphens separate so many of them that they could be one
 * ID number: in doubt, the text is masked. Masking twice changes nothing more.
 *
 * Meant for the text of one cell or message; in a table of numbers, columns would run into each other.
 *
 * >>> maskIds("张三 430903199001011230 13812345678")
 * "张三 430903********1230 138****5678"
 * >>> maskIds("与 430903-19900101-123x 重复")
 * "与 430903********123X 重复"
 * >>> maskIds("4.30903E+17")
 * "4.*****E+17"
 */
export function maskIds(text: string): string {
  if (!mayHoldNumber(text)) return text;
  const found: Replacement[] = [];
  let chain: Group[] = [];
  let gap: Gap = "break";
  const endChain = (): void => {
    if (chain.length > 0) maskChain(text, chain, found);
    chain = [];
    gap = "break";
  };
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      const group = readGroup(text, i, gap);
      const scientific = readScientific(text, group);
      if (scientific !== null || isRemnant(text, group)) {
        endChain();
        if (scientific !== null) found.push(scientific);
      } else {
        chain.push(group);
        gap = "narrow";
        // An X ends a number.
        if (group.text.length > group.digits) gap = "wide";
      }
      i = scientific?.end ?? group.end;
    } else if (isX(code) && chain.length > 0 && !isPassportLetter(text, i)) {
      chain.push({ start: i, end: ++i, text: "X", digits: 0, gap });
      gap = "wide";
    } else {
      if (WIDE.has(code)) gap = gap === "break" ? gap : "wide";
      else if (!isInvisible(code) && !isHyphen(code) && !NARROW.has(code)) endChain();
      i++;
    }
  }
  endChain();
  return replaced(text, found);
}

/** Most texts hold no such number, and one look at each character tells. */
function mayHoldNumber(text: string): boolean {
  let digits = 0;
  let afterNumber = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      if (++digits === FEWEST_DIGITS) return true;
      afterNumber = true;
    } else if (isPoint(code)) {
      continue;
    } else {
      if (afterNumber && isE(code)) return true;
      afterNumber = false;
    }
  }
  return false;
}

/** The shortest that is masked: a passport of two letters. */
const FEWEST_DIGITS = 7;

function readGroup(text: string, start: number, gap: Gap): Group {
  const end = skipDigits(text, start);
  const digits = folded(text, start, end);
  return isX(text.charCodeAt(end))
    ? { start, end: end + 1, text: `${digits}X`, digits: digits.length, gap }
    : { start, end, text: digits, digits: digits.length, gap };
}

/**
 * What an earlier masking left: the first six or last four characters of a number. To take the last four together
 * with a telephone number behind them for an ID number would mask the telephone number, too.
 */
function isRemnant(text: string, group: Group): boolean {
  if (group.digits > 6) return false;
  return text.startsWith(STARS, group.end) || text.startsWith(STARS, group.start - STARS.length);
}

/** If the group begins a number such as 4.30903E+17 that is as long as an ID number: its mask. */
function readScientific(text: string, group: Group): Replacement | null {
  const start = group.start;
  const wholeEnd = start + group.digits;
  const mantissaEnd = isPoint(text.charCodeAt(wholeEnd)) ? skipDigits(text, wholeEnd + 1) : wholeEnd;
  if (!isE(text.charCodeAt(mantissaEnd))) return null;
  const exponentStart = mantissaEnd + (isPlus(text.charCodeAt(mantissaEnd + 1)) ? 2 : 1);
  const end = skipDigits(text, exponentStart);
  if (end === exponentStart || end - exponentStart > LONGEST_EXPONENT) return null;
  const digits = group.digits + Number(folded(text, exponentStart, end));
  if (digits < SHORTEST) return null;
  let masked = text.charAt(start);
  for (let i = start + 1; i < mantissaEnd; i++) masked += isDigit(text.charCodeAt(i)) ? "*" : text.charAt(i);
  return { start, end, text: masked + text.slice(mantissaEnd, end) };
}

/** Masks what is a number of somebody among groups that only gaps and signs separate. */
function maskChain(text: string, chain: readonly Group[], found: Replacement[]): void {
  const own: Replacement[] = [];
  // First what is long enough in itself, gap by gap; what that leaves is looked at for telling numbers, then for short ones.
  for (let i = 0; i < chain.length;) {
    const end = endOfNarrow(chain, i);
    maskLong(chain, i, end, own);
    i = end;
  }
  maskLeft(chain, own, (from, to) => {
    for (let i = from; i < to;) i = maskTelling(chain, i, to, own) ?? i + 1;
  });
  maskLeft(chain, own, (from, to) => {
    for (let i = from; i < to;) i = maskShort(text, chain, i, to, own) ?? i + 1;
  });
  for (const one of own.sort((a, b) => a.start - b.start)) found.push(one);
}

/** Goes over the stretches of groups that no mask covers yet. */
function maskLeft(
  chain: readonly Group[],
  masks: Replacement[],
  use: (from: number, to: number) => void,
): void {
  const known = [...masks].sort((a, b) => a.start - b.start);
  let [from, next] = [0, 0];
  for (let i = 0; i <= chain.length; i++) {
    const group = chain[i];
    while (group !== undefined && next < known.length && (known[next] as Replacement).end <= group.start)
      next++;
    const isMasked =
      group !== undefined && next < known.length && (known[next] as Replacement).start <= group.start;
    if (group !== undefined && !isMasked) continue;
    if (from < i) use(from, i);
    from = i + 1;
  }
}

/** The first group that something wider than a narrow gap separates from the one before. */
function endOfNarrow(chain: readonly Group[], start: number): number {
  let end = start + 1;
  while (end < chain.length && (chain[end] as Group).gap === "narrow") end++;
  return end;
}

/**
 * A group that is long enough is a number of its own, with the short pieces beside it that make it no longer than an ID
 * number; groups that are only long enough together are masked together.
 */
function maskLong(chain: readonly Group[], start: number, stop: number, found: Replacement[]): void {
  let i = start;
  while (i < stop) {
    const long = endOfShortGroups(chain, i, stop);
    if (digitsOf(chain, i, long) >= SHORTEST) {
      found.push(maskOf(chain, i, long));
      i = long;
      continue;
    }
    if (long === stop) return;
    let from = long;
    let to = long + 1;
    const after = endOfShortGroups(chain, to, stop);
    // Short groups that are a number by themselves are left for the next turn: no part of them may stay readable.
    const mayTakeAfter = digitsOf(chain, to, after) < SHORTEST;
    while (mayTakeAfter && to < after && lengthOf(chain, from, to + 1) <= LONGEST) to++;
    while (from > i && lengthOf(chain, from - 1, to) <= LONGEST) from--;
    found.push(maskOf(chain, from, to));
    i = to;
  }
}

/** Masks a number that begins with this group, if it can be told to be one; the group behind it. */
function maskTelling(
  chain: readonly Group[],
  start: number,
  stop: number,
  found: Replacement[],
): number | null {
  let [end, text, telling] = [start, "", false];
  while (end < stop && text.length + (chain[end] as Group).text.length <= LONGEST) {
    text += (chain[end] as Group).text;
    end++;
    telling ||= isTelling(text);
    if (text.length === LONGEST || text.endsWith("X") || (!telling && isOld(text))) break;
  }
  if (!telling && !isOld(text)) return null;
  // Of a number that is cut off, the last characters belong to the birth date.
  const isWhole = text.length === LONGEST || isOld(text);
  const masked = isWhole ? maskMiddle(text) : text.slice(0, 6) + "*".repeat(text.length - 6);
  found.push({ start: (chain[start] as Group).start, end: (chain[end - 1] as Group).end, text: masked });
  return end;
}

/** GB/T 2260: first digits of provinces; 9 begins the numbers of foreigners with permanent residence (GA 2102-2023). */
const DIVISION = /^(?:1[1-5]|2[1-3]|3[1-7]|4[1-6]|5[0-4]|6[1-5]|71|8[1-3]|9\d)/;

function isTelling(text: string): boolean {
  return (
    text.length >= TELLING && DIVISION.test(text) && /^(?:19|20)/.test(text.slice(6, 8)) && isDay(text, 10)
  );
}

/** 15 digits, with a birth date of two digits for the year. */
function isOld(text: string): boolean {
  return text.length === SHORTEST && DIVISION.test(text) && isDay(text, 8);
}

function isDay(text: string, at: number): boolean {
  const [month, day] = [Number(text.slice(at, at + 2)), Number(text.slice(at + 2, at + 4))];
  return month >= 1 && month <= 12 && day >= 1 && day <= 31;
}

function endOfShortGroups(chain: readonly Group[], start: number, stop: number): number {
  let end = start;
  while (end < stop && (chain[end] as Group).digits < SHORTEST) end++;
  return end;
}

function digitsOf(chain: readonly Group[], start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += (chain[i] as Group).digits;
  return sum;
}

function lengthOf(chain: readonly Group[], start: number, end: number): number {
  let sum = 0;
  for (let i = start; i < end; i++) sum += (chain[i] as Group).text.length;
  return sum;
}

function maskOf(chain: readonly Group[], start: number, end: number): Replacement {
  const groups = chain.slice(start, end);
  return { ...spanOf(chain, start, end), text: maskMiddle(groups.map((group) => group.text).join("")) };
}

function replaced(text: string, found: readonly Replacement[]): string {
  let result = "";
  let copied = 0;
  for (const { start, end, text: mask } of found) {
    result += text.slice(copied, start) + mask;
    copied = end;
  }
  return result + text.slice(copied);
}

function isX(code: number): boolean {
  const letter = narrowed(code);
  return letter === 0x58 || letter === 0x78;
}

function isE(code: number): boolean {
  const letter = narrowed(code);
  return letter === 0x45 || letter === 0x65;
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e;
}

function isPlus(code: number): boolean {
  return code === 0x2b || code === 0xff0b;
}
