/** The tabs of the pages. Arrow keys go from one to the next. */
import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent } from "react";
import { PAGES } from "../pages";
import { messages } from "../shared/messages";
import type { PageDescription } from "../shared/page-description";

export const PANEL_ID = "page";

const useStyles = makeStyles({
  list: { display: "flex", flexShrink: 0, borderBottom: `1px solid ${tokens.colorNeutralStroke2}` },
  tab: {
    padding: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalM} ${tokens.spacingVerticalS}`,
    border: "none",
    borderBottom: "3px solid transparent",
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground1 },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "-2px" },
    // High contrast draws transparent borders: every tab would look selected.
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
  selected: {
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
    borderBottomColor: tokens.colorCompoundBrandStroke,
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
  },
});

export function tabId({ id }: PageDescription): string {
  return `tab-${id}`;
}

interface Props {
  readonly page: PageDescription;
  readonly onPage: (page: PageDescription) => void;
}

/** Not Fluent's tab list: that one puts focusable dummies on the page, which screen readers are told to skip. */
export function PageTabs({ page, onPage }: Props) {
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent) => {
    const target = PAGES[targetOf(event.key, PAGES.indexOf(page))];
    if (target === undefined) return;
    event.preventDefault();
    onPage(target);
    document.getElementById(tabId(target))?.focus();
  };
  return (
    <div className={styles.list} role="tablist" aria-label={messages.pane.pages} onKeyDown={onKeyDown}>
      {PAGES.map((tab) => (
        <button
          key={tab.id}
          type="button"
          id={tabId(tab)}
          role="tab"
          className={mergeClasses(styles.tab, tab === page && styles.selected)}
          aria-selected={tab === page}
          aria-controls={PANEL_ID}
          tabIndex={tab === page ? 0 : -1}
          onClick={() => onPage(tab)}
        >
          {tab.title}
        </button>
      ))}
    </div>
  );
}

/** Index of the tab that a key leads to, -1 for any other key. */
function targetOf(key: string, at: number): number {
  const { length } = PAGES;
  if (key === "ArrowRight") return (at + 1) % length;
  if (key === "ArrowLeft") return (at + length - 1) % length;
  if (key === "Home") return 0;
  return key === "End" ? length - 1 : -1;
}
