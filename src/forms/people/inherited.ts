/** Whether a category written on a household's first row is meant for all of it. */
import { SAMPLE_ROWS } from "../columns/values";
import type { Grid } from "../grid";
import type { Merges } from "../merges";
import type { Header } from "./header";
import { HouseholdTracker } from "./households";
import { RowReader } from "./row-reader";

/**
 * 户属性 is a household's. 人员类别 is each person's own: if the first row of some household has none, a blank says that somebody
 * is of no category, and not that he is of the one above; else it may have been written once for each household.
 */
export function isCategoryShared(grid: Grid, merges: Merges, header: Header): boolean {
  if (header.columns.category < 0 || header.isCategoryOfHousehold) return true;
  const households = new HouseholdTracker();
  const first = header.lastRow + 1;
  for (let row = first; row < first + SAMPLE_ROWS; row++) {
    const cells = grid.cells[row - grid.origin.row];
    if (cells === undefined) return true;
    const reader = new RowReader(grid, header, merges, cells, row);
    // Somebody whose name was forgotten begins his household all the same.
    if (reader.text("name") === "" && reader.text("id") === "") continue;
    const { isNew } = households.next(reader.household(), header.columns);
    if (isNew && reader.words("category") === "" && reader.marked() === null) return false;
  }
  return true;
}
