/** What lines of page totals state: 赫山区's annex 2 and the ways in which it is filled in (design §4, §5.4). */
import fc from "fast-check";
import type { FooterCell, Grid } from "../../src/forms";
import { gridOf, nameOf } from "../support/grid";
import { rosterIn } from "../support/read";
import { HEADER, officialForm, PERSONS, TITLE } from "../support/roster";

/** `A10 households 12, persons 30`: what each cell states, in the characters of the cell. */
const stated = (cells: readonly FooterCell[]) =>
  cells.map(({ cell, text, numbers }) => {
    const parts = numbers.map(({ field, start, end }) => `${field} ${text.slice(start, end)}`);
    return `${nameOf(cell)} ${parts.join(", ") || text}`;
  });

const footers = (grid: Grid) => rosterIn(grid).pages.map(({ footer }) => stated(footer));

/** The line stands in row 10, below five persons. */
const footerOf = (line: string, merges: readonly string[] = []) =>
  footers(officialForm(`${PERSONS}\n${line}`, { merges })).flat();

describe("one sentence in one cell", () => {
  test.each<[line: string, expected: string]>([
    [
      "本页小计：参加居民医保的户数：3户；参加居民医保人数：5人；其中全额资助1人；50%资助1人；实收金额1330元。",
      "households 3, persons 5, fullySubsidised 1, halfSubsidised 1, collected 1330",
    ],
    [
      "本页小计：参加居民医保的户数：  3   户；参加居民医保人数：     人；其中全额资助    人；50%资助 1 人；实收金额  1,330  元。",
      "households 3, halfSubsidised 1, collected 1,330",
    ],
    [
      "本页小计：户数：3户，人数：5人 ，全额资助：１人，５０％资助１人，收缴金额１３３０元",
      "households 3, persons 5, fullySubsidised １, halfSubsidised １, collected １３３０",
    ],
    ["本页小计：户数：____户 人数：__5__人 实收金额：1330.00元", "persons 5, collected 1330.00"],
    ["本页小计：户数3人数5全额资助1", "households 3, persons 5, fullySubsidised 1"],
    ["本 页 小 计：户 数：3 户；人 数：5 人", "households 3, persons 5"],
    ["本页合计：3户，5人，交费金额1330元", "households 3, persons 5, collected 1330"],
    ["本页小计：户数（户）：3 人数（人）：5 实收金额（元）：1330", "households 3, persons 5, collected 1330"],
    ["本页小计：户数：3户⏎人数：5人⏎实收金额：1330元", "households 3, persons 5, collected 1330"],
    ["本页小计（户数3户，人数5人，其中：半额资助1人）", "households 3, persons 5, halfSubsidised 1"],
    ["本页小计：资助金额570元，其中全额资助1人", "subsidised 570, fullySubsidised 1"],
  ])("%s", (line, expected) => {
    expect(footerOf(line)).toEqual([`A10 ${expected}`]);
  });
});

describe("what was left blank, or may mean something else, is not read", () => {
  test.each([
    "本页小计：参加居民医保的户数：     户；参加居民医保人数：     人；其中全额资助    人；50%资助    人；实收金额      元。",
    "本页小计：户数：   户 30人",
    "本页小计：低保5人，特困2人",
    "本页小计：低保户数：5户，特困人数：3人",
    "本页小计：缴费人数28人，应收金额1900元",
    "本页小计：全额资助：人数2人",
    "本页小计：全额资助2户",
    "本页小计：户数12，305人",
    "本页小计：2023年10月8日 第3页",
    "本页小计：户数：约3户",
    "本页小计：实收金额0.133万元",
    "本页小计：三户五人",
    "本页小计||||5||",
  ])("%s", (line) => {
    expect(footerOf(line)).toEqual([]);
  });

  test("amounts of two parts are not that of the page", () => {
    const line = "本页小计：全额资助1人，资助金额380元；50%资助1人，资助金额190元";
    expect(footerOf(line)).toEqual(["A10 fullySubsidised 1, halfSubsidised 1"]);
  });
});

