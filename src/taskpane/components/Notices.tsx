import { makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../session";
import { stack } from "./layout";
import { MendOutcomeBar } from "./MendOutcomeBar";
import { ProblemBar } from "./ProblemBar";
import { StaleBar } from "./StaleBar";

const useStyles = makeStyles({
  notices: {
    ...stack(tokens.spacingVerticalXS),
    flexShrink: 0,
    // A long detail of a failure must not push the page out of a small pane.
    maxHeight: "40%",
    overflowY: "auto",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM} 0`,
  },
});

/** What stays in sight however far the page is scrolled: what went wrong, what was mended, that the result is old. */
export function Notices({ session, state }: { session: Session; state: SessionState }) {
  const styles = useStyles();
  const { problem, stale, report, activity, mending } = state;
  const isResult = report !== null && activity.kind !== "checking" && mending.step === null;
  const isStale = stale !== null && isResult;
  const outcome = isResult ? mending.outcome : null;
  if (problem === null && !isStale && outcome === null) return null;
  return (
    <div className={styles.notices}>
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => session.dismissProblem()} />}
      {outcome !== null && <MendOutcomeBar session={session} outcome={outcome} />}
      {isStale && <StaleBar stale={stale} onRecheck={() => void session.check()} />}
    </div>
  );
}
