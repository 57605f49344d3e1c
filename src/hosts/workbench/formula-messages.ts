/** The grid's errors are bare codes. Why a formula of ours has none but an error is kept here, beside its cell. */
import { ICommandService, type IDisposable, type Univer, type Worksheet } from "@univerjs/core";
import { type ISetRangeValuesMutationParams, SetRangeValuesMutation } from "@univerjs/sheets";
import { CellMap } from "./cell-map";
import type { CellError } from "./function-values";

/** Sheet ids are unique in the whole grid, so that no workbook needs to be named. */
export class FormulaMessages {
  private readonly cells = new CellMap<CellError>();
  private listening: IDisposable | null = null;

  /** Keeps the messages with their cells when rows and columns come, go and move. */
  attach(univer: Univer): void {
    this.listening = univer
      .__getInjector()
      .get(ICommandService)
      .onCommandExecuted((command, options) => {
        this.cells.follow(command);
        // Whoever writes into a cell ends what was said of it; the engine writing its results does not.
        if (command.id === SetRangeValuesMutation.id && options?.onlyLocal !== true)
          this.forget(command.params as ISetRangeValuesMutationParams);
      });
  }

  set(sheetId: string, row: number, column: number, error: CellError): void {
    this.cells.set(sheetId, row, column, error);
  }

  /** Why the cell shows an error; null where it shows none, or one that is not ours. */
  at(sheet: Worksheet, row: number, column: number): string | null {
    const error = this.cells.get(sheet.getSheetId(), row, column);
    if (error === undefined || sheet.getCell(row, column)?.v !== error.code) return null;
    return error.message;
  }

  dispose(): void {
    this.listening?.dispose();
  }

  private forget({ subUnitId, cellValue }: ISetRangeValuesMutationParams): void {
    for (const [row, cells] of Object.entries(cellValue ?? {}))
      for (const column of Object.keys(cells ?? {}))
        this.cells.delete(subUnitId, Number(row), Number(column));
  }
}