describe("words and numbers in cells of their own", () => {
  test.each<[line: string, expected: string[]]>([
    ["本页小计|户数|3|户|人数|5|人", ["C10 households 3", "F10 persons 5"]],
    ["本页小计：|户数：|3 户|人数：|５人", ["C10 households 3", "E10 persons ５"]],
    ["本页小计：户数：|'3|人数：|'5", ["B10 households 3", "D10 persons 5"]],
    [
      "本页小计：户数：3户||人数：5人|||||1330|570",
      ["A10 households 3", "C10 persons 5", "H10 collected 1330", "I10 subsidised 570"],
    ],
    [
      "本页小计|1户||||2人||760|0",
      ["B10 households 1", "F10 persons 2", "H10 collected 760", "I10 subsidised 0"],
    ],
    ["本页小计||||||实收金额：|1330|570", ["H10 collected 1330", "I10 subsidised 570"]],
    ["本页小计|户数||人数|5", ["E10 persons 5"]],
    ["本页小计|—|/|||||1330|—", ["H10 collected 1330"]],
  ])("%s", (line, expected) => {
    expect(footerOf(line)).toEqual(expected);
  });

  test.each([
    "本页小计|全额资助|人数|2",
    "本页小计|低保|5人",
    "本页小计|低保|人数|5",
    // Persons of whatever the number before them is of.
    "本页小计|380|2人",
    // The words are far from the number, which stands under the amounts.
    "本页小计||户数|||||3|",
  ])("not clear: %s", (line) => {
    expect(footerOf(line)).toEqual([]);
  });

  // H is 实交额 and I is 资助额.
  test.each<[line: string, expected: string[], why: string]>([
    ["本页小计|户数||3", ["D10 households 3"], "the words are far, but nothing else claims the number"],
    ["本页小计||||||户数|3|", ["H10 households 3"], "the words stand right beside the number"],
    ["本页小计||||||户数|3户|", ["H10 households 3"], "so does its unit say"],
    ["本页小计||||||户数|380元|", [], "its unit says something else than the words"],
    ["本页小计||||||户数||570", [], "the words are not right beside the number"],
    ["本页小计|户数|||||||570", [], "nor here"],
    ["本页小计||||||低保|380|", [], "a part's, by words that nobody understands"],
    ["本页小计|||||低保||380|", ["H10 collected 380"], "words further away speak of something else"],
    ["本页小计|||||||2人|", ["H10 persons 2"], "its unit says what it is"],
    ["本页小计|实收金额||||||1330|570", ["H10 collected 1330", "I10 subsidised 570"], "far, and the same"],
    ["本页小计|资助金额||||||1330|570", ["H10 collected 1330", "I10 subsidised 570"], "the column decides"],
    ["本页小计|||||||1330元|570元", ["H10 collected 1330", "I10 subsidised 570"], "with their unit"],
  ])("under the amounts: %s", (line, expected) => {
    expect(footerOf(line)).toEqual(expected);
  });

  test("merged words reach to the number behind them", () => {
    expect(footerOf("本页小计户数：|||||||3|", ["A10:G10"])).toEqual(["H10 households 3"]);
  });

  test("an error value is kept: the number is lost", () => {
    expect(footerOf("本页小计|||||||#REF!|570")).toEqual(["H10 #REF!", "I10 subsidised 570"]);
  });
});

