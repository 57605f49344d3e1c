/** `sex-unknown` and `sex-mismatch` (design §5.3): the 17th digit of the number is odd for men. */
import { found } from "../support/check";
import { idNumber } from "../support/id-numbers";
import { roster } from "../support/roster";

const about = (sex: unknown, id?: unknown) =>
  found(
    ["identity"],
    roster(id === undefined ? { 王建国的性别: sex } : { 王建国的性别: sex, 王建国的身份证号: id }),
  );

test.each(["未知", "M", "1", 1, "男女", "?", "难"])("%s is not a sex", (sex) => {
  expect(about(sex)).toEqual(["sex-unknown 王建国的性别"]);
});

test.each(["男", " 男", "男\u00a0", "男\u3000"])("%j is one", (sex) => {
  expect(about(sex)).toEqual([]);
});

test("a blank one is `required` instead", () => {
  expect(about(null)).toEqual([]);
});

test.each<[sex: string, id: string, expected: string[], why: string]>([
  ["女", "430903197003109010", ["sex-mismatch 王建国的性别"], "sequence 901, a man's"],
  ["男", "43090319720815902X", ["sex-mismatch 王建国的性别"], "sequence 902, a woman's"],
  ["女", idNumber("20100601", 999), ["sex-mismatch 王建国的性别"], "sequence 999"],
  [
    "女",
    "430903700310901",
    ["id-15 王建国的身份证号", "sex-mismatch 王建国的性别"],
    "an old number: its last digit is odd",
  ],
  [
    "女",
    "430903 19700310 9010",
    ["id-spaces 王建国的身份证号", "sex-mismatch 王建国的性别"],
    "spaces are no hindrance",
  ],
  [
    "女",
    idNumber("19700310", 901, "439999"),
    ["id-region 王建国的身份证号", "sex-mismatch 王建国的性别"],
    "the number passes its check",
  ],
  ["女", "43090319700310902X", ["id-checksum 王建国的身份证号"], "sex only for numbers that pass"],
  ["女", "43090319700310901", ["id-length 王建国的身份证号"], "sex only for numbers that pass"],
  ["女", idNumber("19700230", 901), ["id-birthdate 王建国的身份证号"], "sex only for numbers that pass"],
  ["男", "430903700310901", ["id-15 王建国的身份证号"], "an old number that agrees"],
  ["女", idNumber("19700310", 902), [], "a woman's number"],
  ["男", idNumber("19700310", 903), [], "a man's number"],
  ["未知", "430903197003109010", ["sex-unknown 王建国的性别"], "what is no sex cannot disagree"],
])("%s, %s: %j (%s)", (sex, id, expected) => {
  expect(about(sex, id).sort()).toEqual([...expected].sort());
});

test("the finding is on the sex, not on the number", () => {
  expect(found(["sex-mismatch"], roster({ 李秀英的性别: "男", 张桂兰的性别: "男" }))).toEqual([
    "sex-mismatch 李秀英的性别",
    "sex-mismatch 张桂兰的性别",
  ]);
});
