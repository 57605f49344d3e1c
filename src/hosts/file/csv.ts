/** Reads comma-separated values and their like. */
import { MAX_CELLS } from "../shared/limits";
import Papa from "papaparse";
import { tooManyCells, UnreadableFileError } from "./errors";
import { makeGrid, makeWorkbook, type FileContent } from "./grids";
import { messages } from "./messages";
import { unwrapText } from "./text";

const delimiters = [",", "\t", ";", "|"];
/** How many records are looked at to find the delimiter: past any title lines. */
const sampleSize = 50;
const sampleLength = 1 << 16;

/**
 * Reads separated values. Every cell stays text: digits as long as an ID number are no number. One record is one row,
 * however many lines its quoted fields span.
 * @throws UnreadableFileError `corrupt` for a quote that never closes, which would swallow the rest of the file;
 *   `empty-workbook`
 */
export function readCsv(text: string, sheetName: string): FileContent {
  const lines = withPlainLineBreaks(text);
  const delimiter = findDelimiter(lines);
  refuseManyFields(lines, delimiter);
  const { data, errors } = Papa.parse<string[]>(lines, { delimiter, newline: "\n" });
  const open = errors.find(({ code }) => code === "MissingQuotes");
  if (open) throw new UnreadableFileError("corrupt", messages.unbalancedQuote((open.row ?? 0) + 1));
  for (const record of data as unknown[][]) {
    for (let c = 0; c < record.length; c++) record[c] = unwrapText(record[c] as string) || null;
  }
  const notes = !lines.endsWith("\n") && isLastShorter(data) ? [messages.cutRecord] : [];
  return makeWorkbook([makeGrid(sheetName, data, { notes })]);
}

/** Counted before a record is made of them. */
function refuseManyFields(text: string, delimiter: string): void {
  let fields = 0;
  const [mark, line] = [delimiter.charCodeAt(0), "\n".charCodeAt(0)];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === mark || code === line) fields++;
  }
  if (fields > MAX_CELLS) throw tooManyCells();
}

/** So many records above have the same number of fields that the last one should have it too. */
const FEWEST_ALIKE = 3;

function isLastShorter(records: readonly (readonly unknown[])[]): boolean {
  const last = records[records.length - 1];
  const above = records.slice(-1 - FEWEST_ALIKE, -1);
  const width = above[0]?.length ?? 0;
  return (
    last !== undefined &&
    above.length === FEWEST_ALIKE &&
    last.length < width &&
    above.every(({ length }) => length === width)
  );
}

/** Ends every record with `\n`, so that files glued together from several sources read well; quoted text stays. */
function withPlainLineBreaks(text: string): string {
  if (!text.includes("\r")) return text;
  if (!text.includes('"')) return text.replace(/\r\n?/g, "\n");
  return text.replace(/"[^"]*"|\r\n?/g, (found) => (found.startsWith('"') ? found : "\n"));
}

/** The delimiter that cuts the most records into the same number of cells; among equals, into the most cells. */
function findDelimiter(text: string): string {
  let best = { delimiter: ",", records: 0, width: 1 };
  const sample = text.slice(0, sampleLength);
  for (const delimiter of delimiters) {
    const { data } = Papa.parse<string[]>(sample, { delimiter, newline: "\n", preview: sampleSize });
    const perWidth = new Map<number, number>();
    for (const { length } of data) if (length > 1) perWidth.set(length, (perWidth.get(length) ?? 0) + 1);
    for (const [width, records] of perWidth) {
      if (records > best.records || (records === best.records && width > best.width)) {
        best = { delimiter, records, width };
      }
    }
  }
  return best.delimiter;
}
