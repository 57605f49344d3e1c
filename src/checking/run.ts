/**
 * One run over one workbook or many: each is listed, read, recognised, taken for what its user says it is, and checked;
 * at the end what is double anywhere is known, rosters are compared with lists, and every sheet has its account.
 */
import { Check, type CheckOptions, runInSlices, type SheetContext } from "../checks";
import type { Form, Schemes } from "../forms";
import type { ReadableWorkbook } from "../hosts/workbook";
import type { PolicyRegistry } from "../policy";
import { accountOf, type SheetAccount } from "./account";
import { type Choices, loadChoices } from "./choices";
import { loadSchemes } from "./column-schemes";
import type { OnProgress } from "./progress";
import { loadTicks, type Ticks } from "./ticks";
import { type Along, readSheets, slicesOf, type RunControl } from "./read-sheets";

/** What holds for all workbooks of a run. */
export interface RunOptions extends CheckOptions, RunControl {
  /** What columns are, whatever a workbook says. */
  readonly givenSchemes?: Schemes;
}

/** What holds for one workbook. */
export interface WorkbookOptions {
  /** How findings of other workbooks call it; "" where there is only one. */
  readonly file?: string;
  /** Where the workbook has others than the run. */
  readonly policies?: PolicyRegistry;
  /** What the user chose; what is saved in the workbook where it is left out. */
  readonly choices?: Choices;
  /** What the user said the columns are; what is saved in the workbook where it is left out. */
  readonly schemes?: Schemes;
  /** What was ticked off; what is saved in the workbook where it is left out. */
  readonly ticks?: Ticks;
  readonly along?: Along | undefined;
  readonly onProgress?: OnProgress;
}

export interface CheckedSheet {
  readonly form: Form;
  readonly account: SheetAccount;
}

/** The sheets of a workbook, in their order. */
export type CheckedWorkbook = readonly CheckedSheet[];

export class CheckRun {
  private readonly check: Check;
  /** Of each workbook, where its sheets stand among those of the run. */
  private readonly workbooks: {
    readonly first: number;
    readonly forms: readonly Form[];
    readonly ticks: Ticks;
  }[] = [];
  private sheets = 0;

  constructor(private readonly options: RunOptions) {
    this.check = new Check(options);
  }

  /** Goes through the next workbook. One that cannot be read to its end has no part in what {@link finish} hands back. */
  async add(workbook: ReadableWorkbook, options: WorkbookOptions = {}): Promise<void> {
    const { file = "", policies = this.options.policies, along, onProgress } = options;
    const choices = options.choices ?? (await loadChoices(workbook));
    const saved = options.schemes ?? (await loadSchemes(workbook));
    const ticks = options.ticks ?? (await loadTicks(workbook));
    const { pause, signal, givenSchemes = [] } = this.options;
    const schemes = [...givenSchemes, ...saved];
    const first = this.sheets;
    const forms: Form[] = [];
    await readSheets(
      workbook,
      { pause, signal, policies, choices, schemes, last: "checking", along, onProgress },
      async ({ form, grid }, slices) => {
        await runInSlices(this.check.sheet(form, file, policies, grid.notes), slices);
        this.sheets++;
        forms.push(form);
      },
    );
    this.workbooks.push({ first, forms, ticks });
  }

  /** What is known of each sheet so far, in the order in which they came. */
  get contexts(): readonly SheetContext[] {
    return this.check.contexts;
  }

  /** What each workbook came to, in the order in which they came. */
  async finish(): Promise<CheckedWorkbook[]> {
    const slices = slicesOf(this.options);
    const results = await runInSlices(this.check.finish(), slices);
    const checked: CheckedWorkbook[] = [];
    for (const { first, forms, ticks } of this.workbooks) {
      const sheets: CheckedSheet[] = [];
      for (const [i, form] of forms.entries()) {
        const result = results[first + i];
        if (result === undefined) throw new Error("a sheet has no result");
        sheets.push({ form, account: await runInSlices(accountOf(form, result, ticks), slices) });
      }
      checked.push(sheets);
    }
    return checked;
  }
}

/** A run over one workbook. */
export async function checkWorkbook(
  workbook: ReadableWorkbook,
  options: RunOptions & WorkbookOptions,
): Promise<CheckedWorkbook> {
  const run = new CheckRun(options);
  await run.add(workbook, options);
  return (await run.finish())[0] ?? [];
}
