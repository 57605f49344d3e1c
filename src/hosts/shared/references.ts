/** The cells that the text of a formula names (ISO/IEC 29500-1, 18.17.2.3): found without understanding the rest of it. */
import { cellName } from "../../forms";
import { MAX_COLUMNS, MAX_ROWS } from "./limits";

/** A row or a column; `isFixed` where a $ stands before it. */
interface Line {
  readonly at: number;
  readonly isFixed: boolean;
}

export interface Corner {
  /** Null in a range of whole columns. */
  readonly row: Line | null;
  /** Null in a range of whole rows. */
  readonly column: Line | null;
}

/** A cell or a range, as it is written. */
export interface Reference {
  /** Name of its sheet; null where it is the formula's own. */
  readonly sheet: string | null;
  readonly from: Corner;
  /** Null for a single cell. */
  readonly to: Corner | null;
}

/** Texts, names of sheets, what stands in brackets, words, and the marks that tell what a word is. */
const TOKENS = /"[^"]*"?|'[^']*'?|\[[^\]]*\]?|[$\p{L}\p{N}_.\\?]+|[:!(]/gu;
const CELL = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;
const COLUMN = /^(\$?)([A-Za-z]{1,3})$/;
const ROW = /^(\$?)(\d{1,7})$/;

export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The formula with other texts for its references. What belongs to another workbook is none of them. */
export function withReferences(
  formula: string,
  textFor: (reference: Reference, text: string) => string,
): string {
  const tokens = tokensOf(formula);
  let result = "";
  let done = 0;
  for (let i = 0; i < tokens.length; i++) {
    const found = referenceAt(tokens, i);
    if (found === null) continue;
    const [start, end] = [(tokens[i] as Token).start, (tokens[found.last] as Token).end];
    const { sheet, isForeign } = sheetBefore(tokens, i);
    if (!isForeign) {
      result += formula.slice(done, start) + textFor({ ...found, sheet }, formula.slice(start, end));
      done = end;
    }
    i = found.last;
  }
  return result + formula.slice(done);
}

export function referencesIn(formula: string): Reference[] {
  const found: Reference[] = [];
  withReferences(formula, (reference, text) => {
    found.push(reference);
    return text;
  });
  return found;
}

export interface FormulaWords {
  /** Names of functions, as they are written. */
  readonly functions: readonly string[];
  /** Words that are neither that nor references, numbers, texts or TRUE and FALSE: names that stand for something else. */
  readonly names: readonly string[];
  /** Whether it looks into tables, other workbooks, or several sheets at once. */
  readonly looksElsewhere: boolean;
  /** Whether it looks into tables or several sheets at once, of this workbook: at cells that its text does not name. */
  readonly looksAround: boolean;
}

