/** The report as a clerk reads it in a terminal: by file, sheet and rule. */
import { type Rule, RULES } from "../checks";
import { KIND_NAMES, listRoleName } from "../forms";
import { type SealState, tickText } from "../handing-in";
import type { JsonOutput } from "./json-output";

type Sheet = JsonOutput["files"][number]["sheets"][number];
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

function colours(on: boolean): Colours {
  const paint = (code: number): Paint => (on ? (text) => `\u001b[${code}m${text}\u001b[0m` : (text) => text);
  return { bold: paint(1), red: paint(31), yellow: paint(33), green: paint(32), dim: paint(2) };
}

/** What the output for programs has no place for: of one file. */
export interface Aside {
  /** For each sheet that holds policies, what is wrong with them; null for any other. */
  readonly policySheets: readonly (readonly string[] | null)[];
  readonly seal: { readonly kind: SealState["kind"]; readonly lines: readonly string[] };
}

/** `asides`: of each file, null where it could not be read. */
export function* textLines(
  output: JsonOutput,
  asides: readonly (Aside | null)[],
  coloured: boolean,
): Generator<string> {
  const paint = colours(coloured);
  for (const [i, file] of output.files.entries()) {
    yield paint.bold(file.path);
    if (file.error !== null) yield `  ${paint.red("读不了")}：${file.error}`;
    for (const [j, sheet] of file.sheets.entries()) {
      const wrong = asides[i]?.policySheets[j] ?? null;
      if (wrong !== null) {
        yield* policySheetLines(sheet.name, wrong, paint);
        continue;
      }
      yield* sheetLines(sheet, paint);
      for (const { id, message } of sheet.notes) yield `    ${paint.yellow(NOTES[id] ?? "说明")}：${message}`;
      for (const { what } of sheet.unread) yield `    ${paint.yellow("没有读")}：${what}`;
    }
    yield* sealLines(file, asides[i] ?? null, paint);
    yield "";
  }
  yield summaryLine(output, paint);
}

function* policySheetLines(name: string, wrong: readonly string[], paint: Colours): Generator<string> {
  const state = wrong.length === 0 ? paint.green("按它核对") : paint.yellow(`有 ${wrong.length} 处要看`);
  yield `  工作表“${name}”：参保政策表，${state}`;
  for (const line of wrong) yield `    ${line}`;
}

/** Only what is handed in is sealed: rosters. A seal that is there is spoken of in any case. */
function* sealLines(
  { sheets }: JsonOutput["files"][number],
  aside: Aside | null,
  paint: Colours,
): Generator<string> {
  if (aside === null) return;
  const { kind, lines } = aside.seal;
  const isSealed = kind !== "none" && kind !== "not-kept";
  if (!isSealed && sheets.every((sheet) => sheet.kind !== "roster")) return;
  const colour = kind === "unchanged" ? paint.green : isSealed ? paint.yellow : paint.dim;
  for (const [i, line] of lines.entries()) yield i === 0 ? `  ${colour(line)}` : `    ${line}`;
}

const NOTES: Readonly<Record<string, string>> = {
  "not-judged": "没有核对金额",
  "not-compared": "没有比对",
  nearest: "看上去",
};

const UNITS: Readonly<Partial<Record<Sheet["kind"], string>>> = { breakdown: "个单位", payments: "笔" };

function* sheetLines(sheet: Sheet, paint: Colours): Generator<string> {
  const hidden = sheet.hidden ? "（隐藏的工作表）" : "";
  if (sheet.kind === "unknown") {
    yield paint.dim(`  工作表“${sheet.name}”${hidden}：认不出是花名册、任务分解表还是名单，没有检查`);
    return;
  }
  const isOpen = sheet.notes.some(({ id }) => id === "not-judged" || id === "not-compared");
  const unit = UNITS[sheet.kind] ?? "人";
  const kind = sheet.role === null ? KIND_NAMES[sheet.kind] : listRoleName(sheet.role);
  const policy = [sheet.region, sheet.year === null ? null : `${sheet.year}年度`].filter(
    (part) => part !== null,
  );
  const about = [`${sheet.rows} ${unit}`, ...(policy.length > 0 ? [policy.join("")] : [])].join("，");
  yield `  工作表“${sheet.name}”${hidden}：${kind}，${about}。${counts(sheet, isOpen, paint)}`;
  yield* pageLines(sheet);
  for (const rule of RULES) yield* ruleLines(rule, sheet.findings, paint);
}

