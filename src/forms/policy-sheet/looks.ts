/** How a policy sheet looks, by where its sections stand: as it was written, and however it has been changed since. */
import type { Area, Grid } from "../grid";
import { COLUMN_WIDTHS, SECTION_KEYS, type SectionKey } from "./layout";
import { isCurrent } from "./known";
import { blocksIn } from "./table";

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

/** Null for a sheet that holds no policies, or old ones. */
export function policySheetLooks(grid: Grid): PolicySheetLooks | null {
  if (!isCurrent(grid)) return null;
  const headings: Area[] = [];
  const wrapped: Area[] = [];
  const blocks = blocksIn(grid);
  const first = blocks[0]?.title.column ?? 0;
  const across = (firstRow: number, lastRow: number): Area => ({
    firstRow,
    lastRow,
    firstColumn: first,
    lastColumn: first + COLUMN_WIDTHS.length - 1,
  });
  for (const block of blocks) {
    headings.push(across(block.title.row, block.title.row));
    for (const key of SECTION_KEYS) {
      const section = block.section(key);
      if (section === null) continue;
      const { heading, headerRow, lastRow } = section;
      headings.push(across(heading.row, heading.row), across(headerRow, headerRow));
      if (lastRow > headerRow && !SHORT.has(key)) wrapped.push(across(headerRow + 1, lastRow));
    }
  }
  const columnWidths = [...Array.from({ length: first }, () => NARROW), ...COLUMN_WIDTHS];
  return { columnWidths, headings, wrapped, pages: blocks.length };
}

/** Their texts are short, and run on over the blank cells beside them. */
const SHORT: ReadonlySet<SectionKey> = new Set<SectionKey>(["basics", "lapse", "quota", "units"]);

/** Left of the first block. */
const NARROW = 4;
