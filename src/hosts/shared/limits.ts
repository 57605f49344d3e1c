/** Limits that hold in every program, and those that the product sets itself. */

/** The size of a sheet in Excel and WPS. */
export const MAX_ROWS = 1_048_576;
export const MAX_COLUMNS = 16_384;

/** Used width times used rows, of a sheet and of all sheets of a file: a county in one sheet fits. More is a stray cell far away. */
export const MAX_CELLS = 20_000_000;

/** How often an operation starts over because rows or sheets moved while it ran. */
export const MAX_RESTARTS = 3;

/** Waits between attempts while the user types into a cell: four seconds in all. */
export const BUSY_PAUSES_MS: readonly number[] = [250, 500, 1000, 2250];
