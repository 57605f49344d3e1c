/** Reads the tables of a web page. */
import { Parser } from "htmlparser2";
import type { Area } from "../../forms/grid";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "../shared/limits";
import { corruptMarkup, tooNested, tooManyCells, tooManyMerges } from "./errors";
import { makeGrid, makeWorkbook, type FileContent } from "./grids";
import { maxMerges, maxNesting } from "./limits";
import { messages, tableName } from "./messages";
import { unwrapText } from "./text";

/** What stands in these is text to the parser, but not to the reader of the page. */
const CODE_TAGS: ReadonlySet<string> = new Set(["script", "style"]);

/**
 * Reads every table of a web page as a sheet. All cells are text: a page does not say which digits are a number.
 * A table inside a cell of another is a sheet of its own.
 * @throws UnreadableFileError `corrupt` if the page ends too early, `too-large`, `empty-workbook`
 */
export function readHtmlTables(page: string, sheetName: string): FileContent {
  const tables: Table[] = [];
  const open: Table[] = [];
  let codeDepth = 0;
  let depth = 0;
  let isPageOpen = false;
  refuseHalfTag(page);
  const parser = new Parser({
    onopentag(tag, attributes) {
      if (++depth > maxNesting) throw tooNested();
      if (tag === "html") isPageOpen = true;
      const table = open[open.length - 1];
      if (CODE_TAGS.has(tag)) codeDepth++;
      else if (tag === "table") {
        const inner = new Table();
        tables.push(inner);
        open.push(inner);
      } else if (tag === "tr") table?.startRow();
      else if (tag === "td" || tag === "th") table?.startCell(attributes);
      else if (tag === "br") table?.addText("\n");
    },
    ontext(text) {
      if (codeDepth === 0) open[open.length - 1]?.addText(text.replace(/[ \t\r\n\f]+/g, " "));
    },
    onclosetag(tag, isImplied) {
      depth--;
      if (tag === "html" && !isImplied) isPageOpen = false;
      const table = open[open.length - 1];
      if (CODE_TAGS.has(tag)) codeDepth--;
      else if (tag === "table") open.pop()?.endCell();
      else if (tag === "td" || tag === "th" || tag === "tr") table?.endCell();
      else if (tag === "p" || tag === "div") table?.addText("\n");
    },
  });
  parser.write(page);
  // Ending the parser would close what is open, and a page that was cut short would look whole.
  if (open.length > 0 || codeDepth > 0) throw corruptMarkup();
  const notes = isPageOpen ? [messages.pageNotClosed] : [];
  parser.end();
  const filled = tables.filter(({ isBlank }) => !isBlank);
  return makeWorkbook(
    filled.map(({ rows, merges }, i) =>
      makeGrid(filled.length === 1 ? sheetName : tableName(i + 1), rows, { merges, notes }),
    ),
  );
}

/** What stands in a tag or a comment that never ends is no text of the page: it would be gone without a word. */
function refuseHalfTag(page: string): void {
  const comment = page.lastIndexOf("<!--");
  if (comment >= 0 && !/-->|<\/(?:script|style)/i.test(page.slice(comment))) throw corruptMarkup();
  const tag = page.lastIndexOf("<");
  if (tag > page.lastIndexOf(">") && /^<(?:[a-z/!?]|$)/i.test(page.slice(tag, tag + 2)))
    throw corruptMarkup();
}

/** One table while it is being read. */
class Table {
  readonly rows: unknown[][] = [];
  readonly merges: Area[] = [];
  isBlank = true;
  private row = -1;
  private column = 0;
  private width = 1;
  /** Per column: the last row that a cell from further up reaches into. */
  private readonly takenUntil: number[] = [];
  private parts: string[] | null = null;
  private taken = 0;

  startRow(): void {
    this.endCell();
    this.row++;
    this.column = 0;
    if (this.row >= MAX_ROWS) throw corruptMarkup();
  }

  startCell(attributes: Readonly<Record<string, string>>): void {
    this.endCell();
    if (this.row < 0) this.startRow();
    const from = this.column;
    while ((this.takenUntil[this.column] ?? -1) >= this.row) this.column++;
    this.take(this.column - from);
    this.parts = [];
    this.width = span(attributes, "colspan", MAX_COLUMNS - this.column);
    const height = span(attributes, "rowspan", MAX_ROWS - this.row);
    if (this.column >= MAX_COLUMNS) throw corruptMarkup();
    this.take(this.width);
    if (this.width === 1 && height === 1) return;
    const lastRow = this.row + height - 1;
    const lastColumn = this.column + this.width - 1;
    if (this.merges.length >= maxMerges) throw tooManyMerges();
    this.merges.push({ firstRow: this.row, firstColumn: this.column, lastRow, lastColumn });
    for (let c = this.column; c <= lastColumn; c++) this.takenUntil[c] = lastRow;
  }

  /** A page of a few bytes can claim more places than anybody has room for. */
  private take(places: number): void {
    this.taken += places;
    if (this.taken > MAX_CELLS) throw tooManyCells();
  }

  addText(text: string): void {
    this.parts?.push(text);
  }

  endCell(): void {
    if (this.parts === null) return;
    const text = unwrapText(
      this.parts
        .join("")
        .replace(/ {2,}/g, " ")
        .replace(/ ?\n ?/g, "\n")
        .trim(),
    );
    this.parts = null;
    if (text !== "") {
      this.isBlank = false;
      const row = (this.rows[this.row] ??= []);
      while (row.length < this.column) row.push(null);
      row[this.column] = text;
    }
    this.column += this.width;
  }
}

function span(attributes: Readonly<Record<string, string>>, name: string, most: number): number {
  const written = parseInt(attributes[name] ?? "", 10) || 1;
  return Math.min(Math.max(written, 1), Math.max(most, 1));
}
