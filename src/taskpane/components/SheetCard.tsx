import { Badge, makeStyles, Text, tokens } from "@fluentui/react-components";
import { messages } from "../messages";
import type { PolicyState } from "../../checking";
import type { Session, SessionState } from "../session";
import type { SheetView } from "../sheets";
import { RegionSelect } from "./RegionSelect";
import { row, stack } from "./layout";
import { useShowText } from "./ShowText";
import { UseSelect } from "./UseSelect";
import { YearSelect } from "./YearSelect";

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

interface Props {
  readonly sheet: SheetView;
  readonly state: SessionState;
  readonly session: Session;
}

export function SheetCard({ sheet, state, session }: Props) {
  const styles = useStyles();
  const show = useShowText();
  const { policies, policyState } = state;
  const isKnown = sheet.kind !== "unknown";
  return (
    <li className={styles.card}>
      <div className={styles.head}>
        <Text weight="semibold" className={styles.name}>
          {show(sheet.name)}
        </Text>
        <Badge appearance="tint" color={isKnown ? "brand" : "informative"} shape="rounded">
          {sheet.holdsPolicies ? messages.policySheet.kind : messages.kinds[sheet.kind]}
        </Badge>
        <Text className={styles.rows}>{messages.sheet.rows(sheet.kind, sheet.rows)}</Text>
      </div>
      {isKnown ? (
        <div className={styles.choices}>
          <RegionSelect sheet={sheet} policies={policies} session={session} />
          <YearSelect sheet={sheet} policies={policies} session={session} />
        </div>
      ) : (
        <Text size={200} className={styles.note}>
          {noteOn(sheet, policyState)}
        </Text>
      )}
      {sheet.mayBeList && <UseSelect sheet={sheet} session={session} />}
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
    </li>
  );
}

function noteOn(sheet: SheetView, policyState: PolicyState | null): string {
  const { name, holdsPolicies, isBlank, isWritten } = sheet;
  if (holdsPolicies) return policyNote(name, policyState);
  if (isWritten) return messages.sheet.written;
  return isBlank ? messages.sheet.blank : messages.sheet.unknown;
}

function policyNote(name: string, policyState: PolicyState | null): string {
  const { note, noteBlank, noteBroken } = messages.policySheet;
  const ofSheet = (found: { readonly sheet: string }) => found.sheet === name;
  const errors = policyState?.problems.filter((found) => ofSheet(found) && found.severity === "error") ?? [];
  if (errors.length > 0) return noteBroken(errors.length);
  const blocks = policyState?.sheets.find(ofSheet)?.blocks ?? [];
  return blocks.length > 0 && blocks.every(({ isBlank }) => isBlank) ? noteBlank : note;
}

function noPolicyNote(sheet: SheetView): string {
  const { region, year, chosenRegion, chosenYear, ownRegion, ownYear } = sheet;
  const hasRegion = (region?.name ?? chosenRegion ?? ownRegion) !== null;
  return hasRegion && (year ?? chosenYear ?? ownYear) !== null
    ? messages.sheet.noSuchPolicy
    : messages.sheet.noPolicy;
}
