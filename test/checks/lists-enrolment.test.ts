/** `employee-insured`, `list-not-enrolled`, `census-missing` (design §5.3), and what a list leaves open. */
import type { Grid } from "../../src/forms";
import { brief, newCheck, resultOf } from "../support/check";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { compared, comparedInFull, ID, leftOpen, list, sentences } from "../support/lists";
import { officialForm, roster } from "../support/roster";

/** People who are on no roster. */
const ABSENT = { 赵小强: idNumber("19650102", 911), 孙大妹: idNumber("19660203", 922) } as const;

/** A list of people from anywhere, with their names and numbers in rows 2, 3 … */
function sheet(name: string, ...people: readonly (readonly [person: string, id: unknown])[]): Grid {
  return gridOf([["姓名", "身份证号"], ...people], { name });
}

const everybody = Object.entries(ID);
const absent = Object.entries(ABSENT);

describe("employee-insured: on a roster and in the employees' list", () => {
  test.each<[why: string, grids: readonly Grid[], found: string[]]>([
    ["one", [roster(), list("职工医保名单", ["王建国"])], ["花名册 employee-insured F5"]],
    [
      "two, in the order of the roster",
      [roster(), list("职工参保人员", ["陈德福", "李秀英"])],
      ["花名册 employee-insured F6", "花名册 employee-insured F9"],
    ],
    [
      "the old number",
      [roster({ 王建国的身份证号: "'430903700310901" }), list("职工医保名单", ["王建国"])],
      ["花名册 employee-insured F5"],
    ],
    [
      "a small x",
      [roster(), sheet("职工", ["李秀英", "43090319720815902x"])],
      ["花名册 employee-insured F6"],
    ],
    [
      "in two lists, one finding",
      [roster(), list("职工医保", ["王建国"]), list("职工参保", ["王建国"])],
      ["花名册 employee-insured F5"],
    ],
    [
      "whatever the region",
      [roster(), list("职工医保名单", ["王建国"], "临猗县职工医保名单")],
      ["花名册 employee-insured F5"],
    ],
    [
      "also without a policy",
      [roster({}, { title: "登记表" }), list("职工医保名单", ["王建国"])],
      ["花名册 employee-insured F5"],
    ],
    ["nobody", [roster(), sheet("职工医保名单", ...absent)], []],
    ["the same name, another number", [roster(), sheet("职工医保名单", ["王建国", ABSENT.赵小强])], []],
    ["a number that lost its digits", [roster(), sheet("职工医保名单", ["王建国", 430903197003109000])], []],
    ["those who left the insurance", [roster(), list("职工医保停保名单", ["王建国"])], []],
    ["those who are not in it", [roster(), list("未参加职工医保人员", ["王建国"])], []],
    ["the union's list", [roster(), list("困难职工名单", ["王建国"])], []],
  ])("%s", (_, grids, found) => {
    expect(compared(grids)).toEqual(found);
  });

  test("the message names list, cell and another name that stands there; the value is the number", () => {
    const [found] = comparedInFull([roster(), sheet("职工医保名单", ["王健国", ID.王建国])]);
    expect(found?.finding).toMatchObject({
      message: "已参加职工医保（工作表“职工医保名单”A2（那里的姓名是“王健国”）），不能再参加居民医保",
      value: ID.王建国,
      fix: null,
    });
  });
});

