import { type Cell, type Grid, isOwnSheet } from "../../forms";
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
} from "../workbook";
import type { FileWorkbook } from "./grids";
import { reasonToSkip } from "../edits";
import { plainValue } from "./new-sheet";
import { withSettings } from "./settings";
import { writeXlsx } from "./write";

/** Rows handed over before the caller hears of it and may cancel. */
const BLOCK_ROWS = 5_000;

/**
 * A workbook read from a file, as the terminal has it: cells in memory, and no screen. Marks live as
 * long as the object; nothing is written to the disk unless the caller saves `toBytes()` somewhere.
 */
export class MemoryWorkbook implements Workbook {
  private readonly sheets: Sheet[];
  /** Whether the kind of file that it was read from keeps settings. */
  readonly keepsSettings: boolean;
  private readonly settings: Map<string, string>;
  private readonly ownSheets = new Set<string>();
  private marks: readonly Mark[] = [];

  constructor(
    readonly name: string,
    file: FileWorkbook,
  ) {
    this.sheets = file.sheets.map((grid) => new Sheet(grid));
    // A file does not tell who made a sheet, but what stands in it does.
    for (const grid of file.sheets) if (isOwnSheet(grid)) this.ownSheets.add(grid.name);
    this.keepsSettings = file.settings !== undefined;
    this.settings = new Map(file.settings);
  }

  listSheets(): Promise<readonly SheetInfo[]> {
    return Promise.resolve(this.sheets.map((sheet) => sheet.info()));
  }

  async readSheet(name: string, { onProgress, signal }: ReadOptions = {}): Promise<Grid> {
    const grid = this.sheet(name).grid;
    const total = grid.cells.length;
    for (let row = 0; row < total; row += BLOCK_ROWS) {
      refuseIfAborted(signal);
      onProgress?.(Math.min(total, row + BLOCK_ROWS), total);
      await Promise.resolve();
    }
    refuseIfAborted(signal);
    return grid;
  }

  writeCells(edits: readonly CellEdit[]): Promise<EditOutcome> {
    const written: CellEdit[] = [];
    const skipped: SkippedEdit[] = [];
    const before = new Map(this.sheets.map((sheet) => [sheet, sheet.grid]));
    for (const edit of edits) {
      const sheet = this.sheets.find((candidate) => candidate.name === edit.sheet);
      if (sheet === undefined) {
        skipped.push({ edit, found: null, why: "sheet-missing" });
        continue;
      }
      const now = (cell: Cell) => valueIn(sheet.grid, cell);
      const why = reasonToSkip(edit, now, (cell) => valueIn(before.get(sheet) ?? sheet.grid, cell));
      if (why !== null) skipped.push({ edit, found: now(edit.cell), why });
      else {
        sheet.set(edit.cell, edit.value);
        written.push(edit);
      }
    }
    return Promise.resolve({ written, skipped });
  }

  putSheet(sheet: NewSheet): Promise<void> {
    const cells = sheet.rows.map((row) => row.map(plainValue));
    const made = new Sheet({ name: sheet.name, origin: { row: 0, column: 0 }, cells });
    const at = this.sheets.findIndex(({ name }) => name === sheet.name);
    if (at >= 0 && !this.ownSheets.has(sheet.name))
      return Promise.reject(new HostError("failed", `工作簿里已有工作表“${sheet.name}”，请先把它改名`));
    if (at >= 0) this.sheets[at] = made;
    else this.sheets.push(made);
    this.ownSheets.add(sheet.name);
    return Promise.resolve();
  }

  setMarks(marks: readonly Mark[]): Promise<void> {
    this.marks = marks;
    return Promise.resolve();
  }

  clearMarks(): Promise<void> {
    return this.setMarks([]);
  }

  /** The marks in force, for whoever writes a report. */
  shownMarks(): readonly Mark[] {
    return this.marks;
  }

  select(sheet: string): Promise<void> {
    return Promise.resolve().then(() => void this.sheet(sheet));
  }

  loadSetting(key: string): Promise<string | null> {
    return Promise.resolve(this.settings.get(key) ?? null);
  }

  saveSetting(key: string, value: string | null): Promise<void> {
    if (value === null) this.settings.delete(key);
    else this.settings.set(key, value);
    return Promise.resolve();
  }

  /** Nobody else changes cells in memory. */
  onChange(_listener: (change: Change) => void): Promise<() => void> {
    return Promise.resolve(() => {});
  }

  /** A file holds what its formulas last came to; there is nothing here to compute them with. */
  recalculate(): Promise<void> {
    return Promise.resolve();
  }

  /** The cells as an .xlsx workbook, with the settings: values and merged ranges only. */
  toBytes(): Uint8Array {
    return withSettings(writeXlsx(this.sheets.map(({ grid }) => grid)), this.settings);
  }

  private sheet(name: string): Sheet {
    const sheet = this.sheets.find((candidate) => candidate.name === name);
    if (sheet === undefined)
      throw new HostError("sheet-missing", `找不到工作表“${name}”，可能已被删除或改名`);
    return sheet;
  }
}

function refuseIfAborted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new HostError("cancelled", "已取消");
}

function valueIn({ cells, origin }: Grid, { row, column }: Cell): CellValue {
  const value = cells[row - origin.row]?.[column - origin.column];
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : null;
}

/** One sheet. The grid it was made from is copied only when a cell changes. */
class Sheet {
  constructor(public grid: Grid) {}

  get name(): string {
    return this.grid.name;
  }

  info(): SheetInfo {
    const { cells, origin, name } = this.grid;
    const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
    return width === 0
      ? { name, rows: 0, columns: 0 }
      : { name, rows: origin.row + cells.length, columns: origin.column + width };
  }

  set({ row, column }: Cell, value: CellValue): void {
    const { origin } = this.grid;
    if (row < origin.row || column < origin.column) this.moveOriginToA1();
    const cells = this.grid.cells.map((cellsOfRow) => cellsOfRow) as unknown[][];
    const index = row - this.grid.origin.row;
    while (cells.length <= index) cells.push([]);
    const changed = [...(cells[index] ?? [])];
    while (changed.length <= column - this.grid.origin.column) changed.push(null);
    changed[column - this.grid.origin.column] = value;
    cells[index] = changed;
    this.grid = { ...this.grid, cells };
  }

  private moveOriginToA1(): void {
    const { origin, cells } = this.grid;
    const blanks: unknown[][] = Array.from({ length: origin.row }, () => []);
    const left: unknown[] = new Array<unknown>(origin.column).fill(null);
    this.grid = {
      ...this.grid,
      origin: { row: 0, column: 0 },
      cells: [...blanks, ...cells.map((row) => [...left, ...row])],
    };
  }
}
