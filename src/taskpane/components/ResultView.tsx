import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { nextAfter } from "../whereabouts";
import { NO_FILTER } from "../list";
import type { FixPlan } from "../mending";
import { messages } from "../messages";
import type { CheckResult } from "../report";
import type { Session, SessionState } from "../session";
import { FilterBar } from "./FilterBar";
import { FindingListView } from "./FindingListView";
import { FindingNav } from "./FindingNav";
import { FixPreview } from "./FixPreview";
import { HandInBox } from "./HandInBox";
import { stack } from "./layout";
import { MendBar } from "./MendBar";
import { MendContext } from "./MendContext";
import { NothingFiltered } from "./NothingFiltered";
import { ResultActions } from "./ResultActions";
import { SheetCards } from "./SheetCards";
import { TotalsTable } from "./TotalsTable";
import { UnjudgedNote } from "./UnjudgedNote";
import { useFindingList } from "./useFindingList";
import { VerdictCard } from "./VerdictCard";
import type { ViewOptions } from "./viewOptions";

/** The bar that stays in sight over the list. */
const NAV_HEIGHT = 48;

const useStyles = makeStyles({
  top: stack(tokens.spacingVerticalM),
  summary: { cursor: "pointer", padding: `${tokens.spacingVerticalXS} 0` },
  nav: {
    position: "sticky",
    top: 0,
    zIndex: 1,
    minHeight: `${NAV_HEIGHT}px`,
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
});

interface Props {
  readonly session: Session;
  readonly state: SessionState;
  readonly report: CheckResult;
  readonly options: ViewOptions;
  readonly onOptions: (options: ViewOptions) => void;
  readonly scroller: HTMLElement | null;
}

export function ResultView({ session, state, report, options, onOptions, scroller }: Props) {
  const styles = useStyles();
  const sheets = state.sheets ?? [];
  // What is out of date cannot be mended: it is checked again first.
  const plan = state.stale === null ? state.mending.plan : null;
  const offer = useMemo(() => (plan === null ? null : { plan, session }), [plan, session]);
  const goesOn = report.findings.length > 0 && (state.selected ?? state.left) !== null;
  const [previewed, setPreviewed] = useState<FixPlan | "closed" | null>(null);
  if (plan !== null && previewed === plan)
    return (
      <FixPreview
        session={session}
        plan={plan}
        withSheet={report.sheets.length > 1}
        scroller={scroller}
        revealed={options.revealed}
        onReveal={(revealed) => onOptions({ ...options, revealed })}
        onClose={() => setPreviewed("closed")}
      />
    );
  return (
    <MendContext.Provider value={offer}>
      <div className={styles.top}>
        {state.cancelled && <Text role="status">{messages.result.cancelled}</Text>}
        {!state.watching && <Text size={200}>{messages.start.notWatching}</Text>}
        <VerdictCard report={report} goesOn={goesOn} />
        <TotalsTable report={report} />
        <UnjudgedNote unjudged={report.unjudged} />
        <MendBar
          session={session}
          state={state}
          onPreview={() => setPreviewed(plan)}
          isBack={previewed === "closed"}
        />
        <ResultActions
          session={session}
          state={state}
          revealed={options.revealed}
          onReveal={(revealed) => onOptions({ ...options, revealed })}
        />
        <HandInBox session={session} state={state} report={report} />
        <details open={report.totals.withoutPolicy > 0}>
          <summary className={styles.summary}>{messages.result.sheets(sheets.length)}</summary>
          <SheetCards sheets={sheets} state={state} session={session} />
        </details>
      </div>
      {report.findings.length > 0 && (
        <Findings
          session={session}
          state={state}
          report={report}
          options={options}
          onOptions={onOptions}
          scroller={scroller}
        />
      )}
    </MendContext.Provider>
  );
}

function Findings({ session, state, report, options, onOptions, scroller }: Props) {
  const styles = useStyles();
  const { filter, grouping } = options;
  const list = useFindingList(report, filter, grouping, session.pause);
  const { selected, left } = state;
  const next = useMemo(() => (list === null || left === null ? null : nextAfter(list, left)), [list, left]);
  return (
    <>
      <FilterBar
        report={report}
        filter={filter}
        onFilter={(changed) => onOptions({ ...options, filter: changed })}
        grouping={grouping}
        onGrouping={(changed) => onOptions({ ...options, grouping: changed })}
      />
      {list === null ? (
        <Text role="status">{messages.filter.preparing}</Text>
      ) : list.order.length === 0 ? (
        <NothingFiltered onReset={() => onOptions({ ...options, filter: NO_FILTER })} />
      ) : (
        <div>
          <div className={styles.nav}>
            <FindingNav
              list={list}
              selected={selected}
              next={next}
              onSelect={(found) => void session.select(found)}
            />
          </div>
          <FindingListView
            list={list}
            selected={selected}
            next={next}
            session={session}
            withSheet={report.sheets.length > 1}
            folded={options.folded}
            onFolded={(folded) => onOptions({ ...options, folded })}
            scroller={scroller}
            covered={NAV_HEIGHT}
          />
        </div>
      )}
    </>
  );
}
