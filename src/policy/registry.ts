/** All policies that are known, built in and of the workbook, and which of them holds. */
import type { IsoDate } from "../identity";
import { compilePolicy, type CompiledPolicy } from "./compile";
import { elsewhereIn, placeNamedIn } from "./elsewhere";
import { PolicyError } from "./errors";
import { inherited } from "./inherit";
import { fullRegionName, isSameRegion, joinedRegion, type Region, RegionIndex } from "./regions";
import type { Policy } from "./schema";

/** A policy of the workbook that cannot be used. */
export interface BrokenPolicy {
  /** As far as it can be read; null: it could be any region's. */
  readonly region: Region | null;
  /** Null: it could be that of any year. */
  readonly year: number | null;
  /** What is wrong and where, a Chinese sentence. */
  readonly why: string;
}

/** What a workbook brings along: its own policies, and the year that it is about. */
export interface WorkbookPolicies {
  readonly policies: readonly Policy[];
  /** The year that formulas mean when they name none. */
  readonly declaredYear: number | null;
  /** Why the year that the workbook declares cannot be read; null if it can, or none is declared. */
  readonly declaredYearProblem?: string | null;
  readonly broken?: readonly BrokenPolicy[];
}

/** The year that a formula means when it names none, and why. */
export interface YearInForce {
  readonly year: number;
  readonly reason:
    /** The workbook declares it. */
    | "declared"
    /** The newest one whose collection has begun. */
    | "collecting"
    /** No collection has begun yet, and this one comes first. */
    | "coming";
}

/** All that is known about one region. */
interface Entry {
  region: Region;
  readonly policies: Map<number, CompiledPolicy>;
  /** Years of which the workbook has a policy, sound or broken. */
  readonly ownYears: Set<number>;
  /** Why a year, or any (null), has no policy that may be used. */
  readonly broken: Map<number | null, string>;
}

/** Village, township, county, city, province. */
const MOST_BASES = 5;

/** The places that policies of a region name as its own. */
function unitsOf(policies: readonly CompiledPolicy[]): string[] {
  return policies.flatMap(({ policy: { covers, quota } }) => [
    ...covers,
    ...(quota.table?.units ?? []).flatMap(({ name, aliases }) => [name, ...aliases]),
  ]);
}

/**
 * The policies known at this moment: the built-in ones, and those of the open workbook, which win over
 * a built-in one of the same region and year. Where such a one is broken, there is none for that region and year.
 */
export class PolicyRegistry {
  private readonly entries: Entry[] = [];
  private readonly index: RegionIndex;
  /** Why nothing may be answered at all: a broken policy could be any region's. */
  private readonly blocked: string | null;
  readonly declaredYear: number | null;

  constructor(
    readonly builtIn: readonly Policy[],
    private readonly workbook: WorkbookPolicies = { policies: [], declaredYear: null },
  ) {
    for (const policy of builtIn) this.put(policy);
    for (const policy of workbook.policies) this.put(policy).ownYears.add(policy.year);
    const broken = workbook.broken ?? [];
    for (const { region, year, why } of broken) {
      if (region === null) continue;
      const entry = this.entryFor(region);
      if (!entry.broken.has(year)) entry.broken.set(year, why);
      if (year !== null) entry.ownYears.add(year);
    }
    this.blocked = broken.find(({ region }) => region === null)?.why ?? null;
    this.index = new RegionIndex(
      this.entries.map(({ region, policies }) => ({ region, units: unitsOf([...policies.values()]) })),
    );
    this.workInBases();
    this.declaredYear = workbook.declaredYear;
  }

  /** The same built-in policies beside those of another workbook. */
  withWorkbook(workbook: WorkbookPolicies): PolicyRegistry {
    return new PolicyRegistry(this.builtIn, workbook);
  }

  regions(): readonly Region[] {
    return this.index.all();
  }

  /** Years known for a region, the newest first; also those whose policy is broken. */
  years(region: Region): number[] {
    const entry = this.entryOf(region);
    return [...new Set([...(entry?.policies.keys() ?? []), ...(entry?.ownYears ?? [])])].sort(
      (a, b) => b - a,
    );
  }

  /** @throws {PolicyError} `unknown-region` or `ambiguous-region`. */
  findRegion(name: string): Region {
    return this.index.find(name);
  }

  /** The region that a title names, null if none or several. */
  regionIn(text: string): Region | null {
    return this.index.findIn(text);
  }

  /** What a title names instead of this region, null if nothing. */
  elsewhereIn(lines: readonly string[], region: Region): string | null {
    return elsewhereIn(lines, region, unitsOf([...(this.entryOf(region)?.policies.values() ?? [])]));
  }

  /** The place that a title names, of which nothing is known; null if it names none, or one that is. */
  unknownPlaceIn(lines: readonly string[]): string | null {
    return placeNamedIn(lines);
  }

  /** The policy of exactly this region and year, null where none is known or may be used. */
  policyOf(region: Region, year: number): CompiledPolicy | null {
    if (this.whyBroken(region, year) !== null) return null;
    return this.entryOf(region)?.policies.get(year) ?? null;
  }

  /** Why the workbook's policy of this region and year may not be used; null if it may, or there is none. */
  whyBroken(region: Region, year: number | null): string | null {
    const broken = this.entryOf(region)?.broken;
    return this.blocked ?? broken?.get(null) ?? (year === null ? null : (broken?.get(year) ?? null));
  }

  /** Whether it is the workbook that says who pays what there and then. */
  isOwn(region: Region, year: number): boolean {
    return this.entryOf(region)?.ownYears.has(year) ?? false;
  }

