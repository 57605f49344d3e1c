/** Leads to the columns of a sheet. */
import { Button } from "@fluentui/react-components";
import { useLostFocus } from "../../shared/focus";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import { messages } from "./messages";

export function ColumnsButton({ sheet }: { sheet: string }) {
  const { session, state } = usePane();
  const { left } = state.columns;
  const back = useLostFocus(left);
  const show = useShowText();
  return (
    <Button
      ref={left === sheet ? back : undefined}
      size="small"
      aria-label={messages.openOf(show(sheet))}
      onClick={() => session.columns.show(sheet)}
      style={{ alignSelf: "flex-start" }}
    >
      {messages.open}
    </Button>
  );
}
