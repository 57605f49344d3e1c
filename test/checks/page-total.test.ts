/** `page-total` (design §2, §5.3): each number of the line of page totals, against the rows of its page. */
import fc from "fast-check";
import { makeRoster } from "../../src/samples";
import { brief, found, full, resultsOf } from "../support/check";
import { edited, gridOf, nameOf } from "../support/grid";
import { policies } from "../support/read";
import { HEADER, officialForm, PERSONS, roster, TITLE } from "../support/roster";

/** Below the five persons of rows 5 to 9: 3 households, 1 fully and 1 half subsidised, 1330 yuan collected, 570 paid for them. */
const form = (line: string, edits: Readonly<Record<string, unknown>> = {}) =>
  edited(officialForm(`${PERSONS}\n${line}`), edits);

const totals = (line: string, edits?: Readonly<Record<string, unknown>>) =>
  found(["page-total"], form(line, edits));

/** The sentence of 赫山区's annex 2. */
const sentence = (households: unknown, persons: unknown, all: unknown, half: unknown, yuan: unknown) =>
  `本页小计：参加居民医保的户数：${households}户；参加居民医保人数：${persons}人；其中全额资助${all}人；50%资助${half}人；实收金额${yuan}元。`;

describe("right", () => {
  test.each([
    [sentence(3, 5, 1, 1, 1330), "the form's sentence"],
    [sentence("   ", "   ", "   ", "   ", "   "), "not filled in"],
    [
      sentence("  3 ", "   ", "   ", " １ ", "1,330.00"),
      "partly filled in, with spaces, full-width, thousands",
    ],
    ["本页小计：3户，5人，收缴金额1330元", "in short"],
    ["本页小计|户数：| 3 户|人数：|5||||||", "in cells of their own"],
    ["本页小计|||||||1330|570", "sums under the amounts"],
    ["合计|||5人||||1330|570", "合计 instead, over all rows"],
    ["小计|||||||190|190", "小计 of a household"],
    ["本页小计：低保2人，特困1人", "numbers of something else"],
    ["收款填表人（签字）：张三 5人", "no line of totals"],
    ["3.户籍号以户口簿登记信息为准。共9户", "a note"],
  ])("%s (%s)", (line) => {
    expect(totals(line)).toEqual([]);
  });

  test("a page without such a line", () => expect(found(["page-total"], roster())).toEqual([]));

  test.each(["已交", "#REF!"])(
    "%s instead of an amount: nobody knows the sum, but how many there are",
    (amount) => {
      expect(totals(sentence(3, 5, 1, 1, 1330), { H5: amount })).toEqual([]);
      expect(totals(sentence(3, 5, 9, 9, 9999), { I8: amount })).toEqual([]);
      expect(totals(sentence(4, 5, 9, 9, 9999), { H5: amount })).toEqual(["page-total A10"]);
    },
  );

  test("blanks count as 0, as everywhere", () => {
    expect(totals(sentence(3, 5, 1, 1, 1330), { I5: null, H9: null })).toEqual([]);
  });
});

describe("wrong", () => {
  test.each<[line: string, cells: string[], why: string]>([
    [sentence(4, 5, 1, 1, 1330), ["A10"], "households"],
    [sentence(3, 6, 1, 1, 1330), ["A10"], "persons"],
    [sentence(3, 5, 0, 1, 1330), ["A10"], "fully subsidised"],
    [sentence(3, 5, 1, 2, 1330), ["A10"], "half subsidised"],
    [sentence(3, 5, 1, 1, 1900), ["A10"], "yuan collected: not what all would pay"],
    [sentence("  3 ", "  50 ", "", "", ""), ["A10"], "only one is filled in"],
    [sentence(9, 9, 9, 9, 9), ["A10"], "all: one finding for the cell"],
    ["本页小计：4户，5人", ["A10"], "in short"],
    ["本页小计|户数：|4 户|人数：|6", ["C10", "E10"], "in cells of their own: one finding each"],
    ["本页小计|||||||1140|570", ["H10"], "under the amounts"],
    ["本页小计|||||||1330|380", ["I10"], "sum of the subsidies"],
    ["合计|||6人||||1330|570", ["D10"], "合计 over all rows"],
    ["合计：共3户5人，实收金额1300元", ["A10"], "合计 in words"],
    ["总计|||||||1140|570", ["H10"], "总计"],
  ])("%s: %j (%s)", (line, cells) => {
    expect(totals(line)).toEqual(cells.map((cell) => `page-total ${cell}`));
  });

  test("rows that were changed later", () => {
    expect(totals(sentence(3, 5, 1, 1, 1330), { H5: 350 })).toEqual(["page-total A10"]);
  });

  test("a person who was added later", () => {
    const more = "普通居民|1009|户主|赵建国|男|430903197003119016||380|0|PJ9|赵|";
    expect(totals(`${more}\n${sentence(3, 5, 1, 1, 1330)}`)).toEqual(["page-total A11"]);
  });

  test("an error value where a number was is `cell-error`", () => {
    expect(found(["page-total", "cell-error"], form("本页小计|||||||#REF!|570"))).toEqual(["cell-error H10"]);
  });
});

