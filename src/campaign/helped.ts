/** People on the lists of those in need, and whether they are insured: by kind, once each. */
import { endOf, type Entry } from "../checks";
import { kindsIn, type ListedKind, MONITORED } from "../forms";
import { villageOf } from "../handing-in";
import { to18 } from "../identity";
import { entriesByNumber, type Ledger, type LedgerEntry, type State } from "./ledger";
import type { Unit, Units } from "./units";

/** The kinds whose progress is told, each with those of the lists that it is. */
const HELPED = {
  extremePoverty: ["extremePoverty"],
  lowIncome: ["lowIncome"],
  monitored: MONITORED,
} as const satisfies Readonly<Record<string, readonly ListedKind[]>>;

export type Helped = keyof typeof HELPED;
export const HELPED_KINDS = Object.keys(HELPED) as readonly Helped[];

export interface Listed {
  readonly kind: Helped;
  readonly unit: Unit;
  readonly isInsured: boolean;
}

/** About a millisecond's work. */
const ROWS_A_STEP = 500;

const INSURED: readonly State[] = ["settled", "free", "over", "twice", "refund-only", "not-due"];

export function isInsured({ state }: LedgerEntry): boolean {
  return INSURED.includes(state);
}

/** In steps; yields rows. */
export function* helpedIn(
  ledger: Ledger,
  units: Units,
): Generator<number, { listed: Listed[]; given: Set<Helped> }> {
  const listed: Listed[] = [];
  const given = new Set<Helped>();
  const lists = ledger.lists.filter(({ role }) => role.kind === "subsidy");
  if (lists.length === 0) return { listed, given };
  const entries = yield* entriesByNumber(ledger);
  const met = new Set<string>();
  for (const list of lists) {
    const place = villageOf({ ...list.context.form, sheet: "" });
    for (const [index, person] of list.context.form.persons.entries()) {
      if (index % ROWS_A_STEP === 0) yield index;
      const entry: Entry = { list, index, person };
      if (endOf(entry) !== "") continue;
      const key = typeof person.id === "string" ? to18(person.id) : null;
      const known = key === null ? undefined : entries.get(key)?.[0];
      for (const kind of HELPED_KINDS) {
        if (!isOf(entry, kind)) continue;
        given.add(kind);
        const once = `${kind} ${key ?? `${person.name}\u0001${list.context.place.file}\u0001${list.context.place.sheet}\u0001${index}`}`;
        if (met.has(once)) continue;
        met.add(once);
        const at = (person.further?.place ?? "").split("\n").join("") || place;
        const unit = known !== undefined && known.roster !== null ? units.ofEntry(known) : units.at(at);
        listed.push({ kind, unit, isInsured: known !== undefined && isInsured(known) });
      }
    }
  }
  return { listed, given };
}

/** What the row itself says, else what its list is of. */
function isOf({ list, index, person }: Entry, kind: Helped): boolean {
  const wanted: readonly ListedKind[] = HELPED[kind];
  const stated = list.context.form.statements?.[index]?.category ?? "";
  const said = kindsIn(`${person.category} ${stated}`);
  if (said.size > 0) return wanted.some((one) => said.has(one));
  const kinds = list.role.kind === "subsidy" ? [...list.role.kinds] : [];
  return kinds.length > 0 && kinds.every((one) => wanted.includes(one));
}
