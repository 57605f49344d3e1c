/**
 * The cells of one sheet of an .xlsx file (ISO/IEC 29500-1, 18.3.1.73 row, 18.3.1.4 c, 18.3.1.40 f, 18.3.1.55 mergeCell), read in
 * one pass without a copy of the part: values, merged ranges, formulas whose results nobody stored, and what is shown as a day.
 */
import { type Area, cellKey, UNKNOWN_RESULT } from "../../forms";
import { isErrorValue } from "../../forms/cell";
import { MAX_CELLS, MAX_COLUMNS, MAX_ROWS } from "../shared/limits";
import type { CellFormat } from "../shared/number-formats";
import { corruptWorkbook, tooManyCells, tooManyMerges } from "./errors";
import { maxMerges } from "./limits";
import type { NumberFormats } from "./number-formats";
import { attribute } from "../shared/xml";
import { decodeEscapes, type TagHandler } from "./tag-scanner";

/** For errors newer than this reader. */
const OTHER_ERROR = "#UNKNOWN!";

/** For texts of number cells that are no numbers. */
const NO_NUMBER = "#NUM!";

/** Days between the two dates that days are counted from. */
const DAYS_TO_1904 = 1462;

export interface PartContext {
  readonly strings: readonly string[];
  readonly formats: NumberFormats;
  readonly is1904: boolean;
  readonly withFormats: boolean;
}

export class SheetReader implements TagHandler {
  readonly rows: (unknown[] | undefined)[] = [];
  readonly merges: Area[] = [];
  readonly formulas = new Map<number, string>();
  readonly dates = new Set<number>();
  readonly cellFormats: CellFormat[] = [];
  wantsText = false;
  private isInData = false;
  private isInRow = false;
  private isInCell = false;
  private phonetics = 0;
  private row = -1;
  private column = -1;
  private type = "";
  private style = 0;
  private value: string | null = null;
  private formula: string | null = null;
  private into: "value" | "formula" = "value";
  private firstColumn = Infinity;
  private lastColumn = -1;
  private firstRow = -1;

  constructor(private readonly context: PartContext) {}

  open(name: string, attributes: string): void {
    if (this.isInCell) this.openInCell(name);
    else if (name === "c") this.openCell(attributes);
    else if (name === "row") this.openRow(attributes);
    else if (name === "sheetData") this.isInData = true;
    else if (name === "mergeCell") this.merge(attribute(attributes, "ref") ?? "");
  }

  close(name: string): void {
    this.wantsText = false;
    if (name === "c" && this.isInCell) this.closeCell();
    else if (name === "rPh") this.phonetics--;
    else if (name === "row") this.isInRow = false;
    else if (name === "sheetData") this.isInData = false;
  }

  text(text: string): void {
    if (this.into === "value") this.value = (this.value ?? "") + text;
    else this.formula = (this.formula ?? "") + text;
  }

  private openRow(attributes: string): void {
    if (!this.isInData) return;
    if (this.isInRow) throw corruptWorkbook();
    this.isInRow = true;
    const written = attribute(attributes, "r");
    this.row = written === undefined ? this.row + 1 : Number(written) - 1;
    this.column = -1;
    if (!(this.row >= 0 && this.row < MAX_ROWS)) throw corruptWorkbook();
  }

  private openCell(attributes: string): void {
    if (!this.isInRow) {
      // Nobody would miss the cells that lost their row.
      if (this.isInData) throw corruptWorkbook();
      return;
    }
    this.isInCell = true;
    const place = attribute(attributes, "r");
    if (place === undefined) this.column++;
    else this.moveTo(place);
    if (this.column >= MAX_COLUMNS) throw corruptWorkbook();
    this.type = attribute(attributes, "t") ?? "n";
    this.style = Number(attribute(attributes, "s") ?? 0);
    this.value = null;
    this.formula = null;
  }

  /** A cell says where it stands, and that counts more than what its row says: some programs leave that out. */
  private moveTo(place: string): void {
    let column = 0;
    let i = 0;
    for (; i < place.length; i++) {
      const code = place.charCodeAt(i) & ~32;
      if (code < 65 || code > 90) break;
      column = column * 26 + code - 64;
    }
    const row = Number(place.slice(i)) - 1;
    if (i === 0 || column > MAX_COLUMNS || !(row >= 0 && row < MAX_ROWS)) throw corruptWorkbook();
    this.column = column - 1;
    this.row = row;
  }

