/** Writes a sheet of the product's own as a file of its own. */
import type { CellLooks } from "../shared/looks";
import type { Cell } from "../../forms";
import { isFormula, plainValue } from "../shared/new-sheet";
import { MARGIN } from "../shared/page";
import type { NewSheet, SheetCell } from "../workbook";
import { newWorkbookBytes } from "./saving/new-workbook";
import type { LookedCell } from "./saving/package-styles";

const LINE = { style: "thin", colour: "#808080" };
const BORDERS = { left: LINE, right: LINE, top: LINE, bottom: LINE };
const HEAD_FILL = "#edf3f8";
const TINT = "#fff2cc";
const TITLE_SIZE = 14;
const TITLE_POINTS = 26;
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
  const { name, rows, headerRows = 0, help = [], finish } = sheet;
  const heads = sheet.columnHeads ?? headerRows - 1;
  const widths = widthsOf(sheet);
  const width = sum(widths.map((one, c) => (finish?.hiddenColumns?.includes(c) === true ? 0 : one)));
  const folded = finish === undefined ? 0 : Math.max(0, heads);
  return newWorkbookBytes({
    sheets: [
      {
        name,
        cells: rows.flatMap((row, r) =>
          row.map((cell, column) => lookedCell(sheet, heads, { row: r, column }, cell, row.length === 1)),
        ),
        columns: widths.map((characters, column) => ({
          column,
          width: characters,
          isHidden: finish?.hiddenColumns?.includes(column) === true,
        })),
        rows: heightsOf(rows, widths, folded, width),
        // Lines above the headings that say something of the whole run over all columns.
        merges: rows.slice(0, folded).flatMap((row, r) => {
          const lastColumn = widths.length - 1;
          return row.length === 1 && lastColumn > 0
            ? [{ firstRow: r, lastRow: r, firstColumn: 0, lastColumn }]
            : [];
        }),
        frozen: { rows: headerRows, columns: 0 },
        help,
        pageBreaks: finish?.pageBreaks ?? [],
        bars: finish?.bars ?? [],
        filtered: finish?.filtered,
        page: {
          isAcross: width > UPRIGHT_CHARACTERS,
          pages: 0,
          repeated:
            heads < 0 ? null : { first: finish === undefined ? (sheet.columnHeads ?? 0) : 0, last: heads },
          hasGridLines: false,
          margin: MARGIN,
        },
      },
    ],
    // What formulas come to stands beside them; whoever changes a cell has them computed anew.
    computes: rows.some((row) => row.some(isFormula)),
  });
}

function lookedCell(
  { headerRows = 0, finish }: NewSheet,
  heads: number,
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
    // A line that stands alone says something of the whole, and runs on.
    ...(isAlone ? {} : { borders: BORDERS, isWrapped: true }),
    ...(finish !== undefined && row === heads ? { horizontal: "center" } : {}),
    vertical: "center",
  };
  return { row, column, value, formula: isFormula(cell) ? cell.formula : null, looks };
}

/** What is far too wide for a page is printed too small to be read: texts rather take several lines. */
function widthsOf({ columnWidths = [], finish }: NewSheet): readonly number[] {
  const shown = columnWidths.filter((_, column) => finish?.hiddenColumns?.includes(column) !== true);
  return sum(shown) > READABLE_CHARACTERS ? columnWidths.map((one) => Math.min(one, WIDEST)) : columnWidths;
}

/** @param folded rows above the headings whose lines take the whole width */
function heightsOf(
  rows: NewSheet["rows"],
  widths: readonly number[],
  folded: number,
  width: number,
): Map<number, { height: number }> {
  const heights = new Map<number, { height: number }>();
  rows.forEach((row, r) => {
    const alone = r < folded ? linesOf(row[0] ?? null, width) : 1;
    const lines = row.length > 1 ? Math.max(1, ...row.map((cell, c) => linesOf(cell, widths[c]))) : alone;
    if (r === 0 && folded > 0) heights.set(r, { height: TITLE_POINTS });
    else if (lines > 1) heights.set(r, { height: lines * LINE_POINTS + 2 });
  });
  return heights;
}

const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

/** On how many lines a text stands in a column of so many characters; a Chinese character takes the room of two. */
function linesOf(cell: SheetCell, width = Infinity): number {
  const value = plainValue(cell);
  // A number is shown as its format has it, on one line.
  const text = typeof value === "string" ? value : "";
  const taken = (line: string) => [...line].reduce((all, c) => all + (c > "\u2e80" ? 2 : 1), 0);
  return text.split("\n").reduce((all, line) => all + Math.max(1, Math.ceil(taken(line) / width)), 0);
}
