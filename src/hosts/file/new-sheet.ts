/** Writes a sheet of the product's own as a file of its own. */
import type { CellLooks } from "../shared/looks";
import { plainValue } from "../shared/new-sheet";
import { MARGIN } from "../shared/page";
import type { NewSheet, SheetCell } from "../workbook";
import { newWorkbookBytes } from "./saving/new-workbook";
import type { LookedCell } from "./saving/package-styles";

const LINE = { style: "thin", colour: "#808080" };
const BORDERS = { left: LINE, right: LINE, top: LINE, bottom: LINE };
const HEAD_FILL = "#edf3f8";
/** Characters that stand on a page across at about half their size. */
const READABLE_CHARACTERS = 180;
const WIDEST = 28;
const LINE_POINTS = 14;
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
        ...(r < headerRows || r === heads ? { isBold: true } : {}),
        ...(row.length > 1 && (r < headerRows || r === heads) ? { fill: HEAD_FILL } : {}),
        // A line that stands alone says something of the whole, and runs on.
        ...(row.length > 1 ? { borders: BORDERS, isWrapped: true } : {}),
        vertical: "center",
      };
      return { row: r, column, value, formula: null, looks };
    }),
  );
  const wanted = sum(columnWidths);
  // What is far too wide for a page is printed too small to be read: texts rather take several lines.
  const widths =
    wanted > READABLE_CHARACTERS ? columnWidths.map((one) => Math.min(one, WIDEST)) : columnWidths;
  const width = sum(widths);
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
              ...row.map((cell, c) => (row.length > 1 ? linesOf(cell, widths[c]) : 1)),
            );
            return lines > 1 ? [[r, { height: lines * LINE_POINTS + 2 }] as const] : [];
          }),
        ),
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

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** On how many lines a text stands in a column of so many characters; a Chinese character takes the room of two. */
function linesOf(cell: SheetCell, width = Infinity): number {
  const text = String(plainValue(cell) ?? "");
  const taken = (line: string) => [...line].reduce((all, c) => all + (c > "\u2e80" ? 2 : 1), 0);
  return text.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil(taken(line) / width)), 0);
}
