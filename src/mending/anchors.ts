/**
 * Cells that tell whose row it is, so that nothing is written into the row that has come to stand in its place: not when it is
 * mended, and not when that is taken back after the user has inserted, removed and sorted rows.
 */
import { personsByRow } from "../checking";
import {
  type Breakdown,
  type Cell,
  cellNumber,
  cellText,
  type CellValue,
  type Field,
  type Form,
  type Grid,
  type Header,
  isErrorValue,
  type Person,
  type Unit,
} from "../forms";
import { foldWidth } from "../identity";
import { type Head, headAt } from "./headings";
import { valueIn } from "./values";

/** A cell that is to hold what it held, so many rows below the one that it tells of. A blank one is to be blank. */
interface Mark {
  readonly rows: number;
  readonly column: number;
  readonly value: CellValue;
}

/** What tells of a row. Cells of one row share one of these. */
export interface Anchors {
  /** The headings of its columns. */
  readonly head: Head;
  /** The best one first. All of them are to agree. */
  readonly marks: readonly Mark[];
  /**
   * How many rows it is below the first heading of the sheet; null for a row that can be told wherever it stands. A sum is
   * of the rows above it: it is another one where rows have come in between.
   */
  readonly below: number | null;
  /** Whether they can tell it from all others, those included that may be typed later: a name alone cannot. */
  readonly isTelling: boolean;
}

/** The number tells one person from all others; the rest is for rows whose number is blank or mended itself. */
const TELLING: readonly Field[] = ["id", "name", "phone", "receipt", "householdId"];

const A_STEP = 1_000;

/**
 * Looks up anchors for cells whose rows are asked for in ascending order, as findings come. Works in steps of a few
 * milliseconds until it can.
 */
export function* anchorsIn(form: Form, grid: Grid): Generator<number, (cell: Cell) => Anchors> {
  const heads = new Heads(grid);
  const personAt = personsByRow(form);
  const isTwice = yield* repeatedRows(form, grid);
  let lastPerson: Person | null = null;
  let ofRow: Anchors | null = null;
  return (cell) => {
    const person = personAt(cell);
    if (person === null) return anchorsOfLine(form, grid, heads, cell);
    if (ofRow === null || lastPerson !== person) {
      const { marks, isTelling } = marksOf(person, grid, 0);
      ofRow = {
        head: heads.of(person.header),
        marks,
        below: null,
        isTelling: isTelling && !isTwice(person),
      };
      lastPerson = person;
    }
    return ofRow;
  };
}

function marksOf(person: Person, grid: Grid, rows: number): { marks: Mark[]; isTelling: boolean } {
  const told = new Set<Field>();
  const marks = TELLING.flatMap((field): Mark[] => {
    const column = person.header.columns[field];
    if (column < 0) return [];
    const value = valueIn(grid, { row: person.row, column });
    if (isTelling(value)) told.add(field);
    return [{ rows, column, value }];
  });
  return { marks, isTelling: told.has("id") || (told.has("name") && told.size > 1) };
}

/**
 * A line of sums or a row of a breakdown table: the label of the number, and what stands above it, the person whose
 * page it ends or the unit before. Each page has a line that is labelled like this one.
 */
function anchorsOfLine(form: Form, grid: Grid, heads: Heads, cell: Cell): Anchors {
  if (form.kind === "breakdown") return anchorsOfUnit(form, grid, heads, cell);
  const label = labelBefore(cell, grid);
  const above = form.kind === "unknown" ? null : lastBefore(form.persons, cell.row);
  const first = form.kind === "unknown" ? undefined : form.headers[0];
  if (above === null || first === undefined)
    return { head: heads.none, marks: label === null ? [] : [label], below: null, isTelling: false };
  const near = marksOf(above, grid, above.row - cell.row);
  const isLabelled = label !== null || isTextOf(valueIn(grid, cell));
  const marks = label === null ? near.marks : [label, ...near.marks];
  const below = cell.row - first.lastRow;
  return { head: heads.of(first), marks, below, isTelling: near.isTelling && isLabelled };
}

