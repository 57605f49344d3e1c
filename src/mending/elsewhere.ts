/**
 * What stands on other sheets: between reading and writing, the user can move a namesake's row from there into the place of a row
 * that no number tells of.
 */
import type { Grid } from "../forms";
import type { CellValue } from "../hosts/workbook";
import type { RecordedRow } from "./recorded-row";

const A_STEP = 1_000;

/** Nobody has to look elsewhere for what looks like a number of a person: nobody else has it. */
const NUMBER = /\d{14}[\dXx]/;

export class Elsewhere {
  private constructor(private readonly sheetsOf: ReadonlyMap<CellValue, ReadonlySet<string>>) {}

  /** Whether rows are among these for which all sheets of the workbook have to be known. */
  static isAskedBy(rows: readonly RecordedRow[]): boolean {
    return rows.some(isUnnumbered);
  }

  /** Works in steps of a few milliseconds. */
  static *in(sheets: ReadonlyMap<string, Grid>, rows: readonly RecordedRow[]): Generator<number, Elsewhere> {
    const sheetsOf = new Map<CellValue, Set<string>>();
    for (const { marks } of rows.filter(isUnnumbered))
      for (const { values } of marks) for (const value of values) sheetsOf.set(value, new Set());
    if (sheetsOf.size > 0)
      for (const [name, { cells }] of sheets)
        for (let row = 0; row < cells.length; row++) {
          if (row % A_STEP === 0) yield row;
          for (const value of cells[row] ?? []) sheetsOf.get(value as CellValue)?.add(name);
        }
    return new Elsewhere(sheetsOf);
  }

  has(row: RecordedRow, value: CellValue): boolean {
    if (!isUnnumbered(row)) return false;
    const sheets = this.sheetsOf.get(value);
    return sheets !== undefined && sheets.size > (sheets.has(row.sheet) ? 1 : 0);
  }
}

/** A person's row without a number: what tells of sums and of units stands in other rows too, and their place counts. */
function isUnnumbered({ marks }: RecordedRow): boolean {
  return marks.every(({ rows, values }) => rows === 0 && !values.some((value) => NUMBER.test(String(value))));
}
