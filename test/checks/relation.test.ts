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
    [{ C6: "同住" }, ["relation-unknown C6"], "no relation"],
    [{ C7: "王子轩" }, ["relation-unknown C7"], "a name in the wrong column"],
    [{ C6: 1, C7: "外星人" }, ["relation-unknown C6", "relation-unknown C7"], "two cells"],
    [{ C6: 2 }, ["relation-unknown C6"], "02 户主 or 2 子"],
    [{ C5: "户注" }, ["relation-unknown C5"], "a slip of the pen"],
    [{ C7: "兒子" }, ["relation-unknown C7"], "traditional characters"],
    [{ C8: "户" }, ["relation-unknown C8"], "half a word"],
  ])("%j", (edits, expected) => {
    expect(unknown(roster(edits))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, why: string]>([
    [{}, "户主, 妻, 子"],
    [{ C6: "配偶", C7: "长子" }, "other names of the standard"],
    [{ C6: "12", C7: 20 }, "its codes, as text and as a number"],
    [{ C6: "老婆", C7: "二儿子" }, "usual spellings"],
    [{ C6: "户主之妻", C7: "之子" }, "with the head before"],
    [{ C5: "户 主", C6: " 妻\u00a0", C7: "儿\n子" }, "spaces and line breaks"],
    [{ C7: "子（女）" }, "full-width brackets"],
    [{ C6: null }, "a blank is `required`"],
    [{ C6: "#REF!" }, "an error value is `cell-error`"],
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
    const findings = full(["relation-unknown"], roster({ C6: written }));
    expect(findings.map(({ fix, value }) => ({ fix, value }))).toEqual([{ fix, value: written }]);
    expect(findings[0]?.message).toContain(fix ?? written);
  });

  test("a code of one digit: the message says how codes are written", () => {
    expect(full(["relation-unknown"], roster({ C6: 2 }))[0]?.message).toMatch(/02.*20/);
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
    [{ C6: "夫" }, ["relation-sex C6"], "a woman, by both"],
    [{ C7: "女" }, ["relation-sex C7"], "a man, by both"],
    [{ C6: "20" }, ["relation-sex C6"], "code 20: 子"],
    [{ C6: "户主的儿子" }, ["relation-sex C6"], "with the head before"],
    [{ C6: "父親" }, ["relation-sex C6"], "a slip of the pen that can be read"],
    [{ C7: "儿媳", E7: "男性" }, ["relation-sex C7"], "男性"],
    [{ C6: "女婿", E6: null }, ["relation-sex C6"], "no sex: the number's"],
    [{ C6: "夫", E6: "#N/A" }, ["relation-sex C6"], "an error value: the number's"],
    [{ C6: "夫", E6: "未知" }, ["relation-sex C6", "sex-unknown E6"], "no sex of the two: the number's"],
    [{ C6: "夫", E6: null, F6: "430903720815902" }, ["relation-sex C6"], "an old number"],
    [{ C6: "夫", F6: null }, ["relation-sex C6"], "no number: the written sex"],
    [{ C6: "妻", E6: "男", F6: BROKEN }, ["relation-sex C6"], "a broken number: the written sex"],
    [{ C6: "妻", E6: "男", F6: HIS }, ["relation-sex C6"], "a wife who is a man"],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(sexes(roster(edits))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{}, [], "户主, 妻, 子"],
    [{ C5: "户主", E5: "女", F5: HERS }, [], "a head can be either"],
    [{ C6: "配偶", C7: "孙" }, [], "so can these"],
    [{ C6: "爱人", E6: "男", F6: HIS }, [], "a husband"],
    [{ E6: "男" }, ["sex-mismatch E6"], "the number agrees with 妻: the written sex is wrong"],
    [{ C6: "夫", E6: "男" }, ["sex-mismatch E6"], "the written sex agrees: the number is wrong, or both"],
    [{ C6: "夫", E6: null, F6: null }, [], "nothing to compare"],
    [{ C6: "夫", E6: null, F6: BROKEN }, [], "a broken number states no sex"],
    [{ C6: "夫", E6: "未知", F6: 430903197208159 }, ["sex-unknown E6"], "nor does one stored as a number"],
    [{ E6: "女性" }, [], "女性"],
    [{ C6: "同住", E6: "女" }, [], "not known, so no sex"],
    [{ C7: "子（女）", E7: "女", F7: HERS }, [], "what a form offers"],
    [{ C6: "妻（已故）", E6: "男", F6: HIS }, [], "a remark may be about anything"],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(sexes(roster(edits))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, message: RegExp]>([
    [{ C6: "夫" }, /“夫”.*男.*性别.*女/],
    [{ C6: "夫", E6: null }, /“夫”.*男.*身份证号.*女/],
  ])("%j: the message names both sides, and nothing is filled in", (edits, message) => {
    const [finding, ...others] = full(["relation-sex"], roster(edits));
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ value: "夫", fix: null, message: expect.stringMatching(message) });
  });
});
