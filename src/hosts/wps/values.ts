/** What WPS answers for cells, as the port has it. */
import { HostError, type CellValue } from "../workbook";
import { messages } from "./messages";

/** Errors of cells arrive as the numbers that COM has for them. */
const FIRST_ERROR = -2146828288;
const ERRORS: Readonly<Record<number, string>> = {
  2000: "#NULL!",
  2007: "#DIV/0!",
  2015: "#VALUE!",
  2023: "#REF!",
  2029: "#NAME?",
  2036: "#NUM!",
  2042: "#N/A",
  2043: "#GETTING_DATA",
  2045: "#SPILL!",
  2046: "#CONNECT!",
  2047: "#BLOCKED!",
  2048: "#UNKNOWN!",
  2049: "#FIELD!",
  2050: "#CALC!",
};

/** The text of an error that arrives as a number; null for any other number. */
export const errorText = (value: number): string | null => ERRORS[value - FIRST_ERROR] ?? null;

/** Blanks are null, undefined or "", depending on version and place. */
export function cellValue(value: unknown): CellValue {
  if (typeof value === "string") return value === "" ? null : value;
  if (typeof value === "number") return errorText(value) ?? value;
  return typeof value === "boolean" ? value : null;
}

/**
 * The matrix of a block: WPS answers a scalar for a single cell. Rows are copies.
 * @throws {HostError} `failed` if WPS answers something else.
 */
export function matrixOf(answer: unknown, rows: number, columns: number): CellValue[][] {
  const raw = rows === 1 && columns === 1 && !isMatrix(answer) ? [[answer]] : answer;
  if (isMatrix(raw)) {
    if (raw.length !== rows) throw unreadable();
    return raw.map((row) => Array.from({ length: columns }, (_, column) => cellValue(row[column])));
  }
  if (hasItems(raw))
    return Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (_, column) => cellValue(raw.Item(row + 1, column + 1))),
    );
  throw unreadable();
}

const unreadable = (): HostError => new HostError("failed", messages.failed, "a block that is no matrix");

const isMatrix = (answer: unknown): answer is readonly (readonly unknown[])[] =>
  Array.isArray(answer) && answer.every(Array.isArray);

/** Some versions have been seen to wrap the matrix. */
function hasItems(answer: unknown): answer is { Item(row: number, column: number): unknown } {
  return (
    typeof answer === "object" && answer !== null && "Item" in answer && typeof answer.Item === "function"
  );
}
