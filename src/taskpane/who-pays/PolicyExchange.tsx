/** A policy as text, for other workbooks and for whoever keeps the built-in ones. */
import { Button, Field, makeStyles, Text, Textarea, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { compilePolicy, type Policy } from "../../policy";
import { messages } from "./messages";
import { exported } from "./policy-sheets";
import { FileInput } from "../shared/files";
import { row, stack } from "../shared/layout";
import { useShowText } from "../shared/show";
import { usePane } from "../shared/pane-context";
import { TextExport } from "../shared/TextExport";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
  buttons: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap" },
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalL, overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

export function PolicyExchange({ policy }: { policy: Policy | null }) {
  const styles = useStyles();
  return (
    <details>
      <summary className={styles.summary}>{messages.policySheet.exportTitle}</summary>
      <div className={styles.box}>
        <Text size={200} className={styles.quiet}>
          {messages.policySheet.exportHint}
        </Text>
        {policy === null ? <Text>{messages.policySheet.nothingToExport}</Text> : <Export policy={policy} />}
        <Import />
      </div>
    </details>
  );
}

function Export({ policy }: { policy: Policy }) {
  return (
    <TextExport
      label={messages.policySheet.exportText(compilePolicy(policy).label)}
      save={messages.policySheet.download}
      {...exported(policy)}
    />
  );
}

function Import() {
  const styles = useStyles();
  const { session, state } = usePane();
  const { refused } = state.policySheets;
  const show = useShowText();
  const [text, setText] = useState("");
  const takeIn = (content: string) => void session.policySheets.takeIn(content);
  return (
    <div className={styles.box}>
      <Field label={messages.policySheet.importText}>
        <Textarea rows={4} value={text} onChange={(_, { value }) => setText(value)} />
      </Field>
      <div className={styles.buttons}>
        <Button size="small" disabled={text.trim() === ""} onClick={() => takeIn(text)}>
          {messages.policySheet.importAction}
        </Button>
        <FileInput label={messages.policySheet.importFile} onText={takeIn} />
      </div>
      <div role="alert">
        {refused !== null && (
          <>
            <Text>{messages.policySheet.refused}</Text>
            <ul className={styles.list}>
              {refused.map((line) => (
                <li key={line}>{show(line)}</li>
              ))}
            </ul>
          </>
        )}
      </div>
    </div>
  );
}
