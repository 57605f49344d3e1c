/** The part of the port that a check needs, over what was read from a file: cells in memory, and no screen. */
import type { Grid } from "../../forms";
import { refuseIfAborted } from "../shared/reading";
import { HostError, type ReadableWorkbook, type ReadOptions, type SheetInfo } from "../workbook";
import type { FileContent } from "./grids";
import { messages } from "./messages";

/** Rows handed over before the caller hears of it and may cancel. */
const BLOCK_ROWS = 5_000;

export class FileWorkbook implements ReadableWorkbook {
  constructor(
    readonly name: string,
    private readonly content: FileContent,
  ) {}

  /** Whether the kind of file that it was read from keeps settings. */
  get keepsSettings(): boolean {
    return this.content.settings !== undefined;
  }

  async listSheets(): Promise<readonly SheetInfo[]> {
    return this.content.sheets.map(infoOf);
  }

  async readSheet(name: string, { onProgress, signal }: ReadOptions = {}): Promise<Grid> {
    const grid = this.content.sheets.find((sheet) => sheet.name === name);
    if (grid === undefined) throw new HostError("sheet-missing", messages.sheetMissing(name));
    const total = grid.cells.length;
    for (let row = 0; row < total; row += BLOCK_ROWS) {
      refuseIfAborted(signal);
      onProgress?.(Math.min(total, row + BLOCK_ROWS), total);
      await Promise.resolve();
    }
    refuseIfAborted(signal);
    return grid;
  }

  async loadSetting(key: string): Promise<string | null> {
    return this.content.settings?.get(key) ?? null;
  }
}

function infoOf({ name, cells, origin }: Grid): SheetInfo {
  const width = cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return width === 0
    ? { name, rows: 0, columns: 0 }
    : { name, rows: origin.row + cells.length, columns: origin.column + width };
}
