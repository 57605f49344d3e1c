/** Reads sheets as they stand now, after somebody or the product has changed them. */
import type { Grid } from "../forms";
import { HostError, type Workbook } from "../hosts/workbook";

/** The sheets of these names, as they stand now; without those that are gone. */
export async function sheetsNamed(
  workbook: Workbook,
  names: ReadonlySet<string>,
): Promise<ReadonlyMap<string, Grid>> {
  const grids = new Map<string, Grid>();
  for (const name of names) {
    try {
      grids.set(name, await workbook.readSheet(name));
    } catch (error) {
      if (!(error instanceof HostError && error.problem === "sheet-missing")) throw error;
    }
  }
  return grids;
}
