/** What a policy sheet comes to: its blocks, each a region's policy for a year, and what is wrong in them. */
import type { Policy } from "../../policy";
import type { Cell } from "../people/row";
import type { SheetProblem } from "./block-reader";

/** One region's policy for one year as the sheet has it. Rows are those of the sheet, 0-based. */
export interface PolicyBlock {
  /** The cell of its title. */
  readonly title: Cell;
  readonly firstRow: number;
  readonly lastRow: number;
  /** Null while anything in the block is wrong. */
  readonly policy: Policy | null;
  /** As far as it can be read. */
  readonly region: Policy["region"] | null;
  readonly year: number | null;
  /** Nothing was filled in yet: the block says nothing, and breaks nothing. */
  readonly isBlank: boolean;
  /** Titles of sections that are not there, and may be added below. */
  readonly absent: readonly string[];
  readonly problems: readonly SheetProblem[];
}

export interface PolicySheet {
  readonly sheet: string;
  /** Laid out as before 2026: it is read as ever, and can be written anew. */
  readonly isOld: boolean;
  readonly blocks: readonly PolicyBlock[];
  /** The year that the workbook is about; null if the sheet does not say. */
  readonly declaredYear: number | null;
  readonly declaredYearCell: Cell | null;
  /** What is wrong with the line that declares the year. */
  readonly problems: readonly SheetProblem[];
}
