import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "../messages";
import type { Progress, Session } from "../session";
import { stack } from "./layout";
import { ProgressNote } from "./ProgressNote";
import { useLostFocus } from "./focus";

const useStyles = makeStyles({
  box: { ...stack(tokens.spacingVerticalL), padding: `${tokens.spacingVerticalXXL} 0` },
});

export function CheckingView({ session, progress }: { session: Session; progress: Progress | null }) {
  const styles = useStyles();
  const cancel = useLostFocus(session);
  return (
    <div className={styles.box}>
      <Text as="h2" size={500} weight="semibold">
        {messages.progress.checking}
      </Text>
      <ProgressNote label={messages.progress.checking} progress={progress} />
      <Button ref={cancel} onClick={() => session.cancel()}>
        {messages.progress.cancel}
      </Button>
    </div>
  );
}
