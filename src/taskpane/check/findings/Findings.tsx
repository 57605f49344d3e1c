/** The findings as the user wants to see them: the filter, the way from one to the next, and the list. */
import { makeStyles, Text, tokens } from "@fluentui/react-components";
import { useEffect, useMemo } from "react";
import { NO_FILTER } from "./list";
import type { CheckResult } from "../check-result";
import { useKept } from "../../shared/kept";
import { usePane } from "../../shared/pane-context";
import { nextAfter } from "./whereabouts";
import { messages } from "../messages";
import { INITIAL_OPTIONS } from "./view-options";
import { FilterBar } from "./FilterBar";
import { FindingListView } from "./FindingListView";
import { FindingNav } from "./FindingNav";
import { NothingFiltered } from "./NothingFiltered";
import { useFindingList } from "./use-finding-list";

/** The bar that stays in sight over the list. */
const NAV_HEIGHT = 48;

const useStyles = makeStyles({
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

export function Findings({ result }: { result: CheckResult }) {
  const styles = useStyles();
  const { session, state } = usePane();
  const [options, setOptions] = useKept("findings", INITIAL_OPTIONS);
  const { filter, grouping, folded } = options;
  const list = useFindingList(result, filter, grouping, session.pause);
  const { left, shownSheet } = state;
  // Asked for from outside the pane: whatever was filtered before gives way.
  const [taken, take] = useKept<typeof shownSheet>("shownSheet", null);
  useEffect(() => {
    if (shownSheet === taken) return;
    take(shownSheet);
    setOptions({ ...options, filter: { ...NO_FILTER, sheet: shownSheet?.sheet ?? null } });
  });
  const next = useMemo(() => (list === null || left === null ? null : nextAfter(list, left)), [list, left]);
  return (
    <>
      <FilterBar
        result={result}
        filter={filter}
        onFilter={(changed) => setOptions({ ...options, filter: changed })}
        grouping={grouping}
        onGrouping={(changed) => setOptions({ ...options, grouping: changed })}
      />
      {list === null ? (
        <Text role="status">{messages.filter.preparing}</Text>
      ) : list.order.length === 0 ? (
        <NothingFiltered onReset={() => setOptions({ ...options, filter: NO_FILTER })} />
      ) : (
        <div>
          <div className={styles.nav}>
            <FindingNav list={list} next={next} />
          </div>
          <FindingListView
            list={list}
            next={next}
            folded={folded}
            onFolded={(changed) => setOptions({ ...options, folded: changed })}
            covered={NAV_HEIGHT}
          />
        </div>
      )}
    </>
  );
}
