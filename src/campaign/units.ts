/** The units whose progress is told: those of the breakdown table, else the document's, and whatever else the rosters are of. */
import type { Breakdown } from "../forms";
import { type CompiledPolicy, normalizeName, PolicyError, quota } from "../policy";
import { villageOfEntry, withoutGroup } from "./entries";
import type { Ledger, LedgerEntry } from "./ledger";
import { messages } from "./messages";

export interface Unit {
  readonly name: string;
  readonly census: number | null;
  readonly employees: number | null;
  readonly quota: number | null;
  /** Insured the year before, as a table says. */
  readonly lastYear: number | null;
}

export class Units {
  private readonly byPlace = new Map<string, Unit>();

  private constructor(readonly all: Unit[]) {}

  static of({ contexts, year, policy }: Ledger): Units {
    const tables = contexts.flatMap(({ form, year: own }): Breakdown[] =>
      form.kind === "breakdown" && form.units.length > 0 && (own ?? year) === year ? [form] : [],
    );
    const stated = tables.flatMap(({ units }) => units.map((unit) => unitOf(unit, policy)));
    return new Units(stated.length > 0 ? stated : documentUnits(policy));
  }

  /** The unit of a place: the one that is named in it, where several are the last one; else one of its own. */
  at(place: string): Unit {
    const known = this.byPlace.get(place);
    if (known !== undefined) return known;
    const name = normalizeName(place);
    const named = this.all
      .map((unit) => ({ unit, key: normalizeName(unit.name) }))
      .filter(({ key }) => key !== "" && name.includes(key))
      .sort((a, b) => endIn(name, b.key) - endIn(name, a.key) || b.key.length - a.key.length);
    const unit =
      named[0]?.unit ?? this.added(withoutGroup(place.replace(/\s+/g, "")) || messages.progress.nowhere);
    this.byPlace.set(place, unit);
    return unit;
  }

  ofEntry(entry: Pick<LedgerEntry, "roster" | "person">): Unit {
    return this.at(villageOfEntry(entry));
  }

  private added(name: string): Unit {
    const known = this.all.find((unit) => unit.name === name);
    if (known !== undefined) return known;
    const unit = { name, census: null, employees: null, quota: null, lastYear: null };
    this.all.push(unit);
    return unit;
  }
}

function endIn(name: string, key: string): number {
  return name.lastIndexOf(key) + key.length;
}

const LAST_YEAR = /^(?:上年|去年|上年度|20\d\d年度?)[^计任]{0,8}参保/;

function unitOf(
  { name, census, employees, otherExcluded, quota: stated, others }: Breakdown["units"][number],
  policy: CompiledPolicy | null,
): Unit {
  const own = { census: census?.value ?? null, employees: employees?.value ?? null };
  return {
    name: name.replace(/\s+/g, ""),
    ...own,
    lastYear: others.find(({ heading }) => LAST_YEAR.test(heading))?.value ?? null,
    quota:
      stated?.value ??
      quotaOf(
        policy,
        own.census,
        own.employees,
        otherExcluded.reduce((sum, { value }) => sum + (value ?? 0), 0),
      ),
  };
}

/** By the region's rule, where the table has the numbers but not what they come to. */
function quotaOf(
  policy: CompiledPolicy | null,
  census: number | null,
  employees: number | null,
  otherExcluded: number,
): number | null {
  if (policy === null || census === null) return null;
  try {
    return quota(policy, { census, employees: employees ?? 0, otherExcluded });
  } catch (error) {
    // The document does not say how: nothing is invented.
    if (error instanceof PolicyError) return null;
    throw error;
  }
}

function documentUnits(policy: CompiledPolicy | null): Unit[] {
  const { units = [] } = policy?.policy.quota.table ?? {};
  return units.map(({ name, census, employees, quota: own }) => ({
    name,
    census,
    employees,
    quota: own,
    lastYear: null,
  }));
}
