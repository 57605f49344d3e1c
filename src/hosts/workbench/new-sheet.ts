/** Writes a sheet of the product's own into the grid, or replaces the one of that name. */
import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Worksheet,
} from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import { isFormula, isHiddenColumn, isLink, patternOf, widthOf } from "../shared/new-sheet";
import { borderedArea } from "../shared/page";
import { HostError, type LinkCell, type NewSheet, type SheetCell } from "../workbook";
import type { Book } from "./book";
import { newCell, textStyles } from "./cells";
import { giveHelp } from "./help";
import { dress, HEADING, rowHeights } from "./looks";
import { messages } from "./messages";
import { pixelsFor } from "./widths";

/** In a sheet's metadata: made by this method, so that it may be replaced. */
export const OURS = "canbaoSheet";
/** In a sheet's metadata: the row that heads its columns, where it is not the last one that stays in sight. */
export const HEADS = "canbaoHeads";
/** In a cell's metadata: where its link leads. */
const LINK = "canbaoLink";
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 4;

export function putSheet(book: Book, sheet: NewSheet): void {
  const old = book.findSheet(sheet.name);
  if (old !== null && old.getSnapshot().custom?.[OURS] !== true)
    throw new HostError("protected", messages.sheetIsUsers(sheet.name));
  const wasActive = old !== null && book.model.getActiveSheet(true) === old;
  const data = sheetData(freeId(book), sheet);
  // The new one comes first: the last sheet of a workbook cannot be removed.
  book.change(InsertSheetMutation.id, {
    unitId: book.unitId,
    index: book.model.getSheetSize(),
    sheet: data,
  });
  giveHelp(book, data.id, sheet.help ?? []);
  if (wasActive) book.change(SetWorksheetActiveOperation.id, { unitId: book.unitId, subUnitId: data.id });
  if (old !== null)
    book.change(RemoveSheetMutation.id, {
      unitId: book.unitId,
      subUnitId: old.getSheetId(),
      subUnitName: old.getName(),
    });
}

/** Where the link in a cell leads; null if it holds none. */
export function linkAt(sheet: Worksheet, row: number, column: number): LinkCell["link"] | null {
  const target: unknown = sheet.getCellRaw(row, column)?.custom?.[LINK];
  return target === undefined || target === null ? null : (target as LinkCell["link"]);
}

function freeId(book: Book): string {
  for (let i = 1; ; i++) {
    const id = `${book.unitId}-new-${i}`;
    if (!book.model.getSheetBySheetId(id)) return id;
  }
}

function sheetData(id: string, sheet: NewSheet): IWorksheetData {
  const { name, rows, headerRows = 0, columnWidths = [], headings = [], wrapped = [] } = sheet;
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = cellOf(value, r < headerRows, patternOf(sheet, c));
      if (cell !== null) (cellData[r] ??= {})[c] = cell;
    }),
  );
  const looks = { columnWidths, headings, wrapped, bordered: borderedArea(sheet) };
  dress(cellData, looks, textStyles);
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    cellData,
    custom: { [OURS]: true, ...(sheet.columnHeads === undefined ? {} : { [HEADS]: sheet.columnHeads }) },
    rowCount: rows.length + SPARE_ROWS,
    columnCount: widthOf(sheet) + SPARE_COLUMNS,
    rowData: rowHeights(cellData, looks),
    columnData: Object.fromEntries(
      columnWidths.map((width, i) => [
        i,
        { w: pixelsFor(width), ...(isHiddenColumn(sheet, i) ? { hd: 1 } : {}) },
      ]),
    ),
    freeze: {
      xSplit: 0,
      ySplit: headerRows,
      startRow: headerRows > 0 ? headerRows : -1,
      startColumn: -1,
    },
  });
}

function cellOf(value: SheetCell, isHeader: boolean, pattern: string | null): ICellData | null {
  if (isLink(value))
    return {
      ...newCell(value.text),
      s: { cl: { rgb: "#0f548c" }, ul: { s: 1 } },
      custom: { [LINK]: value.link },
    };
  const cell = isFormula(value) ? { v: value.value, f: `=${value.formula}` } : newCell(value);
  if (cell === null) return null;
  if (isHeader) return { ...cell, s: HEADING };
  return pattern === null || typeof value === "string" ? cell : { ...cell, s: { n: { pattern } } };
}