describe("what the finding says and mends", () => {
  const one = (line: string, edits?: Readonly<Record<string, unknown>>) =>
    full(["page-total"], form(line, edits))[0];

  test.each<[line: string, fix: string]>([
    [sentence(4, 5, 1, 1, 1330), sentence(3, 5, 1, 1, 1330)],
    [sentence(9, 9, 9, 9, 9), sentence(3, 5, 1, 1, 1330)],
    [sentence("  4 ", " 5 ", "   ", "   ", " 9,999 "), sentence("  3 ", " 5 ", "   ", "   ", " 1,330 ")],
    ["本页小计：户数：４户，人数：5人", "本页小计：户数：3户，人数：5人"],
    ["本页小计：4户，6人", "本页小计：3户，5人"],
    ["本页小计|人数| 6 人", "5 人"],
    ["本页小计|||||||1140|", "1330"],
    ["本页小计|||||||'1140元|", "1330元"],
  ])("%s → %s", (line, fix) => {
    expect(one(line)?.fix).toBe(fix);
  });

  test("value and message: each number that is off", () => {
    const line = sentence(4, 5, 1, 1, 1900);
    const finding = one(line);
    expect(finding?.value).toBe(line);
    for (const number of ["4", "3", "1900", "1330"]) expect(finding?.message).toContain(number);
    expect(finding?.message).toMatch(/户数.*实收金额/);
    expect(finding?.message).not.toMatch(/人数/);
  });

  test.each<[string, Record<string, unknown>, boolean]>([
    ["an amount is missing", { H5: null }, false],
    ["a blank amount of somebody fully subsidised is 0", { H9: null }, true],
    ["a blank subsidy is 0", { I5: null }, true],
  ])("a sum of amounts is mended only if all are there: %s", (_, edits, isSure) => {
    const finding = one(sentence(3, 5, 1, 1, 9), edits);
    expect(finding?.fix !== null).toBe(isSure);
  });

  test("counts do not depend on the amounts", () => {
    expect(one("本页小计：4户，5人", { H5: null })?.fix).toBe("本页小计：3户，5人");
  });
});

describe("several pages", () => {
  const first = "普通居民|1001|户主|王建国|男|430903197003109010||380|0|PJ1|王|";
  const wife = "|1001|妻|李秀英|女|43090319720815902X||380|0||王|";
  const second = "特困人员|1003|户主|陈德福|男|430903195101129059||0|380||陈|区民政局";
  const page = (...rows: string[]) => [TITLE, "填报单位：", HEADER, ...rows].join("\n");
  const check = (...pages: string[]) => found(["page-total"], gridOf(pages.join("\n")));

  test("each by its own rows", () => {
    const right = [page(first, wife, sentence(1, 2, 0, 0, 760)), page(second, sentence(1, 1, 1, 0, 0))];
    expect(check(...right)).toEqual([]);
    // The totals of the other page: rows 7 and 13.
    const swapped = [page(first, wife, sentence(1, 1, 1, 0, 0)), page(second, sentence(1, 2, 0, 0, 760))];
    expect(check(...swapped)).toEqual(["page-total A7", "page-total A13"]);
  });

  test("a page without its line does not spoil the next one's", () => {
    expect(check(page(first, wife), page(second, sentence(1, 1, 1, 0, 0)))).toEqual([]);
    expect(check(page(first, wife), page(second, sentence(2, 3, 1, 0, 760)))).toEqual([]);
    expect(check(page(first, wife), page(second, sentence(3, 3, 1, 0, 760)))).toEqual(["page-total A12"]);
  });

  test("a household that is cut by the page break may be counted on either page", () => {
    const cut = (left: number, right: number) =>
      check(page(first, sentence(left, 1, 0, 0, 380)), page(wife, second, sentence(right, 2, 1, 0, 380)));
    expect(cut(1, 2)).toEqual([]);
    expect(cut(1, 1)).toEqual([]);
    expect(cut(0, 2)).toEqual([]);
    expect(cut(2, 2)).toEqual(["page-total A6"]);
    expect(cut(1, 3)).toEqual(["page-total A13"]);
    // One of the two households of the second page is shared, and with one page only.
    expect(cut(1, 0)).toEqual(["page-total A13"]);
  });

  test("a page that shares a household with the page before and another one with the next: up to two fewer", () => {
    const alone = "特困人员|1002|户主|张桂兰|女|430903195509209044||0|380||张|区民政局";
    const head = "普通居民|1003|户主|陈德福|男|430903195101129059||380|0|PJ3|陈|";
    const son = "|1003|子|王子轩|男|430903201006019036||380|0||陈|";
    const middle = (households: number) =>
      check(
        page(first, sentence(1, 1, 0, 0, 380)),
        page(wife, alone, head, sentence(households, 3, 1, 0, 760)),
        page(son, sentence(1, 1, 0, 0, 380)),
      );
    for (const households of [3, 2, 1]) expect(middle(households)).toEqual([]);
    for (const households of [4, 0]) expect(middle(households)).toEqual(["page-total A14"]);
  });

  test("合计 below the last page is over all of them", () => {
    const pages = [page(first, wife, sentence(1, 2, 0, 0, 760)), page(second, sentence(1, 1, 1, 0, 0))];
    expect(check(...pages, "合计|||3人||||760|380")).toEqual([]);
    expect(check(...pages, "合计|||1人||||760|0")).toEqual(["page-total D14", "page-total I14"]);
  });

  test("合计 below each page is the page's, and is not judged", () => {
    expect(check(page(first, wife, "合计|||||||760|0"), page(second, "合计|||||||0|380"))).toEqual([]);
  });

  test("总计 on the last of several sheets may be over all of them", () => {
    const sheet = (name: string, rows: string) => gridOf(`${page(rows)}\n总计|||||||999|`, { name });
    const results = resultsOf([sheet("一组", `${first}\n${wife}`), sheet("二组", second)]);
    expect(
      results.map(({ findings }) => findings.map(brief).filter((f) => f.startsWith("page-total"))),
    ).toEqual([["page-total H7"], []]);
  });
});

