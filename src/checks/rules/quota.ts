/** Whether each unit's quota is what the region's rule, or its document, makes it. */
import type { Breakdown } from "../../forms";
import type { SheetContext } from "../context";

export function checkQuotas(_context: SheetContext<Breakdown>): void {}
