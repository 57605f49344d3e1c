/** Whether an edit still holds; the same for every program. */
import type { Cell } from "../../forms";
import { type CellEdit, type CellValue, isSameValue, type SkipReason } from "../workbook";

/**
 * Null if the edit may be made. `held` is what its cell holds, `valueBefore` tells what other cells of its sheet held
 * before the first edit of the call was made.
 */
export function reasonToSkip(
  edit: CellEdit,
  held: CellValue,
  valueBefore: (cell: Cell) => CellValue,
): SkipReason | null {
  if (!isSameValue(held, edit.expected)) return "changed";
  const { anchor } = edit;
  return anchor === undefined || isSameValue(valueBefore(anchor.cell), anchor.expected) ? null : "moved";
}
