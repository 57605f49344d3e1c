/** While cells are written. It cannot be cancelled: what was begun is brought to an end, and can be taken back. */
import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import type { MendingState } from "./mender";
import { messages } from "../messages";
import { useLostFocus } from "../../shared/focus";
import { stack } from "../../shared/layout";

const useStyles = makeStyles({
  text: { outlineStyle: "none" },
  box: { ...stack(tokens.spacingVerticalL), padding: `${tokens.spacingVerticalXXL} 0` },
});

export function MendingView({ step }: { step: NonNullable<MendingState["step"]> }) {
  const styles = useStyles();
  const status = useLostFocus(null);
  const text = messages.mending.steps[step];
  return (
    <div className={styles.box} role="status">
      <ProgressBar aria-label={text} />
      <Text ref={status} tabIndex={-1} className={styles.text}>
        {text}
      </Text>
    </div>
  );
}
