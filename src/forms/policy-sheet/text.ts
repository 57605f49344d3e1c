/**
 * How texts and lists of names stand in a cell so that nothing of them is lost. Whatever would be read as something else (a
 * name with a separator in it, the text `无`) stands between “ and ”, as clerks quote anyway.
 */
import { cellText, isErrorValue } from "../cell";
import { isSubtotal, isTitle, isTotal, sectionOf } from "./layout";

/** Behind a value that was carried over from another year. */
const UNCONFIRMED = /\s{0,9}[（(]?\s{0,9}待确认\s{0,9}[)）]?$/;

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

/** What a cell is to hold once it was compared with the new notice: a number where nothing but a number is left. */
export function confirmed(value: unknown): string | number | null {
  const { value: rest, isUnconfirmed } = withoutMark(value);
  const text = cellText(rest);
  if (!isUnconfirmed || text === "") return null;
  return /^\d{1,9}(?:\.\d{1,4})?$/.test(text) ? Number(text) : text;
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

/** The content of a cell that names one thing: quoted where it would be read as several. */
export function writeName(name: string): string {
  return readList(name).names.length > 1 ? quote(name) : writeText(name);
}

/** `200`, `70%`: a number, where words or names are expected. */
export function isNumberText(text: string): boolean {
  return /^[\d.]+ *[%％元人]?$/.test(text);
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
  /** Those of them that do not stand between quotes, which would say that each is one name. */
  readonly bare: readonly string[];
  /** A piece of `一、二级残疾人`, which should have been quoted. */
  readonly torn: string | null;
  /** The end of a name that a line break has torn: 特困供养⏎人员. */
  readonly brokenOff: string | null;
}

const NUMERAL = /^([一二三四五六七八九十]|\d{1,2})级?$/;
const ENDS_IN_LEVEL = /[一二三四\d]$/;
const BEGINS_WITH_LEVEL = /^[一二三四\d]级/;
const END_OF_NAME = /^(?:(?:保障|供养|救助)?(?:人员|人口|对象|人)|家庭成员)$/;

/** Names that 、 or a comma, a semicolon or a line break separates; separators in brackets and quotes do not count. */
export function readList(value: unknown): NameList {
  const text = cellText(value);
  const names: string[] = [];
  const bare: string[] = [];
  let torn: string | null = null;
  let brokenOff: string | null = null;
  const parts = partsOf(text);
  parts.forEach(({ text: part, isNewLine }, i) => {
    const name = readText(part);
    if (name === null) return;
    const isLevel = ENDS_IN_LEVEL.test(part) && BEGINS_WITH_LEVEL.test(parts[i + 1]?.text ?? "");
    if (NUMERAL.test(part) || isLevel) torn ??= name;
    if (isNewLine && END_OF_NAME.test(part)) brokenOff ??= name;
    names.push(name);
    if (name === part) bare.push(name);
  });
  return { names, bare, torn, brokenOff };
}

/** The content of a cell that {@link readList} reads as these names. */
export function writeList(names: readonly string[]): string {
  const plain = names.map((name) => (standsAlone(name) ? name : quote(name))).join("、");
  return isSame(readList(plain).names, names) ? plain : names.map(quote).join("、");
}

function standsAlone(name: string): boolean {
  const { names, torn } = readList(name);
  return (
    names.length === 1 &&
    names[0] === name &&
    torn === null &&
    !isReserved(name) &&
    !isNumberText(name) &&
    !isLevelPart(name)
  );
}

/** Next to another name it would look torn. */
function isLevelPart(name: string): boolean {
  return ENDS_IN_LEVEL.test(name) || BEGINS_WITH_LEVEL.test(name);
}

function isSame(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((name, i) => name === b[i]);
}

interface Part {
  readonly text: string;
  /** A line break stands before it. */
  readonly isNewLine: boolean;
}

function partsOf(text: string): Part[] {
  const parts: Part[] = [];
  let part = "";
  let isNewLine = false;
  // Looked for once: where brackets are opened and never closed, each would be looked for to the end.
  const last = new Map(Object.values(BRACKETS).map((closing) => [closing, text.lastIndexOf(closing)]));
  for (let i = 0; i < text.length;) {
    const char = text[i] ?? "";
    if (SEPARATORS.includes(char)) {
      parts.push({ text: cellText(part), isNewLine });
      isNewLine = char === "\n" || char === "\r";
      part = "";
      i++;
      continue;
    }
    const isQuote = char === "“" && cellText(part) === "";
    const closing = BRACKETS[char] ?? "";
    const isClosed = i < (last.get(closing) ?? -1);
    const end = !isClosed ? i + 1 : isQuote ? endOfQuoted(text, i) : text.indexOf(closing, i + 1) + 1;
    part += text.slice(i, end);
    i = end;
  }
  return [...parts, { text: cellText(part), isNewLine }];
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
