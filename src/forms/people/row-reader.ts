/** The cells of one row of a form, field by field, with merged cells and error values. */
import { cellText, isErrorValue } from "../cell";
import { isJoined } from "../columns/beside";
import { FURTHER_FIELDS } from "../columns/fields";
import { isMarked, type MarkColumn } from "../columns/marks";
import { cellKey, type Grid } from "../grid";
import type { Merges } from "../merges";
import { compact, usualShapes } from "../../identity";
import { type AmountDoubt, doubtIn, readAmount } from "./amount";
import type { Field } from "../columns/fields";
import type { Header } from "./header";
import type { Written } from "./households";
import { isAgainstPayment, isPaidByStatus, NONE } from "./signs";
import type { Cell, DoubtfulAmount, FieldText, TextBeside } from "./row";

/** Fields that one merged cell may hold for several rows. Amounts are not among them: each is one person's. */
const SHARED: readonly Field[] = ["category", "householdId", "phone", "receipt", "signature", "payer"];

/** Nobody is given more rows than these. */
const MOST_ROWS = 20;

/** Reads the fields of one row, and keeps what is special about them. */
export class RowReader {
  origins: Partial<Record<Field, Cell>> | null = null;
  errors: FieldText[] | null = null;
  doubts: DoubtfulAmount[] | null = null;

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

  /** The same with characters copied from a PDF (⼾) as the usual ones. */
  words(field: Field): string {
    return usualShapes(cellText(this.read(field)));
  }

  /** ID numbers keep their spaces: that they have some is a finding. */
  id(): string | number | null {
    const value = this.read("id");
    if (typeof value === "number") return value;
    const text = typeof value === "string" ? value : cellText(value);
    if (cellText(text) === "") return null;
    const { id, disabilityCard } = this.header.columns;
    return id === disabilityCard ? ofDisabilityCard(text) : text;
  }

  /** What stands in columns that the official form does not have. */
  further(): Partial<Record<Field, string>> | null {
    const { columns } = this.header;
    let texts: Partial<Record<Field, string>> | null = null;
    for (const field of FURTHER_FIELDS) {
      const column = columns[field];
      if (column < 0) continue;
      texts ??= {};
      const text = this.at(column) || this.fromTop(column);
      if (text !== "") texts[field] = text;
    }
    for (const { field, column } of this.header.beside) {
      const text = isJoined(field) ? this.at(column) : "";
      if (isJoined(field) && text !== "" && texts !== null) texts[field] = `${texts[field] ?? ""}\n${text}`;
    }
    return texts;
  }

  /** What tells whose household the row is of. */
  household(): Written {
    return {
      id: this.text("householdId"),
      headId: this.headText("headId"),
      head: this.headText("head"),
      relation: this.words("relation"),
      name: this.text("name"),
    };
  }

  /** Of the household's head, who may be written once, in a cell merged over all its rows. */
  private headText(field: "head" | "headId"): string {
    const column = this.header.columns[field];
    return column < 0 ? "" : this.at(column) || this.fromTop(column);
  }

  marked(): MarkColumn[] | null {
    const { marks } = this.header;
    if (marks.length === 0) return null;
    const found = marks.filter(({ column, names }) => isMarked(this.at(column), names));
    return found.length === 0 ? null : found;
  }

  private fromTop(column: number): string {
    const top = this.merges.topOf(this.row, column);
    return top === undefined ? "" : cellText(this.cellAt(top, column));
  }

  /** What several payers give, each in a column of his own, added up. */
  subsidy(): number | null {
    let sum = this.amount("subsidy");
    for (const { isPart, column } of this.header.beside) {
      if (!isPart) continue;
      const part = this.amountOf("subsidy", this.cellAt(this.row, column), false);
      if (part !== null && part > 0 && (sum === null || sum === 0)) this.place("subsidy", column);
      sum = part === null ? sum : (sum ?? 0) + part;
    }
    return sum;
  }

  /** What further columns of categories say. */
  categoriesBeside(): TextBeside[] | null {
    const found = this.header.beside.flatMap(({ field, column }): TextBeside[] => {
      const text = field === "category" ? this.at(column) : "";
      return text === "" ? [] : [{ column, text }];
    });
    return found.length === 0 ? null : found;
  }

