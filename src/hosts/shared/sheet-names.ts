/** The names of sheets in the text of a formula: what a formula looks at goes along when a sheet is renamed, and is lost with a sheet that goes. */
import { referenceAt, type Token, tokensOf } from "./references";

/** By the names of sheets in lower case: their new ones; null for those that go. */
export type SheetNames = ReadonlyMap<string, string | null>;

interface NamedSheets {
  /** One, or the first and the last of several. */
  readonly names: readonly string[];
  /** Of the token with which they begin. */
  readonly first: number;
}

export function withSheetNames(formula: string, names: SheetNames): string {
  if (names.size === 0 || !formula.includes("!")) return formula;
  return rewritten(formula, (name) => names.get(name.toLowerCase()));
}

/** The same formula with names of sheets in quotes where they need them, and else not: programs do not agree. */
export function withPlainQuotes(formula: string): string {
  return formula.includes("!") ? rewritten(formula, (name) => name) : formula;
}

function rewritten(formula: string, nameFor: (name: string) => string | null | undefined): string {
  const tokens = tokensOf(formula);
  let result = "";
  let done = 0;
  for (let i = 1; i < tokens.length; i++) {
    const sheets = sheetsBefore(tokens, i);
    if (sheets === null) continue;
    const now = sheets.names.map(nameFor);
    if (now.every((name) => name === undefined)) continue;
    result += formula.slice(done, (tokens[sheets.first] as Token).start);
    const kept = now.map((name, k) => (name === undefined ? (sheets.names[k] as string) : name));
    if (kept.some((name) => name === null)) {
      result += "#REF!";
      i = referenceAt(tokens, i + 1)?.last ?? Math.min(i + 1, tokens.length - 1);
      done = (tokens[i] as Token).end;
    } else {
      result += quoted(kept as string[]);
      done = (tokens[i] as Token).start;
    }
  }
  return result + formula.slice(done);
}

/** What stands before the mark at `i`; null where that is no mark, or where it belongs to another workbook. */
function sheetsBefore(tokens: readonly Token[], i: number): NamedSheets | null {
  const [mark, name] = [tokens[i] as Token, tokens[i - 1] as Token];
  if (mark.text !== "!" || name.end !== mark.start) return null;
  const isQuoted = name.text.startsWith("'");
  let first = i - 1;
  const touches = (k: number): boolean => k > 0 && tokens[k - 1]?.end === tokens[k]?.start;
  // An apostrophe in a name is written twice, and ends a token each time.
  if (isQuoted) while (touches(first) && tokens[first - 1]?.text.startsWith("'") === true) first--;
  else if (isSeveral(tokens, first)) first -= 2;
  if (touches(first) && tokens[first - 1]?.text.startsWith("[") === true) return null;
  const written = tokens
    .slice(first, i)
    .map(({ text }) => text)
    .join("");
  const whole = isQuoted ? written.slice(1, -1).replace(/''/g, "'") : written;
  if (whole.includes("[") || whole === "#REF") return null;
  return { names: whole.split(":"), first };
}

/** `一月:三月!A1`, and not the second cell of `甲!A1:甲!B2`. */
function isSeveral(tokens: readonly Token[], last: number): boolean {
  const [before, colon, name] = [tokens[last - 3], tokens[last - 1], tokens[last] as Token];
  const other = tokens[last - 2];
  return (
    colon?.text === ":" &&
    colon.end === name.start &&
    other?.end === colon.start &&
    !(before?.text === "!" && before.end === other.start)
  );
}

const PLAIN = /^[\p{L}_][\p{L}\p{N}_.]*$/u;
/** Looks like a cell, however cells are written. */
const LIKE_A_CELL = /^[a-z]{1,3}\d{1,7}$|^r\d{0,7}(?:c\d{0,7})?$|^c\d{0,7}$|^(?:true|false)$/i;

function quoted(names: readonly string[]): string {
  const isPlain = names.every((name) => PLAIN.test(name) && !LIKE_A_CELL.test(name));
  const text = names.join(":");
  return isPlain ? text : `'${text.replace(/'/g, "''")}'`;
}

/** What became of sheets: those that were renamed, by their names before, and those that are gone. */
export function sheetNames(renamed: ReadonlyMap<string, string>, gone: readonly string[]): SheetNames {
  return new Map([
    ...[...renamed].map(([name, now]) => [name.toLowerCase(), now] as const),
    ...gone.map((name) => [name.toLowerCase(), null] as const),
  ]);
}
