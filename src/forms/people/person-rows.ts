/** The persons of a sheet's rows, as they come from top to bottom: one of each row, or several. */
import { cellText } from "../cell";
import type { Grid } from "../grid";
import { kindsIn } from "../list-kinds";
import type { Merges } from "../merges";
import type { Header } from "./header";
import { HouseholdTracker } from "./households";
import { isCategoryShared } from "./inherited";
import type { Cell, Person, UnreadRow } from "./row";
import { RowReader } from "./row-reader";
import type { Section } from "./sections";
import { peopleIn } from "./several";
import type { UnreadCells } from "./unread";

interface SharedValue {
  readonly text: string;
  readonly error: string | undefined;
  readonly cell: Cell;
}

/** 困难类型 “无”: of no category, which is not the same as a category that nobody knows. */
const NO_CATEGORY = /^(?:无|没有|否|不是|[-—/]+)$/;

/** Of no kind that is set apart. */
const ORDINARY = /^(?:普通|一般|其他|正常)(?:城乡|城镇|农村)?(?:居民|人员|人口|群众|户|参保人员)?$/;

/** Whose name and number stand in a cell with others'. */
interface Part {
  readonly name: string;
  readonly id: string;
}

export class PersonRows {
  readonly persons: Person[] = [];
  readonly unreadRows: UnreadRow[] = [];
  /** What a line above says of all below it, where the sheet has no column for it. */
  section: Section | null = null;
  private readonly households = new HouseholdTracker();
  /** What was last written in the current household for fields that are written once for all of it. */
  private shared: Partial<Record<"category" | "householdId", SharedValue>> = {};
  /** Of the header above the current row: whether a category written once is meant for the whole household. */
  private sharing: { readonly header: Header; readonly isShared: boolean } | null = null;
  /** The head of the household above, where each row names him again. */
  private lastHead = "";

  constructor(
    private readonly grid: Grid,
    private readonly merges: Merges,
    private readonly unread: UnreadCells,
  ) {}

  newPage(): void {
    this.households.newPage();
    this.lastHead = "";
  }

  blankLine(): void {
    this.households.blankLine();
  }

  newGroup(): void {
    this.households.newGroup();
  }

  /** The person of a row; several, where its cells hold several. */
  add(cells: readonly unknown[], index: number, header: Header): void {
    const reader = this.readerOf(cells, index, header);
    const { columns } = header;
    const written = reader.household();
    const { id: writtenId, relation } = written;
    const { household, isNew } = this.households.next(written, columns);
    if (isNew) this.shared = {};
    const name = this.valueOf(cells, columns.name);
    const id = this.valueOf(cells, columns.id);
    const people = mayBeSeveral(name, id) ? peopleIn(name, id) : null;
    if (people === null || people === "unread") {
      if (people === "unread") this.noteUnread(index, header, cellText(name));
      this.push(reader, index, header, household, relation, writtenId, null, false, people === "unread");
      return;
    }
    people.names.forEach((one, i) => {
      const own = i === 0 ? reader : this.readerOf(cells, index, header);
      this.push(
        own,
        index,
        header,
        household,
        i === 0 ? relation : "",
        writtenId,
        {
          name: one,
          id: people.ids[i] ?? "",
        },
        i > 0,
      );
    });
  }

  /** The people of a row that is a household: its head and the members in columns of their own. */
  addHousehold(cells: readonly unknown[], index: number, header: Header): void {
    const groups = [header, ...header.others];
    const present = groups.filter(({ columns }) =>
      [columns.name, columns.id].some((column) => cellText(this.valueOf(cells, column)) !== ""),
    );
    const [first] = present;
    if (first === undefined) return;
    const head =
      cellText(this.valueOf(cells, header.columns.id)) || cellText(this.valueOf(cells, header.columns.name));
    const isAgain = head === "" || head === this.lastHead;
    if (head !== "") this.lastHead = head;
    const reader = this.readerOf(cells, index, first);
    const writtenId = reader.text("householdId");
    const { household, isNew } = this.households.next(
      { id: writtenId, headId: "", head: "", relation: isAgain ? "" : "户主", name: "" },
      { ...header.columns, relation: 0 },
    );
    if (isNew) this.shared = {};
    for (const group of present) {
      if (group === header && isAgain) continue;
      const own = group === first ? reader : this.readerOf(cells, index, group);
      this.push(own, index, group, household, own.words("relation"), writtenId, null, group !== first);
    }
  }

  /** What stands in the row beside the columns that have a heading. */
  sweep(cells: readonly unknown[], index: number, header: Header): void {
    const { gaps, width } = header;
    const row = this.grid.origin.row + index;
    for (const column of gaps) {
      const value = cells[column];
      if (value !== null && value !== undefined && cellText(value) !== "")
        this.unread.cell(row, column + this.grid.origin.column, value);
    }
    for (let column = width; column < cells.length; column++)
      if (cellText(cells[column]) !== "")
        this.unread.cell(row, column + this.grid.origin.column, cells[column]);
  }

