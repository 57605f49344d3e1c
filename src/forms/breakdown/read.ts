import { cellNumber, cellText, isErrorValue, labelText } from "../cell";
import type { Grid } from "../grid";
import type { Cell } from "../people/row";
import { type UnitField, unitFieldOf } from "./fields";

export type { UnitField } from "./fields";

type NumberField = Exclude<UnitField, "unit">;

/** A number of persons in a table. `value` is null where the cell is blank, NaN where it holds something else. */
export interface Count {
  readonly value: number | null;
  readonly cell: Cell;
}

/** One village, township or other unit; or the total row. Sheet coordinates, 0-based. */
export interface Unit {
  readonly name: string;
  readonly cell: Cell;
  readonly census: Count | null;
  readonly employees: Count | null;
  /** One for each column of persons who are not to enrol here. */
  readonly otherExcluded: readonly Count[];
  readonly quota: Count | null;
}

export interface BreakdownTable {
  readonly header: Cell;
  readonly units: readonly Unit[];
  /** The total row as printed, null where there is none. */
  readonly total: Unit | null;
  /** Cells that hold an error value (#REF!) where a number belongs. */
  readonly errors: readonly (Cell & { readonly text: string })[];
}

/** Columns that repeat side by side: 序号 乡镇 任务数 序号 乡镇 任务数. Indices into the grid's cells. */
interface ColumnGroup {
  /** First column of the group, from where its label may start. */
  readonly start: number;
  readonly unit: number;
  readonly numbers: readonly { readonly field: NumberField; readonly column: number }[];
}

const HEADER_ROWS = 30;
const TOTAL = /^(合计|总计|共计|小计|全[县区市乡镇村]合?计?|[^\d]{0,8}合计)$/;
const NOT_A_UNIT = /[=:。]|^(注|说明|备注|填表|制表|审核)/;
const LONGEST_NAME = 20;

/** The table's header: the row with the most columns of numbers beside a column of units; null if there is none. */
export function findBreakdownHeader(grid: Grid): { index: number; groups: readonly ColumnGroup[] } | null {
  let best: { index: number; groups: readonly ColumnGroup[] } | null = null;
  const size = (groups: readonly ColumnGroup[]) =>
    groups.reduce((sum, group) => sum + group.numbers.length, 0);
  for (let index = 0; index < Math.min(HEADER_ROWS, grid.cells.length); index++) {
    const groups = columnGroups(grid.cells[index] ?? []);
    if (size(groups) > (best === null ? 0 : size(best.groups))) best = { index, groups };
  }
  return best;
}

/** A field that a group has already begins the next group. */
function columnGroups(cells: readonly unknown[]): ColumnGroup[] {
  const groups: ColumnGroup[] = [];
  let start = 0;
  let unit = -1;
  let numbers: { field: NumberField; column: number }[] = [];
  const close = (end: number) => {
    if (unit >= 0 && numbers.length > 0) groups.push({ start, unit, numbers });
    [start, unit, numbers] = [end, -1, []];
  };
  let lastColumn = -1;
  cells.forEach((cell, column) => {
    const field = unitFieldOf(cell);
    if (field === undefined) return;
    const isRepeated =
      field === "unit"
        ? unit >= 0
        : field !== "otherExcluded" && numbers.some((number) => number.field === field);
    if (isRepeated) close(lastColumn + 1);
    if (field === "unit") unit = column;
    else numbers.push({ field, column });
    lastColumn = column;
  });
  close(cells.length);
  return groups;
}

export function readBreakdown(
  grid: Grid,
  header: { index: number; groups: readonly ColumnGroup[] },
): BreakdownTable {
  const { origin } = grid;
  const units: Unit[] = [];
  const errors: (Cell & { text: string })[] = [];
  let total: Unit | null = null;

  const count = (cells: readonly unknown[], row: number, column: number): Count => {
    const value = cells[column];
    const cell = { row, column: origin.column + column };
    if (isErrorValue(value)) errors.push({ ...cell, text: value });
    return { value: isErrorValue(value) ? null : cellNumber(value), cell };
  };
  const unitOf = (
    name: string,
    nameColumn: number,
    cells: readonly unknown[],
    row: number,
    group: ColumnGroup,
  ): Unit => {
    const counts = group.numbers.map(({ field, column }) => ({ field, count: count(cells, row, column) }));
    const first = (field: NumberField) => counts.find((c) => c.field === field)?.count ?? null;
    return {
      name,
      cell: { row, column: origin.column + nameColumn },
      census: first("census"),
      employees: first("employees"),
      otherExcluded: counts.filter((c) => c.field === "otherExcluded").map((c) => c.count),
      quota: first("quota"),
    };
  };

  for (let index = header.index + 1; index < grid.cells.length; index++) {
    const cells = grid.cells[index] ?? [];
    const row = origin.row + index;
    if (columnGroups(cells).length > 0) continue; // the header again, on the next page
    for (const group of header.groups) {
      const label = labelIn(cells, group);
      if (label === null) continue;
      if (TOTAL.test(labelText(label.text))) {
        total ??= withStrayTotal(
          unitOf(label.text, label.column, cells, row, group),
          cells,
          row,
          origin.column,
        );
      } else {
        const name = cellText(cells[group.unit]);
        if (name !== "" && isUnit(name, cells, group))
          units.push(unitOf(name, group.unit, cells, row, group));
      }
    }
  }
  const position = { row: origin.row + header.index, column: origin.column + (header.groups[0]?.unit ?? 0) };
  return { header: position, units, total, errors };
}

/** The text that says what a group's row is: the unit's name, or 合计 left of it in the column of numbers 1, 2, 3. */
function labelIn(cells: readonly unknown[], group: ColumnGroup): { text: string; column: number } | null {
  for (let column = group.start; column <= group.unit; column++) {
    const text = cellText(cells[column]);
    if (text !== "" && (column === group.unit || TOTAL.test(labelText(text)))) return { text, column };
  }
  return null;
}

function isUnit(name: string, cells: readonly unknown[], group: ColumnGroup): boolean {
  const hasNumber = group.numbers.some(({ column }) => cellText(cells[column]) !== "");
  return hasNumber || (name.length <= LONGEST_NAME && !NOT_A_UNIT.test(labelText(name)));
}

/** A total over side-by-side groups is often one merged cell that begins outside its column. */
function withStrayTotal(total: Unit, cells: readonly unknown[], row: number, firstColumn: number): Unit {
  if (total.quota !== null && total.quota.value !== null) return total;
  const numbers = cells.flatMap((value, column) => {
    const number = cellNumber(value);
    return number === null || Number.isNaN(number)
      ? []
      : [{ value: number, cell: { row, column: firstColumn + column } }];
  });
  const [only] = numbers;
  return only !== undefined && numbers.length === 1 ? { ...total, quota: only } : total;
}
