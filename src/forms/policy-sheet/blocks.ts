/** The parts of a policy sheet, before anything in it is understood: blocks, their sections, the rows of each. */
import { cellText, labelText } from "../cell";
import type { Grid } from "../grid";
import { Merges } from "../merges";
import type { Cell } from "../people/row";
import {
  bareLabel,
  type Column,
  type ColumnKey,
  DECLARED_YEAR_HINT,
  isDeclaredYear,
  isTitle,
  type SectionKey,
  sectionOf,
  SECTIONS,
  SHEET_NAME,
} from "./layout";

/** What a cell holds, and where it stands in the sheet. */
export interface Slot {
  readonly value: unknown;
  readonly cell: Cell;
  /** Title of the column that it would stand in, where the section has no such column; the cell is the row's first. */
  readonly missingColumn?: string;
}

export interface Row<K extends SectionKey = SectionKey> {
  /** Of the user's table: 1 for its first row. */
  readonly number: number;
  at(column: ColumnKey<K>): Slot;
}

export interface SectionRows<K extends SectionKey = SectionKey> {
  readonly heading: Cell;
  /** Rows that hold anything. */
  readonly rows: readonly Row<K>[];
  /** What stands in none of the columns. */
  readonly strays: readonly Slot[];
  /** The first cells of rows above the line that heads the columns, where only a remark may stand. */
  readonly above: readonly { readonly slot: Slot; readonly isRow: boolean }[];
  /** Rows of the sheet below the line that heads the columns, blank ones among them; none where the last is before the first. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns of the sheet by their names in the layout. */
  readonly columns: ReadonlyMap<string, number>;
}

export interface Block {
  readonly title: Cell;
  /** Last row of the block in the sheet, 0-based. */
  readonly lastRow: number;
  /** Beside the label 本工作簿参保年度; null without one. */
  readonly declaredYear: Slot | null;
  section<K extends SectionKey>(key: K): SectionRows<K> | null;
  /** Headings of sections that stand in the block already. */
  readonly repeated: readonly Slot[];
}

/** Titles are looked for in this many rows from the top, as headers of other forms are. */
const TITLE_ROWS = 30;
/** A title alone may head anything; a policy sheet has sections below it. */
const FEWEST_SECTIONS = 2;
/** A sheet that lost its title is known by its name and by more of its sections; without either, by more still. */
const FEWEST_WITHOUT_TITLE = 3;
const FEWEST_WITHOUT_NAME = 4;
/** Its sections are looked for in this many rows from the top. */
const SECTION_ROWS = 100;

/** Whether the sheet holds policies: by its title, or by its name and sections where the title is gone. */
export function isPolicySheet(grid: Grid): boolean {
  const column = titleColumn(grid);
  if (column !== null) return countSections(grid, column, FEWEST_SECTIONS);
  const [top, first] = [topOf(grid), firstColumn(grid)];
  if (isPolicyName(grid.name)) return countSections(top, first, FEWEST_WITHOUT_TITLE);
  // A notice that was pasted into a sheet has such headings too, and no columns below them.
  return countSections(top, first, FEWEST_WITHOUT_NAME) && hasColumns(top, first);
}

/** Whether a section has the line below it that heads its columns. */
function hasColumns(grid: Grid, from: number): boolean {
  const { cells } = columnsOf(grid, from, undefined);
  return cells.some((row, index) => {
    const key = sectionOf(row[0]);
    return (
      key !== undefined &&
      headingRow({ ...grid, cells }, SECTIONS[key].columns, index + 1, index + 1 + HEADING_ROWS) !== null
    );
  });
}

/** A roster of a million rows is not looked through for sections. */
function topOf(grid: Grid): Grid {
  return { ...grid, cells: grid.cells.slice(0, SECTION_ROWS) };
}

/** Whether it may turn out to be one, as far as its name and its top rows tell. */
export function mayBePolicySheet(grid: Grid): boolean {
  if (titleColumn(grid) !== null || isPolicyName(grid.name)) return true;
  // 备注 alone heads a column of many a roster.
  return countSections(topOf(grid), firstColumn(grid), FEWEST_WITHOUT_TITLE);
}

export function isPolicyName(sheet: string): boolean {
  return labelText(sheet).includes(SHEET_NAME);
}

