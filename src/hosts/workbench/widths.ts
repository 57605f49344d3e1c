/** Widths of columns, in characters and in pixels. */
import type { Grid } from "../../forms";

const MIN_CHARACTERS = 6;
const MAX_CHARACTERS = 30;
/** Rows that are looked at: enough to know a column, whatever the length of the sheet. */
const SAMPLE_ROWS = 200;

/** A width in pixels for so many characters, where a Chinese character counts as two. */
export function pixelsFor(characters: number): number {
  return Math.round(characters * 7.5 + 14);
}

/** The inverse of {@link pixelsFor}. */
export function charactersFor(pixels: number): number {
  return Math.max(1, Math.round((pixels - 14) / 7.5));
}

/** Widths of the columns of a grid in characters, from what stands in them. */
export function widthsOf({ cells, origin, merges = [] }: Grid): number[] {
  const widths: number[] = [];
  // A title over many columns says nothing about the first of them.
  const wide = new Set(
    merges
      .filter((area) => area.lastColumn > area.firstColumn)
      .map((area) => `${area.firstRow}:${area.firstColumn}`),
  );
  for (const [r, row] of cells.slice(0, SAMPLE_ROWS).entries()) {
    row.forEach((value, c) => {
      const text = typeof value === "string" || typeof value === "number" ? String(value) : "";
      const width = wide.has(`${origin.row + r}:${origin.column + c}`) ? 0 : textWidth(text);
      widths[c] = Math.min(MAX_CHARACTERS, Math.max(widths[c] ?? MIN_CHARACTERS, width));
    });
  }
  return Array.from(widths, (width) => width ?? MIN_CHARACTERS);
}

function textWidth(text: string): number {
  let longest = 0;
  for (const line of text.split("\n")) {
    let width = 0;
    for (const character of line) width += character.charCodeAt(0) < 0x80 ? 1 : 2;
    longest = Math.max(longest, width);
  }
  return longest;
}
