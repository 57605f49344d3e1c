import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { SkippedEdit } from "../../hosts/workbook";
import type { MendOutcome } from "../mending";
import { messages } from "../messages";
import type { Session } from "../session";
import { orBlank, valueText } from "./fixTexts";
import { CrossIcon } from "./Icons";
import { placeText } from "./places";
import { useShowText } from "./ShowText";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  place: {
    justifyContent: "flex-start",
    padding: 0,
    minWidth: 0,
    textAlign: "left",
    fontWeight: tokens.fontWeightRegular,
    overflowWrap: "anywhere",
  },
});

/** More than this are only shown on demand. */
const FEW = 10;

/** What became of the last fixes, or of taking them back: how many, and each cell that was left, with the reason. */
export function MendOutcomeBar({ session, outcome }: { session: Session; outcome: MendOutcome }) {
  const { kind, done, left, unfinished } = outcome;
  const isWhole = left.length === 0 && unfinished === 0;
  return (
    <div role="status">
      <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {messages.mending[kind](done, left.length)}
          {unfinished > 0 && messages.mending.unfinished(unfinished)}
          {left.length > 0 && <LeftCells session={session} outcome={outcome} />}
        </MessageBarBody>
        <MessageBarActions
          containerAction={
            <Button
              appearance="transparent"
              size="small"
              icon={<CrossIcon />}
              aria-label={messages.mending.dismiss}
              onClick={() => session.dismissMended()}
            />
          }
        />
      </MessageBar>
    </div>
  );
}

function LeftCells({ session, outcome: { kind, left } }: { session: Session; outcome: MendOutcome }) {
  const styles = useStyles();
  const show = useShowText();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? left : left.slice(0, FEW);
  const text = ({ edit, why }: SkippedEdit) => {
    const before = show(orBlank(valueText(edit.value)));
    const reason = messages.mending.reasons[kind][why];
    const whole = kind === "undone" ? `${reason}，${messages.mending.wasBefore(before)}` : reason;
    return messages.mending.left(show(placeText(edit, true)), whole);
  };
  return (
    <ul className={styles.list}>
      {shown.map((skipped) => (
        <li key={placeText(skipped.edit, true)}>
          <Button
            size="small"
            appearance="transparent"
            className={styles.place}
            onClick={() => void session.goTo(skipped.edit)}
          >
            {text(skipped)}
          </Button>
        </li>
      ))}
      {shown.length < left.length && (
        <li>
          <Button size="small" appearance="transparent" onClick={() => setWhole(true)}>
            {messages.finding.more(left.length - shown.length)}
          </Button>
        </li>
      )}
    </ul>
  );
}
