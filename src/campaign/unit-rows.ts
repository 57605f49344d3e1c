/** The rows of 征缴进度: unit by unit what is to be reached and what has been, their order, and what stood there the last time. */
import { cellNumber, cellText, type Grid } from "../forms";
import { villageOf } from "../handing-in";
import type { CompiledPolicy } from "../policy";
import { type Counts, countedBy, nothing } from "./grouping";
import { HELPED_KINDS, type Helped, helpedIn } from "./helped";
import type { Ledger, LedgerEntry, State } from "./ledger";
import { messages } from "./messages";
import { type Unit, Units } from "./units";

const { columns: HEADINGS, progress: WORDS } = messages;

/** Who has paid at least what is due. */
const PAID: readonly State[] = ["settled", "over", "twice"];
/** Not one more person on a roster. */
const BESIDE: readonly State[] = ["again", "other-year", "other-region"];

const ENTRIES = {
  onRoster: ({ roster, state }: LedgerEntry) => roster !== null && !BESIDE.includes(state),
  received: ({ state }: LedgerEntry) => PAID.includes(state),
  subsidised: ({ due, entitlement, person }: LedgerEntry) =>
    due === 0 && (entitlement !== null || (person.subsidy ?? 0) > 0),
};

export interface UnitRow {
  readonly unit: Unit;
  readonly isOutside: boolean;
  /** In the order of completion, from 1; null where nothing is ranked. */
  rank: number | null;
  readonly lastYear: number | null;
  /** Null where no payments are there. */
  readonly received: number | null;
  readonly counts: Counts<keyof typeof ENTRIES>;
  /** By kind; null where its list was not given. */
  readonly helped: Readonly<Record<Helped, { readonly should: number; readonly did: number } | null>>;
  /** Persons who count as done; null where the policy does not say who does, or a number is not known. */
  readonly done: number | null;
  readonly before: Before | null;
}

/** What stood on the sheet of the last time. */
interface Before {
  readonly received: number;
  readonly rate: number | null;
}

export type Counted = NonNullable<CompiledPolicy["policy"]["completion"]>["counts"][number];

/** In steps. */
export function* unitRows(
  ledger: Ledger,
  counted: readonly Counted[],
  earlier: readonly Grid[],
): Generator<number, { rows: UnitRow[]; given: ReadonlySet<Helped> }> {
  const units = Units.of(ledger);
  const unitOf = (entry: LedgerEntry): Unit | null => (entry.roster === null ? null : units.ofEntry(entry));
  const byUnit = yield* countedBy(ledger.entries, unitOf, ENTRIES);
  const [outside = 0] = [
    ...(yield* countedBy(ledger.entries, () => "all", {
      unlisted: ({ state }) => state === "unlisted",
    })).values(),
  ].map(({ unlisted }) => unlisted);
  const { listed, given } = yield* helpedIn(ledger, units);
  const helpedBy = yield* countedBy(listed, ({ unit }) => unit, HELPED_MEASURES);
  const lastYear = yield* lastYearIn(ledger, units);
  const before = beforeIn(earlier, counted);
  const names = Object.keys(ENTRIES) as (keyof typeof ENTRIES)[];
  const rows = units.all.map((unit): UnitRow => {
    const counts = byUnit.get(unit) ?? nothing(names);
    const received = ledger.account === null ? null : counts.received;
    const helped = helpedBy.get(unit);
    return {
      unit,
      isOutside: false,
      rank: null,
      lastYear: lastYear.get(unit)?.persons ?? unit.lastYear,
      received,
      counts,
      helped: helpedOf(given, (name) => helped?.[name] ?? 0),
      done: doneOf(counted, {
        received,
        subsidised: counts.subsidised,
        employees: isNoPlace(unit) ? 0 : unit.employees,
      }),
      before: before.get(unit.name) ?? null,
    };
  });
  const ranked = inOrder(rows);
  return { rows: outside > 0 ? [...ranked, outsideRow(outside)] : ranked, given };
}

/** By kind, who is on the list and who of them is insured. */
const HELPED_MEASURES = Object.fromEntries(
  HELPED_KINDS.flatMap((kind) => [
    [shouldOf(kind), (one: { kind: Helped }) => one.kind === kind],
    [didOf(kind), (one: { kind: Helped; isInsured: boolean }) => one.kind === kind && one.isInsured],
  ]),
) as Readonly<Record<string, (one: { readonly kind: Helped; readonly isInsured: boolean }) => boolean>>;

