/** How far a run over the sheets of a workbook has come. */
import type { SheetInfo } from "../hosts/workbook";

/** What each row goes through. */
const STAGES = ["reading", "recognising", "checking"] as const;

export type Stage = (typeof STAGES)[number];

export interface Progress {
  readonly stage: Stage;
  readonly sheet: string;
  /** Rows of this sheet, in this stage. */
  readonly rowsDone: number;
  readonly rowsTotal: number;
  /** Of all sheets of the workbook, 0 to 1. */
  readonly fraction: number;
}

export type OnProgress = (progress: Progress) => void;

/** Tells of rows that are done in one stage of the sheet at `index`. `last`: the stage that the rows go through last. */
export function sheetProgress(
  infos: readonly SheetInfo[],
  index: number,
  last: Stage,
  onProgress: OnProgress,
): (stage: Stage, rows: number) => void {
  const rowsOf = (sheets: readonly SheetInfo[]) => sheets.reduce((sum, { rows }) => sum + rows, 0);
  const stages = STAGES.indexOf(last) + 1;
  const before = rowsOf(infos.slice(0, index)) * stages;
  const all = Math.max(1, rowsOf(infos) * stages);
  const { name: sheet, rows: rowsTotal } = infos[index] ?? { name: "", rows: 0 };
  return (stage, rows) => {
    const rowsDone = Math.min(rows, rowsTotal);
    const done = before + STAGES.indexOf(stage) * rowsTotal + rowsDone;
    onProgress({ stage, sheet, rowsDone, rowsTotal, fraction: done / all });
  };
}
