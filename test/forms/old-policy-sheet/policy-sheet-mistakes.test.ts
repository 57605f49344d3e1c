/** Every mistake in a policy sheet is told at its cell. */
import { writePolicySheet } from "../../../src/forms/policy-sheet";
import { builtInPolicies } from "../../../src/policy";
import { gridOf } from "../../support/grid";
import { blanks, blockIn, problemsIn } from "../../support/policy-block";
import { POLICY_SHEET, policySheet } from "../../support/policy-sheet";

describe("every mistake, with its cell", () => {
  test.each<[what: string, edits: Record<string, unknown>, problems: string[]]>([
    ["no region", { B5: null }, ["B5 地区没有填写"]],
    ["no year", { B9: null }, ["B9 参保年度没有填写"]],
    ["a year that is none", { B9: "明年" }, ["B9 参保年度应是 2024 这样的四位年份，现在是“明年”"]],
    ["a code of five digits", { B8: 43099 }, ["B8 行政区划代码应是六位数字，现在是“43099”"]],
    [
      "no document",
      { ...blanks("A12 B12 C12 D12 E12 F12") },
      ["A10 至少要写一份依据文件：文件标题和发文单位"],
    ],
    ["no such day", { E12: "2024年2月30日" }, ["E12 发文日期写的是“2024年2月30日”，没有这一天"]],
    ["no standard", { B15: null }, ["B15 个人缴费标准没有填写"]],
    ["a standard in words", { B15: "四百" }, ["B15 个人缴费标准应是不小于 0 的整数（元），现在是“四百”"]],
    ["an error value", { B15: "#REF!" }, ["B15 个人缴费标准是错误值 #REF!，请重新填写"]],
    ["no source of the standard", { D15: null }, ["D15 个人缴费标准的依据没有填写"]],
    [
      "another rule than the highest",
      { B16: "可以叠加" },
      ["B16 有几种身份的目前只能按“就高”计算，现在是“可以叠加”"],
    ],
    ["a rate over 100 %", { C22: "170%" }, ["C22 “监测对象”资助多少不能超过 100%，现在是“170%”"]],
    ["a rate in words", { C22: "七成" }, ["C22 “监测对象”资助多少应是 80% 这样的比例，现在是“七成”"]],
    [
      "a subsidy over the standard",
      { C21: 500, D21: null },
      ["C21 “低保对象”资助多少：500 元超过了个人缴费标准 400 元"],
    ],
    [
      "subsidy and self-pay are not the standard",
      { D21: 190 },
      ["D21 “低保对象”个人缴费应是 200 元，现在是 190 元：资助加个人缴费要等于个人缴费标准 400 元"],
    ],
    [
      "self-pay beside a rate that comes to something else",
      { D22: 130 },
      ["D22 “监测对象”个人缴费应是 120 元，现在是 130 元：资助加个人缴费要等于个人缴费标准 400 元"],
    ],
    [
      "full subsidy and yet self-pay",
      { D20: 40 },
      ["D20 “特困人员”个人缴费应是 0 元，现在是 40 元：资助加个人缴费要等于个人缴费标准 400 元"],
    ],
    ["no amount", { C21: null }, ["C21 “低保对象”资助多少没有填写"]],
    [
      "nothing about the subsidy",
      { B21: null, C21: null, D21: null },
      ["B21 “低保对象”没有写怎么资助；没有资助的写“不资助”"],
    ],
    [
      "an unknown word",
      { B21: "酌情资助" },
      [
        "B21 “低保对象”怎么资助只能写不资助、全额资助、定额资助、按比例资助、个人缴固定数、文件没写金额，现在是“酌情资助”",
      ],
    ],
    [
      "no amount stated, and not what is said instead",
      { B21: "文件没写金额", C21: null, D21: null },
      ["C21 “低保对象”的文件原话（写在“资助多少”里）没有填写"],
    ],
    [
      "an alias that is another's name",
      { F22: "低保对象" },
      ["F22 “监测对象”的名称“低保对象”已经用在“低保对象”，一个名称只能属于一个类别"],
    ],
    [
      "an alias that is another's member",
      { F22: "脱贫户、孤儿" },
      ["F22 “监测对象”的名称“孤儿”已经用在“特困人员”，一个名称只能属于一个类别"],
    ],
    [
      "a category twice",
      { A22: "低保对象", H22: null },
      ["A22 “低保对象”的名称“低保对象”已经用在“低保对象”，一个名称只能属于一个类别"],
    ],
    ["a category without a name", { A22: null }, ["A22 第 4 行的人员类别没有填写"]],
    [
      "a torn name",
      { F22: "一、二级残疾人" },
      ["F22 “监测对象”的又称拆出了“一”；名称里有顿号的，请加引号，如 “一、二级残疾人”"],
    ],
    [
      "except for a category that is none",
      { H22: "外星人" },
      ["H22 “监测对象”不含的身份：“外星人”不是本政策的类别"],
    ],
    ["a document that is not listed", { K22: "2" }, ["K22 “监测对象”的文件编号：没有编号为“2”的文件"]],
    [
      "an unknown rule",
      { B25: "看情况" },
      ["B25 任务数办法只能写按户籍人口的比例、户籍人口减去不参保的人、由上级下达，现在是“看情况”"],
    ],
    ["a table without a title", { B26: null }, ["B26 有任务表就要写任务表标题"]],
    ["a unit without a number", { C29: null }, ["C29 “东镇”的任务数没有填写"]],
    ["half a person", { C29: 960.5 }, ["C29 “东镇”的任务数应是不小于 0 的整数（人），现在是“960.5”"]],
    ["a unit twice", { A30: "东镇" }, ["A30 任务表：单位“东镇”重复"]],
    [
      "rows that are not the printed total",
      { C31: 2881 },
      ["C31 各行任务数加起来是 2880，文件印的合计是 2881，相差 1：先核对有没有抄错，文件本身印错的照抄"],
    ],
    [
      "a window that ends before it begins",
      { B34: "2024-08-25" },
      ["B34 集中缴费期的截止日期：截止日 2024-08-25 早于开始日 2024-09-01"],
    ],
    ["a window without an end", { B35: null }, ["B35 第 2 段集中缴费期的截止日期没有填写"]],
    ["half of the days", { D34: null }, ["D34 集中缴费期写了每月从几日，也要写到几日"]],
    ["day 32", { D34: 32 }, ["D34 集中缴费期每月到几日不能大于 31，现在是 32"]],
    [
      "days the wrong way round",
      { C34: 25, D34: 1 },
      ["D34 集中缴费期每月到几日：每月截止日 1 早于每月开始日 25"],
    ],
    [
      "a second source of the windows",
      { E35: "五" },
      ["E35 集中缴费期的说明和依据只写在第一行，几处依据写在同一格里"],
    ],
    [
      "the window of another year",
      { A34: "2022-09-01" },
      ["A34 2025 年度一般在 2024 年秋天缴费，这里写的是 2022-09-01，请核对"],
    ],
    ["half a benefit period", { B38: null }, ["B38 待遇享受期的截止日期没有填写"]],
    [
      "a benefit period that ends before it begins",
      { B38: "2024-12-31" },
      ["B38 待遇享受期的截止日期：截止日 2024-12-31 早于开始日 2025-01-01"],
    ],
    ["a wait of unknown length", { B41: null }, ["B41 等待天数没有填写"]],
    ["a wait of years", { B41: 3650 }, ["B41 等待天数不能大于 366，现在是 3650"]],
    [
      "an unknown way with late payers",
      { A41: "罚款" },
      ["A41 逾期参保的办法只能写缴费后等待、不再受理、文件没写，现在是“罚款”"],
    ],
    ["a term in words", { B44: "半年" }, ["B44 “新生儿”的期限应是 90天 或 6个月 这样的期限，现在是“半年”"]],
    ["a term from no day", { C44: null }, ["C44 “新生儿”写了期限，也要写从何时算起"]],
    [
      "an unknown number on the form",
      { B48: "甲" },
      ["B48 户属性“普通居民”的编号应是 ① 到 ⑳ 的编号，现在是“甲”"],
    ],
    ["a number on the form twice", { A49: "户属性", C49: "孤儿" }, ["B49 户属性“孤儿”的编号：编号 ① 重复"]],
    ["an attribute of nobody", { C48: "外星人" }, ["C48 户属性的名称：“外星人”不是本政策的类别"]],
    ["a note without a source", { B52: null }, ["B52 第 1 条备注的依据没有填写"]],
    [
      "a row that nobody knows",
      { A16: "银行账号", B16: "6222" },
      ["A16 “银行账号”不是“缴费标准”里的项目，没有采用"],
    ],
    [
      "a section that is gone",
      { ...blanks("A36 A37 B37 C37 D37 A38 B38 D38") },
      ["A1 找不到“八、待遇享受期”这一节"],
    ],
    [
      "a section twice",
      { A50: "九、逾期参保" },
      [
        "A50 这一节前面已经有了；另一个地区或年度要另起一张表，它的最上面一行要写“参保政策表”，请看那一行是不是没有了",
      ],
    ],
    [
      "a subsidy stated twice, and not alike",
      { B21: "资助200元", C21: 180 },
      ["C21 “低保对象”“怎么资助”里写的是“200”，这里写的是“180”，两处要一样，或只写一处"],
    ],
    [
      "a share stated twice, and not alike",
      { B22: "70%", C22: "80%" },
      ["C22 “监测对象”“怎么资助”里写的是“70%”，这里写的是“80%”，两处要一样，或只写一处"],
    ],
    [
      "what is paid stated twice, and not alike",
      { B21: "自缴200元", C21: null, D21: 100 },
      ["D21 “低保对象”“怎么资助”里写的是“200”，这里写的是“100”，两处要一样，或只写一处"],
    ],
    ["a subsidy that is full in both columns", { B20: "全额资助", C20: "全额资助" }, []],
    ["an amount in words, and a dash beside it", { B21: "资助200元", C21: "—", D21: null }, []],
    [
      "a share without its sign",
      { C22: 5 },
      ["C22 “监测对象”资助多少不能超过 100%，现在是“500%”，请核对；没有写百分号的，请写上"],
    ],
    [
      "levels torn apart",
      { G22: "1、2级残疾人" },
      ["G22 “监测对象”包括的人拆出了“1”；名称里有顿号的，请加引号，如 “一、二级残疾人”"],
    ],
    [
      "names with a space between them",
      { G22: "甲类户 乙类户" },
      ["G22 “监测对象”包括的人里的“甲类户 乙类户”算作一个名称；是几个名称的，用顿号隔开"],
    ],
    [
      "what stands in no column",
      { F34: "逢五不办" },
      ["F34 “逢五不办”不在“七、集中缴费期”的任何一列里，没有采用"],
    ],
    [
      "windows with days in common",
      { A35: "2024-12-20" },
      ["A35 第 2 段缴费时间与第 1 段有重叠的日子，请核对"],
    ],
    [
      "cover of another year",
      { A38: "2023-01-01" },
      ["A38 2025 年度的待遇一般从 2025 年 1 月起，这里写的是 2023-01-01，请核对"],
    ],
  ])("%s", (_, edits, problems) => {
    expect(problemsIn(policySheet(edits))).toEqual(problems);
  });

  test("are told all at once, in the order of the sheet", () => {
    const grid = policySheet({ B15: null, C22: "170%", F22: "孤儿", B34: "2024-08-25", C31: 1 });
    expect(problemsIn(grid).map((problem) => problem.split(" ")[0])).toEqual([
      "B15",
      "C22",
      "F22",
      "C31",
      "B34",
    ]);
    expect(blockIn(grid).policy).toBeNull();
  });

  test.each<[what: string, line: string, above: string, problems: string[]]>([
    [
      "a category",
      "困难职工 | 定额资助 | 100",
      "人员类别 |",
      ["A18 “困难职工”这一行在“四、各类人员缴多少”表头的上面，请移到表头下面"],
    ],
    [
      "a window",
      "2025-03-01 | 2025-03-31",
      "开始日期 | 截止日期 | 每月从几日",
      ["A33 “2025-03-01”这一行在“七、集中缴费期”表头的上面，请移到表头下面"],
    ],
    [
      "a unit",
      "中镇 | 500 | 480",
      "单位 | 户籍人口",
      ["A28 “中镇”这一行在“六、任务表”表头的上面，请移到表头下面"],
    ],
    ["the unit of money", "单位：元", "人员类别 |", []],
    ["a remark", "注：以身份证号为准", "人员类别 |", []],
    ["another text", "困难职工", "人员类别 |", ["A18 “困难职工”在“四、各类人员缴多少”表头的上面，没有采用"]],
  ])("a row above the columns of its section: %s", (_, line, above, problems) => {
    const grid = gridOf(POLICY_SHEET.replace(above, `${line}\n  ${above}`), { name: "参保政策" });
    expect(problemsIn(grid)).toEqual(problems);
  });

  test("stand where the sheet stands", () => {
    const grid = policySheet({ D19: null }, { from: "C5" });
    expect(problemsIn(grid)).toEqual(["D19 个人缴费标准没有填写"]);
  });
});

describe("what the document itself may have wrong does not keep the policy from being used", () => {
  test.each<[edits: Record<string, unknown>]>([[{ C31: 2881 }], [{ A34: "2022-09-01" }]])("%j", (edits) => {
    const { policy, problems } = blockIn(policySheet(edits));
    expect(policy?.standards[0]?.yuan).toBe(400);
    expect(problems.map(({ severity }) => severity)).toEqual(["warning"]);
  });

  test("临猗县's printed total is one off, and is kept", () => {
    const linyi = builtInPolicies
      .filter(({ region }) => region.name === "临猗县")
      .map((policy) => ({ policy }));
    const { policy, problems } = blockIn(gridOf(writePolicySheet(linyi).rows));
    expect(policy?.quota.table?.printedTotal?.quota).toBe(479519);
    expect(problems.map(({ message }) => message)).toEqual([
      expect.stringContaining("各行任务数加起来是 479520，文件印的合计是 479519，相差 1"),
    ]);
  });
});
