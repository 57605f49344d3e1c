/** The rules about one ID number (design §5.3; GB 11643-1999). The roster's first person stands in row 5. */
import { found, full, TODAY } from "../support/check";
import { idNumber } from "../support/id-numbers";
import { roster } from "../support/roster";

const GROUP = ["identity"] as const;

/** What the identity rules say when the first person, a man, has this number. */
const about = (id: unknown) => found(GROUP, roster({ 王建国的身份证号: id }));

describe("wrong", () => {
  test.each<[id: unknown, rule: string, why: string]>([
    ["43090319700310901", "id-length", "17 characters"],
    ["4309031970031090101", "id-length", "19 characters"],
    ["43090370031090", "id-length", "14 characters"],
    ["4309037003109012", "id-length", "16 characters"],
    ["430903", "id-length", "six"],
    ["无", "id-length", "one, no digit"],
    ["4309031970031O9010", "id-format", "letter O instead of 0"],
    ["43090319700310X010", "id-format", "X within the first 17"],
    ["43090319700310901Y", "id-format", "Y as check character"],
    ["430903197003*09010", "id-format", "an asterisk"],
    ["43090319700310-010", "id-format", "a hyphen"],
    ["43090370O310901", "id-format", "15 characters with a letter"],
    [idNumber("19700230", 901), "id-birthdate", "30 February"],
    [idNumber("20230229", 901), "id-birthdate", "29 February of a common year"],
    [idNumber("19001310", 901), "id-birthdate", "month 13"],
    [idNumber("19700010", 901), "id-birthdate", "month 0"],
    [idNumber("19700431", 901), "id-birthdate", "31 April"],
    [idNumber("20231016", 901), "id-birthdate", "tomorrow, seen from 2023-10-15"],
    [idNumber("19021014", 901), "id-birthdate", "121 years ago"],
    [idNumber("18800101", 901), "id-birthdate", "143 years ago"],
    ["430903700230901", "id-birthdate", "30 February of an old number"],
    ["430903197003109011", "id-checksum", "the last digit is 0"],
    ["43090319700310901X", "id-checksum", "the last digit is 0, not X"],
    ["430903197003109030", "id-checksum", "the 17th digit changed"],
    ["430903197003019010", "id-checksum", "two digits of the day swapped"],
    ["430930197003109010", "id-checksum", "two digits of the division swapped"],
    [idNumber("19700310", 901, "439999"), "id-region", "no such division"],
    [idNumber("19700310", 901, "990101"), "id-region", "no such province"],
    [idNumber("19700310", 901, "000000"), "id-region", "zeros"],
    ["430903700310901", "id-15", "old number of 赫山区"],
    ["432301550920905", "id-15", "old number of 益阳市, a division until 1994"],
    ["110101491231903", "id-15", "old number of 东城区"],
    [430903197003109000, "id-as-number", "the number that is left of it"],
    [430903197003109010, "id-as-number", "as JavaScript reads it"],
    [43090319700310, "id-as-number", "any other number"],
    ["4.30903E+17", "id-as-number", "as a CSV shows it"],
    ["4.30903197003109E+17", "id-as-number", "with all digits that were left"],
    ["430903 19700310 9010", "id-spaces", "in groups"],
    [" 430903197003109010", "id-spaces", "a space before"],
    ["430903197003109010\u00a0", "id-spaces", "a non-breaking space after"],
    ["430903197003109010\n", "id-spaces", "a line break after"],
    ["４３０９０３１９７００３１０９０１０", "id-spaces", "full-width digits"],
  ])("%j: %s (%s)", (id, rule) => {
    expect(about(id)).toEqual([`${rule} 王建国的身份证号`]);
  });

  test("lower-case x and full-width Ｘ", () => {
    expect(found(GROUP, roster({ 李秀英的身份证号: "43090319720815902x" }))).toEqual([
      "id-spaces 李秀英的身份证号",
    ]);
    expect(found(GROUP, roster({ 李秀英的身份证号: "43090319720815902Ｘ" }))).toEqual([
      "id-spaces 李秀英的身份证号",
    ]);
  });
});

