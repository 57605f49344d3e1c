/** The rows of one section of a policy sheet, and whatever stands in it that is none of them. */
import { cellText, labelText } from "../../cell";
import type { Grid } from "../../grid";
import type { Merges } from "../../merges";
import { lineKind } from "../../people/lines";
import type { Cell } from "../../people/row";
import {
  bareLabel,
  type Column,
  type ColumnKey,
  isHint,
  isSubtotal,
  type SectionKey,
  SECTIONS,
} from "./layout";
import type { Slot } from "../block-reader";
import { readText } from "../text";

export interface Row<K extends SectionKey = SectionKey> {
  /** Of the user's table: 1 for its first row. */
  readonly number: number;
  at(column: ColumnKey<K>): Slot;
}

/** Why something in a section is in none of its rows. */
export type OddKind =
  /** It stands in none of the columns. */
  | "stray"
  /** A column that nobody knows. */
  | "column"
  /** A column that nobody knows, in the place of another one that is missing: it is read as that one. */
  | "taken"
  /** 注：…, 填表人：… */
  | "remark"
  /** A sum of some of the rows. */
  | "subtotal"
  /** A row above the line that heads the columns. */
  | "rowAbove"
  | "textAbove"
  /** A number that is merged over several rows: it counts for the first. */
  | "merged";

interface Odd {
  readonly kind: OddKind;
  readonly slot: Slot;
  /** Of the column that it is taken for; "" for all other kinds. */
  readonly title: string;
}

export interface SectionRows<K extends SectionKey = SectionKey> {
  readonly heading: Cell;
  /** Rows that hold anything. */
  readonly rows: readonly Row<K>[];
  readonly odd: readonly Odd[];
  /** Rows of the sheet below the line that heads the columns, blank ones among them; none where the last is before the first. */
  readonly firstRow: number;
  readonly lastRow: number;
  /** Columns of the sheet by their names in the layout. */
  readonly columns: ReadonlyMap<string, number>;
}

type Columns = Readonly<Record<string, Column>>;

/** The line that heads a section's columns is looked for in so many rows: 附件1, a title and 单位：元 may stand above it. */
const HEADING_ROWS = 5;

/** Whether the line that heads the columns stands below the section's heading; `grid` begins with the column of headings. */
export function hasColumnsBelow(grid: Grid, key: SectionKey, heading: number): boolean {
  return headingLine(grid, SECTIONS[key].columns, heading + 1, heading + 1 + HEADING_ROWS) !== null;
}

/** `grid` begins with the column of headings. @param end index of the line behind the section's last */
export function sectionRows(
  grid: Grid,
  merges: Merges,
  key: SectionKey,
  heading: number,
  end: number,
): Omit<SectionRows, "heading"> {
  return new SectionReader(grid, merges, key).read(heading, end);
}

class SectionReader {
  private readonly columns: Columns;
  private readonly rows: Row[] = [];
  private readonly odd: Odd[] = [];
  private positions: Positions = new Map();
  private top = 0;
  private isHeaded = false;

  constructor(
    private readonly grid: Grid,
    private readonly merges: Merges,
    private readonly key: SectionKey,
  ) {
    this.columns = SECTIONS[key].columns;
  }

  read(heading: number, end: number): Omit<SectionRows, "heading"> {
    const { grid, odd, rows } = this;
    let index = heading + 1;
    while (index < end && this.isBlank(index)) index++;
    const headed = headingLine(grid, this.columns, index, Math.min(end, index + HEADING_ROWS));
    this.positions = headed?.positions ?? defaultPositions(this.columns);
    this.isHeaded = headed !== null;
    this.top = headed === null ? index : headed.index + 1;
    this.readHeading(heading);
    for (let above = index; above < this.top - 1; above++) this.readAbove(above);
    for (const { at, title } of headed?.taken ?? [])
      odd.push({ kind: "taken", slot: this.ownAt(this.top - 1, at), title });
    for (let row = this.top; row < end; row++) this.readRow(row);
    // A blank line sets the next section off.
    const last = end < grid.cells.length && this.isBlank(end - 1) ? end - 2 : end - 1;
    return {
      rows,
      odd,
      firstRow: grid.origin.row + this.top,
      lastRow: grid.origin.row + last,
      columns: new Map([...this.positions].map(([name, at]) => [name, grid.origin.column + at])),
    };
  }

