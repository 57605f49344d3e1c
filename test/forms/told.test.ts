/** What a user said of the columns (每列是什么) holds, whatever headings and values say. */
import { readForm } from "../../src/forms";
import {
  ALL_FIELDS,
  type ColumnField,
  FIELD_LABELS,
  UNIT_FIELDS,
  UNIT_LABELS,
} from "../../src/forms/columns/fields";
import { meaningsOf } from "../../src/forms/columns/meaning";
import type { SheetScheme } from "../../src/forms/columns/scheme";
import { unitFieldOf } from "../../src/forms/breakdown/fields";
import { gridOf } from "../support/grid";
import { policies } from "../support/read";

/** `A列=姓名 B列=身份证号 C列=不用 D列` */
function scheme(columns: string, more: Partial<SheetScheme> = {}): SheetScheme {
  const labels = new Map(
    Object.entries({ ...FIELD_LABELS, ...UNIT_LABELS }).map(([field, label]) => [
      label,
      field as ColumnField,
    ]),
  );
  const fields = columns.split(" ").map((column) => {
    const [name = "", what] = column.split("=");
    if (what === undefined) return { name };
    if (what === "不用") return { name, field: null };
    const field = labels.get(what);
    if (field === undefined) throw new Error(`no field ${what}`);
    return { name, field };
  });
  return { fields, ...more };
}

function read(table: string, schemes: readonly SheetScheme[], options: Parameters<typeof gridOf>[1] = {}) {
  return readForm(gridOf(table, options), policies, schemes);
}

/** What each column was taken for: `A列=姓名`, with a star where the user said so. */
function columnsOf(
  table: string,
  schemes: readonly SheetScheme[],
  options: Parameters<typeof gridOf>[1] = {},
) {
  return read(table, schemes, options).readings.map(({ heading, field, how }) => {
    const label = field === null ? "" : { ...FIELD_LABELS, ...UNIT_LABELS }[field];
    return `${heading}=${label}${how === "told" ? "*" : ""}`;
  });
}

describe("every field can be told: its label is a heading of its own", () => {
  test.each(ALL_FIELDS.map((field) => [FIELD_LABELS[field], field]))("%s", (label, field) => {
    const [first] = meaningsOf(label);
    const own = field === "head" ? "name" : field === "headId" ? "id" : field;
    expect(first?.field).toBe(own);
    expect(first?.whose).toBe(own === field ? "own" : "head");
  });

  test.each(UNIT_FIELDS.map((field) => [UNIT_LABELS[field], field]))("%s", (label, field) => {
    expect(unitFieldOf(label)).toBe(field);
  });
});

const NOTHING = `
  A列|B列|C列|D列
  王建国|430903197003109010|男|380
  李秀英|43090319720815902X|女|380`;
/** Numbers that a spreadsheet has spoilt, so that nothing shows that they are any. */
const SPOILT = `
  A列|B列|C列|D列
  王建国|4.30903E+17|男|380
  李秀英|4.30903E+17|女|380`;