describe("right", () => {
  test.each<[id: string, why: string]>([
    ["430903197003109010", "the roster's own"],
    [idNumber("20231015", 901), "born today"],
    [idNumber("20000229", 901), "29 February of a leap year"],
    [idNumber("19031015", 901), "120 years old today"],
    [idNumber("19700310", 901, "432301"), "益阳市 as a county-level city, until 1994"],
    [idNumber("19700310", 901, "432321"), "益阳县, until 1994"],
    [idNumber("19700310", 901, "110101"), "another province"],
    [idNumber("19700310", 901, "360732"), "兴国县"],
  ])("%s: %s", (id) => {
    expect(about(id)).toEqual([]);
  });

  test("X as check character", () => {
    expect(found(GROUP, roster({ 李秀英的身份证号: "43090319880203906X", 李秀英的性别: "女" }))).toEqual([
      "id-checksum 李秀英的身份证号",
    ]);
    expect(found(GROUP, roster({ 李秀英的身份证号: "43090319880203948X", 李秀英的性别: "女" }))).toEqual([]);
  });

  test("a blank number is `required` instead", () => {
    expect(about(null)).toEqual([]);
  });
});

describe("a broken number is judged in turn: length, format, birth date, checksum", () => {
  test.each([
    ["4309031970023O901", "id-length", "17 characters, a letter, a bad day"],
    ["43090319700230O01X", "id-format", "a letter, a bad day, a bad check character"],
    ["430903197002309019", "id-birthdate", "a bad day and a bad check character"],
    ["439999197003109019", "id-checksum", "a bad check character and no such division"],
  ])("%s: only %s (%s)", (id, rule) => {
    expect(about(id)).toEqual([`${rule} 王建国的身份证号`]);
  });

  test("a day that is right tomorrow: today is what the caller says", () => {
    const grid = roster({ 王建国的身份证号: idNumber("20231016", 901) });
    expect(found(GROUP, grid, { today: TODAY })).toEqual(["id-birthdate 王建国的身份证号"]);
    expect(found(GROUP, grid, { today: { ...TODAY, day: 16 } })).toEqual([]);
  });
});

describe("id-as-number stands alone", () => {
  test("sex and division of such a number are not judged", () => {
    expect(found(GROUP, roster({ 王建国的身份证号: 439999197003109000, 王建国的性别: "女" }))).toEqual([
      "id-as-number 王建国的身份证号",
    ]);
  });

  test("two alike are no duplicate: whose they are is not known any more", () => {
    const grid = roster({ 王建国的身份证号: 430903197003109000, 王子轩的身份证号: 430903197003109000 });
    expect(found(["identity", "duplicates"], grid)).toEqual([
      "id-as-number 王建国的身份证号",
      "id-as-number 王子轩的身份证号",
    ]);
  });
});

describe("what to write instead", () => {
  const fixes = (id: unknown) =>
    full(GROUP, roster({ 王建国的身份证号: id })).map(({ rule, fix }) => [rule, fix]);

  test.each<[id: unknown, rule: string, fix: string | null]>([
    ["430903700310901", "id-15", "430903197003109010"],
    ["430903 19700310 9010", "id-spaces", "430903197003109010"],
    ["４３０９０３１９７００３１０９０１０", "id-spaces", "430903197003109010"],
    ["430903197003109011", "id-checksum", null],
    ["43090319700310901", "id-length", null],
    [430903197003109000, "id-as-number", null],
    [idNumber("19700310", 901, "439999"), "id-region", null],
  ])("%j: %s, %s", (id, rule, fix) => {
    expect(fixes(id)).toEqual([[rule, fix]]);
  });

  test("lower-case x becomes upper-case", () => {
    const [finding] = full(GROUP, roster({ 李秀英的身份证号: "43090319720815902x" }));
    expect(finding?.fix).toBe("43090319720815902X");
  });
});
