/** The heading of a group of findings: a rule with what it is about, or a row with its person. */
import { makeStyles, mergeClasses, Text, tokens } from "@fluentui/react-components";
import type { GroupHeading } from "./list";
import { messages } from "../messages";
import { DownIcon, RightIcon } from "../../shared/Icons";
import { SeverityBadge } from "../../shared/SeverityBadge";
import { useShowText } from "../../shared/show";
import { useSeveralSheets } from "../several-sheets";

const useStyles = makeStyles({
  box: {
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
    backgroundColor: tokens.colorNeutralBackground2,
  },
  heading: { margin: 0, fontSize: "inherit", fontWeight: "inherit" },
  main: {
    display: "flex",
    alignItems: "center",
    width: "100%",
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontWeight: tokens.fontWeightSemibold,
    textAlign: "left",
    cursor: "pointer",
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    "& > * + *": { marginLeft: tokens.spacingHorizontalXS },
  },
  title: { flex: "1 1 auto", minWidth: 0, overflowWrap: "anywhere" },
  count: { flexShrink: 0, color: tokens.colorNeutralForeground2, fontWeight: tokens.fontWeightRegular },
  mend: {
    display: "block",
    padding: `0 ${tokens.spacingHorizontalS} 0 28px`,
    color: tokens.colorNeutralForeground2,
  },
  icon: { flexShrink: 0, lineHeight: 0 },
});

interface Props {
  readonly header: GroupHeading;
  readonly isFolded: boolean;
  readonly isActive: boolean;
  readonly onToggle: () => void;
}

export function GroupRow({ header, isFolded, isActive, onToggle }: Props) {
  const styles = useStyles();
  const { rule, count } = header;
  return (
    <div className={styles.box}>
      <h3 className={styles.heading}>
        <button
          type="button"
          data-main=""
          className={mergeClasses(styles.main)}
          tabIndex={isActive ? 0 : -1}
          aria-expanded={!isFolded}
          onClick={onToggle}
        >
          <span className={styles.icon}>{isFolded ? <RightIcon /> : <DownIcon />}</span>
          {rule !== null && <SeverityBadge severity={rule.severity} />}
          <span className={styles.title}>{useTitle(header)}</span>
          <span className={styles.count}>{messages.list.count(count)}</span>
        </button>
      </h3>
      {rule !== null && !isFolded && (
        <Text size={200} className={styles.mend}>
          {`${rule.why}${rule.mend}`}
        </Text>
      )}
    </div>
  );
}

function useTitle({ rule, row }: GroupHeading): string {
  const withSheet = useSeveralSheets();
  const show = useShowText();
  if (rule !== null) return rule.title;
  if (row === null) return "";
  const title = messages.list.rowTitle(row.row, show(row.person));
  return withSheet ? `${show(row.sheet)} ${title}` : title;
}
