/** Goes through the sheets of a workbook: each is read, recognised, and taken for what the user says it is. */
import { CheckCancelled, runInSlices, type SliceOptions } from "../checks";
import { type Form, FormReader, type Grid, type Schemes } from "../forms";
import type { ReadableWorkbook } from "../hosts/workbook";
import type { PolicyRegistry } from "../policy";
import { applyChoice, type Choices } from "./choices";
import { type OnProgress, sheetProgress, type Stage } from "./progress";

/** How work is done without holding the thread. */
export interface RunControl {
  /** Hands the thread back for a moment. */
  readonly pause: () => Promise<void>;
  /** Once aborted, the work rejects: with {@link CheckCancelled}, or as the workbook says that it was cancelled. */
  readonly signal?: AbortSignal | undefined;
}

export interface ReadSheet {
  readonly grid: Grid;
  /** What the sheet looks like. */
  readonly recognised: Form;
  /** The same as it is to be checked: what the user chose beats what it looks like. */
  readonly form: Form;
}

/** Goes along with the reading: gets each sheet before it is checked, and works on it in steps. */
export type Along = (sheet: ReadSheet) => Generator<number, void>;

export interface ReadOn extends RunControl {
  readonly policies: PolicyRegistry;
  readonly choices: Choices;
  /** What users said the columns of sheets are. */
  readonly schemes: Schemes;
  /** What the rows go through last, for progress. */
  readonly last: Stage;
  readonly along?: Along | undefined;
  readonly onProgress?: OnProgress | undefined;
}

/** Each sheet is given to `use` before the next one is read. */
export async function readSheets(
  workbook: ReadableWorkbook,
  options: ReadOn,
  use: (sheet: ReadSheet, slices: SliceOptions) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  const { policies, choices, schemes, last, along, onProgress = () => {}, pause, signal } = options;
  const infos = await workbook.listSheets();
  assertWanted(signal);
  for (const [index, { name }] of infos.entries()) {
    const report = sheetProgress(infos, index, last, onProgress);
    const reader = new FormReader(policies, schemes);
    const grid = await workbook.readSheet(name, {
      ...(signal === undefined ? {} : { signal }),
      onProgress: (rowsDone) => report("reading", rowsDone),
      // What the program has just handed over took its time already.
      onRows: async (soFar) => {
        await pause();
        await runInSlices(reader.readOn(soFar), slicesOf(options));
      },
    });
    await pause();
    assertWanted(signal);
    const slices = (stage: Stage) => slicesOf(options, (rowsDone) => report(stage, rowsDone));
    const recognised = await runInSlices(reader.finish(grid), slices("recognising"));
    const sheet = { grid, recognised, form: applyChoice(recognised, choices.get(name), policies) };
    if (along !== undefined) await runInSlices(along(sheet), slicesOf(options));
    await use(sheet, slices("checking"));
    assertWanted(signal);
  }
}

export function slicesOf(
  { pause, signal }: RunControl,
  onProgress: (rows: number) => void = () => {},
): SliceOptions {
  return { pause, onProgress, isCancelled: () => signal?.aborted === true };
}

function assertWanted(signal: AbortSignal | undefined): void {
  if (signal?.aborted === true) throw new CheckCancelled("nobody waits for it any more");
}
