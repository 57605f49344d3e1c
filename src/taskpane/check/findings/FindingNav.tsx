/** Where one is in the list, and the way to the next finding and back. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type FindingList, neighbour } from "./list";
import { messages } from "../messages";
import type { PaneFinding } from "../check-result";
import { DownIcon, UpIcon } from "../../shared/Icons";
import { row } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  bar: { ...row(tokens.spacingHorizontalS), minHeight: "40px" },
  text: { flex: "1 1 auto", color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly list: FindingList;
  /** What to go on with where nothing is selected. */
  readonly next: PaneFinding | null;
}

export function FindingNav({ list, next }: Props) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { selected } = state;
  const of = list.order.length;
  const at = selected === null ? -1 : (list.positions[selected.index] ?? -1);
  const steps = [
    { step: -1, label: messages.list.previous, icon: <UpIcon /> },
    { step: 1, label: messages.list.next, icon: <DownIcon /> },
  ] as const;
  return (
    <div className={styles.bar}>
      <Text size={200} className={styles.text} role="status">
        {at < 0 ? messages.list.total(of) : messages.list.position(at + 1, of)}
      </Text>
      {steps.map(({ step, label, icon }) => {
        const target = neighbour(list, selected, step, next);
        return (
          <Button
            key={step}
            size="small"
            icon={icon}
            // Stays reachable at the end of the list, so that the keyboard is not thrown out of the pane.
            disabledFocusable={target === undefined}
            onClick={() => target !== undefined && void session.select(target)}
          >
            {label}
          </Button>
        );
      })}
    </div>
  );
}
