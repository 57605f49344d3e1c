/** What stays in sight above the result: what was mended, and that the result is old. */
import type { ReactNode } from "react";
import type { PaneContents } from "../shared/pane-context";
import { MendOutcomeBar } from "./mending/MendOutcomeBar";
import { StaleBar } from "./StaleBar";

export function checkNotices({ state }: PaneContents): ReactNode {
  const { stale, report, activity, mending, columns } = state;
  const isResult =
    columns.sheet === null && report !== null && activity.kind !== "checking" && mending.step === null;
  if (!isResult || (stale === null && mending.outcome === null)) return null;
  return (
    <>
      {mending.outcome !== null && <MendOutcomeBar outcome={mending.outcome} />}
      {stale !== null && <StaleBar stale={stale} />}
    </>
  );
}
