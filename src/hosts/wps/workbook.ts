/** The port over a workbook that is open in WPS. */
import type { Cell, Grid } from "../../forms";
import { Turns } from "../shared/turns";
import {
  type CellEdit,
  type Change,
  type EditOutcome,
  HostError,
  type Mark,
  type NewSheet,
  type ReadOptions,
  type SheetInfo,
  type Workbook,
} from "../workbook";
import type { WpsBook } from "./api";
import { followChanges } from "./changes";
import type { WpsEnvironment } from "./environment";
import { asHostError } from "./errors";
import { rewriteFormulas, type Rewriting } from "./formulas";
import { setMarks } from "./marks";
import { messages } from "./messages";
import { OwnWrites } from "./own-writes";
import { readSheet } from "./read";
import { putSheet } from "./new-sheet";
import type { PartStore } from "./part-store";
import { loadSetting, partStores, saveSetting } from "./settings";
import { listSheets, selectCell, worksheets } from "./sheets";
import { writeCells } from "./write";

/** A workbook that is open in WPS, through its JS API. */
export class WpsWorkbook implements Workbook {
  /** Changes of the workbook come one after the other. */
  private readonly turns = new Turns();
  private readonly own: OwnWrites;

  private constructor(
    private readonly environment: WpsEnvironment,
    readonly book: WpsBook,
  ) {
    this.own = new OwnWrites(environment.now);
  }

  /** The workbook that the user is looking at. @throws {HostError} `failed` if there is none. */
  static active(environment: WpsEnvironment): WpsWorkbook {
    const book: WpsBook | null | undefined = environment.application.ActiveWorkbook;
    if (book === null || book === undefined)
      throw new HostError("failed", messages.noWorkbook, "no workbook");
    return new WpsWorkbook(environment, book);
  }

  get name(): string {
    return this.book.Name;
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return this.run(() => listSheets(this.book));
  }

  readSheet(name: string, options: ReadOptions = {}): Promise<Grid> {
    return this.run(() => readSheet(this.environment, this.book, name, options));
  }

  writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
    return this.inTurn(() => writeCells(this.environment, this.book, this.own, edits));
  }

  putSheet(sheet: NewSheet): Promise<void> {
    return this.inTurn(() => putSheet(this.environment.application, this.book, this.own, sheet));
  }

  setMarks(marks: readonly Mark[]): Promise<void> {
    return this.inTurn(() => setMarks(this.environment.application, this.book, marks));
  }

  clearMarks(): Promise<void> {
    return this.setMarks([]);
  }

  select(sheet: string, cell: Cell): Promise<void> {
    return this.run(() => selectCell(this.book, sheet, cell));
  }

  loadSetting(key: string): Promise<string | null> {
    return this.inTurn(() => loadSetting(this.stores(), key));
  }

  saveSetting(key: string, value: string | null): Promise<void> {
    return this.inTurn(() => saveSetting(this.stores(), key, value));
  }

  onChange(listener: (change: Change) => void): Promise<() => void> {
    return this.run(() => followChanges(this.environment.events, this.book, this.own, listener));
  }

  /** This workbook alone: others may go by other policies. */
  recalculate(): Promise<void> {
    return this.inTurn(() => {
      for (const sheet of worksheets(this.book)) {
        sheet.UsedRange.Dirty();
        sheet.Calculate();
      }
    });
  }

  /** Beyond the port: formulas of this product as another program writes them. */
  rewriteFormulas(rewrite: (formula: string) => string): Promise<Rewriting> {
    return this.inTurn(() => rewriteFormulas(this.environment, this.book, rewrite));
  }

  private stores(): PartStore[] {
    return partStores(this.environment, this.book, this.own);
  }

  private run<T>(work: () => T | Promise<T>): Promise<T> {
    return asHostError(this.environment, work);
  }

  private inTurn<T>(work: () => T | Promise<T>): Promise<T> {
    return this.turns.take(() => this.run(work));
  }
}
