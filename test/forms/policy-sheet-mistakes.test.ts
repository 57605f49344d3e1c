/** Every mistake in a policy sheet is told at its cell, and nothing in it is dropped or changed without a word. */
import { writePolicySheet } from "../../src/forms/policy-sheet";
import { builtInPolicies } from "../../src/policy";
import { area, gridOf } from "../support/grid";
import { blanks, blockIn, policyIn, problemsIn, sheetIn } from "../support/policy-block";
import { POLICY_SHEET, policySheet } from "../support/policy-sheet";

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
    [
      "assigned numbers, but no table",
      {
        B25: "由上级下达",
        C25: null,
        D25: "县里分",
        ...blanks("B26 E26 A29 B29 C29 A30 B30 C30 A31 B31 C31"),
      },
      ["B26 任务表标题：任务数是下达的，就要有任务表"],
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
    [
      "a term in words",
      { B44: "三个月" },
      ["B44 “新生儿”的期限应是 90天 或 6个月 这样的期限，现在是“三个月”"],
    ],
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
      ["A35 第 2 段集中缴费期与第 1 段有重叠的日子，请核对"],
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

/** Every row is the clerk's sheet with something that a clerk might write; all of it was once lost or misread without a word. */
describe("nothing is dropped or changed without a word", () => {
  test.each<[what: string, edits: Record<string, unknown>, problems: (string | RegExp)[]]>([
    ["two days in one cell", { A34: "2024年9月1日 至12月25日" }, [/^A34 集中缴费期的开始日期应是/]],
    ["two days, one below the other", { A34: "2024年9月1日\n2024年12月25日" }, [/^A34 .*应是/]],
    ["a remark behind a day", { E12: "2024年8月30日 （10月8日修订）" }, [/^E12 发文日期应是/]],
    ["two numbers, one below the other", { B15: "380\n400" }, [/^B15 个人缴费标准应是.*现在是“380 400”/]],
    ["two numbers with a space", { C21: "1 90" }, [/^C21 /]],
    ["two numbers with a comma", { B15: "380,40" }, [/^B15 个人缴费标准应是/]],
    ["two days of the month", { C34: "1 5" }, [/^C34 /]],
    ["persons for yuan", { B15: "400人" }, [/^B15 个人缴费标准应是/]],
    ["yuan for days", { B41: "90元" }, [/^B41 等待天数应是/]],
    ["yuan for a share", { C22: "70元" }, [/^C22 “监测对象”资助多少应是 80%/]],
    ["two marks in one cell", { B48: "1、2" }, [/^B48 .*编号应是/]],
    [
      "what is subtracted beside the word",
      { B25: "户籍人口减去现役军人", C25: null },
      [/^B25 任务数办法只能写/],
    ],
    ["a share of what is subtracted", { B25: "户籍人口减去不参保的人" }, [/^C25 要减去的人应写是哪些人/]],
    ["two shares", { B25: "96%", C25: "95%" }, [/^C25 前一格写的是 96%，这里写的是 95%/]],
    [
      "the share beside the word, and another",
      { B25: "按户籍人口的比例97%", B29: null, B30: null, B31: null },
      [/^C25 前一格写的是 97%/],
    ],
    ["words that say otherwise: full", { B21: "资助200元", C21: "全额资助", D21: null }, [/^C21 /]],
    [
      "words that say otherwise: nothing paid",
      { D21: "免缴" },
      [/^D21 “低保对象”个人缴费应是 200 元，现在是 0 元/],
    ],
    [
      "words that say otherwise: none",
      { C20: "不资助" },
      [/^C20 “特困人员”资助多少应是 400 元，现在是 0 元/],
    ],
    ["words that say otherwise: full for none", { C19: "全额资助" }, [/^C19 “普通居民”资助多少应是 0 元/]],
    [
      "an amount where none is stated",
      { B21: "文件没写金额", D21: null },
      [/^C21 .*应是文件的话，现在是“200”/],
    ],
    ["names with a stroke", { G20: "孤儿/弃婴" }, [/^G20 .*算作一个名称/]],
    ["names with 和", { G20: "孤儿和弃婴" }, [/^G20 .*算作一个名称/]],
    ["numbered names", { G20: "1.孤儿2.弃婴" }, [/^G20 .*算作一个名称/]],
    [
      "a name that a line break tears",
      { G20: "特困供养\n人员" },
      [/^G20 .*里的“人员”前面换了行；一个名称要写在一行里/],
    ],
    ["not the highest", { B16: "不就高" }, [/^B16 .*只能按“就高”/]],
    ["the lowest", { B16: "就低不就高" }, [/^B16 .*只能按“就高”/]],
    [
      "an amount beside a heading",
      { B13: "每人 380 元" },
      ["B13 “每人 380 元”不在“三、缴费标准”的任何一列里，没有采用"],
    ],
    [
      "the task table's source alone",
      {
        B26: null,
        A29: null,
        B29: null,
        C29: null,
        A30: null,
        B30: null,
        C30: null,
        A31: null,
        B31: null,
        C31: null,
      },
      [/^B26 任务表标题没有填写/],
    ],
    [
      "nobody ordinary",
      { A19: "学生", C48: "学生" },
      [
        "A17 没有“普通居民”：花名册和公式里的普通居民会认不出，“学生”就是的，在它的又称里写上“普通居民”；不是的，补上一行，怎么资助写“不资助”",
      ],
    ],
    [
      "a digit too many",
      { B15: 4000, C21: 200, D21: null },
      [/^B15 个人缴费标准是 4000 元，一般在 100 到 2000 元之间，请核对/],
    ],
    [
      "the title of last year's document",
      { B12: "甲县2024年度方案" },
      ["B12 文件标题里写的是 2024 年，参保年度写的是 2025，请核对"],
    ],
    [
      "a quota that is not the share",
      { C29: 950, C31: 2870 },
      ["C29 “东镇”的任务数是 950，户籍人口 1000 的 96% 是 960，请核对有没有抄错"],
    ],
    [
      "a quota over the census",
      { C29: 1100, C31: 3020 },
      ["C29 “东镇”的任务数 1100 比户籍人口 1000 还多，请核对"],
    ],
    ["a day of issue far away", { E12: "2042-08-30" }, [/^E12 .*请核对$/]],
    [
      "two regions in one cell",
      { B5: "甲县、乙县" },
      ["B5 “甲县、乙县”算作一个地区的名称；几个地区各写一份政策"],
    ],
    ["several names of a category", { A21: "低保对象/困难群众", H22: null }, [/^A21 .*算作一个名称/]],
    ["a number before a category", { A21: "1.低保对象", H22: null }, [/^A21 .*算作一个名称/]],
    ["levels torn apart, with 级", { G20: "一级、二级残疾人" }, [/^G20 .*拆出了“一级”/]],
    ["a name torn at its level", { G20: "享受低保的一、二级残疾人" }, [/^G20 .*拆出了/]],
    ["cover up to another year", { B38: "2052-12-31" }, [/^B38 .*请核对$/]],
    [
      "all but region and standard",
      { B5: null, B6: null, B8: null, B9: null, B15: null },
      [/^B5 地区没有填写/, /^B8/, /^B9/, /^B15/],
    ],
  ])("%s", (_, edits, problems) => {
    expect(problemsIn(policySheet(edits))).toEqual(
      problems.map((problem) => (typeof problem === "string" ? problem : expect.stringMatching(problem))),
    );
  });

  test("two documents with one number", () => {
    const text = POLICY_SHEET.replace("三、缴费标准", "1 | 补充通知 | 甲县人民政府 | | |\n  三、缴费标准");
    expect(problemsIn(gridOf(text))).toEqual([
      "A13 第 2 份文件的文件编号与第 1 份文件的一样，都是“1”，请改成不同的",
    ]);
  });

  test.each<[heading: string, problem: string]>([
    [
      "单位 | 户籍人口 | 上年参保人数 | 任务数",
      "C28 “上年参保人数”这一列当作“职工医保人数”读；不是的，请把这一列移到别处",
    ],
    ["单位 | 任务数 | 完成数 | 完成率", "C28 “六、任务表”没有“完成数”这一列，这一列没有采用"],
  ])("a column of the task table that nobody knows: %s", (heading, problem) => {
    const rows = "东镇 | 1000 | 960 | 960\n  西镇 | 2000 | 1920 | 1920\n";
    const text = POLICY_SHEET.replace(/单位 \| 户籍人口[^七]*/, `${heading}\n  ${rows}  `);
    expect(problemsIn(gridOf(text))).toContain(problem);
  });

  test("a quota that is merged over two units is the first one's", () => {
    const grid = { ...policySheet({ C30: null }), merges: [area("C29:C30")] };
    expect(problemsIn(grid)).toEqual([
      "C29 “960”的格子合并了几行，只算第一行的；几个单位合用一个数的，请分开写",
      "C30 “西镇”的任务数没有填写",
    ]);
  });

  test.each(["合计：", "合计（人）", "全县合计", "甲县合计", "全县", "总计"])("%s is the total", (name) => {
    expect(policyIn(policySheet({ A31: name })).quota.table?.printedTotal?.quota).toBe(2880);
  });

  test("a sum of some units is none, and is told", () => {
    expect(problemsIn(policySheet({ A31: "小计" }))).toEqual([
      "A31 “小计”这一行没有采用；任务表只写各单位和合计",
    ]);
  });

  test("a census that is merged over two units", () => {
    const grid = { ...policySheet({ B30: null }), merges: [area("B29:B30")] };
    expect(problemsIn(grid)).toEqual([
      "B29 “1000”的格子合并了几行，只算第一行的；几个单位合用一个数的，请分开写",
    ]);
  });

  test.each<[where: string, lines: (lines: string[]) => string[], cell: string]>([
    ["above the title", (lines) => ["大学生按350元收", ...lines], "A1"],
    [
      "left of the sections",
      (lines) => lines.map((line, i) => `${i === 4 ? "大学生按350元收" : ""} | ${line}`),
      "A5",
    ],
  ])("a text %s", (_, change, cell) => {
    const lines = POLICY_SHEET.split("\n")
      .map((line) => line.trim())
      .filter((line) => line !== "");
    expect(problemsIn(gridOf(change(lines).join("\n")))).toEqual([
      `${cell} “大学生按350元收”不在任何一节里，没有采用；要留下的写进备注一节`,
    ]);
  });

  test("a text between the title and the first section", () => {
    const grid = gridOf(POLICY_SHEET.replace("一、地区和年度", "大学生按350元收\n  一、地区和年度"));
    expect(problemsIn(grid)).toEqual(["A3 “大学生按350元收”不在任何一节里，没有采用；要留下的写进备注一节"]);
  });

  test("a sum by a name of its own is asked about", () => {
    expect(problemsIn(policySheet({ A31: "甲县" }))).toContain(
      "A31 “甲县”的任务数正好是其他各行加起来的数；它是合计的，单位写“合计”",
    );
  });

  test("a text that is put in the place of a hint", () => {
    const rows = writePolicySheet([{ policy: null }]).rows.map((row) =>
      row[0] === "人均财政补助" ? [...row.slice(0, 3), "670"] : row[0] === "地区" ? ["地区", "甲县"] : row,
    );
    expect(problemsIn(gridOf(rows))).toContainEqual(
      expect.stringContaining("“670”不在“三、缴费标准”的任何一列里"),
    );
  });

  test("备注 with a text beside it, below a table, is a remark, and no section", () => {
    const grid = gridOf(POLICY_SHEET.replace("五、任务数", "备注 | 以身份证号为准\n  五、任务数"));
    expect(problemsIn(grid)).toEqual(["A23 “备注”是说明，不是表里的一行，没有采用；要留下的写进备注一节"]);
  });

  test("whoever issued it, and when, at the end of the sheet, are no notes", () => {
    const grid = gridOf(`${POLICY_SHEET}\n  甲县医疗保障局\n  2024年8月30日`);
    expect(problemsIn(grid)).toEqual([
      "A53 “甲县医疗保障局”是说明，不是表里的一行，没有采用；要留下的写进备注一节",
      "A54 “2024年8月30日”是说明，不是表里的一行，没有采用；要留下的写进备注一节",
    ]);
    expect(policyIn(grid).notes).toHaveLength(1);
  });

  test("an empty sheet with a line for signatures is still empty", () => {
    const rows = [...writePolicySheet([{ policy: null }]).rows, ["填表人：", null, null, "审核人："]];
    expect(blockIn(gridOf(rows)).isBlank).toBe(true);
  });

  test.each(["注：以身份证号为准", "填表人：张三"])("%s below a table is a remark, and is told", (text) => {
    const grid = gridOf(POLICY_SHEET.replace("五、任务数", `${text}\n  五、任务数`));
    expect(problemsIn(grid)).toEqual([`A23 “${text}”是说明，不是表里的一行，没有采用；要留下的写进备注一节`]);
  });

  test("the year declared above the title, and with a slip of the pen", () => {
    const [title = "", declared = "", ...rest] = POLICY_SHEET.trim().split("\n");
    const grid = gridOf([declared.replace("簿", "薄"), title, ...rest].join("\n"));
    expect(sheetIn(grid).declaredYear).toBe(2025);
  });

  test.each<[what: string, edits: Record<string, unknown>]>([
    ["over the middle of the sheet", { A1: null, C1: "参保政策表" }],
    ["in two rows", { A1: "甲县2025年度参保政策表", A2: "参保政策表" }],
  ])("a title %s", (_, edits) => {
    expect(policyIn(policySheet(edits)).standard.yuan).toBe(400);
  });

  test("another policy below, one column further to the right", () => {
    const { cells } = policySheet({ B5: "乙县", B8: "430998" });
    const grid = {
      ...policySheet(),
      cells: [...policySheet().cells, [], ...cells.map((row) => [null, ...row])],
    };
    expect(sheetIn(grid).blocks.map(({ policy }) => policy?.region.name)).toEqual(["甲县", "乙县"]);
    expect(sheetIn(grid).blocks.flatMap(({ problems }) => problems)).toEqual([]);
  });
});

describe("what the document itself may have wrong does not keep the policy from being used", () => {
  test.each<[edits: Record<string, unknown>]>([[{ C31: 2881 }], [{ A34: "2022-09-01" }]])("%j", (edits) => {
    const { policy, problems } = blockIn(policySheet(edits));
    expect(policy?.standard.yuan).toBe(400);
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
