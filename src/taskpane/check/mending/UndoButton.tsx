/**
 * Takes back the last batch of fixes, also one that an earlier session made or did not finish. Where a later version of the
 * product keeps the record, says so.
 */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "../messages";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  button: { width: "100%" },
  note: { color: tokens.colorNeutralForeground2 },
});

export function UndoButton() {
  const styles = useStyles();
  const { session, state } = usePane();
  const { undo, isRecordOfLaterVersion } = state.mending;
  if (isRecordOfLaterVersion)
    return (
      <Text size={200} className={styles.note}>
        {messages.mending.laterVersion}
      </Text>
    );
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
