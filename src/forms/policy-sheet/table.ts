/** A policy sheet taken apart by its headings: blocks, sections, rows; and whatever stands in none of them. */
import { cellText, labelText } from "../cell";
import type { Grid } from "../grid";
import { Merges } from "../merges";
import type { Cell } from "../people/row";
import type { Slot } from "./block-reader";
import {
  bareLabel,
  type Column,
  type ColumnKey,
  isDeclaredYear,
  isHint,
  isNumbered,
  isTitle,
  type ItemKey,
  type SectionKey,
  sectionOf,
  SECTIONS,
} from "./layout";

/** One row of a section. Asking for a cell marks it as read. */
export interface Row<K extends SectionKey = SectionKey> {
  readonly key: K;
  /** 1 for the section's first row. */
  readonly number: number;
  at(column: ColumnKey<K>): Slot;
  /** Whether the cell holds anything; it is not read by that. */
  has(column: ColumnKey<K>): boolean;
}

export interface SectionRows<K extends SectionKey = SectionKey> {
  readonly heading: Cell;
  readonly rows: readonly Row<K>[];
  /** Row of the sheet that heads the columns. */
  readonly headerRow: number;
  readonly lastRow: number;
  /** Columns of the sheet by their names in the layout. */
  readonly columns: ReadonlyMap<string, number>;
  /** Headings that bear the mark of what is to be confirmed (待确认). */
  readonly unconfirmed: readonly Slot[];
}

/** Something in a block that nobody has read. */
interface Unread {
  readonly slot: Slot;
  /** Heading of its column, where it has one that is not known: told once for the column. */
  readonly column: string | null;
}

export interface Block {
  readonly title: Cell;
  readonly lastRow: number;
  readonly declaredYear: Slot | null;
  section<K extends SectionKey>(key: K): SectionRows<K> | null;
  /** Headings of sections that stand in the block already, and numbered ones without a line that heads columns. */
  readonly repeated: readonly Slot[];
  readonly headless: readonly Slot[];
  /** What nobody has read, once everything else is done: the one sweep. */
  unread(): Unread[];
}

/** The title is looked for in this many rows from the top. */
const TITLE_ROWS = 30;
/** The line that heads the columns is looked for in so many rows below the heading. */
const HEADER_ROWS = 4;
const SECTION_ROWS = 150;

/** Whether the sheet is laid out like one: by its title and a section, or by its name and more of its sections. */
export function isLaidOut(grid: Grid, isNamed: boolean): boolean {
  const top = { ...grid, cells: grid.cells.slice(0, SECTION_ROWS) };
  const keys = new Set(headingsIn(top, 0, top.cells.length).map(({ key }) => key));
  const isTitled = top.cells.slice(0, TITLE_ROWS).some((row) => row.some(isTitle));
  return isTitled ? keys.size > 0 : keys.has("basics") && keys.size >= (isNamed ? 2 : 3);
}

/** Whether the section is there that no sheet of before has. */
export function hasBasics({ cells, ...grid }: Grid): boolean {
  const top = { ...grid, cells: cells.slice(0, SECTION_ROWS) };
  return headingsIn(top, 0, top.cells.length).some(({ key, header }) => key === "basics" && header !== null);
}

export function blocksIn(grid: Grid): Block[] {
  const titles = grid.cells.flatMap((row, index) => (row.some(isTitle) ? [index] : []));
  const starts = titles.filter(
    (title, i) => headingsIn(grid, title, titles[i + 1] ?? grid.cells.length).length > 0,
  );
  const [first = 0, ...others] = starts;
  const merges = new Merges(grid);
  return [first, ...others].map((start, i, all) =>
    new BlockTable(grid, merges, i === 0 ? 0 : start, start, all[i + 1] ?? grid.cells.length).block(),
  );
}

interface Heading {
  readonly key: SectionKey;
  readonly row: number;
  readonly column: number;
  /** Null where no line below it heads columns. */
  readonly header: number | null;
}

/** Lines whose first text is the title of a section, with the section's columns below it or a number before it. */
function headingsIn(grid: Grid, from: number, end: number): Heading[] {
  const found: Heading[] = [];
  for (let row = from; row < end; row++) {
    const cells = grid.cells[row] ?? [];
    const column = cells.findIndex((cell) => cellText(cell) !== "");
    const key = column < 0 ? undefined : sectionOf(cells[column]);
    if (key === undefined) continue;
    const header = headerBelow(grid, key, row, end);
    if (header !== null || isNumbered(cells[column])) found.push({ key, row, column, header });
  }
  return found;
}

/** Sections that say enough in one column. */
const OF_ONE_COLUMN: ReadonlySet<SectionKey> = new Set(["documents", "notes"]);

