/**
 * Masking of ID numbers inside any text: a cell, a message, an error. Text is scanned once, by hand: a pattern
 * with optional separators between digits would take quadratic time on long rows of digits.
 */
import { isHyphen, isInvisible, narrowed } from "./characters";
import { maskMiddle } from "./mask";

/** Digits of the shortest ID number. */
const SHORTEST = 15;
const LONGEST = 18;
/** Spreadsheets know no number with more digits in its exponent. */
const LONGEST_EXPONENT = 3;
const SEPARATORS: ReadonlySet<number> = new Set([...".,/_．，／＿。"].map((sign) => sign.charCodeAt(0)));
/** Fewest stars that a mask has in its middle. */
const STARS = "*****";

/** Digits that touch each other, folded to ASCII, with an X that ends them; or an X that stands alone. */
type Group = { readonly start: number; readonly end: number; readonly text: string; readonly digits: number };

/** A part of the text and what takes its place. */
type Replacement = { readonly start: number; readonly end: number; readonly text: string };

/**
 * The text with every run of 15 or more digits, with or without a final X, masked: first six and last four
 * characters stay. Digits may be full-width, and white space, invisible characters, hyphens or one of . , / _ may stand between
 * them (the mask is written without them). Numbers in scientific notation with 15 or more digits before the point,
 * such as 4.30903E+17, keep their first digit and the exponent. Shorter runs – telephone numbers, amounts, dates –
 * stay, unless only gaps or hyphens separate so many of them that they could be one ID number: in doubt, the text
 * is masked. Masking twice changes nothing more.
 *
 * Meant for the text of one cell or message; in a table of numbers, columns would run into each other.
 *
 * >>> maskIds("张三 430903199001011230 13812345678")
 * "张三 430903********1230 13812345678"
 * >>> maskIds("与 430903-19900101-123x 重复")
 * "与 430903********123X 重复"
 * >>> maskIds("4.30903E+17")
 * "4.*****E+17"
 */
export function maskIds(text: string): string {
  if (!mayHoldId(text)) return text;
  const found: Replacement[] = [];
  let chain: Group[] = [];
  const endChain = (): void => {
    if (chain.length > 0) maskChain(chain, found);
    chain = [];
  };
  for (let i = 0; i < text.length;) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      const group = readGroup(text, i);
      const scientific = readScientific(text, group);
      const isPlain = scientific === null && !isRemnant(text, group);
      if (isPlain) chain.push(group);
      if (!isPlain || group.text.length > group.digits) endChain();
      if (scientific !== null) found.push(scientific);
      i = scientific?.end ?? group.end;
    } else if (isX(code) && chain.length > 0) {
      chain.push({ start: i, end: ++i, text: "X", digits: 0 });
      endChain();
    } else {
      if (!isInvisible(code) && !isHyphen(code) && !isSeparator(code)) endChain();
      i++;
    }
  }
  endChain();
  return replaced(text, found);
}

/** Most texts hold no ID number, and one look at each character tells. */
function mayHoldId(text: string): boolean {
  let digits = 0;
  let afterNumber = false;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (isDigit(code)) {
      if (++digits === SHORTEST) return true;
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

function readGroup(text: string, start: number): Group {
  const end = skipDigits(text, start);
  const digits = folded(text, start, end);
  return isX(text.charCodeAt(end))
    ? { start, end: end + 1, text: `${digits}X`, digits: digits.length }
    : { start, end, text: digits, digits: digits.length };
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

/**
 * Masks what could be ID numbers in groups that only gaps or hyphens separate. A group that is long enough is a
 * number of its own, with the short pieces beside it that make it no longer than an ID number; groups that are
 * only long enough together are masked together.
 */
function maskChain(chain: readonly Group[], found: Replacement[]): void {
  let i = 0;
  while (i < chain.length) {
    const long = endOfShortGroups(chain, i);
    if (digitsOf(chain, i, long) >= SHORTEST) {
      found.push(maskOf(chain, i, long));
      i = long;
      continue;
    }
    if (long === chain.length) return;
    let from = long;
    let to = long + 1;
    const after = endOfShortGroups(chain, to);
    // Short groups that are a number by themselves are left for the next turn: no part of them may stay readable.
    const mayTakeAfter = digitsOf(chain, to, after) < SHORTEST;
    while (mayTakeAfter && to < after && lengthOf(chain, from, to + 1) <= LONGEST) to++;
    while (from > i && lengthOf(chain, from - 1, to) <= LONGEST) from--;
    found.push(maskOf(chain, from, to));
    i = to;
  }
}

function endOfShortGroups(chain: readonly Group[], start: number): number {
  let end = start;
  while (end < chain.length && (chain[end] as Group).digits < SHORTEST) end++;
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
  const first = groups[0] as Group;
  const last = groups[groups.length - 1] as Group;
  return { start: first.start, end: last.end, text: maskMiddle(groups.map((group) => group.text).join("")) };
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

function skipDigits(text: string, start: number): number {
  let end = start;
  while (isDigit(text.charCodeAt(end))) end++;
  return end;
}

function folded(text: string, start: number, end: number): string {
  let result = "";
  for (let i = start; i < end; i++) result += String.fromCharCode(narrowed(text.charCodeAt(i)));
  return result;
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

function isX(code: number): boolean {
  const letter = narrowed(code);
  return letter === 0x58 || letter === 0x78;
}

function isE(code: number): boolean {
  const letter = narrowed(code);
  return letter === 0x45 || letter === 0x65;
}

/** Signs that people put between the parts of a number. A list of numbers is written with 、 or ； instead. */
function isSeparator(code: number): boolean {
  return SEPARATORS.has(code);
}

function isPoint(code: number): boolean {
  return code === 0x2e || code === 0xff0e;
}

function isPlus(code: number): boolean {
  return code === 0x2b || code === 0xff0b;
}
