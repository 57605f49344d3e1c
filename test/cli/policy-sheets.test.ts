/** Policies that come with the files, or beside them with `--policy`. */
import { writeXlsx } from "../../src/hosts/file/write";
import { builtInPolicies } from "../../src/policy";
import type { Grid } from "../../src/forms";
import { gridOf } from "../support/grid";
import { policyData } from "../support/policy";
import { policySheet } from "../support/policy-sheet";
import { personLine, LOW_INCOME } from "../support/persons";
import { briefs, findingAt, reportOf, sheetOf } from "../support/report";
import { HEADER } from "../support/roster";
import { check, type Ended, PATIENCE } from "../support/terminal";

const FORM = "城乡居民基本医疗保险参保缴费基本信息登记表";

/** One person on 低保 in row 5, who paid 190 of 380 as in 赫山区; in 甲县 (2025) it is 200 of 400. */
function roster(n: number, title: string): Grid {
  return gridOf(`${title}\n填报单位：示例村\n${HEADER}\n${personLine(n, LOW_INCOME)}`, { name: "花名册" });
}

/** 赫山区 in 2024 with a standard of 400. */
const DEARER = {
  B2: null,
  B5: "赫山区",
  B6: "湖南省、益阳市",
  B8: "430903",
  B9: 2024,
  B12: "赫山区2024年度居民医保参保缴费工作方案",
  A38: "2024-01-01",
  B38: "2024-12-31",
  A34: "2023-09-01",
  B34: "2023-12-25",
  A35: "2024-01-10",
  B35: "2024-02-28",
};
const WRONG_AMOUNTS = ["amount-selfpay H5", "amount-subsidy I5", "amount-sum H5"];
/** As the roster has it. */
const PAYER = { C49: "区民政局" };
const heshan = `赫山区2024年度${FORM}`;

const files = {
  "自带.xlsx": writeXlsx([roster(1, heshan), policySheet({ ...DEARER, ...PAYER })]),
  "没带.xlsx": writeXlsx([roster(2, heshan)]),
  "带错.xlsx": writeXlsx([roster(3, heshan), policySheet({ ...DEARER, B15: null })]),
  "新县.xlsx": writeXlsx([policySheet(PAYER), roster(4, `甲县2025年度${FORM}`)]),
  "没写.xlsx": writeXlsx([policySheet(PAYER), roster(5, FORM)]),
  "甲县.json": JSON.stringify(policyData([["year"], 2025])),
  "又一份.json": JSON.stringify(
    policyData([["year"], 2025], [["region", "divisionCode"], "430999"], [["standard", "yuan"], 400]),
  ),
  "全部.json": JSON.stringify(builtInPolicies),
  "坏.json": JSON.stringify(policyData([["categories", 2, "assist", "percent"], 101])),
  "不是.json": "{",
  "政策.xlsx": writeXlsx([policySheet(PAYER)]),
  "坏政策.xlsx": writeXlsx([policySheet({ B15: null, C22: "170%" })]),
};
const rosters = ["自带.xlsx", "没带.xlsx", "带错.xlsx", "新县.xlsx", "没写.xlsx"];

const sheetIn = (ended: Ended, file: string) => {
  const sheets = reportOf(ended).files.find(({ path }) => path === file)?.sheets ?? [];
  const found = sheets.find(({ kind }) => kind === "roster");
  if (found === undefined) throw new Error(`no roster in ${file}`);
  return found;
};

describe("a policy sheet in a checked file", () => {
  let ended: Ended;
  beforeAll(async () => {
    ended = await check(files, ...rosters, "--json");
  }, PATIENCE);

  test.each<[file: string, region: string | null, year: number | null, findings: string[], why: string]>([
    ["自带.xlsx", "赫山区", 2024, WRONG_AMOUNTS, "goes before the built-in policy"],
    ["没带.xlsx", "赫山区", 2024, [], "counts for its own file only"],
    ["带错.xlsx", "赫山区", 2024, ["policy-unknown A3"], "is not passed over where it is broken"],
    ["新县.xlsx", "甲县", 2025, WRONG_AMOUNTS, "makes a new region known"],
    ["没写.xlsx", "甲县", 2025, WRONG_AMOUNTS, "says what the roster is about that does not say it"],
  ])("%s: %s %s (%s)", (file, region, year, findings) => {
    const sheet = sheetIn(ended, file);
    expect([sheet.region, sheet.year]).toEqual([region, year]);
    expect(briefs(sheet)).toEqual(findings);
  });

  test("is itself no form", () => {
    const report = reportOf(ended);
    expect(sheetOf(report, "没带.xlsx").kind).toBe("roster");
    const kinds = report.files.map(({ sheets }) => sheets.map(({ name, kind }) => `${name} ${kind}`));
    expect(kinds).toContainEqual(["参保政策 unknown", "花名册 roster"]);
  });

  test("that is broken says where", () => {
    const { message } = findingAt(sheetIn(ended, "带错.xlsx"), "policy-unknown A3");
    expect(message).toContain("工作表“参保政策”B15 个人缴费标准没有填写");
  });
});

