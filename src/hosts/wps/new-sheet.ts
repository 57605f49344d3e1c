/** Writes a sheet of the product's own into WPS, or replaces the one of that name. */
import { type Area, type CellHelp, cellName } from "../../forms";
import { TEXT_FORMAT } from "../shared/cell-text";
import {
  choiceList,
  computedBy,
  isFormula,
  isHiddenColumn,
  isLink,
  patternOf,
  refuseImpossible,
  widthOf,
} from "../shared/new-sheet";
import {
  BORDER_COLOUR,
  borderedArea,
  MARGIN_POINTS,
  PAGE_NUMBERS,
  type PrintedPage,
  printedPage,
} from "../shared/page";
import { addressLists, addressOf, rectanglesOf } from "../shared/rectangles";
import { OWN_SHEET } from "../shared/traces";
import { type CellValue, HostError, isSameValue, type NewSheet, type SheetCell } from "../workbook";
import type { WpsApplication, WpsBook, WpsPageSetup, WpsRange, WpsWorksheet } from "./api";
import { colour } from "./colours";
import { MAX_ADDRESS } from "./limits";
import { messages } from "./messages";
import type { OwnWrites } from "./own-writes";
import { attempt, quietly } from "./quiet";
import { addSheet, findSheet } from "./sheets";
import { matrixOf } from "./values";

const LINK_COLOUR = colour("#0563C1");
const SINGLE_UNDERLINE: Kso.XlUnderlineStyle.xlUnderlineStyleSingle = 2;
const LIST: Et.XlDVType.xlValidateList = 3;
const INPUT_ONLY: Et.XlDVType.xlValidateInputOnly = 0;
const INFORMATION: Et.XlDVAlertStyle.xlValidAlertInformation = 3;
const BETWEEN: Et.XlFormatConditionOperator.xlBetween = 1;
const PORTRAIT: Et.XlPageOrientation.xlPortrait = 1;
const LANDSCAPE: Et.XlPageOrientation.xlLandscape = 2;
const A4: Et.XlPaperSize.xlPaperA4 = 9;
const CONTINUOUS: Et.XlLineStyle.xlContinuous = 1;
/** Cells written with one call. */
const A_BLOCK = 10_000;

/** Builds the new sheet beside the old one, which goes last: whatever goes wrong, one of them is whole. */
export function putSheet(application: WpsApplication, book: WpsBook, own: OwnWrites, sheet: NewSheet): void {
  refuseImpossible(sheet, messages);
  if (book.ProtectStructure)
    throw new HostError("protected", messages.workbookProtected, "workbook structure");
  const old = findSheet(book, sheet.name);
  if (old !== undefined && !isOwn(old))
    throw new HostError("failed", messages.nameTaken(sheet.name), "not made here");
  own.makes(sheet.name);
  quietly(application, () => replace(application, book, old, sheet));
}

function replace(
  application: WpsApplication,
  book: WpsBook,
  old: WpsWorksheet | undefined,
  sheet: NewSheet,
): void {
  const wasShown = old !== undefined && book.ActiveSheet.Name === old.Name;
  const draft = addSheet(book, old);
  try {
    draft.Names.Add(OWN_SHEET, "=TRUE", false);
    fill(draft, sheet);
    old?.Delete();
  } catch (error) {
    attempt(() => draft.Delete());
    throw error;
  }
  draft.Name = sheet.name;
  // A sheet is none the worse without its looks.
  for (const step of looksOf(draft, sheet)) attempt(step);
  attempt(() => freeze(application, book, draft, sheet.headerRows ?? 0));
  if (wasShown) draft.Activate();
}

function isOwn({ Names }: WpsWorksheet): boolean {
  const names = Array.from({ length: Names.Count }, (_, i) => Names.Item(i + 1).Name);
  // Names of a sheet come as 'sheet'!name.
  return names.some((name) => name.slice(name.lastIndexOf("!") + 1) === OWN_SHEET);
}

function fill(draft: WpsWorksheet, sheet: NewSheet): void {
  const columns = widthOf(sheet);
  if (columns === 0) return;
  for (const addresses of addressesOf(sheet, (cell) => typeof cell === "string"))
    draft.Range(addresses).NumberFormat = TEXT_FORMAT;
  const step = Math.max(1, Math.floor(A_BLOCK / columns));
  for (let first = 0; first < sheet.rows.length; first += step) {
    const rows = sheet.rows.slice(first, first + step);
    const values = rows.map((row) => Array.from({ length: columns }, (_, column) => plain(row[column])));
    putBlock(draft, first, values);
  }
  sheet.rows.forEach((row, i) =>
    row.forEach((cell, column) => {
      const formula = computedBy(cell);
      if (formula !== null) draft.Range(cellName(i, column)).Formula = formula;
    }),
  );
}

const plain = (cell: SheetCell | undefined): CellValue =>
  cell === undefined || isLink(cell) || isFormula(cell) ? null : cell;

/** Some versions take no matrix: then cell by cell. */
function putBlock(draft: WpsWorksheet, firstRow: number, values: readonly (readonly CellValue[])[]): void {
  const columns = values[0]?.length ?? 0;
  const address = addressOf({
    firstRow,
    lastRow: firstRow + values.length - 1,
    firstColumn: 0,
    lastColumn: columns - 1,
  });
  const holds = (): boolean =>
    isSameMatrix(matrixOf(draft.Range(address).Value2, values.length, columns), values);
  attempt(() => {
    draft.Range(address).Value2 = values.map((row) => row.map((value) => value ?? ""));
  });
  if (holds()) return;
  values.forEach((row, i) =>
    row.forEach((value, column) => {
      if (value !== null) draft.Range(cellName(firstRow + i, column)).Value2 = value;
    }),
  );
  if (!holds()) throw new HostError("failed", messages.failed, "the sheet came out otherwise");
}

