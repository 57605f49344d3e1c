/** What must not matter: order of columns, unknown columns, blank rows, where the table stands (design §5.4). */
import fc from "fast-check";
import type { FormField, Grid } from "../../src/forms";
import { makeRoster } from "../../src/samples";
import { type CellValue, gridOf } from "../support/grid";
import { fieldsOf, policies, rosterIn } from "../support/read";

const FIELDS: readonly FormField[] = [
  ...(["category", "householdId", "relation", "name", "sex", "id", "phone"] as const),
  ...(["paid", "subsidy", "receipt", "signature", "payer"] as const),
];
const LABELS =
  "户属性★ 户籍号 户主关系★ 姓名★ 性别★ 身份证号★ 联系电话 实交额★ 资助额★ 票据号码 参保人签字★ 资助部门".split(
    " ",
  );

/** Everybody without the row numbers, which the changes below move. */
function people(grid: Grid): string[] {
  return rosterIn(grid).persons.map((person) => `${person.household}: ${fieldsOf(person, FIELDS).join(" ")}`);
}

/** A plain table of a few invented households: header in its first row, no merged cells. */
function plainTable(seed: number): CellValue[][] {
  const { sheet, persons } = makeRoster({
    sheetName: "花名册",
    policy: policies.find("赫山区", 2024),
    unit: "示例村",
    seed,
    persons: 15,
    firstHousehold: 1001,
  });
  const rows = persons.map(({ row, householdId }) =>
    LABELS.map((_, column) => (column === 1 ? householdId : sheet.get(row, column))),
  );
  return [LABELS, ...rows];
}

const table = fc.integer().map(plainTable);
const junkColumn = fc.record({
  at: fc.nat(LABELS.length),
  label: fc.constantFrom("", "序号", "备注", "民族", "出生日期", "年龄", "户籍地址", "外出情况"),
  value: fc.constantFrom<CellValue>(null, "", 7, "汉族", "1970-03-10", "无", true),
});

test("the plain table reads back what the roster says", () => {
  const [header = [], ...rows] = plainTable(1);
  const written = rows.map((row) => row.map((value) => (value === null ? "·" : String(value))).join(" "));
  expect(people(gridOf([header, ...rows])).map((line) => line.replace(/^\d+: /, ""))).toEqual(written);
});

test("shuffled columns", () => {
  const order = fc.shuffledSubarray([...LABELS.keys()], { minLength: LABELS.length });
  fc.assert(
    fc.property(table, order, (rows, columns) => {
      const shuffled = rows.map((row) => columns.map((column) => row[column] ?? null));
      expect(people(gridOf(shuffled))).toEqual(people(gridOf(rows)));
    }),
  );
});

test("unknown and blank columns in between", () => {
  fc.assert(
    fc.property(table, fc.array(junkColumn, { maxLength: 6 }), (rows, junk) => {
      const wide = rows.map((row, i) => {
        const cells = [...row];
        for (const { at, label, value } of junk) cells.splice(at, 0, i === 0 ? label : value);
        return cells;
      });
      expect(people(gridOf(wide))).toEqual(people(gridOf(rows)));
    }),
  );
});

test("blank rows in between", () => {
  fc.assert(
    fc.property(table, fc.array(fc.nat(20), { maxLength: 8 }), (rows, places) => {
      const [header = [], ...body] = rows;
      const loose: CellValue[][] = [...body];
      for (const place of places) loose.splice(place, 0, [null, "", "  "]);
      expect(people(gridOf([header, ...loose]))).toEqual(people(gridOf(rows)));
    }),
  );
});

test("title lines above and an origin anywhere, and rows keep their number in the sheet", () => {
  fc.assert(
    fc.property(table, fc.nat(28), fc.nat(5000), fc.nat(300), (rows, titles, row, column) => {
      const above = Array.from({ length: titles }, (_, i) => [`说明${i}`]);
      const grid: Grid = { name: "表", origin: { row, column }, cells: [...above, ...rows] };
      expect(people(grid)).toEqual(people(gridOf(rows)));
      expect(rosterIn(grid).persons.map((person) => person.row)).toEqual(
        rows.slice(1).map((_, i) => row + titles + 1 + i),
      );
    }),
  );
});
