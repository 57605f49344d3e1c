import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { documentText, type Policy } from "../../policy";
import { messages } from "../messages";
import { stack } from "./layout";
import { shortSource } from "./sources";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  text: { margin: 0, overflowWrap: "anywhere" },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

/** What holds for everybody: the standard, several identities, when to pay. */
export function PolicyFacts({ policy }: { policy: Policy }) {
  const styles = useStyles();
  const { standard, identities, collection, documents } = policy;
  const windows = collection.windows.map(({ from, to, days }) => messages.policy.windowText(from, to, days));
  return (
    <div className={styles.box}>
      {documents.some(({ draft }) => draft) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{messages.policy.draft}</MessageBarBody>
        </MessageBar>
      )}
      {documents.map((document) => (
        <Fact key={document.id} text={messages.policy.document(documentText(document))} source="" />
      ))}
      <Fact
        text={messages.policy.standard(messages.yuan(standard.yuan))}
        source={shortSource(policy, standard.source)}
      />
      <Fact
        text={`${messages.policy.window}${messages.colon}${windows.join("；")}`}
        source={shortSource(policy, collection.source)}
      />
      {identities.source === null ? (
        <Fact text={messages.policy.highestDefault} source="" />
      ) : (
        <Fact text={messages.policy.highest} source={shortSource(policy, identities.source)} />
      )}
    </div>
  );
}

function Fact({ text, source }: { text: string; source: string }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      {text}
      {source !== "" && (
        <span className={styles.source}>{` ${messages.policy.source}${messages.colon}${source}`}</span>
      )}
    </p>
  );
}
