/**
 * A choice that is heeded once it is decided. Arrow keys go through all that is offered and change the choice at each step: what lies
 * on the way is not meant, so by keys it counts on Enter, or when the focus goes on.
 */
import { Select, type SelectProps, Text } from "@fluentui/react-components";
import { useRef, useState } from "react";
import { messages } from "./messages";

interface Props extends Omit<SelectProps, "value" | "onChange" | "onKeyDown" | "onPointerDown" | "onBlur"> {
  readonly value: string;
  readonly onDecide: (value: string) => void;
}

export function DecidedSelect({ value, onDecide, ...props }: Props) {
  const [draft, setDraft] = useState<string | null>(null);
  const isByKey = useRef(false);
  const decide = (next: string | null) => {
    setDraft(null);
    if (next !== null && next !== value) onDecide(next);
  };
  return (
    <>
      <Select
        {...props}
        value={draft ?? value}
        onPointerDown={() => void (isByKey.current = false)}
        onKeyDown={({ key }) => {
          isByKey.current = true;
          if (key === "Enter") decide(draft);
        }}
        onChange={(_, { value: next }) => (isByKey.current ? setDraft(next) : decide(next))}
        onBlur={() => decide(draft)}
      />
      {draft !== null && <Text size={200}>{messages.undecided}</Text>}
    </>
  );
}
