/** What the check could not judge: no mistake, but nobody should take it for checked. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { maskIds } from "../../identity";
import { messages } from "./messages";
import type { CheckResult } from "./check-result";

const useStyles = makeStyles({
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
  list: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
});

export function UnjudgedNote({ unjudged }: Pick<CheckResult, "unjudged">) {
  const styles = useStyles();
  if (unjudged.length === 0) return null;
  return (
    <details open>
      <summary className={styles.summary}>{messages.result.unjudged(unjudged.length)}</summary>
      <ul className={styles.list}>
        {unjudged.map(({ sheet, why }) => (
          <li key={`${sheet} ${why}`}>{maskIds(messages.result.unjudgedIn(sheet, why))}</li>
        ))}
      </ul>
    </details>
  );
}
