import { compilePolicy, type CompiledPolicy } from "./compile";
import { PolicyError } from "./errors";
import { fullRegionName, type Region, RegionIndex } from "./regions";
import type { Policy } from "./schema";

/** What a workbook brings along: its own policies, and the year that it is about. */
export interface WorkbookPolicies {
  readonly policies: readonly Policy[];
  /** The year that formulas mean when they name none. */
  readonly declaredYear: number | null;
}

/**
 * The policies known at this moment: the built-in ones, and those of the open workbook, which win over
 * a built-in one of the same region and year.
 */
export class PolicyRegistry {
  private readonly compiled = new Map<string, Map<number, CompiledPolicy>>();
  private readonly index: RegionIndex;
  readonly declaredYear: number | null;

  constructor(
    readonly builtIn: readonly Policy[],
    workbook: WorkbookPolicies = { policies: [], declaredYear: null },
  ) {
    const all = [...builtIn, ...workbook.policies];
    for (const policy of all) {
      const region = fullRegionName(policy.region);
      const years = this.compiled.get(region) ?? new Map<number, CompiledPolicy>();
      this.compiled.set(region, years.set(policy.year, compilePolicy(policy)));
    }
    this.index = new RegionIndex(all.map((policy) => policy.region));
    this.declaredYear = workbook.declaredYear;
  }

  /** The same built-in policies beside those of another workbook. */
  withWorkbook(workbook: WorkbookPolicies): PolicyRegistry {
    return new PolicyRegistry(this.builtIn, workbook);
  }

  regions(): readonly Region[] {
    return this.index.all();
  }

  /** Years known for a region, the newest first. */
  years(region: Region): number[] {
    return [...(this.compiled.get(fullRegionName(region))?.keys() ?? [])].sort((a, b) => b - a);
  }

  /** @throws {PolicyError} `unknown-region` or `ambiguous-region`. */
  findRegion(name: string): Region {
    return this.index.find(name);
  }

  /** The region that a title names, null if none or several. */
  regionIn(text: string): Region | null {
    return this.index.findIn(text);
  }

  /** The policy of exactly this region and year, null where none is known. */
  policyOf(region: Region, year: number): CompiledPolicy | null {
    return this.compiled.get(fullRegionName(region))?.get(year) ?? null;
  }

  /**
   * The policy that a formula means. Without a year: the declared year, else the newest one known.
   * @throws {PolicyError} `unknown-region`, `ambiguous-region` or `unknown-year`.
   */
  find(regionName: string, year: number | null = null): CompiledPolicy {
    const region = this.findRegion(regionName);
    const years = this.years(region);
    const wanted = year ?? this.declaredYear ?? years[0];
    const policy = wanted === undefined ? null : this.policyOf(region, wanted);
    if (policy !== null) return policy;
    throw new PolicyError(
      "unknown-year",
      `没有${region.name}${wanted ?? ""}年度的政策，已有的年度：${years.join("、")}`,
      years.map(String),
    );
  }
}
