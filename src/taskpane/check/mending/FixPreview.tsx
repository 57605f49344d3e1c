/** All that would be mended, cell by cell, before anything is. Some can be left out. */
import { Button, Checkbox, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import type { Fix } from "../../../mending";
import type { FixPlan } from "./mender";
import { messages } from "../messages";
import { FixTable } from "./FixTable";
import { row, stack } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";
import { RevealSwitch } from "../RevealSwitch";

/** The bar that stays in sight over the table. */
const BAR_HEIGHT = 48;

const useStyles = makeStyles({
  page: { ...stack(tokens.spacingVerticalM), outlineStyle: "none" },
  bar: {
    ...row(tokens.spacingHorizontalS),
    position: "sticky",
    top: 0,
    zIndex: 1,
    minHeight: `${BAR_HEIGHT}px`,
    boxSizing: "border-box",
    padding: `${tokens.spacingVerticalXS} 0`,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  line: { ...row(tokens.spacingHorizontalS), justifyContent: "space-between", flexWrap: "wrap" },
  main: { flex: "1 1 auto" },
  hint: { color: tokens.colorNeutralForeground2 },
});

interface Props {
  readonly plan: FixPlan;
  readonly onClose: () => void;
}

export function FixPreview({ plan: { fixes }, onClose }: Props) {
  const styles = useStyles();
  const { session, scroller } = usePane();
  const titleId = useId();
  const page = useRef<HTMLElement>(null);
  const [omitted, setOmitted] = useState<ReadonlySet<Fix>>(new Set());
  useEffect(() => {
    if (scroller !== null) scroller.scrollTop = 0;
    page.current?.focus({ preventScroll: true });
  }, [scroller]);
  const chosen = fixes.length - omitted.size;
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    onClose();
  };
  const toggle = (fix: Fix) => {
    const next = new Set(omitted);
    if (!next.delete(fix)) next.add(fix);
    setOmitted(next);
  };
  return (
    <section ref={page} className={styles.page} aria-labelledby={titleId} tabIndex={-1} onKeyDown={onKeyDown}>
      <Text as="h2" size={500} weight="semibold" id={titleId}>
        {messages.mending.previewTitle}
      </Text>
      <Text size={200} className={styles.hint}>
        {messages.mending.previewHint}
      </Text>
      <div className={styles.bar}>
        <Button
          appearance="primary"
          className={styles.main}
          // Stays reachable, so that the keyboard is not thrown out of the pane.
          disabledFocusable={chosen === 0}
          onClick={() => {
            if (chosen > 0) void session.mend(fixes.filter((fix) => !omitted.has(fix)));
          }}
        >
          {messages.mending.apply(chosen)}
        </Button>
        <Button onClick={onClose}>{messages.mending.back}</Button>
      </div>
      <div className={styles.line}>
        <Checkbox
          label={messages.mending.selectAll}
          checked={omitted.size === 0 ? true : chosen === 0 ? false : "mixed"}
          onChange={() => setOmitted(new Set(omitted.size === 0 ? fixes : []))}
        />
        <RevealSwitch />
      </div>
      <FixTable fixes={fixes} omitted={omitted} onToggle={toggle} covered={BAR_HEIGHT} />
    </section>
  );
}
