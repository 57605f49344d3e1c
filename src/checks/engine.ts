import { cellName, type Breakdown, type Cell, type Form, type Roster } from "../forms";
import type { CalendarDate } from "../identity";
import type { CompiledPolicy, PolicyRegistry, Region } from "../policy";
import type { RuleId } from "./catalogue";
import type { SheetContext } from "./context";
import { compareFindings, type Finding } from "./finding";
import { type PageTotals, pageTotals } from "./pages";
import type { SheetPlace } from "./place";
import type { RosterRule } from "./rule";
import { Dues } from "./rules/due";
import { knownPolicy } from "./rules/context";
import { duplicateIds } from "./rules/duplicates";
import {
  cellErrors,
  duplicateReceipts,
  missingReceipts,
  nameFormat,
  phoneFormat,
  requiredFields,
  signatures,
} from "./rules/form";
import { identityNumbers } from "./rules/identity";
import { amounts, categories } from "./rules/money";
import { checkTotals } from "./rules/totals";
import { RunMemory } from "./run";
import { sortInSteps } from "./sort";

export interface CheckOptions {
  readonly policies: PolicyRegistry;
  readonly today: CalendarDate;
  /** Beats what the sheets say. */
  readonly region?: Region | null;
  readonly year?: number | null;
}

/** What a check of one sheet came to. */
export interface SheetResult {
  readonly sheet: string;
  readonly kind: Form["kind"];
  readonly region: Region | null;
  readonly year: number | null;
  readonly policy: CompiledPolicy | null;
  /** Persons of a roster, units of a breakdown table, entries of a list. */
  readonly rows: number;
  /** Of rosters only. */
  readonly pages: readonly PageTotals[];
  readonly findings: readonly Finding[];
  /** Categories whose amounts nobody could judge, each with what its document says: Chinese sentences. */
  readonly unjudged: readonly string[];
}

const ROSTER_RULES: readonly ((context: SheetContext<Roster>) => RosterRule | null)[] = [
  requiredFields,
  cellErrors,
  nameFormat,
  phoneFormat,
  missingReceipts,
  duplicateReceipts,
  signatures,
  identityNumbers,
  duplicateIds,
  categories,
  amounts,
  knownPolicy,
];

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** One run over the sheets of one or several workbooks: what is double anywhere in it is found. */
export class Check {
  private readonly memory = new RunMemory();

  constructor(private readonly options: CheckOptions) {}

  /** Checks the next sheet in small steps; yields the number of rows done in this sheet. */
  *sheet(form: Form, file: string): Generator<number, SheetResult> {
    const region = this.options.region ?? form.heading.region;
    const year = this.options.year ?? form.heading.year;
    const policy = region === null || year === null ? null : this.options.policies.policyOf(region, year);
    const findings: Finding[] = [];
    const unjudged = new Set<string>();
    const context = {
      place: { file, sheet: form.sheet } satisfies SheetPlace,
      region,
      year,
      policy,
      dues: new Dues(policy),
      today: this.options.today,
      run: this.memory,
      report: reporter(findings),
      cannotJudge: (why: string) => void unjudged.add(why),
    };
    if (form.kind === "roster") yield* checkRoster({ ...context, form });
    if (form.kind === "breakdown") checkBreakdown({ ...context, form });
    return {
      sheet: form.sheet,
      kind: form.kind,
      region,
      year,
      policy,
      rows: rowCount(form),
      pages: form.kind === "roster" ? yield* after(form, totalsOf(form.pages)) : [],
      findings: yield* after(form, sortInSteps(findings, compareFindings)),
      unjudged: [...unjudged],
    };
  }
}

/** Work that comes after the last row: progress stays where it is. */
function* after<T>(form: Form, work: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield rowCount(form);
  }
}

function* totalsOf(pages: Roster["pages"]): Generator<number, PageTotals[]> {
  const totals: PageTotals[] = [];
  for (const page of pages) {
    const own = yield* pageTotals(page);
    if (own !== null) totals.push(own);
  }
  return totals;
}

function* checkRoster(context: SheetContext<Roster>): Generator<number, void> {
  const { persons } = context.form;
  context.run.openSheet(context.place, persons);
  const rules = ROSTER_RULES.flatMap((create) => create(context) ?? []);
  for (let start = 0; start < persons.length; start += ROWS_A_STEP) {
    yield start;
    const end = Math.min(persons.length, start + ROWS_A_STEP);
    // Rule by rule within a step: the same few instructions run over many rows, which machines like.
    for (const rule of rules)
      for (let i = start; i < end; i++) {
        const person = persons[i];
        if (person !== undefined) rule.person(person, i);
      }
  }
  for (const rule of rules) rule.finish?.();
}

function checkBreakdown(context: SheetContext<Breakdown>): void {
  for (const { text, ...cell } of context.form.errors)
    context.report(
      "cell-error",
      cell,
      `${cellName(cell.row, cell.column)} 是错误值 ${text}，内容已经丢失`,
      text,
    );
  checkTotals(context);
}

/**
 * One finding per cell and rule: a value that many rows share is wrong once. Such rows stand together, so it is
 * enough to look at the cell that the rule named last.
 */
function reporter(findings: Finding[]): SheetContext["report"] {
  const last = new Map<RuleId, Cell>();
  return (rule, { row, column }, message, value, fix = null) => {
    const before = last.get(rule);
    if (before !== undefined && before.row === row && before.column === column) return;
    const cell = { row, column };
    last.set(rule, cell);
    findings.push({ rule, cell, message, value, fix });
  };
}

function rowCount(form: Form): number {
  if (form.kind === "unknown") return 0;
  return form.kind === "breakdown" ? form.units.length : form.persons.length;
}
