/** A piece of a sheet that is wrong by a rule, and one that is right; a test checks both. People and numbers are invented. */

/** Rows of cells: the first one is the header. */
export type ExampleRows = readonly (readonly string[])[];

export interface RuleExample {
  readonly wrong: ExampleRows;
  readonly right: ExampleRows;
  /** The list that the roster is compared with, by the sheet's name. */
  readonly list?: { readonly name: string; readonly rows: ExampleRows };
  /** What stands above the tables; without one the title of 赫山区's form for 2024. */
  readonly title?: string;
  /** What stands above the right one, where that is the difference. */
  readonly rightTitle?: string;
}

/** A line a row: `姓名 | 性别`. */
export function table(text: string): ExampleRows {
  return text
    .trim()
    .split("\n")
    .map((line) => line.split("|").map((cell) => cell.trim()));
}
