/** A sheet of the file beside the same one in the grid: what was written, which formulas stand as they did, and what they come to. */
import { type Area, cellKey, type CellValue } from "../forms";
import type { LookedCell } from "../hosts/file/saving/package-styles";
import { withFunctionMarks } from "../hosts/file/saving/function-marks";
import type { PlacedFormula } from "../hosts/shared/dependents";
import type { FormulaText, SheetLooks } from "../hosts/shared/looks";
import { type Reference, referencesIn, wordsIn } from "../hosts/shared/references";
import { withPlainQuotes } from "../hosts/shared/sheet-names";
import type { Shifts } from "../hosts/shared/shifts";
import { isSameValue } from "../hosts/workbook";
import { fileFormat, keptFormula } from "../hosts/workbench/file-layout";
import { withoutMarks } from "../hosts/workbench/live-formulas";
import type { BookSource } from "../hosts/workbench/sheet-data";
import { looksAfter } from "../hosts/workbench/style-data";
import { SheetValues } from "../hosts/workbench/values";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import type { FileSheet } from "./file-sheets";

export type OpenedSource = Required<Pick<BookSource, "sheets" | "looks">>;

/** A formula of the file that stands as it did. */
export interface StandingFormula extends PlacedFormula {
  readonly of: OpenedSheet;
  /** Whether it looks at other cells than it did, or at cells that are gone. */
  readonly isResized: boolean;
}

export class OpenedSheet {
  readonly name: string;
  readonly sheetId: string;
  private readonly values: SheetValues;
  /** Values of the file at the places that they have there. */
  private readonly storedBefore: (row: number, column: number) => CellValue;
  private readonly formulas: ReadonlyMap<number, FormulaText & { readonly isResized: boolean }>;
  private readonly formats: Formats;
  private readonly sheet;
  private readonly shifts: Shifts;

  constructor(
    private readonly workbook: UniverWorkbook,
    private readonly source: OpenedSource,
    private readonly file: FileSheet,
    /** Its name in the saved file. */
    readonly now: string,
    shiftText: (formula: string, sheet: string) => string,
  ) {
    this.name = file.name;
    this.sheetId = file.sheetId;
    this.sheet = workbook.book.sheetById(file.sheetId);
    this.values = new SheetValues(workbook.book, this.sheet);
    this.shifts = workbook.touched.shiftsOf(file.sheetId);
    const { cells = [], origin = { row: 0, column: 0 } } =
      source.sheets.find(({ name }) => name === file.name) ?? {};
    this.storedBefore = (row, column) =>
      (cells[row - origin.row]?.[column - origin.column] as CellValue | undefined) ?? null;
    const looks = source.looks.sheets.get(file.name) ?? NO_LOOKS;
    this.formulas = new Map(
      looks.formulas.flatMap((one) => {
        const now = this.shifts.cell(one);
        if (now === null) return [];
        const text = shiftText(one.text, file.name);
        const fills: Area | null = one.fills && this.shifts.area(one.fills);
        const isResized = text !== one.text && looksAtOthers(one.text, text);
        return [[cellKey(now.row, now.column), { ...one, ...now, text, fills, isResized }] as const];
      }),
    );
    this.formats = new Formats(looks);
  }

  /** Cells that were written since the file was opened and do not hold what it holds. */
  written(): LookedCell[] {
    return this.workbook.touched
      .cellsOf(this.file.sheetId)
      .flatMap((cell) => this.changeAt(cell.row, cell.column) ?? []);
  }

  /** Formulas of the file that stand as they did. */
  standing(): StandingFormula[] {
    return [...this.formulas.values()].flatMap(({ isTable, ...formula }) =>
      this.isFormulaKept(formula.row, formula.column)
        ? [{ ...formula, sheet: this.now, looksAnywhere: isTable, of: this }]
        : [],
    );
  }

  /** What the file holds there. */
  storedAt(row: number, column: number): CellValue {
    const before = this.shifts.cellBefore({ row, column });
    return before === null ? null : this.storedBefore(before.row, before.column);
  }

  /** What a formula comes to now; null where the grid cannot say. */
  resultAt(row: number, column: number): { value: CellValue } | null {
    const cell = this.sheet.getCellRaw(row, column);
    if (keptFormula(cell) !== null || this.values.isSpilling(row, column)) return null;
    const value = this.values.at(row, column);
    return value === UNKNOWN_NAME && this.storedAt(row, column) !== UNKNOWN_NAME ? null : { value };
  }

