/** Finds the rows of a sheet again by all that was recorded of them: rows and columns are inserted, removed and sorted. */
import { cellText, type Grid } from "../forms";
import { type CellValue, isSameValue } from "../hosts/workbook";
import type { Elsewhere } from "./elsewhere";
import { columnsByText, type Head, type Heading } from "./headings";
import type { RecordedMark, RecordedRow } from "./recorded-row";
import { valueIn } from "./values";

export interface FoundRow {
  readonly row: number;
  /** The marks; first those of which one alone tells the row from all others now. */
  readonly marks: readonly RecordedMark[];
  /** Where a column that was recorded stands now; null if that is not to be told. */
  readonly columnOf: (column: number) => number | null;
}

/** Why a row is not found again. */
export type NotFound =
  /** No row has all that tells of it. */
  | "moved"
  /** Several have, or have each part of it. */
  | "ambiguous"
  /** The headings of its columns are not there any more. */
  | "heading";

const A_STEP = 1_000;
/** Data may have one heading's text in it; a row that has several is a heading. */
const FEWEST_HEADINGS = 2;

export class RowFinder {
  private readonly tables = new Map<string, Table>();
  private readonly headsByText = new Map<string, number>();
  private readonly heads = new Map<Head | null, number>();

  constructor(
    private readonly grid: Grid,
    private readonly elsewhere: Elsewhere,
  ) {}

  *find(record: RecordedRow): Generator<number, FoundRow | NotFound> {
    const table = yield* this.tableOf(record);
    if (table.isEmpty) return "heading";
    const lead = record.marks.find(({ values }) => !values.some((value) => isSameValue(value, null)));
    if (lead === undefined) return "moved";
    const index = yield* table.rowsBy(lead.column);
    const rows = new Set<number>();
    for (const value of lead.values)
      for (const row of index.get(value) ?? [])
        if (this.agrees(record, row - lead.rows, table)) rows.add(row - lead.rows);
    const [row] = rows;
    if (row === undefined) return "moved";
    if (rows.size > 1) return "ambiguous";
    const columns = table.columnsAt(row);
    const alone = yield* this.standAlone(record, row, table);
    // The port takes one anchor: none would hold the row while the user goes on.
    if (alone.length === 0) return "ambiguous";
    const marks = [...alone, ...record.marks.filter((mark) => !alone.includes(mark))];
    return { row, marks, columnOf: (column) => columns?.get(column) ?? null };
  }

  /** Marks of which one alone tells the row from all others now. One is enough, or two where one may be the cell that is to be written. */
  private *standAlone(record: RecordedRow, row: number, table: Table): Generator<number, RecordedMark[]> {
    const { marks, edits } = record;
    const isOwn = ({ column }: RecordedMark) => edits.some((edit) => edit.column === column);
    const enough = marks.some(isOwn) ? 2 : 1;
    const alone: RecordedMark[] = [];
    for (const mark of marks) {
      if (alone.length === enough) break;
      const value = table.valueAt(row + mark.rows, mark.column);
      if (value === null || this.elsewhere.has(record, value)) continue;
      if ((yield* table.rowsBy(mark.column)).get(value)?.length === 1) alone.push(mark);
    }
    return alone;
  }

  private agrees({ marks, below }: RecordedRow, row: number, table: Table): boolean {
    const columns = table.columnsAt(row);
    return (
      columns !== null &&
      (below === null || row === table.lastHeadRow + below) &&
      marks.every(({ rows, column, values }) => {
        const now = columns.get(column);
        if (now === null) return false;
        const held = valueIn(this.grid, { row: row + rows, column: now });
        return values.some((value) => isSameValue(value, held));
      })
    );
  }

  /** Each part of a record has heads of its own, which say the same. */
  private numberOf(head: Head | null): number {
    const known = this.heads.get(head);
    if (known !== undefined) return known;
    const text = JSON.stringify(head);
    const number = this.headsByText.get(text) ?? this.headsByText.size;
    this.headsByText.set(text, number);
    this.heads.set(head, number);
    return number;
  }

  private *tableOf({ head, marks }: RecordedRow): Generator<number, Table> {
    let key = String(this.numberOf(head));
    for (const { column } of marks) key += ` ${column}`;
    const known = this.tables.get(key);
    if (known !== undefined) return known;
    const stretches = head === null ? [everything(this.grid)] : yield* stretchesOf(this.grid, head, marks);
    const table = new Table(this.grid, stretches);
    this.tables.set(key, table);
    return table;
  }
}

/** Rows below one heading, and above the next. */
interface Stretch {
  readonly firstRow: number;
  readonly endRow: number;
  readonly columns: Columns;
}

interface Columns {
  readonly get: (column: number) => number | null;
}

class Table {
  private readonly indices = new Map<number, Map<CellValue, number[]>>();

  constructor(
    private readonly grid: Grid,
    private readonly stretches: readonly Stretch[],
  ) {}

