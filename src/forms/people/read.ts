/** The rows of a form with one row per person: persons, households, pages and totals. */
import { cellNumber, cellText, isErrorValue, labelText } from "../cell";
import { type Columns, type Field, FIELDS } from "../columns/fields";
import { isHeading } from "../columns/meaning";
import { SAMPLE_ROWS } from "../columns/values";
import type { Grid } from "../grid";
import { Merges } from "../merges";
import { FEWEST_TO_REPEAT } from "./find-header";
import { type FooterCell, readFooter } from "./footer";
import { type Given, type Header, headerAt, headingCount } from "./header";
import { isColumnNumbers, isSameLine, lineKind } from "./lines";
import { PersonRows } from "./person-rows";
import type { Person, UnreadRow } from "./row";
import { isNumberedTitle, type Section, sectionIn } from "./sections";
import { type GrandTotal, TotalLines } from "./total-lines";
import { type Unread, UnreadCells } from "./unread";

/** The rows between two lines of page totals; the last page may have none. */
export interface Page {
  readonly persons: readonly Person[];
  /** Row of the 本页小计 line in the sheet, 0-based, null where the page has none. */
  readonly totalRow: number | null;
  /** What that line, or several of them, states. */
  readonly footer: readonly FooterCell[];
}

/** A sheet with one row per person. */
export interface PeopleTable {
  readonly headers: readonly Header[];
  readonly persons: readonly Person[];
  readonly pages: readonly Page[];
  /** Null where there is none, or where it may be meant for a part of the sheet. */
  readonly grandTotal: GrandTotal | null;
  /** Rows whose cells hold several people, of whom not all could be read: each person's row stands once. */
  readonly unreadRows: readonly UnreadRow[];
  /** What holds something and was not used. */
  readonly unread: readonly Unread[];
}

/** About a millisecond's work. */
const ROWS_A_STEP = 250;

const SHORTEST_ID_AS_NUMBER = 1e14;

/** Fields that tell of somebody; printed forms come with categories, household numbers and amounts filled in. */
const TELLING: readonly Field[] = ["relation", "sex", "phone", "receipt", "signature"];
/** A formula left in a blank row fills one of them (女 for no number at all), hardly two. */
const FEWEST_TELLING = 2;

/** 泉交河村二组, above the rows of a village group. */
const PLACE = /(组|村|社区|队|乡|镇|街道|以上|以下)$|^以[上下]/;

const TITLE = /(花名册|登记表|名册|名单)/;

/** Categories, household numbers and amounts, as they are printed on every line of a form. */
const LONGEST_FILLED_IN = 10;

const LIKE_A_NAME = /^[\p{Script=Han}·]{2,6}$/u;

/**
 * Reads all persons below `first`, over all pages of the sheet. A generator, so that a pane can do something
 * else between two steps: it yields the number of rows read.
 * @param isWhole false while rows are still being added to the grid's cells
 */
export function readPeople(
  grid: Grid,
  first: { header: Header; index: number },
  given: Given,
  isWhole: () => boolean,
): Generator<number, PeopleTable> {
  return new PeopleReader(grid, first.header, given).read(first.index, isWhole);
}

/** 泉交河村二组, 三队 */
const GROUP_NAME = /^.{0,20}(?:组|队|屯|寨|片)(?:\(.*\))?$/;

class PeopleReader {
  private readonly headers: Header[] = [];
  private readonly pages: Page[] = [];
  private readonly merges: Merges;
  private readonly unread = new UnreadCells();
  private readonly rows: PersonRows;
  private pageStart = 0;
  /** Persons read before the current header. */
  private headerStart = 0;
  /** Index of the row below the last line of page totals, which may go on there. */
  private footerEnd = -1;
  private readonly totals = new TotalLines();
  /** Rows in whose further column groups people may stand: those are read when the page ends, group after group. */
  private aside: number[] = [];

  constructor(
    private readonly grid: Grid,
    private header: Header,
    private readonly given: Given,
  ) {
    this.merges = new Merges(grid);
    this.rows = new PersonRows(grid, this.merges, this.unread);
  }

  private get persons(): readonly Person[] {
    return this.rows.persons;
  }

