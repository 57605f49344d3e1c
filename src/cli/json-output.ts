/** What `check --json` prints: a contract with other people's programs, version 1. */
import { type SheetAccount, tallyOf } from "../checking";
import type { Finding, Severity, Show } from "../checks";
import { cellName, type Form } from "../forms";
import type { FileOutcome } from "./check-files";

/** Rows and columns as a spreadsheet shows them: from 1 on, cells as `F7`. */
export interface JsonOutput {
  readonly version: 1;
  readonly files: readonly {
    readonly path: string;
    readonly error: string | null;
    readonly sheets: readonly {
      readonly name: string;
      readonly kind: Form["kind"];
      readonly region: string | null;
      readonly year: number | null;
      readonly rows: number;
      readonly pages: readonly {
        readonly firstRow: number;
        readonly lastRow: number;
        readonly households: number;
        readonly persons: number;
        readonly fullySubsidised: number;
        readonly halfSubsidised: number;
        readonly collected: number;
      }[];
      readonly findings: readonly {
        readonly rule: string;
        readonly severity: Severity;
        readonly cell: string;
        readonly message: string;
        readonly value: string;
        readonly fix: string | null;
      }[];
    }[];
  }[];
  readonly summary: {
    readonly files: number;
    readonly sheets: number;
    readonly rows: number;
    readonly errors: number;
    readonly warnings: number;
  };
}

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
