/** How a single cell is read, whatever the host hands over. */
import { foldWidth, usualShapes } from "../identity";

/**
 * Stands in a grid for what a formula would come to that was never computed: programs that write files without a spreadsheet
 * program leave the result out. It is no blank cell, and nothing can be said of it: like an error value.
 */
export const UNKNOWN_RESULT = "#未计算!";

const ERROR_TEXTS = new Set([
  UNKNOWN_RESULT,
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#GETTING_DATA",
  "#SPILL!",
  "#CALC!",
  "#FIELD!",
  "#BLOCKED!",
  "#CONNECT!",
  "#BUSY!",
  "#UNKNOWN!",
]);

/** White space of every kind, and the invisible characters that come along when text is pasted. */
const SPACES = /[\s\u200b-\u200d\u2060\ufeff]+/g;
const SPACE = /[\s\u200b-\u200d\u2060\ufeff]/;

export function isErrorValue(value: unknown): value is string {
  return typeof value === "string" && value.charCodeAt(0) === 35 && ERROR_TEXTS.has(value);
}

/** The text of a cell without outer spaces; blank cells are "". */
export function cellText(value: unknown): string {
  if (typeof value === "string") return isOuterClean(value) ? value : trimmed(value);
  if (value === null || value === undefined) return "";
  return typeof value === "object" ? "" : String(value);
}

/** From both ends, and not by a pattern: one with an end in it costs the square of a cell full of spaces. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && SPACE.test(text[start] as string)) start++;
  while (end > start && SPACE.test(text[end - 1] as string)) end--;
  return text.slice(start, end);
}

/** Most cells have nothing to trim, and a look at both ends is cheaper than a replacement. */
function isOuterClean(text: string): boolean {
  return text === "" || (isPlain(text.charCodeAt(0)) && isPlain(text.charCodeAt(text.length - 1)));
}

function isPlain(code: number): boolean {
  return (code > 0x20 && code < 0x80) || (code >= 0x4e00 && code <= 0x9fff);
}

/** The text of a label: full-width forms folded, no spaces or line breaks, none of the form's star marks. */
export function labelText(value: unknown): string {
  return usualShapes(foldWidth(cellText(value)))
    .replace(SPACES, "")
    .replace(/[★☆*※]/g, "");
}

const NUMBER_TEXT = /^[¥￥]?(-?\d+(?:\.\d+)?)(?:元\/人|元|圆|人|户|名|个)?整?$/;
/** What people write for "nothing" in a column of numbers. */
const NOTHING = /^([-—–－/／]+|无|免|免缴|免交|免费)$/;

/** A number with or without its unit: `380`, `３８０元`, `1,031 人`. Null for a blank cell, NaN for anything else. */
export function cellNumber(value: unknown): number | null {
  if (typeof value === "number") return value;
  const text = cellText(value);
  if (text === "" || NOTHING.test(text)) return null;
  const match = NUMBER_TEXT.exec(foldWidth(text).replace(/[\s,，]/g, ""));
  return match === null ? NaN : Number(match[1]);
}

/** `F7` for row 6, column 5 (both 0-based). */
export function cellName(row: number, column: number): string {
  let letters = "";
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    letters = String.fromCharCode(65 + ((n - 1) % 26)) + letters;
  return `${letters}${row + 1}`;
}
