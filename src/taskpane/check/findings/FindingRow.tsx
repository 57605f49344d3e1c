/** One finding in the list, or all that concern one number; the one that is selected is told in full. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { severityOf } from "../../../checks";
import type { FindingItem } from "./list";
import { tickText } from "../../../handing-in";
import { messages } from "../messages";
import type { SharedNumber } from "../check-result";
import { ClusterPlaces } from "./ClusterPlaces";
import { FindingDetails } from "./FindingDetails";
import { placeText } from "../../shared/place-text";
import { SeverityBadge } from "../../shared/SeverityBadge";
import { useShowText } from "../../shared/show";
import { usePane } from "../../shared/pane-context";
import { useSeveralSheets } from "../several-sheets";

const useStyles = makeStyles({
  row: {
    padding: `0 0 ${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    borderLeft: "3px solid transparent",
  },
  error: { borderLeftColor: tokens.colorStatusDangerBorderActive },
  warning: { borderLeftColor: tokens.colorStatusWarningBorderActive },
  // A frame and not only a background: in high contrast that would be the colour of selected text.
  selected: {
    backgroundColor: tokens.colorNeutralBackground3,
    outline: `2px solid ${tokens.colorBrandStroke1}`,
    outlineOffset: "-2px",
  },
  main: {
    display: "block",
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalS} 0`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    ":hover": { color: tokens.colorBrandForegroundLink },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
  },
  head: { display: "flex", alignItems: "center", flexWrap: "wrap", fontWeight: tokens.fontWeightSemibold },
  person: { marginLeft: tokens.spacingHorizontalS },
  badge: { marginLeft: "auto" },
  fix: { display: "block", color: tokens.colorStatusSuccessForeground1 },
  below: { padding: `0 ${tokens.spacingHorizontalS}` },
});

interface Props {
  readonly entry: FindingItem;
  /** Only one row of the list is on the way of the Tab key. */
  readonly isActive: boolean;
  /** Grouped by row the headers do not say what is wrong. */
  readonly withTitle: boolean;
  readonly isTicking: boolean;
  readonly onTicking: (isTicking: boolean) => void;
}

export function FindingRow({ entry, isActive, withTitle, isTicking, onTicking }: Props) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { selected } = state;
  const withSheet = useSeveralSheets();
  const show = useShowText();
  const [first] = entry.findings;
  const isSelected = selected !== null && entry.findings.includes(selected);
  const found = isSelected ? selected : first;
  const { cluster } = entry;
  const places = cluster ?? (isSelected ? found.cluster : null);
  return (
    <div
      className={mergeClasses(
        styles.row,
        first.tick === null && styles[severityOf(first.finding)],
        isSelected && styles.selected,
      )}
      data-selected={isSelected}
    >
      <button
        type="button"
        data-main=""
        className={styles.main}
        tabIndex={isActive ? 0 : -1}
        aria-current={isSelected}
        aria-expanded={isSelected}
        onClick={() => void session.select(found)}
      >
        <span className={styles.head}>
          {cluster === null ? (
            <>
              <span>{show(placeText({ sheet: found.sheet, cell: found.finding.cell }, withSheet))}</span>
              {!withTitle && <span className={styles.person}>{show(found.person)}</span>}
              {withTitle && <span className={styles.person}>{found.rule.title}</span>}
              {withTitle && (
                <span className={styles.badge}>
                  <SeverityBadge severity={severityOf(found.finding)} />
                </span>
              )}
            </>
          ) : (
            show(clusterTitle(cluster))
          )}
        </span>
        {cluster === null && <span>{show(found.finding.message)}</span>}
        {found.tick !== null && <span className={styles.fix}>{show(tickText(found.tick))}</span>}
        {found.tick === null && found.finding.fix !== undefined && (
          <span className={styles.fix}>{messages.finding.fixed(show(String(found.finding.fix ?? "")))}</span>
        )}
      </button>
      <div className={styles.below}>
        {places !== null && <ClusterPlaces cluster={places} isReachable={isActive} />}
        {isSelected && <FindingDetails found={found} isTicking={isTicking} onTicking={onTicking} />}
      </div>
    </div>
  );
}

function clusterTitle({ kind, key, places }: SharedNumber): string {
  return kind === "id"
    ? messages.finding.sameId(key, places.length)
    : messages.finding.sameReceipt(key, places.length);
}
