/** What a user said of the columns of a sheet, and of which sheets it holds. */
import type { ListRoleId } from "../list-role";
import type { ColumnField } from "./fields";

/**
 * After Frictionless' `fieldsMatch`. `exact`: the same headings in the same order. `equal`: in any order. `subset`: all of them, and
 * perhaps more.
 */
export const FIELDS_MATCH = ["exact", "equal", "subset"] as const;

type FieldsMatch = (typeof FIELDS_MATCH)[number];

/** What was said of one column; without a field, it stays what the tool takes it for. */
interface ToldColumn {
  /** The heading, as it is written; "" where the column has none. */
  readonly name: string;
  /** Null: it is for nothing. */
  readonly field?: ColumnField | null | undefined;
}

/** What was said of the columns of a sheet: of any that has the same headings, in the same order unless it says otherwise. */
export interface SheetScheme {
  readonly fieldsMatch?: FieldsMatch | undefined;
  readonly purpose?: "roster" | "payments" | "list" | "breakdown" | undefined;
  readonly role?: ListRoleId | undefined;
  /** The only sheet that it is about, whose first column is A: one without any header. */
  readonly sheet?: string | undefined;
  readonly fields: readonly ToldColumn[];
}

export type Schemes = readonly SheetScheme[];
