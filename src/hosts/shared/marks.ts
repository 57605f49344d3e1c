/** Marks as conditional formats, the same in Excel and WPS: the cells' own fills stay as they are below them. */
import type { Cell } from "../../forms";
import type { Mark, MarkColour } from "../workbook";

/** Excel's own colours for bad and neutral. */
export const MARK_FILL: Readonly<Record<MarkColour, string>> = { error: "#FFC7CE", warning: "#FFEB9C" };

/** The cells of one sheet by the colour that they show: one with an error and a warning shows the error. */
export function cellsByColour(marks: readonly Mark[]): (readonly [MarkColour, readonly Cell[]])[] {
  const cells = new Map<string, Mark>();
  for (const mark of marks) {
    const key = `${mark.cell.row} ${mark.cell.column}`;
    if (mark.colour === "error" || !cells.has(key)) cells.set(key, mark);
  }
  const shown = [...cells.values()];
  return (["error", "warning"] as const).map(
    (colour) => [colour, shown.filter((mark) => mark.colour === colour).map(({ cell }) => cell)] as const,
  );
}
