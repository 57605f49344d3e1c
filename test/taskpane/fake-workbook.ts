/** A workbook in memory that records what it is asked for, and can be told to fail or to wait. */
import type { Cell, Grid } from "../../src/forms";
import {
  type Change,
  HostError,
  type Mark,
  type NewSheet,
  type ReadOptions,
  type SheetInfo,
  type Workbook,
} from "../../src/hosts/workbook";

type Method = keyof {
  [K in keyof Workbook as Workbook[K] extends (...args: never[]) => unknown ? K : never]: 0;
};

interface Gate {
  /** Resolves once the workbook is asked. */
  readonly asked: Promise<void>;
  /** Lets the answer through. */
  readonly release: () => void;
}

export class FakeWorkbook implements Workbook {
  readonly name = "花名册.xlsx";
  readonly settings = new Map<string, string>();
  readonly selections: { sheet: string; cell: Cell }[] = [];
  /** Sheets that the product wrote, in order. */
  readonly written: NewSheet[] = [];
  /** What the sheets show now. */
  marks: readonly Mark[] = [];
  /** Every call, in order. */
  readonly calls: Method[] = [];
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly failures = new Map<Method, unknown>();
  private readonly gates = new Map<Method, { wait: Promise<void>; arrived: () => void }>();

  constructor(public sheets: readonly Grid[]) {}

  /** From now on the method rejects; without an error it works again. */
  fail(method: Method, error?: unknown): void {
    if (error === undefined) this.failures.delete(method);
    else this.failures.set(method, error);
  }

  /** The next call of the method waits. */
  hold(method: Method): Gate {
    let release = () => {};
    let arrived = () => {};
    const wait = new Promise<void>((resolve) => (release = resolve));
    const asked = new Promise<void>((resolve) => (arrived = resolve));
    this.gates.set(method, { wait, arrived });
    return { asked, release };
  }

  /** The user changes something. */
  change(sheet: string | null = null): void {
    for (const listener of [...this.listeners]) listener({ sheet });
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    await this.called("listSheets");
    return this.sheets.map(({ name, origin, cells }) => ({
      name,
      rows: cells.length === 0 ? 0 : origin.row + cells.length,
      columns: origin.column + Math.max(0, ...cells.map((row) => row.length)),
    }));
  }

  async readSheet(name: string, { onProgress, signal }: ReadOptions = {}): Promise<Grid> {
    await this.called("readSheet");
    const grid = this.sheets.find((sheet) => sheet.name === name);
    if (grid === undefined) throw new HostError("sheet-missing", `找不到工作表“${name}”，可能已被删除或改名`);
    if (signal?.aborted === true) throw new HostError("cancelled", "已取消");
    onProgress?.(grid.cells.length, grid.cells.length);
    return grid;
  }

  async writeCells(): Promise<never> {
    throw new Error("the pane writes no cells");
  }

  async putSheet(sheet: NewSheet): Promise<void> {
    await this.called("putSheet");
    this.written.push(sheet);
  }

  async setMarks(marks: readonly Mark[]): Promise<void> {
    await this.called("setMarks");
    this.marks = marks;
  }

  async clearMarks(): Promise<void> {
    await this.called("clearMarks");
    this.marks = [];
  }

  async select(sheet: string, cell: Cell): Promise<void> {
    await this.called("select");
    this.selections.push({ sheet, cell });
  }

  async loadSetting(key: string): Promise<string | null> {
    await this.called("loadSetting");
    return this.settings.get(key) ?? null;
  }

  async saveSetting(key: string, value: string | null): Promise<void> {
    await this.called("saveSetting");
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
  }

  async onChange(listener: (change: Change) => void): Promise<() => void> {
    await this.called("onChange");
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  async recalculate(): Promise<void> {
    await this.called("recalculate");
  }

  private async called(method: Method): Promise<void> {
    this.calls.push(method);
    const gate = this.gates.get(method);
    this.gates.delete(method);
    gate?.arrived();
    await gate?.wait;
    const failure = this.failures.get(method);
    if (failure !== undefined) throw failure;
  }
}
