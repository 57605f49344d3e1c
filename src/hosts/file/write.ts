/** Writes sheets as an .xlsx file. */
import * as XLSX from "@e965/xlsx";
import type { Grid } from "../../forms/grid";

const ERROR_CODES: ReadonlyMap<string, number> = new Map([
  ["#REF!", 0x17],
  ["#N/A", 0x2a],
  ["#DIV/0!", 0x07],
  ["#VALUE!", 0x0f],
]);

/** The bytes of an .xlsx workbook with these sheets: values and merged ranges, no formats. */
export function writeXlsx(sheets: readonly Grid[]): Uint8Array {
  return bytesOf(sheets.map((grid) => [grid.name, toSheet(grid)]));
}

function bytesOf(sheets: readonly (readonly [name: string, sheet: XLSX.WorkSheet])[]): Uint8Array {
  const workbook = XLSX.utils.book_new();
  for (const [name, sheet] of sheets) XLSX.utils.book_append_sheet(workbook, sheet, name);
  return new Uint8Array(
    XLSX.write(workbook, { type: "array", bookType: "xlsx", compression: true }) as ArrayBuffer,
  );
}

function toSheet({ cells, origin, merges }: Grid): XLSX.WorkSheet {
  const sheet = XLSX.utils.aoa_to_sheet([[]]);
  const rows = cells.map((row) => row.map(toCell));
  XLSX.utils.sheet_add_aoa(sheet, rows as unknown[][], { origin: { r: origin.row, c: origin.column } });
  sheet["!merges"] = (merges ?? []).map((area) => ({
    s: { r: area.firstRow, c: area.firstColumn },
    e: { r: area.lastRow, c: area.lastColumn },
  }));
  return sheet;
}

/** Text stays text, whatever it looks like: a value that begins with = is no formula. */
function toCell(value: unknown): XLSX.CellObject | null {
  if (typeof value === "number") return { t: "n", v: value };
  if (typeof value === "boolean") return { t: "b", v: value };
  if (typeof value !== "string" || value === "") return null;
  const code = ERROR_CODES.get(value);
  return code === undefined ? { t: "s", v: value } : { t: "e", v: code, w: value };
}
