/** What a roster's columns 参保档次, 人群 and 缴费日期 say reaches the judging: workbooks with a policy sheet of their own, and a .csv with a policy beside it. */
import { writeXlsx } from "../../src/hosts/file/write";
import { readPolicySheet } from "../../src/forms/policy-sheet";
import { policySheetOf, type Row, rosterOf, titleOf } from "../notices/roster";
import { reportOf } from "../support/report";
import { check, type Ended, PATIENCE } from "../support/terminal";

const BORN = "19700310";
const on = (paidOn: string) => ({ paidOn });

const grades: readonly Row[] = [
  ["普通居民", BORN, 400, 0, { grade: "一档" }],
  ["普通居民", BORN, 775, 0, { grade: "二档" }],
  ["普通居民", BORN, 400, 0, { grade: "二档" }],
];
const groups: readonly Row[] = [
  ["普通居民", BORN, 1040, 0, { group: "19—59周岁" }],
  ["普通居民", "20050310", 400, 0, { group: "大学生" }],
  ["普通居民", "20050310", 1040, 0, { group: "大学生" }],
  ["普通居民", "19530310", 870, 0, { group: "" }],
];
const windows: readonly Row[] = [
  ["普通居民", BORN, 400, 0, on("2025-02-10")],
  ["普通居民", BORN, 1070, 0, on("2025年7月10日")],
  ["普通居民", BORN, 400, 0, on("2025/7/10")],
  ["普通居民", BORN, 1070, 0, on("20250210")],
];

const PLACES: readonly (readonly [region: string, year: number, rows: readonly Row[]])[] = [
  ["平滩镇", 2026, grades],
  ["上海市", 2026, groups],
  ["龙街镇", 2025, windows],
];

const files = Object.fromEntries(
  PLACES.flatMap(([region, year, rows]) => {
    const roster = rosterOf(titleOf(region, year), rows);
    const [block] = readPolicySheet(policySheetOf(region))?.blocks ?? [];
    const csv = roster.cells.map((row) => row.map((cell) => String(cell ?? "")).join(",")).join("\n");
    return [
      [`${region}.xlsx`, writeXlsx([policySheetOf(region), roster])],
      [`${region}.csv`, csv],
      [`${region}.json`, JSON.stringify(block?.policy)],
    ] as const;
  }),
);

let ended: Ended;

beforeAll(async () => {
  const names = PLACES.flatMap(([region]) => [`${region}.xlsx`]);
  ended = await check(files, ...names, "--json");
}, PATIENCE);

const MONEY = /^amount-(?:selfpay|subsidy)$/;
const WRONG: readonly (readonly [region: string, found: readonly string[]])[] = [
  ["平滩镇", ["amount-selfpay E5"]],
  ["上海市", ["amount-selfpay E5", "amount-selfpay E6"]],
  ["龙街镇", ["amount-selfpay E5", "amount-selfpay E6"]],
];

function moneyIn(report: Ended, file: string): string[] {
  const sheets = reportOf(report).files.find(({ path }) => path === file)?.sheets ?? [];
  return sheets
    .flatMap(({ findings }) => findings)
    .filter(({ rule }) => MONEY.test(rule))
    .map(({ rule, cell }) => `${rule} ${cell}`);
}

test.each(WRONG)("%s, a workbook with its policy: %j", (region, found) => {
  expect(ended.stderr).toBe("");
  expect(moneyIn(ended, `${region}.xlsx`)).toEqual(found);
});

test.each(WRONG)(
  "%s, a .csv and --policy: %j",
  async (region, found) => {
    const own = await check(files, `${region}.csv`, "--policy", `${region}.json`, "--json");
    expect(moneyIn(own, `${region}.csv`)).toEqual(found);
  },
  PATIENCE,
);

test("what a column was taken for is said", () => {
  const fields = reportOf(ended).files.flatMap(({ sheets }) =>
    sheets.flatMap(({ columns }) => columns.map(({ heading, field }) => `${heading} ${String(field)}`)),
  );
  expect(fields).toEqual(expect.arrayContaining(["参保档次 grade", "人群 group", "缴费日期 paidOn"]));
});