/** The words of a formula. */
export function wordsIn(formula: string): FormulaWords {
  const tokens = tokensOf(formula);
  const functions: string[] = [];
  const names: string[] = [];
  let looksElsewhere = false;
  let looksAround = false;
  for (let i = 0; i < tokens.length; i++) {
    const { text, start, end } = tokens[i] as Token;
    if (text.startsWith("[")) {
      looksElsewhere = true;
      // Of another workbook, its number stands before the sheet.
      const before = tokens[i - 1];
      if (before?.end === start && !/^[:!(]/.test(before.text)) looksAround = true;
    }
    const found = referenceAt(tokens, i);
    if (found !== null) i = found.last;
    else if (/^[$\p{L}_\\]/u.test(text)) {
      const next = tokens[i + 1]?.start === end ? tokens[i + 1]?.text : undefined;
      if (next === "(") functions.push(text);
      // Of several sheets, the first one is followed by a colon.
      else if (next !== "!") {
        if (!/^(?:true|false)$/i.test(text)) names.push(text);
      } else if (tokens[i - 1]?.text === ":") looksElsewhere = looksAround = true;
    } else if (text.startsWith("'") && /[[\]:]/.test(text)) {
      looksElsewhere = true;
      looksAround ||= !text.includes("[");
    }
  }
  return { functions, names, looksElsewhere, looksAround };
}

export function tokensOf(formula: string): Token[] {
  return [...formula.matchAll(TOKENS)].map(({ 0: text, index }) => ({
    text,
    start: index,
    end: index + text.length,
  }));
}

export function referenceAt(
  tokens: readonly Token[],
  i: number,
): { from: Corner; to: Corner | null; last: number } | null {
  const first = tokens[i] as Token;
  const [colon, second] = [tokens[i + 1], tokens[i + 2]];
  const isRange = colon?.text === ":" && colon.start === first.end && second?.start === colon.end;
  const from = cornerOf(first.text);
  if (isRange) {
    const to = cornerOf((second as Token).text);
    if (from !== null && to !== null && isSameKind(from, to) && !isOther(tokens, i + 2))
      return { from, to, last: i + 2 };
  }
  if (from === null || from.row === null || from.column === null || isOther(tokens, i)) return null;
  return { from, to: null, last: i };
}

/** Whether the word is the name of a function or of a sheet. */
function isOther(tokens: readonly Token[], i: number): boolean {
  const [word, next] = [tokens[i] as Token, tokens[i + 1]];
  return next?.start === word.end && (next.text === "(" || next.text === "!");
}

function sheetBefore(tokens: readonly Token[], i: number): { sheet: string | null; isForeign: boolean } {
  const [mark, name, before] = [tokens[i - 1], tokens[i - 2], tokens[i - 3]];
  if (mark?.text !== "!" || mark.end !== tokens[i]?.start || name === undefined)
    return { sheet: null, isForeign: false };
  const sheet = name.text.startsWith("'") ? unquoted(tokens, i - 2) : name.text;
  const isForeign =
    sheet.includes("[") || (before?.text.startsWith("[") === true && before.end === name.start);
  // Several sheets, as in 一月:三月!A1, are not followed: whoever asks is told of a sheet that is not there.
  return { sheet, isForeign };
}

/** An apostrophe in a name is written twice, and ends a token each time. */
function unquoted(tokens: readonly Token[], i: number): string {
  let name = (tokens[i] as Token).text;
  for (let k = i; k > 0; k--) {
    const [before, at] = [tokens[k - 1] as Token, tokens[k] as Token];
    if (!before.text.startsWith("'") || before.end !== at.start) break;
    name = before.text + name;
  }
  return name.slice(1, -1).replace(/''/g, "'");
}

function cornerOf(text: string): Corner | null {
  const cell = CELL.exec(text);
  if (cell !== null) {
    const [, columnMark, letters = "", rowMark, digits] = cell;
    const corner = {
      row: lineOf(rowMark, Number(digits)),
      column: lineOf(columnMark, columnNumber(letters)),
    };
    return corner.row.at < MAX_ROWS && corner.row.at >= 0 && corner.column.at < MAX_COLUMNS ? corner : null;
  }
  const column = COLUMN.exec(text);
  if (column !== null) return { row: null, column: lineOf(column[1], columnNumber(column[2] as string)) };
  const row = ROW.exec(text);
  return row === null ? null : { row: lineOf(row[1], Number(row[2])), column: null };
}

function isSameKind(a: Corner, b: Corner): boolean {
  return (a.row === null) === (b.row === null) && (a.column === null) === (b.column === null);
}

const lineOf = (mark: string | undefined, number: number): Line => ({
  at: number - 1,
  isFixed: mark === "$",
});

function columnNumber(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column;
}

/** A formula of one cell as it reads so many rows below and columns right of it: how formulas are filled down. */
export function moved(formula: string, rows: number, columns: number): string {
  return withReferences(formula, ({ from, to }) => {
    const corners = (to === null ? [from] : [from, to]).map(({ row, column }) => ({
      row: row && { ...row, at: row.isFixed ? row.at : row.at + rows },
      column: column && { ...column, at: column.isFixed ? column.at : column.at + columns },
    }));
    return corners.every(isInSheet) ? corners.map(cornerText).join(":") : "#REF!";
  });
}

function isInSheet({ row, column }: Corner): boolean {
  return (
    !(row && (row.at < 0 || row.at >= MAX_ROWS)) && !(column && (column.at < 0 || column.at >= MAX_COLUMNS))
  );
}

export function cornerText({ row, column }: Corner): string {
  const letters = column === null ? "" : cellName(0, column.at).slice(0, -1);
  const mark = (line: Line | null) => (line?.isFixed === true ? "$" : "");
  return mark(column) + letters + mark(row) + (row === null ? "" : String(row.at + 1));
}
