/** One fix of the preview: the cell, what it holds, what it is to hold, whose it is, and why. */
import { Checkbox, makeStyles, tokens } from "@fluentui/react-components";
import type { Fix } from "../../../mending";
import { fixTexts, whoseText, whyText } from "./fix-texts";
import { placeText } from "../../shared/place-text";
import { useShow } from "../../shared/show";
import { useSeveralSheets } from "../several-sheets";

const useStyles = makeStyles({
  row: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    paddingBottom: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    overflowWrap: "anywhere",
  },
  cell: { minWidth: 0, fontWeight: tokens.fontWeightSemibold },
  before: { minWidth: 0, color: tokens.colorNeutralForeground2, marginLeft: tokens.spacingHorizontalS },
  after: {
    minWidth: 0,
    color: tokens.colorStatusSuccessForeground1,
    "::before": { content: "'→'", margin: `0 ${tokens.spacingHorizontalXS}` },
  },
  whose: { flex: "1 0 100%", paddingLeft: tokens.spacingHorizontalS },
  why: {
    flex: "1 0 100%",
    paddingLeft: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
});

interface Props {
  readonly fix: Fix;
  readonly isChosen: boolean;
  /** Only one row of the table is on the way of the Tab key. */
  readonly isReachable: boolean;
  readonly onToggle: () => void;
}

export function FixRow({ fix, isChosen, isReachable, onToggle }: Props) {
  const withSheet = useSeveralSheets();
  const styles = useStyles();
  const show = useShow();
  const { before, after } = fixTexts(fix, show);
  return (
    <div className={styles.row} role="presentation">
      <span role="cell" className={styles.cell}>
        <Checkbox
          label={show.text(placeText(fix, withSheet))}
          checked={isChosen}
          tabIndex={isReachable ? 0 : -1}
          onChange={onToggle}
        />
      </span>
      <span role="cell" className={styles.before}>
        {before}
      </span>
      <span role="cell" className={styles.after}>
        {after}
      </span>
      <span role="cell" className={styles.whose}>
        {whoseText(fix, show)}
      </span>
      <span role="cell" className={styles.why}>
        {whyText(fix, show)}
      </span>
    </div>
  );
}
