/** The report as a clerk reads it in a terminal: by file, sheet and rule. */
import { type RuleId, ruleOf, RULES } from "../checks";
import type { Report } from "./report";

type Sheet = Report["files"][number]["sheets"][number];
type Finding = Sheet["findings"][number];
type Paint = (text: string) => string;

interface Colours {
  readonly bold: Paint;
  readonly red: Paint;
  readonly yellow: Paint;
  readonly green: Paint;
  readonly dim: Paint;
}

/** More places of one rule than this, and nobody reads them in a terminal. */
const MOST_SHOWN = 200;

const KIND_NAMES: Readonly<Record<Sheet["kind"], string>> = {
  roster: "花名册",
  breakdown: "任务分解表",
  list: "名单",
  unknown: "",
};

function colours(on: boolean): Colours {
  const paint = (code: number): Paint => (on ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text);
  return { bold: paint(1), red: paint(31), yellow: paint(33), green: paint(32), dim: paint(2) };
}

/** `unjudged`: for each file and sheet, what the report to programs has no place for. */
export function* textReport(
  report: Report,
  unjudged: readonly (readonly (readonly string[])[])[],
  coloured: boolean,
): Generator<string> {
  const paint = colours(coloured);
  for (const [i, file] of report.files.entries()) {
    yield paint.bold(file.path);
    if (file.error !== null) yield `  ${paint.red("读不了")}：${file.error}`;
    for (const [j, sheet] of file.sheets.entries()) {
      yield* sheetLines(sheet, paint);
      for (const why of unjudged[i]?.[j] ?? []) yield `    ${paint.yellow("没有核对金额")}：${why}`;
    }
    yield "";
  }
  yield verdict(report, paint);
}

function* sheetLines(sheet: Sheet, paint: Colours): Generator<string> {
  if (sheet.kind === "unknown") {
    yield paint.dim(`  工作表“${sheet.name}”：认不出是花名册、任务分解表还是名单，没有检查`);
    return;
  }
  const unit = sheet.kind === "breakdown" ? "个单位" : "人";
  const policy = [sheet.region, sheet.year === null ? null : `${sheet.year}年度`].filter(
    (part) => part !== null,
  );
  const about = [`${sheet.rows} ${unit}`, ...(policy.length > 0 ? [policy.join("")] : [])].join("，");
  yield `  工作表“${sheet.name}”：${KIND_NAMES[sheet.kind]}，${about}。${counts(sheet, paint)}`;
  yield* pageLines(sheet);
  for (const rule of RULES) yield* ruleLines(rule.id, sheet.findings, paint);
}

function* pageLines({ pages }: Sheet): Generator<string> {
  for (const [i, page] of pages.entries())
    yield (
      `    第 ${i + 1} 页（${page.firstRow}–${page.lastRow} 行）：${page.households} 户 ${page.persons} 人，` +
      `全额资助 ${page.fullySubsidised} 人，50%资助 ${page.halfSubsidised} 人，实收 ${page.collected} 元`
    );
}

function* ruleLines(id: RuleId, findings: readonly Finding[], paint: Colours): Generator<string> {
  const own = findings.filter((finding) => finding.rule === id);
  if (own.length === 0) return;
  const { severity, title, mend } = ruleOf(id);
  const mark = severity === "error" ? paint.red("错误") : paint.yellow("提示");
  yield `    ${mark} ${paint.bold(title)}（${own.length} 处，${id}）`;
  const shown = own.slice(0, MOST_SHOWN);
  const width = shown.reduce((widest, finding) => Math.max(widest, finding.cell.length), 0);
  for (const { cell, message, fix } of shown)
    yield `      ${cell.padEnd(width)}  ${message}${fix === null || message.includes(` ${fix} 元`) || fix === "0" ? "" : `；应为 ${fix}`}`;
  if (own.length > shown.length) yield `      …… 还有 ${own.length - shown.length} 处，用 --json 可以看全部`;
  yield paint.dim(`      怎么改：${mend}`);
}

/** What is checked in part or not at all must not look as if it had been found right. */
const UNCHECKED: Readonly<Partial<Record<Sheet["kind"], string>>> = {
  breakdown: "合计没有发现问题；任务数的算法暂不核对",
  list: "只读取，暂不比对",
};

function counts({ kind, findings }: Sheet, paint: Colours): string {
  const errors = findings.filter((finding) => finding.severity === "error").length;
  const warnings = findings.length - errors;
  if (findings.length === 0) return UNCHECKED[kind] ?? paint.green("没有发现问题");
  return [
    errors > 0 ? paint.red(`错误 ${errors} 处`) : "",
    warnings > 0 ? paint.yellow(`提示 ${warnings} 处`) : "",
  ]
    .filter((part) => part !== "")
    .join("，");
}

function verdict({ files, summary }: Report, paint: Colours): string {
  const unread = files.filter((file) => file.error !== null).length;
  const total = `共 ${summary.files} 个文件，${summary.sheets} 张工作表，${summary.rows} 行：错误 ${summary.errors} 处，提示 ${summary.warnings} 处`;
  if (unread > 0) return paint.red(`${total}；有 ${unread} 个文件读不了`);
  return summary.errors > 0 ? paint.red(total) : paint.green(total);
}
