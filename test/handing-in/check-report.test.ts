/** The report that is handed in: what it says at its head, one row per finding, nothing that tells a number. */
import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { MASKED, REVEALED, rules } from "../../src/checks";
import { accountOf } from "../../src/checking";
import { checkReport, VERSION } from "../../src/handing-in";
import type { SheetCell } from "../../src/hosts/workbook";
import { gridOf } from "../support/grid";
import { policySheet } from "../support/policy-sheet";
import { read } from "../support/read";
import { roster } from "../support/roster";
import { toEnd } from "../support/to-end";
import { AT, gridOfSheet, linesOf, openFile, reportOf, accountsOf, textOf } from "./support";

const NOTES = gridOf("会议记录\n下周一开会", { name: "记录" });
/** 王建国 paid 350 instead of 380; 李秀英's number has a space in it. */
const FAULTY = roster({ 王建国的实交额: 350, 李秀英的身份证号: "430903 19720815902X" });
const WRONG_PAID = rules.amountSelfpay.mend;

function headingRow(rows: readonly (readonly SheetCell[])[]): number {
  return rows.findIndex((row) => textOf(row[0]) === "序号");
}

test("the version is that of the package", () => {
  const text = readFileSync(join(__dirname, "../../package.json"), "utf8");
  expect(VERSION).toBe((JSON.parse(text) as { version: string }).version);
});

test("the head says when, by which tool and policy, what was there, and whether it may be handed in", () => {
  const lines = linesOf(reportOf([openFile(FAULTY, NOTES)]));
  expect(lines.slice(0, 5)).toEqual([
    "参保助手校验报告：还有 2 处错误，另有 1 处提示，请核对",
    `校验时间：2023-11-02 10:32；工具版本：${VERSION}`,
    // 350 + 380 + 380 + 190 + 0
    expect.stringMatching(
      /^工作表“花名册”：花名册，5 人，3 户，实交 1,300 元；错误 2 处，提示 1 处；政策：赫山区2024年度，依据《.*》（征求意见稿）/,
    ),
    "工作表“记录”：认不出是花名册、任务分解表还是名单，没有校验",
    "",
  ]);
});

test("a policy sheet and a report are called what they are", () => {
  const report = gridOf("参保助手校验报告：可以上报", { name: "校验报告" });
  expect(linesOf(reportOf([openFile(policySheet(), report)])).slice(2, 4)).toEqual([
    "工作表“参保政策”：本工作簿自带的参保政策表",
    "工作表“校验报告”：参保助手生成的报告或公示表，没有校验",
  ]);
});

test("a row per finding, in the order of the sheet", () => {
  const { rows, name, columnWidths } = reportOf([openFile(FAULTY)]);
  const at = headingRow(rows);
  const lines = rows.slice(at).map((row) => row.map(textOf));
  expect(name).toBe("校验报告");
  expect(columnWidths).toHaveLength(lines[0]?.length ?? 0);
  expect(lines[0]).toEqual([
    "序号",
    "工作表",
    "级别",
    "规则",
    "位置",
    "姓名",
    "证件号码",
    "内容",
    "问题",
    "怎么改",
  ]);
  expect(lines.slice(1).map((line) => line.slice(0, 8))).toEqual([
    ["1", "花名册", "错误", "实交额与政策不符", "H5", "王建国", "430903********9010", "350"],
    ["2", "花名册", "错误", "实交额加资助额不等于缴费标准", "H5", "王建国", "430903********9010", "350"],
    [
      "3",
      "花名册",
      "提示",
      "身份证号里有空格、全角字符或小写 x",
      "F6",
      "李秀英",
      "430903********902X",
      "430903********902X",
    ],
  ]);
  expect(lines[1]?.[8]).toContain("380");
  expect(lines[1]?.[9]).toBe(`应为 380。${WRONG_PAID}`);
  expect(lines[3]?.[9]).toContain("应为 430903********902X。");
});

