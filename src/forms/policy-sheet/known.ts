/** Whether a sheet holds policies, as they are laid out now or were before 2026. */
import { labelText } from "../cell";
import type { Grid } from "../grid";
import { SHEET_NAME } from "./layout";
import { isLaidOut } from "./table";
import { isPolicySheet as isVersion1, mayBePolicySheet as mayBeVersion1 } from "./version-1/blocks";

/** Whether it is laid out as sheets are now. */
export function isCurrent(grid: Grid): boolean {
  return isLaidOut(grid, isPolicyName(grid.name));
}

export function isPolicyName(sheet: string): boolean {
  return labelText(sheet).includes(SHEET_NAME);
}

export function isPolicySheet(grid: Grid): boolean {
  return isCurrent(grid) || isVersion1(grid);
}

/** Whether it may turn out to be one, as far as its name and its top rows tell. */
export function mayBePolicySheet(grid: Grid): boolean {
  return isCurrent(grid) || mayBeVersion1(grid);
}
