import type { CellEdit, CellValue } from "../workbook";
import { formatFor, TEXT_FORMAT, written } from "./text";

/** What is known of a cell before it is written, and enough to put it back. */
export interface CellState {
  readonly value: CellValue;
  /** The formula, or the value again where there is none. */
  readonly formula: CellValue;
  readonly format: string;
}

export const STATE = "values,formulas,numberFormat";

const blankToNull = (value: unknown): CellValue =>
  typeof value === "number" || typeof value === "boolean" || (typeof value === "string" && value !== "")
    ? value
    : null;

export function stateAt(range: Excel.Range, row: number): CellState {
  return {
    value: valueAt(range, row),
    formula: blankToNull(range.formulas[row]?.[0]),
    format: String(range.numberFormat[row]?.[0] ?? "General"),
  };
}

export function valueAt(range: Excel.Range, row: number): CellValue {
  return blankToNull(range.values[row]?.[0]);
}

/** A text such as "=1+1" is its own formula; a real one shows something else. */
const isFormula = ({ formula, value }: CellState): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/** What stands in the cell, as an outcome tells it: a formula is not the value that it comes to. */
export const foundIn = (state: CellState): CellValue => (isFormula(state) ? state.formula : state.value);

/** A formula is never overwritten: what it says could not be put back from its value. */
export const holdsExpected = (state: CellState, { expected }: CellEdit): boolean =>
  !isFormula(state) && isSame(state.value, expected);

export const holdsValue = (value: CellValue, edit: CellEdit): boolean => isSame(value, edit.value);

export const isSameState = (a: CellState, b: CellState): boolean =>
  a.value === b.value && a.formula === b.formula;

const isSame = (a: CellValue, b: CellValue): boolean => (a === "" ? null : a) === (b === "" ? null : b);

/** What is set, in this order; null leaves as it is. */
export interface CellWrite {
  readonly format: string | null;
  readonly value: string | number | boolean;
}

export const writeOf = (edit: CellEdit, state: CellState): CellWrite => ({
  format: formatFor(edit.value, state.format),
  value: written(edit.value),
});

/** Puts a cell back: text under the text format, so that it is not taken for something else; then its own format. */
export function restore(range: Excel.Range, state: CellState): void {
  if (typeof state.formula === "string" && !isFormula(state)) range.numberFormat = [[TEXT_FORMAT]];
  else range.numberFormat = [[state.format]];
  range.formulas = [[written(state.formula)]];
  if (state.format !== TEXT_FORMAT) range.numberFormat = [[state.format]];
}