test(
  "the text names policy sheets and what is wrong with them",
  async () => {
    const { stdout, status } = await check(files, "带错.xlsx", "自带.xlsx");
    expect(stdout).toContain("工作表“参保政策”：参保政策表，按它核对");
    expect(stdout).toContain("工作表“参保政策”：参保政策表，有 1 处要看\n    B15 个人缴费标准没有填写");
    expect(status).toBe(1);
  },
  PATIENCE,
);

describe("--policy", () => {
  test.each<[what: string, args: string[], file: string, findings: string[]]>([
    [
      "a JSON file counts for all",
      ["--policy", "甲县.json", "--region", "甲县", "--year", "2025"],
      "没带.xlsx",
      ["amount-selfpay H5", "amount-subsidy I5", "payer-unknown L5"],
    ],
    [
      "a spreadsheet does",
      ["--policy", "政策.xlsx", "--region", "甲县", "--year", "2025"],
      "没带.xlsx",
      WRONG_AMOUNTS,
    ],
    ["it beats what a file brings along", ["--policy", "全部.json"], "自带.xlsx", []],
    ["it beats also what is broken there", ["--policy", "全部.json"], "带错.xlsx", []],
  ])(
    "%s",
    async (_, args, file, findings) => {
      expect(briefs(sheetIn(await check(files, file, "--json", ...args), file))).toEqual(findings);
    },
    PATIENCE,
  );

  test(
    "the text says of a policy sheet that it does not hold where another policy was given",
    async () => {
      const { stdout } = await check(files, "自带.xlsx", "--policy", "全部.json");
      expect(stdout).toContain(
        "工作表“参保政策”：参保政策表，有 1 处要看\n    赫山区2024年度按 --policy 给的政策核对，没有按这张表",
      );
    },
    PATIENCE,
  );

  test(
    "a region that only a checked file knows can be named",
    async () => {
      const ended = await check(
        files,
        "新县.xlsx",
        "没带.xlsx",
        "--json",
        "--region",
        "甲县",
        "--year",
        "2025",
      );
      expect(briefs(sheetIn(ended, "新县.xlsx"))).toEqual(WRONG_AMOUNTS);
      expect(briefs(sheetIn(ended, "没带.xlsx"))).toEqual(["policy-unknown A3"]);
    },
    PATIENCE,
  );

  test.each<[what: string, args: string[], says: RegExp]>([
    ["no such file", ["--policy", "没有.json"], /--policy：读不了“没有\.json”/],
    ["no such spreadsheet", ["--policy", "没有.xlsx"], /--policy：“没有\.xlsx”：/],
    ["no JSON", ["--policy", "不是.json"], /“不是\.json”不是 JSON 文件/],
    [
      "a wrong field",
      ["--policy", "坏.json"],
      /坏\.json.*人员类别第 3 项的怎么资助的比例（categories\[2\]\.assist\.percent） 不能大于 100/,
    ],
    [
      "wrong cells",
      ["--policy", "坏政策.xlsx"],
      /“坏政策\.xlsx”里的参保政策表有 2 处错误：\n {2}工作表“参保政策”B15 个人缴费标准没有填写\n {2}工作表“参保政策”C22 /,
    ],
    ["no policy sheet", ["--policy", "没带.xlsx"], /“没带\.xlsx”里没有参保政策表/],
    [
      "one region and year twice",
      ["--policy", "政策.xlsx", "--policy", "又一份.json"],
      /甲县2025年度的政策给了两份，第二份在“又一份\.json”里/,
    ],
    ["an unknown region all the same", ["--region", "外星县"], /--region：没有“外星县”的政策/],
    ["an unknown year all the same", ["--year", "2031"], /--year：没有“2031”年度的政策/],
    ["nothing after it", ["--policy"], /选项 --policy 的写法不对/],
  ])(
    "%s: exit status 2",
    async (_, args, says) => {
      const { status, stderr, stdout } = await check(files, "自带.xlsx", "--json", ...args);
      expect(stderr).toMatch(says);
      expect([status, stdout]).toEqual([2, ""]);
    },
    PATIENCE,
  );
});