test("merged over the whole line: the finding is on the first cell", () => {
  const grid = officialForm(`${PERSONS}\n${sentence(4, 5, 1, 1, 1330)}`, { merges: ["A10:L10"] });
  expect(found(["page-total"], grid)).toEqual(["page-total A10"]);
});

test("wherever the sheet's used range begins", () => {
  const grid = { ...form(sentence(4, 5, 1, 1, 1330)), origin: { row: 7, column: 2 }, merges: [] };
  expect(found(["page-total"], grid)).toEqual(["page-total C17"]);
});

test("a number changed in any page's line is found there, and its fix brings the line back", () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.nat(),
      fc.nat(4),
      fc.integer({ min: 1, max: 9 }),
      (seed, pick, which, more) => {
        const sample = makeRoster({
          sheetName: "花名册",
          policy: policies.find("赫山区", 2024),
          unit: "示例村",
          seed,
          persons: 70,
          firstHousehold: 1,
        });
        const clean = sample.sheet.toGrid();
        const footer = sample.footers[pick % sample.footers.length];
        if (footer === undefined) throw new Error("a roster without pages");
        const cell = nameOf({ row: footer.row, column: 0 });
        const line = String(sample.sheet.get(footer.row, 0));
        let at = 0;
        // The number in 50%资助 is none of the five.
        const spoilt = line.replace(/\d+(?![\d%])/g, (number) =>
          at++ === which ? String(Number(number) + more) : number,
        );
        expect(found(["page-total"], clean)).toEqual([]);
        const findings = full(["page-total"], edited(clean, { [cell]: spoilt }));
        expect(findings.map((finding) => [nameOf(finding.cell), finding.value, finding.fix])).toEqual([
          [cell, spoilt, line],
        ]);
      },
    ),
    { numRuns: 40 },
  );
});

describe("where no column tells households, a line that counts them is not contradicted, and it is said how they were counted", () => {
  const TOWN = "赫山区2024年度城乡居民医保缴费花名册";
  /** A man and his wife, and a neighbour: two households, as the line says. */
  const PEOPLE = [
    "王建国 | 430903197003109010 | 380",
    "李秀英 | 430903197203109028 | 380",
    "张桂兰 | 430903195509209044 | 380",
  ];
  const SAID = "没有户籍号、户主一类的列，看不出谁和谁是一户：户数是按一人一户算的";

  test.each<[columns: string, firsts: readonly string[], line: string, findings: string[], isSaid: boolean]>([
    ["楼号", ["3", "3", "4"], "共2户，3人", [], true],
    ["楼号", ["3", "3", "4"], "共2户，4人", ["page-total A6"], true],
    ["户号", ["3", "3", "4"], "共2户，3人", [], false],
    ["户号", ["3", "3", "4"], "共3户，3人", ["page-total A6"], false],
    ["与户主关系", ["户主", "妻", "户主"], "共3户，3人", ["page-total A6"], false],
  ])("%s %j, 小计 %s: %j", (column, firsts, line, findings, isSaid) => {
    const rows = PEOPLE.map((person, i) => `${firsts[i]} | ${person}`).join("\n");
    const grid = gridOf(`${TOWN}\n${column} | 姓名 | 身份证号 | 实交额\n${rows}\n小计：${line}`);
    const [result] = resultsOf([grid]);
    expect(found(["page-total"], grid)).toEqual(findings);
    expect(result?.notes.map(({ message }) => message).includes(SAID)).toBe(isSaid);
  });
});
