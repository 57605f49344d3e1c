/** Villages as they come, with namesakes, families and people without a number; and what users do to them. */
import type { CellValue } from "../../src/forms";
import fc, { type Arbitrary } from "fast-check";
import { idOf } from "../support/persons";
import { type Column, type Row, type Sheet, Village } from "./village";

const TITLE = "2024年度城乡居民基本医疗保险参保缴费基本信息登记表";
const NAMES = ["王建国", "李秀英", "张桂兰"];
const FIELDS = [
  "户属性",
  "户籍号",
  "户主关系",
  "姓名",
  "性别",
  "身份证号",
  "联系电话",
  "实交额",
  "资助额",
  "票据号码",
];
/** Which of these a form may do without. */
const OPTIONAL = ["户籍号", "联系电话", "票据号码"];
const AMOUNTS = [0, 190, 350, 380, null];

interface Someone {
  readonly name: number;
  readonly isNameSpaced: boolean;
  readonly household: number;
  readonly number: "right" | "spaced" | "blank";
  readonly phone: "own" | "household" | "blank";
  readonly hasReceipt: boolean;
  readonly paid: CellValue;
  readonly subsidy: CellValue;
  /** The same person is entered a second time, by somebody else. */
  readonly isTwice: boolean;
}

export interface VillagePlan {
  readonly pages: readonly (readonly Someone[])[];
  readonly elsewhere: readonly Someone[];
  /** Columns that the form does without. */
  readonly without: readonly string[];
  readonly hasTwoHeadRows: boolean;
  readonly isHeadRepeated: boolean;
}

const someone: Arbitrary<Someone> = fc.record({
  name: fc.nat(NAMES.length - 1),
  isNameSpaced: fc.boolean(),
  household: fc.nat(2),
  number: fc.constantFrom<Someone["number"]>("right", "right", "spaced", "blank"),
  phone: fc.constantFrom<Someone["phone"]>("own", "household", "blank"),
  hasReceipt: fc.boolean(),
  paid: fc.constantFrom(...AMOUNTS),
  subsidy: fc.constantFrom(...AMOUNTS),
  isTwice: fc.constantFrom(false, false, false, false, true),
});

export const anyVillage: Arbitrary<VillagePlan> = fc.record({
  pages: fc.array(fc.array(someone, { minLength: 1, maxLength: 4 }), { minLength: 1, maxLength: 3 }),
  elsewhere: fc.array(someone, { minLength: 1, maxLength: 3 }),
  without: fc.subarray(OPTIONAL),
  hasTwoHeadRows: fc.boolean(),
  isHeadRepeated: fc.boolean(),
});

export function build({ pages, elsewhere, ...form }: VillagePlan): Village {
  let count = 0;
  const sheet = (name: string, those: typeof pages): Sheet => {
    const columns = FIELDS.filter((field) => !form.without.includes(field)).map((field): Column => ({
      field,
    }));
    const rows: Row[] = [rowOf("title", columns, [TITLE])];
    those.forEach((page, i) => {
      if (i === 0 || form.isHeadRepeated) rows.push(...headRows(columns, form.hasTwoHeadRows));
      for (const one of page) {
        const values = valuesOf(one, count++);
        rows.push(personRow(columns, values));
        if (one.isTwice) rows.push(personRow(columns, { ...values, 姓名: NAMES[one.name] ?? "" }));
      }
      rows.push(lineOf(columns, "本页小计", 1000 + 10 * i));
    });
    rows.push(lineOf(columns, "合计", 3000));
    return { name, columns, rows };
  };
  return new Village([sheet("一组", pages), sheet("二组", [elsewhere])]);
}

function headRows(columns: readonly Column[], isTwo: boolean): Row[] {
  const top = columns.map(({ field }) => field);
  if (!isTwo) return [rowOf("head", columns, top)];
  const isAmount = (field: string | null) => field === "实交额" || field === "资助额";
  return [
    rowOf(
      "head",
      columns,
      top.map((field) => (field === "实交额" ? "个人交费" : isAmount(field) ? null : field)),
    ),
    rowOf(
      "head",
      columns,
      top.map((field) => (isAmount(field) ? field : null)),
    ),
  ];
}

