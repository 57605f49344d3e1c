/** WPS in memory: its quirks, its user and its events. */
import type { Grid } from "../../../src/forms";
import type { WpsBook, WpsEvents, WpsWorksheet } from "../../../src/hosts/wps/api";
import type { WpsEnvironment } from "../../../src/hosts/wps/environment";
import type { CellValue } from "../../../src/hosts/workbook";
import { FakeApplication, FakeBook, type FakeSheet } from "./objects";
import { FakeRange } from "./range";
import type { SheetData } from "./sheet-data";

/** Ways of WPS that are documented or were reported, and differ between versions. */
export interface Quirks {
  /** What blank cells are answered with instead of null. */
  readonly blank?: "undefined" | "";
  /** Blocks come in an object with `Item(row, column)`. */
  readonly wrapsBlocks?: boolean;
  /** Ranges silently take no matrix. */
  readonly takesNoMatrix?: boolean;
  /** An apostrophe at the beginning becomes part of the text. */
  readonly keepsApostrophe?: boolean;
  /** `Formula2` and what spills are not known. */
  readonly knowsNoSpills?: boolean;
  /** Custom XML parts throw, are not there afterwards, or are gone when the workbook is opened again. */
  readonly xml?: "missing" | "forgets" | "lost";
  /** Events come although `EnableEvents` is off, and late. */
  readonly tellsLate?: boolean;
}

type Listener = (...args: never[]) => void;

/** WPS in memory, with one workbook that the user has open. */
export class WpsHost {
  readonly application: FakeApplication;
  readonly book: FakeBook;
  readonly listeners = new Map<string, Set<Listener>>();
  selected = "";
  /** Ranges that were asked for. */
  calls = 0;
  blocksRead = 0;
  mergeQuestions = 0;
  /** Set to make WPS fail at the change of that number, 1 being the next. */
  failsAtChange = 0;
  /** What the user does when the block of that number is read, 1 being the next. */
  readonly atBlock = new Map<number, () => void>();
  private readonly others = new Map<string, FakeBook>();
  private readonly late: (() => void)[] = [];

  constructor(
    grids: readonly Grid[],
    readonly quirks: Quirks = {},
    name = "花名册.xlsx",
  ) {
    this.book = new FakeBook(this, name, grids);
    this.application = new FakeApplication(this.book);
  }

  /** Time stands still but in pauses. */
  environment(): WpsEnvironment {
    let time = 0;
    return {
      application: this.application,
      events: this.events,
      now: () => time,
      pause: async (ms) => {
        time += ms;
      },
    };
  }

  readonly events: WpsEvents = {
    AddApiEventListener: (name: string, listener: Listener) => {
      const listeners = this.listeners.get(name) ?? new Set();
      this.listeners.set(name, listeners.add(listener));
    },
    RemoveApiEventListener: (name: string, listener: Listener) => {
      this.listeners.get(name)?.delete(listener);
    },
  };

  sheet(name: string): SheetData {
    return this.book.sheet(name);
  }

  looks(): string {
    const shown = this.book.data.map((data) => data.looks());
    return JSON.stringify([shown, this.book.parts.length]);
  }

  userSets(sheet: string, row: number, column: number, value: CellValue): void {
    const data = this.sheet(sheet);
    data.put(row, column, value);
    const area = { firstRow: row, lastRow: row, firstColumn: column, lastColumn: column };
    const object = this.book.objectOf(data);
    this.emit("SheetChange", object, new FakeRange(object, [area]));
  }

  userInsertsRow(sheet: string, before: number): void {
    const data = this.sheet(sheet);
    data.insertRow(before);
    const object = this.book.objectOf(data);
    const area = { firstRow: before, lastRow: before, firstColumn: 0, lastColumn: 16_383 };
    this.emit("SheetChange", object, new FakeRange(object, [area]));
  }

  /** Another workbook comes to the front. */
  userOpens(name: string, grids: readonly Grid[]): FakeBook {
    const book = new FakeBook(this, name, grids);
    this.others.set(name, book);
    this.userActivates(book);
    return book;
  }

  userActivates(book: FakeBook): void {
    book.Activate();
    this.emit("WorkbookActivate", book);
  }

  /** Closes one that `userOpens` has opened; the first comes to the front. */
  userCloses(name: string): void {
    const book = this.others.get(name);
    if (book === undefined) throw new Error(`no workbook ${name}`);
    book.isClosed = true;
    this.userActivates(this.book);
  }

  /** The workbook is saved, closed and opened again. */
  reopens(): void {
    if (this.quirks.xml === "lost") this.book.parts = [];
  }

  /** Delivers what was late. */
  deliver(): void {
    for (const event of this.late.splice(0)) event();
  }

  emit(name: string, ...args: unknown[]): void {
    for (const listener of [...(this.listeners.get(name) ?? [])]) listener(...(args as never[]));
  }

  answering(what: "Value2"): void {
    if (!this.application.Ready) throw new Error(`0x800AC472 ${what}`);
    const blocks = [...this.atBlock.keys()];
    for (const block of blocks)
      if (block === this.blocksRead + 1) {
        const action = this.atBlock.get(block);
        this.atBlock.delete(block);
        action?.();
      }
  }

  changing(data: SheetData, isFormat = false, range?: FakeRange): void {
    if (!this.application.Ready) throw new Error("0x800AC472");
    if (this.failsAtChange > 0 && --this.failsAtChange === 0) throw new Error("0x800A03EC");
    if (!data.isProtected) return;
    const isOpen = isFormat ? data.mayFormat : range?.Locked === false;
    if (!isOpen) throw new Error("0x800A03EC");
  }

  changed(sheet: FakeSheet, range: FakeRange): void {
    this.tell("SheetChange", sheet, range);
  }

  added(sheet: WpsWorksheet): void {
    this.tell("WorkbookNewSheet", this.book satisfies WpsBook, sheet);
  }

  deleting(sheet: WpsWorksheet): void {
    this.tell("SheetBeforeDelete", sheet);
  }

  private tell(name: string, ...args: unknown[]): void {
    if (this.quirks.tellsLate) this.late.push(() => this.emit(name, ...args));
    else if (this.application.EnableEvents) this.emit(name, ...args);
  }
}