function shouldOf(kind: Helped): string {
  return `${kind} should`;
}

function didOf(kind: Helped): string {
  return `${kind} did`;
}

function helpedOf(given: ReadonlySet<Helped>, count: (name: string) => number): UnitRow["helped"] {
  return Object.fromEntries(
    HELPED_KINDS.map((kind) => [
      kind,
      given.has(kind) ? { should: count(shouldOf(kind)), did: count(didOf(kind)) } : null,
    ]),
  ) as UnitRow["helped"];
}

function outsideRow(received: number): UnitRow {
  return {
    unit: { name: WORDS.outside, census: null, employees: null, quota: null, lastYear: null },
    isOutside: true,
    rank: null,
    lastYear: null,
    received,
    counts: { onRoster: 0, received, subsidised: 0 },
    helped: helpedOf(new Set(), () => 0),
    done: null,
    before: null,
  };
}

/** Persons of the latest earlier year's rosters, by unit; empty where there are none. */
function* lastYearIn(
  { earlierRosters }: Ledger,
  units: Units,
): Generator<number, Map<Unit, Counts<"persons">>> {
  const latest = Math.max(...earlierRosters.map(({ year }) => year ?? 0));
  function* persons() {
    for (const context of earlierRosters) {
      if (context.year !== latest) continue;
      const roster = { context, village: villageOf(context.form), heads: new Map<number, string>() };
      for (const person of context.form.persons) yield { roster, person };
    }
  }
  return yield* countedBy(persons(), (one) => units.ofEntry(one), {
    persons: ({ person }) => !person.isUnpaid,
  });
}

/** A school, people here and there: nobody counts employees for them. */
function isNoPlace({ census, employees, quota }: Unit): boolean {
  return census === null && employees === null && quota === null;
}

function doneOf(
  counted: readonly Counted[],
  {
    received,
    subsidised,
    employees,
  }: Readonly<Record<"received" | "subsidised" | "employees", number | null>>,
): number | null {
  const parts = { received, fullySubsidised: subsidised, employees };
  const values = counted.map((one) => parts[one]);
  if (values.length === 0 || values.includes(null)) return null;
  return values.reduce<number>((sum, value) => sum + (value ?? 0), 0);
}

export function rateOf({ done, unit }: UnitRow): number | null {
  return done === null || unit.quota === null || unit.quota === 0 ? null : done / unit.quota;
}

export function percentText(share: number): string {
  return `${(Math.round(share * 1000) / 10).toFixed(1)}%`;
}

/** The furthest first; units of one rate have one rank, those without any come last, as they stand. */
function inOrder(rows: UnitRow[]): UnitRow[] {
  const rated = rows.filter((row) => rateOf(row) !== null);
  const sorted = [...rated].sort((a, b) => (rateOf(b) ?? 0) - (rateOf(a) ?? 0));
  for (const [i, row] of sorted.entries()) {
    const above = sorted[i - 1];
    row.rank = above !== undefined && rateOf(above) === rateOf(row) ? above.rank : i + 1;
  }
  return [...sorted, ...rows.filter((row) => rateOf(row) === null)];
}

/** The sheet of the last time, by unit: what it came to is reckoned anew from what stands in its plain cells. */
function beforeIn(earlier: readonly Grid[], counted: readonly Counted[]): Map<string, Before> {
  const found = new Map<string, Before>();
  const grid = [...earlier].reverse().find(({ name }) => name === WORDS.sheet);
  if (grid === undefined) return found;
  const head = grid.cells.findIndex((row) => row.some((cell) => cellText(cell) === HEADINGS.unit));
  const headings = (grid.cells[head] ?? []).map(cellText);
  for (const row of grid.cells.slice(head + 1)) {
    const number = (heading: string): number | null => {
      const value = cellNumber(row[headings.indexOf(heading)]);
      return value === null || Number.isNaN(value) ? null : value;
    };
    const name = cellText(row[headings.indexOf(HEADINGS.unit)]);
    const received = number(HEADINGS.receivedPersons);
    if (name === "" || received === null) continue;
    const quota = number(HEADINGS.quota);
    const done = doneOf(counted, {
      received,
      subsidised: number(HEADINGS.subsidised),
      employees: number(HEADINGS.employees),
    });
    found.set(name, { received, rate: done === null || quota === null || quota === 0 ? null : done / quota });
  }
  return found;
}

/** In points, with one place. */
export function points(difference: number): number {
  return Math.round(difference * 1000) / 10;
}
