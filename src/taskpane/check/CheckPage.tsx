/** The page on which the workbook is checked: before a check, during it, while cells are mended, and its result. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect } from "react";
import { CheckingView } from "./CheckingView";
import { LazyColumns } from "./columns/LazyColumns";
import { later } from "../shared/later";
import { stack } from "../shared/layout";
import { MendingView } from "./mending/MendingView";
import { StartView } from "./StartView";
import { usePane } from "../shared/pane-context";

/** There is none before the first check: the pane starts without it, and fetches it meanwhile. */
export const LazyResult = later(() =>
  import(/* webpackChunkName: "result" */ "./ResultView").then(({ ResultView }) => ResultView),
);

const useStyles = makeStyles({ page: stack(tokens.spacingVerticalM) });

export function CheckPage() {
  const styles = useStyles();
  useEffect(() => void LazyResult.ahead(), []);
  return (
    <div className={styles.page}>
      <Content />
    </div>
  );
}

function Content() {
  const { activity, result, mending, columns } = usePane().state;
  if (mending.step !== null) return <MendingView step={mending.step} />;
  if (columns.sheet !== null) return <LazyColumns name={columns.sheet} />;
  if (activity.kind === "checking") return <CheckingView progress={activity.progress} />;
  return result === null ? <StartView /> : <LazyResult result={result} />;
}
