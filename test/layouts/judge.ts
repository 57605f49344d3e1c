/** Checks a layout and its faults through the terminal, and holds what it says against what is right. */
import { at } from "../support/grid";
import { check } from "../support/terminal";
import type { Layout, LayoutSheet } from "./layout";
import * as outcome from "./outcome";
import type { SheetAnswer } from "./outcome";
import { bytesOf, fileOf, headingCell, type Variant, variantsOf } from "./workbook";

export interface Judged {
  readonly layout: string;
  /** Stated wrongly or not at all, and nothing tells of it. */
  readonly silent: readonly string[];
  /** Not as it should be, but said or asked. */
  readonly asked: readonly string[];
  /** Sheets that were not read as what they are, but told and left alone. */
  readonly unrecognised: readonly string[];
  /** Errors and warnings where nothing is wrong. */
  readonly falseErrors: readonly string[];
  readonly falseWarnings: readonly string[];
  /** Questions of the sheet, without a mistake, that asks most. */
  readonly questions: number;
  readonly persons: { readonly all: number; readonly read: number; readonly told: number };
  readonly faults: { readonly all: number; readonly found: number; readonly asked: number };
}

export const MOST_QUESTIONS = 2;

/** Silently wrong nothing, everything recognised, no false alarm, at most two questions a sheet (issue and design, section 1). */
export function isGood({ silent, unrecognised, falseErrors, falseWarnings, questions }: Judged): boolean {
  return (
    silent.length + unrecognised.length + falseErrors.length + falseWarnings.length === 0 &&
    questions <= MOST_QUESTIONS
  );
}

export function isRight(judged: Judged): boolean {
  return isGood(judged) && judged.asked.length === 0;
}

class Tally {
  readonly silent: string[] = [];
  readonly asked: string[] = [];
  readonly unrecognised: string[] = [];
  readonly falseErrors: string[] = [];
  readonly falseWarnings: string[] = [];
  questions = 0;
  readonly persons = { all: 0, read: 0, told: 0 };
  readonly faults = { all: 0, found: 0, asked: 0 };

  miss(what: string, isTold: boolean): void {
    (isTold ? this.asked : this.silent).push(what);
  }
}

/** What is said of a file; null where it is refused. */
export type Ask = (layout: Layout, variant: Variant) => Promise<readonly SheetAnswer[] | null>;

export async function judge(layout: Layout, ask: Ask = askTerminal): Promise<Judged> {
  const tally = new Tally();
  for (const [i, variant] of variantsOf(layout).entries()) {
    const answers = await ask(layout, variant);
    if (answers === null) {
      tally.falseErrors.push(`${variant.name}: the file was refused`);
      continue;
    }
    for (const sheet of layout.sheets) {
      const answer = answers.find(({ name }) => name === sheet.name || layout.sheets.length === 1);
      if (answer === undefined) tally.silent.push(`${variant.name}: no word of the sheet ${sheet.name}`);
      else judgeSheet(tally, layout, variant, sheet, answer, i === 0);
    }
    if (i > 0) tally.faults.all++;
    judgeFindings(tally, layout, variant, answers, i > 0);
  }
  return { layout: layout.name, ...tally };
}

async function askTerminal(layout: Layout, variant: Variant): Promise<readonly SheetAnswer[] | null> {
  const file = fileOf(layout);
  const { stdout } = await check(
    { [file]: bytesOf(layout, variant) },
    file,
    ...(layout.args ?? []),
    "--json",
  );
  if (stdout.trim() === "") return null;
  const { files } = JSON.parse(stdout) as {
    files: { error: string | null; sheets: readonly SheetAnswer[] }[];
  };
  const [only] = files;
  return only === undefined || only.error !== null ? null : only.sheets;
}

function isOneOf(expected: string, given: string | number | null): boolean {
  return expected.split("/").includes(String(given));
}

