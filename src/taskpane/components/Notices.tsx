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

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  /** The page with the result that was mended, or is old. What went wrong is told on every page. */
  readonly isCheckPage: boolean;
}

/** What stays in sight however far the page is scrolled: what went wrong, what was mended, that the result is old. */
export function Notices({ session, state, isCheckPage }: Props) {
  const styles = useStyles();
  const { problem, stale, report, activity, mending } = state;
  const isResult = isCheckPage && report !== null && activity.kind !== "checking" && mending.step === null;
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
