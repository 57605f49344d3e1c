/** 校验报告: what a check came to, as a sheet that can be handed in with the rosters. */
import { type RowOwner, type SheetAccount, tallyOf, type Tick } from "../checking";
import { type Finding, type SheetResult, severityOf, type Show } from "../checks";
import { cellName, unreadText } from "../forms";
import type { NewSheet, SheetCell } from "../hosts/workbook";
import { documentText } from "../policy";
import { messages } from "./messages";
import { tickAbout } from "./tick-text";
import { verdictOf } from "./verdict";
import { VERSION } from "./version";

/** Rows that a sheet beside the roster can bear; nobody mends more of them before checking again. */
const MOST_ROWS = 20_000;

/** A workbook that was checked, or why it could not be read. */
export interface CheckedFile {
  /** As the user knows it; null for the workbook that the report is put into, where places become links. */
  readonly path: string | null;
  /** A Chinese sentence. */
  readonly error: string | null;
  readonly sheets: readonly SheetAccount[];
  /** What is to be said of its seal, one sentence each. */
  readonly seal: readonly string[];
}

export interface ReportOptions {
  readonly files: readonly CheckedFile[];
  /** When it was checked, `2023-11-02 10:32`. */
  readonly at: string;
  readonly show: Show;
  readonly mostRows?: number;
}

/** One finding with what surrounds it. */
interface Told {
  readonly file: CheckedFile;
  readonly sheet: string;
  readonly finding: Finding;
  /** The same with its numbers masked, unless they are asked for. */
  readonly shown: Finding;
  readonly owner: RowOwner | null;
  readonly tick: Tick | null;
}

interface Column {
  readonly heading: string;
  readonly width: number;
  readonly cell: (told: Told, number: number) => SheetCell;
}

/** About a millisecond's work. */
const A_STEP = 500;

/** A cell holds 32,767 characters; no message needs a tenth of them. */
const LONGEST = 2_000;

/** In steps of a few milliseconds. Nothing in it is taken for a formula, if what writes the sheet keeps the port's word. */
export function* checkReport(options: ReportOptions): Generator<number, NewSheet> {
  const { files, mostRows = MOST_ROWS } = options;
  const columns = columnsFor(options);
  const all = files.reduce(
    (sum, { sheets }) => sum + sheets.reduce((own, { result }) => own + result.findings.length, 0),
    0,
  );
  const head = headLines(options);
  if (all > mostRows) head.push(messages.report.cut(all, mostRows));
  const rows: SheetCell[][] = [...head.map((line) => [line]), [], columns.map(({ heading }) => heading)];
  let number = 0;
  for (const told of findingsOf(options)) {
    if (number === mostRows) break;
    if (number % A_STEP === 0) yield number;
    number++;
    rows.push(columns.map(({ cell }) => cell(told, number)));
  }
  if (all === 0) rows.push([messages.report.none]);
  return {
    name: messages.report.sheetName,
    rows,
    // The verdict stays in sight; how many lines of the head follow it depends on the workbook.
    headerRows: 1,
    columnHeads: head.length + 1,
    columnWidths: columns.map(({ width }) => width),
    wrapped: [
      { firstRow: head.length + 1, lastRow: rows.length - 1, firstColumn: 0, lastColumn: columns.length - 1 },
    ],
  };
}

function* findingsOf({ files, show }: ReportOptions): Generator<Told> {
  for (const file of files)
    for (const { result, owners, ticks } of file.sheets)
      for (const [i, finding] of result.findings.entries()) {
        const shown = show.finding(finding);
        const [owner, tick] = [owners[i] ?? null, ticks[i] ?? null];
        yield { file, sheet: result.sheet, finding, shown, owner, tick };
      }
}

