/**
 * Help in cells, their looks and the printed page of an .xlsx file, which the spreadsheet library does not write (ISO/IEC 29500-1,
 * 18.3.1.32 and 18.3.1.33 dataValidation, 18.3.1.81 sheetFormatPr, 18.3.1.62 pageMargins, 18.3.1.63 pageSetup, 18.3.1.65 pageSetUpPr, 18.3.1.70 printOptions).
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { type CellHelp, cellName } from "../../forms";
import { choiceList } from "../shared/new-sheet";
import { MARGIN } from "../shared/page";
import { escapeXml } from "../shared/xml";
import { type CellLook, StyleTable, styledCells } from "./cell-styles";

export interface SheetExtras {
  readonly help: readonly CellHelp[];
  /** By the names of the cells. */
  readonly looks: ReadonlyMap<string, CellLook>;
  /** Printed, it fits on so many pages; null: as it comes. */
  readonly pages: number | null;
}

/** What follows the rules in a sheet's part, in the order of the schema. */
const AFTER_RULES =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing)\b|<\/worksheet>/;
const AFTER_PAGE =
  /<(?:headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing)\b|<\/worksheet>/;

/** The same file with these in it; `sheets` in the order of the tabs, of a file that the product has written. */
export function withExtras(bytes: Uint8Array, sheets: readonly SheetExtras[]): Uint8Array {
  if (sheets.every(({ help, looks, pages }) => help.length === 0 && looks.size === 0 && pages === null))
    return bytes;
  const files: Zippable = unzipSync(bytes);
  const textOf = (name: string): string | null => {
    const part = files[name];
    return part instanceof Uint8Array ? strFromU8(part) : null;
  };
  const stylePart = textOf(STYLES);
  const styles = stylePart === null ? null : new StyleTable(stylePart);
  sheets.forEach(({ help, looks, pages }, i) => {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    let xml = textOf(name);
    if (xml === null) return;
    if (styles !== null) xml = styledCells(xml, looks, styles);
    xml = withHelp(xml, help);
    files[name] = strToU8(pages === null ? xml : onPages(xml, pages));
  });
  if (styles !== null) files[STYLES] = strToU8(styles.toXml());
  return zipSync(files);
}

const STYLES = "xl/styles.xml";

function withHelp(xml: string, help: readonly CellHelp[]): string {
  const rules = help.flatMap((one) => ruleXml(one) ?? []);
  if (rules.length === 0) return xml;
  return before(
    xml,
    AFTER_RULES,
    `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`,
  );
}

/** Anything else may be typed all the same. */
function ruleXml({ area, choices, note }: CellHelp): string | null {
  const list = choiceList(choices);
  if (list === null && note === undefined) return null;
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const cells = `${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`;
  const prompt =
    note === undefined
      ? ""
      : ` showInputMessage="1" promptTitle="${escapeXml(note.title)}" prompt="${escapeXml(note.text)}"`;
  const type = list === null ? "" : ` type="list"`;
  const formula = list === null ? "" : `<formula1>"${escapeXml(list)}"</formula1>`;
  return `<dataValidation${type} allowBlank="1"${prompt} sqref="${cells}">${formula}</dataValidation>`;
}

function onPages(xml: string, pages: number): string {
  const first = /<sheetPr\b/.test(xml)
    ? xml
    : xml.replace(/(<worksheet\b[^>]*>)/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
  const sides = ["left", "right", "top", "bottom"].map((side) => `${side}="${MARGIN}"`).join(" ");
  const page =
    `<printOptions gridLines="1"/><pageMargins ${sides} header="0.2" footer="0.2"/>` +
    `<pageSetup paperSize="${A4}" orientation="portrait" fitToWidth="1" fitToHeight="${pages}"/>`;
  return before(before(first, /<cols\b|<sheetData\b/, ROW_HEIGHT), AFTER_PAGE, page);
}

const A4 = 9;
/** Points, of rows whose texts need one line. */
const ROW_HEIGHT = `<sheetFormatPr defaultRowHeight="15"/>`;

function before(xml: string, place: RegExp, element: string): string {
  return xml.replace(place, (next) => element + next);
}
