/** 户属性 and 户籍号 written once for a whole household (design §5.4). */
import { type Grid } from "../../src/forms";
import { area, type CellValue, gridOf } from "../support/grid";
import { personLines, rosterIn } from "../support/read";
import { officialForm } from "../support/roster";

const ONCE = `
  城乡低保对象 | 1001 | 户主 | 王建国 | 男 | 430903197003109010 | | 190 | 190 | PJ1 | 王 |
               |      | 妻   | 李秀英 | 女 | 43090319720815902X | | 190 | 190 |     | 王 |
               |      | 子   | 王子轩 | 男 | 430903201006019036 | | 190 | 190 |     | 王 |
  普通居民     | 1002 | 户主 | 张桂兰 | 女 | 430903195509209044 | | 380 |   0 | PJ2 | 张 |
               |      | 子   | 陈德福 | 男 | 430903195101129059 | | 380 |   0 |     | 张 |`;

const MERGED = ["A5:A7", "B5:B7", "A8:A9", "B8:B9"];

function households(grid: Grid): number[] {
  return rosterIn(grid).persons.map((person) => person.household);
}

test.each([
  ["merged", MERGED],
  ["not merged, or the host does not say", []],
])("written on the first row of the household, %s", (_, merges) => {
  const grid = officialForm(ONCE, { merges });
  expect(personLines(grid, "category", "householdId", "name")).toEqual([
    "5 城乡低保对象 1001 王建国",
    "6 城乡低保对象 1001 李秀英",
    "7 城乡低保对象 1001 王子轩",
    "8 普通居民 1002 张桂兰",
    "9 普通居民 1002 陈德福",
  ]);
  const [a, b, c, d, e] = households(grid);
  expect([b, c, e]).toEqual([a, a, d]);
  expect(d).not.toBe(a);
});

test("only 户属性 is written once, 户籍号 on every row", () => {
  const grid = gridOf(`
    户属性 | 户籍号 | 姓名 | 身份证号 | 实交额
    城乡低保对象 | 1001 | 王建国 | 430903197003109010 | 190
    | 1001 | 李秀英 | 43090319720815902X | 190
    普通居民 | 1002 | 张桂兰 | 430903195509209044 | 380`);
  expect(personLines(grid, "category", "name")).toEqual([
    "2 城乡低保对象 王建国",
    "3 城乡低保对象 李秀英",
    "4 普通居民 张桂兰",
  ]);
});

test("a blank 户属性 is not taken from the household before", () => {
  const grid = gridOf(`
    户属性 | 户籍号 | 姓名 | 身份证号 | 实交额
    城乡低保对象 | 1001 | 王建国 | 430903197003109010 | 190
    | 1002 | 张桂兰 | 430903195509209044 | 380`);
  expect(personLines(grid, "category", "name")).toEqual(["2 城乡低保对象 王建国", "3 · 张桂兰"]);
});

test("a member's own 户属性 is not meant for those below: a blank one goes by the household's first row", () => {
  const grid = gridOf(`
    户属性 | 户籍号 | 姓名 | 身份证号 | 实交额
    普通居民 | 1001 | 王建国 | 430903197003109010 | 380
    城乡低保对象 | 1001 | 李秀英 | 43090319720815902X | 190
    | 1001 | 张桂兰 | 430903195509209044 | 380`);
  expect(personLines(grid, "category", "name")).toEqual([
    "2 普通居民 王建国",
    "3 城乡低保对象 李秀英",
    "4 普通居民 张桂兰",
  ]);
});

test("members of one household may differ in 户属性", () => {
  const grid = gridOf(`
    户属性 | 户籍号 | 姓名 | 身份证号 | 实交额
    普通居民 | 1001 | 王建国 | 430903197003109010 | 380
    | | 李秀英 | 43090319720815902X | 380
    一、二级残疾人 | | 王子轩 | 430903201006019036 | 0`);
  expect(personLines(grid, "category", "householdId", "name")).toEqual([
    "2 普通居民 1001 王建国",
    "3 普通居民 1001 李秀英",
    "4 一、二级残疾人 1001 王子轩",
  ]);
});

test("without household numbers, 户主 begins a household", () => {
  const grid = gridOf(`
    户主关系 | 姓名 | 身份证号 | 实交额
    户主 | 王建国 | 430903197003109010 | 380
    妻 | 李秀英 | 43090319720815902X | 380
    户主 | 张桂兰 | 430903195509209044 | 380`);
  const [a, b, c] = households(grid);
  expect(b).toBe(a);
  expect(c).not.toBe(a);
});