/** The blocks of a policy sheet, top to bottom; of several side by side, those of the leftmost columns first. */
export function blocksOf(grid: Grid): Block[] {
  const columns = titleColumns(grid);
  const merges = new Merges(grid);
  return columns.flatMap((column, i) => {
    const own = columnsOf(grid, column, columns[i + 1]);
    const starts = own.cells.flatMap((cells, index) => (isTitle(cells[0]) ? [index] : []));
    const firsts = starts.length > 0 ? starts : [0];
    return firsts.map((first, j) => blockAt(own, merges, first, firsts[j + 1] ?? own.cells.length));
  });
}

/** The sheet from a column on, up to another one. */
function columnsOf({ name, origin, cells }: Grid, from: number, end: number | undefined): Grid {
  return {
    name,
    origin: { row: origin.row, column: origin.column + from },
    cells: cells.map((row) => row.slice(from, end)),
  };
}

/** Where titles and headings stand, from left to right; a title counts to the right of another one if sections are below it. */
function titleColumns(grid: Grid): number[] {
  const first = titleColumn(grid) ?? firstColumn(grid);
  const titled = new Set<number>();
  for (const row of grid.cells)
    for (let column = first + 1; column < row.length; column++) if (isTitle(row[column])) titled.add(column);
  const others = [...titled].filter((column) => countSections(grid, column, FEWEST_SECTIONS));
  return [first, ...others.sort((a, b) => a - b)];
}

/** Index into the rows' cells of the column that titles and headings stand in; null without a title. */
function titleColumn({ cells }: Grid): number | null {
  for (const row of cells.slice(0, TITLE_ROWS)) {
    const column = row.findIndex((cell) => cellText(cell) !== "");
    if (column >= 0 && isTitle(row[column])) return column;
  }
  return null;
}

function firstColumn({ cells }: Grid): number {
  for (const row of cells.slice(0, SECTION_ROWS)) {
    const column = row.findIndex((cell) => sectionOf(cell) !== undefined);
    if (column >= 0) return column;
  }
  return 0;
}

function countSections({ cells }: Grid, column: number, fewest: number): boolean {
  const found = new Set<SectionKey>();
  for (const row of cells) {
    const key = sectionOf(row[column]);
    if (key !== undefined && found.add(key).size >= fewest) return true;
  }
  return false;
}

/** `grid` begins with the column of titles and headings. */
function blockAt(grid: Grid, merges: Merges, first: number, end: number): Block {
  const sections = new Map<SectionKey, SectionRows>();
  const repeated: Slot[] = [];
  const slotAt = (index: number, at: number): Slot => ({
    value: grid.cells[index]?.[at] ?? null,
    cell: { row: grid.origin.row + index, column: grid.origin.column + at },
  });
  const headings: { key: SectionKey; index: number }[] = [];
  for (let index = first; index < end; index++) {
    const key = sectionOf(grid.cells[index]?.[0]);
    if (key !== undefined) headings.push({ key, index });
  }
  headings.forEach(({ key, index }, i) => {
    if (sections.has(key)) return void repeated.push(slotAt(index, 0));
    const section = sectionRows(grid, merges, key, index, headings[i + 1]?.index ?? end);
    sections.set(key, { heading: slotAt(index, 0).cell, ...section });
  });
  return {
    title: slotAt(first, 0).cell,
    lastRow: grid.origin.row + Math.max(first, end - 1),
    declaredYear: declaredYearIn(grid, first, headings[0]?.index ?? end, slotAt),
    section: <K extends SectionKey>(key: K) => (sections.get(key) as SectionRows<K> | undefined) ?? null,
    repeated,
  };
}

/** The first cell beside the label that holds anything but the hint: a column may have been inserted. */
function declaredYearIn(
  grid: Grid,
  first: number,
  end: number,
  slotAt: (index: number, at: number) => Slot,
): Slot | null {
  for (let index = first; index < end; index++) {
    const cells = grid.cells[index] ?? [];
    if (!isDeclaredYear(cells[0])) continue;
    const isValue = (value: unknown, at: number) =>
      at > 0 && cellText(value) !== "" && cellText(value) !== DECLARED_YEAR_HINT;
    return slotAt(index, Math.max(1, cells.findIndex(isValue)));
  }
  return null;
}

