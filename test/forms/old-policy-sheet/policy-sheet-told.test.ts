/** Whatever stands in a policy sheet and is not read is told at its cell: nothing is dropped or changed without a word. */
import { writePolicySheet } from "../../../src/forms/policy-sheet";
import { area, gridOf } from "../../support/grid";
import { blockIn, policyIn, problemsIn, sheetIn } from "../../support/policy-block";
import { POLICY_SHEET, policySheet } from "../../support/policy-sheet";

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
      row[0] === "财政补助" ? [...row.slice(0, 3), "670"] : row[0] === "地区" ? ["地区", "甲县"] : row,
    );
    expect(problemsIn(gridOf(rows))).toContainEqual(expect.stringContaining("“670”没有采用"));
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
    expect(policyIn(policySheet(edits)).standards[0]?.yuan).toBe(400);
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