  get isEmpty(): boolean {
    return this.stretches.length === 0;
  }

  /** Of the first heading. */
  get lastHeadRow(): number {
    return (this.stretches[0]?.firstRow ?? 0) - 1;
  }

  columnsAt(row: number): Columns | null {
    return this.stretches.find(({ firstRow, endRow }) => firstRow <= row && row < endRow)?.columns ?? null;
  }

  valueAt(row: number, column: number): CellValue {
    const now = this.columnsAt(row)?.get(column) ?? null;
    return now === null ? null : valueIn(this.grid, { row, column: now });
  }

  /** The rows by what stands in one column. */
  *rowsBy(column: number): Generator<number, ReadonlyMap<CellValue, readonly number[]>> {
    const known = this.indices.get(column);
    if (known !== undefined) return known;
    const index = new Map<CellValue, number[]>();
    this.indices.set(column, index);
    for (const { firstRow, endRow, columns } of this.stretches) {
      const now = columns.get(column);
      if (now === null) continue;
      for (let row = firstRow; row < endRow; row++) {
        if (row % A_STEP === 0) yield row;
        const value = valueIn(this.grid, { row, column: now });
        if (value === null) continue;
        const rows = index.get(value);
        if (rows === undefined) index.set(value, [row]);
        else rows.push(row);
      }
    }
    return index;
  }
}

function everything({ origin, cells }: Grid): Stretch {
  return { firstRow: 0, endRow: origin.row + cells.length, columns: { get: (column) => column } };
}

/** A heading counts if it names all columns of the marks, as often as it did. Another heading ends what stands above it. */
function* stretchesOf(grid: Grid, head: Head, marks: readonly RecordedMark[]): Generator<number, Stretch[]> {
  const { origin, cells } = grid;
  const byColumn = new Map(head.headings.map((heading) => [heading.column, heading]));
  const marking = [...new Set(marks.map(({ column }) => column))];
  const texts = new Set(marking.flatMap((column) => byColumn.get(column)?.text ?? []));
  const endRow = origin.row + cells.length;
  const stretches: Stretch[] = [];
  let open: { firstRow: number; columns: Columns } | null = null;
  const close = (row: number) => {
    if (open !== null) stretches.push({ ...open, endRow: row });
    open = null;
  };
  for (let row = origin.row; row < endRow; row++) {
    if (row % A_STEP === 0) yield row;
    if (!hasOneOf(cells[row - origin.row], texts)) continue;
    // A heading on two rows can be met by its upper row alone: the place that names most columns is the place.
    const best = places(grid, head, row).reduce((a, b) => (b.named > a.named ? b : a));
    const columns = columnsNow(byColumn, best.byText, marking);
    if (columns !== null) {
      close(row);
      row = best.firstRow + head.rows - 1;
      open = { firstRow: row + 1, columns };
    } else if ([...texts].filter((text) => best.byText.has(text)).length >= FEWEST_HEADINGS) close(row);
  }
  close(endRow);
  return stretches;
}

function hasOneOf(cells: readonly unknown[] | undefined, texts: ReadonlySet<string>): boolean {
  return cells?.some((cell) => typeof cell === "string" && cell !== "" && texts.has(cellText(cell))) ?? false;
}

interface HeadPlace {
  readonly firstRow: number;
  readonly byText: ReadonlyMap<string, readonly number[]>;
  /** How many of the headings stand there. */
  readonly named: number;
}

/** Where the head may stand if this row is one of its rows. */
function places(grid: Grid, head: Head, row: number): [HeadPlace, ...HeadPlace[]] {
  const place = (firstRow: number): HeadPlace => {
    const byText = columnsByText(grid, firstRow, head.rows);
    const named = head.headings.filter(({ text, of }) => byText.get(text)?.length === of).length;
    return { firstRow, byText, named };
  };
  const above = Array.from({ length: head.rows - 1 }, (_, i) => place(row - i - 1));
  return [place(row), ...above];
}

/** Null if a column of the marks is not found. */
function columnsNow(
  byColumn: ReadonlyMap<number, Heading>,
  byText: ReadonlyMap<string, readonly number[]>,
  marking: readonly number[],
): Columns | null {
  const headed = new Set([...byText.values()].flat());
  const ofHeading = ({ text, nth, of }: Heading): number | null => {
    const columns = byText.get(text);
    return columns?.length === of ? (columns[nth] ?? null) : null;
  };
  // A column without a heading is where it was if all others are, and none has come to stand there.
  const isUnmoved = [...byColumn.values()].every((heading) => ofHeading(heading) === heading.column);
  const get = (column: number): number | null => {
    const heading = byColumn.get(column);
    if (heading !== undefined) return ofHeading(heading);
    return isUnmoved && !headed.has(column) ? column : null;
  };
  return marking.every((column) => get(column) !== null) ? { get } : null;
}
