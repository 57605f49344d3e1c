/** `signature-missing` (design §5.3): per row, but an empty column is one finding on its header. */
import type { Grid } from "../../src/forms";
import { found } from "../support/check";
import { gridOf } from "../support/grid";
import { roster } from "../support/roster";

const signatures = (grid: Grid) => found(["signature-missing"], grid);

test.each<[edits: Record<string, unknown>, merges: string[], expected: string[], why: string]>([
  [{ 张桂兰的参保人签字: null }, [], ["signature-missing 张桂兰的参保人签字"], "one person"],
  [
    { 李秀英的参保人签字: null, 王子轩的参保人签字: null },
    [],
    ["signature-missing 李秀英的参保人签字", "signature-missing 王子轩的参保人签字"],
    "two persons",
  ],
  [{ 陈德福的参保人签字: "  " }, [], ["signature-missing 陈德福的参保人签字"], "spaces only"],
  [
    { 王建国的参保人签字: null, 李秀英的参保人签字: null, 王子轩的参保人签字: null },
    ["K5:K7"],
    ["signature-missing 王建国的参保人签字"],
    "one merged cell",
  ],
])("missing: %j", (edits, merges, expected) => {
  expect(signatures(roster(edits, { merges }))).toEqual(expected);
});

test.each<[edits: Record<string, unknown>, merges: string[], why: string]>([
  [{}, [], "everybody's cell is signed"],
  [
    { 李秀英的参保人签字: null, 王子轩的参保人签字: null },
    ["K5:K7"],
    "one signature in a merged cell is the household's",
  ],
  [{ 王建国的参保人签字: "（手印）" }, [], "any mark counts"],
])("right: %j %j (%s)", (edits, merges) => {
  expect(signatures(roster(edits, { merges }))).toEqual([]);
});

test("the column is wholly empty: the form is filled in before it is printed", () => {
  const grid = roster({
    王建国的参保人签字: null,
    李秀英的参保人签字: null,
    王子轩的参保人签字: null,
    张桂兰的参保人签字: null,
    陈德福的参保人签字: " ",
  });
  expect(signatures(grid)).toEqual(["signature-missing 表头的参保人签字"]);
});

test("the region's own form without the column: one finding on the header row; another sheet need not have it", () => {
  const form = gridOf(`
    赫山区2024年度登记表
    户属性 | 户籍号 | 户主关系 | 姓名 | 性别 | 身份证号 | 联系电话 | 实交额 | 资助额 | 票据号码 | 资助部门
    普通居民 | 1001 | 户主 | 王建国 | 男 | 430903197003109010 | | 380 | 0 | PJ1001 |`);
  expect(signatures(form)).toEqual(["signature-missing A2"]);
  const other = gridOf(`
    赫山区2024年度登记表
    姓名 | 身份证号 | 实交额
    王建国 | 430903197003109010 | 380`);
  expect(signatures(other)).toEqual([]);
});