function anchorsOfUnit(form: Breakdown, grid: Grid, heads: Heads, cell: Cell): Anchors {
  const lines = [...form.units, ...form.totals].filter(({ cell: { row } }) => row >= form.header.row);
  const firstRow = lines.reduce((first, { cell: { row } }) => Math.min(first, row), cell.row);
  const head = heads.at(form.header.row, Math.max(1, firstRow - form.header.row));
  const unit = lines
    .filter(({ cell: { row, column } }) => row === cell.row && column < cell.column)
    .reduce<Unit | null>(
      (last, own) => (last === null || own.cell.column > last.cell.column ? own : last),
      null,
    );
  const label = unit === null ? labelBefore(cell, grid) : markAt(grid, unit.cell, 0);
  if (label === null) return { head, marks: [], below: null, isTelling: false };
  const above = markAt(grid, { row: cell.row, column: label.column }, -1);
  const isOnly =
    unit !== null && form.units.includes(unit) && lines.filter(({ name }) => name === unit.name).length === 1;
  const below = isOnly ? null : cell.row - form.header.row - head.rows + 1;
  return { head, marks: [label, above], below, isTelling: true };
}

/** The label of a number is the next text to its left. */
function labelBefore({ row, column }: Cell, grid: Grid): Mark | null {
  for (let left = column - 1; left >= 0; left--) {
    const mark = markAt(grid, { row, column: left }, 0);
    if (isTextOf(mark.value)) return mark;
  }
  return null;
}

function markAt(grid: Grid, { row, column }: Cell, rows: number): Mark {
  return { rows, column, value: valueIn(grid, { row: row + rows, column }) };
}

function isTextOf(value: CellValue): boolean {
  return isTelling(value) && Number.isNaN(cellNumber(value));
}

function isTelling(value: CellValue): value is string | number | boolean {
  return value !== null && !isErrorValue(value) && cellText(value) !== "";
}

function lastBefore(persons: readonly Person[], row: number): Person | null {
  let [low, high] = [0, persons.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((persons[middle] as Person).row < row) low = middle + 1;
    else high = middle;
  }
  return persons[low - 1] ?? null;
}

/** One for each header, however many rows stand below it. */
class Heads {
  readonly none: Head = { rows: 0, headings: [] };
  private readonly heads = new Map<number, Head>();

  constructor(private readonly grid: Grid) {}

  of({ firstRow, lastRow }: Header): Head {
    return this.at(firstRow, lastRow - firstRow + 1);
  }

  at(row: number, rows: number): Head {
    let head = this.heads.get(row);
    if (head === undefined) this.heads.set(row, (head = headAt(this.grid, row, rows)));
    return head;
  }
}

/**
 * Rows that stand on the sheet twice, or will once their spelling is mended: if one of them is removed, nobody can say
 * which one is left. Rows are asked for that have something to mend; only they and their namesakes are looked at closely.
 */
function* repeatedRows(form: Form, grid: Grid): Generator<number, (person: Person) => boolean> {
  const persons = form.kind === "roster" || form.kind === "list" ? form.persons : [];
  const namesakes = new Map<string, Person[]>();
  for (let i = 0; i < persons.length; i++) {
    if (i % A_STEP === 0) yield i;
    const person = persons[i] as Person;
    const name = spelling(person.name);
    const others = namesakes.get(name);
    if (others === undefined) namesakes.set(name, [person]);
    else others.push(person);
  }
  const spelled = (person: Person): string =>
    marksOf(person, grid, 0)
      .marks.map(({ value }) => spelling(value))
      .join("|");
  /** How often each spelling of a row stands among the namesakes; counted once for each name. */
  const counts = new Map<string, Map<string, number>>();
  return (person) => {
    const name = spelling(person.name);
    const others = namesakes.get(name) ?? [];
    if (others.length < 2) return false;
    let known = counts.get(name);
    if (known === undefined) {
      counts.set(name, (known = new Map<string, number>()));
      for (const row of others.map(spelled)) known.set(row, (known.get(row) ?? 0) + 1);
    }
    return (known.get(spelled(person)) ?? 0) > 1;
  };
}

const PLAIN = /^[0-9A-Z\u4e00-\u9fff]*$/;
const UNSPOKEN = /[^\p{L}\p{N}]/gu;
const LONG_ID = /^(\d{6})\d\d(\d{9})[\dX]$/;

/** What mending does not change: no spaces, no full-width forms; of a number what it had before 1999. */
function spelling(value: CellValue): string {
  const text = String(value ?? "");
  const plain = PLAIN.test(text) ? text : foldWidth(text).replace(UNSPOKEN, "").toUpperCase();
  return plain.length === 18 ? plain.replace(LONG_ID, "$1$2") : plain;
}
