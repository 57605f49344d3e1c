/**
 * A part of a batch's record, as it is written into a setting of the workbook. The first version kept one anchor for each
 * cell; it is still read.
 */
import * as z from "zod/mini";
import type { Head } from "./headings";
import { recordedRowsOfOne } from "./first-version";
import type { RecordedRow } from "./recorded-row";

const VERSION = 2;

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const indexSchema = z.int().check(z.nonnegative());
const partSchema = z.object({
  version: z.literal(VERSION),
  sheets: z.array(z.string()),
  /** Rows, and for each heading column, text, which one of how many. */
  heads: z.array(
    z.tuple([indexSchema, z.array(z.tuple([indexSchema, z.string(), indexSchema, indexSchema]))]),
  ),
  /** Where marks stand: rows below, column. */
  shapes: z.array(z.array(z.tuple([z.int(), indexSchema]))),
  /**
   * Sheet, head (-1: none is known), shape; row, rows below the first heading where that matters, whether it is told by
   * its marks; their values, two where the batch changed one; and for each edit column, before, after.
   */
  rows: z.array(
    z.tuple([
      indexSchema,
      z.int(),
      indexSchema,
      indexSchema,
      z.nullable(indexSchema),
      z.union([z.literal(0), z.literal(1)]),
      z.array(z.union([valueSchema, z.tuple([valueSchema, valueSchema])])),
      z.array(z.tuple([indexSchema, valueSchema, valueSchema])),
    ]),
  ),
});

type Part = z.infer<typeof partSchema>;

const versionSchema = z.object({ version: z.int() });

/** Whether a later version of the product wrote it. */
export function isOfLaterVersion(json: unknown): boolean {
  const parsed = versionSchema.safeParse(json);
  return parsed.success && parsed.data.version > VERSION;
}

export function formatPart(rows: readonly RecordedRow[]): string {
  const sheets = new Table<string>((sheet) => sheet);
  const heads = new Table<Head>(JSON.stringify);
  const shapes = new Table<Part["shapes"][number]>(JSON.stringify);
  const saved = rows.map((row): Part["rows"][number] => [
    sheets.indexOf(row.sheet),
    row.head === null ? -1 : heads.indexOf(row.head),
    shapes.indexOf(row.marks.map(({ rows: down, column }) => [down, column])),
    row.row,
    row.below,
    row.isTelling ? 1 : 0,
    row.marks.map(({ values: [first = null, second] }) => (second === undefined ? first : [first, second])),
    row.edits.map(({ column, before, after }) => [column, before, after]),
  ]);
  const part: Part = {
    version: VERSION,
    sheets: sheets.all,
    heads: heads.all.map(({ rows: count, headings }) => [
      count,
      headings.map(({ column, text, nth, of }) => [column, text, nth, of]),
    ]),
    shapes: shapes.all,
    rows: saved,
  };
  return JSON.stringify(part);
}

/** Null if it is damaged. */
export function parsePart(json: unknown): RecordedRow[] | null {
  const parsed = partSchema.safeParse(json);
  return parsed.success ? rowsOf(parsed.data) : recordedRowsOfOne(json);
}

function rowsOf(part: Part): RecordedRow[] | null {
  const heads = part.heads.map(([rows, headings]): Head => {
    return { rows, headings: headings.map(([column, text, nth, of]) => ({ column, text, nth, of })) };
  });
  const rows: RecordedRow[] = [];
  for (const [sheetIndex, headIndex, shapeIndex, row, below, isTelling, values, edits] of part.rows) {
    const sheet = part.sheets[sheetIndex];
    const head = headIndex < 0 ? null : heads[headIndex];
    const shape = part.shapes[shapeIndex];
    if (sheet === undefined || head === undefined || shape?.length !== values.length) return null;
    const marks = shape.map(([down, column], i) => {
      const value = values[i] ?? null;
      return { rows: down, column, values: Array.isArray(value) ? value : [value] };
    });
    rows.push({
      sheet,
      row,
      head,
      marks,
      below,
      isTelling: isTelling === 1,
      edits: edits.map(([column, before, after]) => ({ column, before, after })),
    });
  }
  return rows;
}

/** What many rows have in common, said once. */
class Table<T> {
  readonly all: T[] = [];
  private readonly byKey = new Map<string, number>();
  private readonly byValue = new Map<T, number>();

  constructor(private readonly keyOf: (value: T) => string) {}

  indexOf(value: T): number {
    const known = this.byValue.get(value);
    if (known !== undefined) return known;
    const key = this.keyOf(value);
    let index = this.byKey.get(key);
    if (index === undefined) this.byKey.set(key, (index = this.all.push(value) - 1));
    this.byValue.set(value, index);
    return index;
  }
}
