/** Follows what is done to a workbook in the grid. */
import type { ICellData, ICommandInfo, IDisposable, Nullable } from "@univerjs/core";
import {
  InsertColMutation,
  InsertRowMutation,
  InsertSheetMutation,
  type IMoveRangeMutationParams,
  type ISetRangeValuesMutationParams,
  MoveColsMutation,
  MoveRangeMutation,
  MoveRowsMutation,
  RemoveColMutation,
  RemoveRowMutation,
  RemoveSheetMutation,
  ReorderRangeMutation,
  SetColDataMutation,
  SetColHiddenMutation,
  SetColVisibleMutation,
  SetFrozenMutation,
  SetRangeValuesMutation,
  SetRowDataMutation,
  SetRowHiddenMutation,
  SetRowVisibleMutation,
  SetTabColorMutation,
  SetWorksheetColWidthMutation,
  SetWorksheetHideMutation,
  SetWorksheetNameMutation,
  SetWorksheetOrderMutation,
  SetWorksheetRowHeightMutation,
  SetWorksheetRowIsAutoHeightMutation,
  ToggleGridlinesMutation,
  AddWorksheetMergeMutation,
  RemoveWorksheetMergeMutation,
} from "@univerjs/sheets";
import type { Change } from "../workbook";
import type { Book } from "./book";

const SHEET_CHANGES: ReadonlySet<string> = new Set([
  InsertRowMutation.id,
  RemoveRowMutation.id,
  InsertColMutation.id,
  RemoveColMutation.id,
  MoveRowsMutation.id,
  MoveColsMutation.id,
  ReorderRangeMutation.id,
  AddWorksheetMergeMutation.id,
  RemoveWorksheetMergeMutation.id,
]);
const BOOK_CHANGES: ReadonlySet<string> = new Set([
  InsertSheetMutation.id,
  RemoveSheetMutation.id,
  SetWorksheetNameMutation.id,
  SetWorksheetOrderMutation.id,
]);

/** Of these only looks hang: nobody has to check anything again, but the saved file is another. */
const LOOKS_CHANGES: ReadonlySet<string> = new Set([
  SetRangeValuesMutation.id,
  SetColDataMutation.id,
  SetRowDataMutation.id,
  SetWorksheetColWidthMutation.id,
  SetWorksheetRowHeightMutation.id,
  SetWorksheetRowIsAutoHeightMutation.id,
  SetColHiddenMutation.id,
  SetColVisibleMutation.id,
  SetRowHiddenMutation.id,
  SetRowVisibleMutation.id,
  SetFrozenMutation.id,
  SetTabColorMutation.id,
  SetWorksheetHideMutation.id,
  ToggleGridlinesMutation.id,
]);

/** Tells of all that a saved file is to hold, looks and the product's own changes among it. */
export function onUnsavedChange(book: Book, listener: () => void): IDisposable {
  return book.onExecuted((command, { onlyLocal }) => {
    if (onlyLocal === true) return;
    if (LOOKS_CHANGES.has(command.id) || changedSheets(book, command).length > 0) listener();
  });
}

/** Tells of the user's changes, not of the product's and not of formulas that were computed again. */
export function onUserChange(book: Book, listener: (change: Change) => void): IDisposable {
  return book.onExecuted((command, options) => {
    if (options.onlyLocal === true || book.isOwn(options)) return;
    for (const sheet of changedSheets(book, command)) listener({ sheet });
  });
}

function changedSheets(book: Book, { id, params }: Readonly<ICommandInfo>): (string | null)[] {
  if (BOOK_CHANGES.has(id)) return [null];
  const nameOf = (sheetId: string) => book.model.getSheetBySheetId(sheetId)?.getName() ?? null;
  if (SHEET_CHANGES.has(id)) return [nameOf((params as { subUnitId: string }).subUnitId)];
  if (id === SetRangeValuesMutation.id) {
    const { subUnitId, cellValue } = params as ISetRangeValuesMutationParams;
    return changesValues(cellValue) ? [nameOf(subUnitId)] : [];
  }
  if (id === MoveRangeMutation.id) {
    const { from, to } = params as IMoveRangeMutationParams;
    return [...new Set([from.subUnitId, to.subUnitId])].map(nameOf);
  }
  return [];
}

/** Bold type or a colour is no change of a value. */
function changesValues(cellValue: ISetRangeValuesMutationParams["cellValue"]): boolean {
  return Object.values(cellValue ?? {}).some((row) =>
    Object.values<Nullable<ICellData>>(row ?? {}).some(hasValue),
  );
}

function hasValue(cell: Nullable<ICellData>): boolean {
  return cell === null || cell === undefined || "v" in cell || "f" in cell || "si" in cell || "p" in cell;
}
