/** A list of which only what is in sight exists on the page, and through which arrow keys go. What scrolls is the page: the list is part of it. */
import { defaultRangeExtractor, type Range, useVirtualizer } from "@tanstack/react-virtual";
import {
  type CSSProperties,
  type Key,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from "react";
import { usePane } from "./pane-context";
import { offsetWithin } from "./scrolling";

interface Options {
  readonly count: number;
  /** The item on the way of the Tab key: it exists however far away the page has scrolled. */
  readonly active: number;
  /** A guess until an item is on screen and can be measured. */
  readonly heightOf: (index: number) => number;
  readonly keyOf?: (index: number) => string | number;
  /** Height of what lies over the top of the page while it scrolls. */
  readonly covered: number;
}

export interface LongList<E extends HTMLElement> {
  /** For the element that holds the items. */
  readonly holder: RefObject<E | null>;
  /** Of all items together. */
  readonly height: number;
  readonly inSight: readonly {
    readonly index: number;
    readonly key: Key;
    readonly style: CSSProperties;
  }[];
  readonly measure: (element: Element | null) => void;
  readonly scrollTo: (index: number) => void;
}

export function useLongList<E extends HTMLElement>(options: Options): LongList<E> {
  const { count, active, heightOf, keyOf, covered } = options;
  const { scroller } = usePane();
  const holder = useRef<E>(null);
  const [offset, setOffset] = useState(0);

  // Whatever stands above the list may grow or shrink.
  useLayoutEffect(() => {
    const { current } = holder;
    if (current !== null && scroller !== null) setOffset(offsetWithin(current, scroller));
  });

  const rangeExtractor = useCallback(
    (range: Range) => {
      const indices = defaultRangeExtractor(range);
      if (active >= range.count || indices.includes(active)) return indices;
      return [...indices, active].sort((a, b) => a - b);
    },
    [active],
  );
  const virtualizer = useVirtualizer({
    count,
    getScrollElement: () => scroller,
    estimateSize: heightOf,
    ...(keyOf === undefined ? {} : { getItemKey: keyOf }),
    overscan: 6,
    scrollMargin: offset,
    scrollPaddingStart: covered,
    rangeExtractor,
  });
  return {
    holder,
    height: virtualizer.getTotalSize(),
    inSight: virtualizer.getVirtualItems().map(({ index, key, start }) => ({
      index,
      key,
      style: { transform: `translateY(${start - offset}px)` },
    })),
    measure: virtualizer.measureElement,
    scrollTo: (index) => virtualizer.scrollToIndex(index, { align: "auto" }),
  };
}

const PAGE = 8;
const MOVES: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowDown: (at) => at + 1,
  ArrowUp: (at) => at - 1,
  PageDown: (at) => at + PAGE,
  PageUp: (at) => at - PAGE,
  Home: () => 0,
  End: (_, last) => last,
};

/** Where a key leads from one of so many items; null where it leads nowhere. */
export function itemAfter(key: string, at: number, count: number): number | null {
  const target = MOVES[key]?.(at, count - 1);
  return target === undefined ? null : Math.min(count - 1, Math.max(0, target));
}
