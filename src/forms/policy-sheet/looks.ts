/** How a policy sheet looks, by where its sections stand: as it was written, and however it has been changed since. */
import type { Area, Grid } from "../grid";
import { blocksOf, isPolicySheet } from "./blocks";
import { COLUMN_WIDTHS, SECTION_KEYS, SECTIONS } from "./layout";

export interface PolicySheetLooks {
  /** Widths in characters, of the sheet's columns. */
  readonly columnWidths: readonly number[];
  /** Titles and headings, to be set off. */
  readonly headings: readonly Area[];
  /** Cells whose text may need several lines. */
  readonly wrapped: readonly Area[];
  /** How many it is printed on: one for each policy. */
  readonly pages: number;
}

/** Null for a sheet that holds no policies. */
export function policySheetLooks(grid: Grid): PolicySheetLooks | null {
  if (!isPolicySheet(grid)) return null;
  const columnWidths: number[] = [];
  const headings: Area[] = [];
  const wrapped: Area[] = [];
  const blocks = blocksOf(grid);
  for (const block of blocks) {
    const first = block.title.column;
    const across = (firstRow: number, lastRow: number, from = 0): Area => ({
      firstRow,
      lastRow,
      firstColumn: first + from,
      lastColumn: first + COLUMN_WIDTHS.length - 1,
    });
    COLUMN_WIDTHS.forEach((width, at) => (columnWidths[first + at] ??= width));
    headings.push(across(block.title.row, block.title.row));
    for (const key of SECTION_KEYS) {
      const section = block.section(key);
      if (section === null) continue;
      const { heading, firstRow, lastRow } = section;
      headings.push(across(heading.row, heading.row), across(firstRow - 1, firstRow - 1));
      const { wrapsFrom } = SECTIONS[key];
      if (wrapsFrom !== null && lastRow >= firstRow) wrapped.push(across(firstRow, lastRow, wrapsFrom));
    }
  }
  const widths = Array.from(columnWidths, (width) => width ?? NARROW);
  return { columnWidths: widths, headings, wrapped, pages: blocks.length };
}

/** Left of the first block. */
const NARROW = 4;