  /** Beside a heading stands nothing but its hint. */
  private readHeading(heading: number): void {
    this.cellsAt(heading).forEach((cell, at) => {
      if (at > 0 && cellText(cell) !== "" && !isHint(this.key, cell))
        this.add("stray", this.ownAt(heading, at));
    });
  }

  private readAbove(index: number): void {
    const filled = this.cellsAt(index).flatMap((cell, at) => (cellText(cell) === "" ? [] : [at]));
    const [first] = filled;
    if (first === undefined) return;
    const texts = filled.map((at) => labelText(this.cellsAt(index)[at]));
    const isRemark = (text: string) => isRemarkAbove(text) && !DAY.test(text);
    if (texts.some(isRemark) && texts.every(isRemarkAbove)) return;
    // The upper line of a heading over two.
    if (Object.values(this.columns).some((column) => isHeadingOf(column, bareLabel(texts[0])))) return;
    const isRow = texts.length > 1 && first === 0 && !texts.some(isRemark);
    this.add(isRow ? "rowAbove" : "textAbove", this.ownAt(index, first));
  }

  private readRow(index: number): void {
    const { positions } = this;
    const cells = this.cellsAt(index);
    const hint = positions.get("hint");
    const known = new Set(positions.values());
    const first = Math.min(...known);
    const filled = [...known].filter((at) => at !== hint && readText(cells[at]) !== null);
    const isAlone = filled.length === 1 && filled[0] === first;
    if (LABELLED_REMARK.test(labelText(cells[first])) || (isAlone && this.isRemark(cells[first])))
      return this.add("remark", this.ownAt(index, first));
    if (this.key === "units" && isSubtotal(cells[first]))
      return this.add("subtotal", this.ownAt(index, first));
    if (this.isHeadingAgain(cells)) return;
    cells.forEach((cell, at) => {
      if (cellText(cell) !== "" && !known.has(at)) this.addStray(index, at);
    });
    const own = hint === undefined ? null : cells[hint];
    if (hint !== undefined && cellText(own) !== "" && !isHint(this.key, own))
      this.add("stray", this.ownAt(index, hint));
    this.tellOfMerged(index);
    if (filled.length > 0)
      this.rows.push({ number: this.rows.length + 1, at: (name) => this.slotOf(index, name as string) });
  }

  private tellOfMerged(index: number): void {
    for (const [name, at] of this.positions) {
      const { cell, value } = this.ownAt(index, at);
      const top = cellText(value) === "" ? this.merges.topOf(cell.row, cell.column) : undefined;
      if (this.columns[name]?.isOfOneRow !== true || top === undefined) continue;
      const first = this.ownAt(top - this.grid.origin.row, at);
      const isTold = this.odd.some(
        ({ kind, slot }) =>
          kind === "merged" && slot.cell.row === top && slot.cell.column === first.cell.column,
      );
      if (!isTold && cellText(first.value) !== "") this.add("merged", first);
    }
  }

  /** The line that heads the columns once more, on the next page. */
  private isHeadingAgain(cells: readonly unknown[]): boolean {
    const headings = this.isHeaded ? this.cellsAt(this.top - 1) : [];
    const labels = cells.map(bareLabel);
    const isSame = labels.every((label, at) => label === "" || label === bareLabel(headings[at]));
    return isSame && labels.filter((label) => label !== "").length > 1;
  }

  /** Of a column with a heading, the heading is told, once; numbers of rows are nobody's business. */
  private addStray(index: number, at: number): void {
    const heading = this.ownAt(this.top - 1, at);
    const label = this.isHeaded ? bareLabel(heading.value) : "";
    if (label === "序号") return;
    if (label === "") return this.add("stray", this.ownAt(index, at));
    const isTold = this.odd.some(
      ({ kind, slot }) => kind === "column" && slot.cell.column === heading.cell.column,
    );
    if (!isTold) this.add("column", heading);
  }

  private add(kind: OddKind, slot: Slot): void {
    this.odd.push({ kind, slot, title: "" });
  }

  private isRemark(cell: unknown): boolean {
    const text = cellText(cell);
    if (lineKind(text) === "signature") return true;
    return this.key === "notes" ? SIGNED.test(text) : REMARK.test(text);
  }