function columnsFor({ files, show }: ReportOptions): Column[] {
  const { columns, severities } = messages.report;
  const text = (value: string) => shortened(show.text(value));
  const column = (heading: string, width: number, cell: Column["cell"]): Column => ({ heading, width, cell });
  return [
    column(columns.number, 6, (_, number) => number),
    ...(files.every(({ path }) => path === null)
      ? []
      : [column(columns.file, 24, ({ file }) => text(file.path ?? ""))]),
    column(columns.sheet, 16, ({ sheet }) => text(sheet)),
    column(columns.severity, 8, ({ finding, tick }) => {
      const severity = severities[severityOf(finding)];
      return tick === null ? severity : messages.report.ticked(severity, messages.ticks.kinds[tick.kind]);
    }),
    column(columns.rule, 34, ({ finding }) => finding.rule.title),
    column(columns.place, 8, (entry) => placeOf(entry, show)),
    column(columns.name, 10, ({ owner }) => text(owner?.name ?? "") || null),
    column(columns.id, 20, ({ owner }) => text(show.id(owner?.id ?? null)) || null),
    column(columns.value, 22, ({ shown }) => shortened(shown.value || messages.report.blank)),
    column(columns.message, 50, ({ shown }) => shortened(shown.message)),
    column(columns.mend, 50, ({ shown: { rule, fix }, tick }) =>
      tick === null
        ? shortened(messages.report.mend(fix === undefined ? null : String(fix ?? ""), rule.mend))
        : text(messages.report.tickedAt(tickAbout(tick), tick.at)),
    ),
  ];
}

/** A link where the sheet is at hand, and its name tells nobody's number: links hold names as they are. */
function placeOf({ file, sheet, finding: { cell } }: Told, show: Show): SheetCell {
  const text = cellName(cell.row, cell.column);
  return file.path === null && show.text(sheet) === sheet ? { text, link: { sheet, cell } } : text;
}

function headLines({ files, at, show }: ReportOptions): string[] {
  const { report } = messages;
  const lines = [report.title(titleOf(files)), report.checkedAt(at, VERSION)];
  for (const file of files) {
    const name = file.path === null ? "" : report.inFile(show.text(file.path));
    if (file.error !== null) lines.push(report.cannotRead(name, show.text(file.error)));
    for (const account of file.sheets)
      lines.push(...sheetLines(`${name}${report.sheet(show.text(account.result.sheet))}`, account, show));
    lines.push(...file.seal.map((said) => (name === "" ? said : `${name}：${said}`)));
  }
  return lines.map(shortened);
}

function titleOf(files: readonly CheckedFile[]): string {
  const tally = tallyOf(files.flatMap(({ sheets }) => sheets));
  const { warnings } = tally;
  const unread = files.filter(({ error }) => error !== null).length;
  const { text, tone } = verdictOf(tally);
  return [
    // What was not read may hold anything.
    ...(unread > 0 ? [messages.report.unread(unread)] : []),
    ...(unread > 0 && tone === "good" ? [] : [text]),
    ...(warnings > 0 ? [messages.verdict.hints(warnings)] : []),
  ].join("，");
}

function* sheetLines(place: string, account: SheetAccount, show: Show): Generator<string> {
  const { report } = messages;
  const { result, errors, warnings, verified, checked } = account;
  if (result.kind === "unknown") {
    yield report.noForm(place, account.holds);
    return;
  }
  const sizes = [result.kind === "breakdown" ? report.units(result.rows) : report.persons(result.rows)];
  if (result.kind === "roster")
    sizes.push(report.households(account.households), report.collected(account.collected));
  const about = [report.kinds[result.kind], ...sizes].join("，");
  yield `${place}：${[about, report.totals(errors, warnings, verified, checked), ...policyOf(result)].join("；")}`;
  if (result.isHidden) yield report.hidden(place);
  for (const { id, message } of result.notes) yield report.note(place, id, show.text(message));
  for (const unread of result.unread) yield report.note(place, null, show.text(unreadText(unread)));
}

/** Lists are looked up in, not judged by a policy. */
function policyOf({ kind, policy }: SheetResult): string[] {
  if (kind === "list") return [];
  if (policy === null) return [messages.report.noPolicy];
  return [messages.report.policy(policy.label, policy.policy.documents.map(documentText).join("、"))];
}

function shortened(text: string): string {
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}
