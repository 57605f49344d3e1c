import { cellNumber, cellText, isErrorValue, labelText } from "../cell";
import type { Grid } from "../grid";
import type { Cell } from "../people/row";
import { type BreakdownHeader, type ColumnGroup, isHeaderRow, type NumberField } from "./columns";

export type { UnitField } from "./fields";

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

const TOTAL = /^(合计|总计|共计|全[县区市乡镇村]合?计?|[^\d]{0,8}(合计|总计))$/;
const PLAIN_TOTAL = /^(合计|总计|共计)$/;
const SUBTOTAL = /小计$/;
const NOT_A_UNIT = /[=:。]|^(注|说明|备注|填表|制表|审核)/;
const LONGEST_NAME = 20;

export function readBreakdown(grid: Grid, header: BreakdownHeader): BreakdownTable {
  const { origin } = grid;
  const units: Unit[] = [];
  const errors: (Cell & { text: string })[] = [];
  const totals: Unit[] = [];

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

  for (let index = header.lastIndex + 1; index < grid.cells.length; index++) {
    const cells = grid.cells[index] ?? [];
    const row = origin.row + index;
    if (isHeaderRow(cells)) continue; // the header again, on the next page
    for (const group of header.groups) {
      const label = labelIn(cells, group);
      if (label === null) continue;
      const text = labelText(label.text);
      if (SUBTOTAL.test(text)) continue;
      if (TOTAL.test(text)) {
        const unit = unitOf(label.text, label.column, cells, row, group);
        totals.push(withStrayTotal(unit, cells, row, origin.column));
        continue;
      }
      const name = cellText(cells[group.unit]);
      if (name !== "" && isUnit(name, cells, group)) units.push(unitOf(name, group.unit, cells, row, group));
    }
  }
  // A total over part of the rows (北片合计) is passed over where there is one over all of them.
  const total =
    totals.find(({ name }) => PLAIN_TOTAL.test(labelText(name))) ?? totals[totals.length - 1] ?? null;
  const position = { row: origin.row + header.index, column: origin.column + (header.groups[0]?.unit ?? 0) };
  return { header: position, units, total, errors };
}

/** The text that says what a group's row is: the unit's name, or 合计 left of it in the column of numbers 1, 2, 3. */
function labelIn(cells: readonly unknown[], group: ColumnGroup): { text: string; column: number } | null {
  for (let column = group.start; column <= group.unit; column++) {
    const text = cellText(cells[column]);
    if (
      text !== "" &&
      (column === group.unit || TOTAL.test(labelText(text)) || SUBTOTAL.test(labelText(text)))
    )
      return { text, column };
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
