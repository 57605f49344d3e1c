/** What a roster is handed in with: the report, the list for public posting, and the seal. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { SealState } from "../../../handing-in";
import { messages } from "../messages";
import { messages as shared } from "../../shared/messages";
import type { CheckResult } from "../check-result";
import { verdictOf } from "../../../handing-in";
import { HandInSeal } from "./HandInSeal";
import { stack } from "../../shared/layout";
import { ProgressNote } from "../../shared/ProgressNote";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  buttons: { display: "flex", flexWrap: "wrap", margin: `0 -${tokens.spacingHorizontalXS}` },
  summary: {
    cursor: "pointer",
    padding: `${tokens.spacingVerticalXS} 0`,
    fontWeight: tokens.fontWeightSemibold,
  },
  button: { margin: `0 ${tokens.spacingHorizontalXS} ${tokens.spacingVerticalXS}` },
});

export function HandInBox({ result }: { result: CheckResult }) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { handIn, activity } = state;
  return (
    // While something is wrong the findings come first. What a seal says is never hidden.
    <details open={verdictOf(result).tone !== "bad" || isSealed(handIn.seal)}>
      <summary className={styles.summary}>{messages.handIn.title}</summary>
      <section className={styles.box} aria-label={messages.handIn.title}>
        <HandInSeal />
        <Actions result={result} />
        {result.errors > 0 && result.totals.persons > 0 && (
          <Text size={200}>{messages.handIn.withErrors(result.errors)}</Text>
        )}
        <div role="status">
          {handIn.task !== null && <Text>{messages.handIn.tasks[handIn.task]}</Text>}
          {handIn.task === null && handIn.done !== null && <Text>{handIn.done}</Text>}
        </div>
        {activity.kind === "posting" && (
          <>
            <ProgressNote label={messages.handIn.tasks.posting} progress={activity.progress} />
            <Button size="small" onClick={() => session.cancel()}>
              {shared.progress.cancel}
            </Button>
          </>
        )}
      </section>
    </details>
  );
}

function isSealed(seal: SealState | null): boolean {
  return seal !== null && ("seal" in seal || seal.kind === "unreadable");
}

function Actions({ result }: { result: CheckResult }) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { handIn, activity, stale } = state;
  // Not a plain `disabled`: whoever pressed a button by key must not lose the focus.
  const isOff = stale !== null || activity.kind !== "idle" || handIn.task !== null;
  const action = (text: string, hint: string, run: () => Promise<void>) => (
    <Button
      size="small"
      className={styles.button}
      title={hint}
      disabledFocusable={isOff}
      onClick={() => void run()}
    >
      {text}
    </Button>
  );
  const { handIn: texts } = messages;
  return (
    <div className={styles.buttons}>
      {action(texts.report, texts.reportHint, session.writeReport)}
      {result.totals.persons > 0 && (
        <>
          {action(texts.posting, texts.postingHint, () => session.writePosting())}
          {action(texts.postingWithTail, texts.postingWithTailHint, () => session.writePosting(true))}
        </>
      )}
      {verdictOf(result).tone === "good" &&
        handIn.seal?.kind !== "unsupported" &&
        action(isSealed(handIn.seal) ? texts.sealAgain : texts.seal, texts.sealHint, session.seal)}
      {isSealed(handIn.seal) && action(texts.unseal, "", session.unseal)}
    </div>
  );
}
