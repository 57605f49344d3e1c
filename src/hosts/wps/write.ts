/** Writes cells of WPS's that still hold what they held when they were judged. */
import { type Cell, cellName } from "../../forms";
import { formatFor, TEXT_FORMAT, written } from "../shared/cell-text";
import { reasonToSkip } from "../shared/edits";
import {
  type CellEdit,
  type CellValue,
  type EditOutcome,
  HostError,
  isSameValue,
  type SkippedEdit,
} from "../workbook";
import type { WpsBook, WpsRange, WpsWorksheet } from "./api";
import type { WpsEnvironment } from "./environment";
import { untilReady } from "./errors";
import { messages } from "./messages";
import type { OwnWrites } from "./own-writes";
import { attempt, quietly } from "./quiet";
import { cellAt, findSheet } from "./sheets";
import { cellValue } from "./values";

/** Edits made before WPS and the page get their breath: about thirty milliseconds. */
const A_BATCH = 20;

interface Outcome {
  readonly written: CellEdit[];
  readonly skipped: SkippedEdit[];
}

/** Compares and writes, cell by cell; each batch is one turn, so that nobody can come between the two. */
export async function writeCells(
  environment: WpsEnvironment,
  book: WpsBook,
  own: OwnWrites,
  edits: readonly CellEdit[],
): Promise<EditOutcome> {
  const outcome: Outcome = { written: [], skipped: [] };
  const writer = new Writer(book, own, edits);
  for (let i = 0; i < edits.length; i += A_BATCH) {
    if (i > 0) await environment.pause(0);
    const batch = edits.slice(i, i + A_BATCH);
    try {
      if (i > 0) await untilReady(environment);
      quietly(environment.application, () => {
        for (const edit of batch) writer.make(edit, outcome);
      });
    } catch (error) {
      if (error instanceof Unsure || outcome.written.length === 0) throw error;
      // Part of it is done: the outcome says which part.
      const told = outcome.written.length + outcome.skipped.length;
      for (const edit of edits.slice(told))
        outcome.skipped.push({ edit, found: edit.expected, why: "failed" });
      break;
    }
  }
  return outcome;
}

/** Whether a cell was changed is not known. */
class Unsure extends HostError {}

class Writer {
  private readonly sheets = new Map<string, WpsWorksheet | null>();
  /** What the cells that are written held before. */
  private readonly before = new Map<string, CellValue>();

  constructor(
    private readonly book: WpsBook,
    private readonly own: OwnWrites,
    edits: readonly CellEdit[],
  ) {
    this.refuseLocked(edits);
  }

  make(edit: CellEdit, outcome: Outcome): void {
    const sheet = this.sheet(edit.sheet);
    if (sheet === null) {
      outcome.skipped.push({ edit, found: null, why: "sheet-missing" });
      return;
    }
    const range = cellAt(sheet, edit.cell);
    const held = cellValue(range.Value2);
    const formula = formulaIn(range, held);
    const before = (cell: Cell): CellValue => {
      const known = this.before.get(keyOf(sheet, cell));
      return known === undefined ? cellValue(cellAt(sheet, cell).Value2) : known;
    };
    const why = formula === null ? reasonToSkip(edit, held, before) : "formula";
    if (why !== null) {
      outcome.skipped.push({ edit, found: formula ?? held, why });
      return;
    }
    this.before.set(keyOf(sheet, edit.cell), held);
    this.own.wrote(sheet.Name, edit.cell.row, edit.cell.column, edit.value === "" ? null : edit.value);
    if (put(range, held, edit)) outcome.written.push(edit);
    else outcome.skipped.push({ edit, found: held, why: "failed" });
  }

  /** Of all edits, before the first one is made. @throws {HostError} `protected` */
  private refuseLocked(edits: readonly CellEdit[]): void {
    const locked = edits.flatMap((edit) => {
      const sheet = this.sheet(edit.sheet);
      const isLocked = sheet?.ProtectContents === true && cellAt(sheet, edit.cell).Locked !== false;
      return sheet !== null && isLocked ? [sheet.Name] : [];
    });
    if (locked.length > 0)
      throw new HostError("protected", messages.sheetsProtected([...new Set(locked)]), "locked cells");
  }

  private sheet(name: string): WpsWorksheet | null {
    const known = this.sheets.get(name);
    if (known !== undefined) return known;
    const sheet = findSheet(this.book, name) ?? null;
    this.sheets.set(name, sheet);
    return sheet;
  }
}

const keyOf = ({ Name }: WpsWorksheet, { row, column }: Cell): string => `${row} ${column} ${Name}`;

/** The formula whose result stands in the cell, also one that spills into it; null where there is none. */
function formulaIn(range: WpsRange, value: CellValue): string | null {
  const { HasFormula, HasSpill } = range;
  const isKnown = HasFormula !== null && HasFormula !== undefined;
  const isFormula = isKnown ? Boolean(HasFormula) : looksLikeFormula(range.Formula, value);
  return isFormula || HasSpill === true ? String(range.Formula) : null;
}

/** A text such as "=1+1" is its own formula; a real one shows something else. */
const looksLikeFormula = (formula: unknown, value: CellValue): boolean =>
  typeof formula === "string" && formula.startsWith("=") && formula !== value;

/**
 * Writes a value and looks whether the cell holds it. Where WPS takes a text for something else in spite of its
 * apostrophe, it goes in under the format for text. False if the cell does not take the value: it is as it was then.
 * @throws {Unsure} if it could not be put back.
 */
function put(range: WpsRange, held: CellValue, { sheet, cell, value }: CellEdit): boolean {
  const format = String(range.NumberFormat);
  const holds = (wanted: CellValue): boolean => isSameValue(cellValue(range.Value2), wanted);
  try {
    write(range, value, format);
    if (holds(value)) return true;
    writeAsText(range, value, format);
    if (holds(value)) return true;
  } catch {
    // Looked at below.
  }
  attempt(() => {
    range.NumberFormat = format;
    write(range, held, format);
    if (!holds(held)) writeAsText(range, held, format);
  });
  if (holds(held)) return false;
  throw new Unsure("failed", messages.unsure(`${sheet}!${cellName(cell.row, cell.column)}`), "not put back");
}

function write(range: WpsRange, value: CellValue, format: string): void {
  const other = formatFor(value, format);
  if (other !== null) range.NumberFormat = other;
  range.Value2 = written(value, format);
}

function writeAsText(range: WpsRange, value: CellValue, format: string): void {
  if (typeof value !== "string") return;
  range.NumberFormat = TEXT_FORMAT;
  range.Value2 = value;
  range.NumberFormat = format;
}
