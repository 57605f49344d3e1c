/** The parts of a policy sheet, before anything in it is understood: blocks, their sections, the rows of each. */
import { cellText, labelText } from "../cell";
import type { Grid } from "../grid";
import { Merges } from "../merges";
import type { Cell } from "../people/row";
import {
  bareLabel,
  type Column,
  type ColumnKey,
  DECLARED_YEAR,
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
/** A sheet that lost its title is known by its name and by more of its sections. */
const FEWEST_WITHOUT_TITLE = 3;

/** Whether the sheet holds policies: by its title, or by its name where the title is gone. */
export function isPolicySheet(grid: Grid): boolean {
  const column = titleColumn(grid);
  if (column !== null) return countSections(grid, column, FEWEST_SECTIONS);
  return isPolicyName(grid.name) && countSections(grid, firstColumn(grid), FEWEST_WITHOUT_TITLE);
}

/** Whether it may turn out to be one, as far as its name and its top rows tell. */
export function mayBePolicySheet(grid: Grid): boolean {
  return titleColumn(grid) !== null || isPolicyName(grid.name);
}

export function isPolicyName(sheet: string): boolean {
  return labelText(sheet).startsWith(SHEET_NAME);
}

/** The blocks of a policy sheet, top to bottom. */
export function blocksOf(grid: Grid): Block[] {
  const column = titleColumn(grid) ?? firstColumn(grid);
  const starts = grid.cells.flatMap((cells, index) => (isTitle(cells[column]) ? [index] : []));
  const firsts = starts.length > 0 ? starts : [0];
  const merges = new Merges(grid);
  return firsts.map((first, i) => blockAt(grid, merges, column, first, firsts[i + 1] ?? grid.cells.length));
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
  for (const row of cells) {
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

function blockAt(grid: Grid, merges: Merges, column: number, first: number, end: number): Block {
  const sections = new Map<SectionKey, SectionRows>();
  const repeated: Slot[] = [];
  const slotAt = (index: number, at: number): Slot => ({
    value: grid.cells[index]?.[at] ?? null,
    cell: { row: grid.origin.row + index, column: grid.origin.column + at },
  });
  const headings: { key: SectionKey; index: number }[] = [];
  for (let index = first; index < end; index++) {
    const key = sectionOf(grid.cells[index]?.[column]);
    if (key !== undefined) headings.push({ key, index });
  }
  headings.forEach(({ key, index }, i) => {
    if (sections.has(key)) return void repeated.push(slotAt(index, column));
    const rows = sectionRows(grid, merges, column, key, index, headings[i + 1]?.index ?? end);
    sections.set(key, { heading: slotAt(index, column).cell, rows });
  });
  let declaredYear: Slot | null = null;
  for (let index = first; index < (headings[0]?.index ?? end); index++)
    if (bareLabel(grid.cells[index]?.[column]) === DECLARED_YEAR) declaredYear ??= slotAt(index, column + 1);
  return {
    title: slotAt(first, column).cell,
    lastRow: grid.origin.row + Math.max(first, end - 1),
    declaredYear,
    section: <K extends SectionKey>(key: K) => (sections.get(key) as SectionRows<K> | undefined) ?? null,
    repeated,
  };
}

type Positions = ReadonlyMap<string, number>;

function sectionRows(
  grid: Grid,
  merges: Merges,
  column: number,
  key: SectionKey,
  heading: number,
  end: number,
): Row[] {
  const rows: Row[] = [];
  const isBlank = (index: number) => (grid.cells[index] ?? []).every((cell) => cellText(cell) === "");
  let index = heading + 1;
  while (index < end && isBlank(index)) index++;
  const columns: Readonly<Record<string, Column>> = SECTIONS[key].columns;
  const headed = positionsIn(grid.cells[index] ?? [], columns, column);
  const positions = headed ?? defaultPositions(columns, column);
  const top = headed === null ? index : index + 1;
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
  const hint = positions.get("hint");
  for (index = top; index < end; index++) {
    const row = index;
    const cells = grid.cells[row] ?? [];
    const filled = [...positions.values()].some((at) => at !== hint && cellText(cells[at]) !== "");
    if (!filled) continue;
    rows.push({ number: rows.length + 1, at: (name) => slotAt(row, positions.get(name as string) ?? -1) });
  }
  return rows;
}

function defaultPositions(columns: Readonly<Record<string, Column>>, first: number): Positions {
  return new Map(Object.entries(columns).map(([name, { at }]) => [name, first + at]));
}

/**
 * Where the columns stand by their headings; null if the row is no heading. A column whose heading was changed stays where
 * the layout has it, unless another one has moved there.
 */
function positionsIn(
  cells: readonly unknown[],
  columns: Readonly<Record<string, Column>>,
  first: number,
): Positions | null {
  const labels = cells.map(bareLabel);
  const positions = new Map<string, number>();
  for (const [name, { title }] of Object.entries(columns)) {
    const at = labels.indexOf(bareLabel(title), first);
    if (at >= 0) positions.set(name, at);
  }
  if (positions.size < 2) return null;
  const taken = new Set(positions.values());
  for (const [name, { at }] of Object.entries(columns))
    if (!positions.has(name) && !taken.has(first + at)) positions.set(name, first + at);
  return positions;
}
