/** What formulas of WPS hand over and take back, between WPS and the functions. */
import { FormulaError } from "../functions/errors";
import { errorText, matrixOf } from "../hosts/wps/values";

/** An optional argument that was left out arrives as the number that COM has for it. */
const LEFT_OUT = -2147352572;

type Answer = (...args: never[]) => unknown;

/** The function as WPS calls it: at once, with what its versions make of arguments, and with errors that it can show. */
export function asWpsFunction(answer: Answer): (...args: unknown[]) => unknown {
  return (...args) => toWps((answer as (...args: unknown[]) => unknown)(...args.map(fromWps)));
}

function fromWps(argument: unknown): unknown {
  if (isLeftOut(argument)) return null;
  if (isRange(argument)) return matrixOf(argument.Value2, argument.Rows.Count, argument.Columns.Count);
  if (!Array.isArray(argument)) return cell(argument);
  const rows: unknown[] = argument;
  if (rows.length === 1 && isLeftOut([rows[0]].flat()[0])) return null;
  return rows.every(Array.isArray) ? rows.map((row: unknown[]) => row.map(cell)) : [rows.map(cell)];
}

const isLeftOut = (value: unknown): boolean => value === undefined || value === null || value === LEFT_OUT;

function cell(value: unknown): unknown {
  if (typeof value === "number") return errorText(value) ?? value;
  return value ?? null;
}

interface RangeArgument {
  readonly Value2: unknown;
  readonly Rows: { readonly Count: number };
  readonly Columns: { readonly Count: number };
}

/** Parameters of type `any` have been seen to bring the range itself. */
function isRange(argument: unknown): argument is RangeArgument {
  return typeof argument === "object" && argument !== null && "Value2" in argument;
}

/**
 * One cell is a value of its own, and an error is thrown, so that WPS shows it as one. Of several cells, an error is
 * its text: it concerns its own cell only, and WPS documents no value that would be one.
 */
function toWps(answer: unknown): unknown {
  const rows: readonly unknown[] = Array.isArray(answer) ? answer : [[answer]];
  if (!rows.every(Array.isArray)) return answer;
  const matrix = rows as readonly (readonly unknown[])[];
  const [first] = matrix;
  if (matrix.length === 1 && first?.length === 1) {
    if (first[0] instanceof FormulaError) throw first[0];
    return first[0];
  }
  return matrix.map((row) => row.map((value) => (value instanceof FormulaError ? value.code : value)));
}
