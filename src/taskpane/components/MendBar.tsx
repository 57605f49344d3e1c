import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useCallback } from "react";
import { messages } from "../messages";
import type { Session, SessionState } from "../session";
import { stack } from "./layout";
import { useMendOffer } from "./MendContext";
import { UndoButton } from "./UndoButton";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  button: { width: "100%" },
  note: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly onPreview: () => void;
  /** The user has just come back from the preview. */
  readonly isBack: boolean;
}

/** Everything that can be mended at once, and taken back. */
export function MendBar({ session, state, onPreview, isBack }: Props) {
  const styles = useStyles();
  const offer = useMendOffer();
  const button = useCallback(
    (element: HTMLElement | null) => {
      if (isBack) element?.focus();
    },
    [isBack],
  );
  const fixes = offer?.plan.fixes.length ?? 0;
  const waiting = offer?.plan.waiting.size ?? 0;
  if (fixes + waiting === 0 && state.mending.undo === null) return null;
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
      <UndoButton session={session} state={state} />
    </div>
  );
}
