/** While the workbook is checked: how far it has got, and the way out. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import type { Progress } from "../../checking";
import { stack } from "../shared/layout";
import { ProgressNote } from "../shared/ProgressNote";
import { useLostFocus } from "../shared/focus";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  box: { ...stack(tokens.spacingVerticalL), padding: `${tokens.spacingVerticalXXL} 0` },
});

export function CheckingView({ progress }: { progress: Progress | null }) {
  const { session } = usePane();
  const styles = useStyles();
  const cancel = useLostFocus(session);
  return (
    <div className={styles.box}>
      <Text as="h2" size={500} weight="semibold">
        {messages.progress.checking}
      </Text>
      <ProgressNote label={messages.progress.checking} progress={progress} />
      <Button ref={cancel} onClick={() => session.cancel()}>
        {shared.progress.cancel}
      </Button>
    </div>
  );
}
