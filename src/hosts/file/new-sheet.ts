/** Writes a sheet of the product's own as a file of its own. */
import type { CellLooks } from "../shared/looks";
import type { Cell } from "../../forms";
import { isFormula, plainValue } from "../shared/new-sheet";
import { BORDER_COLOUR, printedPage } from "../shared/page";
import { linesOf } from "../shared/text-lines";
import type { NewSheet, SheetCell } from "../workbook";
import { newWorkbookBytes } from "./saving/new-workbook";
import type { LookedCell } from "./saving/package-styles";

const LINE = { style: "thin", colour: BORDER_COLOUR };
const BORDERS = { left: LINE, right: LINE, top: LINE, bottom: LINE };
const HEAD_FILL = "#edf3f8";
const TINT = "#fff2cc";
const TITLE_SIZE = 14;
const TITLE_POINTS = 26;
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
  const { name, rows, headerRows = 0, help = [], finish } = sheet;
  const heads = sheet.columnHeads ?? headerRows - 1;
  const wanted = sheet.columnWidths ?? [];
  const shown = wanted.filter((_, column) => finish?.hiddenColumns?.includes(column) !== true);
  const width = sum(shown);
  const size = width > READABLE_CHARACTERS ? SMALL_SIZE : USUAL_SIZE;
  const page = printedPage({ ...sheet, columnWidths: shown });
  const folded = finish === undefined ? 0 : Math.max(0, heads);
  return newWorkbookBytes({
    sheets: [
      {
        name,
        cells: rows.flatMap((row, r) =>
          row.map((cell, column) =>
            lookedCell(sheet, heads, size, { row: r, column }, cell, row.length === 1),
          ),
        ),
        // Widths are told in letters of the usual size.
        columns: wanted.map((characters, column) => ({
          column,
          width: (characters * size) / USUAL_SIZE,
          isHidden: finish?.hiddenColumns?.includes(column) === true,
        })),
        rows: heightsOf(rows, wanted, folded, width, size),
        // Lines above the headings that say something of the whole run over all columns.
        merges: rows.slice(0, folded).flatMap((row, r) => {
          const lastColumn = wanted.length - 1;
          return row.length === 1 && lastColumn > 0
            ? [{ firstRow: r, lastRow: r, firstColumn: 0, lastColumn }]
            : [];
        }),
        frozen: { rows: headerRows, columns: 0 },
        help,
        pageBreaks: finish?.pageBreaks ?? [],
        bars: finish?.bars ?? [],
        filtered: finish?.filtered,
        // The lines above say until when and of what it is: on every page.
        ...(page === null
          ? {}
          : { page: finish === undefined ? page : { ...page, repeated: { first: 0, last: heads } } }),
      },
    ],
    // What formulas come to stands beside them; whoever changes a cell has them computed anew.
    computes: rows.some((row) => row.some(isFormula)),
  });
}

function lookedCell(
  { headerRows = 0, finish }: NewSheet,
  heads: number,
  size: number,
  { row, column }: Cell,
  cell: SheetCell,
  isAlone: boolean,
): LookedCell {
  const value = plainValue(cell);
  const isHead = row === heads || (finish === undefined && row < headerRows);
  const isSum = finish?.sumRows?.has(row) === true;
  const pattern = finish?.patterns?.get(column);
  const looks: CellLooks = {
    ...(typeof value === "string" && /\d{4}/.test(value) ? { pattern: "@" } : {}),
    ...(typeof value === "number" && pattern !== undefined && row > heads ? { pattern } : {}),
    ...(isHead || isSum ? { isBold: true } : {}),
    ...(finish !== undefined && row === 0 ? { isBold: true, size: TITLE_SIZE, horizontal: "center" } : {}),
    ...(isAlone && finish !== undefined ? { isWrapped: true } : {}),
    ...(!isAlone && (isHead || isSum) ? { fill: HEAD_FILL } : {}),
    ...(finish?.tintedRows?.has(row) === true ? { fill: TINT } : {}),
    ...(size === USUAL_SIZE || (finish !== undefined && row === 0) ? {} : { size }),
    // A line that stands alone says something of the whole, and runs on.
    ...(isAlone ? {} : { borders: BORDERS, isWrapped: true }),
    ...(finish !== undefined && row === heads ? { horizontal: "center" } : {}),
    vertical: "center",
  };
  return { row, column, value, formula: isFormula(cell) ? cell.formula : null, looks };
}

/** @param folded rows above the headings whose lines take the whole width */
function heightsOf(
  rows: NewSheet["rows"],
  widths: readonly number[],
  folded: number,
  width: number,
  size: number,
): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  rows.forEach((row, r) => {
    const alone = r < folded ? linesOf(textOf(row[0]), width) : 1;
    const lines =
      row.length > 1 ? Math.max(1, ...row.map((cell, c) => linesOf(textOf(cell), widths[c]))) : alone;
    if (r === 0 && folded > 0) heights.set(r, { height: TITLE_POINTS });
    else if (lines > 1) heights.set(r, { height: lines * (size + LEADING) + 2 });
  });
  return heights;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** A number is shown as its format has it, on one line. */
function textOf(cell: SheetCell | undefined): string {
  const value = cell === undefined ? null : plainValue(cell);
  return typeof value === "string" ? value : "";
}
