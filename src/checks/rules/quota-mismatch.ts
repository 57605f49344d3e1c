/** A unit's quota is not what the region's rule, or its document, makes it. */
import type { Breakdown, Count, Unit } from "../../forms";
import { table } from "../example";
import { personsIn } from "../judging/counts";
import { type Mistake, type Rule, sureFix } from "../rule";

export const quotaMismatch: Rule = {
  id: "quota-mismatch",
  order: 360,
  group: "totals",
  severity: "error",
  title: "任务数与当地办法不符",
  why: "任务数由人口按当地办法算出，或由文件下达。",
  mend: "按当地办法改正任务数，或核对人口数。",
  source: "当地政策文件的任务分解办法或任务表",
  example: {
    title: "赫山区2024年度城乡居民基本医疗保险参保计划表",
    wrong: table(`
      乡镇     | 户籍人口数 | 任务数
      赫山街道 | 68315      | 64900`),
    right: table(`
      乡镇     | 户籍人口数 | 任务数
      赫山街道 | 68315      | 64899`),
  },

  *breakdown({ form, quotas }): Generator<Mistake> {
    // A table without any number is still to be filled in; in any other a blank one was forgotten.
    const isFilledIn = form.units.some(({ quota: count }) => personsIn(count) !== null);
    for (const [i, unit] of form.units.entries()) {
      const count = unit.quota;
      if (count === null || !isFilledIn || isShared(unit)) continue;
      const written = personsIn(count);
      if (written === null && (!isForgotten(count) || isSubtotal(form.units, i))) continue;
      const due = quotas.due(unit);
      if (due === null || due.persons === (written ?? 0)) continue;
      const is = written === null ? "没有填" : `写的是 ${written}`;
      const message = `${unit.name}的任务数${is}，${due.why}`;
      yield {
        cell: count.cell,
        message,
        value: count.text,
        ...(isCalledQuota(form, count) ? sureFix(due.persons) : {}),
      };
    }
  },
};

/** By its heading, or by the table's: 应参保人数, 计划参保人数 may be counted otherwise, and that is asked. */
function isCalledQuota({ sheet, heading }: Breakdown, { heading: column }: Count): boolean {
  const isQuota = (text: string) => /任务|指标/.test(text);
  return isQuota(column) || (!/应|计划|目标/.test(column) && [sheet, ...heading.lines].some(isQuota));
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