  *read(headerIndex: number, isWhole: () => boolean): Generator<number, PeopleTable> {
    this.tellTablesAbove(headerIndex);
    const above = headerIndex > 0 ? this.sectionAt(headerIndex - 1) : undefined;
    if (above !== undefined && isNumberedTitle(this.firstText(headerIndex - 1))) this.rows.section = above;
    let index = this.useHeader(this.header, headerIndex);
    for (;;) {
      while (!isWhole() && index + 1 >= this.grid.cells.length) yield index;
      if (index >= this.grid.cells.length) break;
      if (index % ROWS_A_STEP === 0) yield index;
      const cells = this.grid.cells[index] ?? [];
      if (this.hasIdNumber(cells)) {
        this.addRow(cells, index++);
        continue;
      }
      const mayBeHeader = this.mayBeHeader(cells) || this.isToldHeader(cells);
      // The rows below tell what a header's columns are.
      while (mayBeHeader && !isWhole() && index + SAMPLE_ROWS >= this.grid.cells.length) yield index;
      const header = mayBeHeader ? this.headerAgain(index) : null;
      const isRepeated = header?.readings === this.header.readings;
      if (header !== null && (isRepeated || headingCount(header) > FEWEST_TO_REPEAT)) {
        index = this.useHeader(header, index);
        continue;
      }
      this.readOtherLine(cells, index++);
    }
    this.readAside();
    if (this.pageStart < this.persons.length || this.pages.length === 0) this.closePage(null);
    const grandTotal = this.totals.overAll(this.persons.length);
    return {
      headers: this.headers,
      persons: this.persons,
      pages: this.pages,
      grandTotal,
      unreadRows: this.rows.unreadRows,
      unread: this.unread.all(),
    };
  }

  /** The header of each page is mostly the first one again, and need not be weighed anew. */
  private headerAgain(index: number): Header | null {
    const { firstRow, lastRow } = this.header;
    const above = firstRow - this.grid.origin.row;
    const height = lastRow - firstRow;
    for (let i = 0; i <= height; i++)
      if (!isSameLine(this.grid.cells[above + i], this.grid.cells[index + i]))
        return headerAt(this.grid, index, this.given);
    if (height < 0) return null;
    const row = this.grid.origin.row + index;
    const moved = (header: Header): Header => ({
      ...header,
      firstRow: row,
      lastRow: row + height,
      others: header.others.map(moved),
    });
    return moved(this.header);
  }

  private useHeader(header: Header, index: number): number {
    this.readAside();
    this.header = header;
    this.headers.push(header);
    this.rows.newPage();
    this.headerStart = this.persons.length;
    return index + 1 + header.lastRow - header.firstRow;
  }

  /** Looking at every cell of every row without a number would cost more than reading it. */
  private mayBeHeader(cells: readonly unknown[]): boolean {
    const candidates = [
      this.value(cells, "name"),
      this.value(cells, "id"),
      this.value(cells, "sex"),
      cells[0],
      cells[1],
    ];
    return candidates.some((value) => typeof value === "string" && isHeading(labelText(value)));
  }

  /** Headings that say nothing but to the user, once more. */
  private isToldHeader(cells: readonly unknown[]): boolean {
    const { firstRow, lastRow, scheme } = this.header;
    if (scheme === null || lastRow < firstRow) return false;
    return isSameLine(this.grid.cells[firstRow - this.grid.origin.row], cells);
  }

  /** The quick way in: nearly every row of a big roster has a number of full length in the ID column. */
  private hasIdNumber(cells: readonly unknown[]): boolean {
    const id = this.value(cells, "id");
    if (typeof id === "number") return id >= SHORTEST_ID_AS_NUMBER;
    if (typeof id !== "string" || (id.length !== 18 && id.length !== 15)) return false;
    for (let i = 0; i < 15; i++) {
      const code = id.charCodeAt(i);
      if (code < 48 || code > 57) return false;
    }
    return true;
  }

