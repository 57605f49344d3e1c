/** How Univer's cells hold values. */
import { CellValueType, getOriginCellValue, type ICellData, isRealNum, type Nullable } from "@univerjs/core";
import type { CellValue } from "../workbook";

/** The value of a cell, of a formula what it came to; an error is its text. */
export function valueOf(cell: Nullable<ICellData>): CellValue {
  if (cell === null || cell === undefined) return null;
  const value = getOriginCellValue(cell);
  if (value === "" || value === null || value === undefined) return null;
  switch (cell.t) {
    case CellValueType.BOOLEAN:
      return value === true || value === 1 || value === "1" || value === "TRUE";
    case CellValueType.NUMBER:
      return Number(value);
    case CellValueType.STRING:
    case CellValueType.FORCE_STRING:
      return String(value);
    default:
      return value;
  }
}

/** A cell with this value and without formula, whatever stood there; its style stays. */
export function plainCell(value: CellValue): ICellData {
  return { ...typed(value), f: null, si: null, p: null };
}

/** Says the type, so that the grid does not take text for a number, a date or a formula. */
function typed(value: CellValue): ICellData {
  if (value === null || value === "") return { v: null, t: null };
  if (typeof value === "number") return { v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") return { v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  return { v: value, t: CellValueType.STRING };
}

/** A cell of a workbook that is being laid out. */
export function newCell(value: unknown): ICellData | null {
  if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return null;
  if (value === "") return null;
  const cell = typed(value);
  // Text that looks like a number gets the format for text: else the grid makes a number of it when it is edited.
  return typeof value === "string" && isRealNum(value) ? { ...cell, s: TEXT_STYLE } : cell;
}

/** Name of the style for text that looks like a number. Every new workbook holds it. */
const TEXT_STYLE = "text";
export const textStyles = { [TEXT_STYLE]: { n: { pattern: "@" } } };
