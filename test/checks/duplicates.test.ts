/** `id-duplicate` and `id-conflict` (design §5.3): every repeat after the first, over all sheets and files of a run. */
import type { Grid } from "../../src/forms";
import { brief, type Options, found, full, newCheck, resultOf } from "../support/check";
import { gridOf } from "../support/grid";
import { officialForm, roster } from "../support/roster";

const WANG = "430903197003109010";
const WANG_15 = "430903700310901";
const GROUP = ["duplicates"] as const;
const duplicates = (edits: Record<string, unknown>, options?: Options) =>
  found(GROUP, roster(edits), options);

describe("one sheet", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [
      { 王子轩的姓名: "王建国", 王子轩的身份证号: WANG },
      ["id-duplicate 王子轩的身份证号"],
      "same number, same name",
    ],
    [
      { 王子轩的姓名: "王建国", 王子轩的身份证号: WANG, 陈德福的姓名: "王建国", 陈德福的身份证号: WANG },
      ["id-duplicate 王子轩的身份证号", "id-duplicate 陈德福的身份证号"],
      "three times",
    ],
    [
      { 王子轩的姓名: "王建国", 王子轩的身份证号: WANG_15 },
      ["id-duplicate 王子轩的身份证号"],
      "15 after 18 characters",
    ],
    [
      { 王建国的身份证号: WANG_15, 王子轩的姓名: "王建国", 王子轩的身份证号: WANG },
      ["id-duplicate 王子轩的身份证号"],
      "18 after 15 characters",
    ],
    [
      { 王建国的身份证号: WANG_15, 王子轩的姓名: "王建国", 王子轩的身份证号: WANG_15 },
      ["id-duplicate 王子轩的身份证号"],
      "15 twice",
    ],
    [
      { 王子轩的姓名: "王建国", 王子轩的身份证号: ` 430903 19700310 9010` },
      ["id-duplicate 王子轩的身份证号"],
      "with spaces",
    ],
    [
      { 王子轩的姓名: "王建国", 王子轩的身份证号: "４３０９０３１９７００３１０９０１０" },
      ["id-duplicate 王子轩的身份证号"],
      "full-width",
    ],
    [
      { 陈德福的姓名: "李秀英", 陈德福的身份证号: "43090319720815902x" },
      ["id-duplicate 陈德福的身份证号"],
      "lower-case x",
    ],
    [
      { 王子轩的姓名: "王 建\u3000国", 王子轩的身份证号: WANG },
      ["id-duplicate 王子轩的身份证号"],
      "names are compared without spaces",
    ],
    [
      { 王建国的姓名: "王 建国", 王子轩的姓名: "王建国", 王子轩的身份证号: WANG },
      ["id-duplicate 王子轩的身份证号"],
      "names are compared without spaces",
    ],
    [{ 王子轩的身份证号: WANG }, ["id-conflict 王子轩的身份证号"], "another name"],
    [{ 王子轩的身份证号: WANG_15 }, ["id-conflict 王子轩的身份证号"], "another name, old number"],
    [{ 王子轩的姓名: "王建", 王子轩的身份证号: WANG }, ["id-conflict 王子轩的身份证号"], "part of the name"],
    [
      { 王子轩的身份证号: WANG, 陈德福的身份证号: WANG },
      ["id-conflict 王子轩的身份证号", "id-conflict 陈德福的身份证号"],
      "three names",
    ],
    [
      { 王子轩的身份证号: WANG, 陈德福的姓名: "王建国", 陈德福的身份证号: WANG },
      ["id-conflict 王子轩的身份证号", "id-duplicate 陈德福的身份证号"],
      "each repeat is compared with the first place",
    ],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(duplicates(edits)).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, why: string]>([
    [{}, "five numbers"],
    [{ 王子轩的姓名: "王建国" }, "the same name twice"],
    [{ 王建国的身份证号: null, 王子轩的身份证号: null }, "blank numbers"],
    [
      { 王建国的身份证号: 430903197003109000, 王子轩的身份证号: 430903197003109000 },
      "stored as numbers, so unknown",
    ],
  ])("%j: none (%s)", (edits) => {
    expect(duplicates(edits)).toEqual([]);
  });

  test("neither kind is doubled by the other, and the first place is never marked", () => {
    expect(
      found(GROUP, roster({ 王子轩的身份证号: WANG })).filter((finding) => finding.endsWith("F5")),
    ).toEqual([]);
  });

  test("the message names the first place", () => {
    expect(full(GROUP, roster({ 王子轩的姓名: "王建国", 王子轩的身份证号: WANG }))[0]?.message).toContain(
      "F5",
    );
    expect(full(GROUP, roster({ 王子轩的身份证号: WANG }))[0]?.message).toContain("F5");
  });

  test("over two pages of one sheet", () => {
    const row = `普通居民|1|户主|王建国|男|${WANG}||380|0|PJ1|王|`;
    const page =
      "本页小计：参加居民医保的户数：1户；参加居民医保人数：1人；实收金额380元。\n姓名|身份证号|实交额";
    expect(found(GROUP, officialForm(`${row}\n${page}\n王建国|${WANG}|380`))).toEqual(["id-duplicate B8"]);
  });
});

describe("several sheets and files of one run", () => {
  const one = (name: string, sheet = "第二页") =>
    officialForm(`普通居民|9|户主|${name}|男|${WANG}||380|0|PJ9|王|`, { name: sheet });
  const list = gridOf(`低保对象名单\n姓名|身份证号\n王建国|${WANG}\n王建国|${WANG}`, { name: "低保" });
  const of = (check: ReturnType<typeof newCheck>, grid: Grid, file: string) =>
    resultOf(grid, check, file).findings.filter(({ rule }) => rule.id.startsWith("id-"));

  test("another sheet: the message names sheet and cell", () => {
    const check = newCheck();
    expect(of(check, roster(), "甲村.xlsx")).toEqual([]);
    const findings = of(check, one("王建国"), "甲村.xlsx");
    expect(findings.map(brief)).toEqual(["id-duplicate F5"]);
    expect(findings[0]?.message).toMatch(/花名册.*F5/);
  });

  test("another file: the message names file, sheet and cell", () => {
    const check = newCheck();
    of(check, roster(), "甲村.xlsx");
    const findings = of(check, one("赵志强", "花名册"), "乙村.xlsx");
    expect(findings.map(brief)).toEqual(["id-conflict F5"]);
    expect(findings[0]?.message).toMatch(/甲村\.xlsx.*花名册.*F5/);
  });

  test("sheets of the same name in three files: all repeats point to the first", () => {
    const check = newCheck();
    of(check, roster(), "甲村.xlsx");
    of(check, one("王建国", "花名册"), "乙村.xlsx");
    expect(of(check, one("王建国", "花名册"), "丙村.xlsx")[0]?.message).toContain("甲村.xlsx");
  });

  test("another run knows nothing of the first", () => {
    of(newCheck(), roster(), "甲村.xlsx");
    expect(of(newCheck(), one("王建国"), "乙村.xlsx")).toEqual([]);
  });

  test("a number on a list is no duplicate of the roster, whichever comes first", () => {
    const check = newCheck();
    expect(of(check, list, "低保.xlsx")).toEqual([]);
    expect(of(check, roster(), "甲村.xlsx")).toEqual([]);
    expect(of(check, list, "低保二.xlsx")).toEqual([]);
  });
});
