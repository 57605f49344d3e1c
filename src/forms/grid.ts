/** Cells of a sheet, as every part of the product hands them on. */

/** A rectangle of cells, 0-based and inclusive, in the coordinates of the sheet. */
export interface Area {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
}

/**
 * The cells of one sheet as any host hands them over: plain values, no formats.
 * Rows may be ragged. A blank cell is `null`, `undefined` or `""`; an error cell is its text (`#REF!`), and so is a formula
 * whose result nobody knows.
 */
export interface Grid {
  /** Name of the sheet. */
  readonly name: string;
  /** Where `cells[0][0]` stands in the sheet, 0-based. */
  readonly origin: { readonly row: number; readonly column: number };
  readonly cells: readonly (readonly unknown[])[];
  /** Merged ranges, where the host knows them. */
  readonly merges?: readonly Area[];
  /** Cells whose numbers are shown as days or times of day, by {@link cellKey}, where the host knows them. */
  readonly dates?: ReadonlySet<number>;
  /**
   * Formulas that nobody has computed, by {@link cellKey}: the text behind the =, "" where the file has it elsewhere. In
   * `cells` each of them stands as UNKNOWN_RESULT.
   */
  readonly formulas?: ReadonlyMap<number, string>;
  /** Whether the sheet is hidden, where the host knows. */
  readonly isHidden?: boolean;
  /** What the user has to know of how it was read: Chinese sentences. */
  readonly notes?: readonly string[];
}

/** More than any program has. */
const COLUMNS = 1 << 14;

/** A cell of a sheet as one number. */
export function cellKey(row: number, column: number): number {
  return row * COLUMNS + column;
}

export function cellOfKey(key: number): { row: number; column: number } {
  return { row: Math.floor(key / COLUMNS), column: key % COLUMNS };
}

/** A value as one cell holds it; null is a blank cell. */
export type CellValue = string | number | boolean | null;
