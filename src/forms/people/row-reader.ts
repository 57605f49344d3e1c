/** The cells of one row of a form, field by field, with merged cells and error values. */
import { cellNumber, cellText, isErrorValue } from "../cell";
import type { Grid } from "../grid";
import type { Merges } from "../merges";
import type { Field } from "./fields";
import type { Header } from "./header";
import type { Cell, FieldText } from "./row";

/** Fields that one merged cell may hold for several rows. Amounts are not among them: each is one person's. */
const SHARED: readonly Field[] = ["category", "householdId", "phone", "receipt", "signature", "payer"];

/** Longer than this and a number is no amount: an ID number got into the wrong column. */
const LARGEST_AMOUNT = 1e12;

/** Reads the fields of one row, and keeps what is special about them. */
export class RowReader {
  origins: Partial<Record<Field, Cell>> | null = null;
  errors: FieldText[] | null = null;
  unreadable: FieldText[] | null = null;

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
    if (number === null || Math.abs(number) < LARGEST_AMOUNT) return number;
    (this.unreadable ??= []).push({ field, text: cellText(value) });
    return NaN;
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
