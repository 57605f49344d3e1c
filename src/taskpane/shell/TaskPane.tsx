/** The pane beside the sheet: the tabs of its pages, what must stay in sight, and the page that is open. */
import { makeStyles, tokens } from "@fluentui/react-components";
import { useEffect, useState, useSyncExternalStore } from "react";
import { PAGES } from "../pages";
import type { Session } from "../session";
import { messages } from "../shared/messages";
import { PaneContext, type PaneContents } from "../shared/pane-context";
import { Notices } from "./Notices";
import { PageTabs, PANEL_ID, tabId } from "./PageTabs";
import { ProgramTools, type ProgramToolsProps } from "./ProgramTools";

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

export function TaskPane({ session, ...program }: { session: Session } & ProgramToolsProps) {
  const styles = useStyles();
  const state = useSyncExternalStore(session.subscribe, session.getSnapshot);
  const [page, setPage] = useState(PAGES[0]);
  const [isRevealed, reveal] = useState(false);
  const [kept] = useState(() => new Map<string, unknown>());
  const [scroller, setScroller] = useState<HTMLElement | null>(null);
  const called = PAGES.find(({ isCalled }) => isCalled?.(state));
  useEffect(() => {
    if (called !== undefined) setPage(called);
  }, [called]);
  const remarkOn: PaneContents["remarkOn"] = (sheet) =>
    PAGES.map((any) => any.remarkOn?.(sheet, state) ?? null).find((remark) => remark !== null) ?? null;
  const contents = { session, state, scroller, isRevealed, reveal, kept, remarkOn };
  const { id, View, isFocusable } = page;
  return (
    <PaneContext.Provider value={contents}>
      <main className={styles.pane}>
        <h1 className={styles.title}>{messages.pane.title}</h1>
        <PageTabs page={page} onPage={setPage} />
        <Notices page={page} />
        <div
          ref={setScroller}
          id={PANEL_ID}
          key={id}
          className={styles.page}
          role="tabpanel"
          aria-labelledby={tabId(page)}
          tabIndex={isFocusable ? 0 : undefined}
        >
          <div className={styles.content}>
            <View />
          </div>
        </div>
        <ProgramTools {...program} />
      </main>
    </PaneContext.Provider>
  );
}