  /** Lines of titles hold words; a line of numbers above the header belongs to another table, or is a total that nobody adds up. */
  private tellTablesAbove(headerIndex: number): void {
    for (let index = 0; index < headerIndex; index++) {
      const cells = this.grid.cells[index] ?? [];
      const numbers = cells.filter((value) => typeof value === "number" || /^\d{1,9}$/.test(cellText(value)));
      if (numbers.length > 1 && !isColumnNumbers(cells))
        this.unread.line(this.grid.origin.row + index, this.filledIn(cells));
    }
  }

  private sectionAt(index: number): Section | null | undefined {
    const { origin, cells } = this.grid;
    return sectionIn(cells[index] ?? [], origin.row + index, origin.column);
  }

  private firstText(index: number): string {
    return cellText((this.grid.cells[index] ?? []).find((value) => cellText(value) !== ""));
  }

  private readOtherLine(cells: readonly unknown[], index: number): void {
    const first = cells.find((value) => cellText(value) !== "");
    const kind = first === undefined ? null : lineKind(cellText(first));
    if (first !== undefined && kind === null && this.isPersonsLine(cells, index)) {
      this.addRow(cells, index);
      return;
    }
    const section = first === undefined ? undefined : this.sectionAt(index);
    if (section !== undefined) {
      this.rows.section = section;
      this.rows.newPage();
      return;
    }
    if (first === undefined) this.rows.blankLine();
    else if (GROUP_NAME.test(labelText(first))) this.rows.newGroup();
    else this.rows.newPage();
    if (kind === "page-sums") this.readPageTotals(cells, index);
    else if (kind === "total")
      this.totals.add(cellText(first), this.persons.length, () => this.footerIn(cells, index));
    else if (first !== undefined && kind === null && !this.isExplained(cells, index))
      this.unread.line(this.grid.origin.row + index, this.filledIn(cells));
  }

  /** Titles, names of groups, numbers of columns, lines of the form that are filled in by formulas alone. */
  private isExplained(cells: readonly unknown[], index: number): boolean {
    const filled = cells.filter((value) => cellText(value) !== "");
    if (this.footerEnd === index + 1) return true;
    if (isColumnNumbers(cells) || this.isTitle(cells, index)) return true;
    if (filled.some((value) => isLabelOfNobody(value) || isErrorValue(value))) return true;
    const [first] = filled;
    // A line of the printed form that nobody has filled in: its number, and what stands on every line.
    const known = new Set(Object.values(this.header.columns));
    const isEmptyLine = cells.every(
      (value, column) =>
        cellText(value) === "" ||
        (cellNumber(value) !== null && !Number.isNaN(cellNumber(value))) ||
        known.has(column + this.grid.origin.column),
    );
    const hasNobody = this.text(cells, "name") === "" && this.text(cells, "id") === "";
    // A sentence in one of its columns is none.
    const isSentence = filled.length === 1 && cellText(first).length > LONGEST_FILLED_IN;
    if (isEmptyLine && hasNobody && !isSentence) return true;
    return (
      filled.length === 1 &&
      typeof first === "string" &&
      (GROUP_NAME.test(labelText(first)) || PLACE.test(labelText(first)))
    );
  }

  private filledIn(cells: readonly unknown[]): number[] {
    return cells.flatMap((value, column) =>
      cellText(value) === "" ? [] : [column + this.grid.origin.column],
    );
  }

  private text(cells: readonly unknown[], field: Field): string {
    return cellText(this.value(cells, field));
  }

  /** Totals that go on from the line above are read on the way: they may look like somebody's amounts. */
  private isPersonsLine(cells: readonly unknown[], index: number): boolean {
    if (this.footerEnd === index && this.readMorePageTotals(cells, index)) return false;
    if (isColumnNumbers(cells) || this.isTitle(cells, index)) return false;
    return (
      this.isPerson(cells, this.header) || this.header.others.some((header) => this.isPerson(cells, header))
    );
  }

  /** A single text over several columns, such as the form's title above the next page. */
  private isTitle(cells: readonly unknown[], index: number): boolean {
    const filled = cells.flatMap((value, column) => (cellText(value) === "" ? [] : [column]));
    const [only] = filled;
    if (only === undefined || filled.length > 1) return false;
    return (
      TITLE.test(cellText(cells[only])) ||
      this.merges.isWide(this.grid.origin.row + index, this.grid.origin.column + only)
    );
  }

