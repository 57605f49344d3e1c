/** What a table of a rule holds: sheets on which it finds something, and near misses. */
import type { Grid } from "../../../src/forms";

/** A sheet, or the sheets of one workbook. */
export type Sheets = Grid | readonly Grid[];

interface Examples {
  /** The cells that the rule finds, `王建国的户属性 表头`; those of another sheet than the first one with its name, `二组!F5`. */
  readonly wrong: readonly (readonly [sheets: Sheets, cells: string, why: string])[];
  /** Near misses: the rule finds nothing. */
  readonly right: readonly (readonly [sheets: Sheets, why: string])[];
}

export type RuleTable = Readonly<Record<string, Examples>>;
