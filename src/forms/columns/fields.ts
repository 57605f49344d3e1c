/** What a column of a sheet of people can hold: one list, for the readers, for `check --json` and for column schemes. */
import { labelText } from "../cell";

/** The columns of the official form (赫山区, annex 2), in its order. */
export const FIELDS = [
  "category",
  "householdId",
  "relation",
  "name",
  "sex",
  "id",
  "phone",
  "paid",
  "subsidy",
  "receipt",
  "signature",
  "payer",
] as const;

/** Columns that other forms, lists and exports have besides. */
export const FURTHER_FIELDS = [
  "due",
  "status",
  "unpaid",
  "paidOn",
  "document",
  "grade",
  "group",
  "disabilityCard",
  "disability",
  "remark",
  "head",
  "headId",
  "headcount",
  "year",
  "period",
  "item",
  "method",
  "voided",
  "refund",
  "diedOn",
  "reason",
  "place",
  "batch",
] as const;

/** A column of the official form. */
export type FormField = (typeof FIELDS)[number];
export type Field = FormField | (typeof FURTHER_FIELDS)[number];

export const ALL_FIELDS: readonly Field[] = [...FIELDS, ...FURTHER_FIELDS];

/** What a column of a breakdown table can hold. */
export const UNIT_FIELDS = ["unit", "census", "employees", "otherExcluded", "quota"] as const;

export type UnitField = (typeof UNIT_FIELDS)[number];
/** What any column can hold. */
export type ColumnField = Field | UnitField;

/** What a user calls each: as the official form does, where it has the column. */
export const FIELD_LABELS: Readonly<Record<Field, string>> = {
  category: "户属性",
  householdId: "户籍号",
  relation: "户主关系",
  name: "姓名",
  sex: "性别",
  id: "身份证号",
  phone: "联系电话",
  paid: "实交额",
  subsidy: "资助额",
  receipt: "票据号码",
  signature: "参保人签字",
  payer: "资助部门",
  due: "应缴额",
  status: "缴费状态",
  unpaid: "未缴标记",
  paidOn: "缴费日期",
  document: "证件类型",
  grade: "档次",
  group: "人群",
  disabilityCard: "残疾人证号",
  disability: "残疾等级",
  remark: "备注",
  head: "户主姓名",
  headId: "户主身份证号",
  headcount: "人数",
  year: "参保年度",
  period: "费款所属期",
  item: "征收项目",
  method: "缴费方式",
  voided: "作废",
  refund: "退费金额",
  diedOn: "死亡日期",
  reason: "未参保原因",
  place: "村组",
  batch: "下发批次",
};

export const UNIT_LABELS: Readonly<Record<UnitField, string>> = {
  unit: "单位名称",
  census: "户籍人口",
  employees: "职工医保人数",
  otherExcluded: "其他不参保",
  quota: "任务数",
};

export function labelOfField(field: ColumnField): string {
  return { ...FIELD_LABELS, ...UNIT_LABELS }[field];
}

/** Column of each field in the sheet, 0-based; -1 where the form has no such column. */
export type Columns = Readonly<Record<Field, number>>;

export function columnsOf(find: (field: Field) => number): Columns {
  return Object.fromEntries(ALL_FIELDS.map((field) => [field, find(field)])) as Record<Field, number>;
}

/** What a heading was taken for, and by what evidence. */
export interface ColumnReading {
  /** Row and column in the sheet, 0-based, of the heading. */
  readonly row: number;
  readonly column: number;
  /** As it is written. */
  readonly heading: string;
  /** Null where the column is for nothing that is asked of the sheet. */
  readonly field: ColumnField | null;
  readonly how: "heading" | "values" | "told";
  /** Where a user told what it is: what the tool would have taken it for. */
  readonly own?: ColumnField | null;
}

/** What the heading says; of a column that a user told about, what it would say then. */
export function wordsOf({ heading, field, how }: ColumnReading): string {
  if (how !== "told") return labelText(heading);
  return field === null ? "" : labelText(labelOfField(field));
}
