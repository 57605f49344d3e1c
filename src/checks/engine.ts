/** Runs the rules over the sheets of one or several workbooks, in small steps. */
import {
  type Cell,
  cellName,
  type Field,
  FIELD_LABELS,
  type Form,
  isOfToldHousehold,
  KIND_NAMES,
  labelOfField,
  labelText,
  type ListRole,
  type Payments,
  type Person,
  type PersonList,
  type Roster,
  schemeName,
  sheetName,
  type Unread,
} from "../forms";
import type { CalendarDate } from "../identity";
import { type CompiledPolicy, isSameRegion, type PolicyRegistry, type Region } from "../policy";
import { RULES } from "./catalogue.generated";
import { compareFindings, type Finding } from "./finding";
import { type DoubtedColumns, doubtedColumns, withoutDoubted } from "./judging/column-evidence";
import { Dues } from "./judging/dues";
import { PageCounter, type PageTotals } from "./judging/page-sums";
import { roleOf } from "./judging/lists/given";
import { Payers } from "./judging/payers";
import { Quotas } from "./judging/quotas";
import { policyOfTable } from "./judging/table-policy";
import { meantBy } from "./meant";
import { RunMemory } from "./memory";
import { type Note, type NoteId, Notes } from "./note";
import type { SheetPlace } from "./place";
import type { AnyFacts, Examination, Hearing, Mistake, RosterPass, Rule, Tell } from "./rule";
import type { SheetContext } from "./sheet";
import { sortInSteps } from "./sort";

export interface CheckOptions {
  readonly policies: PolicyRegistry;
  readonly today: CalendarDate;
  /** Beats what the sheets say. */
  readonly region?: Region | null;
  readonly year?: number | null;
  /** Holds for sheets that say no year, and beats nothing. */
  readonly unstatedYear?: number | null;
}

/** What a check of one sheet came to. */
export interface SheetResult {
  readonly sheet: string;
  readonly kind: Form["kind"];
  /** What it is a list of; null if it is none, or nobody says. */
  readonly role: ListRole | null;
  readonly region: Region | null;
  readonly year: number | null;
  readonly policy: CompiledPolicy | null;
  /** Persons of a roster, units of a breakdown table, entries of a list. */
  readonly rows: number;
  /** Of rosters only. */
  readonly pages: readonly PageTotals[];
  readonly findings: readonly Finding[];
  readonly isHidden: boolean;
  /** What holds something and was not used. */
  readonly unread: readonly Unread[];
  /** What was not judged or compared, or has to be known of how the sheet was read. */
  readonly notes: readonly Note[];
}

/** Those that look at each person alone. */
const PERSON_RULES = RULES.filter(
  (rule): rule is Rule & Required<Pick<Rule, "person">> => rule.person !== undefined,
);

type Ear = readonly [rule: Rule, judge: Hearing["judge"]];

/** Of every examination that some rule hears, who hears what. */
const HEARINGS = new Map<Examination<AnyFacts>, Map<string, Ear[]>>();
for (const rule of RULES)
  for (const { examination, topic, judge } of rule.hears ?? []) {
    const byTopic = HEARINGS.get(examination) ?? new Map<string, Ear[]>();
    HEARINGS.set(examination, byTopic);
    byTopic.set(topic, [...(byTopic.get(topic) ?? []), [rule, judge]]);
  }

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

/** A sheet that has been gone through row by row, and waits for the end of the run. */
interface GoneThrough {
  readonly context: SheetContext;
  readonly findings: Finding[];
  readonly pages: readonly PageTotals[];
  readonly notes: readonly Note[];
}

/**
 * One run over the sheets of one or several workbooks: what is double anywhere in it is found, and rosters are
 * compared with the lists that came with them, in whatever order the sheets came.
 */
export class Check {
  private readonly memory = new RunMemory();
  private readonly sheets: GoneThrough[] = [];

  constructor(private readonly options: CheckOptions) {}

  /** What is known of each sheet so far. */
  get contexts(): readonly SheetContext[] {
    return this.sheets.map(({ context }) => context);
  }

