/** What `check --json` prints, held against section 5.2 of the design field by field. */
import type { Ended } from "./terminal";

export interface ReportFinding {
  readonly rule: string;
  readonly severity: string;
  readonly cell: string;
  readonly message: string;
  readonly value: string;
  readonly fix: string | null;
  /** Of what is ticked off alone. */
  readonly verified?: Readonly<Record<"kind" | "at" | "why" | "by", string>>;
}

export interface ReportSheet {
  readonly name: string;
  readonly hidden: boolean;
  readonly kind: string;
  readonly role: string | null;
  readonly columns: readonly Readonly<Record<"cell" | "heading" | "field" | "how", string | null>>[];
  readonly unread: readonly { readonly range: string; readonly kind: string; readonly count: number }[];
  readonly notes: readonly { readonly id: string; readonly message: string }[];
  readonly region: string | null;
  readonly year: number | null;
  readonly rows: number;
  readonly pages: readonly Readonly<Record<string, number>>[];
  readonly findings: readonly ReportFinding[];
}

interface ReportFile {
  readonly path: string;
  readonly error: string | null;
  readonly sheets: readonly ReportSheet[];
}

export interface Report {
  readonly version: number;
  readonly files: readonly ReportFile[];
  readonly summary: Readonly<Record<string, number>>;
}

const PAGE_FIELDS = [
  "firstRow",
  "lastRow",
  "households",
  "persons",
  "fullySubsidised",
  "halfSubsidised",
  "collected",
];

/** The object on standard output, after every field of it was looked at. */
export function reportOf({ stdout }: Ended): Report {
  const report = JSON.parse(stdout) as Report;
  fields(report, ["version", "files", "summary"]);
  expect(report.version).toBe(2);
  report.files.forEach(checkFile);
  checkSummary(report);
  return report;
}

function fields(value: object, names: readonly string[]): void {
  expect(Object.keys(value).sort()).toEqual([...names].sort());
}

function checkFile(file: ReportFile): void {
  fields(file, ["path", "error", "sheets"]);
  expect(typeof file.path).toBe("string");
  if (file.error !== null) {
    expect(file.error).toMatch(/[\u4e00-\u9fff]{3}/);
    expect(file.sheets).toEqual([]);
  }
  file.sheets.forEach(checkSheet);
}

function checkSheet(sheet: ReportSheet): void {
  fields(sheet, [
    "name",
    "hidden",
    "kind",
    "role",
    "columns",
    "unread",
    "notes",
    "region",
    "year",
    "rows",
    "pages",
    "findings",
  ]);
  expect(typeof sheet.hidden).toBe("boolean");
  expect(sheet.role === null || sheet.kind === "list").toBe(true);
  for (const column of sheet.columns) {
    fields(column, ["cell", "heading", "field", "how"]);
    expect(["heading", "values", "told"]).toContain(column.how);
  }
  for (const unread of sheet.unread) {
    fields(unread, ["range", "kind", "count", "what"]);
    expect(unread.range).toMatch(/^[A-Z]+[1-9]\d*(:[A-Z]+[1-9]\d*)?$/);
    expect(["column", "block", "cell", "person"]).toContain(unread.kind);
  }
  for (const note of sheet.notes) {
    fields(note, ["id", "message", "cells"]);
    expect(note.message).toMatch(/[\u4e00-\u9fff]{3}/);
  }
  expect(typeof sheet.name).toBe("string");
  expect(["roster", "payments", "breakdown", "list", "unknown"]).toContain(sheet.kind);
  expect(sheet.region === null || typeof sheet.region === "string").toBe(true);
  expect(sheet.year === null || Number.isInteger(sheet.year)).toBe(true);
  expect(Number.isInteger(sheet.rows)).toBe(true);
  for (const page of sheet.pages) {
    fields(page, PAGE_FIELDS);
    for (const value of Object.values(page)) expect(typeof value).toBe("number");
  }
  if (sheet.kind !== "roster") expect(sheet.pages).toEqual([]);
  sheet.findings.forEach(checkFinding);
  const places = sheet.findings.map(({ cell }) => placeOf(cell));
  expect(places).toEqual([...places].sort((a, b) => a - b));
}

function checkFinding(finding: ReportFinding): void {
  const { verified } = finding;
  fields(finding, [
    ...["rule", "severity", "cell", "message", "value", "fix"],
    ...(verified === undefined ? [] : ["verified"]),
  ]);
  if (verified !== undefined) fields(verified, ["kind", "at", "why", "by"]);
  expect(finding.rule).toMatch(/^[a-z]+(-[a-z0-9]+)*$/);
  expect(["error", "warning"]).toContain(finding.severity);
  expect(finding.cell).toMatch(/^[A-Z]+[1-9]\d*$/);
  expect(finding.message).toMatch(/[\u4e00-\u9fff]{3}/);
  expect(typeof finding.value).toBe("string");
  expect(finding.fix === null || typeof finding.fix === "string").toBe(true);
}

/** Rows come before columns: C2 is after L1. */
function placeOf(cell: string): number {
  const [, letters = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell) ?? [];
  return Number(row) * 20_000 + [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function checkSummary({ files, summary }: Report): void {
  const sheets = files.flatMap((file) => file.sheets);
  const findings = sheets.flatMap((sheet) => sheet.findings);
  const severities = findings.flatMap(({ severity, verified }) => (verified === undefined ? [severity] : []));
  const count = (wanted: string) => findings.filter(({ verified }) => verified?.kind === wanted).length;
  const [verified, checked] = [count("verified"), count("checked")];
  expect(summary).toEqual({
    files: files.length,
    sheets: sheets.length,
    rows: sheets.reduce((sum, sheet) => sum + sheet.rows, 0),
    errors: severities.filter((severity) => severity === "error").length,
    warnings: severities.filter((severity) => severity === "warning").length,
    ...(verified === 0 ? {} : { verified }),
    ...(checked === 0 ? {} : { checked }),
  });
}

export function sheetOf(report: Report, path: string, index = 0): ReportSheet {
  const sheet = report.files.find((file) => file.path === path)?.sheets[index];
  if (sheet === undefined) throw new Error(`no sheet ${index} of ${path}: ${JSON.stringify(report.files)}`);
  return sheet;
}

/** `id-length F7`, in an order that does not depend on what the report puts first in one cell. */
export function briefs(sheet: ReportSheet): string[] {
  return sheet.findings.map(({ rule, cell }) => `${rule} ${cell}`).sort();
}

export function findingAt(sheet: ReportSheet, brief: string): ReportFinding {
  const finding = sheet.findings.find(({ rule, cell }) => `${rule} ${cell}` === brief);
  if (finding === undefined) throw new Error(`no ${brief} among ${briefs(sheet).join(", ")}`);
  return finding;
}
