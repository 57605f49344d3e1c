/** Rosters compared with the departments' lists: a run's sheets together, once all have been gone through. */
import type { SheetContext } from "../context";

export function* compareLists(_sheets: readonly SheetContext[]): Generator<number, void> {}
