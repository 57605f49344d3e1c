/** Checks spreadsheet files as a call in a terminal asks for it, and says what it found. */
import { tallyOf } from "../checking";
import { MASKED, REVEALED, type Show } from "../checks";
import { sealLines } from "../handing-in";
import { minuteOf, today } from "../identity";
import type { SheetScheme } from "../forms";
import { builtInPolicies, PolicyRegistry } from "../policy";
import { checkFiles, type FileOutcome } from "./check-files";
import { findingsSheet } from "./findings-sheet";
import { jsonOutput } from "./json-output";
import { readPolicyFiles } from "./policy-files";
import { type NearSheet, readSchemeFiles, sheetNear, unusedSchemes } from "./scheme-files";
import { forTerminal, printable, printableJson } from "./printable";
import { refuseTarget, writeReport } from "./report-file";
import { clearLine, complaint, progressOn, type Terminal, understood } from "./terminal";
import { type Aside, textLines } from "./text";
import { policyFilesIn, readUsage, USAGE_TEXT } from "./usage";

const EXIT = { clean: 0, errors: 1, unusable: 2 } as const;

/** The exit status. */
export async function run(args: readonly string[], terminal: Terminal): Promise<number> {
  try {
    return await answer(args, terminal);
  } catch (error) {
    terminal.stderr.write(complaint(error, USAGE_TEXT));
    return EXIT.unusable;
  }
}

async function answer(args: readonly string[], { stdout, stderr }: Terminal): Promise<number> {
  const given = await readPolicyFiles(policyFilesIn(args));
  const policies = new PolicyRegistry(builtInPolicies, { policies: given, declaredYear: null });
  const usage = await understood((known) => readUsage(args, known), given, policies);
  if (usage.help) {
    stdout.write(USAGE_TEXT);
    return EXIT.clean;
  }
  if (usage.report !== null) await refuseTarget(usage.report, usage.files);
  const givenSchemes = await readSchemeFiles(usage.schemeFiles);
  const now = new Date();
  const options = {
    policies,
    given,
    givenSchemes,
    today: today(now),
    region: usage.region,
    year: usage.year,
  };
  const outcomes = await checkFiles(usage.files, options, progressOn(stderr, "正在检查"));
  clearLine(stderr);
  const show = usage.reveal ? REVEALED : MASKED;
  const coloured = stdout.isTTY === true && process.env.NO_COLOR === undefined;
  for (const line of usage.json ? [inJson(outcomes, show)] : inWords(outcomes, show, coloured))
    stdout.write(`${line}\n`);
  if (usage.report !== null) {
    await writeReport(usage.report, findingsSheet(outcomes, usage.report, minuteOf(now), show));
    if (!usage.json) stdout.write(`校验报告已写入 ${printable(show.text(usage.report))}\n`);
  }
  for (const scheme of unusedSchemes(givenSchemes, outcomes))
    stderr.write(`${printable(show.text(notUsed(scheme, sheetNear(scheme, outcomes))))}\n`);
  if (!outcomes.some(isRecognised)) stderr.write(`${NOTHING_RECOGNISED}\n`);
  return exitStatus(outcomes);
}

/** What `--json` prints. */
export function inJson(outcomes: readonly FileOutcome[], show: Show): string {
  return printableJson(jsonOutput(outcomes, show));
}

/** What is printed for a person to read, line by line. */
export function inWords(outcomes: readonly FileOutcome[], show: Show, coloured: boolean): Generator<string> {
  const shown = forTerminal(show);
  const asides = outcomes.map((outcome) => asideOf(outcome, shown));
  return textLines(jsonOutput(outcomes, shown), asides, coloured);
}

function notUsed({ fields }: SheetScheme, near: NearSheet | null): string {
  const said = `--columns：没有列标题是“${listed(fields.map(({ name }) => name))}”的工作表，这一份方案没有用上`;
  if (near === null) return said;
  const { name, fit } = near;
  const differs = [
    ...(fit.isReordered ? ["次序不同"] : []),
    ...(fit.more.length > 0 ? [`多了“${listed(fit.more)}”`] : []),
    ...(fit.missing.length > 0 ? [`少了“${listed(fit.missing)}”`] : []),
  ];
  const match = fit.more.length > 0 ? "subset" : "equal";
  const todo = fit.missing.length > 0 ? "" : `；这样的表也要用，在方案里写 "fieldsMatch": "${match}"`;
  return `${said}。工作表“${name}”差不多${differs.length > 0 ? `：${differs.join("，")}` : ""}${todo}`;
}

function listed(headings: readonly string[]): string {
  const names = headings.filter((name) => name !== "");
  return `${names.slice(0, 3).join("、")}${names.length > 3 ? " …" : ""}`;
}

const NOTHING_RECOGNISED =
  "没有认出花名册、任务分解表或名单，什么都没有核对。请看看文件对不对、表头有没有姓名和身份证号。";

/** Whether something in the file could be checked: a roster, a breakdown table, or a list of which it is known what it is of. */
function isRecognised(outcome: FileOutcome): boolean {
  if (outcome.error !== null) return false;
  return outcome.sheets.some(
    ({ account: { result } }) =>
      result.kind === "roster" ||
      result.kind === "payments" ||
      result.kind === "breakdown" ||
      (result.role !== null && result.role.kind !== "none"),
  );
}

function asideOf(outcome: FileOutcome, show: Show): Aside | null {
  if (outcome.error !== null) return null;
  return {
    policySheets: outcome.sheets.map(
      ({ account }) => outcome.policyProblems.get(account.result.sheet)?.map(show.text) ?? null,
    ),
    seal: { kind: outcome.seal.kind, lines: sealLines(outcome.seal, show) },
  };
}

function exitStatus(outcomes: readonly FileOutcome[]): number {
  if (outcomes.some(({ error }) => error !== null) || !outcomes.some(isRecognised)) return EXIT.unusable;
  const { errors } = tallyOf(
    outcomes.flatMap((outcome) =>
      outcome.error === null ? outcome.sheets.map(({ account }) => account) : [],
    ),
  );
  return errors > 0 ? EXIT.errors : EXIT.clean;
}
