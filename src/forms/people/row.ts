/** One person's row, as it was read. */
import type { Field } from "./fields";
import type { Header } from "./header";

/** A cell of the sheet, 0-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface FieldText {
  readonly field: Field;
  readonly text: string;
}

/** One person as the sheet has it, cleaned of spaces only. Blank texts are "". */
/** What stands in a column of amounts and is none. */
export interface NoAmount extends FieldText {
  /** The day that it is, as 2023-11-05; absent where it is none. */
  readonly day?: string;
}

export interface Person {
  /** Row in the sheet, 0-based. */
  readonly row: number;
  readonly category: string;
  readonly householdId: string;
  readonly relation: string;
  readonly name: string;
  readonly sex: string;
  /** As the cell holds it: cleaning it is part of judging it. */
  readonly id: string | number | null;
  readonly phone: string;
  /** Yuan; null: blank, NaN: not an amount. */
  readonly paid: number | null;
  readonly subsidy: number | null;
  readonly receipt: string;
  readonly signature: string;
  readonly payer: string;
  /** The header above the row: it says in which column each field stands. */
  readonly header: Header;
  /** Index of the person's household in the table. */
  readonly household: number;
  /** Cells of fields that stand elsewhere: at the top of a merged range, or in the household's first row. */
  readonly origins: Readonly<Partial<Record<Field, Cell>>> | null;
  /** Fields whose cells hold an error value (#REF!), with its text; they read as blank. */
  readonly errors: readonly FieldText[] | null;
  /** Amounts that are no numbers or days, with their text. */
  readonly unreadable: readonly NoAmount[] | null;
}

/** Where the value of a field stands in the sheet; column -1 if the form has no such column. */
export function cellOf(person: Person, field: Field): Cell {
  return person.origins?.[field] ?? { row: person.row, column: person.header.columns[field] };
}
