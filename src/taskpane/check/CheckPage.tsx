/** The page on which the workbook is checked: before a check, during it, while cells are mended, and its result. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { CheckingView } from "./CheckingView";
import { LazyColumns } from "./columns/LazyColumns";
import { stack } from "../shared/layout";
import { MendingView } from "./mending/MendingView";
import { ResultView } from "./ResultView";
import { StartView } from "./StartView";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({ page: stack(tokens.spacingVerticalM) });

export function CheckPage() {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Content />
    </div>
  );
}

function Content() {
  const { activity, report, mending, columns } = usePane().state;
  if (mending.step !== null) return <MendingView step={mending.step} />;
  if (columns.sheet !== null) return <LazyColumns sheet={columns.sheet} />;
  if (activity.kind === "checking") return <CheckingView progress={activity.progress} />;
  return report === null ? <StartView /> : <ResultView report={report} />;
}