describe("list-not-enrolled: on a subsidy list and on no roster", () => {
  test.each<[why: string, grids: readonly Grid[], found: string[]]>([
    [
      "one",
      [roster(), sheet("特困名单", ["陈德福", ID.陈德福], ...absent)],
      ["特困名单 list-not-enrolled A3", "特困名单 list-not-enrolled A4"],
    ],
    [
      "on two lists: one finding on each",
      [roster(), sheet("孤儿名单", ...absent.slice(0, 1)), sheet("残疾人名单", ...absent)],
      ["孤儿名单 list-not-enrolled A2", "残疾人名单 list-not-enrolled A2", "残疾人名单 list-not-enrolled A3"],
    ],
    [
      "twice on one list: once",
      [roster(), sheet("孤儿名单", ...absent, ...absent)],
      ["孤儿名单 list-not-enrolled A2", "孤儿名单 list-not-enrolled A3"],
    ],
    [
      "the list before the roster",
      [sheet("孤儿名单", ...absent.slice(1)), roster()],
      ["孤儿名单 list-not-enrolled A2"],
    ],
    [
      "a list without names: the number",
      [
        roster(),
        gridOf(
          [
            ["身份证号", "性别"],
            [ABSENT.赵小强, "男"],
          ],
          { name: "孤儿名单" },
        ),
      ],
      ["孤儿名单 list-not-enrolled A2"],
    ],
    [
      "whatever the policy makes of it",
      [roster({}, { title: "登记表" }), sheet("残疾人名单", ...absent.slice(1))],
      ["残疾人名单 list-not-enrolled A2"],
    ],
    ["all are enrolled", [roster(), sheet("孤儿名单", ["王子轩", ID.王子轩])], []],
    [
      "enrolled in another sheet",
      [
        roster({ 陈德福的姓名: "" }),
        officialForm(`特困|9|户主|赵小强|男|${ABSENT.赵小强}||0|380||赵|区民政局`, { name: "二组" }),
        sheet("特困名单", ["赵小强", ABSENT.赵小强], ["陈德福", ID.陈德福]),
      ],
      [],
    ],
    [
      "under the old number",
      [
        roster({
          王建国的身份证号: "'430903700310901",
          王建国的户属性: "低保",
          王建国的实交额: 190,
          王建国的资助额: 190,
        }),
        list("低保名单", ["王建国", "张桂兰"]),
      ],
      [],
    ],
    ["no roster, or one of nobody", [officialForm("|||||||||||"), sheet("孤儿名单", ...absent)], []],
    [
      "another region's list",
      [roster(), gridOf([["临猗县孤儿名单"], ["姓名", "身份证号"], ...absent], { name: "孤儿" })],
      [],
    ],
    [
      "a number that cannot be read",
      [roster(), sheet("孤儿名单", ["赵小强", ""], ["孙大妹", 430903196602039000])],
      [],
    ],
    ["a number that is wrong", [roster(), sheet("孤儿名单", ["赵小强", "430903196501029110"])], []],
    [
      "somebody of that name is enrolled under a number that cannot be read",
      [
        roster({ 王建国的身份证号: "43090319700310", 王建国的姓名: "赵 小强" }),
        sheet("孤儿名单", ["赵小强", ABSENT.赵小强]),
      ],
      [],
    ],
    ["who is no longer on it", [roster(), sheet("低保退出名单", ...absent)], []],
    ["a list of something else", [roster(), sheet("党员名单", ...absent)], []],
    [
      "困难群众 without a category",
      [
        roster(),
        gridOf(
          [
            ["姓名", "身份证号", "救助类别"],
            ["赵小强", ABSENT.赵小强, ""],
          ],
          { name: "困难群众" },
        ),
      ],
      [],
    ],
  ])("%s", (_, grids, found) => {
    expect(compared(grids).filter((line) => line.includes("list-not-enrolled"))).toEqual(found);
  });

  test("the message says on which list, and that somebody is insured as an employee", () => {
    const lists = [sheet("孤儿名单", ...absent), sheet("职工医保", ["赵小强", ABSENT.赵小强])];
    expect(sentences([roster(), ...lists])).toEqual([
      "“赵小强”在孤儿名单上，花名册里没有；已参加职工医保（工作表“职工医保”A2）",
      "“孙大妹”在孤儿名单上，花名册里没有",
    ]);
  });
});

describe("census-missing: registered, and neither on a roster nor an employee", () => {
  const census = sheet("户籍名册", ...everybody, ...absent);

  test.each<[why: string, grids: readonly Grid[], found: string[]]>([
    ["two", [roster(), census], ["户籍名册 census-missing A7", "户籍名册 census-missing A8"]],
    [
      "one of them is an employee",
      [roster(), census, sheet("职工医保名单", ["赵小强", ABSENT.赵小强])],
      ["户籍名册 census-missing A8"],
    ],
    ["the census first", [census, roster()], ["户籍名册 census-missing A7", "户籍名册 census-missing A8"]],
    ["常住人口", [roster(), sheet("常住人口", ...absent.slice(0, 1))], ["常住人口 census-missing A2"]],
    ["nobody is missing", [roster(), sheet("户籍名册", ...everybody)], []],
    ["all others are employees", [roster(), census, sheet("职工医保名单", ...absent)], []],
    [
      "an employee of that name without a number that could be read",
      [
        roster(),
        sheet("户籍名册", ["赵小强", ABSENT.赵小强]),
        sheet("职工医保名单", ["赵小强", ""], ...absent.slice(1)),
      ],
      [],
    ],
    ["no roster in the run", [census], []],
    ["numbers that cannot be read", [roster(), sheet("户籍名册", ["赵小强", "43090319650102"])], []],
    ["流动人口", [roster(), sheet("流动人口名单", ...absent)], []],
    ["who is no longer registered", [roster(), sheet("户籍注销人员", ...absent)], []],
  ])("%s", (_, grids, found) => {
    expect(compared(grids).filter((line) => line.includes("census-missing"))).toEqual(found);
  });

  test("the message says what was compared", () => {
    const one = sheet("户籍名册", ["赵小强", ABSENT.赵小强]);
    expect(sentences([roster(), one])).toEqual([
      "“赵小强”在户籍名册上，花名册里没有（没有职工医保名单可以比对）",
    ]);
    expect(sentences([roster(), one, sheet("职工医保", ...absent.slice(1))])).toEqual([
      "“赵小强”在户籍名册上，花名册和职工医保名单里都没有",
    ]);
  });
});

