/** A program that dies at a call of its own, or before one of its cells. */
import type { Grid } from "../../src/forms";
import type { CellEdit, EditOutcome, ReadOptions } from "../../src/hosts/workbook";
import { type Kept, KeptWorkbook } from "./support";

export class Died extends Error {}

/** Where the program dies: in its n-th call, before that does anything, after all of it, or after so many cells. */
export interface Death {
  readonly call: number;
  readonly at: "start" | "end" | number;
}

/** A program that dies, and does nothing afterwards. */
export class MortalWorkbook extends KeptWorkbook {
  made = 0;
  /** How many cells each call was to write; 0 for calls that write none. */
  readonly cells: number[] = [];
  private isDead = false;

  constructor(
    kept: Kept,
    private readonly death: Death | null,
  ) {
    super(kept);
  }

  override async writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
    const at = this.death?.at;
    if (this.death?.call === this.made && typeof at === "number") {
      this.isDead = true;
      this.made++;
      await super.writeCells(edits.slice(0, at));
      throw new Died();
    }
    return this.live(() => super.writeCells(edits), edits.length);
  }

  override readSheet(name: string, options?: ReadOptions): Promise<Grid> {
    return this.live(() => super.readSheet(name, options));
  }

  override loadSetting(key: string): Promise<string | null> {
    return this.live(() => super.loadSetting(key));
  }

  override saveSetting(key: string, value: string | null): Promise<void> {
    return this.live(() => super.saveSetting(key, value));
  }

  private async live<T>(work: () => Promise<T>, cells = 0): Promise<T> {
    if (this.isDead) throw new Died();
    const isLast = this.death?.call === this.made++;
    this.cells.push(cells);
    if (isLast && this.death?.at === "start") {
      this.isDead = true;
      throw new Died();
    }
    const result = await work();
    if (isLast) {
      this.isDead = true;
      throw new Died();
    }
    return result;
  }
}
