/** A policy sheet as a whole: what it comes to, which sheets are ones, what becomes of it for the next year. */
import fc from "fast-check";
import type { Grid } from "../../../src/forms";
import { movedOn, readPolicySheet, writePolicySheet } from "../../../src/forms/policy-sheet";
import { builtInPolicies, parsePolicy, type Version1 } from "../../../src/policy";
import { gridOf, nameOf } from "../../support/grid";
import { madePolicy } from "../../support/policy";
import { blockIn, policyIn, problemsIn, sheetIn, source } from "../../support/policy-block";
import { policySheet } from "../../support/policy-sheet";
import { read } from "../../support/read";

test("the clerk's sheet, whole", () => {
  expect(sheetIn(policySheet()).declaredYear).toBe(2025);
  expect(problemsIn(policySheet())).toEqual([]);
  const expected = {
    region: { name: "甲县", divisionCode: "430999", parents: ["某省", "某市"], aliases: [] },
    year: 2025,
    documents: [
      {
        id: "1",
        title: "甲县2025年度居民医保参保缴费工作方案",
        number: "甲政办发〔2024〕8号",
        issuer: "甲县人民政府",
        issued: "2024-08-30",
        draft: false,
      },
    ],
    standard: { yuan: 400, source: source("二、（一）") },
    fiscalSubsidy: null,
    categories: [
      category("普通居民", { kind: "none" }, "二、（一）"),
      category("特困人员", { kind: "full" }, "二、（二）1", {
        payer: "县民政局",
        aliases: ["五保户"],
        members: ["孤儿"],
      }),
      category("低保对象", { kind: "subsidy", yuan: 200 }, "二、（二）2", {
        payer: "县民政局",
        aliases: ["困难户"],
      }),
      category("监测对象", { kind: "rate", percent: 70 }, "二、（二）3", {
        payer: "县医保局",
        unless: ["低保对象"],
        validity: "监测期内",
      }),
    ],
    identities: { rule: "highestSubsidy", source: source("二、（三）") },
    quota: {
      rule: { kind: "share", percent: 96, note: null, source: source("三") },
      table: {
        title: "甲县2025年度任务表",
        units: [
          { name: "东镇", aliases: [], census: 1000, employees: null, quota: 960 },
          { name: "西镇", aliases: [], census: 2000, employees: null, quota: 1920 },
        ],
        printedTotal: { census: 3000, employees: null, quota: 2880 },
        note: null,
        source: source("附件1"),
      },
    },
    collection: {
      windows: [
        { from: "2024-09-01", to: "2024-12-25", days: { first: 1, last: 25 } },
        { from: "2025-01-10", to: "2025-02-28", days: null },
      ],
      note: null,
      source: source("四"),
    },
    benefit: { kind: "period", from: "2025-01-01", to: "2025-12-31", source: source("四") },
    late: {
      general: { kind: "wait", days: 90, note: null, source: source("四") },
      exceptions: [
        {
          who: "新生儿",
          within: { count: 90, unit: "day", after: "出生" },
          starts: "birth",
          waitDays: 0,
          pays: "standard",
          says: "由监护人办理",
          source: source("四"),
        },
      ],
    },
    form: {
      title: "甲县居民医保登记表",
      attributes: [{ mark: "①", name: "普通居民" }],
      payers: [{ mark: "①", name: "县民政局" }],
      source: source("附件2"),
    },
    notes: [{ text: "中小学生在户籍地参保", source: source("一") }],
  };
  expect(policyIn(policySheet())).toEqual(parsePolicy(expected));
});

function category(
  name: string,
  assist: Version1["categories"][number]["assist"],
  section: string,
  more: Partial<Version1["categories"][number]> = {},
): Version1["categories"][number] {
  const nothing = { aliases: [], members: [], payer: null, unless: [], validity: null };
  return { name, ...nothing, assist, source: source(section), ...more };
}

test("a policy that cannot be used says whose it is, as far as it can be read", () => {
  const { region, year } = blockIn(policySheet({ B15: null }));
  expect([region?.name, region?.parents, year]).toEqual(["甲县", ["某省", "某市"], 2025]);
  expect(blockIn(policySheet({ B5: null })).region).toBeNull();
  expect(blockIn(policySheet({ B9: null })).year).toBeNull();
});