describe("who belongs together; letters name the households in the order of their first rows", () => {
  /** One line a person: household id | relation. */
  function together(lines: string): string {
    const persons = lines
      .split("/")
      .map((line, i) => `普通居民 | ${line} | 王建${"国强华明军"[i] ?? ""} | | | | 380`);
    const grid = gridOf(
      `户属性 | 户籍号 | 户主关系 | 姓名 | 性别 | 身份证号 | 联系电话 | 实交额\n${persons.join("\n")}`,
    );
    return households(grid)
      .map((household) => "ABCDE"[household] ?? "?")
      .join("");
  }

  test.each<[lines: string, expected: string, why: string]>([
    ["1001|户主/1001|妻/1002|户主", "AAB", "the number tells"],
    ["1001|妻/1001|户主/1001|户主", "AAA", "whatever the relations are"],
    ["1001|户主/'１００１|妻/1002|户主/'1 002|妻", "AABB", "one number in two spellings"],
    ["1001|户主/1002|户主/1001|妻", "ABA", "rows apart"],
    ["|户主/|妻/|户主/|子", "AABB", "no numbers: a head begins a household"],
    ["|户 主/|妻/|本人/|子/|户主（本人）", "AABBC", "other ways to write the head"],
    ["|户注/|妻/|戶主/|子", "AABB", "slips of the pen"],
    ["|妻/|子/|户主/|妻", "AABB", "rows before the first head"],
    ["|户主/1001|妻/|子/1002|户主", "AAAB", "the number on the second row"],
    ["1001|户主/|妻/|户主/|妻", "AABB", "a head without a number after a household that has one"],
    ["1001|妻/|户主/|子", "AAA", "a household whose head comes second"],
    ["1001|户主/1002|户主/1001|妻/|户主/|子", "ABACC", "the same after a row that came back"],
    ["无|户主/无|妻/无|户主/无|妻", "AABB", "无 is no number"],
    ["-|户主/—|妻/0|户主/-|妻", "AABB", "nor is a dash or a nought"],
  ])("%s: %s (%s)", (lines, expected) => {
    expect(together(lines)).toBe(expected);
  });
});

test("the merged value is found also where the sheet begins elsewhere than in A1", () => {
  const cells: CellValue[][] = [
    ["票据号码", "姓名", "身份证号", "实交额"],
    ["PJ1001", "王建国", "430903197003109010", 380],
    [null, "李秀英", "43090319720815902X", 380],
  ];
  // In the sheet the table stands in D11:G13.
  const grid: Grid = { name: "表", origin: { row: 10, column: 3 }, cells, merges: [area("D12:D13")] };
  expect(personLines(grid, "receipt", "name")).toEqual(["12 PJ1001 王建国", "13 PJ1001 李秀英"]);
});

describe("households counted from 1 again", () => {
  const HEADER = "户籍号 | 与户主关系 | 姓名 | 身份证号 | 实交额";
  const FIRST = `
    1 | 户主 | 王建国 | 430903197003109010 | 380
    1 | 妻 | 李秀英 | 43090319720815902X | 380
    2 | 户主 | 张桂兰 | 430903195509209044 | 380`;
  const SECOND = `
    1 | 户主 | 陈德福 | 430903195101129059 | 380
    1 | 子 | 王子轩 | 430903201006019036 | 380`;

  test.each<[what: string, between: string]>([
    ["on the next page", HEADER],
    ["below the page's totals", "本页小计：参加居民医保人数：3人；实收金额1140元"],
    ["below the name of a village group", "泉交河村二组"],
    ["below a total over the group", "小计 | | | | 1140"],
    ["below 合计", "合计 | | | | 1140"],
    ["below a blank line", " | | | | "],
  ])("%s: other households", (_, between) => {
    const grid = gridOf(`${HEADER}${FIRST}\n${between}${SECOND}`);
    const [a, b, c, d, e] = households(grid);
    expect([b, e]).toEqual([a, d]);
    expect(new Set([a, c, d]).size).toBe(3);
  });

  test.each<[what: string, between: string, second: string]>([
    ["a household goes on over the page", HEADER, "1 | 子 | 王子轩 | 430903201006019036 | 380"],
    ["without anything between", "", SECOND],
    ["numbers of a register", HEADER, SECOND],
  ])("%s: the same household", (what, between, second) => {
    const register = what === "numbers of a register";
    const numbered = (text: string) => (register ? text.replace(/^(\s*)([12]) \|/gm, "$1100$2 |") : text);
    const [a, , , d] = households(gridOf(`${HEADER}${numbered(FIRST)}\n${between}\n${numbered(second)}`));
    expect(d).toBe(a);
  });
});

test("below the name of a group, any number may begin a count", () => {
  const grid = gridOf(`
    户籍号 | 与户主关系 | 姓名 | 身份证号 | 实交额
    101 | 户主 | 王建国 | 430903197003109010 | 380
    102 | 户主 | 张桂兰 | 430903195509209044 | 380
    泉交河村二组 | | | |
    101 | 户主 | 陈德福 | 430903195101129059 | 380
    102 | 户主 | 李秀英 | 43090319720815902X | 380`);
  expect(new Set(households(grid)).size).toBe(4);
});

