/** Reads web pages and XML that were saved as spreadsheets. */
import { MAX_CELLS } from "../shared/limits";
import { corruptMarkup, tooManyCells, tooManyMerges, UnreadableFileError } from "./errors";
import type { FileContent } from "./grids";
import { readHtmlTables } from "./html";
import { maxMerges } from "./limits";
import { readWithLibrary } from "./sheetjs";
import { attribute } from "../shared/xml";
import { scanTags } from "./tag-scanner";
import { decodeText } from "./text";

/** How much of the file may pass before it says in which charset it is written. */
const headBytes = 4096;

/** The charset that a web page or an XML file declares, if any. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
  return (
    /^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head) ?? /charset\s*=\s*["']?([\w-]+)/i.exec(head)
  )?.[1];
}

/** Whether text is HTML or XML, going by its first visible character. */
export function isMarkup(text: string): boolean {
  return /^\s*</.test(text);
}

/**
 * Reads web pages and "XML 2003" workbooks that were saved under the name .xls, as many reporting systems do.
 * @returns null if the text holds neither
 * @throws UnreadableFileError `corrupt` if it was cut short, `empty-workbook`
 */
export function readMarkup(bytes: Uint8Array, sheetName: string): FileContent | null {
  const text = decodeText(bytes, declaredCharset(bytes));
  if (isXmlWorkbook(text)) return readXmlWorkbook(text);
  return /<table[\s>]/i.test(text) ? readHtmlTables(text, sheetName) : null;
}

/** Whether text is an "XML 2003" workbook, going by its root element. */
export function isXmlWorkbook(text: string): boolean {
  return /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(
    text.slice(0, headBytes),
  );
}

function readXmlWorkbook(text: string): FileContent {
  if (!/<\/(?:\w+:)?Workbook>\s*$/.test(text.slice(-headBytes))) throw corruptMarkup();
  refuseLargeXml(text);
  try {
    return readWithLibrary(withWholeCharacters(text));
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : corruptMarkup();
  }
}

/** Places may be given by number (ss:Index) and spans (ss:MergeAcross): what that comes to is counted before anything is filled. */
function refuseLargeXml(text: string): void {
  let row = 0;
  let column = 0;
  let width = 0;
  let merges = 0;
  scanTags(text, {
    wantsText: false,
    open(name, attributes) {
      if (name === "Row") {
        row = Number(attribute(attributes, "ss:Index") ?? row + 1);
        column = 0;
      } else if (name === "Cell") {
        column = Number(attribute(attributes, "ss:Index") ?? column + 1);
        if (/ss:Merge(?:Across|Down)/.test(attributes) && ++merges > maxMerges) throw tooManyMerges();
        width = Math.max(width, column);
      } else if (name === "Worksheet") row = width = 0;
    },
    close(name) {
      if (name === "Cell" && !(row * width <= MAX_CELLS)) throw tooManyCells();
    },
    text: () => undefined,
  });
}

/** The library cuts references beyond U+FFFF to 16 bits, which is another character. */
function withWholeCharacters(xml: string): string {
  return xml.replace(/&#(?:x([\da-f]{5,6})|(\d{5,7}));/gi, (whole, hex?: string, decimal?: string) => {
    const code = hex === undefined ? Number(decimal) : parseInt(hex, 16);
    return code > 0xffff && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
