/** The findings, of which only those in sight exist on the page. Arrow keys go through them. */
import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useCallback, useEffect, useMemo, useRef, useState } from "react";
import { isFocusLost } from "../../shared/focus";
import { itemAfter, useLongList } from "../../shared/long-list";
import { usePane } from "../../shared/pane-context";
import type { PaneFinding } from "../check-result";
import { messages } from "../messages";
import { FindingRow } from "./FindingRow";
import { GroupRow } from "./GroupRow";
import { type FindingList, groupWith, type ListItem, itemsOf } from "./list";

const useStyles = makeStyles({
  list: { position: "relative", margin: 0, padding: 0 },
  item: { position: "absolute", top: 0, left: 0, right: 0, listStyleType: "none" },
});

/** Guesses until an item is on screen and can be measured. */
const HEIGHTS: Readonly<Record<ListItem["kind"], number>> = { header: 84, entry: 62 };

interface Props {
  readonly list: FindingList;
  /** Where to stand if nothing is selected: what follows on a finding that was mended. */
  readonly next: PaneFinding | null;
  /** Keys of the groups of which only the heading is shown. */
  readonly folded: ReadonlySet<string>;
  readonly onFolded: (folded: ReadonlySet<string>) => void;
  /** Height of what lies over the top of the page while it scrolls. */
  readonly covered: number;
}

export function FindingListView({ list, next, folded, onFolded, covered }: Props) {
  const styles = useStyles();
  const { session, state } = usePane();
  const { selected } = state;
  const [activeKey, setActiveKey] = useState<string | null>(null);
  /** Key of the finding that is being ticked off. */
  const [tickingKey, setTickingKey] = useState<string | null>(null);
  /** Key of the item that is to have the focus once it is on the page. */
  const wantsFocus = useRef<string | null>(null);
  const items = useMemo(() => itemsOf(list, folded), [list, folded]);
  const activeIndex = useMemo(
    () => Math.max(0, activeKey === null ? 0 : items.findIndex(({ key }) => key === activeKey)),
    [items, activeKey],
  );

  const { holder, height, inSight, measure, scrollTo } = useLongList<HTMLUListElement>({
    count: items.length,
    active: activeIndex,
    heightOf: useCallback((index: number) => HEIGHTS[items[index]?.kind ?? "entry"], [items]),
    keyOf: useCallback((index: number) => items[index]?.key ?? index, [items]),
    covered,
  });

  // Next, previous or a place of a number: show the finding wherever it is.
  const shown = selected ?? next;
  useEffect(() => {
    const group = shown === null ? undefined : groupWith(list, shown);
    if (shown === null || group === undefined) return;
    if (folded.has(group.header.key)) {
      // What merely follows on a finding that was mended opens nothing.
      if (selected !== null) onFolded(without(folded, group.header.key));
      return;
    }
    const index = items.findIndex((item) => item.kind === "entry" && item.findings.includes(shown));
    const key = items[index]?.key ?? null;
    setActiveKey(key);
    scrollTo(index);
    // The list is there anew after a check: whoever was in it goes on from there by key.
    if (isFocusLost()) wantsFocus.current = key;
    // Folding a group later must not pull the page back to what was selected earlier.
  }, [shown, list]);

  useEffect(() => {
    if (wantsFocus.current === null || items[activeIndex]?.key !== wantsFocus.current) return;
    const main = holder.current?.querySelector<HTMLElement>(`[data-index="${activeIndex}"] [data-main]`);
    if (main === null || main === undefined) return;
    wantsFocus.current = null;
    main.focus({ preventScroll: true });
  });

  const moveTo = (index: number) => {
    const key = items[index]?.key ?? null;
    wantsFocus.current = key;
    setActiveKey(key);
    scrollTo(index);
  };
  const toggle = (key: string) => {
    const next = new Set(folded);
    if (!next.delete(key)) next.add(key);
    onFolded(next);
    setActiveKey(key);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (!(event.target instanceof HTMLElement) || event.target.dataset["main"] === undefined) return;
    const item = items[activeIndex];
    const target = itemAfter(event.key, activeIndex, items.length);
    if (target !== null) moveTo(target);
    else if (item?.kind === "entry" && isTickKey(event)) {
      setTickingKey(item.key);
      void session.select(item.findings[0]);
    } else if (item?.kind === "header" && isFoldKey(event.key, folded.has(item.key))) toggle(item.key);
    else return;
    event.preventDefault();
  };

  return (
    <ul
      ref={holder}
      className={styles.list}
      style={{ height: height }}
      aria-label={messages.list.label}
      onKeyDown={onKeyDown}
    >
      {inSight.map(({ index, key, style }) => {
        const item = items[index];
        if (item === undefined) return null;
        return (
          <li
            key={key}
            ref={measure}
            data-index={index}
            className={styles.item}
            style={style}
            aria-setsize={items.length}
            aria-posinset={index + 1}
            onFocus={() => setActiveKey(item.key)}
          >
            {item.kind === "header" ? (
              <GroupRow
                header={item}
                isFolded={folded.has(item.key)}
                isActive={index === activeIndex}
                onToggle={() => toggle(item.key)}
              />
            ) : (
              <FindingRow
                entry={item}
                isActive={index === activeIndex}
                withTitle={list.grouping === "row"}
                isTicking={item.key === tickingKey}
                onTicking={(isTicking) => setTickingKey(isTicking ? item.key : null)}
              />
            )}
          </li>
        );
      })}
    </ul>
  );
}

/** 核. */
function isTickKey({ key, ctrlKey, altKey, metaKey }: KeyboardEvent): boolean {
  return key.toUpperCase() === "H" && !ctrlKey && !altKey && !metaKey;
}

function isFoldKey(key: string, isFolded: boolean): boolean {
  return key === (isFolded ? "ArrowRight" : "ArrowLeft");
}

function without(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const rest = new Set(keys);
  rest.delete(key);
  return rest;
}
