/** A set of cells of a workbook. */
import type { Cell } from "../forms";

/** More than any program has. */
const MAX_COLUMNS = 1 << 14;

/** Cells of a workbook; asked for each of a hundred thousand, so a cell is a number and no text. */
export class CellSet {
  private readonly sheets = new Map<string, Set<number>>();

  constructor(cells: readonly { readonly sheet: string; readonly cell: Cell }[]) {
    for (const { sheet, cell } of cells) {
      let own = this.sheets.get(sheet);
      if (own === undefined) this.sheets.set(sheet, (own = new Set()));
      own.add(numberOf(cell));
    }
  }

  has(sheet: string, cell: Cell): boolean {
    return this.sheets.get(sheet)?.has(numberOf(cell)) ?? false;
  }
}

function numberOf({ row, column }: Cell): number {
  return row * MAX_COLUMNS + column;
}
