/** What can be mended now; null where nothing may be, because the result is out of date: it is checked again first. */
import type { FixPlan } from "./mender";
import { usePane } from "../../shared/pane-context";

export function useFixPlan(): FixPlan | null {
  const { stale, mending } = usePane().state;
  return stale === null ? mending.plan : null;
}
