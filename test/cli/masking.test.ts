/** ID numbers are masked in every output unless --reveal is given (section 5.2). */
import { writeXlsx } from "../../src/hosts/file/write";
import { edited } from "../support/grid";
import { expectNoIds } from "../support/leaks";
import { madeId, oldId, toFullWidth, withWrongCheck } from "../support/made-ids";
import { idOf, nameOfPerson, personLine } from "../support/persons";
import { briefs, findingAt, type Report, reportOf, type ReportSheet, sheetOf } from "../support/report";
import { officialForm } from "../support/roster";
import { check, type Ended, PATIENCE } from "../support/terminal";

const withX = numberEndingInX();
const elder = { born: "19550607", sequence: 921 };
const spaced = `${idOf(3).slice(0, 6)} ${idOf(3).slice(6, 14)} ${idOf(3).slice(14)}`;
const RECEIPT = "202309150000123456";

function numberEndingInX(): string {
  const odd = Array.from({ length: 50 }, (_, i) => 901 + 2 * i);
  const found = odd.map((sequence) => madeId({ born: "19820915", sequence })).find((id) => id.endsWith("X"));
  if (found === undefined) throw new Error("no number of that day ends in X");
  return found;
}

/** Rows 5 to 17: each person has one mistake of his own, or none. */
const rows = [
  personLine(1),
  personLine(2, { id: withWrongCheck(idOf(2)) }),
  personLine(3, { id: spaced }),
  personLine(4, { id: toFullWidth(idOf(4)) }),
  personLine(5),
  personLine(6, { id: `'${oldId(elder)}` }),
  personLine(7, { paid: "350" }),
  personLine(8, { id: idOf(1), name: nameOfPerson(1), signature: nameOfPerson(1) }),
  personLine(9, { id: idOf(3) }),
  personLine(10, { name: `${nameOfPerson(10)}${idOf(10)}` }),
  personLine(11, { receipt: `'${RECEIPT}` }),
  personLine(12, { receipt: `'${RECEIPT}` }),
  personLine(13, { id: withX.toLowerCase() }),
];

/** Row 9: stored as a number, so that the last three digits are gone. */
const stored = Number(idOf(5).slice(0, 15)) * 1000;
const sheet = edited(officialForm(rows.join("\n")), { F9: stored });
const files = { "花名册.xlsx": writeXlsx([sheet]) };
const ids = [...[1, 2, 3, 4, 5, 7, 8, 9, 10, 11, 12].map(idOf), withX, madeId(elder)];

/** Section 5.3: rule, cell, and whether it is an error. */
const expected: readonly (readonly [brief: string, severity: string])[] = [
  ["id-checksum F6", "error"],
  ["id-spaces F7", "warning"],
  ["id-spaces F8", "warning"],
  ["id-as-number F9", "error"],
  ["id-15 F10", "warning"],
  ["amount-selfpay H11", "error"],
  ["amount-sum H11", "error"],
  ["id-duplicate F12", "error"],
  ["id-conflict F13", "error"],
  ["name-format D14", "warning"],
  ["receipt-duplicate J16", "error"],
  ["id-spaces F17", "warning"],
];

let masked: Ended;
let revealed: Ended;
let plain: Ended;
let plainRevealed: Ended;

beforeAll(async () => {
  [masked, revealed, plain, plainRevealed] = await Promise.all([
    check(files, "花名册.xlsx", "--json"),
    check(files, "花名册.xlsx", "--json", "--reveal"),
    check(files, "花名册.xlsx"),
    check(files, "花名册.xlsx", "--reveal"),
  ]);
}, PATIENCE);

const sheetIn = (ended: Ended): ReportSheet => sheetOf(reportOf(ended), "花名册.xlsx");

