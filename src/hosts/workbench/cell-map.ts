/** Something known about cells, which stays with its cells when rows and columns come, go and move. */
import type { ICommandInfo, IRange } from "@univerjs/core";
import {
  type IMoveColumnsMutationParams,
  type IMoveRangeMutationParams,
  type IMoveRowsMutationParams,
  InsertColMutation,
  InsertRowMutation,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
} from "@univerjs/sheets";
import type { Cell } from "../../forms";
import { MAX_COLUMNS } from "../shared/limits";

/** Where a cell is now; null if it is gone. */
type Shift = (cell: Cell) => Cell | null;

interface RangeParams {
  readonly subUnitId: string;
  readonly range: IRange;
}

const keyOf = ({ row, column }: Cell): number => row * MAX_COLUMNS + column;
const cellOf = (key: number): Cell => ({ row: Math.floor(key / MAX_COLUMNS), column: key % MAX_COLUMNS });

export class CellMap<T> {
  private readonly sheets = new Map<string, Map<number, T>>();

  get(sheetId: string, row: number, column: number): T | undefined {
    return this.sheets.get(sheetId)?.get(keyOf({ row, column }));
  }

  set(sheetId: string, row: number, column: number, value: T): void {
    let cells = this.sheets.get(sheetId);
    if (cells === undefined) this.sheets.set(sheetId, (cells = new Map()));
    cells.set(keyOf({ row, column }), value);
  }

  delete(sheetId: string, row: number, column: number): void {
    this.sheets.get(sheetId)?.delete(keyOf({ row, column }));
  }

  /** The cells of a sheet of which something is known. */
  cells(sheetId: string): Cell[] {
    return [...(this.sheets.get(sheetId)?.keys() ?? [])].map(cellOf);
  }

  clear(): void {
    this.sheets.clear();
  }

  /** Goes along with a change of a sheet's structure; anything else leaves the map as it is. */
  follow({ id, params }: Readonly<ICommandInfo>): void {
    switch (id) {
      case InsertRowMutation.id:
      case RemoveRowMutation.id: {
        const { subUnitId, range } = params as RangeParams;
        const count = range.endRow - range.startRow + 1;
        this.shift(subUnitId, along("row", range.startRow, id === InsertRowMutation.id ? count : -count));
        break;
      }
      case InsertColMutation.id:
      case RemoveColMutation.id: {
        const { subUnitId, range } = params as RangeParams;
        const count = range.endColumn - range.startColumn + 1;
        this.shift(
          subUnitId,
          along("column", range.startColumn, id === InsertColMutation.id ? count : -count),
        );
        break;
      }
      case MoveRowsMutation.id: {
        const { subUnitId, sourceRange, targetRange } = params as IMoveRowsMutationParams;
        this.shift(subUnitId, moving("row", sourceRange.startRow, sourceRange.endRow, targetRange.startRow));
        break;
      }
      case MoveColsMutation.id: {
        const { subUnitId, sourceRange, targetRange } = params as IMoveColumnsMutationParams;
        const { startColumn, endColumn } = sourceRange;
        this.shift(subUnitId, moving("column", startColumn, endColumn, targetRange.startColumn));
        break;
      }
      case MoveRangeMutation.id:
        this.moveRange(params as IMoveRangeMutationParams);
        break;
      case RemoveSheetMutation.id:
        this.sheets.delete((params as RangeParams).subUnitId);
    }
  }

  private shift(sheetId: string, shift: Shift): void {
    const cells = this.sheets.get(sheetId);
    if (cells === undefined) return;
    const moved = new Map<number, T>();
    for (const [key, value] of cells) {
      const cell = shift(cellOf(key));
      if (cell !== null) moved.set(keyOf(cell), value);
    }
    this.sheets.set(sheetId, moved);
  }

  private moveRange({ fromRange, toRange, from, to }: IMoveRangeMutationParams): void {
    const carried: (Cell & { value: T })[] = [];
    for (const [key, value] of this.sheets.get(from.subUnitId) ?? []) {
      const { row, column } = cellOf(key);
      if (row < fromRange.startRow || row > fromRange.endRow) continue;
      if (column < fromRange.startColumn || column > fromRange.endColumn) continue;
      carried.push({ row, column, value });
    }
    for (const { row, column } of carried) this.delete(from.subUnitId, row, column);
    const down = toRange.startRow - fromRange.startRow;
    const right = toRange.startColumn - fromRange.startColumn;
    for (const { row, column, value } of carried) this.set(to.subUnitId, row + down, column + right, value);
  }
}

/** Rows or columns inserted at `start`, or removed from it where the count is negative. */
function along(axis: keyof Cell, start: number, count: number): Shift {
  return (cell) => {
    if (cell[axis] < start) return cell;
    if (count < 0 && cell[axis] < start - count) return null;
    return { ...cell, [axis]: cell[axis] + count };
  };
}

/** Rows or columns from `first` to `last` put before `target`, where they are counted before the move. */
function moving(axis: keyof Cell, first: number, last: number, target: number): Shift {
  const count = last - first + 1;
  return (cell) => {
    const at = cell[axis];
    if (at >= first && at <= last)
      return { ...cell, [axis]: at + (target > last ? target - count : target) - first };
    const closed = at > last ? at - count : at;
    const landing = target > last ? target - count : target;
    return { ...cell, [axis]: closed >= landing ? closed + count : closed };
  };
}
