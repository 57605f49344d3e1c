/** Reads web pages and XML that were saved as spreadsheets. */
import { UnreadableFileError } from "./errors";
import type { FileContent } from "./grids";
import { readHtmlTables } from "./html";
import { messages } from "./messages";
import { readWithLibrary } from "./sheetjs";
import { decodeText } from "./text";

/** How much of the file may pass before it says in which charset it is written. */
const headBytes = 4096;

/** The charset that a web page or an XML file declares, if any. */
export function declaredCharset(bytes: Uint8Array): string | undefined {
  const head = new TextDecoder("latin1").decode(bytes.subarray(0, headBytes));
  return (/^\s*<\?xml[^>]*\bencoding\s*=\s*["']([\w-]+)/i.exec(head) ??
    /charset\s*=\s*["']?([\w-]+)/i.exec(head))?.[1];
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
  if (
    /<(?:\w+:)?Workbook\b[^>]*urn:schemas-microsoft-com:office:spreadsheet/.test(text.slice(0, headBytes))
  ) {
    return readXmlWorkbook(text);
  }
  return /<table[\s>]/i.test(text) ? readHtmlTables(text, sheetName) : null;
}

function readXmlWorkbook(text: string): FileContent {
  const corrupt = new UnreadableFileError("corrupt", messages.corruptMarkup);
  if (!/<\/(?:\w+:)?Workbook>\s*$/.test(text.slice(-headBytes))) throw corrupt;
  try {
    return readWithLibrary(text);
  } catch (error) {
    throw error instanceof UnreadableFileError ? error : corrupt;
  }
}
