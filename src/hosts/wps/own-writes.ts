/** Tells the product's own changes in WPS from the user's. */
import type { CellValue } from "../workbook";
import type { WpsRange, WpsWorksheet } from "./api";
import { cellValue } from "./values";

/** How long an event may be on its way. */
const LATE_MS = 3_000;

/**
 * Events are off while the product writes. WPS does not say that this holds for events that an add-in listens to, nor
 * that none comes late: what tells of exactly what the product wrote is no change of the user's.
 */
export class OwnWrites {
  private readonly cells = new Map<string, CellValue>();
  private readonly sheets = new Set<string>();
  private until = 0;

  constructor(private readonly now: () => number) {}

  wrote(sheet: string, row: number, column: number, value: CellValue): void {
    this.start();
    this.cells.set(`${row} ${column} ${sheet}`, value);
  }

  /** A sheet that the product fills, adds or deletes. */
  makes(sheet: string): void {
    this.start();
    this.sheets.add(sheet);
  }

  isEcho(sheet: WpsWorksheet, range: WpsRange): boolean {
    if (this.now() > this.until) return false;
    if (this.sheets.has(sheet.Name)) return true;
    if (range.Rows.Count !== 1 || range.Columns.Count !== 1) return false;
    const key = `${range.Row - 1} ${range.Column - 1} ${sheet.Name}`;
    return this.cells.has(key) && this.cells.get(key) === cellValue(range.Value2);
  }

  /** Whether a sheet that came or goes is one of those. One that is gone already cannot tell its name. */
  isMaking(sheet: WpsWorksheet): boolean {
    if (this.now() > this.until) return false;
    try {
      return this.sheets.has(sheet.Name);
    } catch {
      return this.sheets.size > 0;
    }
  }

  private start(): void {
    if (this.now() > this.until) {
      this.cells.clear();
      this.sheets.clear();
    }
    this.until = this.now() + LATE_MS;
  }
}
