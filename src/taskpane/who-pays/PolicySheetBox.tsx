/** Makes policy sheets, and takes policies out and in. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { today } from "../../identity";
import { compilePolicy, type Policy } from "../../policy";
import { messages } from "./messages";
import type { SessionState } from "../state";
import { row, stack } from "../shared/layout";
import { PolicyExchange } from "./PolicyExchange";
import { useShowText } from "../shared/show";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  buttons: { ...stack(tokens.spacingVerticalXS), alignItems: "flex-start" },
  answers: row(tokens.spacingHorizontalS),
  summary: { cursor: "pointer" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  /** The one shown above. */
  readonly policy: Policy | null;
}

export function PolicySheetBox({ policy }: Props) {
  const styles = useStyles();
  return (
    <section className={styles.box} aria-label={messages.policySheet.title}>
      <Text as="h2" size={400} weight="semibold">
        {messages.policySheet.title}
      </Text>
      <Text className={styles.quiet}>{messages.policySheet.intro}</Text>
      <div role="status">
        <Outcome />
      </div>
      <Buttons policy={policy} />
      <PolicyExchange policy={policy} />
    </section>
  );
}

function Outcome() {
  const styles = useStyles();
  const { session, state } = usePane();
  const show = useShowText();
  const { isBusy, written, replacing } = state.policySheets;
  if (isBusy) return <Text>{messages.policySheet.writing}</Text>;
  if (replacing !== null)
    return (
      <MessageBar intent="warning" layout="multiline">
        <MessageBarBody>
          <div className={styles.box}>
            {messages.policySheet.replace(compilePolicy(replacing.policy).label, show(replacing.sheet))}
            <div className={styles.answers}>
              <Button size="small" onClick={() => void session.policySheets.confirm()}>
                {messages.policySheet.replaceYes}
              </Button>
              <Button size="small" onClick={() => session.policySheets.dismiss()}>
                {messages.policySheet.replaceNo}
              </Button>
            </div>
          </div>
        </MessageBarBody>
      </MessageBar>
    );
  if (written === null) return null;
  const { sheet, toConfirm } = written;
  const text = !toConfirm
    ? messages.policySheet.written
    : hasUnconfirmed(sheet, state)
      ? messages.policySheet.writtenToConfirm
      : messages.policySheet.confirmed;
  return (
    <MessageBar intent="success" layout="multiline">
      <MessageBarBody>{text(show(sheet))}</MessageBarBody>
    </MessageBar>
  );
}

/** What may be done to the policy sheets that are there: old ones are written anew, others get further sections. */
function Sheets() {
  const styles = useStyles();
  const { session, state } = usePane();
  const show = useShowText();
  const sheets = state.policyState?.sheets ?? [];
  return sheets.map(({ sheet, isOld, blocks }) => {
    const absent = blocks[blocks.length - 1]?.absent ?? [];
    if (isOld)
      return (
        <Button key={sheet} onClick={() => void session.policySheets.renew(sheet)}>
          {messages.policySheet.renew(show(sheet))}
        </Button>
      );
    if (absent.length === 0) return null;
    return (
      <details key={sheet}>
        <summary className={styles.summary}>{messages.policySheet.addSection(show(sheet))}</summary>
        <div className={styles.buttons}>
          {absent.map((title) => (
            <Button
              key={title}
              size="small"
              onClick={() => void session.policySheets.addSection(sheet, title)}
            >
              {title}
            </Button>
          ))}
        </div>
      </details>
    );
  });
}

function hasUnconfirmed(name: string, { policyState }: SessionState): boolean {
  return (
    policyState?.problems.some(({ sheet, unconfirmed }) => sheet === name && unconfirmed !== undefined) ??
    false
  );
}

function Buttons({ policy }: Props) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { policies, policySheets } = state;
  const isOwn = (year: number) => policy !== null && policies.isOwn(policy.region, year);
  return (
    <div className={styles.buttons}>
      {policy !== null && !isOwn(policy.year) && (
        <Button disabled={policySheets.isBusy} onClick={() => void session.policySheets.create(policy)}>
          {messages.policySheet.createSame(compilePolicy(policy).label)}
        </Button>
      )}
      {policy !== null && !isOwn(policy.year + 1) && (
        <>
          <Button disabled={policySheets.isBusy} onClick={() => void session.policySheets.createNext(policy)}>
            {messages.policySheet.createNext(policy.year + 1)}
          </Button>
          <Text size={200} className={styles.quiet}>
            {messages.policySheet.createNextHint}
          </Text>
        </>
      )}
      <Button disabled={policySheets.isBusy} onClick={() => void session.policySheets.createEmpty()}>
        {messages.policySheet.createEmpty}
      </Button>
      <Button disabled={policySheets.isBusy} onClick={() => void session.policySheets.createFrame(today())}>
        {messages.policySheet.createFrame}
      </Button>
      <Sheets />
    </div>
  );
}
