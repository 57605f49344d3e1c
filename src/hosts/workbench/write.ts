/** Writes cells of the grid that still hold what they held when they were judged. */
import {
  type ICellData,
  IUndoRedoService,
  type IMutationInfo,
  type IObjectMatrixPrimitiveType,
} from "@univerjs/core";
import {
  type ISetRangeValuesMutationParams,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
} from "@univerjs/sheets";
import type { Cell } from "../../forms";
import { reasonToSkip } from "../shared/edits";
import type { CellEdit, EditOutcome, SkippedEdit } from "../workbook";
import type { Book } from "./book";
import { plainCell } from "./cells";
import { SheetValues } from "./values";

/** Makes the edits that still hold, one change per sheet and one step of undo for all of them. */
export function writeCells(book: Book, edits: readonly CellEdit[]): EditOutcome {
  const written: CellEdit[] = [];
  const skipped: SkippedEdit[] = [];
  const undoMutations: IMutationInfo[] = [];
  const redoMutations: IMutationInfo[] = [];
  for (const [name, sheetEdits] of bySheet(edits)) {
    const sheet = book.findSheet(name);
    if (sheet === null) {
      skipped.push(...sheetEdits.map((edit) => ({ edit, found: null, why: "sheet-missing" as const })));
      continue;
    }
    const values = new SheetValues(book, sheet);
    const cellValue: IObjectMatrixPrimitiveType<ICellData> = {};
    const made: CellEdit[] = [];
    const held = (cell: Cell) => values.at(cell.row, cell.column);
    for (const edit of sheetEdits) {
      const { row, column } = edit.cell;
      const formula = values.formulaAt(row, column);
      const why = formula === null ? reasonToSkip(edit, held(edit.cell), held) : "formula";
      if (why !== null) {
        skipped.push({ edit, found: formula ?? held(edit.cell), why });
        continue;
      }
      (cellValue[row] ??= {})[column] = plainCell(edit.value);
      made.push(edit);
    }
    if (made.length === 0) continue;
    const params = { unitId: book.unitId, subUnitId: sheet.getSheetId(), cellValue };
    undoMutations.unshift({ id: SetRangeValuesMutation.id, params: undoOf(book, params) });
    redoMutations.push({ id: SetRangeValuesMutation.id, params });
    book.change(SetRangeValuesMutation.id, params);
    written.push(...made);
  }
  if (written.length > 0)
    book.injector.get(IUndoRedoService).pushUndoRedo({ unitID: book.unitId, undoMutations, redoMutations });
  return { written, skipped };
}

function undoOf(book: Book, params: ISetRangeValuesMutationParams): ISetRangeValuesMutationParams {
  return book.injector.invoke((accessor) => SetRangeValuesUndoMutationFactory(accessor, params));
}

function bySheet(edits: readonly CellEdit[]): Map<string, CellEdit[]> {
  const sheets = new Map<string, CellEdit[]>();
  for (const edit of edits) {
    const list = sheets.get(edit.sheet) ?? [];
    list.push(edit);
    sheets.set(edit.sheet, list);
  }
  return sheets;
}
