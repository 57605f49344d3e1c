/** One head in every household, and its rows together (design §5.3); who belongs together is tested with the forms. */
import { type Grid } from "../../src/forms";
import { brief, found, full, newCheck, resultOf } from "../support/check";
import { gridOf } from "../support/grid";
import { personLine } from "../support/persons";
import { HEADER, officialForm, roster, TITLE } from "../support/roster";

const RULES: readonly string[] = ["household-no-head", "household-many-heads", "household-split"];
const inHouseholds = (grid: Grid) => found(RULES, grid);

const FOOTER = "本页小计：参加居民医保的户数：1户；参加居民医保人数：1人；实收金额380元。";
const page = (...rows: string[]) => [TITLE, "填报单位：", HEADER, ...rows].join("\n");

/** The n-th of some men, in a household and with a relation to its head. */
const man = (n: number, householdId: string, relation: string) => personLine(n, { householdId, relation });

/** One line a person, `household relation` with `·` for a blank, from row 5 on. */
const men = (lines: string) =>
  lines
    .split("/")
    .map((line, n) => man(n, ...(line.trim().replaceAll("·", "").split(" ") as [string, string])))
    .join("\n");

describe("household-no-head", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{ 王建国的户主关系: "父亲" }, ["household-no-head 王建国的户主关系"], "three rows, none a head"],
    [{ 张桂兰的户主关系: "母亲" }, ["household-no-head 张桂兰的户主关系"], "one row"],
    [
      { 王建国的户主关系: "夫", 陈德福的户主关系: "其他" },
      ["household-no-head 王建国的户主关系", "household-no-head 陈德福的户主关系"],
      "two households",
    ],
    [{ 王建国的户主关系: "51", 李秀英的户主关系: 52 }, ["household-no-head 王建国的户主关系"], "in codes"],
    [{ 王建国的户主关系: "户主之父" }, ["household-no-head 王建国的户主关系"], "the head is only spoken of"],
    [
      { 王建国的户籍号: "1000" },
      ["household-no-head 李秀英的户主关系"],
      "the head is in a household of its own",
    ],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(inHouseholds(roster(edits))).toEqual(expected);
  });

  test.each<[edits: Record<string, unknown>, why: string]>([
    [{}, "a head in each"],
    [{ 王建国的户主关系: "夫", 李秀英的户主关系: "户主" }, "the head in the second row"],
    [{ 王建国的户主关系: "父亲", 王子轩的户主关系: "户主" }, "the head in the last row"],
    [{ 王建国的户主关系: "本人" }, "本人"],
    [{ 王建国的户主关系: "户 主" }, "a space"],
    [{ 王建国的户主关系: "户主（本人）" }, "a remark"],
    [{ 王建国的户主关系: "02" }, "code 02"],
    [{ 王建国的户主关系: "户注" }, "a slip of the pen, which `relation-unknown` mends"],
    [{ 王建国的户主关系: "当家的" }, "not known: `relation-unknown` speaks of it, and it may be the head"],
    [{ 王建国的户主关系: null }, "blank: `required` speaks of it"],
    [{ 王建国的户主关系: "父亲", 王子轩的户主关系: null }, "another cell is blank"],
    [{ 王建国的户主关系: null, 李秀英的户主关系: null, 王子轩的户主关系: null }, "all are blank"],
    [{ 王建国的户主关系: "#REF!" }, "an error value"],
    [
      {
        王建国的户主关系: null,
        李秀英的户主关系: null,
        王子轩的户主关系: null,
        张桂兰的户主关系: null,
        陈德福的户主关系: null,
      },
      "an empty column",
    ],
  ])("%j: %s", (edits) => {
    expect(inHouseholds(roster(edits))).toEqual([]);
  });

  test("户籍号 merged over the household", () => {
    const grid = roster(
      { 李秀英的户籍号: null, 王子轩的户籍号: null, 王建国的户主关系: "父亲" },
      { merges: ["B5:B7"] },
    );
    expect(inHouseholds(grid)).toEqual(["household-no-head 王建国的户主关系"]);
  });

  test("without household numbers: the rows before the first head", () => {
    expect(inHouseholds(officialForm(men("· 妻/· 子/· 户主/· 子/· 户主")))).toEqual(["household-no-head C5"]);
    expect(inHouseholds(officialForm(men("· 户主/· 妻/· 户主/· 子/· 户主")))).toEqual([]);
  });

  test("on two pages: one household, whose head stands on the second", () => {
    const grid = gridOf([page(men("1 父亲"), FOOTER), page(man(9, "1", "户主"))].join("\n"));
    expect(inHouseholds(grid)).toEqual([]);
    const without = gridOf([page(men("1 父亲"), FOOTER), page(man(9, "1", "子"))].join("\n"));
    expect(inHouseholds(without)).toEqual(["household-no-head C5"]);
  });

  test("a form without the column, or a page of it", () => {
    expect(inHouseholds(gridOf("户籍号|姓名|身份证号|实交额\n1|王建国|430903197003109010|380"))).toEqual([]);
    const next = "姓名 | 身份证号 | 户籍号 | 实交额\n赵大海 | 430903198801019011 | 1 | 380";
    expect(inHouseholds(gridOf(`${page(man(0, "1", "父亲"), FOOTER)}\n${next}`))).toEqual([]);
  });

  test("the message names the household and what its first row says; nothing is filled in", () => {
    expect(full(RULES, roster({ 王建国的户主关系: "父亲" }))).toEqual([
      expect.objectContaining({
        message: "户籍号 1001 这一户没有户主（首行是“父亲”）",
        value: "父亲",
        fix: null,
      }),
    ]);
    expect(full(RULES, officialForm(men("· 妻/· 户主")))[0]?.message).toBe("这一户没有户主（首行是“妻”）");
  });
});

