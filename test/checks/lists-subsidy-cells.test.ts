/** Where findings about lists stand, and what is held against nobody: help from others, entries that have ended (design §5.3). */
import type { Grid } from "../../src/forms";
import { at, gridOf, nameOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { compared, comparedInFull, ID, leftOpen, list, listWith } from "../support/lists";
import { roster } from "../support/roster";

const LOW_INCOME = list("低保名单", ["张桂兰"]);

describe("which cell", () => {
  const TITLE = "赫山区2024年度登记表";
  const lists = [list("低保名单", ["张桂兰"])];
  test.each<[headings: string, row: string, found: string[], why: string]>([
    ["姓名|身份证号|实交额|资助额", `张桂兰|${ID.张桂兰}|380|`, ["花名册 subsidy-missed D3"], "the subsidy"],
    ["姓名|身份证号|实交额", `张桂兰|${ID.张桂兰}|380`, ["花名册 subsidy-missed C3"], "what was paid"],
    ["姓名|身份证号|实交额", `张桂兰|${ID.张桂兰}|190`, [], "190 was paid, so 190 was given"],
    ["姓名|身份证号|实交额", `张桂兰|${ID.张桂兰}|0`, ["花名册 subsidy-wrong C3"], "nothing was paid"],
    ["姓名|身份证号|实交额", `张桂兰|${ID.张桂兰}|`, [], "nobody knows yet"],
    [
      "户属性|姓名|身份证号|票据号码",
      `普通居民|张桂兰|${ID.张桂兰}|`,
      ["花名册 subsidy-missed B3"],
      "the name",
    ],
    ["户属性|姓名|身份证号|票据号码", `低保|张桂兰|${ID.张桂兰}|`, [], "the category says it"],
  ])("%s, %s: %j (%s)", (headings, row, found) => {
    expect(compared([gridOf(`${TITLE}\n${headings}\n${row}`, { name: "花名册" }), ...lists])).toEqual(found);
  });

  test("the coordinates are the sheet's, wherever its used range begins", () => {
    const { cells, name } = roster();
    const moved: Grid = { name, cells, origin: at("D11") };
    const found = compared([moved, list("低保名单", ["张桂兰", "王建国"])]);
    expect(found).toEqual([`花名册 subsidy-missed ${nameOf({ row: 14, column: 11 })}`]);
  });

  test("the value is what the cell holds, and nothing is mended: somebody has to decide", () => {
    const [found] = comparedInFull([roster({ 张桂兰的资助额: 380 }), LOW_INCOME]);
    expect(found?.finding).toMatchObject({ rule: "subsidy-wrong", value: "380", fix: null });
  });
});

describe("more than the lists make it, from somebody who may help further, is no mistake of the lists", () => {
  test.each<[payer: string, on: Grid, found: string[], why: string]>([
    ["乡镇", LOW_INCOME, [], "`subsidy-extra` speaks of the township's 100"],
    ["区民政局190元、乡镇100元", LOW_INCOME, [], "the same, with amounts"],
    ["民政局", LOW_INCOME, ["花名册 subsidy-wrong I8"], "an office gives what the policy says"],
    [
      "乡镇",
      list("低保名单", ["陈德福"]),
      ["花名册 subsidy-wrong I8"],
      "what the list refutes has to be decided first",
    ],
  ])("城乡低保对象 90 + 290 from %s: %j (%s)", (payer, on, found) => {
    const grid = roster({ 张桂兰的实交额: 90, 张桂兰的资助额: 290, 张桂兰的资助部门: payer });
    expect(compared([grid, on]).filter((cell) => cell.endsWith(" I8"))).toEqual(found);
  });
});

describe("somebody who no longer counts is held against nobody, and the list says so", () => {
  const MONITORED: Grid = listWith("监测对象名单", "风险是否已消除", [
    ["王建国", "是"],
    ["李秀英", "否"],
  ]);

  test("neither missed nor wrong; the others are compared", () => {
    const claimed = roster({ 王建国的户属性: "监测对象", 王建国的实交额: 190, 王建国的资助额: 190 });
    expect(compared([roster(), MONITORED])).toEqual(["花名册 subsidy-missed I6"]);
    expect(compared([claimed, MONITORED])).toEqual(["花名册 subsidy-missed I6"]);
    expect(leftOpen([roster(), MONITORED])).toEqual([
      "监测对象名单：1 人按名单已不算在内，没有比对（第一处：A2，风险是否已消除“是”）",
    ]);
  });

  test("nor missing from the roster", () => {
    const gone = gridOf(
      `姓名|身份证号|状态\n甲|${idNumber("19600101", 905)}|停发\n乙|${idNumber("19600101", 906)}|正常`,
      {
        name: "低保名单",
      },
    );
    expect(
      compared([roster({ 张桂兰的户属性: "普通居民", 张桂兰的实交额: 380, 张桂兰的资助额: 0 }), gone]),
    ).toEqual(["低保名单 list-not-enrolled A3"]);
  });

  test.each([
    ["停保", []],
    ["暂停参保", []],
    ["未参保", []],
    ["正常参保", ["花名册 employee-insured F5"]],
    ["", ["花名册 employee-insured F5"]],
  ])("an employee whose insurance is “%s”: %j", (state, expected) => {
    expect(compared([roster(), listWith("职工医保名单", "参保状态", [["王建国", state]])])).toEqual(expected);
  });

  test("whoever has 低保 has it where the insurance was stopped", () => {
    const stopped = listWith("低保名单", "参保状态", [
      ["张桂兰", "正常参保"],
      ["王建国", "暂停参保"],
    ]);
    expect(compared([roster(), stopped])).toEqual(["花名册 subsidy-missed I5"]);
  });

  test("an ended insurance is no reason to be missing from the roster", () => {
    const id = idNumber("19600101", 907);
    const census = gridOf(`姓名|身份证号\n甲|${id}`, { name: "户籍人口" });
    const employees = (state: string) =>
      gridOf(`姓名|身份证号|状态\n甲|${id}|${state}`, { name: "职工医保名单" });
    expect(compared([roster(), census, employees("正常")])).toEqual([]);
    expect(compared([roster(), census, employees("停保")])).toEqual(["户籍人口 census-missing A2"]);
  });
});
