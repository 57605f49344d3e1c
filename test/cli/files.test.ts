/** Several files in one run: who is in two of them, and a file that is named twice (sections 5.2 and 5.3). */
import { writeXlsx } from "../../src/hosts/file/write";
import { oldId } from "../support/made-ids";
import { idOf, nameOfPerson, personLine, personLines } from "../support/persons";
import { briefs, findingAt, type Report, reportOf, sheetOf } from "../support/report";
import { officialForm } from "../support/roster";
import { check, type Ended, PATIENCE } from "../support/terminal";

/** The n-th man written into somebody else's household, with his own name or another. */
function again(n: number, household: number, changes: Parameters<typeof personLine>[1] = {}): string {
  const name = nameOfPerson(n);
  return personLine(household, { id: idOf(n), name, signature: name, ...changes });
}

const elder = { born: idOf(2).slice(6, 14), sequence: Number(idOf(2).slice(14, 17)) };

/** In rows 5 to 7: persons 1 to 3. */
const first = officialForm(personLines(1, 3), { name: "一组" });
const second = [
  officialForm(
    [
      again(1, 11),
      again(2, 12, { id: `'${oldId(elder)}` }),
      again(3, 13, { name: "钱不同", signature: "钱不同" }),
      personLine(4),
    ].join("\n"),
    { name: "二组" },
  ),
  officialForm([again(4, 14), personLine(5, { receipt: "PJ2003" })].join("\n"), { name: "三组" }),
];

let ended: Ended;
let twice: Ended;
let report: Report;

beforeAll(async () => {
  const files = { "甲.xlsx": writeXlsx([first]), "乙.xlsx": writeXlsx(second) };
  [ended, twice] = await Promise.all([
    check(files, "甲.xlsx", "乙.xlsx", "--json"),
    check(files, "甲.xlsx", "甲.xlsx", "./甲.xlsx", "--json"),
  ]);
  report = reportOf(ended);
}, PATIENCE);

test("every repeat is found in the later file and sheet, and the first place is never marked", () => {
  expect(ended.status).toBe(1);
  expect(briefs(sheetOf(report, "甲.xlsx"))).toEqual([]);
  expect(briefs(sheetOf(report, "乙.xlsx", 0))).toEqual(
    ["id-15 F6", "id-conflict F7", "id-duplicate F5", "id-duplicate F6"].sort(),
  );
  expect(briefs(sheetOf(report, "乙.xlsx", 1))).toEqual(["id-duplicate F5", "receipt-duplicate J6"]);
  expect(report.summary).toEqual({ files: 2, sheets: 3, rows: 9, errors: 5, warnings: 1 });
});

test.each<[sheet: number, brief: string, file: string | null, sheetName: string, row: number]>([
  [0, "id-duplicate F5", "甲.xlsx", "一组", 5],
  [0, "id-duplicate F6", "甲.xlsx", "一组", 6],
  [0, "id-conflict F7", "甲.xlsx", "一组", 7],
  [1, "id-duplicate F5", null, "二组", 8],
  [1, "receipt-duplicate J6", "甲.xlsx", "一组", 7],
])("sheet %d, %s: the message names the first place, %s %s row %d", (sheet, brief, file, sheetName, row) => {
  const { message } = findingAt(sheetOf(report, "乙.xlsx", sheet), brief);
  if (file !== null) expect(message).toContain(file);
  expect(message).toContain(sheetName);
  expect(message).toMatch(new RegExp(`[A-L]${row}(?!\\d)|${row} ?行`));
});

test("sheets and files come in the order of the call and of the workbook", () => {
  expect(report.files.map(({ path, sheets }) => [path, ...sheets.map(({ name }) => name)])).toEqual([
    ["甲.xlsx", "一组"],
    ["乙.xlsx", "二组", "三组"],
  ]);
});

test("nobody is double because a file was named twice", () => {
  expect(twice.status).toBe(0);
  const sheets = reportOf(twice).files.flatMap((file) => file.sheets);
  expect(sheets.flatMap(briefs)).toEqual([]);
});
