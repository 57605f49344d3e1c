/** Where findings stand: sheet coordinates, one per cell and rule, ordered by row, then column (design §5.2, §5.3). */
import type { Grid } from "../../src/forms";
import { findingsOf, found, full } from "../support/check";
import { at, gridOf } from "../support/grid";
import { HEADER, officialForm, PERSONS, roster, TITLE } from "../support/roster";

const FAULTY = {
  张桂兰的票据号码: null,
  王建国的实交额: 350,
  陈德福的身份证号: "430903195101129051",
  王建国的姓名: null,
  李秀英的参保人签字: null,
  李秀英的性别: "男",
  张桂兰的户属性: "外星人",
};

test("by row, then by column", () => {
  expect(
    found(["form", "identity", "money"], roster(FAULTY)).map((finding) => finding.split(" ")[1]),
  ).toEqual([
    ...[
      "王建国的姓名",
      "王建国的实交额",
      "王建国的实交额",
      "李秀英的性别",
      "李秀英的参保人签字",
      "张桂兰的户属性",
      "张桂兰的票据号码",
      "陈德福的身份证号",
    ],
  ]);
});

test("findings of the header come before those of the rows", () => {
  const [first] = findingsOf(roster({ 王建国的姓名: null }, { title: "登记表" }));
  expect(first).toBe("policy-unknown 表头");
});

test("the coordinates are the sheet's, wherever its used range begins", () => {
  const { cells, name } = roster(FAULTY);
  const moved: Grid = { name, cells, origin: at("D11") };
  // Ten rows down and three columns to the right: D5 becomes G15.
  const shift = (finding: string) =>
    finding.replace(/([A-L])(\d+)$/, (_, column: string, row: string) => {
      return String.fromCharCode(column.charCodeAt(0) + 3) + String(Number(row) + 10);
    });
  expect(findingsOf(moved)).toEqual(findingsOf({ name, cells, origin: at("A1") }).map(shift));
  expect(findingsOf(moved)).toContain("required G15");
});

test("columns in another order: the finding is where the column is", () => {
  const grid = gridOf(`
    赫山区2024年度登记表
    实交额 | 备注 | 身份证号 | 性别 | 姓名
    380 | | 430903197003109011 | 女 | 王建国
    380 | | 43090319720815902X | 男 | 李秀英`);
  expect(found(["identity"], grid)).toEqual(["id-checksum C3", "sex-mismatch D4"]);
});

describe("a value written once for the household is wrong once, where it stands", () => {
  const footer = "本页小计：参加居民医保的户数：1户；参加居民医保人数：1人；实收金额380元。";
  const head = "外星人|1001|户主|王建国|男|430903197003109010||380|0|PJ1|王|";

  test("the household goes on overleaf, where the form is the same", () => {
    const next = "|1001|妻|李秀英|女|43090319720815902X||380|0||王|";
    const grid = officialForm(`${head}\n${footer}\n${TITLE}\n${HEADER}\n${next}`);
    const cells = found(["category-unknown", "required"], grid);
    expect(cells.filter((cell) => cell.startsWith("category-unknown"))).toEqual(["category-unknown A5"]);
  });

  test("the household goes on overleaf, where the columns stand in another order", () => {
    const next = "李秀英 | 43090319720815902X | 1001 | | 380";
    const grid = officialForm(`${head}\n${footer}\n姓名 | 身份证号 | 户籍号 | 户属性 | 实交额\n${next}`);
    expect(found(["category-unknown"], grid)).toEqual(["category-unknown A5"]);
  });

  test("the household goes on overleaf, where there is no such column", () => {
    const next = "李秀英 | 43090319720815902X | 1001 | 380";
    const grid = officialForm(`${head}\n${footer}\n姓名 | 身份证号 | 户籍号 | 实交额\n${next}`);
    expect(found(["category-unknown"], grid)).toEqual(["category-unknown A5"]);
  });
});

describe("merged cells: the finding is on the first cell", () => {
  test.each<[range: string, edits: Record<string, unknown>, rule: string]>([
    ["A5:A7", { 王建国的户属性: "外星人", 李秀英的户属性: null, 王子轩的户属性: null }, "category-unknown"],
    ["A5:A7", { 王建国的户属性: "#REF!", 李秀英的户属性: null, 王子轩的户属性: null }, "cell-error"],
    ["A5:A7", { 王建国的户属性: null, 李秀英的户属性: null, 王子轩的户属性: null }, "required"],
    [
      "G5:G7",
      { 王建国的联系电话: "1381234567", 李秀英的联系电话: null, 王子轩的联系电话: null },
      "phone-format",
    ],
    ["J5:J7", { 王建国的票据号码: null }, "receipt-missing"],
    [
      "K5:K7",
      { 王建国的参保人签字: null, 李秀英的参保人签字: null, 王子轩的参保人签字: null },
      "signature-missing",
    ],
  ])("%s %j: %s", (range, edits, rule) => {
    const [first] = Object.keys(edits);
    expect(found([rule], roster(edits, { merges: [range] }))).toEqual([`${rule} ${first}`]);
  });
});

test("a finding holds what the cell holds", () => {
  expect(full(["name-format"], roster({ 王建国的姓名: "王建国1" }))[0]?.value).toBe("王建国1");
  expect(full(["amount-sum"], roster({ 王建国的实交额: 350 }))[0]?.value).toBe("350");
  expect(full(["required"], roster({ 王建国的姓名: null }))[0]?.value).toBe("");
});

test("every message is a Chinese sentence without holes", () => {
  const faults = {
    ...FAULTY,
    王建国的联系电话: "1",
    王建国的身份证号: "1",
    王子轩的姓名: "王1",
    王子轩的性别: "?",
    王子轩的实交额: "无",
    王子轩的资助额: 380,
    王子轩的票据号码: "#REF!",
  };
  const findings = full(["form", "identity", "money"], officialForm(PERSONS));
  expect(findings).toEqual([]);
  for (const { message } of full(["form", "identity", "money", "duplicates"], roster(faults))) {
    expect(message).toMatch(/\p{Script=Han}{2}/u);
    expect(message).not.toMatch(/undefined|NaN|null|\[object/);
  }
});
