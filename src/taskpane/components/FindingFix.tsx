import { Button, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "../messages";
import type { PaneFinding } from "../report";
import { fixTexts } from "./fixTexts";
import { row } from "./layout";
import { useMendOffer } from "./MendContext";
import { placeText } from "./places";
import { useShow } from "./ShowText";

const useStyles = makeStyles({
  box: { ...row(tokens.spacingHorizontalS), marginTop: tokens.spacingVerticalXS },
  button: { flexShrink: 0 },
  text: { minWidth: 0, overflowWrap: "anywhere" },
  note: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

/** Mends the cell of one finding, where it is sure what belongs there. */
export function FindingFix({ found }: { found: PaneFinding }) {
  const styles = useStyles();
  const show = useShow();
  const offer = useMendOffer();
  if (offer === null) return null;
  const { plan, session } = offer;
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
