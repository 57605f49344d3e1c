/** Whether the numbers of persons in a breakdown table can be such. */
import type { Breakdown } from "../../forms";
import type { SheetContext } from "../context";

export function checkCounts(_context: SheetContext<Breakdown>): void {}
