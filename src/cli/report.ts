/** What `check --json` prints: a contract with other people's programs, version 1. */
import * as z from "zod/mini";
import { type Finding, type SheetResult, type Show } from "../checks";
import { cellName, type Form } from "../forms";
import type { SealState } from "../handing-in";

const count = z.int().check(z.minimum(0));
const rowNumber = z.int().check(z.minimum(1));

const finding = z.strictObject({
  rule: z.string(),
  severity: z.enum(["error", "warning"]),
  cell: z.string().check(z.regex(/^[A-Z]+[1-9]\d*$/)),
  message: z.string(),
  value: z.string(),
  fix: z.nullable(z.string()),
});

const page = z.strictObject({
  firstRow: rowNumber,
  lastRow: rowNumber,
  households: count,
  persons: count,
  fullySubsidised: count,
  halfSubsidised: count,
  collected: z.number(),
});

const sheet = z.strictObject({
  name: z.string(),
  kind: z.enum(["roster", "breakdown", "list", "unknown"]),
  region: z.nullable(z.string()),
  year: z.nullable(z.int()),
  rows: count,
  pages: z.array(page),
  findings: z.array(finding),
});

const file = z.strictObject({ path: z.string(), error: z.nullable(z.string()), sheets: z.array(sheet) });

export const reportSchema = z.strictObject({
  version: z.literal(1),
  files: z.array(file),
  summary: z.strictObject({ files: count, sheets: count, rows: count, errors: count, warnings: count }),
});

export type Report = z.infer<typeof reportSchema>;
type ReportFile = Report["files"][number];
type ReportSheet = ReportFile["sheets"][number];

/** A file as it was checked, or why it could not be read (a Chinese sentence). */
export type FileOutcome =
  | { readonly path: string; readonly error: string }
  | {
      readonly path: string;
      readonly error: null;
      readonly sheets: readonly SheetResult[];
      /** As the sheets were read, in their order. */
      readonly forms: readonly Form[];
      readonly seal: SealState;
      /** Of each policy sheet, by its name, what is wrong with it. */
      readonly policyProblems: ReadonlyMap<string, readonly string[]>;
    };

export function makeReport(outcomes: readonly FileOutcome[], show: Show): Report {
  const files = outcomes.map((outcome): ReportFile => {
    const sheets = outcome.error === null ? outcome.sheets.map((result) => reportSheet(result, show)) : [];
    return {
      path: show.text(outcome.path),
      error: outcome.error === null ? null : show.text(outcome.error),
      sheets,
    };
  });
  const sheets = files.flatMap((f) => f.sheets);
  const severities = sheets.flatMap((s) => s.findings.map((f) => f.severity));
  return {
    version: 1,
    files,
    summary: {
      files: files.length,
      sheets: sheets.length,
      rows: sheets.reduce((sum, s) => sum + s.rows, 0),
      errors: severities.filter((severity) => severity === "error").length,
      warnings: severities.filter((severity) => severity === "warning").length,
    },
  };
}

function reportSheet(result: SheetResult, show: Show): ReportSheet {
  return {
    name: show.text(result.sheet),
    kind: result.kind,
    region: result.region?.name ?? null,
    year: result.year,
    rows: result.rows,
    pages: result.pages.map((p) => ({ ...p, firstRow: p.firstRow + 1, lastRow: p.lastRow + 1 })),
    findings: result.findings.map((f) => reportFinding(f, show)),
  };
}

function reportFinding(found: Finding, show: Show) {
  const { rule, cell, message, value, fix } = show.finding(found);
  return {
    rule: rule.id,
    severity: rule.severity,
    cell: cellName(cell.row, cell.column),
    message,
    value,
    fix: fix === undefined ? null : String(fix ?? ""),
  };
}