function* pageLines({ pages }: Sheet): Generator<string> {
  for (const [i, page] of pages.entries())
    yield (
      `    第 ${i + 1} 页（${page.firstRow}–${page.lastRow} 行）：${page.households} 户 ${page.persons} 人，` +
      `全额资助 ${page.fullySubsidised} 人，50%资助 ${page.halfSubsidised} 人，实收 ${page.collected} 元`
    );
}

function* ruleLines(
  { id, title, mend }: Rule,
  findings: readonly Finding[],
  paint: Colours,
): Generator<string> {
  const own = findings.filter((finding) => finding.rule === id);
  if (own.length === 0) return;
  const standing = own.filter(({ verified }) => verified === undefined);
  const isError = standing.some(({ severity }) => severity === "error");
  const mark =
    standing.length === 0 ? paint.green("已核") : isError ? paint.red("错误") : paint.yellow("提示");
  const ticked = own.length - standing.length;
  const all = [
    standing.length > 0 ? `${standing.length} 处` : "",
    ticked > 0 ? `已核对、核实 ${ticked} 处` : "",
  ].filter((part) => part !== "");
  yield `    ${mark} ${paint.bold(title)}（${[...all, id].join("，")}）`;
  const shown = own.slice(0, MOST_SHOWN);
  const width = shown.reduce((widest, finding) => Math.max(widest, finding.cell.length), 0);
  for (const { cell, message, fix, verified } of shown)
    if (verified !== undefined)
      yield `      ${cell.padEnd(width)}  ${paint.green(`${tickText(verified)}：`)}${message}`;
    else
      yield `      ${cell.padEnd(width)}  ${message}${fix === null || message.includes(` ${fix} 元`) || fix === "0" ? "" : `；应为 ${fix}`}`;
  if (own.length > shown.length) yield `      …… 还有 ${own.length - shown.length} 处，用 --json 可以看全部`;
  yield paint.dim(`      怎么改：${mend}`);
}

/** What is checked in part must not look as if it had been found right. */
const TOTALS_ONLY = "合计没有发现问题；不知道是哪个地区的表，任务数的算法没有核对";

function counts({ kind, findings, region }: Sheet, isOpen: boolean, paint: Colours): string {
  const standing = findings.filter(({ verified }) => verified === undefined);
  const errors = standing.filter(({ severity }) => severity === "error").length;
  const warnings = standing.length - errors;
  const count = (kind: string) => findings.filter(({ verified }) => verified?.kind === kind).length;
  const [verified, checked] = [count("verified"), count("checked")];
  if (findings.length === 0 && kind === "list" && isOpen) return "没有全部比对";
  if (findings.length === 0 && kind === "breakdown" && region === null) return TOTALS_ONLY;
  if (findings.length === 0) return paint.green("没有发现问题");
  return [
    errors > 0 ? paint.red(`错误 ${errors} 处`) : "",
    warnings > 0 ? paint.yellow(`提示 ${warnings} 处`) : "",
    verified > 0 ? paint.green(`已核实 ${verified} 处`) : "",
    checked > 0 ? paint.green(`已核对 ${checked} 处`) : "",
  ]
    .filter((part) => part !== "")
    .join("，");
}

function summaryLine({ files, summary }: JsonOutput, paint: Colours): string {
  const unread = files.filter((file) => file.error !== null).length;
  const ticked = [
    summary.verified === undefined ? "" : `，已核实 ${summary.verified} 处`,
    summary.checked === undefined ? "" : `，已核对 ${summary.checked} 处`,
  ].join("");
  const total = `共 ${summary.files} 个文件，${summary.sheets} 张工作表，${summary.rows} 行：错误 ${summary.errors} 处，提示 ${summary.warnings} 处${ticked}`;
  if (unread > 0) return paint.red(`${total}；有 ${unread} 个文件读不了`);
  return summary.errors > 0 ? paint.red(total) : paint.green(total);
}
