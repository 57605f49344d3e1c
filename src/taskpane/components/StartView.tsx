import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { messages } from "../messages";
import type { Session, SessionState } from "../session";
import { EmptyState } from "./EmptyState";
import { FirstUse } from "./FirstUse";
import { HandInSeal } from "./HandInSeal";
import { stack } from "./layout";
import { MendOutcomeBar } from "./MendOutcomeBar";
import { ProgressNote } from "./ProgressNote";
import { SheetCards } from "./SheetCards";
import { UndoButton } from "./UndoButton";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalL),
  section: stack(tokens.spacingVerticalS),
  big: { width: "100%", minHeight: "52px", fontSize: tokens.fontSizeBase500 },
  hint: { color: tokens.colorNeutralForeground2, textAlign: "center" },
});

/** Before the first check: what was recognised, and the one big button. */
export function StartView({ session, state }: { session: Session; state: SessionState }) {
  const styles = useStyles();
  return (
    <div className={styles.page}>
      <div className={styles.section}>
        <Button appearance="primary" size="large" className={styles.big} onClick={() => void session.check()}>
          {messages.start.check}
        </Button>
        <Text size={200} className={styles.hint}>
          {messages.start.checkHint}
        </Text>
        {state.mending.outcome !== null && (
          <MendOutcomeBar session={session} outcome={state.mending.outcome} />
        )}
        <UndoButton session={session} state={state} />
        <HandInSeal session={session} seal={state.handIn.seal} isEdited={state.stale === "edited"} />
      </div>
      {state.cancelled && <Text role="status">{messages.start.cancelled}</Text>}
      <section className={styles.section} aria-label={messages.start.sheets}>
        <Text as="h2" weight="semibold" size={400}>
          {messages.start.sheets}
        </Text>
        <Sheets session={session} state={state} />
      </section>
      <FirstUse />
    </div>
  );
}

function Sheets({ session, state }: { session: Session; state: SessionState }) {
  const { sheets, activity, stale, watching } = state;
  if (activity.kind === "opening")
    return <ProgressNote label={messages.progress.opening} progress={activity.progress} />;
  if (sheets === null)
    return (
      <>
        <Text>{messages.start.notOpened}</Text>
        <Button onClick={() => void session.open()}>{messages.start.recognise}</Button>
      </>
    );
  const hasForms = sheets.some(({ kind }) => kind !== "unknown");
  const isBlank = sheets.every((sheet) => sheet.isBlank);
  return (
    <>
      {stale !== null && (
        <MessageBar intent="info" layout="multiline">
          <MessageBarBody>{messages.start.edited}</MessageBarBody>
        </MessageBar>
      )}
      {!watching && <Text size={200}>{messages.start.notWatching}</Text>}
      {!hasForms && (
        <EmptyState
          title={messages.start.emptyTitle}
          text={isBlank ? messages.start.emptyBook : messages.start.emptyForms}
        />
      )}
      <SheetCards sheets={sheets} state={state} session={session} />
      {(stale !== null || !hasForms) && (
        <Button size="small" onClick={() => void session.open()}>
          {messages.start.recogniseAgain}
        </Button>
      )}
    </>
  );
}
