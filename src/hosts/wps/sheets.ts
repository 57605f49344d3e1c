/** The sheets of a workbook in WPS: listed, found, added and shown. */
import { type Cell, cellName } from "../../forms";
import { byName } from "../shared/names";
import { HostError, type SheetInfo } from "../workbook";
import type { WpsBook, WpsRange, WpsWorksheet } from "./api";
import { messages } from "./messages";

const VISIBLE: Et.XlSheetVisibility.xlSheetVisible = -1;

/** Where settings lie that cannot lie elsewhere. */
export const SETTINGS_SHEET = "_canbao";

/** The sheets of the user and those that the product wrote, in their order. */
export function worksheets(book: WpsBook): WpsWorksheet[] {
  return allWorksheets(book).filter((sheet) => sheet.Name !== SETTINGS_SHEET);
}

export function allWorksheets({ Worksheets }: WpsBook): WpsWorksheet[] {
  // One index answers one sheet; only a list of them would answer another kind of object.
  return Array.from({ length: Worksheets.Count }, (_, i) => Worksheets.Item(i + 1) as WpsWorksheet);
}

/** A blank sheet at the end, or before another one. Adding one shows it: what the user looks at is shown again. */
export function addSheet(book: WpsBook, before?: WpsWorksheet): WpsWorksheet {
  const { ActiveSheet } = book;
  const sheets = allWorksheets(book);
  const last = sheets[sheets.length - 1];
  const added = before === undefined ? book.Worksheets.Add(undefined, last) : book.Worksheets.Add(before);
  ActiveSheet.Activate();
  return added as WpsWorksheet;
}

export const findSheet = (book: WpsBook, name: string): WpsWorksheet | undefined =>
  byName(worksheets(book), name, (sheet) => sheet.Name);

/** @throws {HostError} `sheet-missing` */
export function sheetOf(book: WpsBook, name: string): WpsWorksheet {
  const sheet = findSheet(book, name);
  if (sheet === undefined) throw new HostError("sheet-missing", messages.sheetMissing(name));
  return sheet;
}

export const cellAt = (sheet: WpsWorksheet, { row, column }: Cell): WpsRange =>
  sheet.Range(cellName(row, column));

/** 0-based; the size as WPS counts it, formatted but blank cells included. */
export interface Used {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** Null for a sheet without any content. */
export function usedOf(sheet: WpsWorksheet): Used | null {
  const range = sheet.UsedRange;
  const used = {
    row: range.Row - 1,
    column: range.Column - 1,
    rows: range.Rows.Count,
    columns: range.Columns.Count,
  };
  // A blank sheet has a used cell, A1.
  const isBlank =
    used.rows === 1 && used.columns === 1 && isNothing(range.Value2) && range.HasFormula === false;
  return isBlank ? null : used;
}

const isNothing = (value: unknown): boolean => value === null || value === undefined || value === "";

export function listSheets(book: WpsBook): SheetInfo[] {
  return worksheets(book).map((sheet) => {
    const used = usedOf(sheet);
    if (used === null) return { name: sheet.Name, rows: 0, columns: 0 };
    return { name: sheet.Name, rows: used.row + used.rows, columns: used.column + used.columns };
  });
}

export function isHiddenSheet(sheet: WpsWorksheet): boolean {
  return sheet.Visible !== VISIBLE;
}

/** Shows a cell to the user. */
export function selectCell(book: WpsBook, name: string, cell: Cell): void {
  const sheet = sheetOf(book, name);
  if (isHiddenSheet(sheet)) throw new HostError("failed", messages.sheetHidden(name));
  book.Activate();
  sheet.Activate();
  cellAt(sheet, cell).Select();
}
