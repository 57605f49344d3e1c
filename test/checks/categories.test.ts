/** `category-unknown` (design §5.3): the household attributes of 赫山区's annex 2, note 2, and the plan's section four. */
import type { Grid } from "../../src/forms";
import { found } from "../support/check";
import { roster } from "../support/roster";

const unknown = (grid: Grid) => found(["category-unknown"], grid);

test.each([
  ["困难职工", "not in the plan"],
  ["低保户外", "nearly a name"],
  ["在职", "not in the plan"],
  ["?", "no name"],
  ["⑪", "the form numbers ten"],
  ["普通居民、困难职工", "one of two is unknown"],
  ["特困人员,外星人", "even beside somebody who pays nothing"],
  ["返贫致贫人口", "临猗县's, 方太乡's and 孝义市's category, not 赫山区's"],
])("%s: %s", (category) => {
  expect(unknown(roster({ 张桂兰的户属性: category }))).toEqual(["category-unknown 张桂兰的户属性"]);
});

test.each([
  ..."普通居民 特困人员 农村五保户 孤儿 事实无人抚养儿童 一、二级残疾人 城乡低保对象".split(" "),
  ..."最低生活保障边缘家庭成员 农村低收入监测户 三、四级残疾人 其他".split(" "),
  ..."① ② ③ ④ ⑤ ⑥ ⑦ ⑧ ⑨ ⑩".split(" "),
  ..."特困供养人员 城市三无人员 重度残疾人 低保对象 低保 监测对象 脱贫不稳定户 边缘易致贫户 突发严重困难户 三四级残疾人".split(
    " ",
  ),
  ...[
    "城乡 低保对象",
    "  孤儿",
    "低保对象、孤儿",
    "低保对象，三、四级残疾人",
    "低保对象;孤儿",
    "低保/孤儿",
    "低保+孤儿",
  ],
])("%s is known", (category) => {
  expect(unknown(roster({ 张桂兰的户属性: category }))).toEqual([]);
});

test("a blank one is `required` instead", () => {
  expect(unknown(roster({ 张桂兰的户属性: null }))).toEqual([]);
});

describe("one finding per cell", () => {
  test("merged over the household: on the first cell", () => {
    const grid = roster(
      { 王建国的户属性: "困难职工", 李秀英的户属性: null, 王子轩的户属性: null },
      { merges: ["A5:A7"] },
    );
    expect(unknown(grid)).toEqual(["category-unknown 王建国的户属性"]);
  });

  test("written on the household's first row, not merged: on that cell", () => {
    expect(
      unknown(roster({ 王建国的户属性: "困难职工", 李秀英的户属性: null, 王子轩的户属性: null })),
    ).toEqual(["category-unknown 王建国的户属性"]);
  });

  test("written on every row: on every row", () => {
    const grid = roster({
      王建国的户属性: "困难职工",
      李秀英的户属性: "困难职工",
      王子轩的户属性: "困难职工",
    });
    expect(unknown(grid)).toEqual([
      "category-unknown 王建国的户属性",
      "category-unknown 李秀英的户属性",
      "category-unknown 王子轩的户属性",
    ]);
  });
});

test("amounts beside an unknown category are not judged by it", () => {
  const grid = roster({ 张桂兰的户属性: "困难职工" });
  expect(found(["amount-selfpay", "amount-subsidy", "amount-sum"], grid)).toEqual([]);
});
