/** How to use the pane. Open until the user folds it: a clerk uses it once a year. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { messages } from "./messages";

const useStyles = makeStyles({
  box: {
    padding: tokens.spacingHorizontalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusLarge,
    lineHeight: tokens.lineHeightBase300,
  },
  title: { fontWeight: tokens.fontWeightSemibold, cursor: "pointer" },
  steps: { margin: `${tokens.spacingVerticalS} 0`, paddingLeft: "1.4em" },
  text: { margin: `${tokens.spacingVerticalXS} 0 0` },
});

export function FirstUse() {
  const styles = useStyles();
  return (
    <details className={styles.box} open>
      <summary className={styles.title}>{messages.help.title}</summary>
      <ol className={styles.steps}>
        {messages.help.steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className={styles.text}>{messages.help.colours}</p>
      <p className={styles.text}>{messages.help.privacy}</p>
    </details>
  );
}
