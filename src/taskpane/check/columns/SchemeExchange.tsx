/** A sheet's columns as a file, for workbooks with the same headings. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { FileInput } from "../../shared/files";
import { stack } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import { TextExport } from "../../shared/TextExport";
import type { SheetView } from "../sheets/sheet-view";
import { messages } from "./messages";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
  box: stack(tokens.spacingVerticalS),
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function SchemeExchange({ sheet }: { sheet: SheetView }) {
  const styles = useStyles();
  const { session, state } = usePane();
  const show = useShowText();
  const { refused, done } = state.columns;
  const file = session.columns.fileOf(sheet);
  return (
    <details>
      <summary className={styles.summary}>{messages.scheme}</summary>
      <div className={styles.box}>
        <Text size={200} className={styles.quiet}>
          {messages.schemeHint}
        </Text>
        {file !== null && <TextExport label={messages.text} save={messages.save} {...file} />}
        <FileInput label={messages.load} onText={(text) => void session.columns.takeIn(text)} />
        <Text role="status">{done === null ? "" : show(done)}</Text>
        <Text role="alert">{refused === null ? "" : show(messages.refused(refused))}</Text>
      </div>
    </details>
  );
}
