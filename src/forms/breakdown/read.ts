/** The rows of a breakdown table (任务分解表): units with their numbers of persons, and totals. */
import { cellNumber, cellText, isErrorValue, labelText } from "../cell";
import type { ColumnReading } from "../columns/fields";
import type { Grid } from "../grid";
import { Merges } from "../merges";
import { isSameLine, lineKind } from "../people/lines";
import type { Cell } from "../people/row";
import { type Unread, UnreadCells } from "../people/unread";
import {
  type BreakdownHeader,
  type ColumnGroup,
  furtherHeaderAt,
  isSameHeader,
  type NumberField,
} from "./columns";
import { unitFieldOf } from "./fields";

/** A number of persons in a table. `value` is null where the cell is blank, NaN where it holds something else. */
export interface Count {
  readonly value: number | null;
  /** What the cell holds; "" where it is blank. */
  readonly text: string;
  /** It is a part of a merged cell over several units, whose number is meant for all of them. */
  readonly isShared: boolean;
  /** The heading of its column, without spaces. */
  readonly heading: string;
  readonly cell: Cell;
}

/** One village, township or other unit; or the total row. Sheet coordinates, 0-based. */
export interface Unit {
  readonly name: string;
  readonly cell: Cell;
  /** Index of the column group that it stands in, where there are several side by side. */
  readonly group: number;
  readonly census: Count | null;
  readonly employees: Count | null;
  /** One for each column of persons who are not to enrol here. */
  readonly otherExcluded: readonly Count[];
  readonly quota: Count | null;
  /** Of the columns that nobody asks for, and that add up all the same. */
  readonly others: readonly Count[];
}

export interface BreakdownTable {
  readonly header: Cell;
  readonly units: readonly Unit[];
  /** The total row as printed, null where there is none. */
  readonly total: Unit | null;
  /** That and the totals over parts of the rows. */
  readonly totals: readonly Unit[];
  /** Cells that hold an error value (#REF!) where a number belongs. */
  readonly errors: readonly (Cell & { readonly text: string })[];
  readonly readings: readonly ColumnReading[];
  readonly unread: readonly Unread[];
}

const TOTAL = /^(合计|总计|共计|全[县区市乡镇村]合?计?|[^\d]{0,8}(合计|总计))$/;
const PLAIN_TOTAL = /^(合计|总计|共计|全[县区市乡镇村](合?计)?)$/;
const SUBTOTAL = /小计$/;
/** 合计：479520人, all in one cell. */
const TOTAL_IN_WORDS = /^(?:合计|总计|共计):?(\d[\d,]*人?)$/;
/** 其中：城关村, below the unit that it is a part of. */
const PART = /^其中/;
const NOT_A_UNIT = /[=:。]|^(注|说明|备注|填表|制表|审核)/;
const LONGEST_NAME = 20;

/** Whether the row speaks of all units: 合计, not 北片合计. */
export function isPlainTotal({ name }: Unit): boolean {
  return PLAIN_TOTAL.test(labelText(name)) || TOTAL_IN_WORDS.test(labelText(name));
}

export function readBreakdown(grid: Grid, header: BreakdownHeader): BreakdownTable {
  return new BreakdownReader(grid, header).read();
}

class BreakdownReader {
  private readonly units: Unit[] = [];
  private readonly totals: Unit[] = [];
  private readonly errors: (Cell & { text: string })[] = [];
  private readonly merges: Merges;
  private readonly unread = new UnreadCells();
  /** That above the current row. */
  private header: BreakdownHeader;

  constructor(
    private readonly grid: Grid,
    private readonly first: BreakdownHeader,
  ) {
    this.header = first;
    this.merges = new Merges(grid);
  }