function valuesOf(one: Someone, n: number): Record<string, CellValue> {
  const name = NAMES[one.name] ?? "";
  const id = idOf(n);
  return {
    户属性: "普通居民",
    户籍号: String(1001 + one.household),
    户主关系: "户主",
    姓名: one.isNameSpaced ? `${name} ` : name,
    性别: "男",
    身份证号: one.number === "blank" ? null : one.number === "spaced" ? ` ${id}` : id,
    联系电话:
      one.phone === "blank"
        ? null
        : one.phone === "own"
          ? `1380000${1000 + n}`
          : `1390000${2000 + one.household}`,
    实交额: one.paid,
    资助额: one.subsidy,
    票据号码: one.hasReceipt ? `PJ${3000 + n}` : null,
  };
}

function rowOf(kind: Row["kind"], columns: readonly Column[], values: readonly CellValue[]): Row {
  return { who: {}, kind, values: new Map(columns.map((column, i) => [column, values[i] ?? null])) };
}

function personRow(columns: readonly Column[], values: Record<string, CellValue>): Row {
  return rowOf(
    "person",
    columns,
    columns.map(({ field }) => values[field ?? ""] ?? null),
  );
}

function lineOf(columns: readonly Column[], label: string, sum: number): Row {
  return rowOf(
    "line",
    columns,
    columns.map(({ field }, i) => (i === 0 ? label : field === "实交额" ? sum : null)),
  );
}

/** What a field becomes when it is mended; undefined where there is nothing to mend. */
export function mended(field: string | null, held: CellValue): CellValue | undefined {
  if (field === "姓名" || field === "身份证号" || field === "联系电话")
    return typeof held === "string" && held !== held.trim() ? held.trim() : undefined;
  if (field === "实交额")
    return held === 380 ? undefined : typeof held === "number" && held >= 1000 ? held + 1 : 380;
  if (field === "资助额") return held === 0 ? undefined : 0;
  return undefined;
}

/** Something that the user does. Numbers are taken modulo what there is. */
export type Deed =
  | { readonly kind: RowDeed; readonly sheet: number; readonly row: number; readonly to: number }
  | { readonly kind: ColumnDeed; readonly sheet: number; readonly column: number; readonly to: number }
  | {
      readonly kind: "type";
      readonly sheet: number;
      readonly row: number;
      readonly column: number;
      readonly value: CellValue;
    }
  | { readonly kind: "sort"; readonly sheet: number; readonly column: number };
type RowDeed = "insert" | "delete" | "swap" | "duplicate" | "move away" | "copy away" | "newcomer";
type ColumnDeed = "insert column" | "delete column" | "swap columns" | "rename heading";

const place = { sheet: fc.nat(1), row: fc.nat(30), to: fc.nat(30) };
const column = fc.nat(12);
const deedIn = (...kinds: RowDeed[]): Arbitrary<Deed> =>
  fc.record({ kind: fc.constantFrom(...kinds), ...place });
/** What can be done to a row in a moment. */
export const quickDeed: Arbitrary<Deed> = fc.oneof(
  deedIn("insert", "delete", "delete", "swap", "duplicate", "move away", "copy away"),
  fc.record({
    kind: fc.constant("type" as const),
    sheet: fc.nat(1),
    row: fc.nat(30),
    column,
    value: fc.constantFrom(...AMOUNTS),
  }),
);
export const anyDeed: Arbitrary<Deed> = fc.oneof(
  { weight: 5, arbitrary: quickDeed },
  { weight: 1, arbitrary: deedIn("newcomer", "move away") },
  {
    weight: 1,
    arbitrary: fc.record({
      kind: fc.constantFrom<ColumnDeed>("insert column", "delete column", "swap columns", "rename heading"),
      sheet: fc.nat(1),
      column,
      to: column,
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant("sort" as const), sheet: fc.nat(1), column }) },
);