describe("what is left open is said on the list", () => {
  test.each<[why: string, grids: readonly Grid[], open: string[]]>([
    ["all compared", [roster(), list("低保名单", ["张桂兰"])], []],
    [
      "nobody knows what it is",
      [roster(), list("示例村名单", ["王建国"])],
      ["示例村名单：看不出是什么名单，没有与花名册比对"],
    ],
    ["no roster", [list("低保名单", ["张桂兰"])], ["低保名单：没有和花名册一起检查，名单没有比对"]],
    [
      "numbers: how many, and where first",
      [
        roster(),
        sheet(
          "职工医保",
          ["王建国", ID.王建国],
          ["甲大", ""],
          ["乙大", 430903196602039000],
          ["丙大", "43090319660203902"],
        ),
      ],
      ["职工医保：3 人没有身份证号，或号码填错、不完整、存成了数字，没有比对（第一处：B3）"],
    ],
    [
      "all numbers, as on a list for posting",
      [roster(), sheet("低保公示名单", ["张桂兰", "430903********9044"])],
      ["低保公示名单：全部 1 人没有身份证号，或号码填错、不完整、存成了数字，没有比对（第一处：B2）"],
    ],
    [
      "no column of numbers",
      [roster(), gridOf("姓名|性别\n王建国|男", { name: "低保" })],
      ["低保：没有身份证号一列，名单没有比对"],
    ],
    [
      "no roster of its region",
      [roster(), list("低保名单", ["王建国"], "临猗县低保名单")],
      ["低保名单：没有同一地区的花名册，名单没有比对"],
    ],
  ])("%s", (_, grids, open) => {
    expect(leftOpen(grids)).toEqual(open);
  });
});

describe("several files in one run", () => {
  test("places name the file", () => {
    const check = newCheck();
    resultOf(sheet("Sheet1", ["王建国", ID.王建国]), check, "/资料/职工医保名单.xlsx");
    const { findings } = resultOf(roster(), check, "/资料/甲村.xlsx");
    expect(findings.map(brief)).toEqual(["employee-insured F5"]);
    expect(findings[0]?.message).toContain("文件“/资料/职工医保名单.xlsx”工作表“Sheet1”A2");
  });

  test("a file with several sheets of people says of none what it is", () => {
    const check = newCheck();
    resultOf(sheet("Sheet1", ["王建国", ID.王建国]), check, "职工医保名单.xlsx");
    resultOf(sheet("Sheet2", ["李秀英", ID.李秀英]), check, "职工医保名单.xlsx");
    expect(resultOf(roster(), check, "甲村.xlsx").findings).toEqual([]);
  });

  test("a sheet that says it is of others is not what its file is called", () => {
    const check = newCheck();
    resultOf(sheet("停保人员", ["王建国", ID.王建国]), check, "职工医保名单.xlsx");
    expect(resultOf(roster(), check, "甲村.xlsx").findings).toEqual([]);
  });

  test("a run that was finished can go on, and counts nothing twice", () => {
    const check = newCheck();
    expect(resultOf(roster(), check, "甲村.xlsx").findings).toEqual([]);
    const first = resultOf(sheet("户籍名册", ...absent), check, "户籍.xlsx");
    expect(first.findings.map(brief)).toEqual(["census-missing A2", "census-missing A3"]);
    const second = resultOf(sheet("职工医保", ...absent), check, "职工.xlsx");
    expect(second.findings).toEqual([]);
  });
});
