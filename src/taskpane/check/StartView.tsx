/** Before the first check: what was recognised, and the one big button. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";
import { EmptyState } from "../shared/EmptyState";
import { FirstUse } from "./FirstUse";
import { HandInSeal } from "./handing-in/HandInSeal";
import { stack } from "../shared/layout";
import { MendOutcomeBar } from "./mending/MendOutcomeBar";
import { ProgressNote } from "../shared/ProgressNote";
import { SheetCards } from "./sheets/SheetCards";
import { UndoButton } from "./mending/UndoButton";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalL),
  section: stack(tokens.spacingVerticalS),
  big: { width: "100%", minHeight: "52px", fontSize: tokens.fontSizeBase500 },
  hint: { color: tokens.colorNeutralForeground2, textAlign: "center" },
});

export function StartView() {
  const styles = useStyles();
  const { session, state } = usePane();
  return (
    <div className={styles.page}>
      <div className={styles.section}>
        <Button appearance="primary" size="large" className={styles.big} onClick={() => void session.check()}>
          {messages.start.check}
        </Button>
        <Text size={200} className={styles.hint}>
          {messages.start.checkHint}
        </Text>
        {state.mending.outcome !== null && <MendOutcomeBar outcome={state.mending.outcome} />}
        <UndoButton />
        <HandInSeal />
      </div>
      {state.cancelled && <Text role="status">{messages.start.cancelled}</Text>}
      <section className={styles.section} aria-label={messages.start.sheets}>
        <Text as="h2" weight="semibold" size={400}>
          {messages.start.sheets}
        </Text>
        <Sheets />
      </section>
      <FirstUse />
    </div>
  );
}

function Sheets() {
  const { session, state } = usePane();
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
      <SheetCards sheets={sheets} />
      {(stale !== null || !hasForms) && (
        <Button size="small" onClick={() => void session.open()}>
          {messages.start.recogniseAgain}
        </Button>
      )}
    </>
  );
}
