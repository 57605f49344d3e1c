/** What a check of one sheet came to, in figures: without the sheet itself, so that nobody need hold on to every row. */
import { severityOf, type SheetResult } from "../checks";
import type { Form, Person, Roster, UnknownForm } from "../forms";
import { askEntitlement, PolicyError, toFen, toYuan } from "../policy";
import { personsByRow, type RowOwner } from "./persons-by-row";
import { NO_TICKS, type Tick, TickBook, type Ticks } from "./ticks";

/** Households, persons and money: of rosters only, 0 for any other sheet. */
interface RosterFigures {
  /** A household that runs on over a page counts once. */
  readonly households: number;
  readonly persons: number;
  /** Yuan that the policies ask of everybody for whom they say an amount. */
  readonly due: number;
  /** Persons for whom no amount can be told. */
  readonly dueUnknown: number;
  /** Yuan that the roster says was paid. */
  readonly collected: number;
}

export interface SheetAccount extends RosterFigures {
  readonly result: SheetResult;
  /** Of a sheet that is no form: what it is all the same. */
  readonly holds: UnknownForm["holds"];
  /** For each finding of the result; null where it is nobody's row. */
  readonly owners: readonly (RowOwner | null)[];
  /** For each finding of the result: how it was ticked off; null where it stands. */
  readonly ticks: readonly (Tick | null)[];
  /** Those that stand. */
  readonly errors: number;
  readonly warnings: number;
  /** Errors that are 已核实. */
  readonly verified: number;
  /** Warnings that are 已核对. */
  readonly checked: number;
}

/** Several sheets together. */
export interface Tally extends Pick<SheetAccount, "errors" | "warnings" | "verified" | "checked"> {
  readonly totals: RosterFigures & {
    readonly rosters: number;
    /** Rosters with persons whose amounts were not judged, because no policy is known. */
    readonly withoutPolicy: number;
  };
}

const NO_FIGURES: RosterFigures = { households: 0, persons: 0, due: 0, dueUnknown: 0, collected: 0 };

/** About a millisecond's work. */
const FINDINGS_A_STEP = 1_000;
const PERSONS_A_STEP = 1_000;

/** In steps of a few milliseconds. `form` is what the result was found in; `ticks`: those of its workbook. */
export function* accountOf(
  form: Form,
  result: SheetResult,
  ticks: Ticks = NO_TICKS,
): Generator<number, SheetAccount> {
  const ownerOf = personsByRow(form);
  const owners: (RowOwner | null)[] = [];
  for (const finding of result.findings) {
    if (owners.length % FINDINGS_A_STEP === 0) yield owners.length;
    const person = ownerOf(finding.cell);
    owners.push(person === null ? null : { name: person.name, id: person.id });
  }
  return {
    result,
    holds: form.kind === "unknown" ? form.holds : null,
    owners,
    ...(yield* tickedOff(result, owners, ticks)),
    ...(form.kind === "roster" ? yield* figuresOf(form, result) : NO_FIGURES),
  };
}

/** The same account with what is ticked off by now. */
export function* withTicks(account: SheetAccount, ticks: Ticks): Generator<number, SheetAccount> {
  return { ...account, ...(yield* tickedOff(account.result, account.owners, ticks)) };
}

type TickedOff = Pick<SheetAccount, "ticks" | "errors" | "warnings" | "verified" | "checked">;

function* tickedOff(
  result: SheetResult,
  owners: SheetAccount["owners"],
  ticks: Ticks,
): Generator<number, TickedOff> {
  const book = new TickBook(ticks);
  const found: (Tick | null)[] = [];
  const counts = { errors: 0, warnings: 0, verified: 0, checked: 0 };
  for (const [i, finding] of result.findings.entries()) {
    if (i % FINDINGS_A_STEP === 0) yield i;
    const tick = book.tickOf({ finding, owner: owners[i] ?? null, result });
    found.push(tick);
    counts[tick?.kind ?? (severityOf(finding) === "error" ? "errors" : "warnings")]++;
  }
  return { ticks: found, ...counts };
}

function* figuresOf({ persons }: Roster, { policy, pages }: SheetResult): Generator<number, RosterFigures> {
  // Not the sum over pages: a household may run on from one page to the next.
  const households = new Set<number>();
  let [due, dueUnknown, collected] = [0, 0, 0];
  for (let i = 0; i < persons.length; i++) {
    if (i % PERSONS_A_STEP === 0) yield i;
    const { household, category } = persons[i] as Person;
    households.add(household);
    const answer = policy === null || category === "" ? null : askEntitlement(policy, category);
    if (answer === null || answer instanceof PolicyError) dueUnknown++;
    else due += toFen(answer.selfPay);
  }
  for (const page of pages) collected += toFen(page.collected);
  return {
    households: households.size,
    persons: persons.length,
    due: toYuan(due),
    dueUnknown,
    collected: toYuan(collected),
  };
}

export function tallyOf(accounts: readonly SheetAccount[]): Tally {
  const rosters = accounts.filter(({ result }) => result.kind === "roster");
  return {
    errors: sum(accounts, ({ errors }) => errors),
    warnings: sum(accounts, ({ warnings }) => warnings),
    verified: sum(accounts, ({ verified }) => verified),
    checked: sum(accounts, ({ checked }) => checked),
    totals: {
      rosters: rosters.length,
      households: sum(rosters, ({ households }) => households),
      persons: sum(rosters, ({ persons }) => persons),
      due: toYuan(sum(rosters, ({ due }) => toFen(due))),
      dueUnknown: sum(rosters, ({ dueUnknown }) => dueUnknown),
      collected: toYuan(sum(rosters, ({ collected }) => toFen(collected))),
      withoutPolicy: rosters.filter(({ result, persons }) => result.policy === null && persons > 0).length,
    },
  };
}

function sum<T>(items: readonly T[], of: (item: T) => number): number {
  return items.reduce((total, item) => total + of(item), 0);
}
