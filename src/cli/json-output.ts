/** What `check --json` prints: a contract with other people's programs, version 2. */
import { type CheckedSheet, tallyOf, type Tick } from "../checking";
import { type Finding, type Severity, severityOf, type Show, type TickKind } from "../checks";
import {
  cellName,
  type ColumnReading,
  type Form,
  listRoleId,
  type ListRoleId,
  rangeName,
  type Unread,
  unreadText,
} from "../forms";
import type { FileOutcome } from "./check-files";

/** Rows and columns as a spreadsheet shows them: from 1 on, cells as `F7`. */
export interface JsonOutput {
  readonly version: 2;
  readonly files: readonly {
    readonly path: string;
    readonly error: string | null;
    readonly sheets: readonly {
      readonly name: string;
      readonly hidden: boolean;
      readonly kind: Form["kind"];
      /** What it is a list of; null for what is none, and where nothing says. */
      readonly role: ListRoleId | null;
      readonly columns: readonly {
        readonly cell: string;
        readonly heading: string;
        readonly field: ColumnReading["field"];
        readonly how: ColumnReading["how"];
      }[];
      readonly unread: readonly {
        readonly range: string;
        readonly kind: Unread["kind"];
        readonly count: number;
        readonly what: string;
      }[];
      readonly notes: readonly {
        readonly id: string;
        readonly message: string;
        readonly cells: readonly string[];
      }[];
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
        /** How it was ticked off in the pane; not there where the finding stands. */
        readonly verified?: JsonTick;
      }[];
    }[];
  }[];
  readonly summary: {
    readonly files: number;
    readonly sheets: number;
    readonly rows: number;
    /** Findings that stand. */
    readonly errors: number;
    readonly warnings: number;
    /** Errors and warnings that are ticked off, where there are any. */
    readonly verified?: number;
    readonly checked?: number;
  };
}

interface JsonTick {
  readonly kind: TickKind;
  /** The minute. */
  readonly at: string;
  /** The document, or the reason; "" where it was left out of a copy for others. */
  readonly why: string;
  /** Who saw the document; "" for a reason. */
  readonly by: string;
}

type OutputFile = JsonOutput["files"][number];
type OutputSheet = OutputFile["sheets"][number];

export function jsonOutput(outcomes: readonly FileOutcome[], show: Show): JsonOutput {
  const files = outcomes.map((outcome): OutputFile => {
    const sheets = outcome.error === null ? outcome.sheets.map((sheet) => sheetOf(sheet, show)) : [];
    return {
      path: show.text(outcome.path),
      error: outcome.error === null ? null : show.text(outcome.error),
      sheets,
    };
  });
  const accounts = outcomes.flatMap((outcome) =>
    outcome.error === null ? outcome.sheets.map(({ account }) => account) : [],
  );
  const { errors, warnings, verified, checked } = tallyOf(accounts);
  return {
    version: 2,
    files,
    summary: {
      files: files.length,
      sheets: accounts.length,
      rows: accounts.reduce((sum, { result }) => sum + result.rows, 0),
      errors,
      warnings,
      ...(verified === 0 ? {} : { verified }),
      ...(checked === 0 ? {} : { checked }),
    },
  };
}

function sheetOf({ form, account: { result, ticks } }: CheckedSheet, show: Show): OutputSheet {
  return {
    name: show.text(result.sheet),
    hidden: form.isHidden,
    kind: result.kind,
    role: result.role === null ? null : listRoleId(result.role),
    columns: form.readings.map(({ row, column, heading, field, how }) => ({
      cell: cellName(row, column),
      heading: show.text(heading),
      field,
      how,
    })),
    unread: form.unread.map((unread) => ({
      range: rangeName(unread),
      kind: unread.kind,
      count: unread.count,
      what: unreadText(unread),
    })),
    notes: result.notes.map(({ id, message, cells }) => ({
      id,
      message: show.text(message),
      cells: cells.map(({ row, column }) => cellName(row, column)),
    })),
    region: result.region?.name ?? null,
    year: result.year,
    rows: result.rows,
    pages: result.pages.map((p) => ({ ...p, firstRow: p.firstRow + 1, lastRow: p.lastRow + 1 })),
    findings: result.findings.map((found, i) => findingOf(found, ticks[i] ?? null, show)),
  };
}

function findingOf(found: Finding, tick: Tick | null, show: Show) {
  const { rule, cell, message, value, fix } = show.finding(found);
  return {
    rule: rule.id,
    severity: severityOf(found),
    cell: cellName(cell.row, cell.column),
    message,
    value,
    fix: fix === undefined ? null : String(fix ?? ""),
    ...(tick === null ? {} : { verified: tickOf(tick, show) }),
  };
}

function tickOf({ kind, at, why = "", by = "" }: Tick, show: Show): JsonTick {
  return { kind, at, why: show.text(why), by: show.text(by) };
}
