/**
 * A workbook whose rows and columns are known for what they are, whatever they hold: each row is somebody's, each column is a
 * thing of its own, and both take that along wherever they are moved. What an undo has done to whom is read off that.
 */
import type { CellValue, Grid } from "../../src/forms";
import type { Kept } from "./support";

export interface Column {
  /** What it is of; null: the user has put it in. */
  readonly field: string | null;
}

export interface Row {
  /** Whose it is. A copy is of the same person. */
  readonly who: object;
  readonly kind: "title" | "head" | "person" | "line" | "other";
  readonly values: Map<Column, CellValue>;
}

export interface Sheet {
  name: string;
  columns: Column[];
  rows: Row[];
}

export class Village {
  /** Counts what nobody has typed before. */
  fresh = 0;

  constructor(readonly sheets: Sheet[]) {}

  grids(): Grid[] {
    return this.sheets.map(({ name, columns, rows }) => ({
      name,
      origin: { row: 0, column: 0 },
      cells: rows.map(({ values }) => columns.map((column) => values.get(column) ?? null)),
    }));
  }

  /** Takes over what the program has written. It moves nothing. */
  absorb(kept: Kept): void {
    for (const { name, columns, rows } of this.sheets) {
      const cells = kept.sheets.find((grid) => grid.name === name)?.cells ?? [];
      rows.forEach(({ values }, r) =>
        columns.forEach((column, c) => values.set(column, (cells[r]?.[c] ?? null) as CellValue)),
      );
    }
  }

  /** What every row holds now. */
  snapshot(): Map<Row, Map<Column, CellValue>> {
    return new Map(this.sheets.flatMap(({ rows }) => rows.map((row) => [row, new Map(row.values)] as const)));
  }
}
