/**
 * Help in cells and the printed page of an .xlsx file, which the spreadsheet library does not write (ISO/IEC 29500-1, 18.3.1.32
 * and 18.3.1.33 dataValidation, 18.3.1.65 pageSetUpPr).
 */
import { strFromU8, strToU8, unzipSync, zipSync, type Zippable } from "fflate";
import { type CellHelp, cellName } from "../../forms";
import { escapeXml } from "../xml";

export interface SheetExtras {
  readonly help: readonly CellHelp[];
  /** Printed, it fits on one page, across. */
  readonly onePage: boolean;
}

/** Excel takes no longer list in a rule of its own. */
const LONGEST_LIST = 255;
/** What follows the rules in a sheet's part, in the order of the schema. */
const AFTER_RULES =
  /<(?:hyperlinks|printOptions|pageMargins|pageSetup|headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing)\b|<\/worksheet>/;
const AFTER_PAGE =
  /<(?:headerFooter|rowBreaks|colBreaks|ignoredErrors|drawing|legacyDrawing)\b|<\/worksheet>/;

/** The same file with these in it; `sheets` in the order of the tabs, of a file that the product has written. */
export function withExtras(bytes: Uint8Array, sheets: readonly SheetExtras[]): Uint8Array {
  if (sheets.every(({ help, onePage }) => help.length === 0 && !onePage)) return bytes;
  const files: Zippable = unzipSync(bytes);
  sheets.forEach(({ help, onePage }, i) => {
    const name = `xl/worksheets/sheet${i + 1}.xml`;
    const part = files[name];
    if (!(part instanceof Uint8Array)) return;
    const rules = help.flatMap((one) => ruleXml(one) ?? []);
    const xml = strFromU8(part);
    const ruled =
      rules.length === 0
        ? xml
        : before(
            xml,
            AFTER_RULES,
            `<dataValidations count="${rules.length}">${rules.join("")}</dataValidations>`,
          );
    files[name] = strToU8(onePage ? onOnePage(ruled) : ruled);
  });
  return zipSync(files);
}

/** Anything else may be typed all the same. A list that is too long, or that commas would tear apart, is left out. */
function ruleXml({ area, choices = [], note }: CellHelp): string | null {
  const list = choices.some((value) => value.includes(",")) ? "" : choices.join(",");
  const isOffered = list !== "" && list.length <= LONGEST_LIST;
  if (!isOffered && note === undefined) return null;
  const { firstRow, firstColumn, lastRow, lastColumn } = area;
  const cells = `${cellName(firstRow, firstColumn)}:${cellName(lastRow, lastColumn)}`;
  const prompt =
    note === undefined
      ? ""
      : ` showInputMessage="1" promptTitle="${escapeXml(note.title)}" prompt="${escapeXml(note.text)}"`;
  const type = isOffered ? ` type="list"` : "";
  const formula = isOffered ? `<formula1>"${escapeXml(list)}"</formula1>` : "";
  return `<dataValidation${type} allowBlank="1"${prompt} sqref="${cells}">${formula}</dataValidation>`;
}

function onOnePage(xml: string): string {
  const first = /<sheetPr\b/.test(xml)
    ? xml
    : xml.replace(/(<worksheet\b[^>]*>)/, (open) => `${open}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`);
  return before(first, AFTER_PAGE, `<pageSetup orientation="landscape" fitToWidth="1" fitToHeight="1"/>`);
}

function before(xml: string, place: RegExp, element: string): string {
  return xml.replace(place, (next) => element + next);
}
