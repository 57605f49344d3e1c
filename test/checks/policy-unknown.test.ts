/** `policy-unknown` (design §5.3): region or year unknown, so the money rules were not run; on the header's first cell. */
import { found, newCheck, resultOf } from "../support/check";
import { gridOf } from "../support/grid";
import { policies } from "../support/read";
import { officialForm, roster } from "../support/roster";

const GROUPS = ["context", "category-unknown", "amount-selfpay", "amount-subsidy", "amount-sum"] as const;
const form = "城乡居民基本医疗保险参保缴费基本信息登记表";
// An amount and a category that are wrong everywhere.
const WRONG = { 王建国的户属性: "外星人", 李秀英的实交额: 999 };

test.each([
  [`2024年度${form}`, "no region"],
  [`赫山区${form}`, "no year"],
  [form, "neither"],
  [`赫山区2031年度${form}`, "a year without a policy"],
  [`赫山区2019年度${form}`, "a year before the first policy"],
  [`资阳区2024年度${form}`, "a region without a policy"],
  [`土沃乡、方太乡2024年度${form}`, "two regions"],
])("%s: %s", (title) => {
  expect(found(GROUPS, roster(WRONG, { title }))).toEqual(["policy-unknown 表头"]);
});

test.each([
  [`赫山区2024年度${form}`, "赫山区"],
  [`湖南省益阳市赫山区2024年度${form}`, "赫山区"],
  [`孝义市二〇二四年度${form}`, "孝义市"],
])("%s is known", (title, region) => {
  const grid = roster(
    { 张桂兰的户属性: "普通居民", 张桂兰的实交额: 380, 张桂兰的资助额: 0, 张桂兰的资助部门: null },
    { title },
  );
  const result = resultOf(grid);
  expect([result.region?.name, result.year]).toEqual([region, 2024]);
  expect(found(GROUPS, grid)).toEqual([]);
});

test("the header's first cell, where the first column is blank", () => {
  const grid = gridOf("登记表\n-\n| 姓名 | 身份证号 | 实交额\n| 王建国 | 430903197003109010 | 380");
  expect(found(GROUPS, grid)).toEqual(["policy-unknown B3"]);
});

test("one finding, also where the form has several pages", () => {
  const row = "普通居民|1|户主|王建国|男|430903197003109010||380|0|PJ1|王|";
  const more = "本页小计：参加居民医保的户数：1户\n姓名|身份证号|实交额\n张桂兰|430903195509209044|380";
  expect(found(GROUPS, officialForm(`${row}\n${more}`, { title: form }))).toEqual(["policy-unknown A3"]);
});

test("the other rules still run", () => {
  const grid = roster({ 李秀英的姓名: null, 王子轩的身份证号: "430903197003109010" }, { title: form });
  expect(found(["required", "duplicates"], grid)).toEqual([
    "required 李秀英的姓名",
    "id-conflict 王子轩的身份证号",
  ]);
});

test("tables that are no roster need no policy to be read", () => {
  expect(found(GROUPS, gridOf("日期|收入\n2023-10-08|380"))).toEqual([]);
});

describe("an option beats what the sheet says (design §5.2)", () => {
  const region = policies.findRegion("赫山区");

  test("neither is on the sheet, both are given", () => {
    expect(found(GROUPS, roster({ 李秀英的实交额: 350 }, { title: form }), { region, year: 2024 })).toEqual([
      "amount-selfpay 李秀英的实交额",
      "amount-sum 李秀英的实交额",
    ]);
  });

  test("only one of them is given", () => {
    expect(found(GROUPS, roster({}, { title: form }), { region })).toEqual(["policy-unknown 表头"]);
    expect(found(GROUPS, roster({}, { title: `2024年度${form}` }), { region })).toEqual([]);
  });

  // 临猗县's 低保对象 pay 76, 赫山区's 190.
  test("another region than the title's", () => {
    const grid = roster({}, { title: `临猗县2024年度${form}` });
    expect(found(["amount-selfpay"], grid)).toEqual(["amount-selfpay 张桂兰的实交额"]);
    expect(found(["amount-selfpay"], grid, { region })).toEqual([]);
    expect(resultOf(grid, newCheck({ region })).region?.name).toBe("赫山区");
  });

  test("another year than the title's", () => {
    expect(found(GROUPS, roster(), { year: 2031 })).toEqual(["policy-unknown 表头"]);
    expect(found(GROUPS, roster({}, { title: `赫山区2031年度${form}` }), { year: 2024 })).toEqual([]);
  });
});

test.each<[title: string, says: string]>([
  [`南县2024年度${form}`, "本表写的是南县，没有南县的政策"],
  [`湖南省益阳市南县乌嘴乡2024年度${form}`, "本表写的是湖南省益阳市南县，没有湖南省益阳市南县的政策"],
  [`2024年度南县${form}`, "本表写的是南县，没有南县的政策"],
  [`武穴市2024年度${form}`, "本表写的是武穴市，没有武穴市的政策"],
  [`乌嘴乡2024年度${form}`, "本表写的是乌嘴乡，没有乌嘴乡的政策"],
  [`2024年度${form}`, "表里看不出地区"],
  [`本县2024年度${form}`, "表里看不出地区"],
  [`城乡居民2024年度${form}`, "表里看不出地区"],
])("%s: %s", (title, says) => {
  const { findings } = resultOf(
    gridOf(`${title}\n姓名 | 身份证号 | 实交额\n王建国 | 430903197003109010 | 380`),
  );
  expect(findings.map(({ message }) => message.slice(0, says.length))).toEqual([says]);
});
