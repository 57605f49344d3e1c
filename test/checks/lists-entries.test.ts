/** What an entry of a list makes somebody, by its own words, by the list and by the roster's policy (design §5.3). */
import type { Grid } from "../../src/forms";
import { gridOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { compared, ID, leftOpen, list, listWith, sentences } from "../support/lists";
import { officialForm, PERSONS, roster } from "../support/roster";

const of = (region: string) => ({ title: `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表` });

describe("what an entry says of itself goes before what the list is of", () => {
  const hardship = (rows: readonly [keyof typeof ID, string][]) => listWith("困难群众名单", "救助类别", rows);

  test.each<[why: string, lists: readonly Grid[], found: string[]]>([
    [
      "困难群众: each by its category",
      [
        hardship([
          ["张桂兰", "低保"],
          ["陈德福", "特困供养"],
          ["王建国", "孤儿"],
        ]),
      ],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "what stands on it is covered",
      [
        hardship([
          ["王建国", "低保"],
          ["陈德福", "特困"],
        ]),
      ],
      ["花名册 subsidy-missed I5", "花名册 subsidy-wrong I8"],
    ],
    ["what does not, is not", [hardship([["陈德福", "特困"]])], []],
    [
      "a blank category says nothing",
      [
        hardship([
          ["张桂兰", "低保"],
          ["王建国", ""],
          ["李秀英", "无"],
        ]),
      ],
      [],
    ],
    ["two in one cell", [hardship([["张桂兰", "低保、一级残疾人"]])], ["花名册 subsidy-wrong I8"]],
    [
      "特困 on the 低保 list",
      [listWith("低保名单", "救助类别", [["张桂兰", "特困人员"]])],
      ["花名册 subsidy-wrong I8"],
    ],
    [
      "A类 is a class of 低保",
      [
        listWith("低保名单", "类别", [
          ["张桂兰", "A类"],
          ["王建国", "B类"],
        ]),
      ],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "脱贫户 is not what somebody is on 低保 for",
      [
        listWith("低保名单", "户类别", [
          ["张桂兰", "脱贫户"],
          ["王建国", "脱贫户"],
        ]),
      ],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "监测类别",
      [listWith("监测对象名单", "监测类别", [["王建国", "边缘易致贫户"]])],
      ["花名册 subsidy-missed I5"],
    ],
    ["肢体一级", [listWith("残疾人名单", "类别", [["王建国", "肢体一级"]])], ["花名册 subsidy-missed I5"]],
    [
      "a level on the 低保 list is by the way: 低保 pays 190",
      [
        listWith("低保名单", "残疾等级", [
          ["张桂兰", "一级"],
          ["王建国", "一级"],
        ]),
      ],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "level beside category",
      [gridOf(`姓名|身份证号|救助类别|残疾等级\n张桂兰|${ID.张桂兰}|低保|一级`, { name: "困难群众" })],
      ["花名册 subsidy-wrong I8"],
    ],
  ])("%s", (_, lists, found) => {
    expect(compared([roster(), ...lists])).toEqual(found);
  });
});

describe("by the roster's policy", () => {
  const monitored = list("监测对象名单", ["王建国"]);
  const disabled = (level: string) => listWith("残疾人名单", "残疾等级", [["王建国", level]]);
  /** The amount that the message says is due; null without a finding on 王建国. */
  function due(region: string, lists: readonly Grid[]): number | null {
    const [message] = sentences([roster({ 张桂兰的户属性: "", 陈德福的户属性: "" }, of(region)), ...lists]);
    const amount = /应资助 (\d+) 元/.exec(message ?? "")?.[1];
    return amount === undefined ? null : Number(amount);
  }

  test.each<[region: string, what: string, lists: readonly Grid[], yuan: number | null]>([
    ["土沃乡", "监测对象 280", [monitored], 280],
    ["临猗县", "the three kinds, each pays 100: 280", [monitored], 280],
    ["方太乡", "only two of the three kinds have an amount", [monitored], null],
    ["方太乡", "边缘易致贫 320", [listWith("监测对象名单", "监测类别", [["王建国", "边缘易致贫户"]])], 320],
    ["赫山区", "监测对象 190", [monitored], 190],
    ["孝义市", "监测对象 280", [monitored], 280],
    ["赫山区", "一级 380", [disabled("一级")], 380],
    ["赫山区", "四级 190", [disabled("4")], 190],
    ["赫山区", "without a level nobody can say", [disabled("")], null],
    ["孝义市", "holders of a card, whatever the level: 304", [disabled("")], 304],
    ["孝义市", "holders of a card: 304", [disabled("三级")], 304],
    ["临猗县", "only 丧失劳动能力的 get something", [disabled("一级")], null],
    ["临猗县", "丧失劳动能力的 190", [list("丧失劳动能力的残疾人名单", ["王建国"])], 190],
    ["土沃乡", "重度残疾人: no amount stated", [disabled("一级")], null],
    ["土沃乡", "低保 304", [list("低保名单", ["王建国"])], 304],
    ["土沃乡", "低保 and 监测: 低保 alone, 304", [list("低保名单", ["王建国"]), monitored], 304],
    ["方太乡", "特困 380", [list("五保户名单", ["王建国"])], 380],
    ["方太乡", "an orphan 380", [list("孤儿", ["王建国"])], 380],
    ["方太乡", "事实无人抚养儿童: no amount stated", [list("事实无人抚养儿童", ["王建国"])], null],
    ["孝义市", "返贫致贫 342", [list("返贫致贫人口", ["王建国"])], 342],
    ["孝义市", "改制企业职工 380", [list("改制企业职工名单", ["王建国"])], 380],
    ["赫山区", "孤儿 and 事实无人抚养儿童 get the same", [list("孤儿、事实无人抚养儿童", ["王建国"])], 380],
    ["方太乡", "孤儿 and 事实无人抚养儿童 do not", [list("孤儿、事实无人抚养儿童", ["王建国"])], null],
    ["赫山区", "低保 and 特困 on one list do not", [list("低保、特困名单", ["王建国"])], null],
    ["赫山区", "低保边缘 190", [list("低保边缘家庭", ["王建国"])], 190],
    ["孝义市", "低保边缘: not in the document", [list("低保边缘家庭", ["王建国"])], null],
  ])("%s: %s", (region, _, lists, yuan) => {
    expect(due(region, lists)).toBe(yuan);
  });

  test.each<[region: string, lists: readonly Grid[], says: RegExp]>([
    ["赫山区", [disabled("")], /残疾人名单：.*没有写明残疾等级的人是哪一类/],
    ["方太乡", [monitored], /监测对象名单：.*没有写明类别的人是哪一类/],
    ["土沃乡", [disabled("一级")], /残疾人名单：“重度残疾人”的资助金额：文件只说继续执行原有的参保资助政策/],
    ["孝义市", [list("低保边缘家庭", ["王建国"])], /低保边缘家庭：/],
    [
      "赫山区",
      [listWith("困难群众名单", "救助类别", [["王建国", "困难职工"]])],
      /困难群众名单：.*“困难职工”/,
    ],
  ])("%s: what cannot be told is said on the list, once (%#)", (region, lists, says) => {
    const open = leftOpen([roster({ 张桂兰的户属性: "", 陈德福的户属性: "" }, of(region)), ...lists]);
    expect(open).toHaveLength(1);
    expect(open[0]).toMatch(says);
  });

  test("what cannot be told of an entry keeps a claim from being refuted", () => {
    const claims = { 王建国的户属性: "丧失劳动能力的残疾人", 王建国的资助额: 190 };
    expect(
      compared([
        roster({ ...claims, 张桂兰的户属性: "", 陈德福的户属性: "" }, of("临猗县")),
        disabled("一级"),
      ]),
    ).toEqual([]);
    const others = listWith("残疾人名单", "残疾等级", [["李秀英", "一级"]]);
    expect(
      compared([roster({ ...claims, 张桂兰的户属性: "", 陈德福的户属性: "" }, of("临猗县")), others]),
    ).toEqual(["花名册 subsidy-wrong I5"]);
  });

  test("an amount that is not stated could be higher, so nothing is too much", () => {
    const claims = {
      王建国的户属性: "稳定脱贫人口",
      王建国的资助额: 380,
      张桂兰的户属性: "",
      陈德福的户属性: "",
    };
    expect(compared([roster(claims), list("低保名单", ["王建国"])])).toEqual([]);
    expect(compared([roster({ ...claims, 王建国的资助额: 0 }), list("低保名单", ["王建国"])])).toEqual([
      "花名册 subsidy-missed I5",
    ]);
  });

  test("a kind that only part of a list's kinds covers is not refuted", () => {
    const claims = {
      王建国的户属性: "农村低收入监测户",
      王建国的资助额: 190,
      张桂兰的户属性: "",
      陈德福的户属性: "",
    };
    expect(compared([roster(claims), list("脱贫不稳定户", ["李秀英"])])).toEqual([
      "花名册 subsidy-missed I6",
    ]);
    const rest = [list("边缘易致贫户", ["李秀英"]), list("突发严重困难户", ["李秀英"])];
    expect(compared([roster(claims), list("脱贫不稳定户", ["李秀英"]), ...rest])).toEqual([
      "花名册 subsidy-wrong I5",
      "花名册 subsidy-missed I6",
    ]);
  });
});

describe("lists with one row for a household", () => {
  /** 张桂兰's household: her husband, in row 10, and she are both on 低保. */
  const husband = `城乡低保对象|1002|夫|王建军|男|${idNumber("19530920", 901)}||190|190||张桂兰|区民政局`;
  const family = officialForm(`${PERSONS}\n${husband}`);
  const byHousehold = (person: keyof typeof ID) =>
    gridOf(`户主姓名|身份证号|保障人口\n${person}|${ID[person]}|2`, { name: "低保名单" });

  test("the head stands for the household", () => {
    expect(compared([family, byHousehold("张桂兰")])).toEqual([]);
  });

  test("a household of which nobody is listed is not on it", () => {
    expect(compared([family, byHousehold("王建国")])).toEqual([
      "花名册 subsidy-missed I5",
      "花名册 subsidy-wrong I8",
      "花名册 subsidy-wrong I10",
    ]);
  });

  test("a list of persons names each of them", () => {
    expect(compared([family, list("低保名单", ["张桂兰"])])).toEqual(["花名册 subsidy-wrong I10"]);
  });

  test("where the roster shows no households, nobody is refuted", () => {
    const flat = gridOf(
      `赫山区2024年度登记表\n户属性|姓名|身份证号|实交额|资助额\n低保|张桂兰|${ID.张桂兰}|190|190\n低保|李秀英|${ID.李秀英}|190|190`,
      { name: "花名册" },
    );
    expect(compared([flat, byHousehold("张桂兰")])).toEqual([]);
  });
});

test("somebody on 低保 whom the village paid for as 普通居民 was missed", () => {
  const grid = roster({ 王建国的实交额: 180, 王建国的资助额: 200, 王建国的资助部门: "村集体" });
  expect(compared([grid, list("低保名单", ["张桂兰", "王建国"])])).toEqual(["花名册 subsidy-wrong I5"]);
});

describe("a column that says how far the list's word goes", () => {
  test.each<[heading: string, text: string, found: string[], why: string]>([
    ["低保状态", "停保", [], "the 低保 itself has ended"],
    ["参保状态", "停保", ["花名册 subsidy-missed I5"], "only the insurance has"],
    ["低保状态", "死亡（未注销）", [], "whatever stands in brackets"],
    ["低保状态", "正常", ["花名册 subsidy-missed I5"], "nothing has ended"],
  ])("%s “%s”: %j (%s)", (heading, text, found) => {
    const others = listWith("低保名单", heading, [
      ["王建国", text],
      ["张桂兰", "正常"],
    ]);
    expect(compared([roster(), others])).toEqual(found);
  });
});
