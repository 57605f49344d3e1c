import { Button, makeStyles } from "@fluentui/react-components";
import { messages } from "../messages";
import type { Session, SessionState } from "../session";

const useStyles = makeStyles({ button: { width: "100%" } });

/** Takes back the last batch of fixes, also one that an earlier session made or did not finish. */
export function UndoButton({ session, state }: { session: Session; state: SessionState }) {
  const styles = useStyles();
  const { undo } = state.mending;
  if (undo === null) return null;
  const { at, cells, wasInterrupted } = undo;
  const when = messages.mending.when(at, session.today());
  const text = wasInterrupted ? messages.mending.undoInterrupted : messages.mending.undo;
  return (
    <Button className={styles.button} onClick={() => void session.undo()}>
      {text(when, cells)}
    </Button>
  );
}