  /**
   * Goes through the next sheet in small steps; yields the number of rows done in this sheet.
   * @param policies those of the sheet's own workbook, where it brings any along
   * @param notes what has to be said of how the sheet was read
   */
  *sheet(
    read: Form,
    file: string,
    policies = this.options.policies,
    notes: readonly string[] = [],
  ): Generator<number, void> {
    const meant = meantBy(read.kind, read.heading, this.options, policies);
    const { region, elsewhere, unknownPlace } = meant;
    const year = meant.year ?? this.options.unstatedYear ?? null;
    const policy = policyFor(read, region, year, policies);
    const doubted: DoubtedColumns = read.kind === "roster" ? doubtedColumns(read, policy) : new Map();
    const form = read.kind === "roster" ? withoutDoubted(read, doubted) : read;
    const findings: Finding[] = [];
    const said = new Notes();
    for (const note of notes) said.add("reading", note);
    if (read.kind === "unknown" && read.nearest !== null) said.add("nearest", read.nearest);
    sayWhatWasChosen(read, { region, year }, said);
    for (const [field, heading] of doubted)
      said.add("column-doubted", notTakenFor(field, heading), cellsHeaded(read, heading));
    if (read.kind === "roster" && read.persons.length > 1 && !read.persons.some(isOfToldHousehold))
      said.add("no-households", "没有户籍号、户主一类的列，看不出谁和谁是一户：户数是按一人一户算的");
    const pages: PageTotals[] = [];
    const context: SheetContext = {
      form,
      place: { file, sheet: form.sheet } satisfies SheetPlace,
      region,
      year,
      policy,
      elsewhere,
      unknownPlace,
      whyNoPolicy: region === null ? null : policies.whyBroken(region, year),
      payers: policy === null ? null : new Payers(policy),
      dues: new Dues(policy, form),
      doubted,
      quotas: new Quotas(form, policy),
      pages,
      today: this.options.today,
      run: this.memory,
      cannotJudge: (why, id = idFor(form), cells = []) => said.add(id, why, cells),
      doubtAmounts: () => {},
    };
    const note = finder(findings);
    if (form.kind === "roster") yield* checkRoster({ ...context, form, pages }, note);
    if (form.kind === "breakdown")
      for (const rule of RULES)
        for (const mistake of rule.breakdown?.({ ...context, form }) ?? []) note(rule, mistake);
    if (form.kind === "list" || form.kind === "payments") yield* checkListed({ ...context, form }, note);
    this.sheets.push({ context, findings, pages, notes: said.all });
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
      notes: new Notes(sheet.notes),
      doubted: new Set<number>(),
    }));
    for (const [examination, ears] of HEARINGS) {
      if (examination.run === undefined) continue;
      const examined = sheets.map(({ context, findings, notes, doubted }) => {
        const own = {
          ...context,
          cannotJudge: (why: string, id: NoteId = idFor(context.form), cells: readonly Cell[] = []) =>
            notes.add(id, why, cells),
          doubtAmounts: ({ row }: Person) => void doubted.add(row),
        };
        return { context: own, tell: teller(ears, own, finder(findings)) };
      });
      yield* examination.run(examined);
    }
    const results: SheetResult[] = [];
    const contexts = sheets.map(({ context }) => context);
    for (const { context, findings, pages, notes, doubted } of sheets) {
      if (doubted.size > 0) withoutFixes(findings, doubted);
      const { form, region, year, policy } = context;
      results.push({
        sheet: form.sheet,
        kind: form.kind,
        role: roleOf(context, contexts),
        region,
        year,
        policy,
        rows: rowCount(form),
        pages,
        findings: yield* sortInSteps(findings, compareFindings),
        isHidden: form.isHidden,
        unread: form.unread,
        notes: notes.all,
      });
    }
    return results;
  }
}

/** What was chosen beats what the sheet says, and both are named. */
function sayWhatWasChosen(
  form: Form,
  meant: { region: Region | null; year: number | null },
  said: Notes,
): void {
  const { kind, heading, looksLike = null, readings, scheme = null } = form;
  if (kind === "unknown") return;
  const chosen = sheetName(form);
  if (looksLike !== null && chosen !== null && looksLike !== chosen)
    said.add("choice-differs", `这张表看上去是${looksLike}，按选定的“${chosen}”核对`);
  const wanted = scheme === null ? null : schemeName(scheme);
  if (wanted !== null && wanted !== chosen)
    said.add(
      "choice-differs",
      `列方案写的是${wanted}，表名或标题说是别的，按${chosen ?? KIND_NAMES[kind]}核对`,
    );
  for (const { row, column, heading: text, field, own = null } of readings) {
    if (own === null || own === field) continue;
    const read = field === null ? "没有用" : `按选定的“${labelOfField(field)}”读`;
    const message = `${cellName(row, column)} “${text}”一列看上去是${labelOfField(own)}，${read}`;
    said.add("choice-differs", message, [{ row, column }]);
  }
  if (heading.region !== null && meant.region !== null && !isSameRegion(heading.region, meant.region))
    said.add("choice-differs", `表里写的是${heading.region.name}，按选定的${meant.region.name}核对`);
  if (heading.year !== null && meant.year !== null && heading.year !== meant.year)
    said.add("choice-differs", `表里写的是${heading.year}年度，按选定的${meant.year}年度核对`);
}

function idFor({ kind }: Form): NoteId {
  return kind === "list" || kind === "payments" ? "not-compared" : "not-judged";
}

function cellsHeaded({ readings }: Form, heading: string): Cell[] {
  return readings
    .filter((one) => labelText(one.heading) === heading)
    .map(({ row, column }) => ({ row, column }));
}

