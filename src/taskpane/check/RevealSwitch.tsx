/** Shows ID numbers in full, or masked again. */
import { Switch } from "@fluentui/react-components";
import { usePane } from "../shared/pane-context";
import { messages } from "./messages";

export function RevealSwitch() {
  const { isRevealed, reveal } = usePane();
  return (
    <Switch
      label={messages.result.reveal}
      checked={isRevealed}
      onChange={(_, { checked }) => reveal(checked)}
    />
  );
}