test("a blank line in the midst of household 1 does not make two of it", () => {
  const grid = gridOf(`
    户籍号 | 与户主关系 | 姓名 | 身份证号 | 实交额
    1 | 户主 | 王建国 | 430903197003109010 | 380
    | | | |
    1 | 户主 | 陈德福 | 430903195101129059 | 380`);
  const [a, b] = households(grid);
  expect(b).toBe(a);
});

test("a second head in household 2 on the next page is in the same: no count begins with 2", () => {
  const header = "户籍号 | 与户主关系 | 姓名 | 身份证号 | 实交额";
  const grid = gridOf(`
    ${header}
    1 | 户主 | 王建国 | 430903197003109010 | 380
    2 | 户主 | 张桂兰 | 430903195509209044 | 380
    ${header}
    2 | 户主 | 陈德福 | 430903195101129059 | 380`);
  const [, b, c] = households(grid);
  expect(c).toBe(b);
});

test("01 and 1 are one household", () => {
  const grid = gridOf(`
    户籍号 | 与户主关系 | 姓名 | 身份证号 | 实交额
    '01 | 户主 | 王建国 | 430903197003109010 | 380
    1 | 妻 | 李秀英 | 43090319720815902X | 380
    '001 | 子 | 王子轩 | 430903201006019036 | 380`);
  const [a, b, c] = households(grid);
  expect([b, c]).toEqual([a, a]);
});

describe("the head's name or number tells households, where 户籍号 does not", () => {
  const NUMBERS =
    "430903197003109010 43090319720815902X 430903201006019036 430903195509209044 430903195101129059";

  /** Names are A to E; `^` stands for a cell that is merged with the one above. */
  function together(headings: string, lines: string): string {
    const persons = lines
      .split("/")
      .map(
        (line, i) =>
          `${line.replaceAll("^", "")} | 王${"甲乙丙丁戊"[i] ?? ""} | ${NUMBERS.split(" ")[i] ?? ""} | 380`,
      );
    return households(gridOf(`${headings} | 姓名 | 身份证号 | 实交额\n${persons.join("\n")}`))
      .map((household) => "ABCDE"[household] ?? "?")
      .join("");
  }

  test.each<[headings: string, lines: string, expected: string, why: string]>([
    ["户主", "王甲/王甲/王丙/王丁/王丁", "AABCC", "a run of rows with one head"],
    ["户主姓名", "王甲//王丙//王戊", "AABBC", "written once, on the first row"],
    ["户主姓名", "王 甲/王甲/王丙/同上/王戊", "AABBC", "a space within the name, 同上"],
    ["户主", "本人/王甲/本人/王丙/王丙", "AABBB", "本人 is the row's own person"],
    ["是否户主", "是/否/是/否/是", "ABCDE", "is no head's name: nothing tells who belongs together"],
    ["户主", "王甲/王丙/王甲/王丁/王戊", "ABCDE", "the same name further down may be somebody else's"],
    [
      "户主 | 与户主关系",
      "王甲 | 户主/王甲 | 妻/王甲 | 户主/王甲 | 子/王戊 | 户主",
      "AAAAB",
      "a second head, whom the sheet puts into the first one's household",
    ],
    ["户主 | 与户主关系", "王甲 | 户主/王甲 | 妻/ | 子/王丁 | 户主/ | 妻", "AAABB", "with the relation"],
    [
      "户主 | 与户主关系",
      " | 户主/ | 妻/ | 户主/ | 子/ | 户主",
      "AABBC",
      "nobody is named: the relation tells",
    ],
    ["户籍号 | 户主", "1 | 王甲/1 | 王乙/2 | 王乙/2 | 王乙/3 | 王戊", "AABBC", "户籍号 goes before the name"],
    [
      "户籍号 | 户主",
      "1 | 王甲/ | 王甲/ | 王丙/2 | 王丁/ | 王丁",
      "AABCC",
      "where it is blank, the name tells",
    ],
    [
      "户主 | 户主身份证号",
      "王甲 | 430903197003109010/王甲 | 430903197003109010/王甲 | 430903195509209044/王丁 | 430903195101129059/王甲 | 430903197003109010",
      "AABCA",
      "the head's number goes before the name, and tells a household wherever it stands",
    ],
    ["户主身份证号", "430903197003109010//430903201006019036//", "AABBB", "the number, written once"],
  ])("%s: %s is %s (%s)", (headings, lines, expected) => {
    expect(together(headings, lines)).toBe(expected);
  });

  test("in a merged cell", () => {
    const grid = gridOf(
      `
      户主 | 姓名 | 身份证号 | 实交额
      王甲 | 王甲 | 430903197003109010 | 380
      | 王乙 | 43090319720815902X | 380
      王丙 | 王丙 | 430903201006019036 | 380`,
      { merges: ["A2:A3"] },
    );
    const [a, b, c] = households(grid);
    expect(b).toBe(a);
    expect(c).not.toBe(a);
  });
});
