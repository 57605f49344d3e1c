/** How a sheet looks that the product writes whole: headings, widths, help in cells; and the page that it is printed on. */
import type { Area, CellHelp } from "../../forms";
import { choiceList, isHiddenColumn, widthOf } from "../shared/new-sheet";
import { BORDER_COLOUR, borderedArea, MARGIN_POINTS, PAGE_NUMBERS, type PrintedPage } from "../shared/page";
import type { NewSheet } from "../workbook";

export function setLooks(draft: Excel.Worksheet, sheet: NewSheet): void {
  const { headerRows = 0, columnWidths = [], headings = [], wrapped = [], help = [] } = sheet;
  const columns = Math.max(1, widthOf(sheet));
  if (headerRows > 0) {
    draft.freezePanes.freezeRows(headerRows);
    draft.getRangeByIndexes(0, 0, headerRows, columns).format.font.bold = true;
  }
  columnWidths.forEach((characters, column) => {
    draft.getRangeByIndexes(0, column, 1, 1).format.columnWidth = isHiddenColumn(sheet, column)
      ? 0
      : pointsOf(characters);
  });
  for (const area of headings) rangeOf(draft, area).format.font.bold = true;
  for (const area of wrapped) rangeOf(draft, area).format.wrapText = true;
  const bordered = borderedArea(sheet);
  if (bordered !== null) giveBorders(rangeOf(draft, bordered));
  for (const one of help) giveHelp(rangeOf(draft, one.area), one);
}

const BORDERS = [
  "EdgeTop",
  "EdgeBottom",
  "EdgeLeft",
  "EdgeRight",
  "InsideHorizontal",
  "InsideVertical",
] as const;

function giveBorders({ format }: Excel.Range): void {
  for (const which of BORDERS) {
    const border = format.borders.getItem(which);
    border.style = "Continuous";
    border.color = BORDER_COLOUR;
  }
}

/** A request of its own: where no printer is installed, it may fail, and the sheet is there all the same. */
export function setPage({ pageLayout }: Excel.Worksheet, page: PrintedPage): void {
  const { isAcross, pages, repeated, hasGridLines } = page;
  pageLayout.set({
    orientation: isAcross ? "Landscape" : "Portrait",
    paperSize: "A4",
    zoom: { horizontalFitToPages: 1, ...(pages === 0 ? {} : { verticalFitToPages: pages }) },
    printGridlines: hasGridLines,
    leftMargin: MARGIN_POINTS,
    rightMargin: MARGIN_POINTS,
    topMargin: MARGIN_POINTS,
    bottomMargin: MARGIN_POINTS,
  });
  if (repeated !== null) pageLayout.setPrintTitleRows(`$${repeated.first + 1}:$${repeated.last + 1}`);
  pageLayout.headersFooters.defaultForAllPages.centerFooter = PAGE_NUMBERS;
}

function giveHelp({ dataValidation }: Excel.Range, { choices, note }: CellHelp): void {
  const list = choiceList(choices);
  if (list !== null) offer(dataValidation, list);
  if (note !== undefined) dataValidation.prompt = { showPrompt: true, title: note.title, message: note.text };
}

/** Anything else may be typed all the same. */
function offer(validation: Excel.DataValidation, list: string): void {
  validation.rule = { list: { inCellDropDown: true, source: list } };
  validation.errorAlert = { showAlert: false, style: "Information", title: "", message: "" };
}

function rangeOf(draft: Excel.Worksheet, area: Area): Excel.Range {
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  return draft.getRangeByIndexes(firstRow, firstColumn, lastRow - firstRow + 1, lastColumn - firstColumn + 1);
}

/** Excel's default font: seven pixels a character and five of padding, four pixels to three points. */
const pointsOf = (characters: number): number => (characters * 7 + 5) * 0.75;
