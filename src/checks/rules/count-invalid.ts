/** A number of persons in a breakdown table cannot be one. */
import type { Count, Unit } from "../../forms";
import { table } from "../example";
import { whyInvalid } from "../judging/counts";
import { type Mistake, type Rule, sureFix } from "../rule";

export const countInvalid: Rule = {
  id: "count-invalid",
  order: 370,
  group: "totals",
  severity: "error",
  title: "人数不是正常的数",
  why: "人数应是不小于 0 的整数。",
  mend: "改为正确的人数。",
  source: "各地任务分解表的人数栏",
  example: {
    title: "2024年度参保任务分解表",
    wrong: table(`
      村     | 户籍人口数 | 职工医保人数 | 任务数
      台亭村 | 350.5      | 20           | 330`),
    right: table(`
      村     | 户籍人口数 | 职工医保人数 | 任务数
      台亭村 | 350        | 20           | 330`),
  },

  *breakdown({ form, quotas }): Generator<Mistake> {
    for (const unit of form.units) yield* invalidIn(unit, () => quotas.due(unit)?.persons ?? null);
    // No rule makes the total's number: it is the sum of what is rounded row by row.
    for (const total of form.totals) yield* invalidIn(total, () => null);
  },
};

function* invalidIn(unit: Unit, quota: () => number | null): Generator<Mistake> {
  for (const count of countsOf(unit)) {
    const why = whyInvalid(count);
    if (why === null) continue;
    // A word, and a number below nothing, say something else than a number of persons that is off.
    const isNumber = count.value !== null && count.value >= 0;
    const persons = isNumber && count === unit.quota ? quota() : null;
    const asks = isNumber ? "" : "，请核实后填写人数";
    const message = `${unit.name}的“${count.heading}”写的是“${count.text}”，${why}${asks}`;
    yield { cell: count.cell, message, value: count.text, ...sureFix(persons) };
  }
}

function countsOf({ census, employees, otherExcluded, quota }: Unit): Count[] {
  return [census, employees, ...otherExcluded, quota].filter((count) => count !== null);
}
