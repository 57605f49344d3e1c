import * as z from "zod/mini";
import type { Field } from "./fields";
import type { Header } from "./header";

/** One person as the sheet has it, cleaned of spaces only. Blank texts are "". */
export const personSchema = z.object({
  /** Row in the sheet, 0-based. */
  row: z.int(),
  category: z.string(),
  householdId: z.string(),
  relation: z.string(),
  name: z.string(),
  sex: z.string(),
  /** As the cell holds it: cleaning it is part of judging it. */
  id: z.union([z.string(), z.number(), z.null()]),
  phone: z.string(),
  /** Yuan; null: blank, NaN: not an amount. */
  paid: z.union([z.number(), z.nan(), z.null()]),
  subsidy: z.union([z.number(), z.nan(), z.null()]),
  receipt: z.string(),
  signature: z.string(),
  payer: z.string(),
});

/** A cell of the sheet, 0-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

export interface FieldText {
  readonly field: Field;
  readonly text: string;
}

export interface Person extends Readonly<z.infer<typeof personSchema>> {
  /** The header above the row: it says in which column each field stands. */
  readonly header: Header;
  /** Index of the person's household in the table. */
  readonly household: number;
  /** Cells of fields that stand elsewhere: at the top of a merged range, or in the household's first row. */
  readonly origins: Readonly<Partial<Record<Field, Cell>>> | null;
  /** Fields whose cells hold an error value (#REF!), with its text; they read as blank. */
  readonly errors: readonly FieldText[] | null;
  /** Amounts that are no numbers, with their text. */
  readonly unreadable: readonly FieldText[] | null;
}

/** Where the value of a field stands in the sheet; column -1 if the form has no such column. */
export function cellOf(person: Person, field: Field): Cell {
  return person.origins?.[field] ?? { row: person.row, column: person.header.columns[field] };
}
