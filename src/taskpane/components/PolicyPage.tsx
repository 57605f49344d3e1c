import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { fullRegionName } from "../../policy";
import { messages } from "../messages";
import { isoText } from "../policy-sheet";
import type { Session, SessionState } from "../session";
import { EmptyState } from "./EmptyState";
import { row, stack } from "./layout";
import { PolicyChanges } from "./PolicyChanges";
import { PolicyFacts } from "./PolicyFacts";
import { PolicyOrigin } from "./PolicyOrigin";
import { PolicyProblems } from "./PolicyProblems";
import { PolicyQuestion } from "./PolicyQuestion";
import { PolicySheetBox } from "./PolicySheetBox";
import { PolicyTable } from "./PolicyTable";
import { regionLabel } from "./RegionSelect";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalM),
  choices: { ...row(tokens.spacingHorizontalS), "& > *": { flex: "1 1 0", minWidth: 0 } },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  /** What scrolls the page. */
  readonly scroller: HTMLElement | null;
}

/** Who pays what here, from the policy of a region and year, with where it is written. */
export function PolicyPage({ session, state, scroller }: Props) {
  const styles = useStyles();
  // The list of what is to be confirmed stands at the top of the page, the button far below.
  const isToConfirm = state.policySheets.written?.toConfirm === true;
  useEffect(() => {
    if (isToConfirm) scroller?.scrollTo?.({ top: 0 });
  }, [isToConfirm, scroller]);
  const { policies, policyState } = state;
  const [chosenRegion, setRegion] = useState<string | null>(null);
  const [chosenYear, setYear] = useState<number | null>(null);
  const regions = policies.regions();
  const name = chosenRegion ?? regionOfSheets(state);
  const region = regions.find((known) => fullRegionName(known) === name) ?? null;
  if (regions.length === 0) return <EmptyState title={messages.policy.none} text="" />;
  const years = region === null ? [] : policies.years(region);
  const inForce = region === null ? null : policies.yearInForce(region, isoText(session.today()));
  const year = [chosenYear, inForce?.year].find((known) => years.includes(known ?? NaN)) ?? years[0] ?? null;
  const policy = region === null || year === null ? null : policies.policyOf(region, year);
  return (
    <div className={styles.page}>
      {policyState !== null && <PolicyProblems book={policyState} session={session} />}
      <div className={styles.choices}>
        <Field label={messages.policy.region}>
          <Select
            value={region === null ? "" : fullRegionName(region)}
            onChange={(_, { value }) => setRegion(value)}
          >
            {region === null && <option value="">{messages.policy.chooseRegion}</option>}
            {regions.map((known) => (
              <option key={fullRegionName(known)} value={fullRegionName(known)}>
                {regionLabel(known, regions)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.policy.year}>
          <Select
            value={String(year ?? "")}
            disabled={region === null}
            onChange={(_, { value }) => setYear(Number(value))}
          >
            {years.map((known) => (
              <option key={known} value={known}>
                {messages.sheet.yearText(known)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {region === null && (
        <EmptyState title={messages.policy.chooseTitle} text={messages.policy.chooseText} />
      )}
      {region !== null && year !== null && (
        <PolicyOrigin policies={policies} region={region} year={year} inForce={inForce} />
      )}
      {policy !== null && (
        <>
          <PolicyQuestion policy={policy} />
          <Text as="h2" size={400} weight="semibold">
            {messages.policy.table(policy.label)}
          </Text>
          <PolicyFacts policy={policy.policy} />
          <PolicyTable policy={policy} />
          <PolicyChanges policies={policies} policy={policy.policy} />
        </>
      )}
      {policyState !== null && (
        <PolicySheetBox session={session} state={state} policy={policy?.policy ?? null} />
      )}
    </div>
  );
}

/** The region that the workbook is about: that of its first sheet that has one, else that of its own policies. */
function regionOfSheets({ sheets, policies }: SessionState): string | null {
  for (const { chosenRegion, region } of sheets ?? []) {
    if (chosenRegion !== null) return chosenRegion;
    if (region !== null) return fullRegionName(region);
  }
  const own = policies.ownRegion();
  return own === null ? null : fullRegionName(own);
}
