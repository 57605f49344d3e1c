/** The parts of a policy sheet, before anything in it is understood: blocks, their sections, the rows of each. */
import { cellText, labelText } from "../../cell";
import type { Grid } from "../../grid";
import { Merges } from "../../merges";
import type { Cell } from "../../people/row";
import {
  DECLARED_YEAR_HINT,
  HINT_COLUMN,
  isDeclaredYear,
  isTitle,
  type SectionKey,
  sectionOf,
  sectionOfLine,
  SHEET_NAME,
} from "./layout";
import { hasColumnsBelow, isRemarkAbove, type SectionRows, sectionRows } from "./section-rows";
import type { Slot } from "../block-reader";

export type { Slot } from "../block-reader";
export type { Row } from "./section-rows";

export interface Block {
  readonly title: Cell;
  /** Last row of the block in the sheet, 0-based. */
  readonly lastRow: number;
  /** Beside the label 本工作簿参保年度; null without one. */
  readonly declaredYear: Slot | null;
  section<K extends SectionKey>(key: K): SectionRows<K> | null;
  /** Headings of sections that stand in the block already. */
  readonly repeated: readonly Slot[];
  /** Texts above the first section and left of the block, but for the declared year and remarks such as 单位：元. */
  readonly loose: readonly Slot[];
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
  if (column !== null && countSections(grid, column, FEWEST_SECTIONS)) return true;
  const [top, first] = [topOf(grid), firstColumn(grid)];
  // The title may stand over the middle of the sheet.
  if (column !== null || isPolicyName(grid.name)) return countSections(top, first, FEWEST_WITHOUT_TITLE);
  // A notice that was pasted into a sheet has such headings too, and no columns below them.
  return countSections(top, first, FEWEST_WITHOUT_NAME) && hasColumns(top, first);
}

/** Whether a section has the line below it that heads its columns. */
function hasColumns(grid: Grid, from: number): boolean {
  const own = columnsOf(grid, from, null);
  return own.cells.some((row, index) => {
    const key = sectionOf(row[0]);
    return key !== undefined && hasColumnsBelow(own, key, index);
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

function isPolicyName(sheet: string): boolean {
  return labelText(sheet).includes(SHEET_NAME);
}

/** The blocks of a policy sheet, top to bottom; of several side by side, those of the leftmost columns first. */
export function blocksOf(grid: Grid): Block[] {
  const columns = titleColumns(grid);
  const merges = new Merges(grid);
  const left = textsLeftOf(grid, columns[0]?.column ?? 0);
  return columns.flatMap(({ column }, i) => {
    const own = columnsOf(grid, column, columns[i + 1] ?? null);
    const starts = startsIn(own);
    return starts.map((first, j): Block => {
      // The year may be declared above the first title.
      const isFirst = i === 0 && j === 0;
      const from = isFirst ? 0 : first;
      const block = blockAt(own, merges, { first, from, end: starts[j + 1] ?? own.cells.length });
      return isFirst ? { ...block, loose: [...left, ...block.loose] } : block;
    });
  });
}

/** Words; numbers of rows are nobody's business. */
const WORDS = /\p{Script=Han}{2}/u;

function textsLeftOf({ cells, origin }: Grid, column: number): Slot[] {
  return cells.flatMap((row, index) =>
    row
      .slice(0, column)
      .flatMap((value, at) =>
        WORDS.test(cellText(value)) && !isRemarkAbove(value) && cellText(value) !== "序号"
          ? [{ value, cell: { row: origin.row + index, column: origin.column + at } }]
          : [],
      ),
  );
}

/** The lines that blocks begin with; of titles with nothing between them, the last. */
function startsIn({ cells }: Grid): number[] {
  const titles = cells.flatMap((row, index) => (isTitle(row[0]) ? [index] : []));
  const isEmpty = (from: number, to: number) =>
    cells.slice(from, to).every((row) => row.every((cell) => cellText(cell) === ""));
  const starts = titles.filter((title, j) => {
    const next = titles[j + 1];
    return next === undefined || !isEmpty(title + 1, next);
  });
  return starts.length > 0 ? starts : [0];
}

interface TitleColumn {
  readonly column: number;
  /** Of the first title in it. */
  readonly row: number;
}

/** The sheet from a column on, up to what begins to the right of it, from that one's title on. */
function columnsOf({ name, origin, cells }: Grid, from: number, next: TitleColumn | null): Grid {
  return {
    name,
    origin: { row: origin.row, column: origin.column + from },
    cells: cells.map((row, index) =>
      row.slice(from, next !== null && index >= next.row ? next.column : undefined),
    ),
  };
}

/** Where titles and headings stand, from left to right; a title counts to the right of another one if sections are below it. */
function titleColumns(grid: Grid): TitleColumn[] {
  const titled = titleColumn(grid);
  const isFirst = titled !== null && countSections(grid, titled, FEWEST_SECTIONS);
  const first = isFirst ? titled : firstColumn(grid);
  const rows = new Map<number, number>();
  grid.cells.forEach((row, index) => {
    for (let column = first + 1; column < row.length; column++)
      if (isTitle(row[column]) && !rows.has(column)) rows.set(column, index);
  });
  const others = [...rows]
    .filter(([column]) => countSections(grid, column, FEWEST_SECTIONS))
    .map(([column, row]) => ({ column, row }))
    .sort((a, b) => a.column - b.column);
  return [{ column: first, row: 0 }, ...others];
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

/** Lines of a block: its title's, those that may declare a year, and the one behind its last. */
interface Lines {
  readonly first: number;
  readonly from: number;
  readonly end: number;
}

/** `grid` begins with the column of titles and headings. */
function blockAt(grid: Grid, merges: Merges, { first, from, end }: Lines): Block {
  const sections = new Map<SectionKey, SectionRows>();
  const repeated: Slot[] = [];
  const slotAt = (index: number, at: number): Slot => ({
    value: grid.cells[index]?.[at] ?? null,
    cell: { row: grid.origin.row + index, column: grid.origin.column + at },
  });
  const headings: { key: SectionKey; index: number }[] = [];
  for (let index = first; index < end; index++) {
    const key = sectionOfLine(grid.cells[index] ?? []);
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
    declaredYear: declaredYearIn(grid, from, headings[0]?.index ?? end, slotAt),
    loose: looseTexts(grid, from, headings[0]?.index ?? first, slotAt),
    section: <K extends SectionKey>(key: K) => (sections.get(key) as SectionRows<K> | undefined) ?? null,
    repeated,
  };
}

function looseTexts(
  grid: Grid,
  from: number,
  end: number,
  slotAt: (index: number, at: number) => Slot,
): Slot[] {
  const found: Slot[] = [];
  for (let index = from; index < end; index++) {
    const cells = grid.cells[index] ?? [];
    const at = cells.findIndex((cell) => cellText(cell) !== "");
    if (at < 0 || isDeclaredYear(cells[0]) || isTitle(cells[at]) || isRemarkAbove(cells[at])) continue;
    found.push(slotAt(index, at));
  }
  return found;
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
    // In the column of hints only a year is meant.
    const isValue = (value: unknown, at: number) =>
      at > 0 &&
      cellText(value) !== "" &&
      cellText(value) !== DECLARED_YEAR_HINT &&
      (at < HINT_COLUMN || /\d{4}/.test(cellText(value)));
    return slotAt(index, Math.max(1, cells.findIndex(isValue)));
  }
  return null;
}
