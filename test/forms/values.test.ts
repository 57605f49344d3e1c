/** Numbers as text, text as numbers, full-width digits, non-breaking spaces (design §5.4). */
import { gridOf } from "../support/grid";
import { personLines, rosterIn } from "../support/read";

const HEADER = ["户籍号", "姓名", "性别", "身份证号", "联系电话", "实交额", "资助额", "票据号码"];
const row = (cells: Readonly<Record<string, unknown>>) =>
  HEADER.map((label) => cells[label] ?? (label === "姓名" ? "王建国" : null));

describe("amounts", () => {
  test.each<[cell: unknown, yuan: number | null]>([
    [380, 380],
    [0, 0],
    ["380", 380],
    [" 380 ", 380],
    ["３８０", 380],
    ["\u00a0380\u00a0", 380],
    ["380.00", 380],
    ["0", 0],
    [null, null],
    ["", null],
    ["  ", null],
    ["\u3000", null],
  ])("%j is %s yuan", (cell, yuan) => {
    const { persons } = rosterIn(gridOf([HEADER, row({ 实交额: cell, 资助额: cell })]));
    expect(persons.map(({ paid, subsidy }) => [paid, subsidy])).toEqual([[yuan, yuan]]);
  });

  test.each([
    ["三百八", "words"],
    ["已交", "ticked"],
    ["380+0", "words"],
    ["?", "words"],
  ])("%s is no amount, and its text is kept", (cell, doubt) => {
    const [person] = rosterIn(gridOf([HEADER, row({ 实交额: cell })])).persons;
    expect(person?.paid).toBeNaN();
    expect(person?.doubts).toEqual([{ field: "paid", text: cell, doubt }]);
  });
});

describe("texts that are stored as numbers", () => {
  test("household, phone and receipt numbers", () => {
    const grid = gridOf([HEADER, row({ 户籍号: 1001, 联系电话: 13812345678, 票据号码: 700123 })]);
    expect(personLines(grid, "householdId", "phone", "receipt")).toEqual(["2 1001 13812345678 700123"]);
  });

  test("a household number is the same number as text", () => {
    const grid = gridOf([
      HEADER,
      row({ 户籍号: 1001, 身份证号: "430903197003109010" }),
      row({ 户籍号: "1001", 姓名: "李秀英", 身份证号: "43090319720815902X" }),
    ]);
    const [first, second] = rosterIn(grid).persons;
    expect(second?.household).toBe(first?.household);
  });

  test("an ID number stays what the cell holds, a number or a text: cleaning it is part of judging it", () => {
    const ids = [430903197003109000, "430903197003109010", " 43090319720815902x", null];
    const grid = gridOf([HEADER, ...ids.map((id) => row({ 身份证号: id, 性别: "男" }))]);
    expect(rosterIn(grid).persons.map(({ id }) => (typeof id === "string" ? id.trim() : id))).toEqual([
      430903197003109000,
      "430903197003109010",
      "43090319720815902x",
      null,
    ]);
  });
});

describe("spaces around texts", () => {
  test.each([" 王建国 ", "\u3000王建国", "王建国\u00a0", "王建国\n"])("%j", (name) => {
    const grid = gridOf([HEADER, row({ 姓名: name, 性别: ` 男\u00a0`, 身份证号: "430903197003109010" })]);
    expect(personLines(grid, "name", "sex")).toEqual(["2 王建国 男"]);
  });
});

test("error values read as blank, and are told with their text", () => {
  const [person] = rosterIn(gridOf([HEADER, row({ 联系电话: "#REF!", 实交额: "#N/A" })])).persons;
  expect([person?.phone, person?.paid]).toEqual(["", null]);
  expect(person?.errors).toEqual([
    { field: "phone", text: "#REF!" },
    { field: "paid", text: "#N/A" },
  ]);
});