describe("household-many-heads", () => {
  test.each<[edits: Record<string, unknown>, expected: string[], why: string]>([
    [{ 李秀英的户主关系: "户主" }, ["household-many-heads 李秀英的户主关系"], "the second row"],
    [
      { 李秀英的户主关系: "户主", 王子轩的户主关系: "户主" },
      ["household-many-heads 李秀英的户主关系", "household-many-heads 王子轩的户主关系"],
      "each after the first",
    ],
    [{ 王子轩的户主关系: "本人" }, ["household-many-heads 王子轩的户主关系"], "本人"],
    [
      { 王建国的户主关系: "父亲", 李秀英的户主关系: "户主", 王子轩的户主关系: "户 主" },
      ["household-many-heads 王子轩的户主关系"],
      "the first one is in the second row",
    ],
    [
      { 李秀英的户主关系: "户主", 王子轩的户主关系: "同住" },
      ["household-many-heads 李秀英的户主关系"],
      "beside one that is not known",
    ],
    [
      { 张桂兰的户籍号: "1001" },
      ["household-many-heads 张桂兰的户主关系"],
      "a wrong household number on a head",
    ],
    [
      { 陈德福的户籍号: "1001" },
      ["household-split 陈德福的户籍号", "household-many-heads 陈德福的户主关系"],
      "the same, elsewhere",
    ],
  ])("%j: %j (%s)", (edits, expected) => {
    expect(inHouseholds(roster(edits))).toEqual(expected);
  });

  test("户籍号 merged over the household", () => {
    const grid = roster(
      { 李秀英的户籍号: null, 王子轩的户籍号: null, 王子轩的户主关系: "户主" },
      { merges: ["B5:B7"] },
    );
    expect(inHouseholds(grid)).toEqual(["household-many-heads 王子轩的户主关系"]);
  });

  test("on two pages", () => {
    const pages = (id: string) =>
      gridOf([page(men(`${id} 户主/${id} 子`), FOOTER), page(man(9, id, "户主"))].join("\n"));
    expect(inHouseholds(pages("1001"))).toEqual(["household-many-heads C12"]);
    // The next village group, whose households are counted from 1 again.
    expect(inHouseholds(pages("1"))).toEqual([]);
  });

  test.each<[lines: string, why: string]>([
    ["1 户主/2 户主/3 户主", "households of one"],
    ["· 户主/· 户主/· 子", "without numbers a head begins a household"],
    ["1 户主/· 子/· 户主/· 子", "so does one without a number below a household that has its head"],
    ["1 户主/1 户主之妻/1 户主之子", "the others' relations only speak of the head"],
  ])("%s: %s", (lines) => {
    expect(inHouseholds(officialForm(men(lines)))).toEqual([]);
  });

  test("numbers count per sheet: another sheet has households of its own", () => {
    const check = newCheck();
    const heads = (grid: Grid) =>
      resultOf(grid, check)
        .findings.filter(({ rule }) => RULES.includes(rule.id))
        .map(brief);
    expect(heads(officialForm(men("1 户主"), { name: "一组" }))).toEqual([]);
    expect(heads(officialForm(man(5, "1", "户主"), { name: "二组" }))).toEqual([]);
  });

  test("the message names the first head and where he stands; nothing is filled in", () => {
    expect(full(RULES, roster({ 王子轩的户主关系: "本人" }))).toEqual([
      expect.objectContaining({
        message: "户籍号 1001 这一户已有户主“王建国”（C5），这里又是“本人”",
        value: "本人",
        fix: null,
      }),
    ]);
    expect(full(RULES, roster({ 王子轩的户主关系: "户主", 王建国的姓名: null }))[0]?.message).toContain(
      "已有户主（C5）",
    );
  });
});

