/** The report of a check as a sheet of its own, for saving and handing on. ID numbers are masked. */
import { Check, type Finding, MASKED, ruleOf, runInSlices } from "../checks";
import { cellName, type Grid, readFormInSteps } from "../forms";
import type { Workbook } from "../hosts/workbook";
import type { CalendarDate } from "../identity";
import type { PolicyRegistry } from "../policy";
import { applyChoice, CHOICES_KEY, parseChoices } from "../taskpane";
import { messages } from "./messages";

interface ReportOptions {
  readonly policies: PolicyRegistry;
  readonly today: CalendarDate;
  readonly pause: () => Promise<void>;
}

export async function findingsReport(workbook: Workbook, options: ReportOptions): Promise<Grid> {
  const check = new Check(options);
  const choices = parseChoices(await workbook.loadSetting(CHOICES_KEY));
  const rows: string[][] = [];
  for (const { name } of await workbook.listSheets()) {
    const form = await runInSlices(
      readFormInSteps(await workbook.readSheet(name), options.policies),
      options,
    );
    const checked = applyChoice(form, choices.get(name), options.policies);
    await runInSlices(check.sheet(checked, ""), options);
  }
  for (const { sheet, findings } of await runInSlices(check.finish(), options))
    rows.push(...findings.map((finding) => rowOf(sheet, finding)));
  if (rows.length === 0) rows.push([messages.noFindings]);
  return {
    name: messages.reportSheet,
    origin: { row: 0, column: 0 },
    cells: [messages.reportColumns, ...rows],
  };
}

function rowOf(sheet: string, found: Finding): string[] {
  const { rule, cell, message, value, fix } = MASKED.finding(found);
  const { title, severity } = ruleOf(rule);
  const place = cellName(cell.row, cell.column);
  return [MASKED.text(sheet), place, messages.severity[severity], title, message, value, fix ?? ""];
}
