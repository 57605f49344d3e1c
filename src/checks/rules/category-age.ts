/** Whether a person can have the category at that age. */
import type { Roster } from "../../forms";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";

export function categoryAges(_context: SheetContext<Roster>): RosterRule | null {
  return null;
}
