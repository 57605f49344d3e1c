/** What went wrong, with the detail for the maintainer. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
} from "@fluentui/react-components";
import { messages } from "../shared/messages";
import type { Problem } from "../shared/problem";
import { CrossIcon } from "../shared/Icons";

const useStyles = makeStyles({
  bar: { flexShrink: 0 },
  detail: { overflowWrap: "anywhere", whiteSpace: "pre-wrap" },
});

export function ProblemBar({ problem, onDismiss }: { problem: Problem; onDismiss: () => void }) {
  const styles = useStyles();
  return (
    <div role="alert">
      <MessageBar intent="error" layout="multiline" className={styles.bar}>
        <MessageBarBody>
          {problem.message}
          {problem.detail !== "" && (
            <details>
              <summary>{messages.problem.detail}</summary>
              <span className={styles.detail}>{problem.detail}</span>
            </details>
          )}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<CrossIcon />}
              aria-label={messages.problem.dismiss}
              onClick={onDismiss}
            />
          }
        />
      </MessageBar>
    </div>
  );
}
