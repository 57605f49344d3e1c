/** A sheet's columns as a file, for workbooks with the same headings. */
import { Button, Field, makeStyles, Text, tokens } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { Download, FileInput } from "../../shared/files";
import { row, stack } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import type { SheetView } from "../sheets/sheet-view";
import { messages } from "./messages";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
  box: stack(tokens.spacingVerticalS),
  buttons: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap" },
  text: {
    width: "100%",
    boxSizing: "border-box",
    font: "inherit",
    resize: "vertical",
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
  },
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
        {file !== null && <Save {...file} />}
        <FileInput label={messages.load} onText={(text) => void session.columns.takeIn(text)} />
        <Text role="status">{done === null ? "" : show(done)}</Text>
        <Text role="alert">{refused === null ? "" : show(messages.refused(refused))}</Text>
      </div>
    </details>
  );
}

function Save({ name, text }: { name: string; text: string }) {
  const styles = useStyles();
  const area = useRef<HTMLTextAreaElement>(null);
  const [told, setTold] = useState("");
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setTold(messages.copied);
    } catch {
      // Older programs let nobody near the clipboard.
      area.current?.select();
      setTold(messages.copyFailed);
    }
  };
  return (
    <div className={styles.box}>
      <Field label={messages.text}>
        {(control) => (
          <textarea {...control} ref={area} className={styles.text} readOnly rows={4} value={text} />
        )}
      </Field>
      <div className={styles.buttons}>
        <Download label={messages.save} name={name} text={text} />
        <Button size="small" onClick={() => void copy()}>
          {messages.copy}
        </Button>
      </div>
      <Text role="status">{told}</Text>
    </div>
  );
}
