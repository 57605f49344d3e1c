/** A sheet as the in-memory Excel holds it. */
import type { Area, Grid } from "../../../src/forms";
import { columnsOf, overlap, rowsOf, shiftDown } from "./areas";
import { Refusal } from "./protocol";
import { type Content, contentOf } from "./typing";

export interface ConditionalFormat {
  readonly id: string;
  readonly type: string;
  areas: readonly Area[];
  formula: string;
  fill: string;
}

export type Scalar = string | number | boolean;

/** A sheet of the in-memory workbook. */
export class Sheet {
  visibility = "Visible";
  merges: Area[] = [];
  formats: ConditionalFormat[] = [];
  readonly names = new Map<string, { formula: string; isVisible: boolean }>();
  frozenRows = 0;
  /** Points by column. */
  readonly widths = new Map<number, number>();
  readonly fonts: string[] = [];
  /** Other looks that were set: wrapped texts, choices, borders. */
  readonly looksSet: string[] = [];
  /** What was set of the page that it is printed on. */
  readonly page: Record<string, unknown> = {};
  isProtected = false;
  mayFormat = false;
  /** Columns whose cells are not locked, which matters while the sheet is protected. */
  readonly unlockedColumns = new Set<number>();
  private rows: unknown[][] = [];
  private readonly formulas = new Map<string, string>();
  private readonly numberFormats = new Map<string, string>();
  private used: Area | null | undefined;

  constructor(
    public id: string,
    public name: string,
    grid?: Grid,
  ) {
    if (grid === undefined) return;
    const { row, column } = grid.origin;
    grid.cells.forEach((cells, i) => {
      this.rows[row + i] = [...new Array<unknown>(column).fill(""), ...cells];
    });
    this.merges = [...(grid.merges ?? [])];
  }

  value(row: number, column: number): Scalar {
    const value = this.rows[row]?.[column];
    return value === null || value === undefined ? "" : (value as Scalar);
  }

  formula(row: number, column: number): Scalar {
    return this.formulas.get(`${row} ${column}`) ?? this.value(row, column);
  }

  numberFormat(row: number, column: number): string {
    return this.numberFormats.get(`${row} ${column}`) ?? "General";
  }

  /** As the user or the client puts it in. */
  put(row: number, column: number, input: unknown): void {
    this.store(row, column, contentOf(input, this.numberFormat(row, column)));
  }

  store(row: number, column: number, { value, formula, format }: Content): void {
    if (format !== undefined && this.numberFormat(row, column) === "General")
      this.putFormat(row, column, format);
    const cells = (this.rows[row] ??= []);
    cells[column] = value;
    if (formula === undefined) this.formulas.delete(`${row} ${column}`);
    else this.formulas.set(`${row} ${column}`, formula);
    this.used = undefined;
  }

  putFormat(row: number, column: number, format: string): void {
    if (format === "General") this.numberFormats.delete(`${row} ${column}`);
    else this.numberFormats.set(`${row} ${column}`, format);
  }

  /** The block as Excel answers it: full rows, "" for blanks. */
  values({ firstRow, lastRow, firstColumn, lastColumn }: Area): unknown[][] {
    const width = lastColumn - firstColumn + 1;
    return Array.from({ length: lastRow - firstRow + 1 }, (_, i) => {
      const cells = (this.rows[firstRow + i] ?? []).slice(firstColumn, lastColumn + 1);
      while (cells.length < width) cells.push("");
      for (let j = 0; j < width; j++) cells[j] ??= "";
      return cells;
    });
  }

  matrix<T>(area: Area, cell: (row: number, column: number) => T): T[][] {
    return Array.from({ length: rowsOf(area) }, (_, i) =>
      Array.from({ length: columnsOf(area) }, (_, j) => cell(area.firstRow + i, area.firstColumn + j)),
    );
  }

  usedArea(): Area | null {
    if (this.used === undefined) this.used = this.measure();
    return this.used;
  }

  private measure(): Area | null {
    let used: Area | null = null;
    this.rows.forEach((cells, row) => {
      for (let column = 0; column < cells.length; column++) {
        if (this.value(row, column) === "") continue;
        used = {
          firstRow: used?.firstRow ?? row,
          lastRow: row,
          firstColumn: Math.min(used?.firstColumn ?? column, column),
          lastColumn: Math.max(used?.lastColumn ?? column, column),
        };
      }
    });
    return used;
  }

  insertRows(before: number, count = 1): void {
    while (this.rows.length < before) this.rows.push([]);
    this.rows.splice(before, 0, ...Array.from({ length: count }, () => []));
    for (const cells of [this.formulas, this.numberFormats]) shiftKeys(cells, before, count);
    this.merges = this.merges.map((area) => shiftDown(area, before, count));
    for (const format of this.formats)
      format.areas = format.areas.map((area) => shiftDown(area, before, count));
    this.used = undefined;
  }

  /** As a sort does: rows change places, the used area stays. */
  swapRows(a: number, b: number): void {
    [this.rows[a], this.rows[b]] = [this.rows[b] ?? [], this.rows[a] ?? []];
  }

  refuseIfLocked(area: Area): void {
    if (!this.isProtected) return;
    for (let column = area.firstColumn; column <= area.lastColumn; column++)
      if (!this.unlockedColumns.has(column)) throw new Refusal("AccessDenied");
  }

  refuseIfFormatsAreLocked(): void {
    if (this.isProtected && !this.mayFormat) throw new Refusal("AccessDenied");
  }

  formatsIn(scope: readonly Area[]): ConditionalFormat[] {
    return this.formats.filter(({ areas }) => areas.some((area) => scope.some((one) => overlap(area, one))));
  }

  /** All but the values. */
  looks(): unknown {
    const { visibility, merges, formats, frozenRows, fonts, looksSet } = this;
    return {
      visibility,
      merges,
      formats,
      frozenRows,
      fonts,
      looksSet,
      names: [...this.names],
      widths: [...this.widths],
      numberFormats: [...this.numberFormats],
    };
  }
}

function shiftKeys(cells: Map<string, string>, before: number, count: number): void {
  const entries = [...cells];
  cells.clear();
  for (const [key, value] of entries) {
    const [row = 0, column = 0] = key.split(" ").map(Number);
    cells.set(`${row >= before ? row + count : row} ${column}`, value);
  }
}
