/** Amounts that a spreadsheet holds and nobody has written as such: days, sums over merged cells, formulas without a result. */
import { readForm } from "../../src/forms";
import { cellKey, type Grid } from "../../src/forms/grid";
import { builtInPolicies, PolicyRegistry } from "../../src/policy";

const policies = new PolicyRegistry(builtInPolicies, { policies: [], declaredYear: null });
const HEADER = ["户属性", "户籍号", "户主关系", "姓名", "性别", "身份证号", "实交额", "资助额"];
const row = (name: string, paid: unknown): unknown[] => [
  "普通居民",
  "1",
  "户主",
  name,
  "男",
  "430903199001010017",
  paid,
  null,
];

function persons(rows: readonly unknown[][], extras: Partial<Grid> = {}) {
  const grid: Grid = { name: "花名册", origin: { row: 0, column: 0 }, cells: [HEADER, ...rows], ...extras };
  const form = readForm(grid, policies);
  return form.kind === "roster" ? form.persons : [];
}

const PAID = HEADER.indexOf("实交额");

test.each<[string, unknown, string | undefined]>([
  ["a day of this campaign, however it is shown", 45235, "2023-11-05"],
  ["a day as text", "2023-11-05", "2023-11-05"],
  ["a day as digits", "2023年11月5日", "2023-11-05"],
])("%s in a column of amounts is no amount", (_, paid, day) => {
  const [person] = persons([row("王建国", paid)]);
  expect(person?.paid).toBeNaN();
  expect(person?.doubts?.[0]?.day).toBe(day);
});

test("a birth date that the sheet shows as one is no amount, an amount in a cell for days is one", () => {
  const dates = new Set([cellKey(1, PAID), cellKey(2, PAID)]);
  const [birth, amount] = persons([row("王建国", 32874), row("李四", 380)], { dates });
  expect(birth?.doubts?.[0]?.day).toBe("1990-01-01");
  expect(amount?.paid).toBe(380);
});

test.each([380, 1140, 38000, 32874])("%d is an amount where nothing says that it is a day", (paid) => {
  expect(persons([row("王建国", paid)])[0]?.paid).toBe(paid);
});

test("a payment in a cell that is merged over two persons is nobody's", () => {
  const merges = [{ firstRow: 1, lastRow: 2, firstColumn: PAID, lastColumn: PAID }];
  const both = persons([row("王建国", 760), row("李四", null)], { merges });
  expect(both.map(({ paid, doubts, origins }) => [paid, doubts?.[0]?.doubt, origins?.paid])).toEqual([
    [NaN, "merged", undefined],
    [NaN, "merged", { row: 1, column: PAID }],
  ]);
});

test("a formula without a result is an error value, not a blank cell", () => {
  const [person] = persons([row("王建国", "#未计算!")]);
  expect(person?.errors).toEqual([{ field: "paid", text: "#未计算!" }]);
  expect(person?.paid).toBeNull();
});

test.each(["constructor", "__proto__", "toString", "hasOwnProperty"])(
  "%s is a text like any other",
  (text) => {
    const cells = [text, text, text, text, text, "430903199001010017", text, text];
    expect(persons([cells])[0]).toMatchObject({ category: text, relation: text, name: text, sex: text });
  },
);

test.each<[string, string]>([
  ["relations", "户主 "],
  ["remarks", "("],
  ["spaces", " "],
  ["digits", "1"],
  ["one character", "一"],
  ["separators", "、"],
  ["of whom", "之"],
  ["quotes", '"'],
  ["tags", "<"],
])("32,767 characters of %s in every cell cost no more than a moment", (_, unit) => {
  const text = unit.repeat(32_767).slice(0, 32_767);
  const start = process.cpuUsage();
  expect(persons([row("王建国", 380), Array<string>(8).fill(text), row("李四", 380)])).toContainEqual(
    expect.objectContaining({ name: "李四" }),
  );
  expect(process.cpuUsage(start).user).toBeLessThan(2_000_000);
});
