/** One sheet: what it was recognised as, and what the user may say instead of region, year and use. */
import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { ColumnsButton } from "../columns/ColumnsButton";
import { messages } from "../messages";
import type { SheetView } from "./sheet-view";
import { RegionSelect } from "./RegionSelect";
import { row, stack } from "../../shared/layout";
import { useShowText } from "../../shared/show";
import { UseSelect } from "./UseSelect";
import { YearSelect } from "./YearSelect";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  card: {
    ...stack(tokens.spacingVerticalS),
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    borderRadius: tokens.borderRadiusLarge,
    listStyleType: "none",
  },
  head: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap" },
  name: { overflowWrap: "anywhere", minWidth: 0 },
  rows: { marginLeft: "auto", color: tokens.colorNeutralForeground2 },
  choices: { ...row(tokens.spacingHorizontalS), "& > *": { flex: "1 1 0", minWidth: 0 } },
  note: { color: tokens.colorNeutralForeground2 },
});

export function SheetCard({ sheet }: { sheet: SheetView }) {
  const styles = useStyles();
  const show = useShowText();
  const remark = usePane().remarkOn(sheet);
  const isKnown = sheet.kind !== "unknown";
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {show(sheet.name)}
        </Text>
        <Badge appearance="tint" color={isKnown ? "brand" : "informative"} shape="rounded">
          {remark?.kind ?? messages.kinds[sheet.kind]}
        </Badge>
        {sheet.isHidden && (
          <Badge appearance="outline" color="warning" shape="rounded">
            {messages.sheet.hidden}
          </Badge>
        )}
        <Text className={styles.rows}>{messages.sheet.rows(sheet.kind, sheet.rows)}</Text>
      </div>
      {isKnown ? (
        <div className={styles.choices}>
          <RegionSelect sheet={sheet} />
          <YearSelect sheet={sheet} />
        </div>
      ) : (
        <Text size={200} className={styles.note}>
          {remark?.note ?? noteOn(sheet)}
        </Text>
      )}
      {(sheet.mayBeList || (isKnown && sheet.chosenUse !== null)) && <UseSelect sheet={sheet} />}
      {sheet.kind === "list" && sheet.role === null && sheet.chosenUse === null && (
        <Text size={200} className={styles.note}>
          {messages.sheet.noRole}
        </Text>
      )}
      {sheet.kind === "roster" && !sheet.hasPolicy && (
        <Text size={200} className={styles.note}>
          {sheet.whyNoPolicy === null ? noPolicyNote(sheet) : show(sheet.whyNoPolicy)}
        </Text>
      )}
      {hasColumns(sheet) && <ColumnsButton sheet={sheet.name} />}
    </li>
  );
}

/** What the product itself reads otherwise has no columns to be told. */
function hasColumns({ isBlank, isWritten, holdsPolicies }: SheetView): boolean {
  return !isBlank && !isWritten && !holdsPolicies;
}

function noteOn({ isBlank, isWritten }: SheetView): string {
  if (isWritten) return messages.sheet.written;
  return isBlank ? messages.sheet.blank : messages.sheet.unknown;
}

function noPolicyNote(sheet: SheetView): string {
  const { region, year, chosenRegion, chosenYear, ownRegion, ownYear } = sheet;
  const hasRegion = (region?.name ?? chosenRegion ?? ownRegion) !== null;
  return hasRegion && (year ?? chosenYear ?? ownYear) !== null
    ? messages.sheet.noSuchPolicy
    : messages.sheet.noPolicy;
}
