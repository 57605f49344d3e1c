import * as XLSX from "@e965/xlsx";
import { cellName, type Grid } from "../forms";
import { isPolicySheet } from "../forms/policy-sheet";
import { type SheetExtras, withExtras } from "../hosts/file/cell-help";
import { withSettings } from "../hosts/file/settings";
import { writeXlsx } from "../hosts/file/write";
import { helpOf } from "../hosts/workbench/help";
import { allSettings } from "../hosts/workbench/settings";
import { standingFormulas } from "../hosts/workbench/standing-formulas";
import { widthsOf } from "../hosts/workbench/widths";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { legalSheetNames } from "./sheet-names";

/** The bytes of an .xlsx file with what the workbook holds: values with the formats of numbers, formulas, merged ranges, help in cells, settings; no marks. */
export async function workbookBytes(workbook: UniverWorkbook): Promise<Uint8Array> {
  const grids: Grid[] = [];
  for (const { name } of await workbook.listSheets()) grids.push(await workbook.readSheet(name));
  const names = legalSheetNames(grids.map(({ name }) => name));
  const named = grids.map((grid, i) => ({ ...grid, name: names[i] ?? grid.name }));
  // Formulas name sheets: where a name had to give way, their values are all that can be kept.
  const isRenamed = named.some(({ name }, i) => name !== grids[i]?.name);
  const bytes = finish(named, (book) => {
    if (!isRenamed) addFormulas(book, workbook, grids);
    grids.forEach(({ name }, i) => addFormats(book.Sheets[names[i] ?? name], workbook, name));
  });
  return withSettings(withExtras(bytes, extrasOf(workbook, grids)), allSettings(workbook.book));
}

function extrasOf({ book }: UniverWorkbook, grids: readonly Grid[]): SheetExtras[] {
  return grids.map((grid) => ({
    help: helpOf(book, book.sheet(grid.name).getSheetId()),
    onePage: isPolicySheet(grid),
  }));
}

/** The product's writer keeps the rules of what is text; widths and formulas are added to what it wrote. */
function finish(grids: readonly Grid[], add: (book: XLSX.WorkBook) => void): Uint8Array {
  const book = XLSX.read(writeXlsx(grids), { type: "array" });
  for (const grid of grids) {
    const sheet = book.Sheets[grid.name];
    if (sheet) sheet["!cols"] = columnsOf(grid);
  }
  add(book);
  return new Uint8Array(
    XLSX.write(book, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
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
function addFormats(sheet: XLSX.WorkSheet | undefined, { book }: UniverWorkbook, name: string): void {
  if (sheet === undefined) return;
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

function columnsOf(grid: Grid): XLSX.ColInfo[] {
  const before = Array.from({ length: grid.origin.column }, () => ({}));
  return [...before, ...widthsOf(grid).map((width) => ({ wch: width + 2 }))];
}

function isCell(value: unknown): value is XLSX.CellObject {
  return typeof value === "object" && value !== null && "t" in value;
}