  amount(field: "paid" | "subsidy"): number | null {
    const column = this.header.columns[field];
    if (column >= 0 && this.merges.isTall(this.row, column)) return this.mergedAmount(field, column);
    const value = this.read(field);
    if (this.merges.isWide(this.row, column)) return this.inMergedCell(field, value);
    // Nearly every cell: no day is counted so low.
    if (typeof value === "number" && value >= 0 && value < 10_000) return value;
    const isShownAsDay = this.grid.dates?.has(cellKey(this.row, column)) === true;
    return this.amountOf(field, value, isShownAsDay);
  }

  /** What the row says beside the amount of whether the money was taken. One receipt may be a whole household's. */
  collected(): boolean | null {
    const { status, paidOn, remark } = this.header.columns;
    if (this.isMarkedUnpaid()) return false;
    const says = isPaidByStatus(this.at(status));
    if (says !== null) return says;
    if (isAgainstPayment(doubtIn(this.at(remark)))) return false;
    const { receipt } = this.header.columns;
    const hasReceipt = /[\p{L}\p{N}]/u.test(this.at(receipt)) && !NONE.test(this.at(receipt));
    return hasReceipt || /\d/.test(this.at(paidOn)) ? true : null;
  }

  remark(): AmountDoubt | null {
    const doubt = doubtIn(this.at(this.header.columns.remark));
    return doubt === "ticked" ? null : doubt;
  }

  isUnpaid(): boolean {
    return this.isMarkedUnpaid() || isPaidByStatus(this.at(this.header.columns.status)) === false;
  }

  /** √ under 未缴. */
  private isMarkedUnpaid(): boolean {
    const { unpaid } = this.header.columns;
    return unpaid >= 0 && isMarked(this.at(unpaid), "");
  }

  private amountOf(field: Field, value: unknown, isShownAsDay: boolean): number | null {
    const { yuan, doubt, day } = readAmount(value, isShownAsDay);
    if (doubt !== null) this.doubt(field, value, doubt, day);
    return yuan;
  }

  /** A number that is one person's, in a cell that is more than one: it holds, and is not written over. */
  private inMergedCell(field: Field, value: unknown): number | null {
    const yuan = this.amountOf(field, value, false);
    if (yuan !== null && this.doubts?.some((one) => one.field === field) !== true)
      this.doubt(field, value, "merged");
    return yuan;
  }

  private doubt(field: Field, value: unknown, doubt: AmountDoubt, day?: string): void {
    (this.doubts ??= []).push({ field, text: cellText(value), doubt, ...(day === undefined ? {} : { day }) });
  }

  /** A cell merged over several people's rows holds no one's amount; nothing, and 0, is the same for each. */
  private mergedAmount(field: Field, column: number): number | null {
    const top = this.merges.topOf(this.row, column) ?? this.row;
    if (top !== this.row) (this.origins ??= {})[field] = { row: top, column };
    const value = this.cellAt(top, column);
    if (isErrorValue(value)) {
      (this.errors ??= []).push({ field, text: value });
      return null;
    }
    const { yuan } = readAmount(value);
    if (yuan === null || yuan === 0 || this.isOnePersons(top, column)) return this.inMergedCell(field, value);
    this.doubt(field, value, "merged");
    return NaN;
  }

  /** Whether the rows that a merged cell spans hold one name, or one number. */
  private isOnePersons(top: number, column: number): boolean {
    const { name, id } = this.header.columns;
    const whose = name >= 0 ? name : id;
    let people = 0;
    for (let row = top; row < top + MOST_ROWS; row++) {
      if (row > top && this.merges.topOf(row, column) !== top) return people <= 1;
      if (cellText(this.cellAt(row, whose)) !== "") people++;
    }
    return false;
  }

  private cellAt(row: number, column: number): unknown {
    const { origin, cells } = this.grid;
    return cells[row - origin.row]?.[column - origin.column];
  }

  /** The text in a column that need not be one of a field; "" where there is no such column. */
  private at(column: number): string {
    return column < 0 ? "" : cellText(this.cells[column - this.grid.origin.column]);
  }

  errorIn(field: Field): string | undefined {
    return this.errors?.find((error) => error.field === field)?.text;
  }

  cellOf(field: Field): Cell {
    return this.origins?.[field] ?? { row: this.row, column: this.header.columns[field] };
  }

  /** The field's value stands in another column of the row. */
  place(field: Field, column: number): void {
    (this.origins ??= {})[field] = { row: this.row, column };
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

/** A disability card's number is its bearer's with kind and level behind it. */
function ofDisabilityCard(text: string): string {
  const clean = compact(text);
  return /^\d{17}[\dX]\d[1-4](?:B\d{0,2})?$/i.test(clean) ? clean.slice(0, 18) : text;
}
