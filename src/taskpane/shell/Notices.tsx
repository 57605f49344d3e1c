/** What stays in sight however far the page is scrolled: what went wrong, on every page, and what the page itself tells. */
import { makeStyles, tokens } from "@fluentui/react-components";
import type { PageDescription } from "../shared/page-description";
import { stack } from "../shared/layout";
import { usePane } from "../shared/pane-context";
import { ProblemBar } from "./ProblemBar";

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

export function Notices({ page }: { page: PageDescription }) {
  const styles = useStyles();
  const pane = usePane();
  const { problem } = pane.state;
  const own = page.notices?.(pane) ?? null;
  if (problem === null && own === null) return null;
  return (
    <div className={styles.notices}>
      {problem !== null && <ProblemBar problem={problem} onDismiss={() => pane.session.dismissProblem()} />}
      {own}
    </div>
  );
}
