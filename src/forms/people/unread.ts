/** What holds something and was not used: told once, by kind and place. */
import { cellName } from "../cell";

/** Cells of the sheet, 0-based and inclusive. */
export interface Unread {
  readonly firstRow: number;
  readonly firstColumn: number;
  readonly lastRow: number;
  readonly lastColumn: number;
  /** A column without a heading, rows that are no persons, a single cell, or people who could not be read. */
  readonly kind: "column" | "block" | "cell" | "person";
  /** Cells that hold something; of people: rows. */
  readonly count: number;
}

/** `N7:N40` */
export function rangeName({ firstRow, firstColumn, lastRow, lastColumn }: Unread): string {
  const first = cellName(firstRow, firstColumn);
  return firstRow === lastRow && firstColumn === lastColumn
    ? first
    : `${first}:${cellName(lastRow, lastColumn)}`;
}

/** What it is, for the user. */
export function unreadText(unread: Unread): string {
  const { kind, count } = unread;
  const range = rangeName(unread);
  if (kind === "person") return `${range} 写了几个人，有 ${count} 行没能分开`;
  if (kind === "column") return `${range} 这一列没有标题，${count} 格内容没有读`;
  return kind === "cell" ? `${range} 的内容没有读` : `${range} 不是表里的人，${count} 格内容没有读`;
}

interface Run {
  first: number;
  last: number;
  count: number;
  /** The last value was a number one higher than the one before. */
  isSerial: boolean;
  value: number;
}

/** Takes note of cells as a reader comes to them. Sheet coordinates. */
export class UnreadCells {
  private readonly columns = new Map<number, Run>();
  private readonly lines: Unread[] = [];
  private readonly people: Unread[] = [];

  cell(row: number, column: number, value: unknown): void {
    const run = this.columns.get(column);
    const number = typeof value === "number" ? value : /^\d{1,6}$/.test(String(value)) ? Number(value) : NaN;
    if (run === undefined) {
      this.columns.set(column, {
        first: row,
        last: row,
        count: 1,
        isSerial: !Number.isNaN(number),
        value: number,
      });
      return;
    }
    run.last = row;
    run.count++;
    // A count of rows is of no interest; it begins anew on each page, or for each household.
    run.isSerial &&= number === run.value + 1 || number === 1;
    run.value = number;
  }

  line(row: number, columns: readonly number[]): void {
    const first = Math.min(...columns);
    const last = Math.max(...columns);
    const above = this.lines[this.lines.length - 1];
    const next: Unread = {
      firstRow: row,
      lastRow: row,
      firstColumn: first,
      lastColumn: last,
      kind: columns.length > 1 ? "block" : "cell",
      count: columns.length,
    };
    if (above?.lastRow === row - 1)
      this.lines[this.lines.length - 1] = {
        firstRow: above.firstRow,
        lastRow: row,
        firstColumn: Math.min(first, above.firstColumn),
        lastColumn: Math.max(last, above.lastColumn),
        kind: "block",
        count: above.count + columns.length,
      };
    else this.lines.push(next);
  }

  person(row: number, column: number): void {
    const above = this.people[this.people.length - 1];
    if (above?.lastRow === row - 1 && above.firstColumn === column)
      this.people[this.people.length - 1] = { ...above, lastRow: row, count: above.count + 1 };
    else
      this.people.push({
        firstRow: row,
        lastRow: row,
        firstColumn: column,
        lastColumn: column,
        kind: "person",
        count: 1,
      });
  }

  all(): Unread[] {
    return [...this.ofColumns(), ...this.lines, ...this.people].sort(
      (a, b) => a.firstRow - b.firstRow || a.firstColumn - b.firstColumn,
    );
  }

  /** Neighbouring columns are one block. */
  private ofColumns(): Unread[] {
    const found: Unread[] = [];
    for (const [column, { first, last, count, isSerial }] of [...this.columns].sort(([a], [b]) => a - b)) {
      if (isSerial && count > 1) continue;
      const left = found[found.length - 1];
      if (left?.lastColumn === column - 1)
        found[found.length - 1] = {
          ...left,
          firstRow: Math.min(left.firstRow, first),
          lastRow: Math.max(left.lastRow, last),
          lastColumn: column,
          kind: "block",
          count: left.count + count,
        };
      else
        found.push({
          firstRow: first,
          lastRow: last,
          firstColumn: column,
          lastColumn: column,
          kind: first === last ? "cell" : "column",
          count,
        });
    }
    return found;
  }
}
