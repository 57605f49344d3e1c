/** Which region and year a sheet is judged by: an option, else what the sheet says, else none (section 5.2). */
import { writeXlsx } from "../../src/hosts/file/write";
import { gridOf } from "../support/grid";
import { LOW_INCOME, personLine } from "../support/persons";
import { briefs, findingAt, type Report, reportOf, sheetOf } from "../support/report";
import { HEADER } from "../support/roster";
import { check, type Ended, PATIENCE } from "../support/terminal";

const FORM = "城乡居民基本医疗保险参保缴费基本信息登记表";

/** One person on 低保 who paid as 赫山区 has it, in row 5. */
function roster(n: number, title: string, unit = "填报单位：示例村"): Uint8Array {
  return writeXlsx([
    gridOf(`${title}\n${unit}\n${HEADER}\n${personLine(n, LOW_INCOME)}`, { name: "花名册" }),
  ]);
}

const files = {
  "标题.xlsx": roster(1, `赫山区2024年度${FORM}`),
  "填报单位.xlsx": roster(2, `2024年度${FORM}`, "填报单位：益阳市赫山区泉交河镇"),
  "都没有.xlsx": roster(3, FORM),
  "没有年度.xlsx": roster(4, `赫山区${FORM}`),
  "别的年度.xlsx": roster(5, `赫山区2019年度${FORM}`),
  "没有地区.xlsx": roster(6, `2024年度${FORM}`),
};
const names = Object.keys(files);
const unknown = ["policy-unknown A3"];
const wrongAmounts = ["amount-selfpay H5", "amount-subsidy I5"];

type Row = [file: string, region: string | null, year: number | null, findings: string[]];

function expectRow(report: Report, [file, region, year, findings]: Row): void {
  const sheet = sheetOf(report, file);
  expect([sheet.region, sheet.year]).toEqual([region, year]);
  expect(briefs(sheet)).toEqual(findings);
}

let none: Ended;
let region: Ended;
let both: Ended;
let year: Ended;

beforeAll(async () => {
  [none, region, both, year] = await Promise.all([
    check(files, ...names, "--json"),
    check(files, ...names, "--json", "--region", "赣州市兴国县方太乡"),
    check(files, ...names, "--json", "--region", "赫山", "--year", "2024"),
    check(files, ...names, "--json", "--year", "2024"),
  ]);
}, PATIENCE);

describe("without options the sheet says it, and a warning that it does not", () => {
  test.each<Row>([
    ["标题.xlsx", "赫山区", 2024, []],
    ["填报单位.xlsx", "赫山区", 2024, []],
    ["都没有.xlsx", null, null, unknown],
    ["没有年度.xlsx", "赫山区", null, unknown],
    ["别的年度.xlsx", "赫山区", 2019, unknown],
    ["没有地区.xlsx", null, 2024, unknown],
  ])("%s: %s %s", (...row) => {
    expectRow(reportOf(none), row);
  });

  test("warnings alone are no errors", () => {
    const report = reportOf(none);
    expect(findingAt(sheetOf(report, "都没有.xlsx"), "policy-unknown A3").severity).toBe("warning");
    expect(report.summary).toEqual({ files: 6, sheets: 6, rows: 6, errors: 0, warnings: 4 });
    expect(none.status).toBe(0);
  });
});

describe("--region 赣州市兴国县方太乡 beats the sheet: 低保对象 pay 60 there", () => {
  test.each<Row>([
    ["标题.xlsx", "方太乡", 2024, wrongAmounts],
    ["填报单位.xlsx", "方太乡", 2024, wrongAmounts],
    ["都没有.xlsx", "方太乡", null, unknown],
    ["没有年度.xlsx", "方太乡", null, unknown],
    ["别的年度.xlsx", "方太乡", 2019, unknown],
    ["没有地区.xlsx", "方太乡", 2024, wrongAmounts],
  ])("%s: %s %s", (...row) => {
    expectRow(reportOf(region), row);
    expect(region.status).toBe(1);
  });

  test("the fix is what that region says", () => {
    const sheet = sheetOf(reportOf(region), "标题.xlsx");
    expect(findingAt(sheet, "amount-selfpay H5").fix).toBe("60");
    expect(findingAt(sheet, "amount-subsidy I5").fix).toBe("320");
  });
});

test.each(names)("--region 赫山 --year 2024: %s is right, whatever its title says", (file) => {
  expectRow(reportOf(both), [file, "赫山区", 2024, []]);
  expect(both.status).toBe(0);
});

describe("--year 2024 beats the year of the sheet", () => {
  test.each<Row>([
    ["标题.xlsx", "赫山区", 2024, []],
    ["都没有.xlsx", null, 2024, unknown],
    ["没有年度.xlsx", "赫山区", 2024, []],
    ["别的年度.xlsx", "赫山区", 2024, []],
  ])("%s: %s %s", (...row) => {
    expectRow(reportOf(year), row);
    expect(year.status).toBe(0);
  });
});