function notTakenFor(field: Field, heading: string): string {
  return `“${heading}”一列的内容与当地政策的${FIELD_LABELS[field]}对不上，可能另有所指：没有据此改正任何金额`;
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

function* checkRoster(
  context: SheetContext<Roster> & { pages: PageTotals[] },
  note: NoteMistake,
): Generator<number, void> {
  const { persons, pages } = context.form;
  context.run.openSheet(context.place, persons, context.form.heading.year ?? context.year);
  const passes = [new PageCounter(pages, context.pages), ...passesOver(context, note)];
  for (let start = 0; start < persons.length; start += ROWS_A_STEP) {
    yield start;
    const end = Math.min(persons.length, start + ROWS_A_STEP);
    // Rule by rule within a step: the same few instructions run over many rows, which machines like.
    for (const rule of PERSON_RULES) {
      const judge = rule.person;
      for (let i = start; i < end; i++) {
        const mistake = judge(persons[i] as Person, context);
        if (mistake !== null) note(rule, mistake);
      }
    }
    for (const pass of passes) {
      if (pass.person === undefined) continue;
      for (let i = start; i < end; i++) pass.person(persons[i] as Person, i);
    }
  }
  for (const pass of passes) {
    const ending = pass.finish?.();
    while (ending !== undefined && ending.next().done !== true) yield persons.length;
  }
}

/** What lists and payments hold is looked up, not judged: what is wrong with it are warnings. */
function* checkListed(
  context: SheetContext<PersonList | Payments>,
  note: NoteMistake,
): Generator<number, void> {
  const asWarning: NoteMistake = (rule, mistake) => note(rule, { severity: "warning", ...mistake });
  const passes = [...HEARINGS].flatMap(
    ([examination, ears]) => examination.list?.(context, teller(ears, context, asWarning)) ?? [],
  );
  const { persons } = context.form;
  for (let i = 0; i < persons.length; i++) {
    if (i % ROWS_A_STEP === 0) yield i;
    for (const pass of passes) pass.person?.(persons[i] as Person, i);
  }
  for (const pass of passes) {
    const ending = pass.finish?.();
    while (ending !== undefined && ending.next().done !== true) yield persons.length;
  }
}

/** What goes through a roster: rules with something in mind, and examinations. */
function passesOver(context: SheetContext<Roster>, note: NoteMistake): RosterPass[] {
  return [
    ...RULES.flatMap((rule) => rule.roster?.(context, (mistake) => note(rule, mistake)) ?? []),
    ...[...HEARINGS].flatMap(
      ([examination, ears]) => examination.roster?.(context, teller(ears, context, note)) ?? [],
    ),
  ];
}

/** Brings what an examination tells of a sheet to the rules that hear it. */
function teller(
  ears: ReadonlyMap<string, readonly Ear[]>,
  context: SheetContext,
  note: NoteMistake,
): Tell<AnyFacts> {
  return (topic, fact) => {
    for (const [rule, judge] of ears.get(topic) ?? []) {
      const mistake = judge(fact, context);
      if (mistake !== null) note(rule, mistake);
    }
  };
}

type NoteMistake = (rule: Rule, mistake: Mistake) => void;

/**
 * One finding per cell and rule: a value that many rows share is wrong once. Rows come from top to bottom and those that
 * share a cell stand together, so it is enough to know the cell that the rule named last in each column.
 */
function finder(findings: Finding[]): NoteMistake {
  const lastRows = new Map<Rule, Map<number, number>>();
  return (rule, mistake) => {
    const { row, column } = mistake.cell;
    if (mistake.isOfSeveral === true && joined(findings, rule, mistake)) return;
    let rows = lastRows.get(rule);
    if (rows === undefined) lastRows.set(rule, (rows = new Map<number, number>()));
    if (rows.get(column) === row) return;
    rows.set(column, row);
    findings.push({ rule, ...mistake, cell: { row, column } });
  };
}

/** What the row's category would make of the amounts is no sure fix where a list contradicts the category. */
function withoutFixes(findings: Finding[], rows: ReadonlySet<number>): void {
  findings.forEach((finding, i) => {
    if (finding.rule.fixesByCategory !== true || !rows.has(finding.cell.row)) return;
    const { fix: _fix, ...others } = finding;
    findings[i] = others;
  });
}

function rowCount(form: Form): number {
  if (form.kind === "unknown") return 0;
  return form.kind === "breakdown" ? form.units.length : form.persons.length;
}

/** Whether the cell has such a finding already, which then says of each of its people what is wrong. */
function joined(findings: Finding[], rule: Rule, { cell, message, value, restsOn = [] }: Mistake): boolean {
  let at = findings.length - 1;
  const isThere = (found: Finding) =>
    found.rule === rule && found.cell.row === cell.row && found.cell.column === cell.column;
  // Whoever stands in one cell comes one after the other.
  while (at >= 0 && findings.length - at < 20 && !isThere(findings[at] as Finding)) at--;
  const known = findings[at];
  if (known === undefined || !isThere(known)) return false;
  if (!known.message.includes(message))
    findings[at] = {
      ...known,
      message: `${known.message}；${message}`,
      restsOn: [...(known.restsOn ?? []), value, ...restsOn],
    };
  return true;
}
