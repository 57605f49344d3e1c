/**
 * How texts and lists of names stand in a cell so that nothing of them is lost. Whatever would be read as something else (a
 * name with a separator in it, the text `无`) stands between “ and ”, as clerks quote anyway.
 */
import { cellText, isErrorValue } from "../cell";
import { isSubtotal, isTitle, isTotal, sectionOf } from "./layout";

/** Behind a value that was carried over from another year. */
const UNCONFIRMED = /\s*[（(]?\s*待确认\s*[)）]?$/;

export function markUnconfirmed(text: string): string {
  return `${text}（待确认）`;
}

/** The value without its mark, and whether it bore one. */
export function withoutMark(value: unknown): { readonly value: unknown; readonly isUnconfirmed: boolean } {
  if (typeof value !== "string") return { value, isUnconfirmed: false };
  const text = cellText(value);
  return UNCONFIRMED.test(text)
    ? { value: text.replace(UNCONFIRMED, ""), isUnconfirmed: true }
    : { value, isUnconfirmed: false };
}

const NOTHING = /^([-—–－/／]+|无|没有)$/;

/** The text of a cell; null where it says nothing. */
export function readText(value: unknown): string | null {
  const text = cellText(value);
  return text === "" || NOTHING.test(text) ? null : (unquote(text) ?? text);
}

/** The content of a cell that {@link readText} reads as this text. */
export function writeText(text: string): string {
  return readText(text) === text && !isReserved(text) ? text : quote(text);
}

/** `200`, `70%`: a number, where words or names are expected. */
export function isNumberText(text: string): boolean {
  return /^[\d.]+ *[%％元人]?$/.test(text);
}

/** The same where words are expected, which {@link isNumberText} must not be taken for. */
export function writeWords(text: string): string {
  return isNumberText(text) ? quote(text) : writeText(text);
}

/** Whether the text, bare in a cell, would be taken for a part of the layout, a mark or an error. */
function isReserved(text: string): boolean {
  return (
    isErrorValue(text) ||
    withoutMark(text).isUnconfirmed ||
    isTitle(text) ||
    isTotal(text) ||
    isSubtotal(text) ||
    sectionOf(text) !== undefined
  );
}

function quote(text: string): string {
  return `“${text.replace(/”/g, "””")}”`;
}

/** What stands between quotes that span the whole text; null for any other text, such as “三无”人员. */
function unquote(text: string): string | null {
  const inner = /^“(.+)”$/s.exec(text)?.[1];
  if (inner === undefined || inner.replace(/””/g, "").includes("”")) return null;
  return inner.replace(/””/g, "”");
}

const SEPARATORS = "、，,；;\n\r";
const BRACKETS: Readonly<Record<string, string>> = { "(": ")", "（": "）", "【": "】", "“": "”" };

export interface NameList {
  readonly names: readonly string[];
  /** A name that is but a numeral: torn off `一、二级残疾人`, which should have been quoted. */
  readonly torn: string | null;
}

/** Names that 、 or a comma, a semicolon or a line break separates; separators in brackets and quotes do not count. */
export function readList(value: unknown): NameList {
  const text = cellText(value);
  const names: string[] = [];
  let torn: string | null = null;
  for (const part of partsOf(text)) {
    const name = readText(part);
    if (name === null) continue;
    if (/^([一二三四五六七八九十]|\d{1,2})$/.test(part)) torn ??= name;
    names.push(name);
  }
  return { names, torn };
}

/** The content of a cell that {@link readList} reads as these names. */
export function writeList(names: readonly string[]): string {
  const plain = names.map((name) => (standsAlone(name) ? name : quote(name))).join("、");
  return isSame(readList(plain).names, names) ? plain : names.map(quote).join("、");
}

function standsAlone(name: string): boolean {
  const { names, torn } = readList(name);
  return names.length === 1 && names[0] === name && torn === null && !isReserved(name) && !isNumberText(name);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

function partsOf(text: string): string[] {
  const parts: string[] = [];
  let part = "";
  for (let i = 0; i < text.length;) {
    const char = text[i] ?? "";
    if (SEPARATORS.includes(char)) {
      parts.push(cellText(part));
      part = "";
      i++;
      continue;
    }
    const end = cellText(part) === "" && char === "“" ? endOfQuoted(text, i) : endOfBracket(text, i);
    part += text.slice(i, end);
    i = end;
  }
  return [...parts, cellText(part)];
}

/** Behind the quoted name that begins here, if one does. */
function endOfQuoted(text: string, start: number): number {
  for (let i = start + 1; i < text.length; i++) {
    if (text[i] !== "”") continue;
    if (text[i + 1] === "”") i++;
    else return i + 1;
  }
  return start + 1;
}

/** Behind the bracket that closes the one that opens here; behind the character where none does. */
function endOfBracket(text: string, start: number): number {
  const closing = BRACKETS[text[start] ?? ""];
  const end = closing === undefined ? -1 : text.indexOf(closing, start + 1);
  return end < 0 ? start + 1 : end + 1;
}
