/** Columns in any order, unknown and blank columns, and the usual other names (design §5.4). */
import { type FormField } from "../../src/forms";
import { gridOf } from "../support/grid";
import { personLines } from "../support/read";

test("columns in the reverse order", () => {
  const grid = gridOf(`
    资助部门 | 参保人签字 | 票据号码 | 资助额 | 实交额 | 联系电话 | 身份证号 | 性别 | 姓名 | 户主关系 | 户籍号 | 户属性
    区民政局 | 张桂兰 | PJ1002 | 190 | 190 | 13912345678 | 430903195509209044 | 女 | 张桂兰 | 户主 | 1002 | 城乡低保对象`);
  expect(personLines(grid, "category", "householdId", "relation", "name", "sex", "id")).toEqual([
    "2 城乡低保对象 1002 户主 张桂兰 女 430903195509209044",
  ]);
  expect(personLines(grid, "phone", "paid", "subsidy", "receipt", "signature", "payer")).toEqual([
    "2 13912345678 190 190 PJ1002 张桂兰 区民政局",
  ]);
});

test("unknown columns and blank columns between the known ones", () => {
  const grid = gridOf(`
    序号 | | 姓名 | 民族 | 身份证号 | | | 实交额 | 备注 | 资助额 |
    1 | | 王建国 | 汉族 | 430903197003109010 | | | 380 | 190 | 0 | 7`);
  expect(personLines(grid, "name", "id", "paid", "subsidy")).toEqual(["2 王建国 430903197003109010 380 0"]);
});

describe("the usual other names", () => {
  const NAMED: readonly [FormField, string][] = [
    ["id", "身份证号"],
    ["id", "公民身份号码"],
    ["id", "证件号码"],
    ["relation", "户主关系"],
    ["relation", "与户主关系"],
    ["householdId", "户籍号"],
    ["householdId", "户号"],
    ["householdId", "户口号"],
    ["phone", "联系电话"],
    ["phone", "手机号"],
    ["paid", "实交额"],
    ["paid", "缴费金额"],
    ["paid", "实缴"],
    ["subsidy", "资助额"],
    ["subsidy", "补助金额"],
    ["category", "户属性"],
    ["category", "人员属性"],
    ["category", "身份属性"],
    ["category", "人员类别"],
    ["receipt", "票据号码"],
    ["receipt", "票号"],
  ];

  // A title says that it is a roster.
  test.each(NAMED)("%s: %s", (field, label) => {
    const value = field === "paid" || field === "subsidy" ? 190 : "'4501";
    const grid = gridOf(`城乡居民医保花名册\n姓名 | 参保人签字 | ${label}\n王建国 | 王建国 | ${value}`);
    expect(personLines(grid, "name", field)).toEqual([`3 王建国 ${String(value).replace("'", "")}`]);
  });
});

test("a contact's phone or another date is not taken for a field of the person", () => {
  const grid = gridOf(`
    姓名 | 身份证号 | 实交额 | 出生日期 | 户籍地址 | 备注
    王建国 | 430903197003109010 | 380 | 1970-03-10 | 示例村一组 | 外出`);
  expect(personLines(grid, "category", "householdId", "phone", "receipt", "signature", "payer")).toEqual([
    "2 · · · · · ·",
  ]);
});