  read(): BreakdownTable {
    const { grid, first, units, totals, errors } = this;
    for (let index = first.lastIndex + 1; index < grid.cells.length; index++) {
      const cells = grid.cells[index] ?? [];
      // The header again, on the next page; what a user said of it holds there, too.
      if (isSameLine(cells, grid.cells[this.header.lastIndex])) continue;
      const next = furtherHeaderAt(grid, index);
      if (next !== null) {
        if (!isSameHeader(next, this.header)) this.header = next;
        index = next.lastIndex;
        continue;
      }
      const row = grid.origin.row + index;
      const isRead = this.header.groups.map((_, group) => this.readRow(cells, row, group)).includes(true);
      if (isRead) this.sweep(cells, row);
      else if (!isExplained(cells)) this.unread.line(row, this.filledIn(cells));
    }
    const [group] = first.groups;
    const position = {
      row: grid.origin.row + first.index,
      column: grid.origin.column + (group === undefined ? 0 : group.unit),
    };
    // A total over part of the rows (北片合计) is passed over where there is one over all of them.
    const total = totals.find(isPlainTotal) ?? totals[totals.length - 1] ?? null;
    return {
      header: position,
      units,
      total,
      totals,
      errors,
      readings: this.readings(),
      unread: this.unread.all(),
    };
  }

  /** What stands beside the columns that have a heading. */
  private sweep(cells: readonly unknown[], row: number): void {
    const { grid, header } = this;
    const known = new Set(
      header.groups.flatMap(({ unit, numbers }) => [unit, ...numbers.map(({ column }) => column)]),
    );
    cells.forEach((value, column) => {
      if (cellText(value) === "" || known.has(column)) return;
      const isHeaded = [header.index, header.lastIndex].some(
        (at) => cellText(grid.cells[at]?.[column]) !== "",
      );
      const isOfGroup = header.groups.some(({ start, unit }) => column >= start && column < unit);
      if (!isHeaded && !isOfGroup) this.unread.cell(row, column + grid.origin.column, value);
    });
  }

  private filledIn(cells: readonly unknown[]): number[] {
    return cells.flatMap((value, column) =>
      cellText(value) === "" ? [] : [column + this.grid.origin.column],
    );
  }

  private readings(): ColumnReading[] {
    const { grid, first: header } = this;
    const known = new Map(
      header.groups.flatMap(({ unit, numbers }) => [
        [unit, "unit" as const] as const,
        ...numbers.map(({ column, field }) => [column, field] as const),
      ]),
    );
    const width = Math.max(
      (grid.cells[header.index] ?? []).length,
      (grid.cells[header.lastIndex] ?? []).length,
    );
    return Array.from({ length: width }, (_, column) => column).flatMap((column): ColumnReading[] => {
      const lower = cellText(grid.cells[header.lastIndex]?.[column]);
      const row = lower === "" ? header.index : header.lastIndex;
      const heading = lower || cellText(grid.cells[header.index]?.[column]);
      const field = known.get(column) ?? null;
      const isTold = header.told?.has(column) === true;
      if (heading === "" && !isTold) return [];
      const reading = {
        row: grid.origin.row + row,
        column: grid.origin.column + column,
        heading: header.lastIndex < header.index ? "" : heading,
        field,
      };
      return [
        isTold
          ? { ...reading, how: "told", own: unitFieldOf(heading) ?? null }
          : { ...reading, how: "heading" },
      ];
    });
  }

  /** Whether the row says something of this group. */
  private readRow(cells: readonly unknown[], row: number, group: number): boolean {
    const columns = this.header.groups[group];
    const label = columns === undefined ? null : labelIn(cells, columns);
    if (columns === undefined || label === null) return false;
    const text = labelText(label.text);
    if (SUBTOTAL.test(text) || PART.test(text)) return true;
    if (TOTAL.test(text) || TOTAL_IN_WORDS.test(text)) {
      this.totals.push(this.withStrays(this.unitOf(label.text, label.column, cells, row, group), cells));
      return true;
    }
    const name = cellText(cells[columns.unit]);
    if (name === "" || !isUnit(name, cells, columns)) return false;
    this.units.push(this.unitOf(name, columns.unit, cells, row, group));
    return true;
  }

  private unitOf(
    name: string,
    nameColumn: number,
    cells: readonly unknown[],
    row: number,
    group: number,
  ): Unit {
    const { numbers = [], others = [] } = this.header.groups[group] ?? {};
    const counts = numbers.map(({ field, column, heading }) => ({
      field,
      count: this.count(cells, row, column, heading, nameColumn),
    }));
    const first = (field: NumberField) => counts.find((c) => c.field === field)?.count ?? null;
    return {
      name,
      cell: { row, column: this.grid.origin.column + nameColumn },
      group,
      census: first("census"),
      employees: first("employees"),
      otherExcluded: counts.filter((c) => c.field === "otherExcluded").map((c) => c.count),
      quota: first("quota"),
      others: others.map(({ column, heading }) => this.otherCount(cells, row, column, heading)),
    };
  }

