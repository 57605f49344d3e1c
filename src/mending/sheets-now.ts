/** Reads sheets as they stand now, after somebody or the product has changed them. */
import type { Grid } from "../forms";
import { type CellEdit, HostError, type Workbook } from "../hosts/workbook";

/** The sheets that the edits are on, as they stand now; without those that are gone. */
export async function sheetsOf(
  workbook: Workbook,
  edits: readonly CellEdit[],
): Promise<ReadonlyMap<string, Grid>> {
  const grids = new Map<string, Grid>();
  for (const name of new Set(edits.map(({ sheet }) => sheet))) {
    try {
      grids.set(name, await workbook.readSheet(name));
    } catch (error) {
      if (!(error instanceof HostError && error.problem === "sheet-missing")) throw error;
    }
  }
  return grids;
}
