/** Records of the first version, which kept one anchor for each cell: they are in workbooks, and can be taken back still. */
import * as z from "zod/mini";
import { cellText } from "../forms";
import type { CellValue } from "../hosts/workbook";
import type { RecordedEdit, RecordedMark, RecordedRow } from "./recorded-row";

const valueSchema = z.union([z.string(), z.number(), z.boolean(), z.null()]);
const indexSchema = z.int().check(z.nonnegative());
const partSchema = z.object({
  version: z.literal(1),
  sheets: z.array(z.string()),
  /** Sheet, row, column, before, after; and of the anchor row, column, value. */
  edits: z.array(
    z.tuple([
      indexSchema,
      indexSchema,
      indexSchema,
      valueSchema,
      valueSchema,
      z.nullable(z.tuple([indexSchema, indexSchema, valueSchema])),
    ]),
  ),
});

interface Collected {
  readonly sheet: string;
  readonly row: number;
  readonly marks: Map<number, RecordedMark>;
  readonly edits: RecordedEdit[];
}

/** Of all that was an anchor then, the number alone tells a person from others. */
const LIKE_ID = /^\d{15}(?:\d\d[\dXx])?$/;

/** Null if it is no such record. */
export function recordedRowsOfOne(json: unknown): RecordedRow[] | null {
  const parsed = partSchema.safeParse(json);
  if (!parsed.success) return null;
  const { sheets, edits } = parsed.data;
  const rows = new Map<string, Collected>();
  for (const [index, row, column, before, after, anchor] of edits) {
    const sheet = sheets[index] ?? "";
    const key = `${row} ${sheet}`;
    const own: Collected = rows.get(key) ?? { sheet, row, marks: new Map(), edits: [] };
    rows.set(key, own);
    own.edits.push({ column, before, after });
    if (anchor !== null) {
      const [anchorRow, anchorColumn, value] = anchor;
      own.marks.set(anchorColumn, { rows: anchorRow - row, column: anchorColumn, values: [value] });
    }
    if (isLikeId(after)) own.marks.set(column, { rows: 0, column, values: [before, after] });
  }
  return [...rows.values()].map(({ sheet, row, marks, edits: own }) => {
    const isId = ({ values }: RecordedMark) => values.some(isLikeId);
    const idFirst = [...marks.values()].sort((a, b) => Number(isId(b)) - Number(isId(a)));
    return { sheet, row, head: null, marks: idFirst, below: null, isTelling: idFirst.some(isId), edits: own };
  });
}

function isLikeId(value: CellValue): boolean {
  return LIKE_ID.test(cellText(value).replace(/\s/g, ""));
}