  /** What a policy of the workbook is to be compared with: the built-in one of its year, else the one of a year before. */
  baselineOf({ region, year }: Policy): Policy | null {
    const builtIn = this.builtIn.find((known) => known.year === year && isSameRegion(known.region, region));
    if (builtIn !== undefined && this.isOwn(region, year)) return builtIn;
    for (const before of this.years(region)) {
      const known = before < year ? this.policyOf(region, before) : null;
      if (known !== null) return known.policy;
    }
    return null;
  }

  /** The region of the workbook's own policies, where they are all of one: what its sheets mean that name none. */
  ownRegion(): Region | null {
    const [entry, ...others] = this.entries.filter(({ ownYears, broken }) => ownYears.size + broken.size > 0);
    return others.length > 0 ? null : (entry?.region ?? null);
  }

  /** The year that sheets mean that name none: the declared one, else the only one that the workbook has a policy of. */
  ownYear(region: Region | null): number | null {
    if (this.declaredYear !== null) return this.declaredYear;
    const entries =
      region === null ? this.entries : this.entries.filter((entry) => entry === this.entryOf(region));
    const years = new Set(entries.flatMap(({ ownYears }) => [...ownYears]));
    const [year, ...others] = years;
    return others.length > 0 ? null : (year ?? null);
  }

  /**
   * The year that a formula without a year means: the declared one, else the newest one whose collection has begun. Which is
   * in the autumn of the year before: the policy of 2025 takes over on the first day of its first collection window.
   * @param today null: every collection has begun.
   */
  yearInForce(region: Region, today: IsoDate | null): YearInForce | null {
    if (this.declaredYear !== null) return { year: this.declaredYear, reason: "declared" };
    const years = this.years(region);
    const begun = years.find((year) => today === null || this.collectionBegins(region, year) <= today);
    if (begun !== undefined) return { year: begun, reason: "collecting" };
    const next = years[years.length - 1];
    return next === undefined ? null : { year: next, reason: "coming" };
  }

  /**
   * The policy that a formula means. Without a year: {@link yearInForce}.
   * @throws {PolicyError} `unknown-region`, `ambiguous-region`, `unknown-year` or `broken-policy`.
   */
  find(regionName: string, year: number | null = null, today: IsoDate | null = null): CompiledPolicy {
    if (this.blocked !== null) throw new PolicyError("broken-policy", this.blocked);
    const region = this.index.findOrOf(regionName);
    const undeclared = year === null ? (this.workbook.declaredYearProblem ?? null) : null;
    if (undeclared !== null) throw new PolicyError("broken-policy", undeclared);
    const wanted = year ?? this.yearInForce(region, today)?.year ?? null;
    const why = this.whyBroken(region, wanted);
    if (why !== null) throw new PolicyError("broken-policy", why);
    const policy = wanted === null ? null : this.policyOf(region, wanted);
    if (policy !== null) return policy;
    const years = this.years(region);
    throw new PolicyError(
      "unknown-year",
      `没有${region.name}${wanted ?? ""}年度的政策，已有的年度：${years.join("、")}`,
      years.map(String),
    );
  }

  /** Of a policy that cannot be read: September, when collections begin. */
  private collectionBegins(region: Region, year: number): IsoDate {
    const windows = this.policyOf(region, year)?.policy.windows ?? [];
    return windows.reduce(
      (first, { from }) => (from < first ? from : first),
      windows[0]?.from ?? `${year - 1}-09-01`,
    );
  }

  /** Policies that begin from another one (基于) are answered together with it. */
  private workInBases(): void {
    for (const { policies, broken } of this.entries)
      for (const [year, { policy }] of policies) {
        if (policy.basis === null) continue;
        const whole = this.withBasis(policy, []);
        if (typeof whole === "string") {
          policies.delete(year);
          broken.set(year, whole);
        } else policies.set(year, compilePolicy(whole));
      }
  }

  /** Why it cannot be, as a sentence. */
  private withBasis(policy: Policy, above: readonly Policy[]): Policy | string {
    const { basis } = policy;
    if (basis === null) return policy;
    const year = basis.year ?? policy.year;
    const name = `${basis.region}${year}年度`;
    const label = `${policy.region.name}${policy.year}年度政策写着“基于 ${name}”`;
    if (above.length > MOST_BASES) return `${label}，几份政策互相“基于”，请改好`;
    const region = this.index.findOrNull(basis.region);
    const found = region === null ? undefined : this.entryOf(region)?.policies.get(year)?.policy;
    if (found === undefined || found === policy) return `${label}，可是没有那份政策，请写进来，或删去“基于”`;
    const whole = this.withBasis(found, [...above, policy]);
    return typeof whole === "string" ? whole : inherited(policy, whole);
  }

  private put(policy: Policy): Entry {
    const entry = this.entryFor(policy.region);
    entry.policies.set(policy.year, compilePolicy(policy));
    return entry;
  }

  private entryFor(region: Region): Entry {
    const known = this.entryOf(region);
    if (known !== undefined) {
      known.region = joinedRegion(known.region, region);
      return known;
    }
    const entry: Entry = { region, policies: new Map(), ownYears: new Set(), broken: new Map() };
    this.entries.push(entry);
    return entry;
  }

  private entryOf(region: Region): Entry | undefined {
    const full = fullRegionName(region);
    return (
      this.entries.find((entry) => fullRegionName(entry.region) === full) ??
      this.entries.find((entry) => isSameRegion(entry.region, region))
    );
  }
}
