/** A roster and departments' lists in files of their own, compared in one run (sections 5.2 and 5.3). */
import { writeXlsx } from "../../src/hosts/file/write";
import { gridOf } from "../support/grid";
import { idOf, LOW_INCOME, nameOfPerson, personLine } from "../support/persons";
import { briefs, findingAt, type Report, reportOf, sheetOf } from "../support/report";
import { officialForm } from "../support/roster";
import { check, type Ended, PATIENCE } from "../support/terminal";

/** Persons 1 to 4 in rows 5 to 8: the first two on 低保. */
const roster = officialForm(
  [personLine(1, LOW_INCOME), personLine(2, LOW_INCOME), personLine(3), personLine(4)].join("\n"),
  { name: "花名册" },
);
const listOf = (name: string, ...people: number[]) =>
  gridOf([["姓名", "身份证号"], ...people.map((n) => [nameOfPerson(n), idOf(n)])], { name });

const files = {
  "甲村.xlsx": writeXlsx([roster]),
  // 2 is not on it, 3 is, and 9 is on no roster.
  "民政.xlsx": writeXlsx([listOf("低保名单", 1, 3, 9)]),
  // Nothing but its name says what it is.
  "职工医保名单.csv": `姓名,身份证号\n${nameOfPerson(4)},${idOf(4)}\n`,
  "户籍.xlsx": writeXlsx([listOf("户籍人口", 1, 2, 3, 4, 5)]),
  "名单.xlsx": writeXlsx([listOf("Sheet1", 1)]),
};
const names = Object.keys(files);

let ended: Ended;
let backwards: Ended;
let alone: Ended;
let spoken: Ended;
let report: Report;

beforeAll(async () => {
  [ended, backwards, alone, spoken] = await Promise.all([
    check(files, ...names, "--json"),
    check(files, ...[...names].reverse(), "--json"),
    check(files, "民政.xlsx", "名单.xlsx"),
    check(files, ...names),
  ]);
  report = reportOf(ended);
}, PATIENCE);

test.each<[file: string, found: string[]]>([
  ["甲村.xlsx", ["employee-insured F8", "subsidy-missed I7", "subsidy-wrong I6"]],
  ["民政.xlsx", ["list-not-enrolled A4"]],
  ["职工医保名单.csv", []],
  ["户籍.xlsx", ["census-missing A6"]],
  ["名单.xlsx", []],
])("%s: %j, whatever the order of the files", (file, found) => {
  expect(briefs(sheetOf(report, file))).toEqual(found);
  expect(briefs(sheetOf(reportOf(backwards), file))).toEqual(found);
});

test("the messages name file, sheet and cell, and no number in full", () => {
  const sheet = sheetOf(report, "甲村.xlsx");
  expect(findingAt(sheet, "subsidy-missed I7").message).toContain("文件“民政.xlsx”工作表“低保名单”A3");
  expect(findingAt(sheet, "subsidy-wrong I6").message).toContain(
    "文件“民政.xlsx”工作表“低保名单”里没有这个人",
  );
  expect(findingAt(sheet, "employee-insured F8").value).toBe(
    `${idOf(4).slice(0, 6)}********${idOf(4).slice(-4)}`,
  );
  expect(ended.stdout + spoken.stdout + alone.stdout).not.toMatch(/\d{15}/);
});

test("errors and warnings count as any others", () => {
  expect(report.summary).toMatchObject({ files: 5, sheets: 5, errors: 3, warnings: 2 });
  expect(ended.status).toBe(1);
  expect(alone.status).toBe(0);
});

test("the text says what was not compared, and does not call it right", () => {
  expect(alone.stdout).toMatch(/低保名单”：低保名单，3 人。没有全部比对\n +没有比对：没有和花名册一起检查/);
  expect(alone.stdout).not.toContain("没有发现问题");
  expect(spoken.stdout).toMatch(/Sheet1”：名单，1 人。没有全部比对\n +没有比对：看不出是什么名单/);
});
