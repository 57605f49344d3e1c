/** What the region's rule, or its document, makes the quotas of a breakdown table. */
import type { Breakdown, Form, Unit } from "../../forms";
import {
  assignedQuota,
  type CompiledPolicy,
  PolicyError,
  quota,
  type Source,
  sourceText,
} from "../../policy";
import { isNobody, personsIn } from "./counts";

/** What a unit's quota should be, and why. */
export interface DueQuota {
  /** Null where the numbers beside it contradict each other. */
  readonly persons: number | null;
  readonly why: string;
}

/** Words that tell a plan from a report of how many have enrolled so far. */
const PLAN = /任务|计划|目标|分解/;
/** A column that is called so holds quotas; 参保人数 and 应参保人数 may be counted otherwise. */
const IS_QUOTA = /任务|计划|目标/;
/** A report of how far it has come has other numbers of persons. */
const PROGRESS = /进度|进展|完成|统计/;
/** In fewer rows than this each may be wrong. */
const FEW_ROWS = 3;
/** The documents' rules begin with the registered population (户籍人口数). */
const OTHER_CENSUS = /常住/;

type DueOf = (unit: Unit) => DueQuota | null;

/** Says what a unit's quota should be; worked out when the first one is asked for. */
export class Quotas {
  private dueOf: DueOf | null = null;

  constructor(
    private readonly form: Form,
    private readonly policy: CompiledPolicy | null,
  ) {}

  /** Null where nobody can say: without a policy, of a unit that its document does not name, where numbers are missing. */
  due(unit: Unit): DueQuota | null {
    this.dueOf ??= dueQuotas(this.form, this.policy);
    return this.dueOf(unit);
  }
}

function dueQuotas(form: Form, policy: CompiledPolicy | null): DueOf {
  if (policy === null || form.kind !== "breakdown" || !isPlan(form)) return () => null;
  const dueOf = statedQuotas(form, policy);
  const columns = form.units.map(({ quota: count }) => count?.heading ?? "");
  return columns.some((heading) => IS_QUOTA.test(heading)) || isBorneOut(form, dueOf) ? dueOf : () => null;
}

/** Whether the numbers below a heading that may mean something else are quotas: by the table's title, and by themselves. */
function isBorneOut({ units, sheet, heading }: Breakdown, dueOf: DueOf): boolean {
  if ([sheet, ...heading.lines].some((text) => PROGRESS.test(text))) return false;
  const written = units.filter((unit) => personsIn(unit.quota) !== null);
  const agree = written.filter((unit) => dueOf(unit)?.persons === personsIn(unit.quota)).length;
  const isOther = written.filter((unit) => agreesWithoutRule(unit)).length > agree;
  return !isOther && (written.length < FEW_ROWS || agree * 2 >= written.length);
}

/** 应参保人数 is mostly the census less those who are insured elsewhere, whatever the rule for quotas. */
function agreesWithoutRule({ census, employees, otherExcluded, quota: count }: Unit): boolean {
  const excluded = [employees, ...otherExcluded].map((one) => personsIn(one) ?? 0);
  const left = excluded.reduce((rest, persons) => rest - persons, personsIn(census) ?? NaN);
  return left === personsIn(count);
}

function statedQuotas(form: Breakdown, policy: CompiledPolicy): DueOf {
  if (policy.policy.quota.rule?.kind !== "assigned") return (unit) => orNull(() => computed(policy, unit));
  const known = new Map(form.units.map((unit) => [unit, orNull(() => printed(policy, unit))]));
  // 学校 in a township's own table is not the 学校 of the city's table.
  const isDocuments = [...known.values()].filter((due) => due !== null).length * 2 >= known.size;
  return (unit) => (isDocuments ? (known.get(unit) ?? null) : null);
}

function orNull(ask: () => DueQuota | null): DueQuota | null {
  try {
    return ask();
  } catch (error) {
    if (!(error instanceof PolicyError)) throw error;
    return error.problem === "invalid-count" ? { persons: null, why: error.message } : null;
  }
}

function isPlan({ heading, sheet, units }: Breakdown): boolean {
  const columns = units.slice(0, 1).map(({ quota: count }) => count?.heading ?? "");
  return [...columns, sheet, ...heading.lines].some((text) => PLAN.test(text));
}

function printed(policy: CompiledPolicy, unit: Unit): DueQuota {
  const persons = assignedQuota(policy, unit.name);
  const { table } = policy.policy.quota;
  const where = table === null ? policy.label : sourceText(policy.policy, table.source);
  return { persons, why: `文件下达的是 ${persons}（${where}）` };
}

/** By the rule, from the numbers in the unit's own row. */
function computed(policy: CompiledPolicy, unit: Unit): DueQuota | null {
  const { rule } = policy.policy.quota;
  const census = personsIn(unit.census);
  if (census === null || OTHER_CENSUS.test(unit.census?.heading ?? "")) return null;
  if (rule?.kind === "share" && rule.of === "census" && !rule.atLeastLastYear) {
    const persons = quota(policy, { census, employees: 0, otherExcluded: 0 });
    const how = `户籍人口数 ${census}×${rule.percent}%，四舍五入`;
    return { persons, why: by(policy, persons, how, rule.source) };
  }
  if (rule?.kind !== "subtract") return null;
  const excluded = excludedIn(unit, rule.excluded.length);
  if (excluded === null) return null;
  const persons = quota(policy, { census, ...excluded });
  const how = `户籍人口数 ${census} 减去不在这里参保的 ${excluded.employees + excluded.otherExcluded}`;
  return { persons, why: by(policy, persons, how, rule.source) };
}

/**
 * Who is to be taken off the census; null where a column is missing, or a number cannot be read. A blank cell beside
 * other numbers is nobody, a blank number of employees was forgotten.
 */
function excludedIn({ employees, otherExcluded }: Unit, columns: number) {
  const insured = personsIn(employees);
  if (insured === null || otherExcluded.length + 1 < columns) return null;
  let others = 0;
  for (const count of otherExcluded) {
    const persons = personsIn(count);
    if (persons === null && !isNobody(count)) return null;
    others += persons ?? 0;
  }
  return { employees: insured, otherExcluded: others };
}

function by({ policy, label }: CompiledPolicy, persons: number, how: string, source: Source): string {
  return `按${label}的办法应是 ${persons}：${how}（${sourceText(policy, source)}）`;
}
