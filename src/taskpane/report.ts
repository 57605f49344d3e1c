/** What a check of the whole workbook came to, made ready for looking at. */
import { type Finding, type Rule, rules, type SheetResult } from "../checks";
import { type Cell, cellOf, type Form, type Person } from "../forms";
import { to18 } from "../identity";
import { askEntitlement, PolicyError, toFen, toYuan } from "../policy";

export interface CheckedSheet {
  readonly form: Form;
  readonly result: SheetResult;
}

/** A finding with what the pane shows around it. */
export interface PaneFinding {
  /** Position in the report: sheet, row, column. */
  readonly index: number;
  readonly sheet: string;
  /** Position of the sheet among those checked. */
  readonly sheetIndex: number;
  readonly finding: Finding;
  readonly rule: Rule;
  /** Name of the person in that row, "" where it is nobody's row. */
  readonly person: string;
  /** That person's ID number as it is written. */
  readonly personId: string;
  /** All places of the number that is there more than once; null for any other finding. */
  readonly cluster: Cluster | null;
}

/** A number that several places bear, and all of them: the first one too, which no finding marks. */
export interface Cluster {
  readonly kind: "id" | "receipt";
  /** The ID number in 18 characters, or the receipt number. */
  readonly key: string;
  readonly places: readonly ClusterPlace[];
  /** Whether the number stands under different names. */
  readonly conflict: boolean;
}

export interface Place {
  readonly sheet: string;
  readonly cell: Cell;
}

export interface ClusterPlace extends Place {
  readonly person: string;
  /** Null for the first place. */
  readonly finding: PaneFinding | null;
}

export interface Totals {
  readonly rosters: number;
  readonly households: number;
  readonly persons: number;
  /** Yuan that the policies ask of everybody for whom they say an amount. */
  readonly due: number;
  /** Persons for whom no amount can be told. */
  readonly dueUnknown: number;
  /** Yuan that the rosters say was paid. */
  readonly collected: number;
  /** Rosters with persons whose amounts were not judged, because no policy is known. */
  readonly withoutPolicy: number;
}

export interface SheetCount {
  readonly name: string;
  readonly findings: number;
}

export interface Report {
  readonly findings: readonly PaneFinding[];
  readonly errors: number;
  readonly warnings: number;
  readonly totals: Totals;
  /** Sheets that something was found in. */
  readonly sheets: readonly SheetCount[];
  /** What could not be judged, and why: Chinese sentences by sheet. */
  readonly unjudged: readonly { readonly sheet: string; readonly why: string }[];
}

/** About a millisecond's work. */
const A_STEP = 1_000;

interface MutableCluster extends Cluster {
  readonly places: ClusterPlace[];
  conflict: boolean;
}
interface MutableFinding extends PaneFinding {
  cluster: Cluster | null;
}

/** Steps of a few milliseconds; yields nothing worth knowing. */
export function* buildReport(checked: readonly CheckedSheet[]): Generator<number, Report> {
  const findings: MutableFinding[] = [];
  let errors = 0;
  for (const [sheetIndex, { form, result }] of checked.entries()) {
    const personAt = personsByRow(form);
    for (const finding of result.findings) {
      if (findings.length % A_STEP === 0) yield findings.length;
      const { rule } = finding;
      if (rule.severity === "error") errors++;
      const row = personAt(finding.cell.row);
      const { sheet } = result;
      findings.push({
        index: findings.length,
        sheet,
        sheetIndex,
        finding,
        rule,
        person: row?.name ?? "",
        personId: String(row?.id ?? ""),
        cluster: null,
      });
    }
  }
  yield* cluster(findings, checked);
  return {
    findings,
    errors,
    warnings: findings.length - errors,
    totals: yield* addUp(checked),
    sheets: checked.flatMap(({ result }) =>
      result.findings.length === 0 ? [] : [{ name: result.sheet, findings: result.findings.length }],
    ),
    unjudged: checked.flatMap(({ result: { sheet, unjudged } }) => unjudged.map((why) => ({ sheet, why }))),
  };
}

