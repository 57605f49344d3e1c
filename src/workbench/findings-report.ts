/** The report of a check as a sheet of its own, for saving and handing on. ID numbers are masked. */
import { checkWorkbook } from "../checking";
import { MASKED, runInSlices } from "../checks";
import { checkReport, SEAL_KEY, sealLines, SealRun } from "../handing-in";
import type { NewSheet, ReadableWorkbook } from "../hosts/workbook";
import type { CalendarDate } from "../identity";
import type { PolicyRegistry } from "../policy";

interface FindingsOptions {
  readonly policies: PolicyRegistry;
  readonly today: CalendarDate;
  /** The minute, as the report says it. */
  readonly at: string;
  readonly pause: () => Promise<void>;
}

export async function findingsReport(
  workbook: ReadableWorkbook,
  options: FindingsOptions,
): Promise<NewSheet> {
  const { policies, at } = options;
  const seal = new SealRun(await workbook.loadSetting(SEAL_KEY));
  const checked = await checkWorkbook(workbook, { ...options, along: seal.along });
  const state = await runInSlices(seal.state(policies), options);
  const sheets = checked.map(({ account }) => account);
  const file = { path: workbook.name, error: null, sheets, seal: sealLines(state, MASKED) };
  return runInSlices(checkReport({ files: [file], at, show: MASKED }), options);
}
