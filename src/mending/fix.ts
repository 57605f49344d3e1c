/** What can be mended without asking anybody: one cell, what it holds and what it should hold. */
import type { Finding } from "../checks";
import type { Cell } from "../forms";
import type { CellEdit, CellValue } from "../hosts/workbook";
import { CellSet } from "./cell-set";

export type Anchor = NonNullable<CellEdit["anchor"]>;

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
  /** Cells of the row that tell whose it is, the best one first. */
  readonly anchors: readonly Anchor[];
}

/**
 * The changes that make one batch of these fixes. No anchor is a cell that the batch itself changes, so the anchors
 * hold before the batch as well as after it, and for taking it back.
 */
export function editsOf(fixes: readonly Fix[]): CellEdit[] {
  const changed = new CellSet(fixes);
  return fixes.map(({ sheet, cell, before, after, anchors }) => {
    const anchor = anchors.find((candidate) => !changed.has(sheet, candidate.cell));
    if (anchor === undefined) return { sheet, cell, expected: before, value: after };
    return { sheet, cell, expected: before, value: after, anchor };
  });
}
