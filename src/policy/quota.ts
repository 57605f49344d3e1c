/** How many persons a unit is to enrol. */
import type { CompiledPolicy } from "./compile";
import { PolicyError } from "./errors";
import { normalizeName } from "./names";
import type { QuotaRule } from "./schema";
import { sourceText } from "./source";
import { nearestNames } from "./suggest";

export interface Headcount {
  /** Registered population (户籍人口数), persons. */
  readonly census: number;
  /** Persons in employees' insurance (职工医保), persons. */
  readonly employees: number;
  /** Others who are not to enrol here, persons. */
  readonly otherExcluded: number;
  /** Persons insured the year before; null: not known. */
  readonly lastYear?: number | null;
}

/** The numbers that a rule looks at; the others may be blank. */
export type Base = "census" | "excluded" | "lastYear";

/** Without a region: census less everybody excluded. */
export function basesOf(rule: QuotaRule | null | undefined): ReadonlySet<Base> {
  if (rule?.kind !== "share") return new Set<Base>(["census", "excluded"]);
  const bases = new Set<Base>(rule.of === "lastYear" ? ["lastYear"] : ["census"]);
  if (rule.of === "remaining") bases.add("excluded");
  if (rule.atLeastLastYear) bases.add("lastYear");
  return bases;
}

/**
 * Persons to enrol, by the region's rule; without a region census less everybody excluded.
 * A region that takes a share of the census (赫山区) does not look at the other two numbers.
 * @throws {PolicyError} `invalid-count` for persons that cannot be, `not-stated` where numbers are only assigned, no rule is
 * stated, or it goes by a number that is not given.
 */
export function quota(compiled: CompiledPolicy | null, count: Headcount): number {
  const rule = compiled?.policy.quota.rule ?? null;
  if (compiled === null) return remaining(count);
  const silent = (says: string) => new PolicyError("not-stated", `${compiled.label}${says}`);
  if (rule === null) throw silent("的文件没有写任务数怎么算");
  const where = rule.kind === "notStated" ? "" : `（${sourceText(compiled.policy, rule.source)}）`;
  switch (rule.kind) {
    case "notStated":
      throw silent(`：${rule.says}`);
    case "assigned":
      throw silent(`的任务数是下达的，不按人口计算：${rule.says}。请用 TASKQUOTA 查询${where}`);
    case "subtract":
      return remaining(count);
    case "share":
      return share(rule, count, (base) => silent(`的任务数按“${base}”计算，公式里没有这个数${where}`));
  }
}

function remaining({ census, employees, otherExcluded }: Headcount): number {
  checkCount("户籍人口数", census);
  checkCount("职工医保人数", employees);
  checkCount("其他不参保人数", otherExcluded);
  const persons = census - employees - otherExcluded;
  if (persons < 0)
    throw new PolicyError(
      "invalid-count",
      `不参保人数 ${employees + otherExcluded} 超过户籍人口数 ${census}，请核对`,
    );
  return persons;
}

function share(
  { of, percent, atLeastLastYear }: Extract<QuotaRule, { kind: "share" }>,
  count: Headcount,
  missing: (base: string) => PolicyError,
): number {
  const lastYear = count.lastYear ?? null;
  if (lastYear !== null) checkCount("上年参保人数", lastYear);
  if ((of === "lastYear" || atLeastLastYear) && lastYear === null) throw missing("上年参保人数");
  const least = atLeastLastYear ? (lastYear ?? 0) : 0;
  return Math.max(least, shareOfPersons(baseOf(), percent));

  function baseOf(): number {
    if (typeof of !== "string") throw missing(of.other);
    if (of === "lastYear") return lastYear ?? 0;
    if (of === "remaining") return remaining(count);
    checkCount("户籍人口数", count.census);
    return count.census;
  }
}

/** Rounded half up, in whole numbers throughout: 0.95 has no exact binary form. */
function shareOfPersons(persons: number, percent: number): number {
  return Math.floor((persons * Math.round(percent * 100) + 5_000) / 10_000);
}

function checkCount(what: string, persons: number): void {
  if (!Number.isSafeInteger(persons) || persons < 0)
    throw new PolicyError("invalid-count", `${what}应是不小于 0 的整数，现在是 ${persons}`);
}

/**
 * The number of persons that the region's document prints for a unit.
 * @throws {PolicyError} `unknown-unit`, `ambiguous-unit`, or `not-stated` where the document has no table.
 */
export function assignedQuota(compiled: CompiledPolicy, unitName: string): number {
  const { table } = compiled.policy.quota;
  if (table === null)
    throw new PolicyError("not-stated", `${compiled.label}的文件没有分单位的任务数，请用 QUOTA 计算`);
  const key = normalizeName(unitName);
  const units = unitsNamed(compiled, key);
  const [unit] = units;
  if (unit !== undefined && units.length === 1) return unit.quota;
  if (units.length > 1)
    throw new PolicyError(
      "ambiguous-unit",
      `“${unitName.trim()}”可以指${units.map((u) => `“${u.name}”`).join("、")}，请写全称`,
      units.map((u) => u.name),
    );
  const suggestions = nearestNames(
    key,
    table.units.map((u) => u.name),
  );
  const hint = suggestions.length > 0 ? `，是不是“${suggestions.join("”“")}”？` : "";
  throw new PolicyError("unknown-unit", `“${table.title}”里没有“${unitName.trim()}”${hint}`, suggestions);
}

/** The region may stand before the unit: 土沃乡台亭村. */
function unitsNamed(compiled: CompiledPolicy, key: string) {
  const direct = compiled.units.get(key);
  if (direct !== undefined) return direct;
  const { name, parents } = compiled.policy.region;
  const prefix = [...parents, name].map(normalizeName);
  for (let start = 0; start < prefix.length; start++) {
    const chain = prefix.slice(start).join("");
    if (key.startsWith(chain)) return compiled.units.get(key.slice(chain.length)) ?? [];
  }
  return [];
}
