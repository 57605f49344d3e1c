/** Ticks a finding off: the button, the small form behind it, and once it is done what was said and the way back. */
import { Button, Field, Input, makeStyles, Text, tokens } from "@fluentui/react-components";
import { type FormEvent, type KeyboardEvent, useEffect, useId, useRef, useState } from "react";
import { canTick, LONGEST_TICK_TEXT } from "../../../checking";
import { type TickKind, tickKindOf } from "../../../checks";
import { tickText } from "../../../handing-in";
import { useLostFocus } from "../../shared/focus";
import { useKept } from "../../shared/kept";
import { row, stack } from "../../shared/layout";
import { usePane } from "../../shared/pane-context";
import { useShowText } from "../../shared/show";
import type { PaneFinding } from "../check-result";
import { messages } from "./messages";

const useStyles = makeStyles({
  box: { ...stack(tokens.spacingVerticalXS), marginTop: tokens.spacingVerticalXS },
  line: { ...row(tokens.spacingHorizontalS), flexWrap: "wrap" },
  said: { minWidth: 0, overflowWrap: "anywhere", color: tokens.colorStatusSuccessForeground1 },
});

interface Props {
  readonly found: PaneFinding;
  /** The form is open. */
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
}

export function TickOff({ found, isOpen, onOpen }: Props) {
  const styles = useStyles();
  const { session } = usePane();
  const show = useShowText();
  const button = useLostFocus(`${isOpen} ${found.tick?.at ?? ""}`);
  const kind = tickKindOf(found.finding);
  if (kind === null || !canTick()) return null;
  const { open, hint, undo } = messages.kinds[kind];
  if (found.tick !== null)
    return (
      <div className={styles.box}>
        <Text size={200} className={styles.said}>
          {show(messages.told(tickText(found.tick), found.tick.at))}
        </Text>
        <div className={styles.line}>
          <Button size="small" ref={button} onClick={() => void session.ticks.off(found, null)}>
            {undo}
          </Button>
        </div>
      </div>
    );
  if (isOpen) return <TickForm found={found} kind={kind} onClose={() => onOpen(false)} />;
  return (
    <div className={styles.box}>
      <div className={styles.line}>
        <Button size="small" title={hint} ref={button} onClick={() => onOpen(true)}>
          {open}
        </Button>
      </div>
    </div>
  );
}

interface FormProps {
  readonly found: PaneFinding;
  readonly kind: TickKind;
  readonly onClose: () => void;
}

function TickForm({ found, kind, onClose }: FormProps) {
  const styles = useStyles();
  const { session } = usePane();
  const [why, setWhy] = useState("");
  // Whoever looks through a pile of papers writes the name once.
  const [by, setBy] = useKept("tickedBy", "");
  const [wasTried, setTried] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const list = useId();
  useEffect(() => form.current?.querySelector("input")?.focus(), []);
  const isVerified = kind === "verified";
  const suggestions = isVerified ? (found.rule.verifiedBy ?? []) : messages.reasons;
  const words = messages.kinds[kind];
  const problem = (isMissing: boolean, what: string) =>
    wasTried && isMissing ? ({ validationState: "error", validationMessage: what } as const) : {};
  const isBlank = (text: string) => text.trim() === "";
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (isBlank(why) || (isVerified && isBlank(by))) return;
    onClose();
    void session.ticks.off(found, { why, by: isVerified ? by : "" });
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key !== "Escape") return;
    event.stopPropagation();
    onClose();
  };
  return (
    <form ref={form} className={styles.box} aria-label={words.open} onSubmit={submit} onKeyDown={onKeyDown}>
      <Field label={words.why} size="small" {...problem(isBlank(why), words.blank)}>
        <Input
          list={list}
          maxLength={LONGEST_TICK_TEXT}
          value={why}
          onChange={(_, { value }) => setWhy(value)}
        />
      </Field>
      <datalist id={list}>
        {suggestions.map((text) => (
          <option key={text} value={text} />
        ))}
      </datalist>
      {isVerified && (
        <Field label={messages.by} size="small" {...problem(isBlank(by), messages.noBody)}>
          <Input maxLength={LONGEST_TICK_TEXT} value={by} onChange={(_, { value }) => setBy(value)} />
        </Field>
      )}
      <div className={styles.line}>
        <Button size="small" type="submit" appearance="primary">
          {messages.save}
        </Button>
        <Button size="small" onClick={onClose}>
          {messages.cancel}
        </Button>
      </div>
    </form>
  );
}
