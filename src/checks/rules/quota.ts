/** Whether each unit's quota is what the region's rule, or its document, makes it. */
import type { Breakdown, Count, Unit } from "../../forms";
import { assignedQuota, type CompiledPolicy, PolicyError, quota, sourceText } from "../../policy";
import type { SheetContext } from "../context";
import { isNobody, personsIn } from "./persons";

/** What a unit's quota should be, and why. */
export interface DueQuota {
  /** Null where the numbers beside it contradict each other. */
  readonly persons: number | null;
  readonly why: string;
}

/** Words that tell a plan from a report of how many have enrolled so far. */
const PLAN = /任务|计划|目标|分解|应参保/;
/** The documents' rules begin with the registered population (户籍人口数). */
const OTHER_CENSUS = /常住/;

/** Says what a unit's quota should be; null where nobody can say. */
export type DueQuotas = (unit: Unit) => DueQuota | null;

export function checkQuotas({ form, report }: SheetContext<Breakdown>, dueOf: DueQuotas): void {
  // A table without any number is still to be filled in; in any other a blank one was forgotten.
  const isFilledIn = form.units.some(({ quota: count }) => personsIn(count) !== null);
  for (const [i, unit] of form.units.entries()) {
    const count = unit.quota;
    if (count === null || !isFilledIn || isShared(unit)) continue;
    const written = personsIn(count);
    if (written === null && (!isForgotten(count) || isSubtotal(form.units, i))) continue;
    const due = dueOf(unit);
    if (due === null || due.persons === (written ?? 0)) continue;
    const fix = due.persons === null ? null : String(due.persons);
    const is = written === null ? "没有填" : `写的是 ${written}`;
    report("quota-mismatch", count.cell, `${unit.name}的任务数${is}，${due.why}`, count.text, fix);
  }
}

function isShared({ census, employees, quota: count }: Unit): boolean {
  return [census, employees, count].some((one) => one?.isShared === true);
}

/** A dash may mean that nobody has to be enrolled there. */
function isForgotten({ value, text }: Count): boolean {
  return value === null && text === "";
}

/** A township's row above its villages: its numbers are the sums of theirs. */
function isSubtotal(units: readonly Unit[], index: number): boolean {
  const numbers = (unit: Unit | undefined) => [
    personsIn(unit?.census ?? null),
    personsIn(unit?.employees ?? null) ?? 0,
  ];
  const [census, employees] = numbers(units[index]);
  if (typeof census !== "number") return false;
  let [sum, sumOfEmployees] = [0, 0];
  for (let i = index + 1; i < units.length && sum < census; i++) {
    const [more, moreEmployees] = numbers(units[i]);
    sum += more ?? 0;
    sumOfEmployees += moreEmployees ?? 0;
    if (sum === census) return i > index + 1 && sumOfEmployees === employees;
  }
  return false;
}

/** Nobody can say without a policy, of a unit that its document does not name, and where numbers are missing. */
export function dueQuotas({ form, policy }: SheetContext<Breakdown>): DueQuotas {
  if (policy === null || !isPlan(form)) return () => null;
  if (policy.policy.quota.rule.kind !== "assigned") return (unit) => orNull(() => computed(policy, unit));
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
  if (census === null || rule.kind === "assigned" || OTHER_CENSUS.test(unit.census?.heading ?? ""))
    return null;
  if (rule.kind === "share") {
    const persons = quota(policy, { census, employees: 0, otherExcluded: 0 });
    const how = `户籍人口数 ${census}×${rule.percent}%，四舍五入`;
    return { persons, why: by(policy, persons, how) };
  }
  const excluded = excludedIn(unit, rule.excluded.length);
  if (excluded === null) return null;
  const persons = quota(policy, { census, ...excluded });
  const how = `户籍人口数 ${census} 减去不在这里参保的 ${excluded.employees + excluded.otherExcluded}`;
  return { persons, why: by(policy, persons, how) };
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

function by({ policy, label }: CompiledPolicy, persons: number, how: string): string {
  return `按${label}的办法应是 ${persons}：${how}（${sourceText(policy, policy.quota.rule.source)}）`;
}
