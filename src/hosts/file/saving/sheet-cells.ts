/**
 * Changes cells in a sheet's part (ISO/IEC 29500-1, 18.3.1.80 sheetData): the elements of these cells, of rows that were not there,
 * and the ranges that say how far the cells go. Formulas that hang on a changed cell stay what they were: one that is written
 * for many cells at once is written out for the others, and one that fills a range gives up the range.
 */
import { type Area, cellKey, cellName } from "../../../forms";
import { addressOf } from "../../shared/rectangles";
import { moved } from "../../shared/references";
import { attribute, escapeXml, unescapeXml, withAttribute } from "../../shared/xml";
import type { CellValue } from "../../workbook";
import { areaOf } from "../areas";
import { corruptWorkbook } from "../errors";
import { type CellChange, cellXml, isNeeded, keptOf, type SharedText } from "./cell-xml";
import { asBegin, type PartEditor, type PartEdits, prefixOf, textPlace } from "./part-editor";
import { LayoutEdits, type SheetLayout } from "./sheet-layout";

/** What the rest of the package must know of the changes. */
export interface SheetOutcome {
  /** Cells that held a formula and hold none now. */
  readonly formulasGone: Set<number>;
  /** How many more cells point at shared texts. */
  textsMore: number;
}

/** What the cells of all sheets share. */
export interface CellContext {
  readonly shared: SharedText;
  /** A value as the file holds it in a cell of this format. */
  readonly toFile: (value: CellValue, style: number) => CellValue;
}

/** What may follow merged ranges, in the order of the schema. */
const AFTER_MERGES = new Set(
  (
    "phoneticPr conditionalFormatting dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks " +
    "customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls " +
    "webPublishItems tableParts extLst"
  ).split(" "),
);

interface SharedFormula {
  readonly text: string;
  readonly row: number;
  readonly column: number;
}

/** What is to be another way in a sheet. */
export interface SheetChange {
  readonly cells?: readonly CellChange[];
  /** All merged ranges; undefined: as they are. */
  readonly merges?: readonly Area[] | undefined;
  readonly layout?: SheetLayout | undefined;
}

/** A row says nothing, and its cells, which stand in the next piece of the part, say that it is another one than it was taken for. */
export class MisplacedRow extends Error {}

