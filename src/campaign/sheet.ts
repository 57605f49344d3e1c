/**
 * How a sheet of the campaign comes about. A sheet is a description, and nothing but `layOut` adds anything up:
 *
 * - `rows`: which rows it has, in their order, made from the ledger (filter and order);
 * - `columns`: heading, width, what stands in a row's cell. `total` says what stands in lines of sums: a formula over the rows
 *   above, or one that the column makes of others (a share of sums). `fill`: people fill it in, perhaps from choices;
 * - `group`: each group of rows that stand together has its page, and a line of sums below it;
 * - `counts`: whether the row is a person that counts, which a hidden column holds for the lines of sums;
 * - `same`: the headings by which a row of the last time is known again. What people filled in is carried over, with the row's
 *   random key, which stands in a hidden column.
 *
 * One more sheet is one more file with a description, its words in `messages.ts`, and its line in `SHEETS` (`index.ts`).
 */
import { cellName } from "../forms";
import type { CellValue, NewSheet, SheetCell } from "../hosts/workbook";
import type { Carried } from "./carried";
import { messages } from "./messages";

export const YUAN = "General";
export const SHARE = "0.0%";

/** Where a row stands, for formulas. */
export interface At {
  /** From 1. */
  readonly number: number;
  /** The cell of the row below a heading: `J12`. */
  readonly ref: (heading: string) => string;
  /** The numbers that stand in the row, by heading; of formulas what they come to. */
  readonly value: (heading: string) => number;
  /** The sum of a column over this row and those that follow, so many in all. */
  readonly sumBelow: (heading: string, rows: number) => SheetCell;
}

export interface Column<Row> {
  readonly heading: string;
  readonly width: number;
  readonly cell: (row: Row, at: At) => SheetCell;
  /** How its numbers are shown. */
  readonly pattern?: string;
  readonly total?: "sum" | "people" | ((at: At) => SheetCell);
  /** Filled in by people; where it is an object, perhaps from choices. */
  readonly fill?: { readonly choices?: readonly string[] };
  readonly hasBars?: boolean;
}

export interface Description<Row> {
  readonly name: string;
  /** Lines above the table; the first is the title. */
  readonly head: readonly string[];
  /** Lines below it. */
  readonly foot?: readonly string[];
  readonly rows: Iterable<Row>;
  readonly columns: readonly Column<Row>[];
  readonly counts?: (row: Row) => boolean;
  readonly group?: { readonly of: (row: Row) => string; readonly hasSums: boolean };
  /** A line of sums at the end; false for none. */
  readonly hasTotal?: boolean;
  /** Rows to be looked at. */
  readonly isTinted?: (row: Row) => boolean;
  readonly same?: readonly string[];
}

/** About a millisecond's work. */
const ROWS_A_STEP = 200;
const KEY_WIDTH = 20;

/** In steps; yields rows. */
export function* layOut<Row>(sheet: Description<Row>, carried: Carried | null): Generator<number, NewSheet> {
  return yield* new Layout(sheet, carried).make();
}

class Layout<Row> {
  private readonly rows: SheetCell[][] = [];
  private readonly sumRows = new Set<number>();
  private readonly tintedRows = new Set<number>();
  private readonly pageBreaks: number[] = [];
  /** Sums over rows that come after them. */
  private readonly awaited: {
    readonly cell: { value: number | null };
    readonly column: number;
    readonly first: number;
    readonly last: number;
  }[] = [];
  private readonly columns: readonly Column<Row>[];
  private readonly headRow: number;
  private readonly places: ReadonlyMap<string, number>;

  constructor(
    private readonly sheet: Description<Row>,
    private readonly carried: Carried | null,
  ) {
    const { counts, same } = sheet;
    const counting: Column<Row>[] =
      counts === undefined
        ? []
        : [
            {
              heading: messages.counted,
              width: KEY_WIDTH,
              cell: (row) => (counts(row) ? 1 : null),
              total: "sum",
            },
          ];
    const keys: Column<Row>[] =
      same === undefined ? [] : [{ heading: messages.key, width: KEY_WIDTH, cell: () => null }];
    this.columns = [...sheet.columns, ...counting, ...keys];
    this.places = new Map(this.columns.map(({ heading }, column) => [heading, column]));
    this.headRow = sheet.head.length;
  }

  *make(): Generator<number, NewSheet> {
    const { sheet, columns, rows } = this;
    rows.push(
      ...sheet.head.map((line) => [line]),
      columns.map(({ heading }) => heading),
    );
    const first = rows.length;
    let [group, groupStart, number] = [null as string | null, first, 0];
    for (const row of sheet.rows) {
      if (number % ROWS_A_STEP === 0) yield number;
      number++;
      const own = sheet.group?.of(row) ?? null;
      if (group !== null && own !== group) {
        this.addGroupSums(group, groupStart);
        this.pageBreaks.push(rows.length);
        groupStart = rows.length;
      }
      group = own;
      this.addRow(row, number);
    }
    if (group !== null) this.addGroupSums(group, groupStart);
    const last = rows.length - 1;
    for (const { cell, column, first: from, last: to } of this.awaited)
      cell.value = this.valueOf(column, from, to);
    if (sheet.hasTotal !== false && last >= first) this.addSums(messages.sum, first);
    rows.push(...(sheet.foot ?? []).map((line) => [line]));
    return this.finished(first, last);
  }

