/** The cells of one row of a form, field by field, with merged cells and error values. */
import { cellNumber, cellText, isErrorValue } from "../cell";
import { dayOfSerial, isoOf, parseDay } from "../../identity";
import { cellKey, type Grid } from "../grid";
import type { Merges } from "../merges";
import type { Field } from "./fields";
import type { Header } from "./header";
import type { Cell, FieldText, NoAmount } from "./row";

/** Fields that one merged cell may hold for several rows. Amounts are not among them: each is one person's. */
const SHARED: readonly Field[] = ["category", "householdId", "phone", "receipt", "signature", "payer"];

/** Longer than this and a number is no amount: an ID number got into the wrong column. */
const LARGEST_AMOUNT = 1e12;

/** Days from 1927 to 2099 where the cell is shown as one; smaller numbers are amounts in a cell of a wrong format. */
const EARLIEST_DAY = 10_000;
const END_OF_DAYS = 73_051;

/** Not every program tells how a cell is shown. Nobody pays as much as a day from 2015 to 2035 counts. */
function isRecentDay(value: number): boolean {
  return Number.isInteger(value) && value >= 42_005 && value < 49_675;
}

/** Reads the fields of one row, and keeps what is special about them. */
export class RowReader {
  origins: Partial<Record<Field, Cell>> | null = null;
  errors: FieldText[] | null = null;
  unreadable: NoAmount[] | null = null;

  constructor(
    private readonly grid: Grid,
    private readonly header: Header,
    private readonly merges: Merges,
    private readonly cells: readonly unknown[],
    private readonly row: number,
  ) {}

  text(field: Field): string {
    return cellText(this.read(field));
  }

  /** ID numbers keep their spaces: that they have some is a finding. */
  id(): string | number | null {
    const value = this.read("id");
    if (typeof value === "number") return value;
    const text = typeof value === "string" ? value : cellText(value);
    return cellText(text) === "" ? null : text;
  }

  amount(field: "paid" | "subsidy"): number | null {
    const value = this.read(field);
    const number = cellNumber(value);
    const day = this.dayIn(field, value, number);
    if (day === null && (number === null || Math.abs(number) < LARGEST_AMOUNT)) return number;
    (this.unreadable ??= []).push({ field, text: cellText(value), ...(day === null ? {} : { day }) });
    return NaN;
  }

  /** A day is a number to a spreadsheet, and would be taken for tens of thousands of yuan. */
  private dayIn(field: Field, value: unknown, number: number | null): string | null {
    if (Number.isNaN(number)) {
      const day = parseDay(value);
      return typeof day === "string" ? null : isoOf(day);
    }
    if (number === null || number < EARLIEST_DAY || number >= END_OF_DAYS) return null;
    const isShown = this.grid.dates?.has(cellKey(this.row, this.header.columns[field])) === true;
    return isShown || isRecentDay(number) ? isoOf(dayOfSerial(number)) : null;
  }

  errorIn(field: Field): string | undefined {
    return this.errors?.find((error) => error.field === field)?.text;
  }

  cellOf(field: Field): Cell {
    return this.origins?.[field] ?? { row: this.row, column: this.header.columns[field] };
  }

  borrow(field: Field, cell: Cell, error: string | undefined): void {
    (this.origins ??= {})[field] = cell;
    if (error !== undefined) (this.errors ??= []).push({ field, text: error });
  }

  private read(field: Field): unknown {
    const column = this.header.columns[field];
    if (column < 0) return null;
    const index = column - this.grid.origin.column;
    let value = this.cells[index];
    if ((value === null || value === undefined || value === "") && SHARED.includes(field)) {
      const top = this.merges.topOf(this.row, column);
      if (top !== undefined) {
        (this.origins ??= {})[field] = { row: top, column };
        value = this.grid.cells[top - this.grid.origin.row]?.[index];
      }
    }
    if (!isErrorValue(value)) return value;
    (this.errors ??= []).push({ field, text: value });
    return null;
  }
}