describe("last year's policy with the year moved on", () => {
  const policy = madePolicy([["standard", "yuan"], 380]);
  const draft = gridOf(writePolicySheet([{ policy: movedOn(policy), toConfirm: true }]).rows);

  test("is a year younger, and so are its dates", () => {
    expect(movedOn(policy)).toMatchObject({
      year: 2025,
      windows: [{ from: "2024-09-01", to: "2024-12-31", days: { first: 1, last: 25 } }],
      benefit: { from: "2025-01-01", to: "2025-12-31" },
    });
    expect(parsePolicy(movedOn(policy))).toEqual(movedOn(policy));
  });

  test("leap days end a day earlier", () => {
    const leap = madePolicy([["benefit", "from"], "2024-02-29"]);
    expect(movedOn(leap).benefit).toMatchObject({ from: "2025-02-28" });
  });

  test("is not used while amounts, shares, tasks, dates and documents wait to be confirmed", () => {
    const { policy: unconfirmed, year, problems } = blockIn(draft);
    expect([unconfirmed, year]).toEqual([null, 2025]);
    const waiting = problems.filter(({ message }) => message.includes("待确认"));
    expect(waiting.map(({ message }) => message.split("待确认")[0])).toEqual([
      "个人缴费标准",
      "依据文件的“文件标题”",
      "依据文件的“文号”",
      "依据文件的“发文日期”",
      "各类人员的“资助”",
      "各类人员的“个人缴费”",
      "缴费和待遇时间的“开始日期”",
      "缴费和待遇时间的“截止日期”",
      "缴费和待遇时间的“待遇从哪天起”",
      "任务数办法",
      "任务表标题",
      "任务表的“任务数”",
    ]);
  });

  test("is used once every mark is gone", () => {
    const confirmed = {
      ...draft,
      cells: draft.cells.map((row) =>
        row.map((value) => (typeof value === "string" ? value.replace("（待确认）", "") : value)),
      ),
    };
    expect(policyIn(confirmed)).toEqual(movedOn(policy));
  });

  test("one mark is enough to hold it back", () => {
    expect(problemsIn(policySheet({ B15: "400（待确认）" }))).toEqual([
      "B15 个人缴费标准待确认：这是上一年度的，请照新文件改好；没有变的，删去“（待确认）”",
    ]);
    expect(problemsIn(policySheet({ B15: "待确认" }))).toHaveLength(1);
  });
});

describe("which sheets are policy sheets", () => {
  test.each<[what: string, grid: Grid, isOne: boolean]>([
    ["the clerk's", policySheet(), true],
    ["under another name", policySheet({}, { name: "Sheet1" }), true],
    ["a title with the region", policySheet({ A1: "甲县2025年度参保政策表" }), true],
    ["a title with the region behind it", policySheet({ A1: "参保政策表（甲县2025年度）" }), true],
    ["without its title, by its name", policySheet({ A1: null }, { name: "参保政策 (2)" }), true],
    ["neither title nor name, by its sections", policySheet({ A1: null }, { name: "Sheet1" }), true],
    ["a title of its own", policySheet({ A1: "甲县2025年度参保缴费政策" }, { name: "甲县政策" }), true],
    ["neither, and few sections", gridOf("一、地区和年度\n二、依据文件\n三、缴费标准"), false],
    ["an empty one", gridOf(writePolicySheet([{ policy: null }]).rows), true],
    [
      "a text under that title",
      gridOf("参保政策\n一、参保对象\n凡本县居民均可参保", { name: "参保政策" }),
      false,
    ],
    [
      "a notice that was pasted, with headings like the sections'",
      gridOf("一、地区和年度\n甲县\n三、缴费标准\n400元\n七、集中缴费期\n年底前\n八、待遇享受期\n全年"),
      false,
    ],
    ["an empty sheet of that name", gridOf([], { name: "参保政策" }), false],
  ])("%s", (_, grid, isOne) => {
    expect(readPolicySheet(grid) !== null).toBe(isOne);
  });

  test("are no rosters, breakdown tables or lists, whatever columns they have", () => {
    for (const grid of [
      policySheet(),
      gridOf(writePolicySheet(builtInPolicies.map((policy) => ({ policy }))).rows),
    ])
      expect(read(grid).kind).toBe("unknown");
  });

  test("one that nobody has filled in yet says nothing", () => {
    const { isBlank, policy, problems } = blockIn(gridOf(writePolicySheet([{ policy: null }]).rows));
    expect([isBlank, policy]).toEqual([true, null]);
    expect(problems).toMatchObject([{ severity: "warning", message: "这张参保政策表还没有填写" }]);
  });

  test("one that somebody has begun is judged", () => {
    const rows = writePolicySheet([{ policy: null }]).rows.map((row) =>
      row[0] === "地区" ? ["地区", "甲县"] : row,
    );
    const { isBlank, region, problems } = blockIn(gridOf(rows));
    expect([isBlank, region?.name]).toEqual([false, "甲县"]);
    expect(problems.some(({ severity }) => severity === "error")).toBe(true);
  });
});

