/**
 * Column schemes: what users said the columns of sheets are, as a file that is handed on and as a setting of the workbook. One form
 * for both, after Frictionless' Table Schema: one schema for each kind of sheet, found again by its headings.
 */
import * as z from "zod/mini";
import {
  ALL_FIELDS,
  type ColumnField,
  FIELDS_MATCH,
  labelOfField,
  labelText,
  LIST_ROLE_IDS,
  printOf,
  type Schemes,
  type SheetScheme,
  UNIT_FIELDS,
} from "../forms";
import type { ReadableWorkbook } from "../hosts/workbook";
import { sayInChinese } from "../policy/schema-messages";

export const COLUMNS_KEY = "canbao.columns";

const COLUMN_FIELDS: readonly ColumnField[] = [...ALL_FIELDS, ...UNIT_FIELDS];
const text = z.string();
const optionalText = z.optional(text);

const column = z.strictObject({
  name: text,
  /** What the field is called; for whoever reads the file. */
  title: optionalText,
  description: optionalText,
  type: optionalText,
  field: z.optional(
    z.nullable(z.enum(COLUMN_FIELDS, { error: ({ input }) => `没有“${String(input)}”这一种列` })),
  ),
});

const sheet = z.strictObject({
  $schema: optionalText,
  name: optionalText,
  title: optionalText,
  description: optionalText,
  purpose: z.optional(z.enum(["roster", "payments", "list", "breakdown"])),
  role: z.optional(z.enum(LIST_ROLE_IDS)),
  sheet: optionalText,
  /** How headings are compared, as Table Schema has it. */
  fieldsMatch: z.optional(
    z.union([z.enum(FIELDS_MATCH), z.array(z.enum(FIELDS_MATCH)).check(z.length(1))], {
      error: ({ input }) => `只能写“${FIELDS_MATCH.join("”“")}”，没有“${String(input)}”`,
    }),
  ),
  fields: z.array(column).check(z.minLength(1)),
});

/** A text that is no column scheme; the message is a Chinese sentence. */
export class ColumnSchemeError extends Error {
  override readonly name = "ColumnSchemeError";
}

/** One schema, or a list of them. @throws {ColumnSchemeError} saying where, and what is wrong. */
export function parseSchemes(json: string): Schemes {
  let data: unknown;
  try {
    data = JSON.parse(json.replace(/^\ufeff/, ""));
  } catch {
    throw new ColumnSchemeError("不是 JSON 文件");
  }
  const isList = Array.isArray(data);
  const schemes = (isList ? (data as unknown[]) : [data]).map((one, i) =>
    sheetIn(one, isList ? `第 ${i + 1} 张表` : ""),
  );
  if (schemes.length === 0) throw new ColumnSchemeError("里面没有列方案");
  for (const [i, scheme] of schemes.entries()) {
    const same = schemes.findIndex((other) => isSameSheet(other, scheme));
    if (same < i)
      throw new ColumnSchemeError(`第 ${same + 1} 张表和第 ${i + 1} 张表的列标题相同，只能有一份`);
  }
  return schemes;
}

function sheetIn(data: unknown, where: string): SheetScheme {
  const parsed = sheet.safeParse(data, { error: sayInChinese });
  const problem = parsed.success ? contradictionIn(parsed.data) : firstProblem(parsed.error);
  if (problem !== null) throw new ColumnSchemeError(where === "" ? problem : `${where}：${problem}`);
  const { purpose, role, sheet: name, fieldsMatch, fields } = parsed.data as z.infer<typeof sheet>;
  const [match] = typeof fieldsMatch === "string" ? [fieldsMatch] : (fieldsMatch ?? []);
  return {
    ...(purpose === undefined ? {} : { purpose }),
    ...(role === undefined ? {} : { role }),
    ...(name === undefined ? {} : { sheet: name }),
    ...(match === undefined ? {} : { fieldsMatch: match }),
    fields: fields.map(({ name, field }) => (field === undefined ? { name } : { name, field })),
  };
}

function firstProblem({ issues }: z.core.$ZodError): string {
  const [issue] = issues;
  if (issue === undefined) return "不是列方案";
  const path = issue.path.reduce<string>(
    (before, key) =>
      typeof key === "number"
        ? `${before}[${key}]`
        : before === ""
          ? String(key)
          : `${before}.${String(key)}`,
    "",
  );
  return path === "" ? `不是列方案：${issue.message}` : `${path} ${issue.message}`;
}

/** What is right field by field, and cannot be meant. */
function contradictionIn({ purpose, role, sheet: name, fields }: z.infer<typeof sheet>): string | null {
  if (role !== undefined && purpose !== "list") return "role 只用于名单：purpose 要写“list”";
  if (purpose === "list" && role === undefined) return "purpose 是“list”，role 没有填写";
  if (name === undefined && fields.every((one) => labelText(one.name) === ""))
    return "fields 里的列都没有标题（name），认不出是哪张表";
  const count = (field: ColumnField) => fields.filter((one) => one.field === field).length;
  // Several people side by side have each column more than once.
  const people = Math.max(1, Math.min(count("name"), count("id")));
  const twice = COLUMN_FIELDS.find((field) => count(field) > people && field !== "otherExcluded");
  if (twice !== undefined)
    return `有 ${count(twice)} 列都写成“${twice}”（${labelOfField(twice)}），只能有一列`;
  const isAnyOf = (some: readonly ColumnField[]) => some.some((field) => count(field) > 0);
  return isAnyOf(UNIT_FIELDS) && isAnyOf(ALL_FIELDS) ? "任务分解表的列和人员的列不能写在一张表里" : null;
}

/** Whether two schemes are found by the same headings. */
export function isSameSheet(a: SheetScheme, b: SheetScheme): boolean {
  return printOf(a) === printOf(b);
}

/** As a file of its own: with what each field is called beside it. */
export function formatSchemes(schemes: Schemes): string {
  const written = schemes.map(({ fields, ...about }) => ({
    ...about,
    fields: fields.map(({ name, field }) => ({
      name,
      ...(field === undefined ? {} : { field }),
      ...(field === undefined || field === null ? {} : { title: labelOfField(field) }),
    })),
  }));
  return `${JSON.stringify(written.length === 1 ? written[0] : written, null, 2)}\n`;
}

/** What cannot be read was not written by this version, and counts as nothing said. */
export async function loadSchemes(workbook: ReadableWorkbook): Promise<Schemes> {
  const setting = await workbook.loadSetting(COLUMNS_KEY);
  if (setting === null) return [];
  try {
    return parseSchemes(setting);
  } catch (error) {
    if (error instanceof ColumnSchemeError) return [];
    throw error;
  }
}
