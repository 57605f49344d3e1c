/** Every mistake in the policy sheets, each with a way to its cell. */
import { Button, makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { cellName } from "../../forms";
import type { PlacedProblem } from "../../forms/policy-sheet";
import type { PolicyState } from "../../checking";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import { row, stack } from "../shared/layout";
import { SeverityBadge } from "../shared/SeverityBadge";
import { useShowText } from "../shared/show";
import { usePane } from "../shared/pane-context";
import { placeText } from "../shared/place-text";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  list: { ...stack(tokens.spacingVerticalS), margin: 0, padding: 0 },
  /** Dozens of them, where a table of tasks was carried over. */
  cells: {
    ...stack("0"),
    margin: 0,
    padding: 0,
    alignItems: "flex-start",
    maxHeight: "240px",
    overflowY: "auto",
  },
  item: { listStyleType: "none" },
  head: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap", listStyleType: "none" },
  text: { display: "block", overflowWrap: "anywhere" },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** Nobody mends more before looking again. */
const MOST_SHOWN = 100;

export function PolicyProblems({ book }: { book: PolicyState }) {
  const styles = useStyles();
  const show = useShowText();
  const { problems, failure, sheets } = book;
  if (sheets.length === 0 && failure === null) return null;
  const errors = problems.filter(({ severity }) => severity === "error").length;
  const unconfirmed = problems.filter((problem) => problem.unconfirmed !== undefined);
  const others = problems.filter((problem) => problem.unconfirmed === undefined);
  return (
    <section className={styles.box} aria-label={messages.policySheet.problemsTitle}>
      {failure !== null && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{show(failure.message)}</MessageBarBody>
        </MessageBar>
      )}
      {problems.length === 0 ? (
        sheets.length > 0 && <Text className={styles.quiet}>{messages.policySheet.allGood}</Text>
      ) : (
        <>
          <Text as="h2" size={400} weight="semibold">
            {`${messages.policySheet.problemsTitle}${shared.colon}${messages.policySheet.problems(errors, problems.length - errors)}`}
          </Text>
          {errors > 0 && <Text className={styles.quiet}>{messages.policySheet.brokenHint}</Text>}
          {unconfirmed.length > 0 && <Unconfirmed problems={unconfirmed} />}
          <ul className={styles.list}>
            {others.slice(0, MOST_SHOWN).map((problem) => (
              <ProblemItem key={keyOf(problem)} problem={problem} />
            ))}
          </ul>
          {others.length > MOST_SHOWN && <Text>{messages.policySheet.more(others.length - MOST_SHOWN)}</Text>}
        </>
      )}
    </section>
  );
}

function keyOf({ sheet, cell, message }: PlacedProblem): string {
  return `${sheet} ${cell.row} ${cell.column} ${message}`;
}

/** What was carried over from last year, told once for all of it, with a way to each cell. */
function Unconfirmed({ problems }: { problems: readonly PlacedProblem[] }) {
  const styles = useStyles();
  const { session } = usePane();
  const show = useShowText();
  return (
    <div className={styles.box}>
      <div className={styles.head}>
        <SeverityBadge severity="error" />
        <Text weight="semibold">{messages.policySheet.unconfirmed(problems.length)}</Text>
      </div>
      <Text className={styles.text}>{messages.policySheet.unconfirmedHint}</Text>
      <ul className={styles.cells} aria-label={messages.policySheet.unconfirmed(problems.length)}>
        {problems.map((problem) => {
          const { sheet, cell } = problem;
          const place = messages.policySheet.unconfirmedPlace(
            show(sheet),
            cellName(cell.row, cell.column),
            show(problem.unconfirmed ?? ""),
          );
          return (
            <li key={keyOf(problem)} className={styles.head}>
              <Button size="small" appearance="subtle" onClick={() => void session.goTo({ sheet, cell })}>
                {place}
              </Button>
              <Button
                size="small"
                aria-label={`${messages.policySheet.settle}${shared.colon}${place}`}
                onClick={() => void session.policySheets.settle({ sheet, cell })}
              >
                {messages.policySheet.settle}
              </Button>
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function ProblemItem({ problem }: { problem: PlacedProblem }) {
  const styles = useStyles();
  const { session } = usePane();
  const show = useShowText();
  const { sheet, cell, message, severity } = problem;
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <SeverityBadge severity={severity} />
        <Button size="small" appearance="subtle" onClick={() => void session.goTo({ sheet, cell })}>
          {show(placeText({ sheet, cell }, true))}
        </Button>
      </div>
      <Text className={styles.text}>{show(message)}</Text>
    </li>
  );
}
