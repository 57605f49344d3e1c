/** The fixes, of which only those in sight exist on the page. Arrow keys go through them, the space bar leaves one out. */
import { makeStyles } from "@fluentui/react-components";
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import { type KeyboardEvent, useCallback, useEffect, useLayoutEffect, useRef, useState } from "react";
import type { Fix } from "../../../mending";
import { messages } from "../messages";
import { FixRow } from "./FixRow";
import { offsetWithin } from "../../shared/scrolling";
import { usePane } from "../../shared/pane-context";

const useStyles = makeStyles({
  body: { position: "relative" },
  row: { position: "absolute", top: 0, left: 0, right: 0 },
  // Only screen readers need the headings: in a pane as narrow as this a row takes several lines.
  head: {
    position: "absolute",
    width: "1px",
    height: "1px",
    overflow: "hidden",
    clipPath: "inset(50%)",
    whiteSpace: "nowrap",
  },
});

/** A guess until a row is on screen and can be measured. */
const ROW_HEIGHT = 104;
const PAGE = 8;

interface Props {
  readonly fixes: readonly Fix[];
  readonly omitted: ReadonlySet<Fix>;
  readonly onToggle: (fix: Fix) => void;
  /** Height of what lies over the top of the page while it scrolls. */
  readonly covered: number;
}

export function FixTable({ fixes, omitted, onToggle, covered }: Props) {
  const styles = useStyles();
  // What scrolls is the page: the table is part of it.
  const { scroller } = usePane();
  const body = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const [active, setActive] = useState(0);
  const [offset, setOffset] = useState(0);

  // Whatever stands above the table may grow or shrink.
  useLayoutEffect(() => {
    const { current } = body;
    if (current !== null && scroller !== null) setOffset(offsetWithin(current, scroller));
  });

  // The row with the keyboard focus must exist, however far away the page has scrolled.
  const rangeExtractor = useCallback(
    (range: Range) => {
      const indices = defaultRangeExtractor(range);
      if (active >= range.count || indices.includes(active)) return indices;
      return [...indices, active].sort((a, b) => a - b);
    },
    [active],
  );
  const virtualizer = useVirtualizer({
    count: fixes.length,
    getScrollElement: () => scroller,
    estimateSize: () => ROW_HEIGHT,
    overscan: 6,
    scrollMargin: offset,
    scrollPaddingStart: covered,
    rangeExtractor,
  });

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    body.current
      ?.querySelector<HTMLElement>(`[data-index="${active}"] input`)
      ?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const target = TARGETS[event.key]?.(active, fixes.length - 1);
    if (target === undefined) return;
    event.preventDefault();
    const row = Math.min(fixes.length - 1, Math.max(0, target));
    wantsFocus.current = true;
    setActive(row);
    virtualizer.scrollToIndex(row, { align: "auto" });
  };

  const { cell, before, after, whose, why } = messages.mending.columns;
  return (
    <div role="table" aria-label={messages.mending.table} aria-rowcount={fixes.length + 1}>
      <div role="rowgroup" className={styles.head}>
        <div role="row" aria-rowindex={1}>
          {[cell, before, after, whose, why].map((title) => (
            <span key={title} role="columnheader">
              {title}
            </span>
          ))}
        </div>
      </div>
      <div
        ref={body}
        role="rowgroup"
        className={styles.body}
        style={{ height: virtualizer.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtualizer.getVirtualItems().map(({ index, key, start }) => {
          const fix = fixes[index];
          if (fix === undefined) return null;
          return (
            <div
              key={key}
              ref={virtualizer.measureElement}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              style={{ transform: `translateY(${start - offset}px)` }}
              onFocus={() => setActive(index)}
            >
              <FixRow
                fix={fix}
                isChosen={!omitted.has(fix)}
                isReachable={index === active}
                onToggle={() => onToggle(fix)}
              />
            </div>
          );
        })}
      </div>
    </div>
  );
}

const TARGETS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};
