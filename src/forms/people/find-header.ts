/** Where a sheet's first header stands. */
import { labelText } from "../cell";
import { isHeading } from "../columns/meaning";
import type { Grid } from "../grid";
import { type Given, type Header, headerAt, headingCount } from "./header";

/** Headers are looked for in this many rows from the top of the sheet. */
const HEADER_ROWS = 30;

/** A repeated header has more known headings than a line of signatures could have by chance. */
export const FEWEST_TO_REPEAT = 2;

/** The sheet's first header; null if there is none. `index` is a row of `grid.cells`. */
export function findHeader(grid: Grid, given: Given): { header: Header; index: number } | null {
  let weak: { header: Header; index: number } | null = null;
  for (let index = 0; index < Math.min(HEADER_ROWS, grid.cells.length); index++) {
    const header = headerAt(grid, index, given);
    if (header === null || isCard(grid, header)) continue;
    const { name, id } = header.columns;
    if ((name >= 0 && id >= 0) || headingCount(header) > FEWEST_TO_REPEAT) return { header, index };
    // A name and a phone can be the heading of a table, or of whom to ask about it.
    weak ??= { header, index };
  }
  return weak;
}

/** 姓名 | 赵文斌 | 性别 | 男 over 身份证号 | 4309…: a card of one person, whose headings stand left of what they head. */
function isCard({ cells, origin }: Grid, { readings, lastRow }: Header): boolean {
  // A card has a value beside each heading.
  const filled = (cells[lastRow - origin.row] ?? []).map(labelText).filter((label) => label !== "");
  if (filled.filter(isHeading).length * 2 > filled.length) return false;
  const [first] = readings.filter(({ field, how }) => field !== null && how === "heading");
  if (first === undefined) return false;
  const below = cells.slice(lastRow - origin.row + 1, lastRow - origin.row + 3);
  return below.length > 0 && below.every((row) => isHeading(labelText(row[first.column - origin.column])));
}
