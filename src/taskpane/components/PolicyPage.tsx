import { Field, makeStyles, Select, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import { type CompiledPolicy, fullRegionName, type PolicyRegistry, type Region } from "../../policy";
import { messages } from "../messages";
import type { SessionState } from "../session";
import { EmptyState } from "./EmptyState";
import { row, stack } from "./layout";
import { PolicyFacts } from "./PolicyFacts";
import { PolicyQuestion } from "./PolicyQuestion";
import { PolicyTable } from "./PolicyTable";
import { regionLabel } from "./RegionSelect";

const useStyles = makeStyles({
  page: stack(tokens.spacingVerticalM),
  choices: { ...row(tokens.spacingHorizontalS), "& > *": { flex: "1 1 0", minWidth: 0 } },
});

/** Who pays what here, from the policy of a region and year, with where it is written. */
export function PolicyPage({ state }: { state: SessionState }) {
  const styles = useStyles();
  const { policies } = state;
  const [chosenRegion, setRegion] = useState<string | null>(null);
  const [chosenYear, setYear] = useState<number | null>(null);
  const regions = policies.regions();
  const name = chosenRegion ?? regionOfSheets(state);
  const region = regions.find((known) => fullRegionName(known) === name) ?? regions[0];
  if (region === undefined) return <EmptyState title={messages.policy.none} text="" />;
  const years = policies.years(region);
  const policy = policyFor(policies, region, chosenYear, years);
  return (
    <div className={styles.page}>
      <div className={styles.choices}>
        <Field label={messages.policy.region}>
          <Select value={fullRegionName(region)} onChange={(_, { value }) => setRegion(value)}>
            {regions.map((known) => (
              <option key={fullRegionName(known)} value={fullRegionName(known)}>
                {regionLabel(known, regions)}
              </option>
            ))}
          </Select>
        </Field>
        <Field label={messages.policy.year}>
          <Select
            value={String(policy?.policy.year ?? "")}
            onChange={(_, { value }) => setYear(Number(value))}
          >
            {years.map((year) => (
              <option key={year} value={year}>
                {messages.sheet.yearText(year)}
              </option>
            ))}
          </Select>
        </Field>
      </div>
      {policy !== null && (
        <>
          <PolicyQuestion policy={policy} />
          <Text as="h2" size={400} weight="semibold">
            {messages.policy.table(policy.label)}
          </Text>
          <PolicyFacts policy={policy.policy} />
          <PolicyTable policy={policy} />
        </>
      )}
    </div>
  );
}

/** The region that the workbook is about: that of its first sheet that has one. */
function regionOfSheets({ sheets }: SessionState): string | null {
  for (const { chosenRegion, region } of sheets ?? []) {
    if (chosenRegion !== null) return chosenRegion;
    if (region !== null) return fullRegionName(region);
  }
  return null;
}

function policyFor(
  policies: PolicyRegistry,
  region: Region,
  chosenYear: number | null,
  years: readonly number[],
): CompiledPolicy | null {
  const newest = years[0];
  const chosen = chosenYear === null ? null : policies.policyOf(region, chosenYear);
  return chosen ?? (newest === undefined ? null : policies.policyOf(region, newest));
}
