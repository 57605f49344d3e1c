import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState } from "react";
import { MASKED, REVEALED } from "../../checks";
import { messages } from "../messages";
import type { Session } from "../session";
import { CheckPage } from "./CheckPage";
import { Notices } from "./Notices";
import { type PageName, PageTabs, PANEL_ID, tabId } from "./PageTabs";
import { PolicyPage } from "./PolicyPage";
import { RulesPage } from "./RulesPage";
import { ShowContext } from "./ShowText";
import { useSessionState } from "./useSessionState";
import { INITIAL_OPTIONS } from "./viewOptions";

const useStyles = makeStyles({
  pane: {
    display: "flex",
    flexDirection: "column",
    height: "100%",
    position: "relative",
    minWidth: "280px",
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
  },
  // Only screen readers need it: the program around the pane shows its name.
  title: {
    position: "absolute",
    width: "1px",
    height: "1px",
    margin: "-1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
  page: {
    flex: "1 1 0",
    minHeight: 0,
    overflowY: "auto",
    overflowX: "hidden",
  },
  // Not on what scrolls: the bar that stays in sight is to stay at its very top.
  content: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalXXL}`,
  },
});

export function Pane({ session }: { session: Session }) {
  const styles = useStyles();
  const state = useSessionState(session);
  const [page, setPage] = useState<PageName>("check");
  const [options, setOptions] = useState(INITIAL_OPTIONS);
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const isChecking = state.activity.kind === "checking";
  // The ribbon's button checks too, whatever page is open.
  useEffect(() => {
    if (isChecking) setPage("check");
  }, [isChecking]);
  return (
    <ShowContext.Provider value={options.revealed ? REVEALED : MASKED}>
      <main className={styles.pane}>
        <h1 className={styles.title}>{messages.pane.title}</h1>
        <PageTabs page={page} onPage={setPage} />
        <Notices session={session} state={state} isCheckPage={page === "check"} />
        <div
          ref={setScroller}
          id={PANEL_ID}
          key={page}
          className={styles.page}
          role="tabpanel"
          aria-labelledby={tabId(page)}
          // Nothing else on that page takes the focus, and it must be scrolled by keys.
          tabIndex={page === "rules" ? 0 : undefined}
        >
          <div className={styles.content}>
            {page === "check" && (
              <CheckPage
                session={session}
                state={state}
                options={options}
                onOptions={setOptions}
                scroller={scroller}
              />
            )}
            {page === "policy" && <PolicyPage session={session} state={state} scroller={scroller} />}
            {page === "rules" && <RulesPage />}
          </div>
        </div>
      </main>
    </ShowContext.Provider>
  );
}