describe("which page a line belongs to", () => {
  const line = (persons: number) => `本页小计：参加居民医保人数：${persons}人`;
  const first = "普通居民|1001|户主|王建国|男|430903197003109010||380|0|PJ1|王|";
  const second = "特困人员|1003|户主|陈德福|男|430903195101129059||0|380||陈|区民政局";
  const page = (...rows: string[]) => [TITLE, "填报单位：", HEADER, ...rows].join("\n");

  test("each stacked page has its own", () => {
    const grid = gridOf([page(first, line(1)), page(second, line(2))].join("\n"));
    expect(footers(grid)).toEqual([["A6 persons 1"], ["A12 persons 2"]]);
  });

  test("a line that goes on below: 其中", () => {
    const grid = gridOf(page(first, line(1), "其中：全额资助0人；50%资助0人"));
    expect(footers(grid)).toEqual([["A6 persons 1", "A7 fullySubsidised 0, halfSubsidised 0"]]);
  });

  test("two lines of totals below one page", () => {
    const grid = gridOf(page(first, line(1), "本页小计|||||||380|0"));
    expect(footers(grid)).toEqual([["A6 persons 1", "H7 collected 380", "I7 subsidised 0"]]);
  });

  test("the next page's first person, right below the line, is no sum", () => {
    const grid = gridOf(page(first, line(1), second));
    expect(footers(grid)).toEqual([["A6 persons 1"], []]);
    expect(rosterIn(grid).persons).toHaveLength(2);
  });

  test("signatures and notes below it say nothing", () => {
    const grid = gridOf(page(first, line(1), "收款填表人（签字）：张三 日期：2023年10月8日", "联系电话："));
    expect(footers(grid)).toEqual([["A6 persons 1"]]);
  });

  test("a line right below the next page's header is not the page's above", () => {
    const grid = gridOf([page(first), page(line(9), second)].join("\n"));
    expect(footers(grid)).toEqual([[], []]);
  });
});

describe("合计 below the last person", () => {
  const grand = (lines: string) => rosterIn(officialForm(`${PERSONS}\n${lines}`)).grandTotal;

  test.each<[lines: string, expected: string[] | null]>([
    ["合计|||||||1330|570", ["H10 collected 1330", "I10 subsidised 570"]],
    ["合 计：共3户5人，实收金额1330元", ["A10 households 3, persons 5, collected 1330"]],
    ["|||总计||||1330|570", ["H10 collected 1330", "I10 subsidised 570"]],
    ["合计|||5人", ["D10 persons 5"]],
    ["小计|||||||190|190", null],
    ["二组合计|||||||190|190", null],
    ["合计", null],
  ])("%s", (lines, expected) => {
    const total = grand(lines);
    expect(total && stated(total.cells)).toEqual(expected);
  });

  test("above other persons it is the sum of a part, and so may be the last one; 总计 is not", () => {
    const more = "普通居民|1009|户主|赵建国|男|430903197003119016||380|0|PJ9|赵|";
    expect(grand(`合计|||||||1330|570\n${more}`)).toBeNull();
    expect(grand(`合计|||||||1330|570\n${more}\n合计|||||||380|0`)).toBeNull();
    const total = grand(`合计|||||||1330|570\n${more}\n合计|||||||380|0\n总计|||||||1710|570`);
    expect(total && stated(total.cells)).toEqual(["H13 collected 1710", "I13 subsidised 570"]);
  });
});

test("every way of writing the official sentence reads back what was written", () => {
  const blank = fc.constantFrom("", " ", "   ", "\u3000", "__");
  const separator = fc.constantFrom("；", ";", "，", "。 ", "\n", "  ");
  const colon = fc.constantFrom("：", ":", "");
  const number = fc.nat(99_999);
  const digits = (value: number, wide: boolean) =>
    wide ? String(value).replace(/\d/g, (d) => String.fromCharCode(d.charCodeAt(0) + 0xfee0)) : String(value);
  fc.assert(
    fc.property(
      fc.tuple(number, number, number, number, number),
      fc.array(blank, { minLength: 10, maxLength: 10 }),
      separator,
      colon,
      fc.boolean(),
      (values, blanks, mark, sign, wide) => {
        const words = ["参加居民医保的户数", "参加居民医保人数", "其中全额资助", "50%资助", "实收金额"];
        const units = "户人人人元";
        const parts = words.map(
          (word, i) =>
            `${word}${sign}${blanks[2 * i]}${digits(values[i] ?? 0, wide)}${blanks[2 * i + 1]}${units[i]}`,
        );
        const grid = gridOf([
          ["姓名", "身份证号", "实交额"],
          ["王建国", "430903197003109010", 380],
          [`本页小计：${parts.join(mark)}`],
        ]);
        const [cell] = rosterIn(grid).pages[0]?.footer ?? [];
        expect(cell?.numbers.map(({ value }) => value)).toEqual(values);
      },
    ),
  );
});

test("a long line of repeated words is passed over at once", () => {
  const words = "合计小计共总计本页的参保人数户数".repeat(2_000);
  expect(footerOf(`本页小计${words}：户`)).toEqual([]);
});
