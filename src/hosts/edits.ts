/** Whether an edit still holds; the same for every program. */
import type { Cell } from "../forms";
import type { CellEdit, CellValue, SkipReason } from "./workbook";

/** Null if the edit may be made. `valueAt` tells what cells of its sheet hold now. */
export function reasonToSkip(edit: CellEdit, valueAt: (cell: Cell) => CellValue): SkipReason | null {
  if (!isSameValue(valueAt(edit.cell), edit.expected)) return "changed";
  const { anchor } = edit;
  return anchor === undefined || isSameValue(valueAt(anchor.cell), anchor.expected) ? null : "moved";
}

/** Nothing and an empty text are the same: programs do not tell them apart. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  return (a === "" ? null : a) === (b === "" ? null : b);
}
