/** Why a finding matters, what the cell holds, and how to mend it. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { type Rule, rules } from "../../../checks";
import { ColumnsButton } from "../columns/ColumnsButton";
import { messages } from "../messages";
import type { PaneFinding } from "../check-result";
import { FindingFix } from "../mending/FindingFix";
import { TickOff } from "../ticks/TickOff";
import { useShow } from "../../shared/show";

const useStyles = makeStyles({
  list: { margin: 0 },
  line: { display: "flex", marginTop: tokens.spacingVerticalXXS },
  term: { flex: "0 0 4.5em", color: tokens.colorNeutralForeground2 },
  text: { margin: 0, minWidth: 0, overflowWrap: "anywhere" },
});

/** Where a column may have been taken for something else. */
const OF_COLUMNS: readonly Rule[] = [rules.required, rules.personsUnread, rules.householdRows];

interface Props {
  readonly found: PaneFinding;
  /** The form for ticking it off is open. */
  readonly isTicking: boolean;
  readonly onTicking: (isTicking: boolean) => void;
}

export function FindingDetails({ found, isTicking, onTicking }: Props) {
  const styles = useStyles();
  const { finding, rule } = found;
  const { value } = useShow().finding(finding);
  const lines: [string, string][] = [
    [messages.finding.value, value === "" ? messages.finding.blank : value],
    [messages.finding.why, rule.why],
    [messages.finding.mend, rule.mend],
  ];
  return (
    <>
      <dl className={styles.list}>
        {lines.map(([term, text]) => (
          <div key={term} className={styles.line}>
            <dt className={styles.term}>{term}</dt>
            <dd className={styles.text}>{text}</dd>
          </div>
        ))}
      </dl>
      <FindingFix found={found} />
      <TickOff found={found} isOpen={isTicking} onOpen={onTicking} />
      {OF_COLUMNS.includes(rule) && <ColumnsButton sheet={found.sheet} />}
    </>
  );
}
