/** In place of a list that the filter leaves nothing of: says so, and shows all again. */
import { Button } from "@fluentui/react-components";
import { messages } from "../messages";
import { EmptyState } from "../../shared/EmptyState";
import { useLostFocus } from "../../shared/focus";

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