  /** Whether the grid cannot say what a formula comes to. */
  isUnsure({ row, column }: Pick<PlacedFormula, "row" | "column">): boolean {
    return this.resultAt(row, column) === null;
  }

  private changeAt(row: number, column: number): LookedCell | null {
    const looks = this.looksAt(row, column);
    if (this.isFormulaKept(row, column))
      return looks === null ? null : { row, column, value: undefined, ...looks };
    const formula = this.formulaAt(row, column);
    const value = this.values.at(row, column);
    const isSame =
      formula === null &&
      !this.formulas.has(cellKey(row, column)) &&
      isSameValue(value, this.storedAt(row, column));
    if (isSame) return looks === null ? null : { row, column, value: undefined, ...looks };
    return { row, column, value, formula, ...looks };
  }

  /** Without its =. What a formula spills is values, which a formula would collide with. */
  private formulaAt(row: number, column: number): string | null {
    const { f, si } = this.sheet.getCellRaw(row, column) ?? {};
    if (!f && !si) return null;
    const formula = this.values.formulaAt(row, column);
    return formula === null ? null : withFunctionMarks(formula.replace(/^=/, ""));
  }

  /** Whether the formula that the file has there stands there. */
  private isFormulaKept(row: number, column: number): boolean {
    const formula = this.formulas.get(cellKey(row, column));
    if (formula === undefined) return false;
    const cell = this.sheet.getCellRaw(row, column);
    if (keptFormula(cell) !== null) return true;
    const now = this.formulaAt(row, column);
    return (
      now !== null && withPlainQuotes(now) === withPlainQuotes(withFunctionMarks(withoutMarks(formula.text)))
    );
  }

  /** Null where the cell looks as it did. */
  private looksAt(row: number, column: number): Pick<LookedCell, "looks" | "base" | "style"> | null {
    const cell = this.sheet.getCellRaw(row, column);
    const before = this.shifts.cellBefore({ row, column });
    const base = (before && this.formats.get(cellKey(before.row, before.column))) ?? 0;
    if (cell?.s === undefined || cell.s === null) return null;
    const format = fileFormat(cell.s);
    if (format !== null) return format === base ? null : { style: format };
    const { styles } = this.source.looks;
    const data = this.workbook.book.model.getStyles().getStyleByCell(cell);
    if (!data) return null;
    const was = styles[base] ?? {};
    const looks = looksAfter(was, data);
    return JSON.stringify(looks) === JSON.stringify(was) ? null : { looks, base };
  }
}

/** Whether ranges grew or shrank, or whole rows and columns are meant, or it says where it stands. */
function looksAtOthers(before: string, after: string): boolean {
  if (
    wordsIn(after).functions.some((name) => /^(?:ROWS?|COLUMNS?|ADDRESS|CELL|INDIRECT|OFFSET)$/i.test(name))
  )
    return true;
  const [old, now] = [referencesIn(before), referencesIn(after)];
  return old.length !== now.length || old.some((one, i) => !isSameSize(one, now[i] as Reference));
}

function isSameSize(one: Reference, other: Reference): boolean {
  const sizes = [one, other].map(({ from, to }) => {
    const last = to ?? from;
    if (!from.row || !last.row || !from.column || !last.column) return null;
    return `${last.row.at - from.row.at}:${last.column.at - from.column.at}`;
  });
  return sizes[0] !== null && sizes[0] === sizes[1];
}

/** Formats of a file by cells: in their order, so that no table of all cells is made for the few that are asked for. */
class Formats {
  private readonly isInOrder: boolean;

  constructor(private readonly looks: SheetLooks) {
    this.isInOrder = looks.cells.every((key, i) => i === 0 || key > (looks.cells[i - 1] ?? 0));
  }

  get(key: number): number | undefined {
    const { cells, cellStyles } = this.looks;
    if (!this.isInOrder) return cellStyles[cells.lastIndexOf(key)];
    let [low, high] = [0, cells.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((cells[middle] ?? 0) < key) low = middle + 1;
      else high = middle;
    }
    return cells[low] === key ? cellStyles[low] : undefined;
  }
}

const UNKNOWN_NAME = "#NAME?";
const NO_LOOKS: SheetLooks = {
  isHidden: false,
  columns: [],
  rows: [],
  usualWidth: null,
  usualHeight: null,
  cells: [],
  cellStyles: [],
  formulas: [],
  frozen: null,
  hasGridLines: true,
  tabColour: null,
};
