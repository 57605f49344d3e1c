/** A sheet of the grid as a new sheet of a file: values, formulas, looks, sizes, merged ranges, help in cells, links, the printed page. */
import { BooleanNumber, type IStyleData, type Styles, type Worksheet } from "@univerjs/core";
import type { Grid } from "../forms";
import { policySheetLooks } from "../forms/policy-sheet";
import { withFunctionMarks } from "../hosts/file/saving/function-marks";
import { PADDING, type SheetLink } from "../hosts/file/saving/new-sheet";
import type { LookedCell } from "../hosts/file/saving/package-styles";
import type { NewSheetContent } from "../hosts/file/saving/save";
import { MARGIN, type PrintedPage } from "../hosts/shared/page";
import type { CellLooks } from "../hosts/shared/looks";
import { fileFormat, fileWidth } from "../hosts/workbench/file-layout";
import { helpOf } from "../hosts/workbench/help";
import { HEADS, linkAt, OURS } from "../hosts/workbench/new-sheet";
import { standingFormulas } from "../hosts/workbench/standing-formulas";
import { colourOf, looksAfter } from "../hosts/workbench/style-data";
import { SheetValues } from "../hosts/workbench/values";
import { charactersFor } from "../hosts/workbench/widths";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import { mergesOf } from "./changed-layout";

/** @param name that the file takes; @param withFormulas else their values alone */
export function sheetContent(
  workbook: UniverWorkbook,
  sheet: Worksheet,
  name: string,
  withFormulas = true,
): NewSheetContent {
  const { book } = workbook;
  const values = new SheetValues(book, sheet);
  const size = values.size();
  const formulas = new Map(
    (withFormulas ? standingFormulas(book, sheet.getName()) : []).map(({ row, column, formula }) => [
      `${row}:${column}`,
      withFunctionMarks(formula.replace(/^=/, "")),
    ]),
  );
  const styles = book.model.getStyles();
  const cells: LookedCell[] = [];
  const links: SheetLink[] = [];
  const add = (row: number, column: number, style: IStyleData | null) => {
    const value = values.at(row, column);
    const formula = formulas.get(`${row}:${column}`) ?? null;
    const looks = looksOfNew(style);
    if (value !== null || formula !== null || looks !== undefined)
      cells.push({ row, column, value, formula, looks });
    const target = linkAt(sheet, row, column);
    if (target !== null) links.push({ row, column, target: { sheet: target.sheet, ...target.cell } });
  };
  const seen = new Set<string>();
  sheet.getCellMatrix().forValue((row, column, data) => {
    seen.add(`${row}:${column}`);
    add(row, column, styles.getStyleByCell(data) ?? null);
  });
  // What formulas spill stands in no cell.
  for (let row = 0; row < size.rows; row++)
    for (let column = 0; column < size.columns; column++)
      if (!seen.has(`${row}:${column}`) && values.at(row, column) !== null) add(row, column, null);
  const { freeze, rowData, hidden, showGridlines, tabColor, custom, defaultStyle } = sheet.getSnapshot();
  // Copied from a sheet that looks as its file says.
  const isOfFile = custom?.[OURS] !== true && fileFormat(defaultStyle ?? null) !== null;
  const columns = Math.max(size.columns, ...cells.map(({ column }) => column + 1));
  const grid = gridOf(sheet.getName(), values, size);
  return {
    name,
    isHidden: hidden === BooleanNumber.TRUE,
    cells,
    links,
    columns: Array.from({ length: columns }, (_, column) => ({
      column,
      width: isOfFile
        ? fileWidth(sheet.getColumnWidth(column)) - PADDING
        : // Other programs' letters are wider, and what does not fit is not shown.
          charactersFor(sheet.getColumnWidth(column)) + (isLaidOut(grid) ? 0 : 2),
      isHidden: !sheet.getColVisible(column),
    })),
    rows: new Map(
      Object.entries(rowData).flatMap(([row, data]) => {
        const { h, hd } = data ?? {};
        if (h === undefined && hd !== BooleanNumber.TRUE) return [];
        const height = h === undefined ? {} : { height: h * POINTS };
        return [[Number(row), { ...height, isHidden: hd === BooleanNumber.TRUE }] as const];
      }),
    ),
    merges: mergesOf(sheet),
    frozen: { rows: Math.max(0, freeze.ySplit), columns: Math.max(0, freeze.xSplit) },
    hasGridLines: showGridlines !== BooleanNumber.FALSE,
    tabColour: colourOf(tabColor) ?? null,
    help: helpOf(book, sheet.getSheetId()),
    ...pageOf(styles, sheet, grid, size.columns),
  };
}

const POINTS = 3 / 4;

function gridOf(name: string, values: SheetValues, size: { rows: number; columns: number }): Grid {
  const cells = Array.from({ length: size.rows }, (_, row) =>
    Array.from({ length: size.columns }, (_, column) => values.at(row, column)),
  );
  return { name, origin: { row: 0, column: 0 }, cells };
}

/** Policy sheets have the widths that they need. */
const isLaidOut = (grid: Grid): boolean => policySheetLooks(grid) !== null;

/** The middle of cells is where the grid puts texts that nobody placed. */
function looksOfNew(style: IStyleData | null): CellLooks | undefined {
  if (style === null) return undefined;
  const looks = looksAfter({}, { ...style, vt: style.vt ?? null });
  return Object.keys(looks).length === 0 ? undefined : looks;
}

/** Sheets of the product's own are printed on A4, all columns on the page, with their headings on every one. */
function pageOf(styles: Styles, sheet: Worksheet, grid: Grid, columns: number): { page?: PrintedPage } {
  const policy = policySheetLooks(grid);
  if (policy !== null)
    return {
      page: { isAcross: false, pages: policy.pages ?? 0, repeated: null, hasGridLines: true, margin: MARGIN },
    };
  if (sheet.getSnapshot().custom?.[OURS] !== true) return {};
  const heads = headsOf(sheet);
  const width = Array.from({ length: columns }, (_, column) => sheet.getColumnWidth(column));
  return {
    page: {
      isAcross: width.reduce((sum, one) => sum + one, 0) > UPRIGHT_PIXELS,
      pages: 0,
      repeated: heads,
      hasGridLines: !hasBorders(styles, sheet, heads?.last),
      margin: MARGIN,
    },
  };
}

/** Wider ones are printed across. */
const UPRIGHT_PIXELS = 700;

function hasBorders(styles: Styles, sheet: Worksheet, row: number | undefined): boolean {
  const cell = row === undefined ? null : sheet.getCellRaw(row, 0);
  return Boolean(styles.getStyleByCell(cell)?.bd);
}

/** The rows that stay in sight, or the one that the sheet was made to repeat. */
function headsOf(sheet: Worksheet): { first: number; last: number } | null {
  const { custom, freeze } = sheet.getSnapshot();
  const heads: unknown = custom?.[HEADS];
  if (typeof heads === "number") return { first: heads, last: heads };
  return freeze.ySplit > 0 ? { first: 0, last: freeze.ySplit - 1 } : null;
}