  /** Of a column that nobody asks for: what is no number there is no mistake. */
  private otherCount(cells: readonly unknown[], row: number, column: number, heading: string): Count {
    const cell = { row, column: this.grid.origin.column + column };
    const value = cells[column];
    const isShared = this.merges.isTall(row, cell.column);
    const number = isErrorValue(value) ? NaN : cellNumber(value);
    return { value: number, text: cellText(value), isShared, heading, cell };
  }

  private count(
    cells: readonly unknown[],
    row: number,
    column: number,
    heading: string,
    nameColumn: number,
  ): Count {
    const value = cells[column];
    const cell = { row, column: this.grid.origin.column + column };
    if (isErrorValue(value)) {
      this.errors.push({ ...cell, text: value });
      return { value: null, text: value, isShared: false, heading, cell };
    }
    // A unit that is drawn over two rows has its name merged as well.
    const isOfOne = this.merges.isTall(row, this.grid.origin.column + nameColumn);
    const isShared = !isOfOne && this.merges.isTall(cell.row, cell.column);
    return { value: cellNumber(value), text: cellText(value), isShared, heading, cell };
  }

  /**
   * The total over groups side by side may stand under another group than the word 合计 does, or in one merged cell that
   * begins outside its column.
   */
  private withStrays(total: Unit, cells: readonly unknown[]): Unit {
    const inWords = TOTAL_IN_WORDS.exec(labelText(total.name))?.[1];
    if (inWords !== undefined && total.quota !== null)
      return {
        ...total,
        quota: { ...total.quota, value: cellNumber(inWords), text: total.name, cell: total.cell },
      };
    const { row } = total.cell;
    const others = this.header.groups.flatMap((columns, group) =>
      group === total.group || labelIn(cells, columns) !== null
        ? []
        : [this.unitOf(total.name, total.cell.column, cells, row, group)],
    );
    const found = (field: "census" | "employees" | "quota") => {
      const candidates = [total, ...others].map((unit) => unit[field]);
      return candidates.find((count) => count !== null && count.text !== "") ?? total[field];
    };
    const complete = {
      ...total,
      census: found("census"),
      employees: found("employees"),
      quota: found("quota"),
    };
    const { quota } = complete;
    if (quota === null || quota.text !== "") return complete;
    const numbers = cells.flatMap((value, column) => {
      const number = cellNumber(value);
      return number === null || Number.isNaN(number)
        ? []
        : [{ value: number, text: cellText(value), column }];
    });
    const [only] = numbers;
    if (only === undefined || numbers.length > 1) return complete;
    const cell = { row, column: this.grid.origin.column + only.column };
    return { ...complete, quota: { ...quota, value: only.value, text: only.text, cell } };
  }
}

/** Notes, signatures, and the numbers of the columns: 1, 2, 3 … */
function isExplained(cells: readonly unknown[]): boolean {
  const filled = cells.filter((value) => cellText(value) !== "");
  if (filled.every((value, i) => cellText(value) === String(i + 1))) return true;
  return filled.some((value) => {
    const label = labelText(value);
    return lineKind(label) !== null || NOT_A_UNIT.test(label) || SUBTOTAL.test(label);
  });
}

/** The text that says what a group's row is: the unit's name, or 合计 left of it in the column of numbers 1, 2, 3. */
function labelIn(cells: readonly unknown[], group: ColumnGroup): { text: string; column: number } | null {
  for (let column = group.start; column <= group.unit; column++) {
    const text = cellText(cells[column]);
    if (text === "") continue;
    const label = labelText(text);
    if (column === group.unit || TOTAL.test(label) || TOTAL_IN_WORDS.test(label) || SUBTOTAL.test(label))
      return { text, column };
  }
  return null;
}

/** A line of signatures or a note has no number where numbers belong; a unit may lack its own. */
function isUnit(name: string, cells: readonly unknown[], group: ColumnGroup): boolean {
  const hasNumber = group.numbers.some(({ column }) => {
    const number = cellNumber(cells[column]);
    return number !== null && !Number.isNaN(number);
  });
  if (hasNumber) return true;
  return name.length <= LONGEST_NAME && !NOT_A_UNIT.test(labelText(name)) && lineKind(name) === null;
}
