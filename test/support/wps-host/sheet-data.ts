/** A sheet as the in-memory WPS holds it. */
import type { Area, Grid } from "../../../src/forms";
import type { CellValue } from "../../../src/hosts/workbook";
import { shiftDown } from "../excel-host/areas";
import { contentOf } from "../excel-host/typing";

/** The numbers that WPS answers for cells in error. */
export const ERROR_NUMBERS: Readonly<Record<string, number>> = {
  "#NULL!": -2146826288,
  "#DIV/0!": -2146826281,
  "#VALUE!": -2146826273,
  "#REF!": -2146826265,
  "#NAME?": -2146826259,
  "#NUM!": -2146826252,
  "#N/A": -2146826246,
};

export interface Stored {
  readonly value: string | number | boolean;
  /** The value is an error and no text that looks like one. */
  readonly isError?: boolean;
  readonly formula?: string;
  /** The cell was entered with an apostrophe. */
  readonly hasPrefix?: boolean;
}

export interface Condition {
  readonly type: number;
  readonly formula: string;
  readonly areas: readonly Area[];
  colour: number;
}

/** What a sheet of the in-memory workbook holds. */
export class SheetData {
  merges: Area[];
  conditions: Condition[] = [];
  names: string[] = [];
  visible = -1;
  frozenRows = 0;
  isProtected = false;
  mayFormat = false;
  readonly unlockedColumns = new Set<number>();
  readonly widths = new Map<number, number>();
  readonly fonts = new Set<string>();
  readonly lists = new Map<string, string>();
  readonly page = {
    CenterFooter: "",
    FitToPagesTall: 0 as number | boolean,
    FitToPagesWide: 0 as number | boolean,
    PaperSize: 1,
    PrintTitleRows: "",
    Orientation: 2,
    Zoom: 100 as number | boolean,
    PrintGridlines: false,
    LeftMargin: 50,
    RightMargin: 50,
    TopMargin: 50,
    BottomMargin: 50,
  };
  /** Cells that a formula spills into, but for the first. */
  readonly spilled = new Map<string, string>();
  dirtied = 0;
  calculated = 0;
  /** Rows that are formatted though they hold nothing: WPS counts them as used. */
  formattedRows = 0;
  private readonly cells = new Map<string, Stored>();
  private known: Area | null = null;
  private readonly formats = new Map<string, string>();

  constructor(
    public name: string,
    grid?: Grid,
  ) {
    this.merges = [...(grid?.merges ?? [])];
    grid?.cells.forEach((row, i) =>
      row.forEach((value, j) => {
        if (typeof value !== "string" && typeof value !== "number" && typeof value !== "boolean") return;
        const isError = typeof value === "string" && value in ERROR_NUMBERS;
        this.cells.set(key(grid.origin.row + i, grid.origin.column + j), { value, isError });
      }),
    );
  }

  get(row: number, column: number): Stored | undefined {
    return this.cells.get(key(row, column));
  }

  format(row: number, column: number): string {
    return this.formats.get(key(row, column)) ?? "General";
  }

  setFormat(row: number, column: number, format: string): void {
    if (format === "General") this.formats.delete(key(row, column));
    else this.formats.set(key(row, column), format);
  }

  /** As the user or the API puts it in. */
  put(row: number, column: number, input: unknown): void {
    this.known = null;
    const { value, formula, format } = contentOf(input, this.format(row, column));
    if (value === "" && formula === undefined) {
      this.cells.delete(key(row, column));
      return;
    }
    const isError = formula !== undefined && typeof value === "string" && value in ERROR_NUMBERS;
    const hasPrefix = typeof input === "string" && input.startsWith("'");
    this.cells.set(key(row, column), {
      value,
      isError,
      hasPrefix,
      ...(formula === undefined ? {} : { formula }),
    });
    if (format !== undefined && this.format(row, column) === "General") this.setFormat(row, column, format);
  }

  /** Stores without judging. */
  store(row: number, column: number, stored: Stored): void {
    this.known = null;
    this.cells.set(key(row, column), stored);
  }

  used(): Area {
    return (this.known ??= this.measure());
  }

  countIn({ firstRow, lastRow, firstColumn, lastColumn }: Area): number {
    let count = 0;
    for (const place of this.cells.keys()) {
      const [row = 0, column = 0] = place.split(" ").map(Number);
      if (row >= firstRow && row <= lastRow && column >= firstColumn && column <= lastColumn) count++;
    }
    return count;
  }

  private measure(): Area {
    const area = {
      firstRow: Infinity,
      lastRow: this.formattedRows - 1,
      firstColumn: Infinity,
      lastColumn: 0,
    };
    for (const place of this.cells.keys()) {
      const [row = 0, column = 0] = place.split(" ").map(Number);
      area.firstRow = Math.min(area.firstRow, row);
      area.lastRow = Math.max(area.lastRow, row);
      area.firstColumn = Math.min(area.firstColumn, column);
      area.lastColumn = Math.max(area.lastColumn, column);
    }
    return this.cells.size === 0 ? { firstRow: 0, lastRow: 0, firstColumn: 0, lastColumn: 0 } : area;
  }

  insertRow(before: number): void {
    this.known = null;
    const all = [...this.cells];
    this.cells.clear();
    for (const [place, stored] of all) {
      const [row = 0, column = 0] = place.split(" ").map(Number);
      this.cells.set(key(row >= before ? row + 1 : row, column), stored);
    }
    this.merges = this.merges.map((area) => shiftDown(area, before, 1));
    this.conditions = this.conditions.map((condition) => ({
      ...condition,
      areas: condition.areas.map((area) => shiftDown(area, before, 1)),
    }));
  }

  /** What all cells hold, by their places. */
  values(): Record<string, CellValue> {
    return Object.fromEntries([...this.cells].map(([place, { value }]) => [place, value]));
  }

  /** Everything but the values. */
  looks(): unknown {
    return [
      this.name,
      [...this.formats].sort(),
      [...this.cells]
        .filter(([, cell]) => cell.hasPrefix === true)
        .map(([place]) => place)
        .sort(),
      this.conditions,
      this.names,
      this.visible,
      this.frozenRows,
      [...this.widths],
      [...this.fonts],
      [...this.lists],
      this.merges,
    ];
  }
}

const key = (row: number, column: number): string => `${row} ${column}`;
