/** Who pays what here, from the policy of a region and year, with where it is written. */
import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { isoOf } from "../../identity";
import { fullRegionName } from "../../policy";
import { messages } from "./messages";
import { messages as shared } from "../shared/messages";
import type { SessionState } from "../state";
import { EmptyState } from "../shared/EmptyState";
import { row, stack } from "../shared/layout";
import { PolicyDifferences } from "./PolicyDifferences";
import { PolicyFacts } from "./PolicyFacts";
import { PolicyOrigin } from "./PolicyOrigin";
import { PolicyProblems } from "./PolicyProblems";
import { PolicyQuestion } from "./PolicyQuestion";
import { PolicySheetBox } from "./PolicySheetBox";
import { PolicyTable } from "./PolicyTable";
import { regionLabel } from "../shared/region-label";
import { usePane } from "../shared/pane-context";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalM),
  choices: { ...row(tokens.spacingHorizontalS), "& > *": { flex: "1 1 0", minWidth: 0 } },
});

export function WhoPaysPage() {
  const styles = useStyles();
  const { session, state, scroller } = usePane();
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
  const inForce = region === null ? null : policies.yearInForce(region, isoOf(session.today()));
  const year = [chosenYear, inForce?.year].find((known) => years.includes(known ?? NaN)) ?? years[0] ?? null;
  const policy = region === null || year === null ? null : policies.policyOf(region, year);
  return (
    <div className={styles.page}>
      {policyState !== null && <PolicyProblems book={policyState} />}
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
                {shared.yearText(known)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {region === null && (
        <EmptyState title={messages.policy.chooseTitle} text={messages.policy.chooseText} />
      )}
      {region !== null && year !== null && <PolicyOrigin region={region} year={year} inForce={inForce} />}
      {policy !== null && (
        <>
          <PolicyQuestion policy={policy} />
          <Text as="h2" size={400} weight="semibold">
            {messages.policy.table(policy.label)}
          </Text>
          <PolicyFacts policy={policy.policy} />
          <PolicyTable policy={policy} />
          <PolicyDifferences policy={policy.policy} />
        </>
      )}
      {policyState !== null && <PolicySheetBox policy={policy?.policy ?? null} />}
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
