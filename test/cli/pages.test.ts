/** `rows`, `pages` and `kind` in the JSON report (section 5.2). */
import { writeXlsx } from "../../src/hosts/file/write";
import { unitTables } from "../documents/units";
import { gridOf } from "../support/grid";
import { LOW_INCOME, personLine, personLines } from "../support/persons";
import { type Report, reportOf, sheetOf } from "../support/report";
import { HEADER, officialForm, PERSONS, TITLE } from "../support/roster";
import { check, type Ended, PATIENCE } from "../support/terminal";

const UNIT = "填报单位：泉交河镇 示例村 一组";

function footer(households: number, persons: number, full: number, half: number, yuan: number): string {
  return `本页小计：参加居民医保的户数：${households}户；参加居民医保人数：${persons}人；其中全额资助${full}人；50%资助${half}人；实收金额${yuan}元。
    收款填表人（签字）： 缴费操作人（签字）： 卫健工作人员（签字）： 日期：
    联系电话： 联系电话： 联系电话：`;
}

/** Rows 5 to 9, and 17 and 18: three lines below the first page, then four above the second. */
const twoPages = gridOf(
  `${TITLE}\n${UNIT}\n${HEADER}\n${PERSONS}\n${footer(3, 5, 1, 1, 1330)}
  ${TITLE}\n${UNIT}\n${HEADER}\n${personLines(1, 2)}\n${footer(2, 2, 0, 0, 760)}`,
  { name: "两页" },
);

/** The footer is nonsense; one amount is missing where it is due. */
const wrongFooter = officialForm(
  [
    personLine(11, { category: "特困人员", paid: "", subsidy: "380", receipt: "", payer: "区民政局" }),
    personLine(12, { subsidy: "" }),
    personLine(13, LOW_INCOME),
    personLine(14, { paid: "", subsidy: "", receipt: "" }),
    footer(9, 9, 9, 9, 9),
  ].join("\n"),
  { name: "页脚有错" },
);

const [tuwo] = unitTables;
const breakdown = gridOf(
  [
    ["土沃乡2024年度城乡居民医保征缴目标任务分解表"],
    ["村", "户籍人数", "已参加职工医保人数", "2024年城乡居民参保人数"],
    ...(tuwo?.rows ?? []).map((row) => [row.unit, row.census, row.employees, row.quota]),
    ["合计", 6411, 1031, 5380],
  ],
  { name: "任务分解表" },
);
const list = gridOf(
  [
    ["低保对象名单"],
    ["姓名", "身份证号"],
    ["钱建孙", "430903197003109010"],
    ["李秀英", "43090319720815902X"],
  ],
  { name: "低保名单" },
);
const notes = gridOf([["会议记录"], ["出席", "三人"]], { name: "记事" });

let ended: Ended;
let others: Ended;
let report: Report;

beforeAll(async () => {
  [ended, others] = await Promise.all([
    check({ "花名册.xlsx": writeXlsx([twoPages, wrongFooter]) }, "花名册.xlsx", "--json"),
    check({ "其他.xlsx": writeXlsx([breakdown, list, notes]) }, "其他.xlsx", "--json"),
  ]);
  report = reportOf(ended);
}, PATIENCE);

test("each page says what its rows say, by the rows of the sheet", () => {
  const sheet = sheetOf(report, "花名册.xlsx");
  expect(sheet).toMatchObject({ name: "两页", kind: "roster", region: "赫山区", year: 2024, rows: 7 });
  expect(sheet.findings).toEqual([]);
  expect(sheet.pages).toEqual([
    {
      firstRow: 5,
      lastRow: 9,
      households: 3,
      persons: 5,
      fullySubsidised: 1,
      halfSubsidised: 1,
      collected: 1330,
    },
    {
      firstRow: 17,
      lastRow: 18,
      households: 2,
      persons: 2,
      fullySubsidised: 0,
      halfSubsidised: 0,
      collected: 760,
    },
  ]);
});

test("not what the footer says, and blanks count as 0", () => {
  const sheet = sheetOf(report, "花名册.xlsx", 1);
  expect(sheet).toMatchObject({ name: "页脚有错", rows: 4 });
  expect(sheet.pages).toEqual([
    {
      firstRow: 5,
      lastRow: 8,
      households: 4,
      persons: 4,
      fullySubsidised: 1,
      halfSubsidised: 1,
      collected: 570,
    },
  ]);
  expect(sheet.findings.map(({ rule, cell }) => `${rule} ${cell}`)).toContain("required H8");
});

test("the summary adds the sheets up", () => {
  expect(report.summary).toMatchObject({ files: 1, sheets: 2, rows: 11 });
  expect(ended.status).toBe(1);
});

test("units of a breakdown table and entries of a list are counted, other sheets are left alone", () => {
  const other = reportOf(others);
  expect(sheetOf(other, "其他.xlsx", 0)).toMatchObject({
    name: "任务分解表",
    kind: "breakdown",
    region: "土沃乡",
    year: 2024,
    rows: 12,
    findings: [],
  });
  expect(sheetOf(other, "其他.xlsx", 1)).toMatchObject({ name: "低保名单", kind: "list", rows: 2 });
  expect(sheetOf(other, "其他.xlsx", 2)).toMatchObject({
    name: "记事",
    kind: "unknown",
    region: null,
    year: null,
    rows: 0,
    pages: [],
    findings: [],
  });
  expect(other.summary).toEqual({ files: 1, sheets: 3, rows: 14, errors: 0, warnings: 0 });
  expect(others.status).toBe(0);
});

test.each([
  ["土沃乡2024年度城乡居民医保征缴目标任务分解表", "没有发现问题"],
  ["城乡居民医保征缴目标任务分解表", "合计没有发现问题；不知道是哪个地区的表，任务数的算法没有核对"],
])("%s, without a mistake: %s", async (title, said) => {
  const sheet = { ...breakdown, cells: [[title], ...breakdown.cells.slice(1)] };
  const { stdout } = await check({ "分解表.xlsx": writeXlsx([sheet]) }, "分解表.xlsx");
  expect(stdout).toContain(`。${said}\n`);
});