/** Looks up whose rows they are that are asked for in ascending order, as findings come. */
function personsByRow(form: Form): (row: number) => Person | null {
  if (form.kind !== "roster" && form.kind !== "list") return () => null;
  const { persons } = form;
  let next = 0;
  return (row) => {
    while (next < persons.length && (persons[next] as Person).row < row) next++;
    const person = persons[next];
    return person?.row === row ? person : null;
  };
}

/** Ties together the findings that speak of one number, and looks up where it stood first. */
function* cluster(
  findings: readonly MutableFinding[],
  checked: readonly CheckedSheet[],
): Generator<number, void> {
  const ids = new Map<string, MutableCluster>();
  const receipts = new Map<string, MutableCluster>();
  for (const found of findings) {
    const { rule, value } = found.finding;
    if (rule === rules.receiptDuplicate) join(receipts, "receipt", value, found);
    else if (rule === rules.idDuplicate || rule === rules.idConflict) {
      const key = to18(value);
      if (key !== null) join(ids, "id", key, found);
    }
    if (found.index % A_STEP === 0) yield found.index;
  }
  if (ids.size + receipts.size > 0) yield* addFirstPlaces(ids, receipts, checked);
}

function join(
  clusters: Map<string, MutableCluster>,
  kind: Cluster["kind"],
  key: string,
  found: MutableFinding,
): void {
  const own = clusters.get(key) ?? { kind, key, places: [], conflict: false };
  clusters.set(key, own);
  own.places.push({ sheet: found.sheet, cell: found.finding.cell, person: found.person, finding: found });
  if (found.finding.rule === rules.idConflict) own.conflict = true;
  found.cluster = own;
}

function* addFirstPlaces(
  ids: ReadonlyMap<string, MutableCluster>,
  receipts: ReadonlyMap<string, MutableCluster>,
  checked: readonly CheckedSheet[],
): Generator<number, void> {
  const done = new Set<MutableCluster>();
  const add = (own: MutableCluster | undefined, sheet: string, person: Person, field: "id" | "receipt") => {
    if (own === undefined || done.has(own)) return;
    done.add(own);
    own.places.unshift({ sheet, cell: cellOf(person, field), person: person.name, finding: null });
  };
  for (const { form } of checked) {
    if (form.kind !== "roster") continue;
    for (let i = 0; i < form.persons.length; i++) {
      if (i % A_STEP === 0) yield i;
      const person = form.persons[i] as Person;
      if (ids.size > 0 && typeof person.id === "string") {
        const key = to18(person.id);
        if (key !== null) add(ids.get(key), form.sheet, person, "id");
      }
      if (receipts.size > 0 && person.receipt !== "")
        add(receipts.get(person.receipt), form.sheet, person, "receipt");
    }
  }
}

function* addUp(checked: readonly CheckedSheet[]): Generator<number, Totals> {
  let [rosters, households, persons, withoutPolicy] = [0, 0, 0, 0];
  let [due, dueUnknown, collected] = [0, 0, 0];
  for (const { form, result } of checked) {
    if (form.kind !== "roster") continue;
    rosters++;
    persons += form.persons.length;
    if (result.policy === null && form.persons.length > 0) withoutPolicy++;
    for (const page of result.pages) collected += toFen(page.collected);
    // Not the sum over pages: a household may run on from one page to the next.
    const seen = new Set<number>();
    for (let i = 0; i < form.persons.length; i++) {
      if (i % A_STEP === 0) yield i;
      const person = form.persons[i] as Person;
      seen.add(person.household);
      const answer =
        result.policy === null || person.category === ""
          ? null
          : askEntitlement(result.policy, person.category);
      if (answer === null || answer instanceof PolicyError) dueUnknown++;
      else due += toFen(answer.selfPay);
    }
    households += seen.size;
  }
  return {
    rosters,
    households,
    persons,
    due: toYuan(due),
    dueUnknown,
    collected: toYuan(collected),
    withoutPolicy,
  };
}
