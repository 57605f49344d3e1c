import { Button, makeStyles, Switch, tokens } from "@fluentui/react-components";
import { messages } from "../messages";
import type { Session, SessionState } from "../session";
import { row, stack } from "./layout";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  line: { ...row(tokens.spacingHorizontalS), justifyContent: "space-between", flexWrap: "wrap" },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly revealed: boolean;
  readonly onReveal: (revealed: boolean) => void;
}

export function ResultActions({ session, state, revealed, onReveal }: Props) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Switch
          label={messages.result.marks}
          title={messages.result.marksHint}
          checked={state.marksShown}
          onChange={(_, { checked }) => void session.setMarksShown(checked)}
        />
        <Switch
          label={messages.result.reveal}
          checked={revealed}
          onChange={(_, { checked }) => onReveal(checked)}
        />
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
