import { Button } from "@fluentui/react-components";
import { messages } from "../messages";
import { EmptyState } from "./EmptyState";
import { useLostFocus } from "./focus";

export function NothingFiltered({ onReset }: { onReset: () => void }) {
  const reset = useLostFocus(null);
  return (
    <>
      <EmptyState title={messages.filter.none} text="" />
      <Button ref={reset} onClick={onReset}>
        {messages.filter.reset}
      </Button>
    </>
  );
}
