/** Says that the result is old and why, and checks again. */
import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { messages } from "./messages";
import type { Stale } from "../state";
import { usePane } from "../shared/pane-context";

export function StaleBar({ stale }: { stale: Stale }) {
  const { session } = usePane();
  return (
    <div role="status">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{messages.stale[stale]}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={() => void session.check()}>
            {messages.result.recheck}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