describe("headings that say nothing", () => {
  test.each([
    ["without a word", NOTHING, [], ["A列=姓名", "B列=身份证号", "C列=性别", "D列="], "list"],
    [
      "the amount",
      NOTHING,
      ["A列 B列 C列 D列=实交额"],
      ["A列=姓名", "B列=身份证号", "C列=性别", "D列=实交额*"],
      "roster",
    ],
    ["numbers that are none", SPOILT, [], [], "unknown"],
    [
      "name and number",
      SPOILT,
      ["A列=姓名 B列=身份证号 C列 D列=实交额"],
      ["A列=姓名*", "B列=身份证号*", "C列=性别", "D列=实交额*"],
      "roster",
    ],
    ["the amount alone", SPOILT, ["A列 B列 C列 D列=实交额"], [], "unknown"],
    ["of another sheet", SPOILT, ["A列=姓名 B列=身份证号 C列"], [], "unknown"],
    ["in another order", SPOILT, ["B列=身份证号 A列=姓名 C列 D列"], [], "unknown"],
  ] as const)("%s", (_, table, schemes, columns, kind) => {
    const told = schemes.map((columns) => scheme(columns));
    expect(columnsOf(table, told)).toEqual(columns);
    expect(read(table, told).kind).toBe(kind);
  });

  test("blank columns before the first heading make no difference", () => {
    const columns = scheme("A列=姓名 B列=身份证号 C列 D列=实交额");
    expect(columnsOf(SPOILT, [columns], { from: "C3" })).toEqual([
      "A列=姓名*",
      "B列=身份证号*",
      "C列=性别",
      "D列=实交额*",
    ]);
    const shifted = SPOILT.replace(/^ +(?=\S)/gm, "|");
    expect(read(shifted, [columns]).readings.map(({ column }) => column)).toEqual([1, 2, 3, 4]);
  });

  test("a title above the header, spaces and ★ in it", () => {
    const told = [scheme("A列=姓名 B列=身份证号")];
    expect(columnsOf("2024年花名册\nA 列★|B⏎列\n王建国|4.30903E+17", told)).toEqual([
      "A 列★=姓名*",
      "B\n列=身份证号*",
    ]);
  });

  test("the header once more on the next page is nobody", () => {
    const told = [scheme("A列=姓名 B列=身份证号 C列=实交额")];
    const form = read("A列|B列|C列\n王建国|1|380\nA列|B列|C列\n李秀英|2|380", told);
    expect(form.kind === "roster" && form.persons.map(({ name }) => name)).toEqual(["王建国", "李秀英"]);
  });

  test("two header rows: the lower one, and the upper one where it is blank", () => {
    const told = [scheme("A列=姓名 B列=身份证号 C1列=实交额 C2列=资助额")];
    expect(columnsOf("A列|B列|C列|\n||C1列|C2列\n王建国|4.30903E+17|380|", told)).toEqual([
      "A列=姓名*",
      "B列=身份证号*",
      "C1列=实交额*",
      "C2列=资助额*",
    ]);
  });
});

describe("headings that say something else", () => {
  const TABLE = `
    姓名|身份证号|金额|备注
    王建国|430903197003109010|380|无
    李秀英|43090319720815902X|380|无`;

  test.each([
    [
      "another column",
      "姓名 身份证号 金额=资助额 备注",
      ["姓名=姓名", "身份证号=身份证号", "金额=资助额*", "备注=备注"],
    ],
    [
      "for nothing",
      "姓名 身份证号 金额=不用 备注",
      ["姓名=姓名", "身份证号=身份证号", "金额=*", "备注=备注"],
    ],
    [
      "against all values",
      "姓名=备注 身份证号=联系电话 金额=姓名 备注=身份证号",
      ["姓名=备注*", "身份证号=联系电话*", "金额=姓名*", "备注=身份证号*"],
    ],
    [
      "the other one gives way",
      "姓名 身份证号 金额 备注=身份证号",
      ["姓名=姓名", "身份证号=", "金额=实交额", "备注=身份证号*"],
    ],
  ])("%s", (_, columns, found) => {
    expect(columnsOf(TABLE, [scheme(columns)])).toEqual(found);
  });

  test("what the tool would have taken it for stays known", () => {
    const form = read(TABLE, [scheme("姓名 身份证号 金额=资助额 备注=不用")]);
    expect(form.readings.map(({ own }) => own)).toEqual([undefined, undefined, "paid", "remark"]);
  });
});

test("two people side by side can be told", () => {
  const told = [scheme("A列=姓名 B列=身份证号 C列=姓名 D列=身份证号")];
  const form = read("A列|B列|C列|D列\n王建国|1430903|李秀英|2430903", told, { name: "职工医保名单" });
  expect(form.kind === "list" && form.persons.map(({ name, id }) => [name, id])).toEqual([
    ["王建国", 1430903],
    ["李秀英", 2430903],
  ]);
});

test("of a list: 残疾等级, and a 状态 that is not to be heeded", () => {
  const table = "A列|B列|C列|状态\n王建国|430903197003109010|二级|注销";
  const told = [scheme("A列=姓名 B列=身份证号 C列=残疾等级 状态=不用")];
  const form = read(table, told, { name: "残疾人名单" });
  expect(form.kind === "list" && [form.statements, form.ended]).toEqual([
    [{ category: "", level: "二级" }],
    null,
  ]);
});

