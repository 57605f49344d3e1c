/** Writes a sheet of the product's own as a file of its own. */
import { plainValue } from "../shared/new-sheet";
import type { NewSheet } from "../workbook";
import { bytesOf, toSheet } from "./write";

/**
 * The bytes of an .xlsx workbook with this sheet alone. Links become their texts: what they lead to is in another
 * file.
 */
export function writeNewSheet({ name, rows, columnWidths = [] }: NewSheet): Uint8Array {
  const cells = rows.map((row) => row.map(plainValue));
  const sheet = toSheet({ name, origin: { row: 0, column: 0 }, cells });
  sheet["!cols"] = columnWidths.map((width) => ({ wch: width }));
  return bytesOf([[name, sheet]]);
}