function headerBelow(grid: Grid, key: SectionKey, heading: number, end: number): number | null {
  for (let row = heading + 1; row < Math.min(end, heading + 1 + HEADER_ROWS); row++) {
    const cells = grid.cells[row] ?? [];
    const known = columnsIn(cells, key).size;
    if (known >= Math.min(2, Object.keys(SECTIONS[key].columns).length)) return row;
    const isOnly = known === 1 && cells.filter((cell) => cellText(cell) !== "").length === 1;
    if (isOnly && OF_ONE_COLUMN.has(key)) return row;
  }
  return null;
}

/** Index into the cells by the columns' names. */
function columnsIn(cells: readonly unknown[], key: SectionKey): Map<string, number> {
  const labels = cells.map(bareLabel);
  const columns = new Map<string, number>();
  const taken = new Set<number>();
  const all = Object.entries(SECTIONS[key].columns as Readonly<Record<string, Column>>);
  const put = (name: string, at: number) => {
    if (at < 0 || columns.has(name)) return;
    columns.set(name, at);
    taken.add(at);
  };
  for (const [name, { title }] of all) put(name, labels.indexOf(bareLabel(title)));
  for (const [name, { also }] of all)
    put(
      name,
      labels.findIndex((label, at) => !taken.has(at) && label !== "" && also?.test(label) === true),
    );
  return columns;
}