test("a breakdown table", () => {
  const told = [scheme("A列 B列=单位名称 C列=户籍人口 D列=任务数")];
  const table = "A列|B列|C列|D列\n1|泉交河村|1000|950\n2|沧水铺村|2000|1900\n合计||3000|2850";
  expect(read(table, []).kind).toBe("unknown");
  const form = read(table, told);
  expect(form.kind === "breakdown" && form.units.map(({ name, quota }) => [name, quota?.value])).toEqual([
    ["泉交河村", 950],
    ["沧水铺村", 1900],
  ]);
  expect(columnsOf(table, told)).toEqual(["A列=", "B列=单位名称*", "C列=户籍人口*", "D列=任务数*"]);
});

test("a sheet without any header: by its name, columns from A on", () => {
  const told = [scheme("=姓名 =身份证号 =实交额", { sheet: "一组" })];
  const table = "王建国|4.30903E+17|380\n李秀英|4.30903E+17|380";
  expect(columnsOf(table, told, { name: "一组" })).toEqual(["=姓名*", "=身份证号*", "=实交额*"]);
  const form = read(table, told, { name: "一组" });
  expect(form.kind === "roster" && form.persons.map(({ name, paid }) => [name, paid])).toEqual([
    ["王建国", 380],
    ["李秀英", 380],
  ]);
  expect(read(table, told, { name: "二组" }).kind).toBe("unknown");
});

describe("a scheme of sheets that are not quite alike: only where it says so (fieldsMatch of Table Schema)", () => {
  const SAID = "甲=姓名 乙=身份证号 丙=实交额";
  const rows = (headings: string, cells: string) => `${headings}\n${cells}`;
  const SAME = rows("甲|乙|丙", "王建国|430903197003109010|380");
  const OTHER_ORDER = rows("丙|甲|乙", "380|王建国|430903197003109010");
  const ONE_MORE = rows("甲|丁|乙|丙", "王建国|无|430903197003109010|380");
  const ONE_LESS = rows("甲|乙", "王建国|430903197003109010");
  const told = (table: string, more: Partial<SheetScheme>) =>
    columnsOf(table, [scheme(SAID, more)]).join(" ");

  test.each<[SheetScheme["fieldsMatch"], boolean, boolean, boolean]>([
    [undefined, false, false, false],
    ["exact", false, false, false],
    ["equal", true, false, false],
    ["subset", true, true, false],
  ])("%s", (fieldsMatch, inOtherOrder, withMore, withLess) => {
    const isTold = (table: string) =>
      told(table, fieldsMatch === undefined ? {} : { fieldsMatch }).includes("*");
    expect(isTold(SAME)).toBe(true);
    expect([OTHER_ORDER, ONE_MORE, ONE_LESS].map(isTold)).toEqual([inOtherOrder, withMore, withLess]);
  });

  test("columns are found by their headings", () => {
    expect(told(OTHER_ORDER, { fieldsMatch: "equal" })).toBe("丙=实交额* 甲=姓名* 乙=身份证号*");
    expect(told(ONE_MORE, { fieldsMatch: "subset" })).toBe("甲=姓名* 丁= 乙=身份证号* 丙=实交额*");
  });

  test("equal headings by which one of them it is", () => {
    const twice = rows("丙|甲|乙|金额|金额", "1|王建国|430903197003109010|380|0");
    const said = scheme("甲=姓名 乙=身份证号 金额=实交额 金额=资助额 丙", { fieldsMatch: "equal" });
    expect(columnsOf(twice, [said]).join(" ")).toBe("丙= 甲=姓名* 乙=身份证号* 金额=实交额* 金额=资助额*");
    const thrice = rows("丙|甲|乙|金额|金额|金额", "1|王建国|430903197003109010|380|0|0");
    expect(columnsOf(thrice, [{ ...said, fieldsMatch: "subset" }]).join(" ")).not.toContain("*");
  });

  test("what is said of exactly this sheet goes before", () => {
    const loose = scheme("甲=姓名 乙=身份证号 丙=实交额", { fieldsMatch: "subset" });
    const own = scheme("丙=资助额 甲=姓名 乙=身份证号");
    expect(columnsOf(OTHER_ORDER, [loose, own]).join(" ")).toContain("丙=资助额*");
  });
});
