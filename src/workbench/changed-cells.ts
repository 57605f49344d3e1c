/** What a file must hold anew so that it is the workbook in the grid: the cells that were written, and results that hang on them. */
import type { LookedCell } from "../hosts/file/saving/package-styles";
import { dependents } from "../hosts/shared/dependents";
import { withSheetNames } from "../hosts/shared/sheet-names";
import type { Shifts } from "../hosts/shared/shifts";
import { isSameValue } from "../hosts/workbook";
import type { UniverWorkbook } from "../hosts/workbench/workbook";
import type { FileSheets } from "./file-sheets";
import { OpenedSheet, type OpenedSource, type StandingFormula } from "./opened-sheet";

export interface ChangedCells {
  /** By the names of the sheets in the file. */
  readonly cells: ReadonlyMap<string, readonly LookedCell[]>;
  /** Rows and columns that came and went, by the names of the sheets in the file. */
  readonly shifts: ReadonlyMap<string, Shifts>;
  /** Whether formulas hang on what was changed, or are among it. */
  readonly computes: boolean;
  /** Formulas whose results are of before, since the grid cannot compute them or what they look at. */
  readonly stale: readonly StandingFormula[];
}

export function changedCells(
  workbook: UniverWorkbook,
  source: OpenedSource,
  { files, moved: names }: FileSheets,
): ChangedCells {
  const shifts = new Map(files.map(({ name, sheetId }) => [name, workbook.touched.shiftsOf(sheetId)]));
  const shiftText = (formula: string, own: string): string => {
    let now = formula;
    for (const [name, one] of shifts)
      now = one.formula(now, (sheet) => (sheet ?? own).toLowerCase() === name.toLowerCase());
    return withSheetNames(now, names);
  };
  const nowOf = (name: string) => names.get(name.toLowerCase()) ?? name;
  const sheets = files.map((file) => new OpenedSheet(workbook, source, file, nowOf(file.name), shiftText));
  const cells = new Map<string, LookedCell[]>();
  const changed: Place[] = [];
  for (const sheet of sheets) {
    const own = sheet.written();
    cells.set(sheet.name, own);
    for (const { row, column, formula } of own)
      if (formula !== undefined) changed.push({ sheet: sheet.now, row, column });
  }
  const isMoved = [...shifts.values()].some((one) => !one.isNone) || [...names.values()].includes(null);
  const meanings = new Map(
    [...source.looks.names].map(([name, { text }]) => [name, shiftText(text, "")] as const),
  );
  const { hanging, stale } = hangingOn(
    sheets.flatMap((sheet) => sheet.standing()),
    changed,
    meanings,
    isMoved,
  );
  for (const { row, column, of } of hanging) {
    const result = of.resultAt(row, column);
    if (result !== null && !isSameValue(result.value, of.storedAt(row, column)))
      cells.get(of.name)?.push({ row, column, value: result.value });
  }
  const hasFormulas = [...cells.values()].some((own) =>
    own.some(({ formula }) => typeof formula === "string"),
  );
  const moved = new Map([...shifts].filter(([, one]) => !one.isNone));
  return { cells, shifts: moved, computes: hanging.length > 0 || stale.length > 0 || hasFormulas, stale };
}

interface Place {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** @param isMoved whether rows, columns or sheets came or went: what looked at them comes to something else, be it written as before */
function hangingOn(
  standing: readonly StandingFormula[],
  changed: readonly Place[],
  meanings: ReadonlyMap<string, string>,
  isMoved: boolean,
): { hanging: StandingFormula[]; stale: StandingFormula[] } {
  const found = new Set(dependents(standing, changed, meanings));
  const all = isMoved
    ? standing.filter((one) => found.has(one) || one.isResized || !one.of.isUnsure(one))
    : [...found];
  const [unsure, computed] = [
    all.filter((one) => one.of.isUnsure(one)),
    all.filter((one) => !one.of.isUnsure(one)),
  ];
  // The grid computed these from results that are of before.
  const misled = new Set(dependents(computed, unsure, meanings));
  return { hanging: computed.filter((one) => !misled.has(one)), stale: [...unsure, ...misled] };
}