  private openInCell(name: string): void {
    if (name === "f") {
      this.formula ??= "";
      this.into = "formula";
      this.wantsText = true;
    } else if (name === "v" || (name === "t" && this.phonetics === 0)) {
      this.value ??= "";
      this.into = "value";
      this.wantsText = true;
    } else if (name === "rPh") this.phonetics++;
    // What it ends would end this cell and its row, and the cells behind it would be gone.
    else if (name === "c" || name === "row") throw corruptWorkbook();
  }

  private closeCell(): void {
    this.isInCell = false;
    const value = this.result();
    if (value === null) return;
    const key = cellKey(this.row, this.column);
    if (value === UNKNOWN_RESULT) this.formulas.set(key, this.formula ?? "");
    else if (typeof value === "number") this.noteFormat(key);
    this.grow();
    const row = (this.rows[this.row] ??= []);
    while (row.length < this.column) row.push(null);
    // The same place twice: one of the two would be gone, and with a row that stands there twice a person.
    if ((row[this.column] ?? null) !== null) throw corruptWorkbook();
    row[this.column] = value;
  }

  private result(): string | number | boolean | null {
    const { type, value } = this;
    // A text that a formula came to may be empty; a number cannot be.
    if (this.formula !== null && (value === null || (value === "" && type !== "str"))) return UNKNOWN_RESULT;
    if (value === null || value === "") return null;
    switch (type) {
      case "s":
        return this.sharedString(value);
      case "str":
      case "inlineStr":
        return decodeEscapes(value);
      case "b":
        return value.trim() === "1" || /^\s*true\s*$/i.test(value);
      case "e":
        return isErrorValue(value) ? value : OTHER_ERROR;
      case "d":
        return this.serialOf(value);
      default:
        return this.number(value);
    }
  }

  private sharedString(index: string): string | null {
    const text = this.context.strings[Number(index)];
    // The string is gone: whatever stood here is lost, and nobody would see it.
    if (text === undefined) throw corruptWorkbook();
    return text === "" ? null : text;
  }

  private number(value: string): number | string {
    const number = Number(value);
    if (!Number.isFinite(number) || value.trim() === "") return NO_NUMBER;
    return this.context.is1904 && this.context.formats.isDate(this.style) ? number + DAYS_TO_1904 : number;
  }

  private serialOf(value: string): number | string {
    const time = Date.parse(/[zZ]$|[+-]\d\d:\d\d$/.test(value) || !value.includes("T") ? value : `${value}Z`);
    return Number.isNaN(time) ? NO_NUMBER : time / 86_400_000 + 25_569;
  }

  private noteFormat(key: number): void {
    const { formats, withFormats } = this.context;
    if (this.type === "d" || formats.isDate(this.style)) this.dates.add(key);
    if (!withFormats) return;
    const pattern = formats.telling(this.style);
    if (pattern !== null) this.cellFormats.push({ row: this.row, column: this.column, pattern });
  }

  /** Refused as soon as the used range is too large, before it is filled. */
  private grow(): void {
    if (this.firstRow < 0 || this.row < this.firstRow) this.firstRow = this.row;
    if (this.column < this.firstColumn) this.firstColumn = this.column;
    if (this.column > this.lastColumn) this.lastColumn = this.column;
    const height = Math.max(this.rows.length, this.row + 1) - this.firstRow;
    if (height * (this.lastColumn + 1) > MAX_CELLS) throw tooManyCells();
  }

  private merge(ref: string): void {
    const [, c1, r1, c2, r2] =
      /^\$?([A-Za-z]{1,3})\$?(\d{1,7}):\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(ref) ?? [];
    if (r1 === undefined || r2 === undefined) return;
    if (this.merges.length >= maxMerges) throw tooManyMerges();
    this.merges.push({
      firstRow: Number(r1) - 1,
      firstColumn: columnOf(c1 as string),
      lastRow: Number(r2) - 1,
      lastColumn: columnOf(c2 as string),
    });
  }
}

function columnOf(letters: string): number {
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1;
}
