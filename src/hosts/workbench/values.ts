/** The values of a sheet in the grid, formulas and what they spill included. */
import type { ICellData, IObjectMatrixPrimitiveType, IRange, Nullable, Worksheet } from "@univerjs/core";
import { FormulaDataModel } from "@univerjs/engine-formula";
import type { Book } from "./book";
import { valueOf } from "./cells";
import { keptFormula } from "./file-layout";
import type { CellValue } from "../workbook";

type Matrix<T> = IObjectMatrixPrimitiveType<Nullable<T>>;

/** The values of a sheet as they stand, including those that formulas spill into neighbouring cells. */
export class SheetValues {
  private readonly formulas: FormulaDataModel;
  private readonly spilled: Matrix<ICellData>;

  constructor(
    private readonly book: Book,
    private readonly sheet: Worksheet,
  ) {
    this.formulas = book.injector.get(FormulaDataModel);
    const spilled = this.formulas.getArrayFormulaCellData();
    this.spilled = (spilled[book.unitId]?.[sheet.getSheetId()] ?? {}) as Matrix<ICellData>;
  }

  at(row: number, column: number): CellValue {
    return valueOf(this.sheet.getCellRaw(row, column)) ?? valueOf(this.spilled[row]?.[column]);
  }

  /** Whether the formula of the cell fills several cells, or cannot for want of room. */
  isSpilling(row: number, column: number): boolean {
    if (valueOf(this.sheet.getCellRaw(row, column)) === NO_ROOM) return true;
    const ranges: Matrix<IRange> =
      this.formulas.getArrayFormulaRange()[this.book.unitId]?.[this.sheet.getSheetId()] ?? {};
    const range = ranges[row]?.[column];
    return Boolean(range && (range.endRow > range.startRow || range.endColumn > range.startColumn));
  }

  /** The formula whose result stands in the cell, also one that spills into it; null where there is none. */
  formulaAt(row: number, column: number): string | null {
    const cell = this.sheet.getCellRaw(row, column);
    if (isSaid(cell?.f) || isSaid(cell?.si)) return this.textOf(row, column);
    const kept = keptFormula(cell);
    if (kept !== null) return kept;
    const isSpilled = valueOf(cell) === null && valueOf(this.spilled[row]?.[column]) !== null;
    return isSpilled ? this.spillingInto(row, column) : null;
  }

  /** Of a formula that is filled down, the text as it stands in this row. */
  private textOf(row: number, column: number): string {
    const { unitId } = this.book;
    return this.formulas.getFormulaStringByCell(row, column, this.sheet.getSheetId(), unitId) ?? "=";
  }

  private spillingInto(row: number, column: number): string {
    const ranges: Matrix<IRange> =
      this.formulas.getArrayFormulaRange()[this.book.unitId]?.[this.sheet.getSheetId()] ?? {};
    for (const cells of Object.values(ranges))
      for (const range of Object.values<Nullable<IRange>>(cells ?? {})) {
        if (!range || row < range.startRow || row > range.endRow) continue;
        if (column < range.startColumn || column > range.endColumn) continue;
        return this.textOf(range.startRow, range.startColumn);
      }
    return "=";
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

const NO_ROOM = "#SPILL!";

const isSaid = (text: Nullable<string>): boolean => typeof text === "string" && text !== "";
