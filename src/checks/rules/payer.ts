/** Whether the department that pays the subsidy is named, and known. */
import type { Roster } from "../../forms";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";

export function payers(_context: SheetContext<Roster>): RosterRule | null {
  return null;
}
