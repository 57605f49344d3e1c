/**
 * `subsidy-missed` and `subsidy-wrong` (design §5.3): the roster against the departments' lists, only where that
 * category's list is given. Amounts: 赫山区, section four, unless another region is named.
 */
import type { Grid } from "../../src/forms";
import { at, gridOf, nameOf } from "../support/grid";
import { idNumber } from "../support/id-numbers";
import { compared, comparedInFull, ID, leftOpen, list, sentences } from "../support/lists";
import { officialForm, PERSONS, roster } from "../support/roster";

const LOW_INCOME = list("低保名单", ["张桂兰"]);
const EXTREME_POVERTY = list("特困名单", ["陈德福"]);

/** A list with a column of its own beside name and number. */
function listWith(name: string, heading: string, rows: readonly [keyof typeof ID, string][]): Grid {
  const people = rows.map(([person, text]) => `${person} | ${ID[person]} | ${text}`);
  return gridOf([`姓名 | 身份证号 | ${heading}`, ...people].join("\n"), { name });
}

/** A list of names and numbers as they are written. */
function sheetOf(name: string, ...people: readonly (readonly [person: string, id: string])[]): Grid {
  return gridOf([["姓名", "身份证号"], ...people], { name });
}

const of = (region: string) => ({ title: `${region}2024年度城乡居民基本医疗保险参保缴费基本信息登记表` });

