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

/** Blanks count as 0, as a spreadsheet's SUM has it. Null where a number cannot be read, or there is none at all. */
function sumOf(units: readonly Unit[], value: (unit: Unit) => number | null | undefined): number | null {
  const numbers = units.flatMap((unit) => value(unit) ?? []);
  if (numbers.length === 0 || numbers.some(Number.isNaN)) return null;
  return numbers.reduce((sum, number) => sum + number, 0);
}
