/** What is known of a cell of Excel's before and after it is written, and how it is put back. */
import { reasonToSkip } from "../shared/edits";
import { type CellEdit, type CellValue, isSameValue, type SkipReason } from "../workbook";
import type { NumberedEdit } from "./edits";
import { formatFor, TEXT_FORMAT, written } from "../shared/cell-text";

/** What is known of a cell before it is written, and enough to put it back. */
export interface CellState {
  readonly value: CellValue;
  /** The formula, or the value again where there is none. */
  readonly formula: CellValue;
  readonly format: string;
}

/** What an edit goes by: its cell, and what its anchor holds, null if it has none. */
export interface Sight {
  readonly state: CellState;
  readonly anchor: CellValue;
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

/** Null if the edit may be made. */
export function reasonIn({ state, anchor }: Sight, { edit, anchorEdit }: NumberedEdit): SkipReason | null {
  return isFormula(state) ? "formula" : reasonToSkip(edit, state.value, () => heldBefore(anchor, anchorEdit));
}

/** What a cell held before this edit of it, if that was made. */
const heldBefore = (value: CellValue, edit: CellEdit | null): CellValue =>
  edit !== null && isSameValue(value, edit.value) ? edit.expected : value;

/** What is set, in this order; null leaves as it is. */
export interface CellWrite {
  readonly format: string | null;
  readonly value: string | number | boolean;
}

export const writeOf = (edit: CellEdit, state: CellState): CellWrite => ({
  format: formatFor(edit.value, state.format),
  value: written(edit.value, state.format),
});

/**
 * Puts a cell back. Text goes in under the format for text, which needs no apostrophe: one that was not there before
 * would stay. Anything else must not go in under that format, or it would become text.
 */
export function restore(range: Excel.Range, { formula, format, value }: CellState): void {
  const isText = typeof formula === "string" && formula !== "" && !isFormula({ formula, format, value });
  const under = isText ? TEXT_FORMAT : format === TEXT_FORMAT ? "General" : format;
  range.numberFormat = [[under]];
  range.formulas = [[written(formula, under)]];
  if (under !== format) range.numberFormat = [[format]];
}