test("the place is a link to the cell, where the workbook is at hand", () => {
  const { rows } = reportOf([openFile(FAULTY)]);
  const first = rows[headingRow(rows) + 1];
  expect(first?.[4]).toEqual({ text: "H5", link: { sheet: "花名册", cell: { row: 4, column: 7 } } });
  const elsewhere = reportOf([{ ...openFile(FAULTY), path: "台亭村.xlsx" }]);
  expect(elsewhere.rows.flat().filter((cell) => typeof cell === "object" && cell !== null)).toEqual([]);
});

test("a clean roster: it can be handed in, and nothing is listed", () => {
  const lines = linesOf(reportOf([openFile(roster())]));
  expect(lines[0]).toBe("参保助手校验报告：可以上报");
  expect(lines.at(-1)).toBe("没有发现问题");
});

test.each([
  ["no roster", [NOTES], "没有找到花名册"],
  ["a roster of nobody", [gridOf("登记表\n姓名|性别|身份证号|实交额|户属性")], "花名册里还没有人"],
  [
    "a roster without region",
    [roster({ A1: "参保缴费基本信息登记表" })],
    "没有发现错误，但金额没有核对，另有 1 处提示，请核对",
  ],
])("%s is not called fit to be handed in", (_, grids, title) => {
  const sheets = accountsOf(...grids).map(({ result }, i) => {
    // Columns that a form of nobody lacks are another test's business.
    const findings = result.findings.filter(({ rule }) => rule !== rules.required);
    return toEnd(accountOf(read(grids[i] ?? NOTES), { ...result, findings }));
  });
  const [first] = linesOf(reportOf([{ path: null, error: null, sheets, seal: [] }]));
  expect(first).toMatch(new RegExp(`^参保助手校验报告：${title}`));
});

test("several files: each finding with its file, and what could not be read is said, and is not passed over", () => {
  const files = [
    { ...openFile(FAULTY), path: "甲.xlsx" },
    { path: "乙.xlsx", error: "文件已损坏。", sheets: [], seal: [] },
  ];
  const report = reportOf(files);
  const lines = linesOf(report);
  expect(lines[0]).toBe("参保助手校验报告：有 1 个文件读不了，还有 2 处错误，另有 1 处提示，请核对");
  expect(lines).toContain("文件“乙.xlsx”：读不了。文件已损坏。");
  const first = report.rows[headingRow(report.rows) + 1]?.map(textOf);
  expect(first?.slice(0, 3)).toEqual(["1", "甲.xlsx", "花名册"]);
  const [title] = linesOf(reportOf([{ ...openFile(roster()), path: "甲.xlsx" }, files[1] ?? openFile()]));
  expect(title).toBe("参保助手校验报告：有 1 个文件读不了");
});

test("what could not be judged is said", () => {
  const [summary] = accountsOf(roster());
  if (summary === undefined) throw new Error("no summary");
  const result = {
    ...summary.result,
    notes: [{ id: "not-judged" as const, message: "“优抚对象”：文件没有写明金额", cells: [] }],
  };
  const lines = linesOf(reportOf([{ path: null, error: null, sheets: [{ ...summary, result }], seal: [] }]));
  expect(lines).toContain("工作表“花名册”：有金额没有核对。“优抚对象”：文件没有写明金额");
});

test("what is said of the seal stands in the head", () => {
  const file = { ...openFile(roster()), seal: ["已封存，此后没有改动"] };
  expect(linesOf(reportOf([file]))).toContain("已封存，此后没有改动");
  expect(linesOf(reportOf([{ ...file, path: "甲.xlsx" }]))).toContain("文件“甲.xlsx”：已封存，此后没有改动");
});

test("more findings than a sheet can bear: the first ones, and it is said how many there are", () => {
  const report = reportOf([openFile(FAULTY)], { mostRows: 2 });
  const lines = linesOf(report);
  expect(lines).toContain("问题共 3 处，下面只列出前 2 处；改好这些，再校验一次");
  expect(report.rows.length - headingRow(report.rows) - 1).toBe(2);
  expect(linesOf(reportOf([openFile(FAULTY)])).join()).not.toContain("下面只列出");
});

test("numbers are shown in full only if that is asked for", () => {
  const revealed = linesOf(reportOf([openFile(FAULTY)], { show: REVEALED })).join("\n");
  expect(revealed).toContain("430903197003109010");
  expect(revealed).toContain("430903 19720815902X");
});

