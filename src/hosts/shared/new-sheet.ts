/** What is the same about a sheet that the product writes whole, whichever program it is written in. */
import { cellName } from "../../forms";
import {
  type CellValue,
  type FormulaCell,
  HostError,
  type LinkCell,
  type NewSheet,
  type SheetCell,
} from "../workbook";
import { MAX_ROWS } from "./limits";

export const isLink = (cell: SheetCell | undefined): cell is LinkCell =>
  typeof cell === "object" && cell !== null && "link" in cell;

export const isFormula = (cell: SheetCell | undefined): cell is FormulaCell =>
  typeof cell === "object" && cell !== null && "formula" in cell;

/** The value of a cell, of a link its text, of a formula what it comes to. */
export const plainValue = (cell: SheetCell): CellValue =>
  isLink(cell) ? cell.text : isFormula(cell) ? cell.value : cell;

export const widthOf = ({ rows }: Pick<NewSheet, "rows">): number =>
  rows.reduce((widest, row) => Math.max(widest, row.length), 0);

/** How the numbers of a column are shown; null: as they come. */
export function patternOf({ finish }: NewSheet, column: number): string | null {
  const pattern = finish?.patterns?.get(column) ?? "General";
  return pattern === "General" ? null : pattern;
}

export const isHiddenColumn = ({ finish }: NewSheet, column: number): boolean =>
  finish?.hiddenColumns?.includes(column) === true;

interface Refusals {
  readonly badSheetName: (sheet: string) => string;
  readonly newSheetTooLong: (sheet: string) => string;
}

/** What no program would take. @throws {HostError} `failed` */
export function refuseImpossible({ name, rows }: NewSheet, messages: Refusals): void {
  if (!/^(?!')[^:\\/?*[\]]{1,31}$/u.test(name) || name.endsWith("'"))
    throw new HostError("failed", messages.badSheetName(name));
  if (rows.length > MAX_ROWS) throw new HostError("failed", messages.newSheetTooLong(name));
}

/** What a program computes in a cell, with its =; null for a plain value. */
export function computedBy(cell: SheetCell | undefined): string | null {
  return isLink(cell) ? linkFormula(cell) : isFormula(cell) ? `=${cell.formula}` : null;
}

/** A link as a formula of the product's own making: what comes from elsewhere stands in it between quotes. */
function linkFormula({ text, link: { sheet, cell } }: LinkCell): string {
  const target = `#'${sheet.replace(/'/g, "''")}'!${cellName(cell.row, cell.column)}`;
  return `=HYPERLINK(${quoted(target)},${quoted(text)})`;
}

/** Programs take no more than 255 characters between quotes. */
const quoted = (text: string): string => `"${text.slice(0, 255).replace(/"/g, '""')}"`;

/** Programs take no longer list in a rule of its own. */
const LONGEST_LIST = 255;

/** Choices as the rule of a cell takes them; null for none, for a list that is too long, and for one that commas would tear apart. */
export function choiceList(choices: readonly string[] = []): string | null {
  const list = choices.some((value) => value.includes(",")) ? "" : choices.join(",");
  return list === "" || list.length > LONGEST_LIST ? null : list;
}