  private isPerson(cells: readonly unknown[], header: Header): boolean {
    const text = (field: Field) => cellText(this.value(cells, field, header));
    const filled = FIELDS.filter((field) => text(field) !== "").length;
    const name = text("name");
    const id = text("id");
    // A table of sums beside the people may have its 合计 in anybody's row.
    if (LIKE_A_NAME.test(name) && /\d{12}/.test(id) && !isLabelOfNobody(name)) return true;
    if (cells.some(isLabelOfNobody) || isHeadingOf(labelText(name))) return false;
    if (/\d{6}/.test(id)) return true;
    const telling = TELLING.filter((field) => text(field) !== "").length;
    if (name === "") return telling >= FEWEST_TELLING;
    return filled >= 2 || (LIKE_A_NAME.test(name) && !PLACE.test(name));
  }

  private value(cells: readonly unknown[], field: Field, header = this.header): unknown {
    const column = header.columns[field];
    return column < 0 ? undefined : cells[column - this.grid.origin.column];
  }

  private addRow(cells: readonly unknown[], index: number): void {
    const { header } = this;
    if (header.others.length > 0) this.aside.push(index);
    if (header.layout === "members") this.rows.addHousehold(cells, index, header);
    else if (header.others.length === 0 || this.isPerson(cells, header)) this.rows.add(cells, index, header);
    this.rows.sweep(cells, index, header);
  }

  /** The right-hand groups of a page follow the left one, as they would on the next sheet. */
  private readAside(): void {
    const { aside, header } = this;
    this.aside = [];
    if (header.layout !== "side") return;
    for (const other of header.others) {
      this.rows.newPage();
      for (const index of aside) {
        const cells = this.grid.cells[index] ?? [];
        if (this.isPerson(cells, other)) this.rows.add(cells, index, other);
      }
    }
  }

  private readPageTotals(cells: readonly unknown[], index: number): void {
    this.readAside();
    const footer = this.footerIn(cells, index);
    const nobodyBelowHeader = this.headerStart === this.persons.length;
    // Totals right below a header are not those of the page above it.
    if (nobodyBelowHeader && this.pageStart < this.persons.length) this.closePage(null);
    else if (!nobodyBelowHeader && this.pageStart === this.persons.length) this.addToFooter(footer);
    else this.closePage(this.grid.origin.row + index, footer);
    this.footerEnd = index + 1;
  }

  /** 其中：全额资助2人 on a line of its own. Sums without words would be the next person's amounts. */
  private readMorePageTotals(cells: readonly unknown[], index: number): boolean {
    const more = this.footerIn(cells, index, false);
    if (more.length === 0) return false;
    this.addToFooter(more);
    this.footerEnd = index + 1;
    return true;
  }

  private footerIn(cells: readonly unknown[], index: number, hasSums = true): FooterCell[] {
    const row = this.grid.origin.row + index;
    return readFooter(cells, {
      row,
      firstColumn: this.grid.origin.column,
      columns: hasSums ? columnsOfSums(this.header) : null,
      isWide: (column) => this.merges.isWide(row, column),
    });
  }

  private addToFooter(more: readonly FooterCell[]): void {
    const page = this.pages.pop();
    if (page !== undefined) this.pages.push({ ...page, footer: [...page.footer, ...more] });
  }

  private closePage(totalRow: number | null, footer: readonly FooterCell[] = []): void {
    const persons = this.persons.slice(this.pageStart);
    this.pageStart = this.persons.length;
    this.rows.newPage();
    if (persons.length > 0 || totalRow !== null || this.pages.length === 0)
      this.pages.push({ persons, totalRow, footer });
  }
}

/** Where the subsidy is divided over columns, none of them has the sum of it. */
function columnsOfSums({ columns, beside }: Header): Columns {
  return beside.some(({ isPart }) => isPart) ? { ...columns, subsidy: -1 } : columns;
}

/** A cell that says, wherever it stands, that its row is a line of signatures or sums. */
function isLabelOfNobody(value: unknown): boolean {
  return typeof value === "string" && lineKind(value) !== null;
}

/** The heading of the very column, where a header goes on without being one of its own. */
function isHeadingOf(label: string): boolean {
  return label.length >= 2 && isHeading(label);
}
