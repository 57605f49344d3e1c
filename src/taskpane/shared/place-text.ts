/** A place in words: `花名册 F7`, without the sheet where everything is in one. */
import { cellName } from "../../forms";
import { messages } from "./messages";
import type { Place } from "../check/check-result";

export function placeText({ sheet, cell }: Place, withSheet: boolean): string {
  const name = cellName(cell.row, cell.column);
  return withSheet ? `${sheet}${messages.cellSeparator}${name}` : name;
}
