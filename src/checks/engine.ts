import type { Form, Person, Roster } from "../forms";
import type { CalendarDate } from "../identity";
import type { CompiledPolicy, PolicyRegistry, Region } from "../policy";
import type { RuleId } from "./catalogue";
import type { SheetContext } from "./context";
import { compareFindings, type Finding } from "./finding";
import { meantBy } from "./meant";
import { PageCounter, type PageTotals } from "./pages";
import { Payers } from "./payers";
import type { SheetPlace } from "./place";
import type { RosterRule } from "./rule";
import { checkBreakdown } from "./rules/breakdown";
import { knownPolicy } from "./rules/context";
import { Dues } from "./rules/due";
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
import { households } from "./rules/household";
import { compareLists } from "./rules/lists";
import { amounts, categories } from "./rules/money";
import { categoryAges } from "./rules/category-age";
import { payers } from "./rules/payer";
import { checkPageTotals } from "./rules/page-total";
import { RunMemory } from "./run";
import { sortInSteps } from "./sort";
import { policyOfTable } from "./table-policy";

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
  households,
  categories,
  categoryAges,
  amounts,
  payers,
  knownPolicy,
];

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** A sheet that has been gone through row by row, and waits for the end of the run. */
interface GoneThrough {
  readonly context: SheetContext<Form>;
  readonly findings: Finding[];
  readonly pages: readonly PageTotals[];
  readonly unjudged: ReadonlySet<string>;
}

/**
 * One run over the sheets of one or several workbooks: what is double anywhere in it is found, and rosters are
 * compared with the lists that came with them, in whatever order the sheets came.
 */
export class Check {
  private readonly memory = new RunMemory();
  private readonly sheets: GoneThrough[] = [];

  constructor(private readonly options: CheckOptions) {}

  /**
   * Goes through the next sheet in small steps; yields the number of rows done in this sheet.
   * @param policies those of the sheet's own workbook, where it brings any along
   */
  *sheet(form: Form, file: string, policies = this.options.policies): Generator<number, void> {
    const { region, year } = meantBy(form.kind, form.heading, this.options, policies);
    const policy = policyFor(form, region, year, policies);
    const findings: Finding[] = [];
    const unjudged = new Set<string>();
    const context: SheetContext<Form> = {
      form,
      place: { file, sheet: form.sheet } satisfies SheetPlace,
      region,
      year,
      policy,
      whyNoPolicy: region === null ? null : policies.whyBroken(region, year),
      payers: policy === null ? null : new Payers(policy),
      dues: new Dues(policy),
      today: this.options.today,
      run: this.memory,
      report: reporter(findings),
      cannotJudge: (why: string) => void unjudged.add(why),
      doubtAmounts: () => {},
    };
    let pages: PageTotals[] = [];
    if (form.kind === "roster") {
      pages = yield* checkRoster({ ...context, form });
      yield* after(form, checkPageTotals({ ...context, form }, pages));
    }
    if (form.kind === "breakdown") checkBreakdown({ ...context, form });
    this.sheets.push({ context, findings, pages, unjudged });
  }

  /**
   * Compares what only the whole run shows, and says what each sheet came to, in the order in which they came.
   * Yields now and then, for progress and cancellation.
   */
  *finish(): Generator<number, SheetResult[]> {
    // What the comparison finds is kept apart, so that a run may go on, and be finished again.
    const sheets = this.sheets.map((sheet) => ({
      ...sheet,
      findings: [...sheet.findings],
      unjudged: new Set(sheet.unjudged),
      doubted: new Set<number>(),
    }));
    yield* compareLists(
      sheets.map(({ context, findings, unjudged, doubted }) => ({
        ...context,
        report: reporter(findings),
        cannotJudge: (why: string) => void unjudged.add(why),
        doubtAmounts: ({ row }: Person) => void doubted.add(row),
      })),
    );
    const results: SheetResult[] = [];
    for (const { context, findings, pages, unjudged, doubted } of sheets) {
      if (doubted.size > 0) withoutFixes(findings, doubted);
      const { form, region, year, policy } = context;
      results.push({
        sheet: form.sheet,
        kind: form.kind,
        region,
        year,
        policy,
        rows: rowCount(form),
        pages,
        findings: yield* sortInSteps(findings, compareFindings),
        unjudged: [...unjudged],
      });
    }
    return results;
  }
}

function policyFor(
  form: Form,
  region: Region | null,
  year: number | null,
  policies: PolicyRegistry,
): CompiledPolicy | null {
  if (region === null || year === null) return null;
  const policy = policies.policyOf(region, year);
  if (policy !== null || form.kind !== "breakdown" || policies.whyBroken(region, year) !== null)
    return policy;
  return policyOfTable(form, region, policies);
}

/** Work that comes after the last row: progress stays where it is. */
function* after<T>(form: Form, work: Generator<number, T>): Generator<number, T> {
  for (;;) {
    const step = work.next();
    if (step.done) return step.value;
    yield rowCount(form);
  }
}

/** What the pages with persons on them come to. */
function* checkRoster(context: SheetContext<Roster>): Generator<number, PageTotals[]> {
  const { persons, pages } = context.form;
  const counter = new PageCounter(pages);
  context.run.openSheet(context.place, persons);
  const rules = [...ROSTER_RULES.flatMap((create) => create(context) ?? []), counter];
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
  for (const rule of rules) {
    const ending = rule.finish?.();
    while (ending !== undefined && ending.next().done !== true) yield persons.length;
  }
  return counter.totals;
}

/**
 * One finding per cell and rule: a value that many rows share is wrong once. Rows come from top to bottom and those that
 * share a cell stand together, so it is enough to know the cell that the rule named last in each column.
 */
function reporter(findings: Finding[]): SheetContext["report"] {
  const lastRows = new Map<RuleId, Map<number, number>>();
  return (rule, { row, column }, message, value, fix = null) => {
    let rows = lastRows.get(rule);
    if (rows === undefined) lastRows.set(rule, (rows = new Map<number, number>()));
    if (rows.get(column) === row) return;
    rows.set(column, row);
    findings.push({ rule, cell: { row, column }, message, value, fix });
  };
}

const AMOUNT_RULES: ReadonlySet<RuleId> = new Set(["amount-selfpay", "amount-subsidy", "payer-missing"]);

/** What the row's category would make of the amounts is no sure fix where a list contradicts the category. */
function withoutFixes(findings: Finding[], rows: ReadonlySet<number>): void {
  findings.forEach((finding, i) => {
    if (AMOUNT_RULES.has(finding.rule) && rows.has(finding.cell.row)) findings[i] = { ...finding, fix: null };
  });
}

function rowCount(form: Form): number {
  if (form.kind === "unknown") return 0;
  return form.kind === "breakdown" ? form.units.length : form.persons.length;
}
