/** The one sentence that a clerk wants to read: whether the workbook can be handed in. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckResult } from "./check-result";
import { type Verdict, verdictOf } from "../../handing-in";
import { useLostFocus } from "../shared/focus";
import { CheckIcon, CrossIcon, QuestionIcon } from "../shared/Icons";
import { row } from "../shared/layout";

const useStyles = makeStyles({
  card: {
    ...row(tokens.spacingHorizontalM),
    alignItems: "flex-start",
    padding: tokens.spacingHorizontalM,
    borderRadius: tokens.borderRadiusLarge,
    borderLeft: "4px solid currentColor",
    backgroundColor: tokens.colorNeutralBackground2,
  },
  good: { color: tokens.colorStatusSuccessForeground1 },
  unsure: { color: tokens.colorStatusWarningForeground1 },
  bad: { color: tokens.colorPaletteRedForeground1 },
  icon: { fontSize: "24px", lineHeight: 1, flexShrink: 0, marginTop: "2px" },
  words: { minWidth: 0 },
  text: { margin: 0, outlineStyle: "none", color: tokens.colorNeutralForeground1 },
  note: { display: "block", marginTop: tokens.spacingVerticalXS, color: tokens.colorNeutralForeground2 },
});

const ICONS: Readonly<Record<Verdict["tone"], () => ReactElement>> = {
  good: CheckIcon,
  unsure: QuestionIcon,
  bad: CrossIcon,
};

interface Props {
  readonly result: CheckResult;
  /** The user goes on in the list below: the focus is taken there. */
  readonly goesOn: boolean;
}

export function VerdictCard({ result, goesOn }: Props) {
  const styles = useStyles();
  const heading = useLostFocus(result);
  const { tone, text, note } = verdictOf(result);
  const Icon = ICONS[tone];
  return (
    <div className={mergeClasses(styles.card, styles[tone])} role="status">
      <span className={styles.icon}>
        <Icon />
      </span>
      <div className={styles.words}>
        <Text
          as="h2"
          size={500}
          weight="semibold"
          className={styles.text}
          ref={goesOn ? undefined : heading}
          tabIndex={-1}
        >
          {text}
        </Text>
        {note !== "" && (
          <Text size={300} className={styles.note}>
            {note}
          </Text>
        )}
      </div>
    </div>
  );
}
