/** The report of a check as a sheet of its own, for saving and handing on. ID numbers are masked. */
import { Check, MASKED, runInSlices } from "../checks";
import { type Form, readFormInSteps } from "../forms";
import { checkReport, SEAL_KEY, sealLines, SealRun, type SheetSummary, summarise } from "../handing-in";
import type { NewSheet, Workbook } from "../hosts/workbook";
import type { CalendarDate } from "../identity";
import type { PolicyRegistry } from "../policy";
import { applyChoice, CHOICES_KEY, parseChoices } from "../taskpane";

interface ReportOptions {
  readonly policies: PolicyRegistry;
  readonly today: CalendarDate;
  /** The minute, as the report says it. */
  readonly at: string;
  readonly pause: () => Promise<void>;
}

export async function findingsReport(workbook: Workbook, options: ReportOptions): Promise<NewSheet> {
  const { policies, at } = options;
  const check = new Check(options);
  const choices = parseChoices(await workbook.loadSetting(CHOICES_KEY));
  const seal = new SealRun(await workbook.loadSetting(SEAL_KEY));
  const forms: Form[] = [];
  for (const { name } of await workbook.listSheets()) {
    const grid = await workbook.readSheet(name);
    const read = await runInSlices(readFormInSteps(grid, policies), options);
    const form = applyChoice(read, choices.get(name), policies);
    forms.push(form);
    if (seal.isSealed) await runInSlices(seal.read(grid, form), options);
    await runInSlices(check.sheet(form, ""), options);
  }
  const results = await runInSlices(check.finish(), options);
  const sheets: SheetSummary[] = [];
  for (const [i, result] of results.entries())
    sheets.push(await runInSlices(summarise(forms[i] as Form, result), options));
  const state = await runInSlices(seal.state(policies), options);
  const file = { path: workbook.name, error: null, sheets, seal: sealLines(state, MASKED) };
  return runInSlices(checkReport({ files: [file], at, show: MASKED }), options);
}