  private slotOf(row: number, name: string): Slot {
    const at = this.positions.get(name);
    const column = this.columns[name];
    if (at !== undefined) return column?.isOfOneRow === true ? this.ownAt(row, at) : this.slotAt(row, at);
    const first = Math.min(...this.positions.values());
    return { value: null, cell: this.slotAt(row, first).cell, missingColumn: column?.title ?? name };
  }

  /** What is written once over several rows is meant for each of them. */
  private slotAt(row: number, at: number): Slot {
    const own = this.ownAt(row, at);
    const merged = cellText(own.value) === "" ? this.merges.topOf(own.cell.row, own.cell.column) : undefined;
    const source = merged === undefined ? row : merged - this.grid.origin.row;
    return source < this.top ? own : this.ownAt(source, at);
  }

  private ownAt(row: number, at: number): Slot {
    const { origin } = this.grid;
    return {
      value: this.cellsAt(row)[at] ?? null,
      cell: { row: origin.row + row, column: origin.column + at },
    };
  }

  private cellsAt(index: number): readonly unknown[] {
    return this.grid.cells[index] ?? [];
  }

  private isBlank(index: number): boolean {
    return this.cellsAt(index).every((cell) => cellText(cell) === "");
  }
}

/** 单位：元, 填报单位：甲县医保局, 2024年8月30日, 附件1, 甲县2025年度任务分解表（一） */
const REMARK_ABOVE =
  /^\(?(?:计量|金额|人数)?单位|^(?:填报|编制|制表|填表|统计)[^:]{0,6}:|^附[件表]|(?:表|任务|计划)(?:\([^()]{0,40}\))?$/;

/** What may stand above sections and tables without saying anything of the policy. */
export function isRemarkAbove(cell: unknown): boolean {
  const text = labelText(cell);
  return REMARK_ABOVE.test(text) || REMARK.test(text) || DAY.test(text);
}

const DAY = /^20\d\d[年.-]/;
/** 注：…, 备注 …, 以下空白 */
const REMARK = /^[(（]?(?:注|备注|附注|说明)\d*(?:[:：.]|\s)|^[(（]?(?:此页)?以下(?:空白|无正文|为空)|^…+$/;
/** At the end of the sheet, as at the end of a document: 甲县医疗保障局, 2024年8月30日. */
const SIGNED = /^[^，。；：、]{2,20}(?:局|人民政府|办公室|委员会)$|^20\d\d年\d{1,2}月\d{1,2}日$/;
/** What it says stands in the cells beside it. */
const LABELLED_REMARK = /^(?:注|备注|附注|说明):?$/;

type Positions = ReadonlyMap<string, number>;

interface Headed {
  readonly positions: Positions;
  /** Columns in the place of others that are missing. */
  readonly taken: readonly { readonly at: number; readonly title: string }[];
}

function headingLine(
  grid: Grid,
  columns: Columns,
  from: number,
  end: number,
): (Headed & { readonly index: number }) | null {
  for (let index = from; index < end; index++) {
    const headed = positionsIn(grid.cells[index] ?? [], columns);
    if (headed !== null) return { ...headed, index };
  }
  return null;
}

function isHeadingOf({ title, also }: Column, label: string): boolean {
  return label === bareLabel(title) || also?.test(label) === true;
}

function defaultPositions(columns: Columns): Positions {
  return new Map(Object.entries(columns).map(([name, { at }]) => [name, at]));
}

/**
 * Where the columns stand by their headings; null if the line is no heading. A column whose heading was changed stays where
 * the layout has it, as long as no other one has moved.
 */
function positionsIn(cells: readonly unknown[], columns: Columns): Headed | null {
  const labels = cells.map(bareLabel);
  const positions = new Map<string, number>();
  const taken: { at: number; title: string }[] = [];
  for (const [name, column] of Object.entries(columns)) {
    const own = labels.indexOf(bareLabel(column.title));
    const at = own >= 0 ? own : labels.findIndex((label) => isHeadingOf(column, label));
    if (at >= 0) positions.set(name, at);
  }
  if (positions.size < 2) return null;
  const occupied = new Set(positions.values());
  const isInPlace = [...positions].every(([name, at]) => columns[name]?.at === at);
  for (const [name, { at, title }] of Object.entries(columns)) {
    if (positions.has(name) || occupied.has(at)) continue;
    const isUnknown = (labels[at] ?? "") !== "";
    if (isUnknown && (!isInPlace || name === "hint")) continue;
    positions.set(name, at);
    if (isUnknown) taken.push({ at, title });
  }
  return { positions, taken };
}
