/** What became of the last fixes, or of taking them back: how many, and each cell that was left, with the reason. */
import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  tokens,
} from "@fluentui/react-components";
import { useState } from "react";
import type { CellEdit } from "../../../hosts/workbook";
import type { MendOutcome } from "./mender";
import { messages } from "../messages";
import { orBlank, valueText } from "./fix-texts";
import { CrossIcon } from "../../shared/Icons";
import { placeText } from "../../shared/place-text";
import { useShowText } from "../../shared/show";
import { usePane } from "../../shared/pane-context";

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

export function MendOutcomeBar({ outcome }: { outcome: MendOutcome }) {
  const { session } = usePane();
  const { kind, done, left } = outcome;
  const more = kind === "undone" ? furtherOf(outcome) : [];
  const isWhole = left.length === 0 && more.length === 0;
  return (
    <div role="status">
      <MessageBar intent={isWhole ? "success" : "warning"} layout="multiline">
        <MessageBarBody>
          {messages.mending[kind](done, left.length)}
          {more.join("")}
          {left.length > 0 && <LeftCells outcome={outcome} />}
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

function furtherOf({ unfinished, lost, isKept }: Extract<MendOutcome, { kind: "undone" }>): string[] {
  const { mending } = messages;
  return [
    ...(unfinished > 0 ? [mending.unfinished(unfinished)] : []),
    ...(lost > 0 ? [mending.lost(lost)] : []),
    ...(isKept ? [mending.kept] : []),
  ];
}

interface LeftOne {
  readonly edit: CellEdit;
  readonly reason: string;
}

function leftOnes(outcome: MendOutcome): LeftOne[] {
  const { mended, undone } = messages.mending.reasons;
  return outcome.kind === "mended"
    ? outcome.left.map(({ edit, why }) => ({ edit, reason: mended[why] }))
    : outcome.left.map(({ edit, why }) => ({ edit, reason: undone[why] }));
}

function LeftCells({ outcome }: { outcome: MendOutcome }) {
  const styles = useStyles();
  const { session } = usePane();
  const show = useShowText();
  const [isWhole, setWhole] = useState(false);
  const left = leftOnes(outcome);
  const shown = isWhole ? left : left.slice(0, FEW);
  const text = ({ edit, reason }: LeftOne) => {
    const before = show(orBlank(valueText(edit.value)));
    const whole = outcome.kind === "undone" ? `${reason}，${messages.mending.wasBefore(before)}` : reason;
    return messages.mending.left(show(placeText(edit, true)), whole);
  };
  return (
    <ul className={styles.list}>
      {shown.map((one, i) => (
        // Two rows that have changed places can be left in one cell.
        <li key={i}>
          <Button
            size="small"
            appearance="transparent"
            className={styles.place}
            onClick={() => void session.goTo(one.edit)}
          >
            {text(one)}
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
