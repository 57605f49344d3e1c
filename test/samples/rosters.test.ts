/** The sample rosters: the check finds what was put into them, and nothing else. */
import { cellName, type Grid, readForm } from "../../src/forms";
import { readWorkbookBytes } from "../../src/hosts/file/read-bytes";
import { writeXlsx } from "../../src/hosts/file/write";
import { sampleWorkbooks, type SampleWorkbook } from "../../src/samples";
import { brief, newCheck, resultOf, resultsOf } from "../support/check";
import { policies } from "../support/read";

const workbooks = sampleWorkbooks();
const CLEAN = "花名册-无错.xlsx";
const FAULTY = "花名册-有错.xlsx";
const LISTS = "花名册和名单.xlsx";

/** The sheets as they come back from the file that the sample is written to. */
function reread({ fileName, sheets }: SampleWorkbook): readonly Grid[] {
  return readWorkbookBytes(writeXlsx(sheets), fileName).sheets;
}

function named(fileName: string): SampleWorkbook {
  const workbook = workbooks.find((candidate) => candidate.fileName === fileName);
  if (workbook === undefined) throw new Error(`no sample ${fileName}`);
  return workbook;
}

function promised({ expected }: SampleWorkbook, sheet = 0): string[] {
  const own = expected.filter((finding) => (finding.sheet ?? 0) === sheet);
  return own.map(({ rule, row, column }) => `${rule.id} ${cellName(row, column)}`).sort();
}

/** The number of everybody on the first sheet of a sample, as it was read. */
function idsIn(fileName: string): string[] {
  const [grid] = reread(named(fileName));
  const form = grid && readForm(grid, policies);
  if (form?.kind !== "roster") throw new Error(`${fileName} is no roster`);
  return form.persons.map(({ id }) => String(id));
}

test("eight workbooks: the five documents' tables, a roster without and one with mistakes, one with lists", () => {
  expect(workbooks.map(({ fileName }) => fileName).sort()).toEqual(
    [
      ..."土沃乡 临猗县 方太乡 赫山区 孝义市".split(" ").map((r) => `任务分解表-${r}.xlsx`),
      CLEAN,
      FAULTY,
      LISTS,
    ].sort(),
  );
});

test.each(workbooks.map((workbook) => [workbook.fileName, workbook] as const))(
  "%s: exactly the expected findings",
  (_name, workbook) => {
    const results = resultsOf(reread(workbook));
    expect(results.map(({ findings }) => findings.map(brief).sort())).toEqual(
      results.map((_, sheet) => promised(workbook, sheet)),
    );
  },
);

test("the clean roster promises nothing, the faulty one a mistake for each kind that one cell can show", () => {
  expect(promised(named(CLEAN))).toEqual([]);
  const rules = new Set(named(FAULTY).expected.map(({ rule }) => rule.id));
  for (const rule of [
    "required",
    "id-checksum",
    "id-duplicate",
    "id-conflict",
    "sex-mismatch",
    "relation-unknown",
    "relation-sex",
    "household-no-head",
    "household-many-heads",
    "household-split",
    "category-age",
    "payer-missing",
    "payer-unknown",
    "payer-unexpected",
    "page-total",
    "amount-sum",
  ] as const)
    expect(rules).toContain(rule);
  expect(rules.size).toBeGreaterThanOrEqual(20);
});

test("the lists promise every rule that compares them with a roster", () => {
  const rules = named(LISTS).expected.map(({ rule }) => rule.id);
  expect([...new Set(rules)].sort()).toEqual(
    ["census-missing", "employee-insured", "list-not-enrolled", "subsidy-missed", "subsidy-wrong"].sort(),
  );
});

test("the list of mistakes in the faulty workbook names each cell that is promised", () => {
  const [, list] = reread(named(FAULTY));
  const listed = (list?.cells ?? []).slice(1).map(([, cell, rule]) => `${String(rule)} ${String(cell)}`);
  expect(listed.sort()).toEqual(promised(named(FAULTY)));
});

test("checked in one run, neither roster repeats anybody of the other", () => {
  const check = newCheck();
  for (const name of [CLEAN, FAULTY]) {
    const [grid] = reread(named(name));
    const findings = grid ? resultOf(grid, check, name).findings.map(brief).sort() : null;
    expect(findings).toEqual(promised(named(name)));
  }
  const clean = new Set(idsIn(CLEAN));
  expect(idsIn(FAULTY).filter((id) => clean.has(id))).toEqual([]);
});

test("everybody is invented: sequence digits 9xx, and nobody twice in the clean roster", () => {
  const ids = idsIn(CLEAN);
  expect(ids.length).toBeGreaterThanOrEqual(100);
  expect(new Set(ids).size).toBe(ids.length);
  for (const id of ids) expect(id).toMatch(/^430903\d{8}9\d{2}[\dX]$/);
});
