/** What the comparison of rosters with lists tells the rules. */
import type { Person } from "../../../forms";
import type { CalendarDate } from "../../../identity";
import type { Mistake } from "../../rule";
import type { Entry } from "./entries";

export interface ListFacts {
  /** The lists give somebody a subsidy, the row none. */
  readonly missed: Mistake;
  /** The row's subsidy is another one than the lists give, or they give none. */
  readonly wrong: Mistake;
  /** Somebody of a roster who stands on lists of employees. */
  readonly employee: { readonly person: Person; readonly places: readonly Entry[] };
  /** On a list of the dead: with a day before cover begins, or without a day. */
  readonly dead: { readonly person: Person; readonly entry: Entry; readonly died: CalendarDate | null };
  /** On lists of people who are insured elsewhere, or have moved away. */
  readonly elsewhere: { readonly person: Person; readonly places: readonly Entry[] };
  /** On a list of people in need, and on no roster; `asEmployee` where a list of employees has them. */
  readonly notEnrolled: { readonly entry: Entry; readonly asEmployee: Entry | null };
  /** In the census, and neither on a roster nor, where such lists are there, an employee or absent for a reason. */
  readonly notInsured: { readonly entry: Entry; readonly hasEmployees: boolean };
}
