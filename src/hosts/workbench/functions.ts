/** Makes the product's functions known to the grid's formula engine. */
import { BooleanNumber, type Univer } from "@univerjs/core";
import {
  BaseFunction,
  type BaseValueObject,
  FunctionType,
  type IFunctionInfo,
  IFunctionService,
} from "@univerjs/engine-formula";
import { IDescriptionService } from "@univerjs/sheets-formula";
import type { FormulaMessages } from "./formula-messages";
import { type CellError, fromArgument, isCellError, toResult } from "./function-values";

type Answer = (...args: unknown[]) => unknown;
/** Functions that say what they want, and take what formulas hand over. */
type Functions = Readonly<Record<string, (...args: never[]) => unknown>>;

/** The part of `functions.json` that the grid shows while a formula is typed. */
export interface FunctionDescription {
  readonly id: string;
  readonly description: string;
  readonly parameters: readonly {
    readonly name: string;
    readonly description: string;
    readonly optional?: boolean;
  }[];
}

/** Call it after a workbook was created: before, the engine is not there yet. */
export function registerFunctions(
  univer: Univer,
  functions: Functions,
  messages: FormulaMessages,
  descriptions: readonly FunctionDescription[] = [],
): void {
  const injector = univer.__getInjector();
  const entries = Object.entries(functions) as [string, Answer][];
  injector
    .get(IFunctionService)
    .registerExecutors(...entries.map(([name, answer]) => new GridFunction(name, answer, messages)));
  injector.get(IDescriptionService).registerDescriptions(descriptions.map(toInfo));
}

class GridFunction extends BaseFunction {
  constructor(
    name: string,
    private readonly answer: Answer,
    private readonly messages: FormulaMessages,
  ) {
    super(name);
  }

  override calculate(...args: BaseValueObject[]): BaseValueObject {
    return toResult(this.run(args.map(fromArgument)), (error, row, column) => this.note(error, row, column));
  }

  private run(args: unknown[]): unknown {
    try {
      return this.answer(...args);
    } catch (error) {
      if (isCellError(error)) return error;
      throw error;
    }
  }

  private note({ code, message }: CellError, row: number, column: number): void {
    // Formulas that stand in no cell, such as one that is still being typed, have no place.
    if (this.subUnitId && this.row >= 0)
      this.messages.set(this.subUnitId, this.row + row, this.column + column, { code, message });
  }
}

function toInfo({ id, description, parameters }: FunctionDescription): IFunctionInfo {
  return {
    functionName: id,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional === true ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  };
}