describe("household-split", () => {
  test.each<[lines: string, expected: string[], why: string]>([
    ["1 户主/2 户主/1 妻", ["B7"], "a row after another household"],
    ["1 户主/1 妻/2 户主/1 子/1 女", ["B8", "B9"], "two rows, each of them"],
    ["1 户主/1 妻/2 户主/1 子/3 户主/1 女", ["B8", "B10"], "in two places"],
    ["1 户主/2 户主/1 妻/1 子", ["B7", "B8"], "the household is where it begins with its head"],
    ["1 子/2 户主/1 户主/1 妻", ["B5"], "a row that got above its household"],
    ["1 妻/1 子/2 户主/1 户主", ["B8"], "the head, far from the others"],
    ["1 子/2 户主/1 户主", ["B5"], "as many here as there: the head decides"],
    ["1 妻/2 户主/1 子", ["B7"], "no head at all: the first place"],
    [
      "1 户主/1 妻/1 子/2 户主/1 女/2 妻",
      ["B9"],
      "a stray does not tear apart the household that it got into",
    ],
    ["1 户主/2 子/1 妻/2 户主", ["B6"], "two rows exchanged: one of them is enough"],
    ["1 户主/2 户主/2 妻/1 妻/2 子", ["B8"], "the same, at the other's end"],
    ["1 户主/2 户主/'１ 妻", ["B7"], "one number in two spellings"],
  ])("%s: %j (%s)", (lines, cells) => {
    const split = found(["household-split"], officialForm(men(lines)));
    expect(split).toEqual(cells.map((cell) => `household-split ${cell}`));
  });

  test.each<[lines: string, why: string]>([
    ["1 户主/1 妻/2 户主/2 妻", "together"],
    ["1 户主/· 妻/2 户主/· 妻", "the number once for each"],
    ["· 户主/· 妻/· 户主/· 妻", "no numbers"],
    ["无 户主/无 妻/2 户主/无 子/无 户主", "无 is no number"],
    ["1 户主/'１ 妻/1 子/2 户主", "one number in two spellings"],
    ["1 妻/1 子/1 户主/11 户主", "the head in the last row"],
  ])("%s: %s", (lines) => {
    expect(found(["household-split"], officialForm(men(lines)))).toEqual([]);
  });

  test("strays are no household without a head", () => {
    expect(inHouseholds(officialForm(men("1 户主/1 妻/2 户主/1 子")))).toEqual(["household-split B8"]);
    expect(inHouseholds(officialForm(men("1 子/2 户主/1 户主/1 妻")))).toEqual(["household-split B5"]);
  });

  test("户籍号 of the strays in one merged cell: one finding, on its first cell", () => {
    const grid = officialForm(men("1 户主/2 户主/1 妻/· 子"), { merges: ["B7:B8"] });
    expect(found(["household-split"], grid)).toEqual(["household-split B7"]);
  });

  test("a page's footer and header, and blank rows, do not part a household", () => {
    const grid = gridOf(
      [page(men("1 户主/1 妻"), "-", FOOTER), page(man(7, "1", "子"), "-", man(8, "1", "女"))].join("\n"),
    );
    expect(found(["household-split"], grid)).toEqual([]);
  });

  test("rows on the wrong page", () => {
    const grid = gridOf(
      [page(men("1 户主/2 户主"), FOOTER), page(man(7, "1", "子"), man(8, "3", "户主"))].join("\n"),
    );
    expect(found(["household-split"], grid)).toEqual(["household-split B12"]);
  });

  test("a form without household numbers", () => {
    const grid = gridOf("户主关系|姓名|身份证号|实交额\n户主|王建国|430903197003109010|380\n妻|李秀英||380");
    expect(found(["household-split"], grid)).toEqual([]);
  });

  test.each<[lines: string, message: string]>([
    ["1 户主/1 妻/2 户主/1 子", "户籍号 1 这一户排在第 5—6 行，这一行没有和他们排在一起"],
    ["1 户主/2 户主/1 子", "户籍号 1 这一户排在第 5 行，这一行没有和他们排在一起"],
  ])("%s: %s", (lines, message) => {
    const findings = full(["household-split"], officialForm(men(lines)));
    expect(findings).toEqual([expect.objectContaining({ message, value: "1", fix: null })]);
  });
});