  private addRow(row: Row, number: number): void {
    const cells: SheetCell[] = [];
    const at = this.at(cells, number);
    for (const { cell } of this.columns) cells.push(cell(row, at));
    this.carry(cells);
    if (this.sheet.isTinted?.(row) === true) this.tintedRows.add(this.rows.length);
    this.rows.push(cells);
  }

  /** What people filled in on this row the last time, and the row's key. */
  private carry(cells: SheetCell[]): void {
    const { same } = this.sheet;
    const key = this.places.get(messages.key);
    if (same === undefined || key === undefined) return;
    const shown = same.map((heading) => textOf(cells[this.places.get(heading) ?? -1] ?? null));
    const before = this.carried?.take(shown) ?? null;
    cells[key] = before?.key ?? newKey();
    if (before === null) return;
    for (const [column, { heading, fill }] of this.columns.entries()) {
      const filled = fill === undefined ? undefined : before.filled.get(heading);
      if (filled !== undefined) cells[column] = filled;
    }
  }

  private addGroupSums(group: string, first: number): void {
    if (this.hasGroupSums) this.addSums(messages.sumOf(group), first);
  }

  private get hasGroupSums(): boolean {
    return this.sheet.group?.hasSums === true;
  }

  /** Sums over all rows since `first`; those of groups in between do not count twice. */
  private addSums(label: string, first: number): void {
    const cells: SheetCell[] = [];
    const at = this.at(cells, 0);
    const last = this.rows.length - 1;
    for (const [column, { total }] of this.columns.entries())
      cells.push(
        total === "sum"
          ? this.sum(column, first, last)
          : total === "people"
            ? this.sum(this.places.get(messages.counted) ?? column, first, last)
            : total === undefined
              ? null
              : total(at),
      );
    if (cells[0] === null || cells[0] === undefined) cells[0] = label;
    this.sumRows.add(this.rows.length);
    this.rows.push(cells);
  }

  private valueOf(column: number, first: number, last: number): number {
    let value = 0;
    for (let row = first; row <= last; row++)
      if (!this.sumRows.has(row)) value += numberOf(this.rows[row]?.[column] ?? null);
    return rounded(value);
  }

  private sum(column: number, first: number, last: number): SheetCell {
    const range = `${cellName(first, column)}:${cellName(last, column)}`;
    const formula = this.hasGroupSums ? `SUBTOTAL(9,${range})` : `SUM(${range})`;
    return { formula, value: this.valueOf(column, first, last) };
  }

  private at(cells: readonly SheetCell[], number: number): At {
    const row = this.rows.length;
    const columnOf = (heading: string): number => {
      const column = this.places.get(heading);
      if (column === undefined) throw new Error(`no column ${heading}`);
      return column;
    };
    return {
      number,
      ref: (heading) => cellName(row, columnOf(heading)),
      value: (heading) => numberOf(cells[columnOf(heading)] ?? null),
      sumBelow: (heading, rows) => {
        const column = columnOf(heading);
        const last = row + rows - 1;
        const cell = { formula: `SUM(${cellName(row, column)}:${cellName(last, column)})`, value: null };
        this.awaited.push({ cell, column, first: row, last });
        return cell;
      },
    };
  }

  private finished(first: number, last: number): NewSheet {
    const { sheet, columns, headRow } = this;
    const hasRows = last >= first;
    const area = (column: number) => ({
      firstRow: first,
      lastRow: last,
      firstColumn: column,
      lastColumn: column,
    });
    return {
      name: sheet.name,
      rows: this.rows,
      headerRows: headRow + 1,
      columnWidths: columns.map(({ width }) => width),
      help: columns.flatMap(({ fill }, column) =>
        fill?.choices === undefined || !hasRows ? [] : [{ area: area(column), choices: fill.choices }],
      ),
      finish: {
        patterns: new Map(
          columns.flatMap(({ pattern, total }, column) => {
            const shown = total === "people" ? messages.people : pattern;
            return shown === undefined ? [] : [[column, shown] as const];
          }),
        ),
        hiddenColumns: [messages.counted, messages.key].flatMap((heading) => this.places.get(heading) ?? []),
        pageBreaks: this.pageBreaks,
        bars: columns.flatMap(({ hasBars }, column) => (hasBars === true && hasRows ? [area(column)] : [])),
        sumRows: this.sumRows,
        tintedRows: this.tintedRows,
        ...(hasRows && !this.hasGroupSums
          ? {
              filtered: {
                firstRow: headRow,
                lastRow: last,
                firstColumn: 0,
                lastColumn: sheet.columns.length - 1,
              },
            }
          : {}),
      },
    };
  }
}

function numberOf(cell: SheetCell): number {
  const value = typeof cell === "object" && cell !== null && "formula" in cell ? cell.value : cell;
  return typeof value === "number" ? value : 0;
}

function textOf(cell: SheetCell): string {
  return typeof cell === "object" || cell === null ? "" : String(cell);
}

/** Without what floating point leaves behind. */
function rounded(value: number): number {
  return Math.round(value * 100) / 100;
}

/** Of whoever stands in a row it tells nothing. */
function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(8));
  return [...bytes].map((byte) => byte.toString(36).padStart(2, "0")).join("");
}

/** A cell in which nothing stands is null. */
export function orNull(text: string): CellValue {
  return text === "" ? null : text;
}
