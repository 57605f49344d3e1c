/** Cells that tell whose row it is, so that a fix is never written into the row that has come to stand in its place. */
import { personsByRow } from "../checking";
import {
  type Cell,
  cellNumber,
  cellText,
  type Field,
  type Form,
  type Grid,
  isErrorValue,
  type Person,
} from "../forms";
import type { Anchor } from "./fix";
import { valueIn } from "./values";

/** The number tells one person from all others; the rest is for rows whose number is blank or mended itself. */
const TELLING: readonly Field[] = ["id", "name", "phone", "receipt"];

/** Looks up anchors for cells whose rows are asked for in ascending order, as findings come. */
export function anchorsIn(form: Form, grid: Grid): (cell: Cell) => Anchor[] {
  const personAt = personsByRow(form);
  return (cell) => {
    const person = personAt(cell.row);
    return person === null ? labelBefore(cell, grid) : anchorsOfPerson(person, cell, grid);
  };
}

function anchorsOfPerson(person: Person, own: Cell, grid: Grid): Anchor[] {
  return TELLING.flatMap((field) => {
    const column = person.header.columns[field];
    const cell = { row: own.row, column };
    const expected = column < 0 || column === own.column ? null : valueIn(grid, cell);
    return isTelling(expected) ? [{ cell, expected }] : [];
  });
}

/** In a line of sums or a row of a breakdown table: the label of the number, which is the next text to its left. */
function labelBefore({ row, column }: Cell, grid: Grid): Anchor[] {
  for (let left = column - 1; left >= 0; left--) {
    const cell = { row, column: left };
    const expected = valueIn(grid, cell);
    if (isTelling(expected) && Number.isNaN(cellNumber(expected))) return [{ cell, expected }];
  }
  return [];
}

function isTelling(value: unknown): value is string | number | boolean {
  return value !== null && !isErrorValue(value) && cellText(value) !== "";
}
