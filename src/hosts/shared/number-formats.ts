/** How numbers are shown that mean something else than they look: days and shares. */
export interface CellFormat {
  readonly row: number;
  readonly column: number;
  /** As Excel writes it: `yyyy-mm-dd`, `0%`. */
  readonly pattern: string;
}

/** By sheet name; rows and columns are those of the sheet. */
export type CellFormats = ReadonlyMap<string, readonly CellFormat[]>;

/** Whether a format shows a hundredfold: not one that has the sign as a text, as in `0"%"`. */
export function isPercent(pattern: string): boolean {
  return withoutTexts(pattern).includes("%");
}

/** Without texts in quotes, escaped, filling and spacing characters, colours, conditions and languages; `[h]` counts hours. */
export function withoutTexts(pattern: string): string {
  return pattern.replace(/"[^"]*"|[\\_*].|\[(?!h+\]|m+\]|s+\])[^\]]*\]/gi, "");
}
