/** What `check --json` prints: a contract with other people's programs, version 1. */
import * as z from "zod/mini";
import { type SheetAccount, tallyOf } from "../checking";
import type { Finding, Show } from "../checks";
import { cellName } from "../forms";
import type { FileOutcome } from "./check-files";

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

export const outputSchema = z.strictObject({
  version: z.literal(1),
  files: z.array(file),
  summary: z.strictObject({ files: count, sheets: count, rows: count, errors: count, warnings: count }),
});

export type JsonOutput = z.infer<typeof outputSchema>;
type OutputFile = JsonOutput["files"][number];
type OutputSheet = OutputFile["sheets"][number];

export function jsonOutput(outcomes: readonly FileOutcome[], show: Show): JsonOutput {
  const files = outcomes.map((outcome): OutputFile => {
    const sheets = outcome.error === null ? outcome.sheets.map(({ account }) => sheetOf(account, show)) : [];
    return {
      path: show.text(outcome.path),
      error: outcome.error === null ? null : show.text(outcome.error),
      sheets,
    };
  });
  const accounts = outcomes.flatMap((outcome) =>
    outcome.error === null ? outcome.sheets.map(({ account }) => account) : [],
  );
  const { errors, warnings } = tallyOf(accounts);
  return {
    version: 1,
    files,
    summary: {
      files: files.length,
      sheets: accounts.length,
      rows: accounts.reduce((sum, { result }) => sum + result.rows, 0),
      errors,
      warnings,
    },
  };
}

function sheetOf({ result }: SheetAccount, show: Show): OutputSheet {
  return {
    name: show.text(result.sheet),
    kind: result.kind,
    region: result.region?.name ?? null,
    year: result.year,
    rows: result.rows,
    pages: result.pages.map((p) => ({ ...p, firstRow: p.firstRow + 1, lastRow: p.lastRow + 1 })),
    findings: result.findings.map((f) => findingOf(f, show)),
  };
}

function findingOf(found: Finding, show: Show) {
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
