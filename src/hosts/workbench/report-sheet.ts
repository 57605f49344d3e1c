/** The sheets that the product writes whole, such as the report. */
import {
  type ICellData,
  type IObjectMatrixPrimitiveType,
  type IStyleData,
  type IWorksheetData,
  mergeWorksheetSnapshotWithDefault,
  type Worksheet,
  WrapStrategy,
} from "@univerjs/core";
import { InsertSheetMutation, RemoveSheetMutation, SetWorksheetActiveOperation } from "@univerjs/sheets";
import type { Area, Cell } from "../../forms";
import { HostError, type NewSheet, type SheetCell } from "../workbook";
import type { Book } from "./book";
import { newCell } from "./cells";
import { giveHelp } from "./help";
import { messages } from "./messages";
import { pixelsFor } from "./widths";

/** In a sheet's metadata: made by this method, so that it may be replaced. */
export const OURS = "canbaoSheet";
/** In a cell's metadata: where its link leads. */
const LINK = "canbaoLink";
const SPARE_ROWS = 20;
const SPARE_COLUMNS = 4;

export interface LinkTarget {
  readonly sheet: string;
  readonly cell: Cell;
}

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
export function linkAt(sheet: Worksheet, row: number, column: number): LinkTarget | null {
  const target: unknown = sheet.getCellRaw(row, column)?.custom?.[LINK];
  return target === undefined || target === null ? null : (target as LinkTarget);
}

function freeId(book: Book): string {
  for (let i = 1; ; i++) {
    const id = `${book.unitId}-report-${i}`;
    if (!book.model.getSheetBySheetId(id)) return id;
  }
}

function sheetData(id: string, sheet: NewSheet): IWorksheetData {
  const { name, rows, headerRows = 0, columnWidths = [], headings = [], wrapped = [] } = sheet;
  const isIn = (areas: readonly Area[], r: number, c: number) =>
    areas.some((a) => r >= a.firstRow && r <= a.lastRow && c >= a.firstColumn && c <= a.lastColumn);
  const cellData: IObjectMatrixPrimitiveType<ICellData> = {};
  rows.forEach((row, r) =>
    row.forEach((value, c) => {
      const cell = cellOf(value, r < headerRows || isIn(headings, r, c));
      if (cell === null) return;
      const style = typeof cell.s === "object" ? cell.s : {};
      (cellData[r] ??= {})[c] = isIn(wrapped, r, c)
        ? { ...cell, s: { ...style, tb: WrapStrategy.WRAP } }
        : cell;
    }),
  );
  const styleBlanks = (areas: readonly Area[], style: IStyleData) => {
    for (const { firstRow, firstColumn, lastRow, lastColumn } of areas)
      for (let r = firstRow; r <= lastRow; r++)
        for (let c = firstColumn; c <= lastColumn; c++) (cellData[r] ??= {})[c] ??= { s: style };
  };
  // What is typed there later is to be wrapped, too; and a heading goes over its whole line.
  styleBlanks(wrapped, { tb: WrapStrategy.WRAP });
  styleBlanks(headings, HEADING);
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 0);
  return mergeWorksheetSnapshotWithDefault({
    id,
    name,
    cellData,
    custom: { [OURS]: true },
    rowCount: rows.length + SPARE_ROWS,
    columnCount: columns + SPARE_COLUMNS,
    rowData: Object.fromEntries(
      rows.flatMap((row, r) => {
        const lines = Math.max(
          ...row.map((cell, c) => (isIn(wrapped, r, c) ? linesOf(cell, columnWidths[c]) : 1)),
        );
        return lines > 1 ? [[r, { h: lines * LINE_HEIGHT + 4 }]] : [];
      }),
    ),
    columnData: Object.fromEntries(columnWidths.map((width, i) => [i, { w: pixelsFor(width) }])),
    freeze: {
      xSplit: 0,
      ySplit: headerRows,
      startRow: headerRows > 0 ? headerRows : -1,
      startColumn: -1,
    },
  });
}

/** Pixels. */
const LINE_HEIGHT = 18;

/** On how many lines a text stands in a column of so many characters; a Chinese character takes the room of two. */
function linesOf(cell: SheetCell, width = Infinity): number {
  const text = typeof cell === "object" && cell !== null ? cell.text : String(cell ?? "");
  const widthOf = (line: string) => [...line].reduce((sum, c) => sum + (c > "\u2e80" ? 2 : 1), 0);
  return text.split("\n").reduce((sum, line) => sum + Math.max(1, Math.ceil(widthOf(line) / width)), 0);
}

const HEADING: IStyleData = { bl: 1, bg: { rgb: "#edf3f8" } };

function cellOf(value: SheetCell, isHeader: boolean): ICellData | null {
  if (typeof value === "object" && value !== null)
    return {
      ...newCell(value.text),
      s: { cl: { rgb: "#0f548c" }, ul: { s: 1 } },
      custom: { [LINK]: value.link },
    };
  const cell = newCell(value);
  return cell !== null && isHeader ? { ...cell, s: HEADING } : cell;
}
