/** The money rules in the other regions; what their documents state is listed in design §4. */
import { found } from "../support/check";
import { roster } from "../support/roster";

const RULES = ["category-unknown", "amount-selfpay", "amount-subsidy", "amount-sum"] as const;

/** Only row 8 is of interest: the others are ordinary residents, who pay 380 everywhere, and 特困人员, who pay 0. */
function about(region: string, category: string, paid: number, subsidy: number): string[] {
  const title = `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表`;
  return found(
    RULES,
    roster({ 张桂兰的户属性: category, 张桂兰的实交额: paid, 张桂兰的资助额: subsidy }, { title }),
  );
}

test.each<[region: string, category: string, paid: number, subsidy: number]>([
  ["沁水县土沃乡", "普通居民", 380, 0],
  ["沁水县土沃乡", "边缘易致贫人口", 100, 280],
  ["沁水县土沃乡", "城乡低保对象", 76, 304],
  ["沁水县土沃乡", "孤儿", 0, 380],
  ["临猗县", "返贫致贫人口", 38, 342],
  ["临猗县", "低保对象", 76, 304],
  ["临猗县", "突发严重困难人口", 100, 280],
  ["临猗县", "丧失劳动能力的残疾人", 190, 190],
  ["兴国县方太乡", "城乡低保对象", 60, 320],
  ["兴国县方太乡", "返贫致贫人口", 60, 320],
  ["兴国县方太乡", "六类对象", 0, 380],
  ["兴国县方太乡", "高校大学生", 0, 380],
  ["孝义市", "低保对象", 76, 304],
  ["孝义市", "返贫致贫人口", 38, 342],
  ["孝义市", "持有二代残疾证的残疾人员", 76, 304],
  ["孝义市", "市属改制企业职工", 0, 380],
])("%s, %s: %d + %d is right", (region, category, paid, subsidy) => {
  expect(about(region, category, paid, subsidy)).toEqual([]);
});

// 190 + 190 is 赫山区's amount for them.
test.each([
  ["沁水县土沃乡", "城乡低保对象"],
  ["临猗县", "低保对象"],
  ["兴国县方太乡", "城乡低保对象"],
  ["孝义市", "低保对象"],
])("%s, %s: 190 + 190 is wrong", (region, category) => {
  expect(about(region, category, 190, 190)).toEqual([
    "amount-selfpay 张桂兰的实交额",
    "amount-subsidy 张桂兰的资助额",
  ]);
});

describe("a category without a stated amount: only the sum is judged", () => {
  test.each<[region: string, category: string, paid: number, subsidy: number, expected: string[]]>([
    ["沁水县土沃乡", "重度残疾人", 100, 280, []],
    ["沁水县土沃乡", "重度残疾人", 380, 0, []],
    ["沁水县土沃乡", "在乡重点优抚对象", 0, 380, []],
    ["沁水县土沃乡", "重度残疾人", 100, 200, ["amount-sum 张桂兰的实交额"]],
    ["沁水县土沃乡", "村集体经济组织成员", 350, 0, ["amount-sum 张桂兰的实交额"]],
    ["兴国县方太乡", "重度残疾学生和儿童", 60, 320, []],
    ["兴国县方太乡", "重度残疾学生和儿童", 60, 60, ["amount-sum 张桂兰的实交额"]],
    ["兴国县方太乡", "事实无人抚养儿童", 0, 380, []],
    ["孝义市", "优抚对象", 200, 180, []],
    ["孝义市", "优抚对象", 200, 200, ["amount-sum 张桂兰的实交额"]],
  ])("%s, %s %d + %d: %j", (region, category, paid, subsidy, expected) => {
    expect(about(region, category, paid, subsidy)).toEqual(expected);
  });
});

describe("one of several identities without a stated amount", () => {
  test("the other already pays everything: nothing could be higher", () => {
    expect(about("沁水县土沃乡", "特困人员、重度残疾人", 0, 380)).toEqual([]);
    expect(about("沁水县土沃乡", "特困人员、重度残疾人", 380, 0)).toEqual([
      "amount-selfpay 张桂兰的实交额",
      "amount-subsidy 张桂兰的资助额",
    ]);
  });

  test("otherwise nothing is known but the sum", () => {
    expect(about("沁水县土沃乡", "城乡低保对象、重度残疾人", 100, 280)).toEqual([]);
    expect(about("沁水县土沃乡", "城乡低保对象、重度残疾人", 76, 300)).toEqual(["amount-sum 张桂兰的实交额"]);
  });
});