export function doDeed(village: Village, deed: Deed): void {
  const { sheets } = village;
  const sheet = sheets[deed.sheet % sheets.length];
  const other = sheets[(deed.sheet + 1) % sheets.length];
  if (sheet === undefined || other === undefined || sheet.rows.length === 0 || sheet.columns.length < 2)
    return;
  const { rows, columns } = sheet;
  if ("row" in deed) doToRow(sheet, other, deed, () => `新${village.fresh++}`);
  else if (deed.kind === "sort") sortPersons(rows, columns[deed.column % columns.length]);
  else doToColumn(sheet, deed, () => `新${village.fresh++}`);
}

function doToRow(
  sheet: Sheet,
  other: Sheet,
  deed: Extract<Deed, { row: number }>,
  fresh: () => string,
): void {
  const { rows, columns } = sheet;
  const at = deed.row % rows.length;
  const row = rows[at] as Row;
  if (deed.kind === "type")
    return type(row, columns[deed.column % columns.length] as Column, deed.value, fresh);
  // A sum of another page, put by hand in the place of this one, is this one to whoever looks at the sheet.
  if (row.kind === "line" && ["newcomer", "move away", "copy away"].includes(deed.kind)) return;
  const to = deed.to % rows.length;
  const copy = (source: Row): Row => ({ ...source, values: new Map(source.values) });
  switch (deed.kind) {
    case "insert":
      rows.splice(at, 0, { who: {}, kind: "other", values: new Map() });
      return;
    case "newcomer": {
      // A namesake of somebody, of the same household, who has paid the same.
      const own: Row = { ...copy(row), who: {}, kind: "other" };
      for (const column of columns)
        if (column.field === "身份证号" || column.field === "联系电话") own.values.set(column, fresh());
      if (own.values.has(columnOf(columns, "身份证号") ?? { field: null })) rows.splice(to, 0, own);
      return;
    }
    case "delete":
      rows.splice(at, 1);
      return;
    case "swap":
      [rows[at], rows[to]] = [rows[to] as Row, row];
      return;
    case "duplicate":
      rows.splice(to, 0, copy(row));
      return;
    case "move away":
    case "copy away": {
      // By what the columns are of: the other sheet has columns of its own.
      const there = copy(row);
      there.values.clear();
      for (const column of other.columns) {
        const same = columns.find(({ field }) => field !== null && field === column.field);
        if (same !== undefined) there.values.set(column, row.values.get(same) ?? null);
      }
      other.rows.splice(deed.to % (other.rows.length + 1), 0, there);
      if (deed.kind === "move away") rows.splice(at, 1);
    }
  }
}

/** What tells of somebody becomes something that nobody else has: who types another's number makes another of him. */
function type(row: Row, column: Column, value: CellValue, fresh: () => string): void {
  if (column.field === null || row.kind === "head") return;
  const isAmount = column.field === "实交额" || column.field === "资助额";
  row.values.set(column, isAmount ? value : fresh());
}

function columnOf(columns: readonly Column[], field: string): Column | undefined {
  return columns.find((column) => column.field === field);
}

function doToColumn(
  { columns, rows }: Sheet,
  deed: Extract<Deed, { kind: ColumnDeed }>,
  fresh: () => string,
): void {
  const at = deed.column % columns.length;
  const to = deed.to % columns.length;
  const heads = rows.filter(({ kind }) => kind === "head");
  switch (deed.kind) {
    case "insert column": {
      const added: Column = { field: null };
      const heading = [null, "备注", columns[to]?.field ?? null][deed.to % 3] ?? null;
      for (const row of heads) row.values.set(added, heading);
      columns.splice(at, 0, added);
      return;
    }
    case "delete column":
      columns.splice(at, 1);
      return;
    case "swap columns":
      [columns[at], columns[to]] = [columns[to] as Column, columns[at] as Column];
      return;
    case "rename heading":
      for (const row of heads) row.values.set(columns[at] as Column, fresh());
  }
}

function sortPersons(rows: Row[], by: Column | undefined): void {
  if (by === undefined) return;
  const places = rows.flatMap(({ kind }, i) => (kind === "person" ? [i] : []));
  const text = (row: Row) => String(row.values.get(by) ?? "");
  const sorted = places.map((i) => rows[i] as Row).sort((a, b) => (text(a) < text(b) ? -1 : 1));
  places.forEach((at, i) => (rows[at] = sorted[i] as Row));
}
