/** The sheets that the contract's tests go by, and what a workbook that holds them lets them see of it. */
import type { Grid } from "../../../src/forms";
import type { CellValue, Workbook } from "../../../src/hosts/workbook";

/** How a sheet comes out of a printer. */
export interface Printed {
  readonly isA4: boolean;
  readonly isAcross: boolean;
  /** All columns on a page. */
  readonly isOneWide: boolean;
  /** Rows on every page, `$1:$3`. */
  readonly repeated: string | null;
  /** Cells with lines around each of them, `A3:E20`. */
  readonly bordered: string | null;
}

export interface OpenWorkbook {
  readonly workbook: Workbook;
  /** A cell as a look at the sheet itself shows it, past the adapter. */
  readonly peek: (sheet: string, row: number, column: number) => CellValue | Promise<CellValue>;
  /** Whether anything about the workbook but its values and sheets differs from when it was opened: formats, marks, names. */
  readonly hasTraces: () => boolean | Promise<boolean>;
  /** Absent where nothing is printed. */
  readonly printed?: (sheet: string) => Printed;
  /** Changes a cell as the user would, by hand; absent where no user can. */
  readonly userSets?: (sheet: string, row: number, column: number, value: CellValue) => void | Promise<void>;
  /** Enters a formula as the user would; absent where cells hold none. */
  readonly userEntersFormula?: (
    sheet: string,
    row: number,
    column: number,
    formula: string,
  ) => void | Promise<void>;
  /** Closes the workbook and opens it again with what it holds; absent where nothing is kept. */
  readonly reopen?: () => Promise<Workbook>;
  readonly close?: () => void | Promise<void>;
}

export const VILLAGE: Grid = {
  name: "台亭村",
  origin: { row: 0, column: 0 },
  cells: [
    ["花名册", null, null],
    ["姓名", "身份证号", "实交额"],
    ["张三", "430903199001019017", 380],
    ["李四", null, 190],
    [null, null, null],
    ["王五", "#REF!", true],
  ],
  merges: [{ firstRow: 0, firstColumn: 0, lastRow: 0, lastColumn: 2 }],
};
/** Begins below and right of A1, and has a name that formulas must quote. */
export const OFFSET: Grid = {
  name: "第2页 'A'组",
  origin: { row: 3, column: 2 },
  cells: [
    ["乡镇", "任务数"],
    ["猗氏镇", 34385],
  ],
};
const EMPTY: Grid = { name: "空表", origin: { row: 0, column: 0 }, cells: [] };
export const SHEETS = [VILLAGE, OFFSET, EMPTY];

export const blankTo = (value: unknown): unknown => (value === undefined || value === "" ? null : value);

/** Cells as a look from A1 finds them, so that adapters may start their grids where they like. */
export function at(grid: Grid, row: number, column: number): unknown {
  return blankTo(grid.cells[row - grid.origin.row]?.[column - grid.origin.column]);
}
