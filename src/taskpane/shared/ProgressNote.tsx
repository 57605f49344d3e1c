/** How far a run over the workbook has got. */
import { makeStyles, ProgressBar, Text, tokens } from "@fluentui/react-components";
import { messages } from "./messages";
import type { Progress } from "../../checking";
import { stack } from "./layout";
import { useShowText } from "./show";

const useStyles = makeStyles({
  box: stack(tokens.spacingVerticalS),
  text: { color: tokens.colorNeutralForeground2, overflowWrap: "anywhere" },
});

export function ProgressNote({ label, progress }: { label: string; progress: Progress | null }) {
  const styles = useStyles();
  const show = useShowText();
  const text =
    progress === null
      ? messages.progress.listing
      : messages.progress.rows(progress.stage, show(progress.sheet), progress.rowsDone, progress.rowsTotal);
  return (
    <div className={styles.box}>
      {progress === null ? (
        <ProgressBar aria-label={label} />
      ) : (
        <ProgressBar aria-label={label} aria-valuetext={text} value={progress.fraction} />
      )}
      <Text size={200} className={styles.text}>
        {text}
      </Text>
    </div>
  );
}
