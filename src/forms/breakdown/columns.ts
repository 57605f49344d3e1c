/** Where a breakdown table's columns stand: its header, on one row or two, in one column group or several. */
import { cellNumber, cellText, labelText } from "../cell";
import type { SheetScheme } from "../columns/scheme";
import { type HeaderRows, labelsAsTold, type Told } from "../columns/told";
import type { Grid } from "../grid";
import { isLooseQuota, isOfProgress, type UnitField, unitFieldOf } from "./fields";

export type NumberField = Exclude<UnitField, "unit">;

/** Columns that repeat side by side: 序号 乡镇 任务数 序号 乡镇 任务数. Indices into the grid's cells. */
export interface ColumnGroup {
  /** First column of the group, from where its label may start. */
  readonly start: number;
  readonly unit: number;
  readonly numbers: readonly NumberColumn[];
  /** Columns of other numbers that add up: 已缴人数, 还差. */
  readonly others: readonly OtherColumn[];
}

interface OtherColumn {
  readonly column: number;
  /** The column's heading, as a `labelText`. */
  readonly heading: string;
}

interface NumberColumn {
  readonly field: NumberField;
  readonly column: number;
  /** The column's heading, as a `labelText`. */
  readonly heading: string;
  /** How well the heading fits; decides where two columns claim one field. */
  readonly fit: number;
}

export interface BreakdownHeader {
  /** First and last row of the header, indices into the grid's cells. */
  readonly index: number;
  readonly lastIndex: number;
  readonly groups: readonly ColumnGroup[];
  /** What a user said that columns are; indices into the grid's cells. */
  readonly told?: Told["columns"];
  readonly scheme?: SheetScheme;
}

const HEADER_ROWS = 30;

/** The row with the most columns of numbers beside a column of units; null if there is none. */
export function findBreakdownHeader(grid: Grid): BreakdownHeader | null {
  let best: BreakdownHeader | null = null;
  for (let index = 0; index < Math.min(HEADER_ROWS, grid.cells.length); index++)
    best = betterOf(best, breakdownHeaderAt(grid, index));
  return best ?? findOtherTable(grid);
}

/** Another table's header below the first, of whatever numbers; null where the row is none. */
export function furtherHeaderAt(grid: Grid, index: number): BreakdownHeader | null {
  const cells = grid.cells[index] ?? [];
  if (cells.some((cell) => typeof cell === "number" || /^\d+$/.test(cellText(cell)))) return null;
  const known = breakdownHeaderAt(grid, index);
  if (known !== null) return known;
  const groups = columnGroups(cells, true);
  return groups.some(({ others }) => others.length > 0) ? { index, lastIndex: index, groups } : null;
}

/** Units with numbers of which none is known (收缴金额, 户数), and a total below: what is written has to add up all the same. */
function findOtherTable(grid: Grid): BreakdownHeader | null {
  for (let index = 0; index < Math.min(HEADER_ROWS, grid.cells.length); index++)
    for (const lastIndex of [index, index + 1]) {
      const groups = columnGroups(headings(grid, index, lastIndex), true);
      const [group] = groups;
      if (group === undefined || groups.length > 1 || group.others.length < 2) continue;
      const below = grid.cells.slice(lastIndex + 1);
      const isTotal = (cells: readonly unknown[]) =>
        cells
          .slice(group.start, group.unit + 1)
          .some((value) => /^(?:合计|总计|共计)$/.test(labelText(value)));
      const numbersIn = (cells: readonly unknown[]) =>
        group.others.filter(({ column }) => Number.isFinite(cellNumber(cells[column]) ?? NaN)).length;
      if (below.some(isTotal) && below.filter((cells) => numbersIn(cells) > 1).length > 2)
        return { index, lastIndex, groups };
    }
  return null;
}

/** The header that begins with this row, on one row or two; null if none does. */
function breakdownHeaderAt(grid: Grid, index: number): BreakdownHeader | null {
  let best = null as BreakdownHeader | null;
  for (const lastIndex of [index, index + 1]) {
    const labels = headings(grid, index, lastIndex);
    const groups = columnGroups(labels);
    // The upper row must say something of its own, else it is the title.
    if (lastIndex > index && sizeOf(groups) <= sizeOf(columnGroups(grid.cells[lastIndex] ?? []))) continue;
    if (groups.length === 0) continue;
    const header = { index, lastIndex, groups };
    const isSecond = lastIndex > index && isRowOfHeadings(grid.cells[lastIndex] ?? [], groups);
    best = isSecond && knownIn(groups) >= knownIn(best?.groups ?? []) ? header : betterOf(best, header);
  }
  return best;
}

/** The header of which a user said what its columns are; null where that makes no table of units. */
export function toldBreakdown(
  { index, last, labels }: HeaderRows & { readonly labels: readonly string[] },
  told: Told,
): BreakdownHeader | null {
  const groups = columnGroups(labelsAsTold(labels, told));
  return groups.length === 0
    ? null
    : { index, lastIndex: last, groups, told: told.columns, scheme: told.scheme };
}

function betterOf(a: BreakdownHeader | null, b: BreakdownHeader | null): BreakdownHeader | null {
  if (a === null || b === null) return a ?? b;
  return sizeOf(b.groups) > sizeOf(a.groups) ? b : a;
}

/** Whether both headers name the same columns. */
export function isSameHeader(a: BreakdownHeader, b: BreakdownHeader): boolean {
  const named = ({ groups }: BreakdownHeader) =>
    JSON.stringify(
      groups.map(({ unit, numbers, others }) => [
        unit,
        numbers.map(({ field, column }) => [field, column]),
        others.map(({ column, heading }) => [column, heading]),
      ]),
    );
  return named(a) === named(b);
}

