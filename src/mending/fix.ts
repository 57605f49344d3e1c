/** What can be mended without asking anybody: one cell, what it holds and what it should hold. */
import type { Finding } from "../checks";
import { type Cell, cellText, isErrorValue } from "../forms";
import type { CellEdit, CellValue } from "../hosts/workbook";
import type { Anchors } from "./anchors";
import { CellMap } from "./cell-map";

/** Whose cell it is: a person, or a unit of a breakdown table. */
export interface Owner {
  readonly name: string;
  /** As it is written; null for a unit. */
  readonly id: string | number | null;
  /** The household's number, "" where there is none. */
  readonly household: string;
}

export interface Fix {
  readonly sheet: string;
  readonly cell: Cell;
  /** As the cell was when it was checked. */
  readonly before: CellValue;
  readonly after: CellValue;
  /** Null in a line of sums, and on a header. */
  readonly whose: Owner | null;
  /** What is mended by it; `after` comes from the first one. */
  readonly findings: readonly [Finding, ...Finding[]];
  readonly anchors: Anchors;
}

/** A change with all that tells whose cell it changes; the port takes one cell of that. */
export interface MendingEdit extends CellEdit {
  readonly anchors: Anchors;
}

/**
 * The changes that make one batch of these fixes. No cell that the batch itself changes is the port's anchor, so it
 * holds before the batch as well as after it.
 */
export function editsOf(fixes: readonly Fix[]): MendingEdit[] {
  const changed = new CellMap(fixes);
  return fixes.map(({ sheet, cell, before, after, anchors }) => {
    const edit = { sheet, cell, expected: before, value: after, anchors };
    for (const { rows, column, value } of anchors.marks) {
      const place = { row: cell.row, column };
      if (rows === 0 && isFilled(value) && !changed.has(sheet, place))
        return { ...edit, anchor: { cell: place, expected: value } };
    }
    return edit;
  });
}

function isFilled(value: CellValue): boolean {
  return !isErrorValue(value) && cellText(value) !== "";
}