/** Some programs leave out which row it is; then its first cell says so. */
const FIRST_CELL = /\s*<(?:[\w.-]{1,40}:)?c\s(?:[^>]*\s)?r\s*=\s*["'][A-Za-z]{1,3}(\d{1,7})["']/y;

export class SheetCells implements PartEdits {
  readonly outcome: SheetOutcome = { formulasGone: new Set(), textsMore: 0 };
  private readonly rows: (readonly [row: number, changes: readonly CellChange[]])[];
  private nextRow = 0;
  private inRow: readonly CellChange[] = [];
  private nextInRow = 0;
  private prefix = "";
  private isInData = false;
  private depth = 0;
  private row = -1;
  /** Whether the row does not say which one it is. */
  private isRowCounted = false;
  private column = -1;
  /** Where the cell at hand says that it stands. */
  private place: string | null = null;
  private rowStyle: number | undefined;
  private readonly columnStyles: { readonly min: number; readonly max: number; readonly style: number }[] =
    [];
  private replaced: CellChange | null = null;
  /** Formulas of many cells whose first cell holds another thing now, by their numbers. */
  private readonly orphans = new Map<string, SharedFormula>();
  /** An element of a formula that is written anew, once all of it is known. */
  private rewritten: ((old: string) => string) | null = null;
  private readonly layout: LayoutEdits;
  private merges: readonly Area[] | undefined;

  constructor(
    private readonly editor: PartEditor,
    { cells = [], merges, layout = {} }: SheetChange,
    private readonly context: CellContext,
  ) {
    this.merges = merges;
    this.layout = new LayoutEdits(editor, layout);
    const rows = new Map<number, CellChange[]>([...(layout.rows?.keys() ?? [])].map((row) => [row, []]));
    for (const change of cells) {
      const inRow = rows.get(change.row);
      if (inRow === undefined) rows.set(change.row, [change]);
      else inRow.push(change);
    }
    this.rows = [...rows].sort(([a], [b]) => a - b);
    for (const [, inRow] of this.rows) (inRow as CellChange[]).sort((a, b) => a.column - b.column);
    for (const [column, { style = 0 }] of layout.columns ?? [])
      if (style > 0) this.columnStyles.push({ min: column, max: column, style });
  }

  open(name: string, attributes: string): void {
    this.depth++;
    if (this.replaced !== null) return;
    if (this.merges !== undefined && this.depth === 2) {
      if (name === "mergeCells") {
        this.editor.leaveOut();
        return;
      }
      if (AFTER_MERGES.has(name)) this.editor.before(this.mergesXml(prefixOf(this.editor.tag)));
    }
    if (this.isInData) {
      if (name === "c") this.openCell(attributes);
      else if (name === "row") this.openRow(attributes);
      else if (name === "f") this.openFormula(attributes);
      return;
    }
    this.layout.open(name, attributes, this.depth);
    if (name === "sheetData") this.openData();
    else if (name === "col") this.noteColumns(attributes);
    else if (name === "dimension") this.growDimension(attributes);
  }

  close(name: string): void {
    if (!this.isInData) this.layout.close(name, this.depth);
    this.depth--;
    if (this.merges !== undefined && this.depth === 1 && name === "mergeCells") {
      const prefix = prefixOf(this.editor.tag);
      this.editor.resume(() => this.mergesXml(prefix));
    } else if (this.merges !== undefined && this.depth === 0)
      this.editor.before(this.mergesXml(prefixOf(this.editor.tag)));
    if (name === "c" && this.replaced !== null) {
      const change = this.replaced;
      this.replaced = null;
      this.editor.resume((old) => this.newCell(change, old));
    } else if (name === "f" && this.rewritten !== null) {
      this.editor.resume(this.rewritten);
      this.rewritten = null;
    } else if (name === "row" && this.isInData) this.closeRow();
    else if (name === "sheetData") {
      if (!this.editor.isEmptyElement) this.editor.before(this.rowsBefore(Infinity));
      this.isInData = false;
    }
  }

  private mergesXml(prefix: string): string {
    const merges = this.merges ?? [];
    this.merges = undefined;
    if (merges.length === 0) return "";
    const elements = merges.map((area) => `<${prefix}mergeCell ref="${addressOf(area)}"/>`);
    return `<${prefix}mergeCells count="${merges.length}">${elements.join("")}</${prefix}mergeCells>`;
  }

  private openData(): void {
    this.isInData = true;
    this.prefix = prefixOf(this.editor.tag);
    if (!this.editor.isEmptyElement) return;
    const rows = this.rowsBefore(Infinity);
    const { prefix } = this;
    if (rows !== "") this.editor.replaceTag(`<${prefix}sheetData>${rows}</${prefix}sheetData>`);
  }

  private openRow(attributes: string): void {
    const written = attribute(attributes, "r") ?? this.editor.following(FIRST_CELL)?.[1];
    this.row = written === undefined ? this.row + 1 : Number(written) - 1;
    this.isRowCounted = written === undefined;
    this.column = -1;
    this.editor.before(this.rowsBefore(this.row));
    const [row, changes] = this.rows[this.nextRow] ?? [];
    this.inRow = row === this.row && changes !== undefined ? changes : [];
    this.nextInRow = 0;
    if (row !== this.row) return;
    this.nextRow++;
    const laidOut = this.layout.rowTag(this.row, this.editor.tag);
    const hasStyle = /^(?:1|true)$/.test(attribute(laidOut, "customFormat") ?? "");
    this.rowStyle = hasStyle ? Number(attribute(laidOut, "s") ?? 0) : undefined;
    const tag = this.withSpans(laidOut, attribute(attributes, "spans"));
    if (!this.editor.isEmptyElement) {
      if (tag !== this.editor.tag) this.editor.replaceTag(tag);
      return;
    }
    const cells = this.cellsBefore(Infinity);
    if (cells !== "") this.editor.replaceTag(`${asBegin(tag)}${cells}</${this.prefix}row>`);
    else if (tag !== this.editor.tag) this.editor.replaceTag(tag);
  }

  /** Which columns a row uses is a hint, and must not be a wrong one. */
  private withSpans(tag: string, spans: string | undefined): string {
    const needed = this.inRow.filter(isNeeded);
    if (spans === undefined || needed.length === 0) return tag;
    const [first, last] = [needed[0] as CellChange, needed[needed.length - 1] as CellChange];
    const [from = 1, to = 1] = (/^(\d+):(\d+)$/.exec(spans) ?? []).slice(1).map(Number);
    if (first.column + 1 >= from && last.column + 1 <= to) return tag;
    const wider = `${Math.min(from, first.column + 1)}:${Math.max(to, last.column + 1)}`;
    return withAttribute(tag, "spans", wider);
  }

  private closeRow(): void {
    if (!this.editor.isEmptyElement) this.editor.before(this.cellsBefore(Infinity));
    this.inRow = [];
    this.nextInRow = 0;
  }

  private openCell(attributes: string): void {
    const place = attribute(attributes, "r");
    this.place = place ?? null;
    if (place === undefined) this.column++;
    else if (this.inRow.length > 0 || this.isRowCounted || this.orphans.size > 0) this.moveTo(place);
    if (this.inRow.length === 0) return;
    this.editor.before(this.cellsBefore(this.column));
    const next = this.inRow[this.nextInRow];
    if (next?.column !== this.column) return;
    this.nextInRow++;
    this.replaced = next;
    this.editor.leaveOut();
  }

  private moveTo(place: string): void {
    const cell = cellOf(place);
    this.column = cell.column;
    if (cell.row !== this.row) throw new MisplacedRow();
    this.isRowCounted = false;
  }

  /** A formula of a cell that stays. */
  private openFormula(attributes: string): void {
    const type = attribute(attributes, "t");
    const here = this.place === null ? { row: this.row, column: this.column } : cellOf(this.place);
    if (type === "shared") {
      const number = attribute(attributes, "si") ?? "";
      const orphan = this.orphans.get(number);
      if (attribute(attributes, "ref") !== undefined) this.orphans.delete(number);
      else if (orphan !== undefined) this.rewrite(() => this.written(orphan, here));
    } else if (type === "array" || type === "dataTable") {
      const area = areaOf(attribute(attributes, "ref") ?? "");
      if (area === null || !this.isChangedIn(area)) return;
      const own = cellName(here.row, here.column);
      // Others of the range stay as they are, with what they came to. A table of results is nothing without its range.
      if (type === "dataTable") this.rewrite(() => "");
      else this.rewrite((old) => old.replace(/^<[^>]*>/, (tag) => withAttribute(tag, "ref", own)));
    }
  }

  private rewrite(how: (old: string) => string): void {
    this.editor.leaveOut();
    this.rewritten = how;
  }

  private isChangedIn({ firstRow, lastRow, firstColumn, lastColumn }: Area): boolean {
    for (const [row, changes] of this.rows)
      if (row >= firstRow && row <= lastRow)
        for (const { column, formula } of changes)
          if (formula !== undefined && column >= firstColumn && column <= lastColumn) return true;
    return false;
  }

  private written({ text, row, column }: SharedFormula, here: { row: number; column: number }): string {
    const formula = moved(text, here.row - row, here.column - column);
    return `<${this.prefix}f>${escapeXml(formula)}</${this.prefix}f>`;
  }

  private newCell(change: CellChange, old: string): string {
    const { isShared, formula } = keptOf(old);
    if (isShared && change.value !== undefined) this.outcome.textsMore--;
    let kept = old;
    if (formula !== "") {
      const attributes = formula.slice(0, formula.indexOf(">"));
      const place = textPlace(formula);
      const text = place === null ? "" : formula.slice(place.from, place.to);
      const number = attribute(attributes, "t") === "shared" ? attribute(attributes, "si") : undefined;
      const orphan = number === undefined ? undefined : this.orphans.get(number);
      if (change.formula === undefined) {
        if (orphan !== undefined && attribute(attributes, "ref") === undefined)
          kept = old.replace(formula, () => this.written(orphan, change));
      } else {
        if (number !== undefined && attribute(attributes, "ref") !== undefined)
          this.orphans.set(number, { text: unescapeXml(text), row: change.row, column: change.column });
        if (change.formula === null) this.outcome.formulasGone.add(cellKey(change.row, change.column));
      }
    }
    return this.cell(change, kept);
  }

  private cell(change: CellChange, old: string): string {
    const style = change.style ?? keptOf(old).style ?? 0;
    const value = change.value === undefined ? undefined : this.context.toFile(change.value, style);
    return cellXml({ ...change, value }, old, this.prefix, this.sharedText);
  }

  private readonly sharedText: SharedText = (text) => {
    const index = this.context.shared(text);
    if (index !== null) this.outcome.textsMore++;
    return index;
  };

  /** Cells that were not there, before the one in this column of the row at hand. */
  private cellsBefore(column: number): string {
    let cells = "";
    for (;;) {
      const change = this.inRow[this.nextInRow];
      if (change === undefined || change.column >= column) return cells;
      this.nextInRow++;
      cells += this.addedCell(change);
    }
  }

  /** A new cell looks as its row or column does, as it would in a program. */
  private addedCell(change: CellChange): string {
    const style =
      this.rowStyle ??
      this.columnStyles.find(({ min, max }) => change.column >= min && change.column <= max)?.style;
    return isNeeded(change) ? this.cell({ style, ...defined(change) }, "") : "";
  }

  /** Rows that were not there, before this one. */
  private rowsBefore(row: number): string {
    let rows = "";
    for (;;) {
      const [at, changes] = this.rows[this.nextRow] ?? [];
      if (at === undefined || changes === undefined || at >= row) return rows;
      this.nextRow++;
      this.rowStyle = undefined;
      const cells = changes.map((change) => this.addedCell(change)).join("");
      if (cells === "" && !this.layout.needsRow(at)) continue;
      const tag = this.layout.rowTag(at, `<${this.prefix}row r="${at + 1}">`);
      rows += `${tag}${cells}</${this.prefix}row>`;
    }
  }

  private noteColumns(attributes: string): void {
    const style = Number(attribute(attributes, "style") ?? 0);
    const [min, max] = [Number(attribute(attributes, "min")) - 1, Number(attribute(attributes, "max")) - 1];
    if (style > 0) this.columnStyles.push({ min, max, style });
  }

  private growDimension(attributes: string): void {
    const area = areaOf(attribute(attributes, "ref") ?? "");
    if (area === null) return;
    let { firstRow, firstColumn, lastRow, lastColumn } = area;
    for (const [row, changes] of this.rows)
      for (const { column } of changes.filter(isNeeded)) {
        [firstRow, lastRow] = [Math.min(firstRow, row), Math.max(lastRow, row)];
        [firstColumn, lastColumn] = [Math.min(firstColumn, column), Math.max(lastColumn, column)];
      }
    const [from, to] = [cellName(firstRow, firstColumn), cellName(lastRow, lastColumn)];
    const ref = from === to ? from : `${from}:${to}`;
    const isSame = JSON.stringify({ firstRow, firstColumn, lastRow, lastColumn }) === JSON.stringify(area);
    if (!isSame) this.editor.replaceTag(withAttribute(this.editor.tag, "ref", ref));
  }
}

function defined(change: CellChange): CellChange {
  const { style, ...rest } = change;
  return style === undefined ? rest : change;
}

/** @throws UnreadableFileError `corrupt` */
function cellOf(place: string): { row: number; column: number } {
  const area = areaOf(place);
  if (area === null) throw corruptWorkbook();
  return { row: area.firstRow, column: area.firstColumn };
}
