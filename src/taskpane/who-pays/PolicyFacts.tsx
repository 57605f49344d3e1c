/** What holds for everybody: the standard, several identities, when to pay, what for, and how many are to enrol. */
import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { documentText, type Policy, type Source } from "../../policy";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import { stack } from "../shared/layout";
import { shortSource } from "./short-source";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  text: { margin: 0, overflowWrap: "anywhere" },
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
  source: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
});

export function PolicyFacts({ policy }: { policy: Policy }) {
  const styles = useStyles();
  const { standard, fiscalSubsidy, identities, collection, benefit, late, quota, documents } = policy;
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
        text={messages.policy.standard(shared.yuan(standard.yuan))}
        source={shortSource(policy, standard.source)}
      />
      {fiscalSubsidy !== null && (
        <Fact
          text={messages.policy.fiscalSubsidy(shared.yuan(fiscalSubsidy.yuan))}
          source={shortSource(policy, fiscalSubsidy.source)}
        />
      )}
      <Fact
        text={`${messages.policy.window}${shared.colon}${windows.join("；")}`}
        source={shortSource(policy, collection.source)}
      />
      {identities.source === null ? (
        <Fact text={messages.policy.highestDefault} source="" />
      ) : (
        <Fact text={messages.policy.highest} source={shortSource(policy, identities.source)} />
      )}
      <Fact text={messages.policy.benefit(benefit)} source={sourceOf(policy, benefit)} />
      <Fact text={messages.policy.late(late.general)} source={sourceOf(policy, late.general)} />
      <Fact text={messages.policy.quota(quota.rule)} source={sourceOf(policy, quota.rule)} />
      {late.exceptions.length > 0 && (
        <details>
          <summary className={styles.summary}>{messages.policy.exceptions(late.exceptions.length)}</summary>
          <div className={styles.box}>
            {late.exceptions.map(({ who, says, source }) => (
              <Fact key={who} text={`${who}${shared.colon}${says}`} source={shortSource(policy, source)} />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

/** What a document does not state has no source in it. */
function sourceOf(policy: Policy, stated: { readonly kind: string; readonly source?: Source }): string {
  return stated.source === undefined ? "" : shortSource(policy, stated.source);
}

function Fact({ text, source }: { text: string; source: string }) {
  const styles = useStyles();
  return (
    <p className={styles.text}>
      {text}
      {source !== "" && (
        <span className={styles.source}>{` ${messages.policy.source}${shared.colon}${source}`}</span>
      )}
    </p>
  );
}
