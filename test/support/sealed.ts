/** Workbooks that carry a seal. */
import type { Grid } from "../../src/forms";
import { accountOf, type SheetAccount } from "../../src/checking";
import { formatSeal, type Seal, SEAL_KEY, SealRun } from "../../src/handing-in";
import { withSettings } from "./with-settings";
import { writeXlsx } from "../../src/hosts/file/write";
import { resultsOf } from "./check";
import { read } from "./read";
import { toEnd } from "./to-end";

const AT = "2023-11-02 10:32";

/** A seal of these sheets, as the pane makes it after a check. */
export function sealOf(...grids: readonly Grid[]): Seal {
  const run = new SealRun(null);
  for (const grid of grids) toEnd(run.read({ grid, form: read(grid) }));
  const results = resultsOf(grids);
  const accounts = grids.flatMap((grid, i): SheetAccount[] => {
    const result = results[i];
    return result === undefined ? [] : [toEnd(accountOf(read(grid), result))];
  });
  return run.newSeal(accounts, AT);
}

/** The bytes of a workbook with some sheets and the seal of some others. */
export function sealedXlsx(sealed: readonly Grid[], now: readonly Grid[] = sealed): Uint8Array {
  return withSettings(writeXlsx(now), new Map([[SEAL_KEY, formatSeal(sealOf(...sealed))]]));
}
