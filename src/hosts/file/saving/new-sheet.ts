/**
 * The part of a sheet that is new in a package, whole: cells, sizes, merged ranges, help in cells, and the page that it is printed on
 * (ISO/IEC 29500-1, 18.3.1.99 worksheet, whose order of elements it keeps).
 */
import { type Area, type CellHelp, cellName } from "../../../forms";
import { choiceList } from "../../shared/new-sheet";
import { PAGE_NUMBERS, type PrintedPage } from "../../shared/page";
import { addressOf } from "../../shared/rectangles";
import { escapeXml } from "../../shared/xml";
import { type CellChange, cellXml, isNeeded, type SharedText } from "./cell-xml";

export interface SheetLink {
  readonly row: number;
  readonly column: number;
  readonly target: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** A sheet that the file does not hold yet; formats are numbers of its style part. */
export interface NewSheetPart {
  readonly name: string;
  /** Behind which sheet of the file it stands, by its name there; null before all of them, undefined behind all of them. */
  readonly after?: string | null;
  readonly isHidden?: boolean;
  readonly cells: readonly CellChange[];
  /** Widths in characters. */
  readonly columns?: readonly {
    readonly column: number;
    readonly width: number;
    readonly isHidden?: boolean;
  }[];
  readonly rows?: ReadonlyMap<number, { readonly height?: number; readonly isHidden?: boolean }>;
  readonly merges?: readonly Area[];
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly hasGridLines?: boolean;
  /** `#rrggbb` */
  readonly tabColour?: string | null;
  readonly help?: readonly CellHelp[];
  readonly links?: readonly SheetLink[];
  readonly page?: PrintedPage;
  /** Rows with which a new page begins. */
  readonly pageBreaks?: readonly number[];
  /** Cells whose numbers are shown as bars, too. */
  readonly bars?: readonly Area[];
  readonly filtered?: Area | undefined;
}

const A4 = 9;
const NOTHING_SHARED: SharedText = () => null;

export function sheetXml(sheet: NewSheetPart, namespace: string): string {
  const { cells, columns = [], merges = [], help = [], links = [], page } = sheet;
  return (
    `<worksheet xmlns="${namespace}">` +
    list("sheetPr", [
      ...(sheet.tabColour ? [`<tabColor rgb="FF${sheet.tabColour.slice(1).toUpperCase()}"/>`] : []),
      ...(page === undefined ? [] : [`<pageSetUpPr fitToPage="1"/>`]),
    ]) +
    viewXml(sheet) +
    `<sheetFormatPr defaultRowHeight="15"/>` +
    list("cols", columns.map(columnXml)) +
    dataXml(cells, sheet.rows ?? new Map()) +
    (sheet.filtered === undefined ? "" : `<autoFilter ref="${addressOf(sheet.filtered)}"/>`) +
    counted(
      "mergeCells",
      merges.map((area) => `<mergeCell ref="${addressOf(area)}"/>`),
    ) +
    (sheet.bars ?? []).map(barXml).join("") +
    counted(
      "dataValidations",
      help.flatMap((one) => ruleXml(one) ?? []),
    ) +
    list("hyperlinks", links.map(linkXml)) +
    (page === undefined ? "" : pageXml(page)) +
    breaksXml(sheet.pageBreaks ?? []) +
    `</worksheet>`
  );
}

function list(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : `<${name}>${elements.join("")}</${name}>`;
}

function counted(name: string, elements: readonly string[]): string {
  return elements.length === 0 ? "" : `<${name} count="${elements.length}">${elements.join("")}</${name}>`;
}

function viewXml({ frozen, hasGridLines = true }: NewSheetPart): string {
  const { rows, columns } = frozen ?? { rows: 0, columns: 0 };
  const view = `<sheetView${hasGridLines ? "" : ` showGridLines="0"`} workbookViewId="0"`;
  if (rows === 0 && columns === 0) return `<sheetViews>${view}/></sheetViews>`;
  const split = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const pane = rows > 0 ? (columns > 0 ? "bottomRight" : "bottomLeft") : "topRight";
  return (
    `<sheetViews>${view}><pane${split} topLeftCell="${cellName(rows, columns)}" ` +
    `activePane="${pane}" state="frozen"/></sheetView></sheetViews>`
  );
}

/** What a width holds beside its characters: five of seven pixels (ISO/IEC 29500-1, 18.3.1.13). */
export const PADDING = 0.71;

function columnXml({
  column,
  width,
  isHidden = false,
}: NonNullable<NewSheetPart["columns"]>[number]): string {
  const hidden = isHidden ? ` hidden="1"` : "";
  return `<col min="${column + 1}" max="${column + 1}" width="${width + PADDING}" customWidth="1"${hidden}/>`;
}

function dataXml(cells: readonly CellChange[], sizes: NonNullable<NewSheetPart["rows"]>): string {
  const rows = new Map<number, CellChange[]>([...sizes.keys()].map((row) => [row, []]));
  for (const cell of cells) {
    if (!isNeeded(cell)) continue;
    const inRow = rows.get(cell.row);
    if (inRow === undefined) rows.set(cell.row, [cell]);
    else inRow.push(cell);
  }
  let xml = "";
  for (const [row, inRow] of [...rows].sort(([a], [b]) => a - b)) {
    const { height, isHidden = false } = sizes.get(row) ?? {};
    const size = height === undefined ? "" : ` ht="${height}" customHeight="1"`;
    inRow.sort((a, b) => a.column - b.column);
    const content = inRow.map((cell) => cellXml(cell, "", "", NOTHING_SHARED)).join("");
    xml += `<row r="${row + 1}"${size}${isHidden ? ` hidden="1"` : ""}>${content}</row>`;
  }
  return `<sheetData>${xml}</sheetData>`;
}

/** Anything else may be typed all the same. */
function ruleXml({ area, choices, note }: CellHelp): string | null {
  const choice = choiceList(choices);
  if (choice === null && note === undefined) return null;
  const prompt =
    note === undefined
      ? ""
      : ` showInputMessage="1" promptTitle="${escapeXml(note.title)}" prompt="${escapeXml(note.text)}"`;
  const type = choice === null ? "" : ` type="list"`;
  const formula = choice === null ? "" : `<formula1>"${escapeXml(choice)}"</formula1>`;
  return `<dataValidation${type} allowBlank="1"${prompt} sqref="${addressOf(area)}">${formula}</dataValidation>`;
}

const BAR = "FF9DC3E6";

/** From nothing to the whole, as a share is. */
function barXml(area: Area, index: number): string {
  return (
    `<conditionalFormatting sqref="${addressOf(area)}"><cfRule type="dataBar" priority="${index + 1}"><dataBar>` +
    `<cfvo type="num" val="0"/><cfvo type="num" val="1"/><color rgb="${BAR}"/></dataBar></cfRule></conditionalFormatting>`
  );
}

const LAST_COLUMN = 16383;

/** A break is named by the row above it. */
function breaksXml(rows: readonly number[]): string {
  if (rows.length === 0) return "";
  const breaks = rows.map((row) => `<brk id="${row}" max="${LAST_COLUMN}" man="1"/>`);
  return `<rowBreaks count="${rows.length}" manualBreakCount="${rows.length}">${breaks.join("")}</rowBreaks>`;
}

function linkXml({ row, column, target }: SheetLink): string {
  const place = `'${target.sheet.replace(/'/g, "''")}'!${cellName(target.row, target.column)}`;
  return `<hyperlink ref="${cellName(row, column)}" location="${escapeXml(place)}"/>`;
}

function pageXml({ isAcross, pages, hasGridLines, margin }: PrintedPage): string {
  const sides = ["left", "right", "top", "bottom"].map((side) => `${side}="${margin}"`).join(" ");
  return (
    (hasGridLines ? `<printOptions gridLines="1"/>` : "") +
    `<pageMargins ${sides} header="0.2" footer="0.2"/>` +
    `<pageSetup paperSize="${A4}" orientation="${isAcross ? "landscape" : "portrait"}" fitToWidth="1" fitToHeight="${pages}"/>` +
    `<headerFooter><oddFooter>${escapeXml(`&C${PAGE_NUMBERS}`)}</oddFooter></headerFooter>`
  );
}
