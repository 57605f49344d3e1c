/** Relations and households. */
import type { Roster } from "../../forms";
import type { SheetContext } from "../context";
import type { RosterRule } from "../rule";

export function relations(_context: SheetContext<Roster>): RosterRule | null {
  return null;
}

export function households(_context: SheetContext<Roster>): RosterRule | null {
  return null;
}
