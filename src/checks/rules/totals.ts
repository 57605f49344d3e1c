/** Whether the total row of a breakdown table is what its rows add up to. */
import type { Breakdown, Unit } from "../../forms";
import type { SheetContext } from "../context";

const COLUMNS = [
  { field: "census", name: "户籍人口数" },
  { field: "employees", name: "职工医保人数" },
  { field: "quota", name: "任务数" },
] as const;

export function checkTotals({ form, report }: SheetContext<Breakdown>): void {
  const { total, units } = form;
  if (total === null || units.length === 0) return;
  for (const { field, name } of COLUMNS) {
    const printed = total[field];
    const sum = sumOf(units, (unit) => unit[field]?.value);
    if (printed === null || printed.value === null || sum === null || printed.value === sum) continue;
    const off = Math.abs(sum - printed.value);
    const message = `${name}合计写的是 ${printed.value}，各行相加是 ${sum}，相差 ${off}`;
    report("total-mismatch", printed.cell, message, String(printed.value));
  }
}

/** Null where a row has no number, or none that can be read: then nobody knows what the total should be. */
function sumOf(units: readonly Unit[], value: (unit: Unit) => number | null | undefined): number | null {
  let sum = 0;
  for (const unit of units) {
    const number = value(unit);
    if (number === null || number === undefined || Number.isNaN(number)) return null;
    sum += number;
  }
  return sum;
}
