/** A stand-in for the part of Microsoft's runtime that custom functions see, and what cells then show. */
import { customFunctions } from "../../src/functions";

export type FunctionId = keyof typeof customFunctions;
export type AnyFunction = (...args: unknown[]) => unknown;

/** As in Microsoft's runtime: an error value is an object of this class, returned in a matrix or thrown. */
export class RuntimeError extends Error {
  constructor(
    readonly code: string,
    message = "",
  ) {
    super(message);
  }
}

/** https://learn.microsoft.com/javascript/api/custom-functions-runtime/customfunctions.errorcode */
export const errorCodes = {
  divisionByZero: "#DIV/0!",
  invalidValue: "#VALUE!",
  notAvailable: "#N/A",
  invalidNumber: "#NUM!",
  nullReference: "#NULL!",
  invalidName: "#NAME?",
  invalidReference: "#REF!",
} as const;

/** What a cell shows instead of a value: an error, not the text of one. */
export interface CellError {
  readonly error: string;
}

export const NA: CellError = { error: "#N/A" };
export const VALUE: CellError = { error: "#VALUE!" };
export const NUM: CellError = { error: "#NUM!" };

function isErrorValue(value: unknown): value is { code: string; message: string } {
  return typeof value === "object" && value !== null && "code" in value && "message" in value;
}

/** Puts errors in the place of cells as `{ error }`, also in matrices. */
function shown(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(shown);
  return isErrorValue(value) ? { error: value.code } : value;
}

/** What the cells of a formula show. Anything thrown that is no error value is a defect and stays thrown. */
export function show(run: () => unknown): unknown {
  try {
    return shown(run());
  } catch (error) {
    if (isErrorValue(error)) return { error: error.code };
    throw error;
  }
}

/** The first error of the answer, as Excel shows it beside the cell. */
export function errorOf(run: () => unknown): { code: string; message: string } {
  let answer: unknown;
  try {
    answer = run();
  } catch (error) {
    answer = error;
  }
  const error = [answer].flat(2).find(isErrorValue);
  if (error === undefined) throw new Error(`no error but ${JSON.stringify(answer)}`);
  return { code: error.code, message: error.message };
}

/** Makes the runtime's global for the tests of this file. */
export function useRuntime(): void {
  beforeAll(() => {
    const runtime = { Error: RuntimeError, ErrorCode: errorCodes, associate: () => undefined };
    Object.assign(globalThis, { CustomFunctions: runtime });
  });
  afterAll(() => {
    Reflect.deleteProperty(globalThis, "CustomFunctions");
  });
}

/** Calls a function the way hosts do, which know nothing of its declared types. */
export function call(id: FunctionId, ...args: readonly unknown[]): unknown {
  return (customFunctions[id] as AnyFunction)(...args);
}

export function ask(id: FunctionId, ...args: readonly unknown[]): unknown {
  return show(() => call(id, ...args));
}

export function column(...values: readonly unknown[]): unknown[][] {
  return values.map((value) => [value]);
}
