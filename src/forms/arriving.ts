/** A sheet is read while its cells still arrive from the host. */
import type { PolicyRegistry } from "../policy";
import type { Schemes } from "./columns/scheme";
import type { Grid } from "./grid";
import { type Form, readFormInSteps } from "./recognize";

/** Reads a sheet as far as it has come from its host, so that little is left to do once all of it is there. */
export class FormReader {
  private grid: Grid | null = null;
  private steps: Generator<number, Form> | null = null;
  private isWhole = false;

  constructor(
    private readonly policies: PolicyRegistry,
    private readonly schemes: Schemes = [],
  ) {}

  /**
   * Reads what has come since the last time; yields the number of rows read.
   * @param grid the same as before with more rows, or another one: then it begins anew
   */
  *readOn(grid: Grid): Generator<number, void> {
    const steps = this.stepsFor(grid);
    for (let before = -1; ;) {
      const rows = this.next(steps);
      if (rows === before) return;
      yield (before = rows);
    }
  }

  /** Reads the rest of a sheet that is complete. */
  *finish(grid: Grid): Generator<number, Form> {
    this.isWhole = true;
    return yield* this.stepsFor(grid);
  }

  private stepsFor(grid: Grid): Generator<number, Form> {
    if (this.steps !== null && this.grid === grid) return this.steps;
    this.grid = grid;
    return (this.steps = readFormInSteps(grid, this.policies, this.schemes, () => this.isWhole));
  }

  private next(steps: Generator<number, Form>): number {
    const step = steps.next();
    if (step.done === true) throw new Error("a sheet was read to its end before it was whole");
    return step.value;
  }
}