  private noteUnread(index: number, header: Header, text: string): void {
    const row = this.grid.origin.row + index;
    const column = header.columns.name >= 0 ? header.columns.name : header.columns.id;
    this.unreadRows.push({ row, column, text });
    this.unread.person(row, column);
  }

  private readerOf(cells: readonly unknown[], index: number, header: Header): RowReader {
    return new RowReader(this.grid, header, this.merges, cells, this.grid.origin.row + index);
  }

  private valueOf(cells: readonly unknown[], column: number): unknown {
    return column < 0 ? undefined : cells[column - this.grid.origin.column];
  }

  /** @param isFurther of a household's people not the first: the row's amounts are not this one's. */
  private push(
    reader: RowReader,
    index: number,
    header: Header,
    household: number,
    relation: string,
    writtenId: string,
    part: Part | null,
    isFurther = false,
    isUnread = false,
  ): void {
    const householdId = this.inherit(reader, "householdId", writtenId);
    const own = reader.words("category");
    const written = this.sharesCategory(header) ? this.inherit(reader, "category", own) : own;
    const isShared = isFurther && (header.isByHousehold || part !== null);
    const marked = reader.marked();
    const stated = NO_CATEGORY.test(written) ? "" : written;
    const beside = header.beside.length === 0 ? null : reader.categoriesBeside();
    const category =
      this.byBeside(reader, stated, beside) ??
      this.bySection(reader, header, stated === "" && marked === null) ??
      (stated === "" && marked !== null ? this.byMarks(reader, marked) : stated);
    this.persons.push({
      row: this.grid.origin.row + index,
      category,
      householdId,
      relation,
      name: part === null ? reader.text("name") : part.name,
      sex: part === null ? sexIn(reader, header) : "",
      id: part === null ? reader.id() : part.id,
      phone: reader.text("phone"),
      paid: isShared ? null : reader.amount("paid"),
      subsidy: isShared ? null : reader.subsidy(),
      receipt: reader.text("receipt"),
      signature: reader.text("signature"),
      payer: reader.words("payer"),
      header,
      household,
      origins: reader.origins,
      errors: reader.errors,
      doubts: reader.doubts,
      collected: reader.collected(),
      remark: reader.remark(),
      isUnpaid: reader.isUnpaid(),
      further: reader.further(),
      marked,
      categoriesBeside: beside,
      isInSharedCell: part !== null,
      isUnread,
    });
  }

  private sharesCategory(header: Header): boolean {
    if (this.sharing?.header !== header)
      this.sharing = { header, isShared: isCategoryShared(this.grid, this.merges, header) };
    return this.sharing.isShared;
  }

  private bySection(reader: RowReader, header: Header, isBlank: boolean): string | null {
    const { section } = this;
    if (section === null || !isBlank || header.columns.category >= 0) return null;
    reader.borrow("category", section.cell, undefined);
    return section.category;
  }

  /** 普通居民 in one column, 低保对象 in the next: whom the one does not set apart, the other does. */
  private byBeside(reader: RowReader, stated: string, beside: Person["categoriesBeside"]): string | null {
    if (stated !== "" && !ORDINARY.test(stated)) return null;
    const found = beside?.find(({ text }) => kindsIn(text).size > 0);
    if (found === undefined) return null;
    reader.place("category", found.column);
    return found.text;
  }

  /** 是否低保 “是” says what the column 户属性 would. */
  private byMarks(reader: RowReader, marked: NonNullable<Person["marked"]>): string {
    const [first] = marked;
    if (first !== undefined) reader.place("category", first.column);
    return marked.map(({ names }) => names).join("、");
  }

  /**
   * What is written once, on the household's first row, is meant for all of it; so is an error value there. What a later
   * row says besides is of that person alone.
   */
  private inherit(reader: RowReader, field: "category" | "householdId", written: string): string {
    const above = this.shared[field];
    const error = reader.errorIn(field);
    if (written !== "" || error !== undefined) {
      this.shared[field] ??= { text: written, error, cell: reader.cellOf(field) };
      return written;
    }
    if (above === undefined) return "";
    reader.borrow(field, above.cell, above.error);
    return above.text;
  }
}

const SEX_CODES: Readonly<Record<string, string>> = { "1": "男", "01": "男", "2": "女", "02": "女" };

function sexIn(reader: RowReader, { hasSexCodes }: Header): string {
  const text = reader.words("sex");
  return hasSexCodes ? (SEX_CODES[text] ?? text) : text;
}

/** Nearly every name is of two to four characters, and of one person. */
function mayBeSeveral(name: unknown, id: unknown): boolean {
  return (typeof name === "string" && name.length > 3) || (typeof id === "string" && id.length >= 30);
}