describe("missed: on a list, and nothing is paid", () => {
  test.each<[why: string, roster: Grid, lists: readonly Grid[], found: string[]]>([
    ["on 低保", roster(), [list("低保名单", ["张桂兰", "王建国"])], ["花名册 subsidy-missed I5"]],
    [
      "a blank is 0",
      roster({ I5: null }),
      [list("低保名单", ["张桂兰", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
    ["特困", roster(), [list("特困名单", ["陈德福", "李秀英"])], ["花名册 subsidy-missed I6"]],
    ["an orphan", roster(), [list("孤儿", ["王子轩"])], ["花名册 subsidy-missed I7"]],
    ["monitored", roster(), [list("监测对象名单", ["王建国"])], ["花名册 subsidy-missed I5"]],
    [
      "disabled, by level",
      roster(),
      [
        listWith("残疾人名单", "残疾等级", [
          ["王建国", "二级"],
          ["李秀英", "四级"],
        ]),
      ],
      ["花名册 subsidy-missed I5", "花名册 subsidy-missed I6"],
    ],
    ["claimed and listed, but forgotten", roster({ I8: 0 }), [LOW_INCOME], ["花名册 subsidy-missed I8"]],
    [
      "two lists: the highest subsidy wins",
      roster(),
      [list("低保名单", ["张桂兰", "王建国"]), list("特困名单", ["陈德福", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "the old number is the same person",
      roster({ F5: "'430903700310901" }),
      [list("低保名单", ["张桂兰", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
    [
      "spaces, full width and a small x are",
      roster(),
      [gridOf(`姓名|身份证号\n张桂兰|${ID.张桂兰}\n李秀英|４３０９０３ 19720815902x`, { name: "低保" })],
      ["花名册 subsidy-missed I6"],
    ],
    [
      "an unknown category is no reason",
      roster({ A5: "困难职工" }),
      [list("低保名单", ["张桂兰", "王建国"])],
      ["花名册 subsidy-missed I5"],
    ],
  ])("%s", (_, grid, lists, found) => {
    expect(compared([grid, ...lists])).toEqual(found);
  });

  test("the message says which list, where, what it would pay, and what is written", () => {
    const found = sentences([roster(), list("低保名单", ["张桂兰", "王建国"])]);
    expect(found).toEqual([
      "在工作表“低保名单”B4 是城乡低保对象；按赫山区2024年度政策应资助 190 元，这里没有资助",
    ]);
  });

  test("with several identities it says all, and the highest", () => {
    const lists = [list("低保名单", ["张桂兰", "王建国"]), list("特困名单", ["陈德福", "王建国"])];
    const [message = ""] = sentences([roster(), ...lists]);
    expect(message).toMatch(/低保名单”B4.*城乡低保对象.*特困名单”B4.*特困人员.*应资助 380 元/);
  });

  test("another name under the same number is said", () => {
    const other = gridOf(`姓名|身份证号\n王大|${ID.王建国}\n张桂兰|${ID.张桂兰}`, { name: "低保" });
    expect(sentences([roster(), other])[0]).toContain("那里的姓名是“王大”");
  });
});

describe("wrong: paid, but not as the lists have it", () => {
  test.each<[why: string, roster: Grid, lists: readonly Grid[], found: string[]]>([
    [
      "not on 低保",
      roster(),
      [list("低保名单", ["王子轩"])],
      ["花名册 subsidy-missed I7", "花名册 subsidy-wrong I8"],
    ],
    [
      "not on 特困",
      roster(),
      [list("特困名单", ["王子轩"])],
      ["花名册 subsidy-missed I7", "花名册 subsidy-wrong I9"],
    ],
    ["too much", roster({ I8: 380 }), [LOW_INCOME], ["花名册 subsidy-wrong I8"]],
    ["too little", roster({ I9: 190 }), [EXTREME_POVERTY], ["花名册 subsidy-wrong I9"]],
    [
      "a higher identity than the one written",
      roster(),
      [LOW_INCOME, list("特困名单", ["陈德福", "张桂兰"])],
      ["花名册 subsidy-wrong I8"],
    ],
    [
      "on 低保 and not on 特困, as written",
      roster(),
      [list("低保名单", ["张桂兰", "陈德福"]), list("特困名单", ["王建国"])],
      ["花名册 subsidy-missed I5", "花名册 subsidy-wrong I9"],
    ],
    [
      "another level of disability",
      roster({ A5: "一、二级残疾人", H5: 0, I5: 380, L5: "区民政局" }),
      [listWith("残疾人名单", "残疾等级", [["王建国", "三级"]])],
      ["花名册 subsidy-wrong I5"],
    ],
    [
      "one of two identities is not true, and it is the one that pays",
      roster({ A8: "城乡低保对象、孤儿", H8: 0, I8: 380 }),
      [LOW_INCOME, list("孤儿名单", ["王子轩"])],
      ["花名册 subsidy-missed I7", "花名册 subsidy-wrong I8"],
    ],
  ])("%s", (_, grid, lists, found) => {
    expect(compared([grid, ...lists])).toEqual(found);
  });

  test("the message says what is written and that the list does not have it", () => {
    expect(sentences([roster(), list("低保名单", ["王子轩"])])[1]).toBe(
      "写的是城乡低保对象，但工作表“低保名单”里没有这个人；按赫山区2024年度政策不享受资助，这里资助 190 元",
    );
  });

  test("what the list confirms is not said to be missing from it", () => {
    expect(sentences([roster({ I8: 380 }), LOW_INCOME])).toEqual([
      "在工作表“低保名单”B3 是城乡低保对象；按赫山区2024年度政策应资助 190 元，这里资助 380 元",
    ]);
  });

  test("and where the person is instead", () => {
    const lists = [list("低保名单", ["陈德福"]), list("特困名单", ["王建国"])];
    expect(sentences([roster(), ...lists])[2]).toBe(
      "写的是特困人员，但工作表“特困名单”里没有这个人；在工作表“低保名单”B3 是城乡低保对象；" +
        "按赫山区2024年度政策应资助 190 元，这里资助 380 元",
    );
  });
});

describe("right, or not to be told", () => {
  test.each<[why: string, roster: Grid, lists: readonly Grid[]]>([
    ["all as listed", roster(), [LOW_INCOME, EXTREME_POVERTY]],
    ["no list at all", roster({ I8: 0 }), []],
    ["only where that category's list is given", roster(), [EXTREME_POVERTY]],
    ["written otherwise, the same amount", roster({ A8: "农村低收入监测户" }), [LOW_INCOME]],
    ["an empty list is no list", roster(), [gridOf("低保名单\n姓名|身份证号", { name: "低保名单" })]],
    ["a list of 新增 does not name those of before", roster(), [list("新增低保名单", ["陈德福"])]],
    ["低保边缘 is not 低保", roster({ A8: "低保边缘户" }), [list("低保名单", ["陈德福"])]],
    [
      "on two lists of which one pays all",
      roster(),
      [LOW_INCOME, list("特困", ["陈德福"]), list("孤儿", ["陈德福"])],
    ],
    ["the subsidy is no number", roster({ I8: "有" }), [list("低保名单", ["张桂兰"])]],
    [
      "the category is an error value: it may have been worth more",
      roster({ A8: "#REF!", I8: 380 }),
      [LOW_INCOME],
    ],
    ["the subsidy is an error value", roster({ I8: "#REF!" }), [LOW_INCOME]],
    ["another county's list", roster(), [list("低保名单", ["王子轩"], "临猗县低保名单")]],
    ["the policy is unknown", roster({}, { title: "登记表" }), [list("低保名单", ["王子轩"])]],
    ["a list of something else", roster(), [list("党员名单", ["王建国"])]],
    [
      "paid by mistake, as any other rule can see",
      roster({ I5: 190 }),
      [list("户籍名册", ["王建国"]), LOW_INCOME],
    ],
    [
      "the list agrees with the amount; another identity has no list",
      roster({ I9: 190 }),
      [list("低保", ["张桂兰", "陈德福"])],
    ],
    [
      "an unknown category might be worth more",
      roster({ A5: "困难职工", I5: 380 }),
      [list("低保", ["张桂兰", "王建国"])],
    ],
    [
      "a number that is wrong on one list may be right on another",
      roster({ F9: "430903195101129051" }),
      [
        sheetOf("低保名单", ["张桂兰", ID.张桂兰], ["陈德富", "430903195101129051"]),
        list("特困名单", ["陈德福"]),
      ],
    ],
    ["a list of those who left", roster(), [list("低保退出名单", ["王建国"])]],
    [
      "the roster's number is wrong: the person may be on the list under the right one",
      roster({ F8: "430903195509209045" }),
      [list("低保名单", ["张桂兰"])],
    ],
    [
      "the list's number is wrong, and the name is the same",
      roster(),
      [
        gridOf(`姓名|身份证号\n张桂兰|430903195509209045\n陈德福|${ID.陈德福}`, { name: "低保" }),
        EXTREME_POVERTY,
      ],
    ],
    [
      "a list without readable numbers refutes nobody",
      roster(),
      [gridOf("姓名|身份证号\n王子轩|430903********9036\n李四|", { name: "低保名单" })],
    ],
  ])("%s", (_, grid, lists) => {
    expect(compared([grid, ...lists]).filter((found) => found.includes("subsidy"))).toEqual([]);
  });
});

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
    const [message] = sentences([roster({ A8: "", A9: "" }, of(region)), ...lists]);
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
    const open = leftOpen([roster({ A8: "", A9: "" }, of(region)), ...lists]);
    expect(open).toHaveLength(1);
    expect(open[0]).toMatch(says);
  });

  test("what cannot be told of an entry keeps a claim from being refuted", () => {
    const claims = { A5: "丧失劳动能力的残疾人", I5: 190 };
    expect(compared([roster({ ...claims, A8: "", A9: "" }, of("临猗县")), disabled("一级")])).toEqual([]);
    const others = listWith("残疾人名单", "残疾等级", [["李秀英", "一级"]]);
    expect(compared([roster({ ...claims, A8: "", A9: "" }, of("临猗县")), others])).toEqual([
      "花名册 subsidy-wrong I5",
    ]);
  });

  test("an amount that is not stated could be higher, so nothing is too much", () => {
    const claims = { A5: "稳定脱贫人口", I5: 380, A8: "", A9: "" };
    expect(compared([roster(claims), list("低保名单", ["王建国"])])).toEqual([]);
    expect(compared([roster({ ...claims, I5: 0 }), list("低保名单", ["王建国"])])).toEqual([
      "花名册 subsidy-missed I5",
    ]);
  });

  test("a kind that only part of a list's kinds covers is not refuted", () => {
    const claims = { A5: "农村低收入监测户", I5: 190, A8: "", A9: "" };
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
  const grid = roster({ H5: 180, I5: 200, L5: "村集体" });
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
    const [found] = comparedInFull([roster({ I8: 380 }), LOW_INCOME]);
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
    const grid = roster({ H8: 90, I8: 290, L8: payer });
    expect(compared([grid, on]).filter((cell) => cell.endsWith(" I8"))).toEqual(found);
  });
});

describe("somebody who no longer counts is held against nobody, and the list says so", () => {
  const MONITORED: Grid = listWith("监测对象名单", "风险是否已消除", [
    ["王建国", "是"],
    ["李秀英", "否"],
  ]);

  test("neither missed nor wrong; the others are compared", () => {
    const claimed = roster({ A5: "监测对象", H5: 190, I5: 190 });
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
    expect(compared([roster({ A8: "普通居民", H8: 380, I8: 0 }), gone])).toEqual([
      "低保名单 list-not-enrolled A3",
    ]);
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
