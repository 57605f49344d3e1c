import type { Cell, Grid } from "../../forms";
import {
  type CellEdit,
  type CellValue,
  type Change,
  type EditOutcome,
  HostError,
  type Mark,
  type NewSheet,
  type ReadOptions,
  type SheetCell,
  type SheetInfo,
  type SkippedEdit,
  type Workbook,
} from "../workbook";
import type { FileWorkbook } from "./grids";
import { reasonToSkip } from "../edits";
import { writeXlsx } from "./write";

/** Rows handed over before the caller hears of it and may cancel. */
const BLOCK_ROWS = 5_000;

/**
 * A workbook read from a file, as the terminal has it: cells in memory, and no screen. Marks and settings live as
 * long as the object; nothing is written to the disk unless the caller saves `toBytes()` somewhere.
 */
export class MemoryWorkbook implements Workbook {
  private readonly sheets: Sheet[];
  private readonly settings = new Map<string, string>();
  private readonly ownSheets = new Set<string>();
  private marks: readonly Mark[] = [];

  constructor(
    readonly name: string,
    file: FileWorkbook,
  ) {
    this.sheets = file.sheets.map((grid) => new Sheet(grid));
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
    for (const edit of edits) {
      const sheet = this.sheets.find((candidate) => candidate.name === edit.sheet);
      const found = sheet?.get(edit.cell) ?? null;
      const why = sheet === undefined ? "sheet-missing" : reasonToSkip(edit, (cell) => sheet.get(cell));
      if (sheet === undefined || why !== null) skipped.push({ edit, found, why: why ?? "sheet-missing" });
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

  /** The cells as an .xlsx workbook: values and merged ranges only. */
  toBytes(): Uint8Array {
    return writeXlsx(this.sheets.map(({ grid }) => grid));
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

function plainValue(cell: SheetCell): CellValue {
  return typeof cell === "object" && cell !== null ? cell.text : cell;
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

  get({ row, column }: Cell): CellValue {
    const value = this.grid.cells[row - this.grid.origin.row]?.[column - this.grid.origin.column];
    return typeof value === "string" || typeof value === "number" || typeof value === "boolean"
      ? value
      : null;
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
