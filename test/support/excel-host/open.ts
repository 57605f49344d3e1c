/** Opens sheets in the in-memory Excel. */
import type { Grid } from "../../../src/forms";
import { ExcelWorkbook } from "../../../src/hosts/excel/workbook";
import { Book } from "./book";
import { ExcelHost, type HostOptions } from "./host";

/** Excel with these sheets open, and the adapter connected to it; the counts begin after that. */
export async function openExcel(
  grids: readonly Grid[],
  options: HostOptions = {},
): Promise<{ book: Book; host: ExcelHost; excel: ExcelWorkbook }> {
  const book = new Book("花名册.xlsx", grids);
  const host = new ExcelHost(book, options);
  const excel = await ExcelWorkbook.connect(host.environment());
  host.resetCounts();
  return { book, host, excel };
}

export function gridOf(name: string, cells: readonly (readonly unknown[])[]): Grid {
  return { name, origin: { row: 0, column: 0 }, cells };
}

/** Rows that each hold their number, a text, and a blank. */
export function longGrid(name: string, rows: number, text = "低保对象"): Grid {
  return gridOf(
    name,
    Array.from({ length: rows }, (_, i) => [i, `${text}${i}`, null, "说明"]),
  );
}
