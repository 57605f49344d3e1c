/** What can be done with the result as a whole: marks on the sheets, whole numbers, checking again. */
import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { messages } from "./messages";
import { row, stack } from "../shared/layout";
import { usePane } from "../shared/pane-context";
import { RevealSwitch } from "./RevealSwitch";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  line: { ...row(tokens.spacingHorizontalS), justifyContent: "space-between", flexWrap: "wrap" },
});

export function ResultActions() {
  const styles = useStyles();
  const { session, state } = usePane();
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Switch
          label={messages.result.marks}
          title={messages.result.marksHint}
          checked={state.marksShown}
          onChange={(_, { checked }) => void session.setMarksShown(checked)}
        />
        <RevealSwitch />
      </div>
      <div className={styles.line}>
        <Button size="small" appearance="subtle" onClick={() => void session.clearMarks()}>
          {messages.result.clearMarks}
        </Button>
        {state.stale === null && (
          <Button size="small" onClick={() => void session.check()}>
            {messages.result.recheck}
          </Button>
        )}
      </div>
    </div>
  );
}
