/** Ranges as files name them. */
import type { Area } from "../../forms";

const REF = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** Null for what is no cell and no range of cells. */
export function areaOf(ref: string): Area | null {
  const [, c1 = "", r1, c2 = c1, r2 = r1] = REF.exec(ref) ?? [];
  if (r1 === undefined) return null;
  return {
    firstRow: Number(r1) - 1,
    firstColumn: columnOf(c1),
    lastRow: Number(r2) - 1,
    lastColumn: columnOf(c2),
  };
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
