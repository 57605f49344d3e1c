/** Remembers which cells of a workbook were written since it was laid out, and which sheets changed their shape. */
import {
  type ICommandInfo,
  type IDisposable,
  type IObjectMatrixPrimitiveType,
  type IRange,
  type Nullable,
  UndoCommand,
} from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetRangeValuesMutation,
} from "@univerjs/sheets";
import type { Cell } from "../../forms";
import { type Shift, Shifts } from "../shared/shifts";
import type { Book } from "./book";
import { CellMap } from "./cell-map";

const SHIFTS: ReadonlyMap<string, readonly [axis: keyof Cell, sign: number]> = new Map([
  [InsertRowMutation.id, ["row", 1]],
  [RemoveRowMutation.id, ["row", -1]],
  [InsertColMutation.id, ["column", 1]],
  [RemoveColMutation.id, ["column", -1]],
]);

interface MoveParams {
  readonly subUnitId: string;
  readonly sourceRange: IRange;
  readonly targetRange: IRange;
}

const MOVES: ReadonlySet<string> = new Set([MoveRowsMutation.id, MoveColsMutation.id]);

export class Touched {
  private readonly cells = new CellMap<true>();
  private readonly shapes = new Map<string, Shift[]>();
  private readonly mergesBefore: ReadonlyMap<string, readonly IRange[]>;
  private isUndoing = false;
  private readonly listening: readonly IDisposable[];

  constructor(private readonly book: Book) {
    this.mergesBefore = new Map(
      book.model
        .getSheets()
        .map((sheet) => [sheet.getSheetId(), sheet.getMergeData().map((range) => ({ ...range }))]),
    );
    const { commands } = book;
    this.listening = [
      book.onExecuted((command, options) => {
        if (options.onlyLocal !== true) this.note(command);
      }),
      commands.beforeCommandExecuted(({ id }) => {
        if (id === UndoCommand.id) this.isUndoing = true;
      }),
      commands.onCommandExecuted(({ id }) => {
        if (id === UndoCommand.id) this.isUndoing = false;
      }),
    ];
  }

  /** Where they are now. */
  cellsOf(sheetId: string): Cell[] {
    return this.cells.cells(sheetId);
  }

  /** Merged ranges as the sheet was laid out with them. */
  mergesBeforeOf(sheetId: string): readonly IRange[] {
    return this.mergesBefore.get(sheetId) ?? [];
  }

  shiftsOf(sheetId: string): Shifts {
    return new Shifts(this.shapes.get(sheetId) ?? []);
  }

  dispose(): void {
    for (const one of this.listening) one.dispose();
  }

  private note(command: Readonly<ICommandInfo>): void {
    const { id, params } = command;
    // A sheet that is taken out may come back.
    if (id !== RemoveSheetMutation.id) this.cells.follow(command);
    const shift = SHIFTS.get(id);
    if (shift !== undefined) this.noteShift(params as { subUnitId: string; range: IRange }, shift);
    else if (MOVES.has(id)) this.touchMoved(params as MoveParams);
    else if (id === SetRangeValuesMutation.id) {
      const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
      this.touchAll(subUnitId, cellValue ?? {});
    } else if (id === MoveRangeMutation.id) {
      const { from, to } = params as IMoveRangeMutationParams;
      for (const { subUnitId, value } of [from, to]) this.touchAll(subUnitId, value);
    } else if (id === ReorderRangeMutation.id) {
      const { subUnitId, range } = params as { subUnitId: string; range: IRange };
      for (let row = range.startRow; row <= range.endRow; row++)
        for (let column = range.startColumn; column <= range.endColumn; column++)
          this.cells.set(subUnitId, row, column, true);
    }
  }

  private noteShift(
    { subUnitId, range }: { subUnitId: string; range: IRange },
    [axis, sign]: readonly [axis: keyof Cell, sign: number],
  ): void {
    const [start, end] =
      axis === "row" ? [range.startRow, range.endRow] : [range.startColumn, range.endColumn];
    const changes = this.shapes.get(subUnitId) ?? [];
    const change = { axis, start, count: sign * (end - start + 1) };
    const last = changes[changes.length - 1];
    // What is undone was never done: rows that come back are the rows that went, and not new ones.
    if (this.isUndoing && last?.axis === axis && last.start === start && last.count === -change.count)
      changes.pop();
    else changes.push(change);
    this.shapes.set(subUnitId, changes);
  }

  /** Rows or columns that changed places with others: all of them hold something else now. */
  private touchMoved({ subUnitId, sourceRange: from, targetRange: to }: MoveParams): void {
    const sheet = this.book.sheetById(subUnitId);
    const isRows = from.startColumn === to.startColumn;
    const first = isRows ? Math.min(from.startRow, to.startRow) : 0;
    const last = isRows ? Math.max(from.endRow, to.endRow) : sheet.getRowCount() - 1;
    const left = isRows ? 0 : Math.min(from.startColumn, to.startColumn);
    const right = isRows ? sheet.getColumnCount() - 1 : Math.max(from.endColumn, to.endColumn);
    for (let row = first; row <= last; row++)
      for (let column = left; column <= right; column++) this.cells.set(subUnitId, row, column, true);
  }

  private touchAll(sheetId: string, cells: IObjectMatrixPrimitiveType<Nullable<object>>): void {
    for (const [row, inRow] of Object.entries(cells))
      for (const column of Object.keys(inRow ?? {}))
        this.cells.set(sheetId, Number(row), Number(column), true);
  }
}
