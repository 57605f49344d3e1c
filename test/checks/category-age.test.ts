/**
 * `category-age` (design §5.3: 孤儿 aged 40 …). Orphans and children nobody supports are minors; some names state an age
 * themselves. Minors count as such if they are when the collection begins (赫山区: 2023-09-01), the old if they are
 * before the insurance year ends (2024-12-31).
 */
import fc from "fast-check";
import { found, full } from "../support/check";
import { madeId, withWrongCheck } from "../support/made-ids";
import { officialForm, roster } from "../support/roster";

const title = (region: string) => `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表`;

/** The person in row 8 is of this category and was born on this day. */
const about = (region: string, category: string, born: string) =>
  found(
    ["category-age"],
    roster(
      { 张桂兰的户属性: category, 张桂兰的身份证号: madeId({ born, sequence: 904 }) },
      { title: title(region) },
    ),
  );

describe("wrong", () => {
  test.each<[region: string, category: string, born: string, why: string]>([
    ["赫山区", "孤儿", "19830601", "40 years old"],
    ["赫山区", "孤儿", "20050901", "18 on the day the collection begins"],
    ["赫山区", "③", "19830601", "by the form's number"],
    ["赫山区", "事实无人抚养儿童", "19830601", "no child"],
    ["赫山区", "④", "20000101", "by the form's number"],
    ["赫山区", "低保对象、孤儿", "19830601", "one of two identities"],
    ["沁水县土沃乡", "孤儿", "19830601", "a member of 特困人员"],
    ["临猗县", "事实无人抚养儿童", "19830601", "a member of 特困人员"],
    ["兴国县方太乡", "纳入监测的事实无人抚养儿童", "19830601", "no child"],
    ["兴国县方太乡", "事实无人抚养儿童", "19830601", "though its amount is not stated"],
    ["兴国县方太乡", "年满60周岁烈士子女", "19830601", "40 years old"],
    ["兴国县方太乡", "60岁以上烈士子女", "19650101", "59 when the year ends"],
    ["兴国县方太乡", "城镇低收入家庭60周岁以上老人", "19700101", "54"],
    ["兴国县方太乡", "城镇低收入家庭未成年人", "19900101", "grown up"],
    ["兴国县方太乡", "丧失劳动能力的重度残疾成年人", "20150101", "a child"],
    ["兴国县方太乡", "重度残疾儿童", "19900101", "grown up"],
    ["兴国县方太乡", "重度残疾学生和儿童", "19700101", "neither a child nor, likely, a student"],
    ["兴国县方太乡", "高校大学生", "19700101", "hardly"],
  ])("%s: %s born %s (%s)", (region, category, born) => {
    expect(about(region, category, born)).toEqual(["category-age 张桂兰的户属性"]);
  });
});

describe("right", () => {
  test.each<[region: string, category: string, born: string, why: string]>([
    ["赫山区", "孤儿", "20100601", "13 years old"],
    ["赫山区", "孤儿", "20050902", "18 on the day after the collection began"],
    ["赫山区", "孤儿", "20231001", "born after it began"],
    ["赫山区", "事实无人抚养儿童", "20150101", "8 years old"],
    ["赫山区", "特困人员", "19830601", "of any age"],
    ["赫山区", "普通居民", "19830601", "of any age"],
    ["赫山区", "农村五保户", "20100601", "of any age"],
    ["赫山区", "一、二级残疾人", "20150101", "of any age"],
    ["沁水县土沃乡", "特困人员", "19400101", "orphans are among them, and others"],
    ["临猗县", "特困人员（含孤儿和事实无人抚养儿童）", "19400101", "orphans are among them, and others"],
    ["兴国县方太乡", "特困供养人员（孤儿参照执行）", "19400101", "orphans are like them"],
    ["兴国县方太乡", "年满60周岁烈士子女", "19500101", "73"],
    ["兴国县方太乡", "年满60周岁烈士子女", "19641231", "60 on the last day of the year"],
    ["兴国县方太乡", "城镇低收入家庭60周岁以上老人", "19600101", "63"],
    ["兴国县方太乡", "城镇低收入家庭未成年人", "20100101", "13"],
    ["兴国县方太乡", "丧失劳动能力的重度残疾成年人", "19900101", "33"],
    ["兴国县方太乡", "重度残疾学生和儿童", "20010101", "a student of 22"],
    ["兴国县方太乡", "高校大学生", "20040101", "19"],
    ["孝义市", "市属未改制企业退休人员", "19800101", "no age is stated"],
  ])("%s: %s born %s (%s)", (region, category, born) => {
    expect(about(region, category, born)).toEqual([]);
  });

  test("a category that the policy does not have is `category-unknown` alone", () => {
    expect(about("赫山区", "孤老", "19830601")).toEqual([]);
    expect(about("孝义市", "孤儿", "19830601")).toEqual([]);
  });

  test("without a policy nobody says who is an orphan", () => {
    expect(found(["category-age"], roster({ 张桂兰的户属性: "孤儿" }, { title: "登记表" }))).toEqual([]);
  });

  test("the day of the check does not matter", () => {
    const grid = roster({
      张桂兰的户属性: "孤儿",
      张桂兰的身份证号: madeId({ born: "20100601", sequence: 904 }),
    });
    expect(found(["category-age"], grid, { today: { year: 2031, month: 1, day: 1 } })).toEqual([]);
  });
});

describe("the age comes from the number, if that is right", () => {
  test.each<[id: string | number | null, why: string]>([
    [withWrongCheck(madeId({ born: "19830601", sequence: 904 })), "a wrong check character"],
    ["4309031983060190", "too short"],
    ["430903198302309048", "no such day"],
    [null, "blank"],
    [4.30903198306e17, "stored as a number"],
  ])("%j: %s", (id) => {
    expect(found(["category-age"], roster({ 张桂兰的户属性: "孤儿", 张桂兰的身份证号: id }))).toEqual([]);
  });

  test.each([
    ["430903550920904", "15 digits"],
    ["430903 19550920 9044", "spaces"],
  ])("%s: %s", (id) => {
    expect(found(["category-age"], roster({ 张桂兰的户属性: "孤儿", 张桂兰的身份证号: id }))).toEqual([
      "category-age 张桂兰的户属性",
    ]);
  });
});

test("a category that is merged over the household is judged once, on its cell", () => {
  const grid = roster(
    { 王建国的户属性: "孤儿", 李秀英的户属性: null, 王子轩的户属性: null },
    { merges: ["A5:A7"] },
  );
  expect(found(["category-age"], grid)).toEqual(["category-age 王建国的户属性"]);
});

test("the message says the age, and who is excepted", () => {
  const [finding] = full(
    ["category-age"],
    roster({ 张桂兰的户属性: "孤儿", 张桂兰的身份证号: madeId({ born: "19830601", sequence: 904 }) }),
  );
  expect(finding).toMatchObject({ value: "孤儿", fix: null });
  expect(finding?.message).toMatch(/孤儿.*18.*40/);
  expect(finding?.message).toContain("在校");
});

test("an orphan born on any day is found exactly if 18 before 2023-09-02", () => {
  const day = fc.date({ min: new Date("1950-01-01"), max: new Date("2023-08-31"), noInvalidDate: true });
  fc.assert(
    fc.property(day, (date) => {
      const born = date.toISOString().slice(0, 10).replaceAll("-", "");
      const line = `孤儿|1|户主|王建国|男|${madeId({ born, sequence: 901 })}||0|380||王|区民政局`;
      expect(found(["category-age"], officialForm(line))).toEqual(
        born <= "20050901" ? ["category-age A5"] : [],
      );
    }),
  );
});
