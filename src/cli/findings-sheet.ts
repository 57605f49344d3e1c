/** The report over all files of a run, as the sheet that `--report` writes. */
import type { Show } from "../checks";
import { type CheckedFile, checkReport, sealLines } from "../handing-in";
import type { NewSheet } from "../hosts/workbook";
import type { FileOutcome } from "./check-files";
import { mostReportRows } from "./report-file";

/** The report over all files of a run, for the file at `path`. `at`: when it was checked, `2023-11-02 10:32`. */
export function findingsSheet(
  outcomes: readonly FileOutcome[],
  path: string,
  at: string,
  show: Show,
): NewSheet {
  const files = outcomes.map((outcome) => checkedFile(outcome, show));
  return toEnd(checkReport({ files, at, show, mostRows: mostReportRows(path) }));
}

function checkedFile(outcome: FileOutcome, show: Show): CheckedFile {
  const { path, error } = outcome;
  if (outcome.error !== null) return { path, error, sheets: [], seal: [] };
  const sheets = outcome.sheets.map(({ account }) => account);
  return { path, error: null, sheets, seal: sealLines(outcome.seal, show) };
}

/** Nobody waits at a screen: the steps need no pauses. */
function toEnd<T>(steps: Generator<number, T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
