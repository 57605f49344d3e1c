/** Writes a sheet of the product's own as a file of its own. */
import type { CellLooks } from "../shared/looks";
import { plainValue } from "../shared/new-sheet";
import { BORDER_COLOUR, printedPage } from "../shared/page";
import { linesOf } from "../shared/text-lines";
import type { NewSheet } from "../workbook";
import { newWorkbookBytes } from "./saving/new-workbook";
import type { LookedCell } from "./saving/package-styles";

const LINE = { style: "thin", colour: BORDER_COLOUR };
const BORDERS = { left: LINE, right: LINE, top: LINE, bottom: LINE };
const HEAD_FILL = "#edf3f8";
/** Characters that stand on a page across at a size that can be read. More of them are written smaller, so that rows take fewer lines. */
const READABLE_CHARACTERS = 180;
const USUAL_SIZE = 11;
const SMALL_SIZE = 9;
/** Points of a line, beside the size of its letters. */
const LEADING = 3;

/**
 * The bytes of an .xlsx workbook with this sheet alone, printed on A4 with all its columns on the page and its headings on every one.
 * Links become their texts: what they lead to is in another file.
 */
export async function writeNewSheet(sheet: NewSheet): Promise<Uint8Array> {
  const { name, rows, columnWidths = [], headerRows = 0 } = sheet;
  const heads = sheet.columnHeads ?? headerRows - 1;
  const wanted = columnWidths.reduce((all, one) => all + one, 0);
  const size = wanted > READABLE_CHARACTERS ? SMALL_SIZE : USUAL_SIZE;
  const page = printedPage(sheet);
  const cells = rows.flatMap((row, r) =>
    row.map((cell, column): LookedCell => {
      const value = plainValue(cell);
      const looks: CellLooks = {
        ...(typeof value === "string" && /\d{4}/.test(value) ? { pattern: "@" } : {}),
        ...(r < headerRows || r === heads ? { isBold: true } : {}),
        ...(row.length > 1 && (r < headerRows || r === heads) ? { fill: HEAD_FILL } : {}),
        // A line that stands alone says something of the whole, and runs on.
        ...(row.length > 1 ? { borders: BORDERS, isWrapped: true } : {}),
        ...(size === USUAL_SIZE ? {} : { size }),
        vertical: "center",
      };
      return { row: r, column, value, formula: null, looks };
    }),
  );
  // Widths are told in letters of the usual size.
  const widths = columnWidths.map((one) => (one * size) / USUAL_SIZE);
  return newWorkbookBytes({
    sheets: [
      {
        name,
        cells,
        columns: widths.map((characters, column) => ({ column, width: characters })),
        rows: new Map(
          rows.flatMap((row, r) => {
            const lines = Math.max(
              1,
              ...row.map((cell, c) =>
                row.length > 1 ? linesOf(String(plainValue(cell) ?? ""), columnWidths[c]) : 1,
              ),
            );
            return lines > 1 ? [[r, { height: lines * (size + LEADING) + 2 }] as const] : [];
          }),
        ),
        frozen: { rows: headerRows, columns: 0 },
        ...(page === null ? {} : { page }),
      },
    ],
  });
}
