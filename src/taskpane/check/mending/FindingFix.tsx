/** Mends the cell of one finding, where it is sure what belongs there. */
import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "../messages";
import type { PaneFinding } from "../check-result";
import { fixTexts } from "./fix-texts";
import { row } from "../../shared/layout";
import { useFixPlan } from "./fix-plan";
import { placeText } from "../../shared/place-text";
import { useShow } from "../../shared/show";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  box: { ...row(tokens.spacingHorizontalS), marginTop: tokens.spacingVerticalXS },
  button: { flexShrink: 0 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  note: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

export function FindingFix({ found }: { found: PaneFinding }) {
  const styles = useStyles();
  const show = useShow();
  const { session } = usePane();
  const plan = useFixPlan();
  if (plan === null) return null;
  if (plan.waiting.has(found.finding))
    return (
      <Text size={200} className={styles.note}>
        {messages.mending.waits}
      </Text>
    );
  const fix = plan.byFinding.get(found.finding);
  if (fix === undefined) return null;
  const { before, after } = fixTexts(fix, show);
  const place = show.text(placeText(fix, false));
  return (
    <div className={styles.box}>
      <Button
        size="small"
        appearance="primary"
        className={styles.button}
        aria-label={messages.mending.fixCell(place, before, after)}
        onClick={() => void session.mend([fix])}
      >
        {messages.mending.fix}
      </Button>
      <span className={styles.text} aria-hidden="true">{`${before} → ${after}`}</span>
    </div>
  );
}
