/** Writes a sheet of the product's own as comma-separated values. */
import Papa from "papaparse";
import { plainValue } from "../shared/new-sheet";
import type { NewSheet } from "../workbook";

/**
 * Text that a spreadsheet program would compute or change when it opens the file: what begins like a formula, and digits
 * of which it would keep only the first fifteen or drop the leading zeros. An apostrophe before it keeps it text.
 */
const TAKEN_FOR_OTHER = /^[=+\-@\t\r\n＝＋－＠]|^(?:0\d+|\d{12,})[Xx]?$/;

/** Excel and WPS take a CSV for Unicode only by this mark. */
const BYTE_ORDER_MARK = "\ufeff";

/** The sheet as comma-separated values, as Excel and WPS open them: UTF-8. */
export function csvText({ rows }: NewSheet): string {
  const cells = rows.map((row) => row.map(plainValue));
  return BYTE_ORDER_MARK + Papa.unparse(cells, { escapeFormulae: TAKEN_FOR_OTHER });
}
