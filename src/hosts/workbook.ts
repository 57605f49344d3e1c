/**
 * The port: everything the product asks of a spreadsheet program, and nothing else. One adapter per program.
 * Rows and columns are 0-based positions in the sheet. Every call may reject with a {@link HostError}.
 */
import type { Area, Cell, CellHelp, CellValue, Grid } from "../forms";

export type { CellValue };

/** Nothing and an empty text are the same: programs do not tell them apart. */
export function isSameValue(a: CellValue, b: CellValue): boolean {
  return (a === "" ? null : a) === (b === "" ? null : b);
}

export interface SheetInfo {
  readonly name: string;
  /** Size from A1 to the last used cell; 0 × 0 for an empty sheet. */
  readonly rows: number;
  readonly columns: number;
}

export interface ReadOptions {
  /** No more than about this many rows from the top are wanted; an adapter may hand over more. */
  readonly rows?: number;
  readonly onProgress?: (rowsDone: number, rowsTotal: number) => void;
  /**
   * Where a program takes its time to hand rows over: the sheet as far as it has come, after each block but the last. It
   * is the same object with more rows each time; another one if the sheet changed its shape, and is read anew.
   */
  readonly onRows?: (soFar: Grid) => Promise<void>;
  /** Once aborted, the read rejects with a HostError `cancelled` before its next block. */
  readonly signal?: AbortSignal;
}

/** A change of one cell that is made only if the cell still holds what it held when it was judged. */
export interface CellEdit {
  readonly sheet: string;
  readonly cell: Cell;
  readonly expected: CellValue;
  /** Text stays text: `=1+1` or a long number is written so that the program does not interpret it. */
  readonly value: CellValue;
  /**
   * Another cell that must still hold its value, such as the ID number of the row: it tells that no row was inserted
   * or moved where the cell itself cannot tell, because its neighbour holds the same. What counts is what it held
   * before the call: edits of one call may mend the anchors of each other.
   */
  readonly anchor?: { readonly cell: Cell; readonly expected: CellValue };
}

/** Why an edit was not made. */
export type SkipReason =
  /** The cell holds something else by now. */
  | "changed"
  /** A formula stands there: it could not be put back from its value, so it is never overwritten. */
  | "formula"
  /** The anchor holds something else: another row stands there now. */
  | "moved"
  | "sheet-missing"
  /** The program failed before it came to this edit, or did not take the value. The cell holds what it held. */
  | "failed";

export interface SkippedEdit {
  readonly edit: CellEdit;
  /** What the cell holds, of a formula its text; null if its sheet is gone. */
  readonly found: CellValue;
  readonly why: SkipReason;
}

export interface EditOutcome {
  readonly written: readonly CellEdit[];
  /** Never holds half of an edit. */
  readonly skipped: readonly SkippedEdit[];
}

export type MarkColour = "error" | "warning";

export interface Mark {
  readonly sheet: string;
  readonly cell: Cell;
  readonly colour: MarkColour;
  /** Shown to whoever looks at the cell, where the program can show it. */
  readonly reason: string;
}

/** A cell of a sheet that the product writes whole. Text is never taken for a formula. */
export type SheetCell = CellValue | LinkCell | FormulaCell;

export interface LinkCell {
  readonly text: string;
  readonly link: { readonly sheet: string; readonly cell: Cell };
}

/** Of the product's own making. */
export interface FormulaCell {
  /** Without its =. */
  readonly formula: string;
  /** What it comes to. */
  readonly value: number | null;
}

export interface NewSheet {
  readonly name: string;
  readonly rows: readonly (readonly SheetCell[])[];
  /** Rows at the top that head the columns and stay in sight. */
  readonly headerRows?: number;
  /** The row that heads the columns, where it is not the last of the header rows; printed, it stands on every page. */
  readonly columnHeads?: number;
  /** Widths in characters. */
  readonly columnWidths?: readonly number[];
  /** Given where the program can. */
  readonly help?: readonly CellHelp[];
  /** Cells that head what stands below or beside them: they are set off as the header rows are. */
  readonly headings?: readonly Area[];
  /** Cells whose texts are shown on as many lines as they need. */
  readonly wrapped?: readonly Area[];
  /** Printed, it fits on so many pages, one below the other; undefined: as it comes. */
  readonly pages?: number;
  /** A program's own sheets have of it what hides columns and shows numbers; the rest is a file's. */
  readonly finish?: SheetFinish;
}

/** How a sheet is finished that goes out as a file of its own, or is as large as one. */
interface SheetFinish {
  /** By column, how its numbers are shown. */
  readonly patterns?: ReadonlyMap<number, string>;
  readonly hiddenColumns?: readonly number[];
  /** Rows with which a new page begins. */
  readonly pageBreaks?: readonly number[];
  /** Cells whose numbers are shown as bars, too. */
  readonly bars?: readonly Area[];
  /** Rows of sums, which are set off. */
  readonly sumRows?: ReadonlySet<number>;
  /** Rows to be looked at. */
  readonly tintedRows?: ReadonlySet<number>;
  /** Rows that can be chosen from by what a column holds, with the row that heads them. */
  readonly filtered?: Area;
}

export interface Change {
  /** Name of the sheet that changed; null if that is not known, or if sheets came, went or were renamed. */
  readonly sheet: string | null;
}

/** What a check needs of a workbook. */
export interface ReadableWorkbook {
  /** File name as the user knows it; "" where the program does not tell. */
  readonly name: string;
  listSheets(): Promise<readonly SheetInfo[]>;
  /** The used cells of a sheet with merged ranges, read in blocks. */
  readSheet(name: string, options?: ReadOptions): Promise<Grid>;
  /** Settings live in the workbook and travel with it. Null where none was saved. */
  loadSetting(key: string): Promise<string | null>;
}

/** A workbook in a program, with its user before it. */
export interface Workbook extends ReadableWorkbook {
  /**
   * All edits in one batch, which the program's own undo takes back in one go where it can. No cell is among them twice.
   */
  writeCells(edits: readonly CellEdit[]): Promise<EditOutcome>;
  /** Adds the sheet at the end, or replaces the one of that name that this method made earlier. */
  putSheet(sheet: NewSheet): Promise<void>;
  /** Shows these marks and no others. The user's own formats stay as they are. */
  setMarks(marks: readonly Mark[]): Promise<void>;
  /** Removes every mark ever set, also those of an earlier session, and leaves no trace. */
  clearMarks(): Promise<void>;
  select(sheet: string, cell: Cell): Promise<void>;
  /** Null removes the setting. */
  saveSetting(key: string, value: string | null): Promise<void>;
  /** Tells of every change that the user makes, not of the product's own. The result ends it. */
  onChange(listener: (change: Change) => void): Promise<() => void>;
  /** Computes the formulas again, because the policies that they go by have changed. */
  recalculate(): Promise<void>;
}

export type HostProblem =
  /** The program is too old for this. */
  | "unsupported"
  /** The user is typing into a cell, or a dialog is open: try again. */
  | "busy"
  | "sheet-missing"
  /** The sheet or the workbook is protected or read-only. */
  | "protected"
  | "cancelled"
  /** The program refused or failed, for a reason of its own. */
  | "failed";

/** `message` is a Chinese sentence for the user: what, where, and what to do. */
export class HostError extends Error {
  override readonly name = "HostError";
  constructor(
    readonly problem: HostProblem,
    message: string,
    /** What the program itself said, for the maintainer. Never holds what cells hold. */
    readonly detail: string = "",
  ) {
    super(message);
  }
}
