import { Button, MessageBar, MessageBarActions, MessageBarBody } from "@fluentui/react-components";
import { messages } from "../messages";
import type { Stale } from "../session";

export function StaleBar({ stale, onRecheck }: { stale: Stale; onRecheck: () => void }) {
  return (
    <div role="status">
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>{messages.stale[stale]}</MessageBarBody>
        <MessageBarActions>
          <Button size="small" appearance="primary" onClick={onRecheck}>
            {messages.result.recheck}
          </Button>
        </MessageBarActions>
      </MessageBar>
    </div>
  );
}
