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
  const { documents, identities, late } = policy;
  const exceptions = late?.exceptions ?? [];
  return (
    <div className={styles.box}>
      {documents.some(({ draft }) => draft) && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{messages.policy.draft}</MessageBarBody>
        </MessageBar>
      )}
      {documents.some(({ quality }) => quality !== "full") && (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{messages.policy.notWhole}</MessageBarBody>
        </MessageBar>
      )}
      {documents.map((document) => (
        <Fact key={document.id} text={messages.policy.document(documentText(document))} source="" />
      ))}
      {factsOf(policy).map(([text, source]) => (
        <Fact key={text} text={text} source={source === null ? "" : shortSource(policy, source)} />
      ))}
      {identities.source === null ? (
        <Fact text={messages.policy.highestDefault} source="" />
      ) : (
        <Fact text={messages.policy.highest} source={shortSource(policy, identities.source)} />
      )}
      {exceptions.length > 0 && (
        <details>
          <summary className={styles.summary}>{messages.policy.exceptions(exceptions.length)}</summary>
          <div className={styles.box}>
            {exceptions.map((exception) => (
              <Fact
                key={exception.who}
                text={messages.policy.exception(exception)}
                source={shortSource(policy, exception.source)}
              />
            ))}
          </div>
        </details>
      )}
    </div>
  );
}

type StatedFact = readonly [text: string, source: Source | null];

/** What a document does not state has no source in it. */
function factsOf({
  standards,
  fiscalSubsidy,
  windows,
  benefit,
  late,
  lapse,
  quota,
  completion,
}: Policy): StatedFact[] {
  const sourceOf = (stated: { readonly source?: Source } | null) => stated?.source ?? null;
  return [
    ...standards.map((standard): StatedFact => [
      messages.policy.standard(standard.name, shared.yuan(standard.yuan)),
      standard.source,
    ]),
    ...(fiscalSubsidy === null
      ? []
      : [[messages.policy.fiscalSubsidy(shared.yuan(fiscalSubsidy.yuan)), fiscalSubsidy.source] as const]),
    ...windows.map((window): StatedFact => [messages.policy.window(window), window.source]),
    ...(windows.length === 0 ? [[messages.policy.noWindow, null] as const] : []),
    [messages.policy.benefit(benefit), sourceOf(benefit?.kind === "period" ? benefit : null)],
    [
      messages.policy.late(late),
      sourceOf(late?.general.kind === "notStated" ? null : (late?.general ?? null)),
    ],
    ...(lapse === null ? [] : [[messages.policy.lapse(lapse, onlyYuan(standards)), lapse.source] as const]),
    [messages.policy.quota(quota.rule), sourceOf(quota.rule?.kind === "notStated" ? null : quota.rule)],
    ...(completion === null ? [] : [[messages.policy.completion(completion), completion.source] as const]),
  ];
}

/** Null where groups or grades pay different amounts. */
function onlyYuan([only, ...others]: Policy["standards"]): number | null {
  return only === undefined || others.length > 0 ? null : only.yuan;
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
