/** How numbers are shown that mean something else than they look: days and shares. */

export interface CellFormat {
  readonly row: number;
  readonly column: number;
  /** As Excel writes it: `yyyy-mm-dd`, `0%`. */
  readonly pattern: string;
}

/** By sheet name. */
export type CellFormats = ReadonlyMap<string, readonly CellFormat[]>;

/** Excel's own short date, which it shows as the language of the machine has it. */
const SHORT_DATE = "m/d/yy";

export function shownPattern(pattern: string): string {
  return pattern === SHORT_DATE ? "yyyy/m/d" : pattern;
}

export function isTellingFormat(pattern: string): boolean {
  return pattern !== "" && pattern !== "General" && (isPercent(pattern) || isDateFormat(pattern));
}

/** Whether a format shows a hundredfold: not one that has the sign as a text, as in `0"%"`. */
export function isPercent(pattern: string): boolean {
  return withoutTexts(pattern).includes("%");
}

/** Whether a format shows a number as a day or a time of day. */
export function isDateFormat(pattern: string): boolean {
  return /[ymdhs]/i.test(withoutTexts(pattern).replace(/general/gi, ""));
}

/** Without texts in quotes, escaped, filling and spacing characters, colours, conditions and languages; `[h]` counts hours. */
function withoutTexts(pattern: string): string {
  return pattern.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}
