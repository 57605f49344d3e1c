/**
 * The workbook of the tests: cells in memory, and a user whom the test plays. It keeps the port's whole contract, records what it
 * is asked for, and can be told to fail or to wait.
 */
import { type Cell, type Grid, isOwnSheet } from "../../src/forms";
import { policySheetLooks } from "../../src/forms/policy-sheet";
import { reasonToSkip } from "../../src/hosts/shared/edits";
import { plainValue } from "../../src/hosts/shared/new-sheet";
import { refuseIfAborted } from "../../src/hosts/shared/reading";
import {
  type CellEdit,
  type CellValue,
  type Change,
  type EditOutcome,
  HostError,
  type Mark,
  type NewSheet,
  type ReadOptions,
  type SheetInfo,
  type SkippedEdit,
  type Workbook,
} from "../../src/hosts/workbook";

/** Rows handed over before the caller hears of it and may cancel. */
const BLOCK_ROWS = 5_000;

type Method = keyof {
  [K in keyof Workbook as Workbook[K] extends (...args: never[]) => unknown ? K : never]: 0;
};

interface Gate {
  /** Resolves once the workbook is asked. */
  readonly asked: Promise<void>;
  /** Lets the answer through. */
  readonly release: () => void;
}

export class MemoryWorkbook implements Workbook {
  readonly name: string;
  readonly settings: Map<string, string>;
  readonly selections: { sheet: string; cell: Cell }[] = [];
  /** Sheets that the product wrote, in order. */
  readonly written: NewSheet[] = [];
  /** What the sheets show now. */
  marks: readonly Mark[] = [];
  /** Every call, in order. */
  readonly calls: Method[] = [];
  private readonly ownSheets: Set<string>;
  private readonly listeners = new Set<(change: Change) => void>();
  private readonly failures = new Map<Method, unknown>();
  private readonly gates = new Map<Method, { wait: Promise<void>; arrived: () => void }>();

  constructor(
    public sheets: readonly Grid[],
    { name = "花名册.xlsx", settings = new Map<string, string>() } = {},
  ) {
    this.name = name;
    this.settings = settings;
    // As the workbench: what stands in a sheet tells who made it.
    const own = sheets.filter((sheet) => isOwnSheet(sheet) || policySheetLooks(sheet) !== null);
    this.ownSheets = new Set(own.map((sheet) => sheet.name));
  }

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

  /** The user types into a cell. */
  userSets(sheet: string, row: number, column: number, value: CellValue): void {
    this.set(sheet, { row, column }, value);
    this.change(sheet);
  }

  get isWatched(): boolean {
    return this.listeners.size > 0;
  }

  /** What stands in a cell, past the port. */
  peek(sheet: string, row: number, column: number): CellValue {
    const grid = this.find(sheet);
    return grid === undefined ? null : valueIn(grid, { row, column });
  }

  /** The same workbook, closed and opened again. */
  reopened(): MemoryWorkbook {
    return new MemoryWorkbook(this.sheets, { name: this.name, settings: this.settings });
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    await this.called("listSheets");
    return this.sheets.map(infoOf);
  }

  async readSheet(name: string, { onProgress, signal }: ReadOptions = {}): Promise<Grid> {
    await this.called("readSheet");
    const grid = this.sheet(name);
    const total = grid.cells.length;
    for (let row = 0; row < total; row += BLOCK_ROWS) {
      refuseIfAborted(signal);
      onProgress?.(Math.min(total, row + BLOCK_ROWS), total);
      await Promise.resolve();
    }
    refuseIfAborted(signal);
    return grid;
  }

  async writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
    await this.called("writeCells");
    const written: CellEdit[] = [];
    const skipped: SkippedEdit[] = [];
    const before = new Map(this.sheets.map((sheet) => [sheet.name, sheet]));
    refuseTwice(edits);
    for (const edit of edits) {
      const sheet = before.get(edit.sheet);
      const held = sheet === undefined ? null : valueIn(sheet, edit.cell);
      const why =
        sheet === undefined ? "sheet-missing" : reasonToSkip(edit, held, (cell) => valueIn(sheet, cell));
      if (why !== null) skipped.push({ edit, found: held, why });
      else {
        this.set(edit.sheet, edit.cell, edit.value);
        written.push(edit);
      }
    }
    return { written, skipped };
  }

  async putSheet(sheet: NewSheet): Promise<void> {
    await this.called("putSheet");
    const { name, rows } = sheet;
    if (this.find(name) !== undefined && !this.ownSheets.has(name))
      throw new HostError("failed", `工作簿里已有工作表“${name}”，请先把它改名`);
    const made = { name, origin: { row: 0, column: 0 }, cells: rows.map((row) => row.map(plainValue)) };
    if (this.find(name) === undefined) this.sheets = [...this.sheets, made];
    else this.replace(made);
    this.ownSheets.add(name);
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
    this.sheet(sheet);
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

  /** There are no formulas in memory. */
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

  private find(name: string): Grid | undefined {
    return this.sheets.find((sheet) => sheet.name === name);
  }

  private sheet(name: string): Grid {
    const grid = this.find(name);
    if (grid === undefined) throw new HostError("sheet-missing", `找不到工作表“${name}”，可能已被删除或改名`);
    return grid;
  }

  private set(sheet: string, cell: Cell, value: CellValue): void {
    this.replace(withValue(this.sheet(sheet), cell, value));
  }

  private replace(grid: Grid): void {
    this.sheets = this.sheets.map((sheet) => (sheet.name === grid.name ? grid : sheet));
  }
}

/** The port says that nobody does it. */
function refuseTwice(edits: readonly CellEdit[]): void {
  const cells = new Set(edits.map(({ sheet, cell }) => `${cell.row} ${cell.column} ${sheet}`));
  if (cells.size < edits.length) throw new Error("a cell is among the edits twice");
}

function infoOf({ name, cells, origin }: Grid): SheetInfo {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return width === 0
    ? { name, rows: 0, columns: 0 }
    : { name, rows: origin.row + cells.length, columns: origin.column + width };
}

function valueIn({ cells, origin }: Grid, { row, column }: Cell): CellValue {
  const value = cells[row - origin.row]?.[column - origin.column];
  if (value === "") return null;
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

function withValue(grid: Grid, { row, column }: Cell, value: CellValue): Grid {
  const { origin } = grid;
  if (row < origin.row || column < origin.column) return withValue(fromA1(grid), { row, column }, value);
  const cells = grid.cells.map((cellsOfRow) => [...cellsOfRow]);
  while (cells.length <= row - origin.row) cells.push([]);
  const changed = cells[row - origin.row] ?? [];
  while (changed.length <= column - origin.column) changed.push(null);
  changed[column - origin.column] = value;
  return { ...grid, cells };
}

function fromA1(grid: Grid): Grid {
  const { origin, cells } = grid;
  const above: unknown[][] = Array.from({ length: origin.row }, () => []);
  const left: unknown[] = new Array<unknown>(origin.column).fill(null);
  return {
    ...grid,
    origin: { row: 0, column: 0 },
    cells: [...above, ...cells.map((row) => [...left, ...row])],
  };
}
