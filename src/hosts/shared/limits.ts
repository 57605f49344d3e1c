/** Limits that hold in every program, and those that the product sets itself. */

/** The size of a sheet in Excel and WPS. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** The most that the product reads of one sheet: a million rows of a wide form. More is a stray cell far away. */
export const MAX_SHEET_CELLS = 60_000_000;

/** How often an operation starts over because rows or sheets moved while it ran. */
export const MAX_RESTARTS = 3;

/** Waits between attempts while the user types into a cell: four seconds in all. */
export const BUSY_PAUSES_MS: readonly number[] = [250, 500, 1000, 2250];
