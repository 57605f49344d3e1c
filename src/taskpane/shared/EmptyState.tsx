/** What a page shows where it has nothing to show. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { stack } from "./layout";

const useStyles = makeStyles({
  box: {
    ...stack(tokens.spacingVerticalS),
    padding: tokens.spacingHorizontalL,
    textAlign: "center",
    color: tokens.colorNeutralForeground2,
  },
});

export function EmptyState({ title, text }: { title: string; text: string }) {
  const styles = useStyles();
  return (
    <div className={styles.box}>
      <Text weight="semibold" size={400}>
        {title}
      </Text>
      <Text>{text}</Text>
    </div>
  );
}
