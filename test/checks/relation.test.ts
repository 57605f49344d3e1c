/** `relation-unknown` and `relation-sex` (design §5.3); which words are relations is tested with the forms. */
import { type Grid } from "../../src/forms";
import { found, full } from "../support/check";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { HEADER, PERSONS, roster, TITLE } from "../support/roster";

const unknown = (grid: Grid) => found(["relation-unknown"], grid);
const sexes = (grid: Grid) => found(["relation-sex", "sex-mismatch", "sex-unknown"], grid);

const FOOTER = "本页小计：参加居民医保的户数：3户；参加居民医保人数：5人；实收金额1330元。";

/** A man and a woman of whom the number says so, and a man's number with a wrong check character. */
const HIS = idNumber("19880101", 901);
const HERS = idNumber("19880101", 902);
const BROKEN = HIS.slice(0, 17) + (HIS.endsWith("1") ? "2" : "1");

describe("relation-unknown", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{ 李秀英的户主关系: "同住" }, ["relation-unknown 李秀英的户主关系"], "no relation"],
    [{ 王子轩的户主关系: "王子轩" }, ["relation-unknown 王子轩的户主关系"], "a name in the wrong column"],
    [
      { 李秀英的户主关系: 1, 王子轩的户主关系: "外星人" },
      ["relation-unknown 李秀英的户主关系", "relation-unknown 王子轩的户主关系"],
      "two cells",
    ],
    [{ 李秀英的户主关系: 2 }, ["relation-unknown 李秀英的户主关系"], "02 户主 or 2 子"],
    [{ 王建国的户主关系: "户注" }, ["relation-unknown 王建国的户主关系"], "a slip of the pen"],
    [{ 王子轩的户主关系: "兒子" }, ["relation-unknown 王子轩的户主关系"], "traditional characters"],
    [{ 张桂兰的户主关系: "户" }, ["relation-unknown 张桂兰的户主关系"], "half a word"],
  ])("%j", (edits, expected) => {
    expect(unknown(roster(edits))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, why: string]>([
    [{}, "户主, 妻, 子"],
    [{ 李秀英的户主关系: "配偶", 王子轩的户主关系: "长子" }, "other names of the standard"],
    [{ 李秀英的户主关系: "12", 王子轩的户主关系: 20 }, "its codes, as text and as a number"],
    [{ 李秀英的户主关系: "老婆", 王子轩的户主关系: "二儿子" }, "usual spellings"],
    [{ 李秀英的户主关系: "户主之妻", 王子轩的户主关系: "之子" }, "with the head before"],
    [
      { 王建国的户主关系: "户 主", 李秀英的户主关系: " 妻\u00a0", 王子轩的户主关系: "儿\n子" },
      "spaces and line breaks",
    ],
    [{ 王子轩的户主关系: "子（女）" }, "full-width brackets"],
    [{ 李秀英的户主关系: null }, "a blank is `required`"],
    [{ 李秀英的户主关系: "#REF!" }, "an error value is `cell-error`"],
  ])("%j: %s", (edits) => {
    expect(unknown(roster(edits))).toEqual([]);
  });

  test.each<[written: string, fix: string | null]>([
    ["户注", "户主"],
    ["妻孑", "妻子"],
    ["母親", "母亲"],
    ["外生女", "外甥女"],
    ["同住", null],
    ["户主（妻）", null],
    ["妻子女", null],
  ])("%s: to be written %s", (written, fix) => {
    const findings = full(["relation-unknown"], roster({ 李秀英的户主关系: written }));
    expect(findings.map(({ fix, value }) => ({ fix, value }))).toEqual([{ fix, value: written }]);
    expect(findings[0]?.message).toContain(fix ?? written);
  });

  test("a code of one digit: the message says how codes are written", () => {
    expect(full(["relation-unknown"], roster({ 李秀英的户主关系: 2 }))[0]?.message).toMatch(/02.*20/);
  });

  test("on the next page, where the columns stand in another order", () => {
    const next =
      "姓名 | 身份证号 | 与户主关系 | 户籍号 | 实交额\n赵大海 | 430903198801019011 | 户王 | 2001 | 380";
    const grid = gridOf(`${TITLE}\n填报单位：\n${HEADER}\n${PERSONS}\n${FOOTER}\n${next}`);
    expect(unknown(grid)).toEqual(["relation-unknown C12"]);
  });

  test("without the column there is nothing to be said", () => {
    expect(unknown(gridOf("姓名|身份证号|性别|实交额\n王建国|430903197003109010|男|380"))).toEqual([]);
  });
});

