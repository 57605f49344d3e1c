/** Breakdown tables as lines of text: what was read of each unit and of the total. */
import type { Grid, Unit } from "../../src/forms";
import { nameOf } from "./grid";
import { breakdownIn } from "./read";

/** Census, employees, others excluded, quota; null for a column that the table does not have. */
function numbersOf(unit: Unit): (number | null)[] {
  return [unit.census, unit.employees, ...unit.otherExcluded, unit.quota].map(
    (count) => count?.value ?? null,
  );
}

/** `土沃村 789 196 593`, `·` for a column that the table does not have. */
function unitLine(unit: Unit): string {
  return [unit.name, ...numbersOf(unit).map((number) => number ?? "·")].join(" ");
}

export function unitLines(grid: Grid): string[] {
  return breakdownIn(grid).units.map(unitLine);
}

export function totalLine(grid: Grid): string | null {
  const { total } = breakdownIn(grid);
  return total === null ? null : unitLine(total);
}

/** `593 in D3`: where the quota of a unit stands. */
export function quotaCells(grid: Grid): string[] {
  return breakdownIn(grid).units.map(({ quota }) =>
    quota === null ? "·" : `${String(quota.value)} in ${nameOf(quota.cell)}`,
  );
}
