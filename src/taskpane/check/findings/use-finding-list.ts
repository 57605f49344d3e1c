/** The list of findings, built in slices so that the pane stays quick. */
import { useEffect, useState } from "react";
import { CheckCancelled, runInSlices } from "../../../checks";
import { buildList, type Filter, type FindingList, type Grouping } from "./list";
import type { CheckResult } from "../check-result";

/** The list for what is wanted now; until it is there the one before, and null for a result that has none yet. */
export function useFindingList(
  result: CheckResult,
  filter: Filter,
  grouping: Grouping,
  pause: () => Promise<void>,
): FindingList | null {
  const [built, setBuilt] = useState<{ result: CheckResult; list: FindingList } | null>(null);
  const [failure, setFailure] = useState<{ error: unknown } | null>(null);
  useEffect(() => {
    let isWanted = true;
    runInSlices(buildList(result, filter, grouping), { pause, isCancelled: () => !isWanted }).then(
      (list) => {
        if (isWanted) setBuilt({ result, list });
      },
      (error: unknown) => {
        if (isWanted && !(error instanceof CheckCancelled)) setFailure({ error });
      },
    );
    return () => {
      isWanted = false;
    };
  }, [result, filter, grouping, pause]);
  // Thrown while rendering, so that it ends where all defects of the page end.
  if (failure !== null) throw failure.error;
  return built?.result === result ? built.list : null;
}
