/**
 * The page that a sheet of the product's own is printed on, where it is to fit on one: upright, because such a sheet is longer than it is
 * wide, with narrow margins and lines between the cells, so that the print is as large as can be and its rows can be followed.
 */

/** Inches. */
export const MARGIN = 0.4;
export const MARGIN_POINTS = MARGIN * 72;
