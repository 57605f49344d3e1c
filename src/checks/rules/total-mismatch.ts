/** The total row of a breakdown table is not what its rows add up to. */
import { type Breakdown, type Count, isPlainTotal, type Unit } from "../../forms";
import { table } from "../example";
import { isNobody } from "../judging/counts";
import type { Mistake, Rule } from "../rule";

type Take = (unit: Unit) => Count | null | undefined;

export const totalMismatch: Rule = {
  id: "total-mismatch",
  order: 350,
  group: "totals",
  severity: "error",
  title: "合计与各行之和不符",
  why: "任务分解表的合计要等于各行相加。",
  mend: "核对各行和合计，改正错的一处。",
  source: "各地任务分解表的合计行",
  example: {
    title: "2024年度参保任务分解表",
    wrong: table(`
      乡镇       | 任务数
      赫山街道   | 64899
      桃花仑街道 | 50141
      合计       | 115041`),
    right: table(`
      乡镇       | 任务数
      赫山街道   | 64899
      桃花仑街道 | 50141
      合计       | 115040`),
  },

  *breakdown({ form }): Generator<Mistake> {
    if (form.units.length === 0) return;
    for (const total of form.totals) {
      const scopes = scopesOf(total, form);
      for (const take of columnsOf(total)) {
        const printed = take(total);
        if (printed === null || printed === undefined || !isNumber(printed.value)) continue;
        const { value, cell, text, heading } = printed;
        const sums = scopes.flatMap((units) => sumOf(units, take) ?? []);
        const [sum] = sums;
        if (sum === undefined || sums.some((other) => isSame(other, value))) continue;
        if (total.others.includes(printed) && !addsUp(scopes[0] ?? [], take, value)) continue;
        const off = round(Math.abs(sum - value));
        const message = `“${heading}”的合计写的是 ${value}，各行相加是 ${sum}，相差 ${off}`;
        yield { cell, message, value: text };
      }
    }
  },
};

function columnsOf(total: Unit): Take[] {
  return [
    (unit) => unit.census,
    (unit) => unit.employees,
    ...total.otherExcluded.map(
      (_, i): Take =>
        (unit) =>
          unit.otherExcluded[i],
    ),
    (unit) => unit.quota,
    // Tables of another header have other columns.
    ...total.others.map(
      ({ cell: { column }, heading }): Take =>
        (unit) =>
          unit.others.find(
            (count) => count.heading === heading && isInGroup(unit, total, count.cell.column, column),
          ),
    ),
  ];
}

function isInGroup(unit: Unit, total: Unit, column: number, own: number): boolean {
  return unit.group !== total.group || column === own;
}

/** Whole numbers are counted and add up; parts of one may be shares or averages, which lie between those they are taken of. */
function addsUp(units: readonly Unit[], take: Take, total: number): boolean {
  const values = units.flatMap((unit) => take(unit)?.value ?? []);
  if (values.length < 2) return false;
  if ([...values, total].every((value) => Number.isInteger(value))) return true;
  return total > Math.max(...values) || total < Math.min(...values);
}

/**
 * The rows that a total may be over, the likeliest first. 合计 is over all of them where there is only one; a table of
 * several parts has totals above or below each, and side by side.
 */
function scopesOf(total: Unit, { units, totals }: Breakdown): (readonly Unit[])[] {
  const isPlain = isPlainTotal(total);
  if (isPlain && totals.filter(isPlainTotal).length === 1) return [units];
  const { row } = total.cell;
  const rows = totals.filter(({ group }) => group === total.group).map(({ cell }) => cell.row);
  const previous = Math.max(-1, ...rows.filter((other) => other < row));
  const next = Math.min(Infinity, ...rows.filter((other) => other > row));
  const between = (unit: Unit, first: number, last: number) => unit.cell.row > first && unit.cell.row < last;
  const own = units.filter(({ group }) => group === total.group);
  const scopes = [
    own.filter((unit) => between(unit, previous, row)),
    units.filter((unit) => between(unit, previous, row)),
    own.filter((unit) => between(unit, row, next)),
    units.filter((unit) => between(unit, row, next)),
    own,
    ...(isPlain ? [units] : []),
  ];
  return scopes.filter((scope) => scope.length > 0);
}

/** Blanks count as 0, as a spreadsheet's SUM has it. Null where a number is lost or no number, or there is none at all. */
function sumOf(units: readonly Unit[], take: Take): number | null {
  const counts = units.flatMap((unit) => take(unit) ?? []).filter((count) => !isNobody(count));
  let sum = 0;
  for (const { value } of counts) {
    if (!isNumber(value)) return null;
    sum += value;
  }
  return counts.length === 0 ? null : round(sum);
}

function isNumber(value: number | null): value is number {
  return value !== null && Number.isFinite(value);
}

/** Formulas leave 0.30000000000000004 behind. */
function round(number: number): number {
  return Math.round(number * 1e6) / 1e6;
}

function isSame(a: number, b: number): boolean {
  return round(a) === round(b);
}
