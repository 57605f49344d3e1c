/** The result of a check: the verdict, what can be mended and handed in, the sheets, and the findings. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { FixPlan } from "./mending/mender";
import type { CheckResult } from "./check-result";
import { stack } from "../shared/layout";
import { usePane } from "../shared/pane-context";
import { Findings } from "./findings/Findings";
import { HandInBox } from "./handing-in/HandInBox";
import { useFixPlan } from "./mending/fix-plan";
import { FixPreview } from "./mending/FixPreview";
import { MendBar } from "./mending/MendBar";
import { messages } from "./messages";
import { ResultActions } from "./ResultActions";
import { SheetCards } from "./sheets/SheetCards";
import { TotalsTable } from "./TotalsTable";
import { UnjudgedNote } from "./UnjudgedNote";
import { VerdictCard } from "./VerdictCard";

const useStyles = makeStyles({
  top: stack(tokens.spacingVerticalM),
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
});

export function ResultView({ result }: { result: CheckResult }) {
  const styles = useStyles();
  const { state } = usePane();
  const sheets = state.sheets ?? [];
  const plan = useFixPlan();
  const goesOn = result.findings.length > 0 && (state.selected ?? state.left) !== null;
  const [previewed, setPreviewed] = useState<FixPlan | "closed" | null>(null);
  if (plan !== null && previewed === plan)
    return <FixPreview plan={plan} onClose={() => setPreviewed("closed")} />;
  return (
    <>
      <div className={styles.top}>
        {state.cancelled && <Text role="status">{messages.result.cancelled}</Text>}
        {!state.watching && <Text size={200}>{messages.start.notWatching}</Text>}
        <VerdictCard result={result} goesOn={goesOn} />
        <TotalsTable result={result} />
        <UnjudgedNote unjudged={result.unjudged} />
        <MendBar onPreview={() => setPreviewed(plan)} isBack={previewed === "closed"} />
        <ResultActions />
        <HandInBox result={result} />
        <details open={result.totals.withoutPolicy > 0}>
          <summary className={styles.summary}>{messages.result.sheets(sheets.length)}</summary>
          <SheetCards sheets={sheets} />
        </details>
      </div>
      {result.findings.length > 0 && <Findings result={result} />}
    </>
  );
}
