/**
 * How a sheet of the campaign comes about. A sheet is a description, and nothing but `layOut` adds anything up:
 *
 * - `rows`: which rows it has, in their order, made from the ledger (filter and order);
 * - `columns`: heading, width, what stands in a row's cell. `total` says what stands in lines of sums: a formula over the rows
 *   above, or one that the column makes of others (a share of sums). `fill`: people fill it in, perhaps from choices;
 * - `group`: each group of rows that stand together has its page, and a line of sums below it;
 * - `counts`: whether the row is a person that counts, which a hidden column holds for the lines of sums;
 * - `same`: the headings by which a row of the last time is known again. What people filled in is carried over, with the row's
 *   random key, which stands in a hidden column; so does what was filled in for them, which is not carried over.
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
  /** The number that stands below a heading, of a formula what it comes to; null where none does. */
  readonly value: (heading: string) => number | null;
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

/** Made in steps. */
export type Describing<Row> = Generator<number, Description<Row>>;

export interface Description<Row> {
  readonly name: string;
  /** Lines above the table; the first is the title. */
  readonly head: readonly string[];
  readonly rows: Iterable<Row>;
  readonly columns: readonly Column<Row>[];
  readonly counts?: (row: Row) => boolean;
  readonly group?: { readonly of: (row: Row) => string; readonly hasSums: boolean };
  /** A row that stands below the sums, and is in none of them. */
  readonly isOutside?: (row: Row) => boolean;
  /** Rows to be looked at. */
  readonly isTinted?: (row: Row) => boolean;
  readonly same?: readonly string[];
}

/** About a millisecond's work. */
const ROWS_A_STEP = 200;
/** Programs take no more of them. */
const MOST_BREAKS = 1_000;
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
      same === undefined
        ? []
        : [messages.key, messages.prefilled].map((heading) => ({
            heading,
            width: KEY_WIDTH,
            cell: () => null,
          }));
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
    const outside: Row[] = [];
    for (const row of sheet.rows) {
      if (number % ROWS_A_STEP === 0) yield number;
      if (sheet.isOutside?.(row) === true) {
        outside.push(row);
        continue;
      }
      number++;
      const own = sheet.group?.of(row) ?? null;
      if (group !== null && own !== group) {
        this.addGroupSums(group, groupStart);
        if (this.pageBreaks.length < MOST_BREAKS) this.pageBreaks.push(rows.length);
        groupStart = rows.length;
      }
      group = own;
      this.addRow(row, number);
    }
    if (group !== null) this.addGroupSums(group, groupStart);
    const last = rows.length - 1;
    for (const { cell, column, first: from, last: to } of this.awaited)
      cell.value = this.valueOf(column, from, to);
    if (last >= first) this.addSums(messages.sum, first);
    for (const row of outside) this.addRow(row, ++number);
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
    cells[key + 1] = this.prefilled(cells);
    if (before === null) return;
    for (const [column, { heading, fill }] of this.columns.entries()) {
      const filled = fill === undefined ? undefined : before.filled.get(heading);
      if (filled !== undefined) cells[column] = filled;
    }
  }

  private prefilled(cells: readonly SheetCell[]): string | null {
    const filled = this.columns.flatMap(({ heading, fill }, column): [string, string][] => {
      const text = fill === undefined ? "" : textOf(cells[column] ?? null);
      return text === "" ? [] : [[heading, text]];
    });
    return filled.length === 0 ? null : JSON.stringify(Object.fromEntries(filled));
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

  /** Null where nothing stands that could be added up. */
  private valueOf(column: number, first: number, last: number): number | null {
    let value: number | null = null;
    for (let row = first; row <= last; row++) {
      const one = this.sumRows.has(row) ? null : numberIn(this.rows[row]?.[column] ?? null);
      if (one !== null) value = (value ?? 0) + one;
    }
    return value === null ? null : rounded(value);
  }

  private sum(column: number, first: number, last: number): SheetCell {
    const value = this.valueOf(column, first, last);
    if (value === null) return null;
    const range = `${cellName(first, column)}:${cellName(last, column)}`;
    return { formula: this.hasGroupSums ? `SUBTOTAL(9,${range})` : `SUM(${range})`, value };
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
      value: (heading) => numberIn(cells[columnOf(heading)] ?? null),
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
        hiddenColumns: [messages.counted, messages.key, messages.prefilled].flatMap(
          (heading) => this.places.get(heading) ?? [],
        ),
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

function numberIn(cell: SheetCell): number | null {
  const value = typeof cell === "object" && cell !== null && "formula" in cell ? cell.value : cell;
  return typeof value === "number" ? value : null;
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