type Positions = ReadonlyMap<string, number>;

/** The line that heads a section's columns is looked for in so many rows: 单位：元 may stand above it. */
const HEADING_ROWS = 3;

function sectionRows(
  grid: Grid,
  merges: Merges,
  key: SectionKey,
  heading: number,
  end: number,
): Omit<SectionRows, "heading"> {
  const rows: Row[] = [];
  const strays: Slot[] = [];
  const above: { slot: Slot; isRow: boolean }[] = [];
  const isBlank = (index: number) => (grid.cells[index] ?? []).every((cell) => cellText(cell) === "");
  let index = heading + 1;
  while (index < end && isBlank(index)) index++;
  const columns: Readonly<Record<string, Column>> = SECTIONS[key].columns;
  const headed = headingRow(grid, columns, index, Math.min(end, index + HEADING_ROWS));
  const positions = headed?.positions ?? defaultPositions(columns);
  const top = headed === null ? index : headed.index + 1;
  const slotAt = (row: number, at: number): Slot => {
    const own = grid.cells[row]?.[at] ?? null;
    const sheetColumn = grid.origin.column + at;
    const merged = cellText(own) === "" ? merges.topOf(grid.origin.row + row, sheetColumn) : undefined;
    // What is written once over several rows is meant for each of them.
    const source = merged === undefined || merged - grid.origin.row < top ? row : merged - grid.origin.row;
    return {
      value: grid.cells[source]?.[at] ?? null,
      cell: { row: grid.origin.row + source, column: sheetColumn },
    };
  };
  for (let row = index; row < top - 1; row++) {
    const filled = (grid.cells[row] ?? []).flatMap((cell, at) => (cellText(cell) === "" ? [] : [at]));
    const [first] = filled;
    if (first !== undefined) above.push({ slot: slotAt(row, first), isRow: filled.length > 1 });
  }
  const columnAt = (row: number, name: string): Slot => {
    const at = positions.get(name);
    if (at !== undefined) return slotAt(row, at);
    const first = Math.min(...positions.values());
    return { value: null, cell: slotAt(row, first).cell, missingColumn: columns[name]?.title ?? name };
  };
  const hint = positions.get("hint");
  const known = new Set(positions.values());
  for (index = top; index < end; index++) {
    const row = index;
    const cells = grid.cells[row] ?? [];
    cells.forEach((cell, at) => {
      if (cellText(cell) !== "" && !known.has(at)) strays.push(slotAt(row, at));
    });
    const filled = [...known].some((at) => at !== hint && cellText(cells[at]) !== "");
    if (filled) rows.push({ number: rows.length + 1, at: (name) => columnAt(row, name as string) });
  }
  // A blank line sets the next section off.
  const last = end < grid.cells.length && isBlank(end - 1) ? end - 2 : end - 1;
  return {
    rows,
    strays,
    above,
    firstRow: grid.origin.row + top,
    lastRow: grid.origin.row + last,
    columns: new Map([...positions].map(([name, at]) => [name, grid.origin.column + at])),
  };
}

function headingRow(
  grid: Grid,
  columns: Readonly<Record<string, Column>>,
  from: number,
  end: number,
): { readonly positions: Positions; readonly index: number } | null {
  for (let index = from; index < end; index++) {
    const positions = positionsIn(grid.cells[index] ?? [], columns);
    if (positions !== null) return { positions, index };
  }
  return null;
}

function defaultPositions(columns: Readonly<Record<string, Column>>): Positions {
  return new Map(Object.entries(columns).map(([name, { at }]) => [name, at]));
}

/**
 * Where the columns stand by their headings; null if the row is no heading. A column whose heading was changed stays where
 * the layout has it, unless another one has moved there.
 */
function positionsIn(cells: readonly unknown[], columns: Readonly<Record<string, Column>>): Positions | null {
  const labels = cells.map(bareLabel);
  const positions = new Map<string, number>();
  for (const [name, { title }] of Object.entries(columns)) {
    const at = labels.indexOf(bareLabel(title));
    if (at >= 0) positions.set(name, at);
  }
  if (positions.size < 2) return null;
  const taken = new Set(positions.values());
  for (const [name, { at }] of Object.entries(columns))
    if (!positions.has(name) && !taken.has(at)) positions.set(name, at);
  return positions;
}
