/** What was said of a sheet with nearly the same headings, to be used here too, and what does not fit. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { stack } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import type { SheetView } from "../sheets/sheet-view";
import { messages } from "./messages";
import type { Offer } from "./sheet-columns";

const useStyles = makeStyles({
  box: {
    ...stack(tokens.spacingVerticalXS),
    alignItems: "flex-start",
    padding: tokens.spacingHorizontalS,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  text: { overflowWrap: "anywhere" },
});

export function OfferedScheme({ sheet, offer: { fit } }: { sheet: SheetView; offer: Offer }) {
  const styles = useStyles();
  const { session } = usePane();
  const show = useShowText();
  return (
    <div className={styles.box}>
      <Text className={styles.text}>{show(messages.offer(fit))}</Text>
      <Button size="small" onClick={() => void session.columns.adopt(sheet.name)}>
        {messages.adopt}
      </Button>
    </div>
  );
}
