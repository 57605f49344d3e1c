/** Whether an edit still holds; the same for every program. */
import type { Cell } from "../forms";
import type { CellEdit, CellValue, SkipReason } from "./workbook";

type ValueAt = (cell: Cell) => CellValue;

/**
 * Null if the edit may be made. `valueAt` tells what cells of its sheet hold now, `valueBefore` what they held before
 * the first edit of the call was made.
 */
export function reasonToSkip(
  edit: CellEdit,
  valueAt: ValueAt,
  valueBefore: ValueAt = valueAt,
): SkipReason | null {
  if (!isSameValue(valueAt(edit.cell), edit.expected)) return "changed";
  const { anchor } = edit;
  return anchor === undefined || isSameValue(valueBefore(anchor.cell), anchor.expected) ? null : "moved";
}

/** Nothing and an empty text are the same: programs do not tell them apart. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  return (a === "" ? null : a) === (b === "" ? null : b);
}