test("the mistakes are found, with or without --reveal", () => {
  for (const ended of [masked, revealed]) {
    expect(ended.status).toBe(1);
    expect(briefs(sheetIn(ended))).toEqual(expected.map(([brief]) => brief).sort());
    for (const [brief, severity] of expected)
      expect(findingAt(sheetIn(ended), brief).severity).toBe(severity);
    expect(reportOf(ended).summary).toEqual({ files: 1, sheets: 1, rows: 13, errors: 7, warnings: 5 });
  }
});

test("no number shows in JSON", () => {
  expectNoIds(masked, ids);
});

test("no number shows in words, and nothing is coloured", () => {
  expect(plain.status).toBe(1);
  for (const [brief] of expected) expect(plain.stdout).toContain(brief.split(" ")[1]);
  expectNoIds(plain, ids);
  expect(plain.stdout).not.toContain("\u001b");
  expect(plain.stderr).toBe("");
});

test.each<[brief: string, fix: string]>([
  ["id-spaces F7", idOf(3)],
  ["id-spaces F8", idOf(4)],
  ["id-15 F10", madeId(elder)],
  ["id-spaces F17", withX],
])("%s: the fix is the whole number with --reveal, else the first six and the last four", (brief, fix) => {
  expect(findingAt(sheetIn(revealed), brief).fix).toBe(fix);
  expect(findingAt(sheetIn(masked), brief).fix).toBe(`${fix.slice(0, 6)}********${fix.slice(14)}`);
});

test.each<[brief: string, value: string]>([
  ["id-checksum F6", withWrongCheck(idOf(2))],
  ["id-spaces F7", spaced],
  ["id-spaces F8", toFullWidth(idOf(4))],
  ["id-as-number F9", String(stored)],
  ["id-15 F10", oldId(elder)],
  ["id-duplicate F12", idOf(1)],
  ["id-conflict F13", idOf(3)],
  ["receipt-duplicate J16", RECEIPT],
])("%s: the value is what the cell holds with --reveal, and is hidden without", (brief, value) => {
  expect(findingAt(sheetIn(revealed), brief).value).toBe(value);
  expect(findingAt(sheetIn(masked), brief).value).toMatch(/\*{5}/);
});

test("with --reveal the numbers are there in words, too", () => {
  expect(plainRevealed.status).toBe(1);
  expect(plainRevealed.stdout).toContain(madeId(elder));
  expect(plainRevealed.stdout).toContain(idOf(3));
});

test("a repeat names its first place", () => {
  expect(findingAt(sheetIn(masked), "id-duplicate F12").message).toMatch(/F5|5 ?行/);
  expect(findingAt(sheetIn(masked), "id-conflict F13").message).toMatch(/F7|7 ?行/);
});

describe("numbers in names and in the call", () => {
  const id = idOf(20);
  const form = officialForm(personLine(21, { paid: "350" }), { name: `户${id}` });
  const missing = `${idOf(22)}.xlsx`;
  const named = { [`${id}.xlsx`]: writeXlsx([form]), "改名.xlsx": `姓名\n${id}` };
  let ended: readonly Ended[];

  beforeAll(async () => {
    ended = await Promise.all([
      check(named, `${id}.xlsx`, missing, "改名.xlsx", "--json"),
      check(named, `${id}.xlsx`, missing, "改名.xlsx"),
      check(named, `${id}.xlsx`, "--region", id),
      check(named, `${id}.xlsx`, "--year", id),
      check(named, `${id}.xlsx`, `--${id}`),
    ]);
  }, PATIENCE);

  test.each([
    ["the names of files and sheets, in JSON", 0],
    ["the names of files and sheets, in words", 1],
    ["a number for a region", 2],
    ["a number for a year", 3],
    ["a number for an option", 4],
  ])("%s", (_what, i) => {
    expect(ended[i]?.status).toBe(2);
    expectNoIds(ended[i] as Ended, [id, idOf(21), idOf(22)]);
  });

  test("the file is checked nevertheless", () => {
    const report: Report = reportOf(ended[0] as Ended);
    expect(report.summary).toEqual({ files: 3, sheets: 1, rows: 1, errors: 2, warnings: 0 });
  });
});
