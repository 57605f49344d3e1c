/** The port over a workbook in Univer's grid, which the workbench shows. */
import type { IDisposable, Univer } from "@univerjs/core";
import type { Cell, Grid } from "../../forms";
import type {
  CellEdit,
  Change,
  EditOutcome,
  Mark,
  NewSheet,
  ReadOptions,
  SheetInfo,
  Workbook,
} from "../workbook";
import { Book, type GridView } from "./book";
import { Calculation } from "./calculation";
import { onUnsavedChange, onUserChange } from "./changes";
import { Marks } from "./marks";
import { readSheet } from "./read";
import { putSheet } from "./new-sheet";
import { select } from "./select";
import { loadSetting, saveSetting } from "./settings";
import { Touched } from "./touched";
import { SheetValues } from "./values";
import { writeCells } from "./write";

/** Cells whose results are of before, by the ids of their sheets: keys of cells. */
export type StaleCells = ReadonlyMap<string, ReadonlySet<number>>;

/** With or without a screen. */
export class UniverWorkbook implements Workbook {
  readonly book: Book;
  readonly marks: Marks;
  readonly touched: Touched;
  private readonly calculation: Calculation;
  private readonly listeners = new Set<IDisposable>();
  private readonly settingListeners = new Set<() => void>();

  /** @param staleCells of the workbook as it stands; nothing can be said of what they hold */
  constructor(
    univer: Univer,
    unitId: string,
    view: GridView | null = null,
    private readonly staleCells: (workbook: UniverWorkbook) => StaleCells = () => new Map(),
  ) {
    this.book = new Book(univer, unitId, view);
    this.marks = new Marks(this.book);
    this.touched = new Touched(this.book);
    this.calculation = new Calculation(this.book);
  }

  get name(): string {
    return this.book.model.getName();
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    await this.ready();
    return this.book.model
      .getSheets()
      .map((sheet) => ({ name: sheet.getName(), ...new SheetValues(this.book, sheet).size() }));
  }

  async readSheet(name: string, options: ReadOptions = {}): Promise<Grid> {
    await this.ready();
    const sheet = this.book.sheet(name);
    return readSheet(this.book, sheet, options, this.staleCells(this).get(sheet.getSheetId()));
  }

  async writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
    await this.ready();
    return writeCells(this.book, edits);
  }

  async putSheet(sheet: NewSheet): Promise<void> {
    await this.ready();
    putSheet(this.book, sheet);
  }

  async setMarks(marks: readonly Mark[]): Promise<void> {
    this.marks.show(marks);
  }

  async clearMarks(): Promise<void> {
    this.marks.show([]);
  }

  async select(sheet: string, cell: Cell): Promise<void> {
    await this.book.endEditing();
    select(this.book, sheet, cell);
  }

  async loadSetting(key: string): Promise<string | null> {
    return loadSetting(this.book, key);
  }

  async saveSetting(key: string, value: string | null): Promise<void> {
    saveSetting(this.book, key, value);
    for (const listener of this.settingListeners) listener();
  }

  async onChange(listener: (change: Change) => void): Promise<() => void> {
    const listening = onUserChange(this.book, listener);
    this.listeners.add(listening);
    return () => {
      listening.dispose();
      this.listeners.delete(listening);
    };
  }

  /** Tells of all that a saved file is to hold, until the end: the user's changes, the product's own, and settings. */
  onUnsaved(listener: () => void): void {
    this.listeners.add(onUnsavedChange(this.book, listener));
    this.settingListeners.add(listener);
  }

  async recalculate(): Promise<void> {
    await this.book.endEditing();
    await this.calculation.again();
  }

  /** Ends everything that goes on for this workbook, listening to its changes too. */
  dispose(): void {
    for (const listening of this.listeners) listening.dispose();
    this.settingListeners.clear();
    this.marks.dispose();
    this.touched.dispose();
    this.calculation.dispose();
  }

  /** What the user is typing counts, and so does what the formulas come to. */
  private async ready(): Promise<void> {
    await this.book.endEditing();
    await this.calculation.settled();
  }
}
