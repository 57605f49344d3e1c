/** Writes a sheet of the product's own as a file of its own. */
import type { CellLooks } from "../shared/looks";
import { plainValue } from "../shared/new-sheet";
import { MARGIN } from "../shared/page";
import type { NewSheet } from "../workbook";
import { newWorkbookBytes } from "./saving/new-workbook";
import type { LookedCell } from "./saving/package-styles";

const LINE = { style: "thin", colour: "#808080" };
const BORDERS = { left: LINE, right: LINE, top: LINE, bottom: LINE };
const HEAD_FILL = "#edf3f8";
/** Wider ones are printed across. */
const UPRIGHT_CHARACTERS = 90;

/**
 * The bytes of an .xlsx workbook with this sheet alone, printed on A4 with all its columns on the page and its headings on every one.
 * Links become their texts: what they lead to is in another file.
 */
export async function writeNewSheet(sheet: NewSheet): Promise<Uint8Array> {
  const { name, rows, columnWidths = [], headerRows = 0 } = sheet;
  const heads = sheet.columnHeads ?? headerRows - 1;
  const cells = rows.flatMap((row, r) =>
    row.map((cell, column): LookedCell => {
      const value = plainValue(cell);
      const looks: CellLooks = {
        ...(typeof value === "string" && /\d{4}/.test(value) ? { pattern: "@" } : {}),
        ...(r < headerRows || r === heads ? { isBold: true, fill: HEAD_FILL } : {}),
        // A line that stands alone says something of the whole, and runs on.
        ...(row.length > 1 ? { borders: BORDERS, isWrapped: true } : {}),
        vertical: "center",
      };
      return { row: r, column, value, formula: null, looks };
    }),
  );
  const width = columnWidths.reduce((sum, one) => sum + one, 0);
  return newWorkbookBytes({
    sheets: [
      {
        name,
        cells,
        columns: columnWidths.map((characters, column) => ({ column, width: characters })),
        frozen: { rows: headerRows, columns: 0 },
        page: {
          isAcross: width > UPRIGHT_CHARACTERS,
          pages: 0,
          repeated: heads < 0 ? null : { first: sheet.columnHeads ?? 0, last: heads },
          hasGridLines: false,
          margin: MARGIN,
        },
      },
    ],
  });
}