function judgeSheet(
  tally: Tally,
  layout: Layout,
  variant: Variant,
  sheet: LayoutSheet,
  answer: SheetAnswer,
  isClean: boolean,
): void {
  const at = `${variant.name}: ${sheet.name}`;
  const nothing = outcome.isReadAsNothing(answer);
  // The reader of version 1 says no role; that a list has one shows in what it finds.
  const isRead = isOneOf(sheet.kind, answer.kind);
  if (!isRead) (nothing ? tally.unrecognised : tally.silent).push(`${at} is read as ${answer.kind}`);
  else if (sheet.role !== undefined && answer.role !== undefined && answer.kind === "list")
    if (!isOneOf(sheet.role, answer.role))
      tally.miss(`${at} has the role ${String(answer.role)}`, answer.role === null);
  if (isClean) {
    tally.questions = Math.max(tally.questions, outcome.questionsOf(answer));
    if (answer.hidden !== undefined && answer.hidden !== (sheet.hidden ?? false))
      tally.silent.push(`${at} is hidden: ${String(answer.hidden)}`);
  }
  // What a fault changes is of the sheet that it is written into.
  const changed = variant.edits[0]?.sheet ?? layout.sheets[0]?.name;
  const { rows = sheet.rows, collected = variant.edits.length === 0 ? sheet.collected : undefined } =
    sheet.name === changed ? variant : {};
  countPersons(tally, at, rows, answer, isClean);
  if (isRead && isClean) judgeColumns(tally, at, sheet, answer);
  if (!isRead || answer.kind !== "roster") return;
  if (
    layout.region !== null &&
    (answer.region !== layout.region || answer.year !== (sheet.year ?? layout.year))
  )
    tally.miss(
      `${at} is of ${String(answer.region)} ${String(answer.year)}`,
      outcome.hasFinding(answer, ["policy-unknown"], null) || (answer.notes ?? []).length > 0,
    );
  const households = answer.pages.reduce((total, page) => total + (page.households ?? 0), 0);
  if (isClean && sheet.households !== undefined && households !== sheet.households)
    tally.miss(`${at} has ${String(households)} households, not ${String(sheet.households)}`, false);
  const sum = answer.pages.reduce((total, page) => total + page.collected, 0);
  if (collected !== undefined && sum !== collected)
    tally.miss(`${at} collected ${String(sum)}, not ${String(collected)}`, outcome.isMoneyTold(answer));
}

function countPersons(
  tally: Tally,
  at: string,
  rows: number | undefined,
  answer: SheetAnswer,
  isClean: boolean,
): void {
  if (rows === undefined) return;
  const isTold = answer.rows !== rows && outcome.isPeopleTold(answer);
  if (answer.rows !== rows) tally.miss(`${at} has ${String(answer.rows)} rows, not ${String(rows)}`, isTold);
  if (!isClean) return;
  tally.persons.all += rows;
  const read = Math.min(rows, answer.rows);
  tally.persons.read += read;
  if (isTold) tally.persons.told += rows - read;
}

function judgeColumns(tally: Tally, where: string, sheet: LayoutSheet, answer: SheetAnswer): void {
  const { columns } = answer;
  if (columns === undefined) return;
  for (const [heading, field] of Object.entries(sheet.columns ?? {})) {
    const cell = headingCell(sheet, heading);
    if (cell === null) throw new Error(`${where}: no heading ${heading}`);
    const { column } = at(cell);
    const entries = columns.filter((entry) => at(entry.cell).column === column);
    const given = entries.find(({ field: taken }) => taken !== null)?.field ?? "-";
    if (!isOneOf(field, given))
      tally.miss(
        `${where}: ${heading} is taken for ${given}`,
        (answer.notes ?? []).some(({ message }) => message.includes(heading)),
      );
  }
}

/** Each finding that must be there is; in rows that nobody wrote anything wrong into, there is no other. */
function judgeFindings(
  tally: Tally,
  layout: Layout,
  variant: Variant,
  answers: readonly SheetAnswer[],
  isFault: boolean,
): void {
  const missed = variant.found.filter(({ sheet, rules, cell }) => {
    const answer = answers.find(({ name }) => name === sheet || layout.sheets.length === 1);
    return answer === undefined || !outcome.hasFinding(answer, rules, cell);
  });
  const told = missed.map(({ sheet, rules, cell }) => {
    const answer = answers.find(({ name }) => name === sheet || layout.sheets.length === 1);
    const isTold = answer !== undefined && outcome.isToldAt(answer, cell, rules);
    tally.miss(`${variant.name}: no ${rules.join("/")} at ${sheet} ${cell ?? ""}`, isTold);
    return isTold;
  });
  if (isFault && missed.length === 0) tally.faults.found++;
  else if (isFault && told.every(Boolean)) tally.faults.asked++;
  for (const sheet of layout.sheets) {
    const answer = answers.find(({ name }) => name === sheet.name || layout.sheets.length === 1);
    const touched = new Set(
      [...variant.edits, ...variant.found]
        .filter((place) => place.sheet === sheet.name && place.cell !== null)
        .map(({ cell }) => at(cell ?? "A1").row),
    );
    for (const found of answer?.findings ?? []) {
      const isExpected =
        [...variant.found, ...variant.always].some(
          ({ sheet: name, rules, cell }) =>
            name === sheet.name && rules.includes(found.rule) && (cell === null || cell === found.cell),
        ) ||
        touched.has(at(found.cell).row) ||
        [...(sheet.may ?? []), ...variant.may].includes(found.rule);
      if (isExpected) continue;
      const alarms = found.severity === "error" ? tally.falseErrors : tally.falseWarnings;
      if (outcome.isQuestion(found.rule))
        tally.asked.push(`${variant.name}: asks ${found.rule} at ${found.cell}`);
      else alarms.push(`${variant.name}: ${found.rule} at ${sheet.name} ${found.cell}: ${found.message}`);
    }
  }
}