/** What clerks write into the wrong cells. */
const junk = fc.oneof(
  fc.constantFrom(
    "430903197003109010",
    "43090319720815902x",
    "4309 0319 7003 1090 10",
    "=1+1",
    "@SUM(A1)",
    "\t7",
  ),
  fc.constantFrom("４３０９０３１９７００３１０９０１０", "430903197003109010,430903197208159020"),
  fc.string({ maxLength: 30 }),
  fc.double({ noNaN: true }),
);

test("whatever the cells hold, no number of 15 digits or more gets into it", () => {
  fc.assert(
    fc.property(junk, junk, junk, junk, junk, (category, name, id, receipt, sheet) => {
      const grid = roster({
        王建国的户属性: category,
        王建国的姓名: name,
        李秀英的身份证号: id,
        王子轩的身份证号: "430903197003109010",
        王建国的票据号码: receipt,
      });
      const named = { ...grid, name: String(sheet) || "表" };
      const text = linesOf(reportOf([openFile(named)], { show: MASKED })).join("\n");
      expect(text.normalize("NFKC").replace(/[ \t]/g, "")).not.toMatch(/\d{15}/);
      expect(JSON.stringify(reportOf([openFile(named)]).rows.flat())).not.toContain("430903197003109010");
    }),
    { numRuns: 60 },
  );
});

test("no text is longer than a cell", () => {
  const report = reportOf([openFile(roster({ 王建国的户属性: "低".repeat(40_000) }))]);
  for (const cell of report.rows.flat()) expect(textOf(cell).length).toBeLessThan(32_767);
});

test("it comes in steps of some hundred rows", () => {
  const file = openFile(FAULTY);
  const [summary] = file.sheets;
  const finding = summary?.result.findings[0];
  if (summary === undefined || finding === undefined) throw new Error("nothing found");
  const findings = new Array<typeof finding>(3_000).fill(finding);
  const sheets = [{ ...summary, result: { ...summary.result, findings }, owners: [] }];
  const steps = [...checkReport({ files: [{ ...file, sheets }], at: AT, show: MASKED })];
  expect(steps).toEqual([0, 500, 1_000, 1_500, 2_000, 2_500]);
});

test.each([
  ["the report", () => reportOf([openFile(FAULTY)])],
  ["the report with numbers in full", () => reportOf([openFile(FAULTY)], { show: REVEALED })],
  ["the report of several files", () => reportOf([{ ...openFile(FAULTY), path: "甲.xlsx" }])],
])("%s is no form itself, whatever its columns", (_, made) => {
  expect(read(gridOfSheet(made())).kind).toBe("unknown");
});

test("what is ticked off is listed with the document and who saw it, and counted in the verdict", () => {
  const [account] = accountsOf(roster({ 王建国的性别: "女", 张桂兰的票据号码: null }));
  if (account === undefined) throw new Error("no account");
  const tick = { print: "", rule: "", at: AT };
  const ticks = [
    { ...tick, kind: "verified", why: "户口簿", by: "李四" },
    { ...tick, kind: "checked", why: "=手机缴费" },
  ] as const;
  expect(account.result.findings.map(({ rule }) => rule.id)).toEqual(["sex-mismatch", "receipt-missing"]);
  const ticked = { ...account, ticks, errors: 0, warnings: 0, verified: 1, checked: 1 };
  const report = reportOf([{ path: null, error: null, sheets: [ticked], seal: [] }]);
  const lines = linesOf(report);
  expect(lines[0]).toBe("参保助手校验报告：可以上报，1 处已核实");
  expect(lines.join("\n")).toContain("错误 0 处，提示 0 处，已核实 1 处，已核对 1 处");
  const rows = report.rows.slice(headingRow(report.rows) + 1).map((row) => row.map(textOf));
  expect(rows.map((row) => [row[2], row[9]])).toEqual([
    ["错误，已核实", `户口簿，李四看过，${AT}`],
    ["提示，已核对", `=手机缴费，${AT}`],
  ]);
});
