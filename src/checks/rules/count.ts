/** Whether the numbers of persons in a breakdown table can be such. */
import type { Breakdown, Count, Unit } from "../../forms";
import type { SheetContext } from "../context";
import { whyInvalid } from "./persons";
import type { DueQuotas } from "./quota";

export function checkCounts({ form, report }: SheetContext<Breakdown>, dueOf: DueQuotas): void {
  for (const unit of form.units) checkRow(unit, () => dueOf(unit)?.persons ?? null);
  // No rule makes the total's number: it is the sum of what is rounded row by row.
  for (const total of form.totals) checkRow(total, () => null);

  function checkRow(unit: Unit, quota: () => number | null): void {
    for (const count of countsOf(unit)) {
      const why = whyInvalid(count);
      if (why === null) continue;
      const persons = count === unit.quota ? quota() : null;
      const message = `${unit.name}的“${count.heading}”写的是“${count.text}”，${why}`;
      const fix = persons === null ? null : String(persons);
      report("count-invalid", count.cell, message, count.text, fix);
    }
  }
}

function countsOf({ census, employees, otherExcluded, quota }: Unit): Count[] {
  return [census, employees, ...otherExcluded, quota].filter((count) => count !== null);
}