function isSameMatrix(a: readonly (readonly CellValue[])[], b: readonly (readonly CellValue[])[]): boolean {
  return a.every((row, i) => row.every((value, column) => isSameValue(value, b[i]?.[column] ?? null)));
}

function addressesOf({ rows }: NewSheet, isWanted: (cell: SheetCell, column: number) => boolean): string[] {
  const cells = rows.flatMap((cellsOfRow, row) =>
    cellsOfRow.flatMap((cell, column) => (isWanted(cell, column) ? [{ row, column }] : [])),
  );
  return addressLists(rectanglesOf(cells), MAX_ADDRESS);
}

/** Each step may fail without harm to the others. */
function looksOf(draft: WpsWorksheet, sheet: NewSheet): (() => void)[] {
  const { headerRows = 0, columnWidths = [], headings = [], wrapped = [], help = [] } = sheet;
  const lastColumn = Math.max(0, widthOf(sheet) - 1);
  const header = { firstRow: 0, lastRow: headerRows - 1, firstColumn: 0, lastColumn };
  const bold = headerRows > 0 ? [header, ...headings] : headings;
  const [bordered, page] = [borderedArea(sheet), printedPage(sheet)];
  const rangeOf = (area: Area): WpsRange => draft.Range(addressOf(area));
  return [
    ...addressesOf(sheet, isLink).map((addresses) => () => {
      const { Font } = draft.Range(addresses);
      Font.Color = LINK_COLOUR;
      Font.Underline = SINGLE_UNDERLINE;
    }),
    ...bold.map((area) => () => {
      rangeOf(area).Font.Bold = true;
    }),
    ...columnWidths.map((characters, column) => () => {
      draft.Range(cellName(0, column)).ColumnWidth = isHiddenColumn(sheet, column) ? 0 : characters;
    }),
    ...columnWidths.flatMap((_, column) => patternSteps(draft, sheet, column)),
    ...wrapped.map((area) => () => {
      rangeOf(area).WrapText = true;
    }),
    ...help.map((one) => () => giveHelp(rangeOf(one.area), one)),
    ...(bordered === null ? [] : [() => giveBorders(rangeOf(bordered))]),
    ...(page === null ? [] : pageSteps(draft, page)),
  ];
}

/** Texts keep the format that keeps them texts. */
function patternSteps(draft: WpsWorksheet, sheet: NewSheet, column: number): (() => void)[] {
  const pattern = patternOf(sheet, column);
  if (pattern === null) return [];
  const isNumber = (cell: SheetCell): boolean => typeof cell === "number" || isFormula(cell);
  return addressesOf(sheet, (cell, at) => at === column && isNumber(cell)).map((addresses) => () => {
    draft.Range(addresses).NumberFormat = pattern;
  });
}

/** Anything else may be typed all the same. */
function giveHelp({ Validation }: WpsRange, { choices, note }: CellHelp): void {
  const list = choiceList(choices);
  if (list === null && note === undefined) return;
  Validation.Delete();
  if (list === null) Validation.Add(INPUT_ONLY, INFORMATION, BETWEEN);
  else {
    Validation.Add(LIST, INFORMATION, BETWEEN, list);
    Validation.InCellDropdown = true;
  }
  Validation.ShowError = false;
  if (note === undefined) return;
  Validation.InputTitle = note.title;
  Validation.InputMessage = note.text;
  Validation.ShowInput = true;
}

function giveBorders({ Borders }: WpsRange): void {
  Borders.LineStyle = CONTINUOUS;
  Borders.Color = colour(BORDER_COLOUR);
}

function pageSteps(draft: WpsWorksheet, page: PrintedPage): (() => void)[] {
  const { isAcross, pages, repeated, hasGridLines } = page;
  const set = (properties: Partial<WpsPageSetup>) => () => void Object.assign(draft.PageSetup, properties);
  return [
    set({ Orientation: isAcross ? LANDSCAPE : PORTRAIT }),
    set({ PaperSize: A4 }),
    // As many pages below each other as it takes.
    set({ Zoom: false, FitToPagesWide: 1, FitToPagesTall: pages === 0 ? false : pages }),
    set({ PrintGridlines: hasGridLines }),
    set({ LeftMargin: MARGIN_POINTS, RightMargin: MARGIN_POINTS }),
    set({ TopMargin: MARGIN_POINTS, BottomMargin: MARGIN_POINTS }),
    ...(repeated === null ? [] : [set({ PrintTitleRows: `$${repeated.first + 1}:$${repeated.last + 1}` })]),
    set({ CenterFooter: PAGE_NUMBERS }),
  ];
}

/** Panes belong to the window, so that the sheet is shown for a moment, unseen. */
function freeze(application: WpsApplication, book: WpsBook, draft: WpsWorksheet, rows: number): void {
  if (rows === 0) return;
  const { ActiveSheet } = book;
  try {
    draft.Activate();
    const window = application.ActiveWindow;
    window.SplitColumn = 0;
    window.SplitRow = rows;
    window.FreezePanes = true;
  } finally {
    ActiveSheet.Activate();
  }
}
