/** One sheet that can be made: what it is for, what is missing for it, and what it came to. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import type { Offer, Source } from "../../campaign";
import { row, stack } from "../shared/layout";
import { messages as shared } from "../shared/messages";
import { usePane } from "../shared/pane-context";
import { ProgressNote } from "../shared/ProgressNote";
import type { CollectingState, Made } from "./collecting";
import { messages } from "./messages";

const useStyles = makeStyles({
  card: {
    ...stack(tokens.spacingVerticalS),
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    listStyleType: "none",
  },
  result: stack(tokens.spacingVerticalXS),
  buttons: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap" },
  figures: { display: "flex", flexWrap: "wrap", margin: `0 -${tokens.spacingHorizontalS}` },
  figure: { margin: `0 ${tokens.spacingHorizontalS}` },
  number: { margin: 0, fontWeight: tokens.fontWeightSemibold, fontSize: tokens.fontSizeBase400 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly offer: Offer;
  readonly here: ReadonlySet<Source>;
  readonly collected: CollectingState;
  readonly onMake: () => void;
}

export function OfferCard({ offer, here, collected, onMake }: Props) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { id, name, purpose, needs, helps } = offer;
  const { task, cancelled, files } = collected;
  const made = collected.made.get(id) ?? null;
  const missing = needs.filter((any) => !any.some((source) => here.has(source)));
  const better = missing.length > 0 ? [] : helps.filter((source) => !here.has(source));
  const isBusy = state.activity.kind !== "idle" || files.some(({ kind }) => kind === "reading");
  const isMaking = task === id;
  return (
    <li className={styles.card}>
      <Text as="h3" weight="semibold">
        {name}
      </Text>
      <Text className={styles.quiet}>{purpose}</Text>
      {missing.map((any) => (
        <Text key={any.join()}>{messages.missing(any)}</Text>
      ))}
      {better.map((source) => (
        <Text key={source} size={200} className={styles.quiet}>
          {messages.better(source)}
        </Text>
      ))}
      <div className={styles.buttons}>
        <Button
          size="small"
          appearance={missing.length === 0 && made === null ? "primary" : "secondary"}
          // Not a plain `disabled`: whoever pressed it by key must not lose the focus.
          disabledFocusable={missing.length > 0 || isBusy}
          onClick={onMake}
        >
          {made === null ? messages.make(name) : messages.remake(name)}
        </Button>
        {isMaking && (
          <Button size="small" onClick={session.cancel}>
            {shared.progress.cancel}
          </Button>
        )}
      </div>
      {isMaking && state.activity.kind === "collecting" && (
        <ProgressNote label={messages.making(name)} progress={state.activity.progress} />
      )}
      <div role="status">
        {cancelled === id && <Text>{messages.cancelled}</Text>}
        {made !== null && !isMaking && <Result made={made} />}
      </div>
      {made !== null && !isMaking && (
        <Button
          size="small"
          onClick={() => void session.goTo({ sheet: made.sheet, cell: { row: 0, column: 0 } })}
        >
          {messages.goTo(made.sheet)}
        </Button>
      )}
    </li>
  );
}

function Result({ made }: { made: Made }) {
  const styles = useStyles();
  return (
    <div className={styles.result}>
      <Text>{messages.made(made.sheet)}</Text>
      <dl className={styles.figures}>
        {made.figures.map(({ label, text }) => (
          <div key={label} className={styles.figure}>
            <dt className={styles.quiet}>{label}</dt>
            <dd className={styles.number}>{text}</dd>
          </div>
        ))}
      </dl>
      {made.unread > 0 && <Text>{messages.unread(made.unread)}</Text>}
      {made.notCarried > 0 && <Text>{messages.notCarried(made.notCarried)}</Text>}
    </div>
  );
}
