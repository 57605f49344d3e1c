/** The figures of the check: errors, warnings, households, persons, money due and collected. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { toFen, toYuan } from "../../policy";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import type { CheckResult } from "./check-result";
import { stack } from "../shared/layout";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalXS),
  list: { display: "flex", flexWrap: "wrap", margin: 0 },
  item: {
    flex: "1 1 33%",
    minWidth: "92px",
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalXS}`,
  },
  term: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  value: { margin: 0, fontSize: tokens.fontSizeBase400, fontWeight: tokens.fontWeightSemibold },
  error: { color: tokens.colorPaletteRedForeground1 },
  warning: { color: tokens.colorStatusWarningForeground1 },
  note: { color: tokens.colorNeutralForeground2 },
});

export function TotalsTable({ result: { errors, warnings, totals } }: { result: CheckResult }) {
  const styles = useStyles();
  const difference = toYuan(toFen(totals.due) - toFen(totals.collected));
  const figures: [string, string, string | undefined][] = [
    [messages.result.errors, messages.list.count(errors), errors > 0 ? styles.error : undefined],
    [messages.result.warnings, messages.list.count(warnings), warnings > 0 ? styles.warning : undefined],
    [messages.result.households, messages.result.householdsText(totals.households), undefined],
    [messages.result.persons, messages.result.personsText(totals.persons), undefined],
    [messages.result.due, shared.yuan(totals.due), undefined],
    [messages.result.collected, shared.yuan(totals.collected), undefined],
  ];
  // Without a roster there is nobody to count, and no money.
  const shown = totals.rosters === 0 ? figures.slice(0, 2) : figures;
  const isComparable = totals.persons > 0 && totals.dueUnknown === 0;
  return (
    <div className={styles.box}>
      <dl className={styles.list}>
        {shown.map(([term, value, colour]) => (
          <div key={term} className={styles.item}>
            <dt className={styles.term}>{term}</dt>
            <dd className={`${styles.value} ${colour ?? ""}`}>{value}</dd>
          </div>
        ))}
      </dl>
      {isComparable && (
        <Text size={200} className={styles.note}>
          {messages.result.difference(difference)}
        </Text>
      )}
      {totals.dueUnknown > 0 && (
        <Text size={200} className={styles.note}>
          {messages.result.dueUnknown(totals.dueUnknown)}
        </Text>
      )}
    </div>
  );
}
