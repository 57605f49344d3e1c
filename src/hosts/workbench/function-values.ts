/** What formulas hand over and take back, between Univer's value objects and plain values. */
import type { Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  type BaseValueObject,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";

/** A bare value, or a matrix where the argument is a range. A blank is null and an error its text. */
export function fromArgument(argument: BaseValueObject): unknown {
  if (!argument.isArray()) return plain(argument);
  return argument.getArrayValue().map((row) => Array.from(row, plain));
}

function plain(value: Nullable<BaseValueObject>): unknown {
  return !value || value.isNull() ? null : value.getValue();
}

type CellErrorCode = "#VALUE!" | "#N/A" | "#NUM!";

/** An error as the functions hand it over: thrown, or as a cell of a matrix. */
export interface CellError {
  readonly code: CellErrorCode;
  readonly message: string;
}

export function isCellError(value: unknown): value is CellError {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}

/** @param onError hears of each error and the place that it has in the answer */
export function toResult(
  answer: unknown,
  onError: (error: CellError, row: number, column: number) => void,
): BaseValueObject {
  const toValue = (value: unknown, row: number, column: number) => {
    if (isCellError(value)) onError(value, row, column);
    return valueObject(value);
  };
  if (!isMatrix(answer)) return toValue(answer, 0, 0);
  const rows = answer.map((cells, r) => cells.map((cell, c) => toValue(cell, r, c)));
  const [first] = rows;
  // One cell is a value of its own, and not an array that could be in the way of its neighbours.
  if (rows.length === 1 && first?.length === 1 && first[0]) return first[0];
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: first?.length ?? 0,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function isMatrix(answer: unknown): answer is readonly (readonly unknown[])[] {
  return Array.isArray(answer) && Array.isArray(answer[0]);
}

function valueObject(value: unknown): BaseValueObject {
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  if (value === null || value === undefined) return NullValueObject.create();
  return ErrorValueObject.create(isCellError(value) ? errorType(value.code) : ErrorType.VALUE);
}

function errorType(code: CellErrorCode): ErrorType {
  switch (code) {
    case "#N/A":
      return ErrorType.NA;
    case "#NUM!":
      return ErrorType.NUM;
    default:
      return ErrorType.VALUE;
  }
}
