/** The workbook in the grid as the bytes of an .xlsx file. */
import * as XLSX from "@e965/xlsx";
import { BooleanNumber, type Worksheet, WrapStrategy } from "@univerjs/core";
import { cellName, type Grid } from "../forms";
import { isPolicySheet, policySheetLooks } from "../forms/policy-sheet";
import { type SheetExtras, withExtras } from "../hosts/file/cell-help";
import type { CellLook } from "../hosts/file/cell-styles";
import { withSettings } from "../hosts/file/settings";
import { writeXlsx } from "../hosts/file/write";
import type { Book } from "../hosts/workbench/book";
import { helpOf } from "../hosts/workbench/help";
import { allSettings } from "../hosts/workbench/settings";
import { standingFormulas } from "../hosts/workbench/standing-formulas";
import { charactersFor } from "../hosts/workbench/widths";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { legalSheetNames } from "./sheet-names";

/**
 * The bytes of an .xlsx file with what the workbook holds: values with the formats of numbers, formulas, merged
 * ranges, widths, headings, help in cells, settings; no marks.
 */
export async function workbookBytes(workbook: UniverWorkbook): Promise<Uint8Array> {
  const grids: Grid[] = [];
  for (const { name } of await workbook.listSheets()) grids.push(await workbook.readSheet(name));
  const names = legalSheetNames(grids.map(({ name }) => name));
  const named = grids.map((grid, i) => ({ ...grid, name: names[i] ?? grid.name }));
  // Formulas name sheets: where a name had to give way, their values are all that can be kept.
  const isRenamed = named.some(({ name }, i) => name !== grids[i]?.name);
  const bytes = finish(named, (book) => {
    if (!isRenamed) addFormulas(book, workbook, grids);
    grids.forEach((grid, i) => {
      const sheet = book.Sheets[names[i] ?? grid.name];
      if (sheet === undefined) return;
      addFormats(sheet, workbook, grid.name);
      addSizes(sheet, workbook.book.sheet(grid.name), grid);
    });
  });
  return withSettings(withExtras(bytes, extrasOf(workbook, grids)), allSettings(workbook.book));
}

function extrasOf({ book }: UniverWorkbook, grids: readonly Grid[]): SheetExtras[] {
  return grids.map((grid) => ({
    help: helpOf(book, book.sheet(grid.name).getSheetId()),
    looks: looksOf(book, grid.name),
    pages: policySheetLooks(grid)?.pages ?? null,
  }));
}

function looksOf(book: Book, name: string): ReadonlyMap<string, CellLook> {
  const looks = new Map<string, CellLook>();
  const styles = book.model.getStyles();
  book
    .sheet(name)
    .getCellMatrix()
    .forValue((row, column, data) => {
      const style = styles.getStyleByCell(data);
      const look = { isBold: style?.bl === BooleanNumber.TRUE, isWrapped: style?.tb === WrapStrategy.WRAP };
      if (look.isBold || look.isWrapped) looks.set(cellName(row, column), look);
    });
  return looks;
}

/** The product's writer keeps the rules of what is text; everything else is added to what it wrote. */
function finish(grids: readonly Grid[], add: (book: XLSX.WorkBook) => void): Uint8Array {
  const book = XLSX.read(writeXlsx(grids), { type: "array" });
  add(book);
  return new Uint8Array(
    XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
}

/** Columns are as wide, and rows as high, as they are on the screen. */
function addSizes(sheet: XLSX.WorkSheet, shown: Worksheet, grid: Grid): void {
  const { origin, cells } = grid;
  const columns = origin.column + cells.reduce((most, row) => Math.max(most, row.length), 0);
  // Other programs' letters are wider, and what does not fit is not shown. A policy sheet's texts may run on or wrap.
  const slack = isPolicySheet(grid) ? 0 : 2;
  sheet["!cols"] = Array.from({ length: columns }, (_, column) => ({
    wch: charactersFor(shown.getColumnWidth(column)) + slack,
  }));
  const rows = shown.getSnapshot().rowData;
  sheet["!rows"] = Array.from({ length: origin.row + cells.length }, (_, row) => {
    const height = rows[row]?.h;
    return height === undefined ? {} : { hpx: height };
  });
}

function addFormulas(book: XLSX.WorkBook, workbook: UniverWorkbook, grids: readonly Grid[]): void {
  for (const { name } of grids)
    for (const { row, column, formula } of standingFormulas(workbook.book, name)) {
      const cell: unknown = book.Sheets[name]?.[cellName(row, column)];
      // The value stays beside the formula, for programs that do not know the function.
      if (isCell(cell)) cell.f = formula.replace(/^=/, "");
    }
}

/** Days and shares are numbers: without their formats nobody could read them. Text stays text when it is typed over. */
function addFormats(sheet: XLSX.WorkSheet, { book }: UniverWorkbook, name: string): void {
  const styles = book.model.getStyles();
  book
    .sheet(name)
    .getCellMatrix()
    .forValue((row, column, data) => {
      const pattern = styles.getStyleByCell(data)?.n?.pattern;
      const cell: unknown = sheet[cellName(row, column)];
      if (pattern !== undefined && isCell(cell) && (cell.t === "n" || pattern === TEXT_FORMAT))
        cell.z = pattern;
    });
}

const TEXT_FORMAT = "@";

function isCell(value: unknown): value is XLSX.CellObject {
  return typeof value === "object" && value !== null && "t" in value;
}
