/**
 * `subsidy-missed` and `subsidy-wrong` (design §5.3): the roster against the departments' lists, only where that
 * category's list is given. Amounts: 赫山区, section four, unless another region is named.
 */
import type { Grid } from "../../src/forms";
import { gridOf } from "../support/grid";
import { compared, ID, list, listWith, sentences } from "../support/lists";
import { roster } from "../support/roster";

const LOW_INCOME = list("低保名单", ["张桂兰"]);
const EXTREME_POVERTY = list("特困名单", ["陈德福"]);
/** A list of names and numbers as they are written. */
function sheetOf(name: string, ...people: readonly (readonly [person: string, id: string])[]): Grid {
  return gridOf([["姓名", "身份证号"], ...people], { name });
}

describe("missed: on a list, and nothing is paid", () => {
  test.each<[why: string, roster: Grid, lists: readonly Grid[], found: string[]]>([
    ["on 低保", roster(), [list("低保名单", ["张桂兰", "王建国"])], ["花名册 subsidy-missed I5"]],
    [
      "a blank is 0",
      roster({ 王建国的资助额: null }),
      [list("低保名单", ["张桂兰", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
    ["特困", roster(), [list("特困名单", ["陈德福", "李秀英"])], ["花名册 subsidy-missed I6"]],
    ["an orphan", roster(), [list("孤儿", ["王子轩"])], ["花名册 subsidy-missed I7"]],
    ["monitored", roster(), [list("监测对象名单", ["王建国"])], ["花名册 subsidy-missed I5"]],
    [
      "disabled, by level",
      roster(),
      [
        listWith("残疾人名单", "残疾等级", [
          ["王建国", "二级"],
          ["李秀英", "四级"],
        ]),
      ],
      ["花名册 subsidy-missed I5", "花名册 subsidy-missed I6"],
    ],
    [
      "claimed and listed, but forgotten",
      roster({ 张桂兰的资助额: 0 }),
      [LOW_INCOME],
      ["花名册 subsidy-missed I8"],
    ],
    [
      "two lists: the highest subsidy wins",
      roster(),
      [list("低保名单", ["张桂兰", "王建国"]), list("特困名单", ["陈德福", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "the old number is the same person",
      roster({ 王建国的身份证号: "'430903700310901" }),
      [list("低保名单", ["张桂兰", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "spaces, full width and a small x are",
      roster(),
      [gridOf(`姓名|身份证号\n张桂兰|${ID.张桂兰}\n李秀英|４３０９０３ 19720815902x`, { name: "低保" })],
      ["花名册 subsidy-missed I6"],
    ],
    [
      "an unknown category is no reason",
      roster({ 王建国的户属性: "困难职工" }),
      [list("低保名单", ["张桂兰", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
  ])("%s", (_, grid, lists, found) => {
    expect(compared([grid, ...lists])).toEqual(found);
  });

  test("the message says which list, where, what it would pay, and what is written", () => {
    const found = sentences([roster(), list("低保名单", ["张桂兰", "王建国"])]);
    expect(found).toEqual([
      "在工作表“低保名单”B4 是城乡低保对象；按赫山区2024年度政策应资助 190 元，这里没有资助",
    ]);
  });

  test("with several identities it says all, and the highest", () => {
    const lists = [list("低保名单", ["张桂兰", "王建国"]), list("特困名单", ["陈德福", "王建国"])];
    const [message = ""] = sentences([roster(), ...lists]);
    expect(message).toMatch(/低保名单”B4.*城乡低保对象.*特困名单”B4.*特困人员.*应资助 380 元/);
  });

  test("another name under the same number is said", () => {
    const other = gridOf(`姓名|身份证号\n王大|${ID.王建国}\n张桂兰|${ID.张桂兰}`, { name: "低保" });
    expect(sentences([roster(), other])[0]).toContain("那里的姓名是“王大”");
  });
});

describe("wrong: paid, but not as the lists have it", () => {
  test.each<[why: string, roster: Grid, lists: readonly Grid[], found: string[]]>([
    [
      "not on 低保",
      roster(),
      [list("低保名单", ["王子轩"])],
      ["花名册 subsidy-missed I7", "花名册 subsidy-wrong I8"],
    ],
    [
      "not on 特困",
      roster(),
      [list("特困名单", ["王子轩"])],
      ["花名册 subsidy-missed I7", "花名册 subsidy-wrong I9"],
    ],
    ["too much", roster({ 张桂兰的资助额: 380 }), [LOW_INCOME], ["花名册 subsidy-wrong I8"]],
    ["too little", roster({ 陈德福的资助额: 190 }), [EXTREME_POVERTY], ["花名册 subsidy-wrong I9"]],
    [
      "a higher identity than the one written",
      roster(),
      [LOW_INCOME, list("特困名单", ["陈德福", "张桂兰"])],
      ["花名册 subsidy-wrong I8"],
    ],
    [
      "on 低保 and not on 特困, as written",
      roster(),
      [list("低保名单", ["张桂兰", "陈德福"]), list("特困名单", ["王建国"])],
      ["花名册 subsidy-missed I5", "花名册 subsidy-wrong I9"],
    ],
    [
      "another level of disability",
      roster({
        王建国的户属性: "一、二级残疾人",
        王建国的实交额: 0,
        王建国的资助额: 380,
        王建国的资助部门: "区民政局",
      }),
      [listWith("残疾人名单", "残疾等级", [["王建国", "三级"]])],
      ["花名册 subsidy-wrong I5"],
    ],
    [
      "one of two identities is not true, and it is the one that pays",
      roster({ 张桂兰的户属性: "城乡低保对象、孤儿", 张桂兰的实交额: 0, 张桂兰的资助额: 380 }),
      [LOW_INCOME, list("孤儿名单", ["王子轩"])],
      ["花名册 subsidy-missed I7", "花名册 subsidy-wrong I8"],
    ],
  ])("%s", (_, grid, lists, found) => {
    expect(compared([grid, ...lists])).toEqual(found);
  });

  test("the message says what is written and that the list does not have it", () => {
    expect(sentences([roster(), list("低保名单", ["王子轩"])])[1]).toBe(
      "写的是城乡低保对象，但工作表“低保名单”里没有这个人；按赫山区2024年度政策不享受资助，这里资助 190 元",
    );
  });

  test("what the list confirms is not said to be missing from it", () => {
    expect(sentences([roster({ 张桂兰的资助额: 380 }), LOW_INCOME])).toEqual([
      "在工作表“低保名单”B3 是城乡低保对象；按赫山区2024年度政策应资助 190 元，这里资助 380 元",
    ]);
  });

  test("and where the person is instead", () => {
    const lists = [list("低保名单", ["陈德福"]), list("特困名单", ["王建国"])];
    expect(sentences([roster(), ...lists])[2]).toBe(
      "写的是特困人员，但工作表“特困名单”里没有这个人；在工作表“低保名单”B3 是城乡低保对象；" +
        "按赫山区2024年度政策应资助 190 元，这里资助 380 元",
    );
  });
});

describe("right, or not to be told", () => {
  test.each<[why: string, roster: Grid, lists: readonly Grid[]]>([
    ["all as listed", roster(), [LOW_INCOME, EXTREME_POVERTY]],
    ["no list at all", roster({ 张桂兰的资助额: 0 }), []],
    ["only where that category's list is given", roster(), [EXTREME_POVERTY]],
    ["written otherwise, the same amount", roster({ 张桂兰的户属性: "农村低收入监测户" }), [LOW_INCOME]],
    ["an empty list is no list", roster(), [gridOf("低保名单\n姓名|身份证号", { name: "低保名单" })]],
    ["a list of 新增 does not name those of before", roster(), [list("新增低保名单", ["陈德福"])]],
    ["低保边缘 is not 低保", roster({ 张桂兰的户属性: "低保边缘户" }), [list("低保名单", ["陈德福"])]],
    [
      "on two lists of which one pays all",
      roster(),
      [LOW_INCOME, list("特困", ["陈德福"]), list("孤儿", ["陈德福"])],
    ],
    ["the subsidy is no number", roster({ 张桂兰的资助额: "有" }), [list("低保名单", ["张桂兰"])]],
    [
      "the category is an error value: it may have been worth more",
      roster({ 张桂兰的户属性: "#REF!", 张桂兰的资助额: 380 }),
      [LOW_INCOME],
    ],
    ["the subsidy is an error value", roster({ 张桂兰的资助额: "#REF!" }), [LOW_INCOME]],
    ["another county's list", roster(), [list("低保名单", ["王子轩"], "临猗县低保名单")]],
    ["the policy is unknown", roster({}, { title: "登记表" }), [list("低保名单", ["王子轩"])]],
    ["a list of something else", roster(), [list("党员名单", ["王建国"])]],
    [
      "paid by mistake, as any other rule can see",
      roster({ 王建国的资助额: 190 }),
      [list("户籍名册", ["王建国"]), LOW_INCOME],
    ],
    [
      "the list agrees with the amount; another identity has no list",
      roster({ 陈德福的资助额: 190 }),
      [list("低保", ["张桂兰", "陈德福"])],
    ],
    [
      "an unknown category might be worth more",
      roster({ 王建国的户属性: "困难职工", 王建国的资助额: 380 }),
      [list("低保", ["张桂兰", "王建国"])],
    ],
    [
      "a number that is wrong on one list may be right on another",
      roster({ 陈德福的身份证号: "430903195101129051" }),
      [
        sheetOf("低保名单", ["张桂兰", ID.张桂兰], ["陈德富", "430903195101129051"]),
        list("特困名单", ["陈德福"]),
      ],
    ],
    ["a list of those who left", roster(), [list("低保退出名单", ["王建国"])]],
    [
      "the roster's number is wrong: the person may be on the list under the right one",
      roster({ 张桂兰的身份证号: "430903195509209045" }),
      [list("低保名单", ["张桂兰"])],
    ],
    [
      "the list's number is wrong, and the name is the same",
      roster(),
      [
        gridOf(`姓名|身份证号\n张桂兰|430903195509209045\n陈德福|${ID.陈德福}`, { name: "低保" }),
        EXTREME_POVERTY,
      ],
    ],
    [
      "a list without readable numbers refutes nobody",
      roster(),
      [gridOf("姓名|身份证号\n王子轩|430903********9036\n李四|", { name: "低保名单" })],
    ],
  ])("%s", (_, grid, lists) => {
    expect(compared([grid, ...lists]).filter((found) => found.includes("subsidy"))).toEqual([]);
  });
});