describe("relation-sex", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{ 李秀英的户主关系: "夫" }, ["relation-sex 李秀英的户主关系"], "a woman, by both"],
    [{ 王子轩的户主关系: "女" }, ["relation-sex 王子轩的户主关系"], "a man, by both"],
    [{ 李秀英的户主关系: "20" }, ["relation-sex 李秀英的户主关系"], "code 20: 子"],
    [{ 李秀英的户主关系: "户主的儿子" }, ["relation-sex 李秀英的户主关系"], "with the head before"],
    [{ 李秀英的户主关系: "父親" }, ["relation-sex 李秀英的户主关系"], "a slip of the pen that can be read"],
    [{ 王子轩的户主关系: "儿媳", 王子轩的性别: "男性" }, ["relation-sex 王子轩的户主关系"], "男性"],
    [
      { 李秀英的户主关系: "女婿", 李秀英的性别: null },
      ["relation-sex 李秀英的户主关系"],
      "no sex: the number's",
    ],
    [
      { 李秀英的户主关系: "夫", 李秀英的性别: "#N/A" },
      ["relation-sex 李秀英的户主关系"],
      "an error value: the number's",
    ],
    [
      { 李秀英的户主关系: "夫", 李秀英的性别: "未知" },
      ["relation-sex 李秀英的户主关系", "sex-unknown 李秀英的性别"],
      "no sex of the two: the number's",
    ],
    [
      { 李秀英的户主关系: "夫", 李秀英的性别: null, 李秀英的身份证号: "430903720815902" },
      ["relation-sex 李秀英的户主关系"],
      "an old number",
    ],
    [
      { 李秀英的户主关系: "夫", 李秀英的身份证号: null },
      ["relation-sex 李秀英的户主关系"],
      "no number: the written sex",
    ],
    [
      { 李秀英的户主关系: "妻", 李秀英的性别: "男", 李秀英的身份证号: BROKEN },
      ["relation-sex 李秀英的户主关系"],
      "a broken number: the written sex",
    ],
    [
      { 李秀英的户主关系: "妻", 李秀英的性别: "男", 李秀英的身份证号: HIS },
      ["relation-sex 李秀英的户主关系"],
      "a wife who is a man",
    ],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(sexes(roster(edits))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{}, [], "户主, 妻, 子"],
    [{ 王建国的户主关系: "户主", 王建国的性别: "女", 王建国的身份证号: HERS }, [], "a head can be either"],
    [{ 李秀英的户主关系: "配偶", 王子轩的户主关系: "孙" }, [], "so can these"],
    [{ 李秀英的户主关系: "爱人", 李秀英的性别: "男", 李秀英的身份证号: HIS }, [], "a husband"],
    [
      { 李秀英的性别: "男" },
      ["sex-mismatch 李秀英的性别"],
      "the number agrees with 妻: the written sex is wrong",
    ],
    [
      { 李秀英的户主关系: "夫", 李秀英的性别: "男" },
      ["sex-mismatch 李秀英的性别"],
      "the written sex agrees: the number is wrong, or both",
    ],
    [{ 李秀英的户主关系: "夫", 李秀英的性别: null, 李秀英的身份证号: null }, [], "nothing to compare"],
    [
      { 李秀英的户主关系: "夫", 李秀英的性别: null, 李秀英的身份证号: BROKEN },
      [],
      "a broken number states no sex",
    ],
    [
      { 李秀英的户主关系: "夫", 李秀英的性别: "未知", 李秀英的身份证号: 430903197208159 },
      ["sex-unknown 李秀英的性别"],
      "nor does one stored as a number",
    ],
    [{ 李秀英的性别: "女性" }, [], "女性"],
    [{ 李秀英的户主关系: "同住", 李秀英的性别: "女" }, [], "not known, so no sex"],
    [{ 王子轩的户主关系: "子（女）", 王子轩的性别: "女", 王子轩的身份证号: HERS }, [], "what a form offers"],
    [
      { 李秀英的户主关系: "妻（已故）", 李秀英的性别: "男", 李秀英的身份证号: HIS },
      [],
      "a remark may be about anything",
    ],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(sexes(roster(edits))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, message: RegExp]>([
    [{ 李秀英的户主关系: "夫" }, /“夫”.*男.*性别.*女/],
    [{ 李秀英的户主关系: "夫", 李秀英的性别: null }, /“夫”.*男.*身份证号.*女/],
  ])("%j: the message names both sides, and nothing is filled in", (edits, message) => {
    const [finding, ...others] = full(["relation-sex"], roster(edits));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ value: "夫", fix: null, message: expect.stringMatching(message) });
  });
});
