/** The fixes, of which only those in sight exist on the page. Arrow keys go through them, the space bar leaves one out. */
import { makeStyles } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useRef, useState } from "react";
import type { Fix } from "../../../mending";
import { itemAfter, useLongList } from "../../shared/long-list";
import { messages } from "../messages";
import { FixRow } from "./FixRow";

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
const heightOf = () => ROW_HEIGHT;

interface Props {
  readonly fixes: readonly Fix[];
  readonly omitted: ReadonlySet<Fix>;
  readonly onToggle: (fix: Fix) => void;
  /** Height of what lies over the top of the page while it scrolls. */
  readonly covered: number;
}

export function FixTable({ fixes, omitted, onToggle, covered }: Props) {
  const styles = useStyles();
  const wantsFocus = useRef(false);
  const [active, setActive] = useState(0);
  const list = useLongList<HTMLDivElement>({ count: fixes.length, active, heightOf, covered });

  useEffect(() => {
    if (!wantsFocus.current) return;
    wantsFocus.current = false;
    list.holder.current
      ?.querySelector<HTMLElement>(`[data-index="${active}"] input`)
      ?.focus({ preventScroll: true });
  });

  const onKeyDown = (event: KeyboardEvent) => {
    const row = itemAfter(event.key, active, fixes.length);
    if (row === null) return;
    event.preventDefault();
    wantsFocus.current = true;
    setActive(row);
    list.scrollTo(row);
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
        ref={list.holder}
        role="rowgroup"
        className={styles.body}
        style={{ height: list.height }}
        onKeyDown={onKeyDown}
      >
        {list.inSight.map(({ index, key, style }) => {
          const fix = fixes[index];
          if (fix === undefined) return null;
          return (
            <div
              key={key}
              ref={list.measure}
              data-index={index}
              role="row"
              aria-rowindex={index + 2}
              className={styles.row}
              style={style}
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
