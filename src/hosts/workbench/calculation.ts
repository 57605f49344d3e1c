/** Knows whether formulas are being computed, so that nobody reads half of the results. */
import { type IDisposable } from "@univerjs/core";
import {
  type ISetFormulaCalculationNotificationMutation,
  SetFormulaCalculationNotificationMutation,
  SetFormulaCalculationStartMutation,
  SetTriggerFormulaCalculationStartMutation,
} from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { Book } from "./book";

/** The grid gathers changes for so long, at most, before it computes. */
const GATHERING_MS = 250;
/** Beyond this the results are taken as they stand: a reader must not wait for ever. */
const PATIENCE_MS = 20_000;
const LOOK_MS = 20;

export class Calculation {
  private running = false;
  /** Runs while a start is still to be expected; a timer, since on a busy machine the grid's own, set before it, is late as well. */
  private startDue: ReturnType<typeof setTimeout> | null = null;
  private readonly listening: IDisposable;

  constructor(private readonly book: Book) {
    // The grid computes what it was laid out without once it has come to rest.
    if (hasFormulasWithoutResults(book)) this.expectStart();
    this.listening = book.commands.onCommandExecuted(({ id, params }, options) => {
      if (id === SetFormulaCalculationStartMutation.id) this.running = true;
      else if (id === SetTriggerFormulaCalculationStartMutation.id) this.expectStart();
      else if (id === SetRangeValuesMutation.id && options?.onlyLocal !== true) this.expectStart();
      else if (id === SetFormulaCalculationNotificationMutation.id && isEnd(params)) {
        this.running = false;
        this.expectNoStart();
      }
    });
  }

  /** Resolves once all formulas show what they come to. */
  async settled(): Promise<void> {
    const deadline = Date.now() + PATIENCE_MS;
    while ((this.running || this.startDue !== null) && Date.now() < deadline)
      await new Promise((look) => setTimeout(look, LOOK_MS));
  }

  /** Computes every formula again, whether its arguments changed or not. */
  async again(): Promise<void> {
    await this.settled();
    this.book.commands.syncExecuteCommand(
      SetTriggerFormulaCalculationStartMutation.id,
      { commands: [], forceCalculation: true },
      { onlyLocal: true },
    );
    await this.settled();
  }

  dispose(): void {
    this.listening.dispose();
    this.expectNoStart();
  }

  private expectStart(): void {
    this.expectNoStart();
    this.startDue = setTimeout(() => (this.startDue = null), GATHERING_MS);
  }

  private expectNoStart(): void {
    if (this.startDue !== null) clearTimeout(this.startDue);
    this.startDue = null;
  }
}

function hasFormulasWithoutResults({ model }: Book): boolean {
  return model.getSheets().some((sheet) => {
    let isFound = false;
    sheet.getCellMatrix().forValue((_row, _column, cell) => {
      isFound = Boolean(cell?.f) && (cell?.v === undefined || cell.v === null);
      return !isFound;
    });
    return isFound;
  });
}

function isEnd(params: object | undefined): boolean {
  return (
    (params as ISetFormulaCalculationNotificationMutation | undefined)?.functionsExecutedState !== undefined
  );
}
