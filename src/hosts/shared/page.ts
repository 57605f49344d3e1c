/**
 * The page that a sheet of the product's own is printed on: A4 with narrow margins, all columns on it, its headings on every page, and lines
 * between its cells, so that the print is as large as can be and its rows can be followed.
 */
import type { Area } from "../../forms";
import type { NewSheet } from "../workbook";
import { widthOf } from "./new-sheet";

export interface PrintedPage {
  readonly isAcross: boolean;
  /** Of one width, and this many pages long; 0: as many as it takes. */
  readonly pages: number;
  /** Rows that stand on every page. */
  readonly repeated: { readonly first: number; readonly last: number } | null;
  /** Lines between the cells, where they have no borders. */
  readonly hasGridLines: boolean;
  /** Inches. */
  readonly margin: number;
}

/** Inches. */
export const MARGIN = 0.4;
export const MARGIN_POINTS = MARGIN * 72;

/** As programs write it, in the middle below every page. */
export const PAGE_NUMBERS = "第 &P 页，共 &N 页";

/** Wider ones are printed across. */
const UPRIGHT_CHARACTERS = 90;

type Printed = Pick<NewSheet, "headerRows" | "columnHeads" | "columnWidths" | "pages">;

/** Null where nobody has said how it is read. */
export function printedPage({
  headerRows = 0,
  columnHeads,
  columnWidths = [],
  pages,
}: Printed): PrintedPage | null {
  if (pages !== undefined)
    return { isAcross: false, pages, repeated: null, hasGridLines: true, margin: MARGIN };
  const heads = columnHeads ?? headerRows - 1;
  if (heads < 0) return null;
  return {
    isAcross: columnWidths.reduce((all, one) => all + one, 0) > UPRIGHT_CHARACTERS,
    pages: 0,
    repeated: { first: columnHeads ?? 0, last: heads },
    hasGridLines: false,
    margin: MARGIN,
  };
}

/** Headings of columns and all below them, which have borders; null where there are none. */
export function borderedArea(sheet: Printed & Pick<NewSheet, "rows">): Area | null {
  const { rows, headerRows = 0, columnHeads, pages } = sheet;
  const heads = columnHeads ?? headerRows - 1;
  const columns = widthOf(sheet);
  if (pages !== undefined || heads < 0 || heads >= rows.length || columns === 0) return null;
  return { firstRow: heads, lastRow: rows.length - 1, firstColumn: 0, lastColumn: columns - 1 };
}

/** `#808080` */
export const BORDER_COLOUR = "#808080";
