/** What a check of the whole workbook came to, made ready for looking at. */
import { type CheckedSheet, type SheetAccount, type Tally, tallyOf, type Tick } from "../../checking";
import { type Finding, type Rule, rules } from "../../checks";
import { type Cell, cellOf, type Person, unreadText } from "../../forms";
import { to18 } from "../../identity";

/** A finding with what the pane shows around it. */
export interface PaneFinding {
  /** Position in the result: sheet, row, column. */
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
  readonly cluster: SharedNumber | null;
  /** How it was ticked off; null where it stands. */
  readonly tick: Tick | null;
}

/** A number that several places bear, and all of them: the first one too, which no finding marks. */
export interface SharedNumber {
  readonly kind: "id" | "receipt";
  /** The ID number in 18 characters, or the receipt number. */
  readonly key: string;
  readonly places: readonly SharedPlace[];
  /** Whether the number stands under different names. */
  readonly conflict: boolean;
}

export interface Place {
  readonly sheet: string;
  readonly cell: Cell;
}

export interface SharedPlace extends Place {
  readonly person: string;
  /** Null for the first place. */
  readonly finding: PaneFinding | null;
}

interface SheetCount {
  readonly name: string;
  readonly findings: number;
}

export interface CheckResult extends Tally {
  readonly findings: readonly PaneFinding[];
  /** Sheets that something was found in. */
  readonly sheets: readonly SheetCount[];
  /** What could not be judged, and why: Chinese sentences by sheet. */
  readonly unjudged: readonly { readonly sheet: string; readonly why: string }[];
}

/** About a millisecond's work. */
const A_STEP = 1_000;

interface MutableShared extends SharedNumber {
  readonly places: SharedPlace[];
  conflict: boolean;
}
interface MutableFinding extends PaneFinding {
  cluster: SharedNumber | null;
}

/** Steps of a few milliseconds; yields nothing worth knowing. */
export function* buildResult(checked: readonly CheckedSheet[]): Generator<number, CheckResult> {
  const accounts = checked.map(({ account }) => account);
  const findings: MutableFinding[] = [];
  for (const [sheetIndex, { result, owners, ticks }] of accounts.entries())
    for (const [i, finding] of result.findings.entries()) {
      if (findings.length % A_STEP === 0) yield findings.length;
      const owner = owners[i] ?? null;
      findings.push({
        index: findings.length,
        sheet: result.sheet,
        sheetIndex,
        finding,
        rule: finding.rule,
        person: owner?.name ?? "",
        personId: String(owner?.id ?? ""),
        cluster: null,
        tick: ticks[i] ?? null,
      });
    }
  yield* cluster(findings, checked);
  return {
    findings,
    ...tallyOf(accounts),
    sheets: accounts.flatMap(({ result }) =>
      result.findings.length === 0 ? [] : [{ name: result.sheet, findings: result.findings.length }],
    ),
    unjudged: accounts.flatMap(({ result: { sheet, notes, unread } }) =>
      [...notes.map(({ message }) => message), ...unread.map(unreadText)].map((why) => ({ sheet, why })),
    ),
  };
}

/** The same result with what is ticked off by now. What several places share cannot be ticked off, and points to the same findings. */
export function* resultWith(
  result: CheckResult,
  accounts: readonly SheetAccount[],
): Generator<number, CheckResult> {
  const findings: PaneFinding[] = [];
  for (const { ticks } of accounts)
    for (const tick of ticks) {
      if (findings.length % A_STEP === 0) yield findings.length;
      const found = result.findings[findings.length] as PaneFinding;
      findings.push(isSameTick(found.tick, tick) ? found : { ...found, tick });
    }
  return { ...result, findings, ...tallyOf(accounts) };
}

function isSameTick(a: Tick | null, b: Tick | null): boolean {
  return a?.at === b?.at && a?.why === b?.why && a?.by === b?.by;
}

/** Ties together the findings that speak of one number, and looks up where it stood first. */
function* cluster(
  findings: readonly MutableFinding[],
  checked: readonly CheckedSheet[],
): Generator<number, void> {
  const ids = new Map<string, MutableShared>();
  const receipts = new Map<string, MutableShared>();
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
  clusters: Map<string, MutableShared>,
  kind: SharedNumber["kind"],
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
  ids: ReadonlyMap<string, MutableShared>,
  receipts: ReadonlyMap<string, MutableShared>,
  checked: readonly CheckedSheet[],
): Generator<number, void> {
  const done = new Set<MutableShared>();
  const add = (own: MutableShared | undefined, sheet: string, person: Person, field: "id" | "receipt") => {
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
