/** What stands in a cell instead of an answer: #VALUE!, #N/A or #NUM!, each with a Chinese message. */
import { PolicyError } from "../policy";

/** An argument of the wrong type or shape: `#VALUE!`. The message is a Chinese sentence. */
export class ArgumentError extends Error {
  override readonly name = "ArgumentError";
}

type Code = "#VALUE!" | "#N/A" | "#NUM!";

/** What stands in a cell where no `CustomFunctions.Error` exists, as in a bare script engine. */
export class FormulaError extends Error {
  override readonly name = "FormulaError";
  constructor(
    readonly code: Code,
    message: string,
  ) {
    super(message);
  }
}

function codeOf(error: ArgumentError | PolicyError): Code {
  if (error instanceof ArgumentError) return "#VALUE!";
  return error.problem === "invalid-count" ? "#NUM!" : "#N/A";
}

/** The host's own error value for an error of the domain; anything else is a defect and is rethrown. */
export function toCellError(error: unknown): FormulaError | CustomFunctions.Error {
  if (!(error instanceof ArgumentError || error instanceof PolicyError)) throw error;
  const code = codeOf(error);
  const host = typeof CustomFunctions === "undefined" ? undefined : CustomFunctions;
  const known = shown.get(error);
  if (typeof host?.Error !== "function") {
    const own = known instanceof FormulaError ? known : new FormulaError(code, error.message);
    shown.set(error, own);
    return own;
  }
  if (known instanceof host.Error) return known;
  const theirs = new host.Error(code as CustomFunctions.ErrorCode, error.message);
  shown.set(error, theirs);
  return theirs;
}

/** A column has thousands of cells with the same error, and making one takes longer than finding the answer. */
const shown = new WeakMap<Error, FormulaError | CustomFunctions.Error>();
