import type { ICellData, IObjectMatrixPrimitiveType, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "./book";
import { valueOf } from "./cells";
import type { CellValue } from "../workbook";

type Matrix = IObjectMatrixPrimitiveType<Nullable<ICellData>>;

/** The values of a sheet as they stand, including those that formulas spill into neighbouring cells. */
export class SheetValues {
  private readonly spilled: Matrix;

  constructor(
    book: Book,
    private readonly sheet: Worksheet,
  ) {
    const spilled = book.injector.get(FormulaDataModel).getArrayFormulaCellData();
    this.spilled = (spilled[book.unitId]?.[sheet.getSheetId()] ?? {}) as Matrix;
  }

  at(row: number, column: number): CellValue {
    return valueOf(this.sheet.getCellRaw(row, column)) ?? valueOf(this.spilled[row]?.[column]);
  }

  /** The formula whose result stands in the cell, also one that spills into it; null where there is none. */
  formulaAt(row: number, column: number): string | null {
    const cell = this.sheet.getCellRaw(row, column);
    if (typeof cell?.f === "string" && cell.f !== "") return cell.f;
    if (typeof cell?.si === "string" && cell.si !== "") return "=";
    return valueOf(cell) === null && valueOf(this.spilled[row]?.[column]) !== null ? "=" : null;
  }

  /** Size from A1 to the last cell that holds a value. */
  size(): { rows: number; columns: number } {
    let rows = 0;
    let columns = 0;
    const note = (row: number, column: number, cell: Nullable<ICellData>) => {
      if (valueOf(cell) === null) return;
      rows = Math.max(rows, row + 1);
      columns = Math.max(columns, column + 1);
    };
    this.sheet.getCellMatrix().forValue((row, column, cell) => note(row, column, cell));
    for (const [row, cells] of Object.entries(this.spilled))
      for (const [column, cell] of Object.entries<Nullable<ICellData>>(cells ?? {}))
        note(Number(row), Number(column), cell);
    return { rows, columns };
  }
}