/** 完成人数, 完成率 below 截至11月13日: a row without a unit that says several things, none of them a number. */
function isRowOfHeadings(cells: readonly unknown[], groups: readonly ColumnGroup[]): boolean {
  return (
    cells.filter((cell) => cellText(cell) !== "").length > 1 &&
    groups.every(({ unit }) => cellText(cells[unit]) === "")
  );
}

function knownIn(groups: readonly ColumnGroup[]): number {
  return groups.reduce((sum, { numbers }) => sum + numbers.length, 0);
}

/** By the columns that are known, and where these are as many, by the others. */
function sizeOf(groups: readonly ColumnGroup[]): number {
  return groups.reduce((sum, { numbers, others }) => sum + numbers.length * 1_000 + others.length, 0);
}

/** The headings of one row, or of two: the lower ones where there are any. */
function headings(grid: Grid, index: number, lastIndex: number): readonly unknown[] {
  const top = grid.cells[index] ?? [];
  if (lastIndex === index) return top;
  const below = grid.cells[lastIndex] ?? [];
  // A row with numbers is a unit's, not a heading's.
  if (below.some((cell) => typeof cell === "number" || /^\d+$/.test(cellText(cell)))) return [];
  const width = Math.max(top.length, below.length);
  return Array.from({ length: width }, (_, column) =>
    cellText(below[column]) === "" ? top[column] : below[column],
  );
}

/** `ofAnything`: of numbers of which none is known, too. */
function columnGroups(cells: readonly unknown[], ofAnything = false): ColumnGroup[] {
  const isProgress = cells.some(isOfProgress);
  const known = cells.flatMap((cell, column) => {
    const field = isProgress && isLooseQuota(cell) ? undefined : unitFieldOf(cell);
    return field === undefined ? [] : [{ field, column, heading: labelText(cell), fit: fitOf(cell) }];
  });
  const groups: ColumnGroup[] = [];
  let [start, unit, numbers] = [0, -1, [] as NumberColumn[]];
  const close = (next: number) => {
    if (unit >= 0 && (numbers.length > 0 || ofAnything))
      groups.push({ start, unit, numbers, others: othersIn(cells, start, next, unit, numbers) });
    [start, unit, numbers] = [next, -1, []];
  };
  known.forEach(({ field, ...column }, i) => {
    const previous = known[i - 1]?.column ?? -1;
    if (field === "unit") {
      // 乡镇 and 村 side by side: the second one names the rows.
      if (unit >= 0 && numbers.length > 0 && hasNumbersAfter(known, i))
        close(startOf(cells, column.column, previous + 1));
      if (unit < 0 || numbers.length === 0) unit = column.column;
      return;
    }
    const rival = field === "otherExcluded" ? undefined : numbers.find((number) => number.field === field);
    if (rival !== undefined && unit >= 0 && known.slice(i).some((later) => later.field === "unit")) {
      close(previous + 1);
      numbers.push({ field, ...column });
    } else if (rival === undefined) numbers.push({ field, ...column });
    // Employees and retired employees: both are insured elsewhere.
    else if (field === "employees" && column.fit === rival.fit)
      numbers.push({ field: "otherExcluded", ...column });
    else if (column.fit > rival.fit)
      numbers = numbers.map((number) => (number === rival ? { field, ...column } : number));
  });
  close(cells.length);
  return groups;
}

/** Where a group begins that stands beside another one: with its unit, or the number before that. What is left of it is the other's. */
function startOf(cells: readonly unknown[], unit: number, least: number): number {
  let start = unit;
  while (start > least && /^(?:序号|编号|序|号|№|no\.?)?$/i.test(labelText(cells[start - 1]))) start--;
  return start;
}

/** Shares, averages, ranks, prices and days do not add up. */
const NO_SUM =
  /率|%|比|均|排名|名次|位次|序号|编号|编码|代码|标准|单价|档|分值|得分|评分|年|月|日|时间|电话|手机|备注|说明|责任|负责|联系|姓名|签|等次|进度|趋势|类型|类别|^名$/;

function othersIn(
  cells: readonly unknown[],
  start: number,
  end: number,
  unit: number,
  numbers: readonly NumberColumn[],
): OtherColumn[] {
  return cells.slice(start, end).flatMap((cell, i): OtherColumn[] => {
    const column = start + i;
    const heading = labelText(cell);
    if (heading === "" || column === unit || numbers.some((number) => number.column === column)) return [];
    const bare = heading.replace(/^(20)?\d\d年度?|(?:截至|截止).{0,8}[日号月]/g, "");
    return NO_SUM.test(bare) || unitFieldOf(cell) === "unit" ? [] : [{ column, heading }];
  });
}

function hasNumbersAfter(known: readonly { readonly field: UnitField }[], index: number): boolean {
  return known.slice(index + 1).some(({ field }) => field !== "unit");
}

/**
 * 2024年任务数 goes before 2023年参保人数: what is to be done before what was, the newer before the older year, and 户籍人口
 * before 常住人口.
 */
function fitOf(cell: unknown): number {
  const label = labelText(cell);
  const year = Number(/(20\d\d)年/.exec(label)?.[1] ?? 0);
  return (/任务|计划|目标/.test(label) ? 10_000 : 0) + (/户籍/.test(label) ? 5_000 : 0) + year;
}