describe("the year that the workbook is about", () => {
  test.each<[typed: unknown, year: number | null, problems: number]>([
    [2025, 2025, 0],
    ["2025年度", 2025, 0],
    [null, null, 0],
    ["今年", null, 1],
  ])("%s", (typed, year, problems) => {
    const sheet = sheetIn(policySheet({ B2: typed }));
    expect([sheet.declaredYear, sheet.problems.length]).toEqual([year, problems]);
  });
});

test("a mistake in one region leaves the other on the sheet alone", () => {
  const other = policySheet({ B5: "乙县", B15: null });
  const grid = { ...policySheet(), cells: [...policySheet().cells, [], ...other.cells] };
  const { blocks } = sheetIn(grid);
  expect(blocks.map(({ region, policy }) => [region?.name, policy !== null])).toEqual([
    ["甲县", true],
    ["乙县", false],
  ]);
  expect(blocks.map(({ firstRow, lastRow }) => [firstRow + 1, lastRow + 1])).toEqual([
    [1, 53],
    [54, 105],
  ]);
});

test("whatever a cell holds, reading does not throw, and what it gives is a policy", () => {
  const whole = gridOf(writePolicySheet(builtInPolicies.slice(0, 2).map((policy) => ({ policy }))).rows);
  const places = whole.cells.flatMap((row, r) => row.map((_, c) => [r, c] as const));
  const junk = fc.oneof(
    fc.constantFrom<unknown>(
      null,
      "",
      0,
      -1,
      0.5,
      1e21,
      NaN,
      true,
      "#REF!",
      "（待确认）",
      "“",
      "、",
      "参保政策表",
      "备注",
    ),
    fc.string(),
    fc.double(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...places), junk), { maxLength: 4 }), (edits) => {
      const cells = whole.cells.map((row) => [...row]);
      for (const [[row, column], value] of edits) (cells[row] as unknown[])[column] = value;
      for (const { policy } of readPolicySheet({ ...whole, cells })?.blocks ?? [])
        if (policy !== null) expect(parsePolicy(JSON.parse(JSON.stringify(policy)))).toEqual(policy);
    }),
    { numRuns: 300 },
  );
});

describe("where things may stand", () => {
  const beside = (left: Grid, right: Grid): Grid => ({
    ...left,
    cells: left.cells.map((row, i) => [
      ...Array.from({ length: 13 }, (_, column) => row[column] ?? null),
      ...(right.cells[i] ?? []),
    ]),
  });

  test("a column that was deleted is named, at the row's first cell", () => {
    const grid = policySheet();
    const cells = grid.cells.map((row, i) =>
      i >= 17 && i <= 21 ? row.filter((_, column) => column !== 2) : row,
    );
    expect(problemsIn({ ...grid, cells }).filter((problem) => problem.includes("资助多少"))).toEqual([
      "A21 “低保对象”资助多少没有填写：找不到“资助多少”这一列",
      "A22 “监测对象”资助多少没有填写：找不到“资助多少”这一列",
    ]);
  });

  test("two years side by side", () => {
    const { blocks } = sheetIn(
      beside(policySheet(), policySheet({ B2: null, B9: 2026, B15: 420, B21: "全额资助" })),
    );
    expect(blocks.map(({ title, year }) => [nameOf(title), year])).toEqual([
      ["A1", 2025],
      ["N1", 2026],
    ]);
    const mistaken = sheetIn(beside(policySheet(), policySheet({ B2: null, B9: 2026, B15: null })));
    expect(mistaken.blocks[1]?.problems.map(({ cell, message }) => `${nameOf(cell)} ${message}`)).toContain(
      "O15 个人缴费标准没有填写",
    );
  });

  test("a remark between a section's heading and its columns", () => {
    const { cells } = policySheet();
    const remark = { ...policySheet(), cells: [...cells.slice(0, 17), ["单位：元"], ...cells.slice(17)] };
    expect(policyIn(remark)).toEqual(policyIn(policySheet()));
  });

  test.each<[what: string, row: unknown[]]>([
    ["beside the label", ["本工作簿参保年度", 2025]],
    ["a column was inserted", ["本工作簿参保年度", null, 2025]],
    [
      "beside the hint",
      ["本工作簿参保年度", 2025, null, "公式没写年度时用这一年；不填时，用已经开始征缴的最近一年"],
    ],
    ["another label", ["本工作簿的参保年度：", "2025年度"]],
  ])("the declared year: %s", (_, row) => {
    const grid = policySheet();
    const cells = grid.cells.map((cell, i) => (i === 1 ? row : cell));
    expect(sheetIn({ ...grid, cells }).declaredYear).toBe(2025);
  });
});
