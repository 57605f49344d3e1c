import { makeStyles, tokens } from "@fluentui/react-components";
import type { Session, SessionState } from "../session";
import { CheckingView } from "./CheckingView";
import { stack } from "./layout";
import { MendingView } from "./MendingView";
import { ResultView } from "./ResultView";
import { StartView } from "./StartView";
import type { ViewOptions } from "./viewOptions";

const useStyles = makeStyles({ page: stack(tokens.spacingVerticalM) });

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly options: ViewOptions;
  readonly onOptions: (options: ViewOptions) => void;
  readonly scroller: HTMLElement | null;
}

export function CheckPage(props: Props) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <Content {...props} />
    </div>
  );
}

function Content(props: Props) {
  const { activity, report, mending } = props.state;
  if (mending.step !== null) return <MendingView step={mending.step} />;
  if (activity.kind === "checking")
    return <CheckingView session={props.session} progress={activity.progress} />;
  if (report !== null) return <ResultView {...props} report={report} />;
  return <StartView session={props.session} state={props.state} />;
}
