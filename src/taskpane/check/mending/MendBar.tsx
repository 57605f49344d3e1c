/** Everything that can be mended at once, and taken back. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { messages } from "../messages";
import { stack } from "../../shared/layout";
import { useFixPlan } from "./fix-plan";
import { UndoButton } from "./UndoButton";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  button: { width: "100%" },
  note: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly onPreview: () => void;
  /** The user has just come back from the preview. */
  readonly isBack: boolean;
}

export function MendBar({ onPreview, isBack }: Props) {
  const styles = useStyles();
  const { undo, isRecordOfLaterVersion } = usePane().state.mending;
  const plan = useFixPlan();
  const button = useCallback(
    (element: HTMLElement | null) => {
      if (isBack) element?.focus();
    },
    [isBack],
  );
  const fixes = plan?.fixes.length ?? 0;
  const waiting = plan?.waiting.size ?? 0;
  if (fixes + waiting === 0 && undo === null && !isRecordOfLaterVersion) return null;
  return (
    <div className={styles.box}>
      {fixes > 0 && (
        <Button ref={button} appearance="primary" className={styles.button} onClick={onPreview}>
          {messages.mending.fixAll(fixes)}
        </Button>
      )}
      {waiting > 0 && (
        <Text size={200} className={styles.note}>
          {messages.mending.waiting(waiting)}
        </Text>
      )}
      <UndoButton />
    </div>
  );
}
