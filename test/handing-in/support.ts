/** What tests of handing in share: sheets that were checked, the report and the list of them, as a clerk reads them. */
import { plainValue } from "../../src/hosts/shared/new-sheet";
import { accountOf, type SheetAccount } from "../../src/checking";
import { MASKED } from "../../src/checks";
import type { Grid } from "../../src/forms";
import { type CheckedFile, checkReport, postingList, type ReportOptions } from "../../src/handing-in";
import type { NewSheet, SheetCell } from "../../src/hosts/workbook";
import { resultsOf } from "../support/check";
import { read, rosterIn } from "../support/read";
import { toEnd } from "../support/to-end";

export const AT = "2023-11-02 10:32";

/** The sheets of one workbook, checked together. */
export function accountsOf(...grids: readonly Grid[]): SheetAccount[] {
  const results = resultsOf(grids);
  return grids.flatMap((grid, i) => {
    const result = results[i];
    return result === undefined ? [] : [toEnd(accountOf(read(grid), result))];
  });
}

/** The open workbook with these sheets. */
export function openFile(...grids: readonly Grid[]): CheckedFile {
  return { path: null, error: null, sheets: accountsOf(...grids), seal: [] };
}

export function reportOf(files: readonly CheckedFile[], options: Partial<ReportOptions> = {}): NewSheet {
  return toEnd(checkReport({ files, at: AT, show: MASKED, ...options }));
}

export function postingOf(...grids: readonly Grid[]): NewSheet {
  return toEnd(postingList(grids.map(rosterIn), { day: "2023-11-02" }));
}

/** The same with the last four characters of each number. */
export function postingWithTails(...grids: readonly Grid[]): NewSheet {
  return toEnd(postingList(grids.map(rosterIn), { day: "2023-11-02", withTail: true }));
}

export function textOf(cell: SheetCell | undefined): string {
  if (cell === null || cell === undefined) return "";
  return String(plainValue(cell) ?? "");
}

/** Rows as a clerk reads them, `|` between cells. */
export function linesOf({ rows }: NewSheet): string[] {
  return rows.map((row) => row.map(textOf).join(" | "));
}

/** The same as any program hands it back: links are their texts. */
export function gridOfSheet({ name, rows }: NewSheet): Grid {
  return {
    name,
    origin: { row: 0, column: 0 },
    cells: rows.map((row) => row.map(plainValue)),
  };
}
