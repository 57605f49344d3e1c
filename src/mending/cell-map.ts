/** What is known of cells of a workbook. */
import type { Cell } from "../forms";

/** More than any program has. */
const MAX_COLUMNS = 1 << 14;

/** Asked for each of a hundred thousand cells, so a cell is a number and no text. */
export class CellMap<T extends { readonly sheet: string; readonly cell: Cell }> {
  private readonly sheets = new Map<string, Map<number, T>>();

  constructor(entries: readonly T[]) {
    for (const entry of entries) {
      let own = this.sheets.get(entry.sheet);
      if (own === undefined) this.sheets.set(entry.sheet, (own = new Map()));
      own.set(numberOf(entry.cell), entry);
    }
  }

  get(sheet: string, cell: Cell): T | undefined {
    return this.sheets.get(sheet)?.get(numberOf(cell));
  }

  has(sheet: string, cell: Cell): boolean {
    return this.get(sheet, cell) !== undefined;
  }
}

function numberOf({ row, column }: Cell): number {
  return row * MAX_COLUMNS + column;
}