const REMARK =
  /^\(?(?:注|备注|附注|说明|填表人|制表人?|审核人?|复核人?|经办人?|负责人|单位负责人|填报人|联系人)\d?:|^以下(?:空白|无正文)/;

class BlockTable {
  private readonly used = new Set<string>();
  private readonly sections = new Map<SectionKey, SectionRows>();
  private readonly repeated: Slot[] = [];
  private readonly headless: Slot[] = [];
  private declaredYear: Slot | null = null;

  /** `from`: the year may be declared above the first title. */
  constructor(
    private readonly grid: Grid,
    private readonly merges: Merges,
    private readonly from: number,
    private readonly first: number,
    private readonly end: number,
  ) {
    const headings = headingsIn(grid, first, end);
    this.readTop(headings[0]?.row ?? end);
    headings.forEach((heading, i) => this.readSection(heading, headings[i + 1]?.row ?? end));
  }

  block(): Block {
    const { grid, sections, repeated, headless, first, end } = this;
    const at = Math.max(0, (grid.cells[first] ?? []).findIndex(isTitle));
    return {
      title: this.slot(first, at).cell,
      lastRow: grid.origin.row + Math.max(first, end - 1),
      declaredYear: this.declaredYear,
      section: <K extends SectionKey>(key: K) => (sections.get(key) as SectionRows<K> | undefined) ?? null,
      repeated,
      headless,
      unread: () => this.unread(),
    };
  }

  private readTop(end: number): void {
    for (let row = this.from; row < end; row++) {
      const cells = this.grid.cells[row] ?? [];
      cells.forEach((cell, at) => {
        if (isTitle(cell)) this.use(row, at);
      });
      const label = cells.findIndex(isDeclaredYear);
      if (label < 0) continue;
      this.use(row, label);
      const value = cells.findIndex((cell, at) => at > label && cellText(cell) !== "" && !isHint(cell));
      const at = value < 0 ? label + 1 : value;
      this.use(row, at);
      this.declaredYear = this.slot(row, at);
    }
  }

  private readSection({ key, row: heading, column, header }: Heading, end: number): void {
    this.use(heading, column);
    const slot = this.slot(heading, column);
    if (this.sections.has(key)) return void this.repeated.push(slot);
    if (header === null) return void this.headless.push(slot);
    const cells = this.grid.cells[header] ?? [];
    const columns = columnsIn(cells, key);
    for (const at of columns.values()) this.use(header, at);
    const rows: Row[] = [];
    for (let row = header + 1; row < end; row++) {
      const filled = [...columns.values()].some((at) => cellText(this.valueAt(row, at, header)) !== "");
      if (!filled || this.isHeaderAgain(row, header) || this.isRemark(row)) continue;
      rows.push(this.rowAt(key, row, header, columns, rows.length + 1));
    }
    this.sections.set(key, {
      heading: slot.cell,
      rows,
      headerRow: this.grid.origin.row + header,
      lastRow: this.grid.origin.row + lastFilled(this.grid, header, end),
      columns: new Map([...columns].map(([name, at]) => [name, this.grid.origin.column + at])),
      unconfirmed: [...columns.values()]
        .map((at) => this.slot(header, at))
        .filter(({ value }) => /待确认/.test(cellText(value))),
    });
  }

  /** 注：…, 填表人：…: no row of the table; the sweep tells it. */
  private isRemark(row: number): boolean {
    const first = (this.grid.cells[row] ?? []).find((cell) => cellText(cell) !== "");
    return REMARK.test(labelText(first));
  }

  /** The line that heads the columns once more, on the next page. */
  private isHeaderAgain(row: number, header: number): boolean {
    const [labels, headings] = [row, header].map((one) => (this.grid.cells[one] ?? []).map(bareLabel)) as [
      string[],
      string[],
    ];
    const isSame =
      labels.filter((label) => label !== "").length > 1 &&
      labels.every((label, at) => label === "" || label === headings[at]);
    if (isSame) labels.forEach((_, at) => this.use(row, at));
    return isSame;
  }

  private rowAt(
    key: SectionKey,
    row: number,
    header: number,
    columns: ReadonlyMap<string, number>,
    number: number,
  ): Row {
    return {
      key,
      number,
      at: (name) => {
        const at = columns.get(name);
        if (at === undefined) {
          const title = (SECTIONS[key].columns as Readonly<Record<string, Column>>)[name]?.title ?? name;
          return {
            value: null,
            cell: this.slot(row, Math.min(...columns.values())).cell,
            missingColumn: title,
          };
        }
        this.use(row, at);
        return { ...this.slot(row, at), value: this.valueAt(row, at, header) };
      },
      has: (name) => {
        const at = columns.get(name);
        return at !== undefined && cellText(this.valueAt(row, at, header)) !== "";
      },
    };
  }

  /** What is merged over several rows counts once, for the first; texts that explain are meant for each. */
  private valueAt(row: number, at: number, header: number): unknown {
    const { origin } = this.grid;
    const own = this.grid.cells[row]?.[at] ?? null;
    if (cellText(own) !== "") return own;
    const top = this.merges.topOf(origin.row + row, origin.column + at);
    return top === undefined || top - origin.row <= header
      ? own
      : (this.grid.cells[top - origin.row]?.[at] ?? null);
  }

  private slot(row: number, at: number): Slot {
    const { origin } = this.grid;
    return {
      value: this.grid.cells[row]?.[at] ?? null,
      cell: { row: origin.row + row, column: origin.column + at },
    };
  }

  private use(row: number, at: number): void {
    this.used.add(`${row} ${at}`);
  }

  private unread(): Unread[] {
    const found: Unread[] = [];
    const told = new Set<string>();
    for (let row = this.from; row < this.end; row++)
      (this.grid.cells[row] ?? []).forEach((value, at) => {
        if (cellText(value) === "" || isHint(value) || this.used.has(`${row} ${at}`)) return;
        const header = this.headerOver(row);
        if (header === row) return;
        const column =
          header === null || this.used.has(`${header} ${at}`) ? "" : cellText(this.grid.cells[header]?.[at]);
        if (column === "") return void found.push({ slot: this.slot(row, at), column: null });
        const key = `${header ?? ""} ${at}`;
        if (bareLabel(column) === "序号" || told.has(key)) return;
        told.add(key);
        found.push({ slot: this.slot(header ?? row, at), column });
      });
    return found;
  }

  /** The line that heads the columns of the section in which a row stands. */
  private headerOver(row: number): number | null {
    let header: number | null = null;
    for (const { headerRow } of this.sections.values()) {
      const index = headerRow - this.grid.origin.row;
      if (index <= row && (header === null || index > header)) header = index;
    }
    return header;
  }
}

/** The last row before the next section, without the blank line that sets it off. */
function lastFilled({ cells }: Grid, header: number, end: number): number {
  const isBlank = (row: number) => (cells[row] ?? []).every((cell) => cellText(cell) === "");
  return end < cells.length && end - 1 > header && isBlank(end - 1) ? end - 2 : end - 1;
}

/** Rows of a section with labels, by label; a label that stands for two of them keeps both. */
export function itemsOf<K extends SectionKey>(
  section: SectionRows<K> | null,
): { readonly byItem: ReadonlyMap<ItemKey<K>, readonly Row<K>[]>; readonly unknown: readonly Row<K>[] } {
  const byItem = new Map<ItemKey<K>, Row<K>[]>();
  const unknown: Row<K>[] = [];
  for (const row of section?.rows ?? []) {
    const items = (SECTIONS[row.key] as { readonly items?: Readonly<Record<string, Column>> }).items ?? {};
    const label = bareLabel(row.at("item" as ColumnKey<K>).value);
    const [name] =
      Object.entries(items).find(
        ([, { title, also }]) => bareLabel(title) === label || also?.test(label) === true,
      ) ?? [];
    if (name === undefined) unknown.push(row);
    else byItem.set(name as ItemKey<K>, [...(byItem.get(name as ItemKey<K>) ?? []), row]);
  }
  return { byItem, unknown };
}
