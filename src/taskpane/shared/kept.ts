/** What a page remembers while another one is shown: pages leave the screen, the pane does not. */
import { useState } from "react";
import { usePane } from "./pane-context";

export function useKept<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const { kept } = usePane();
  const [value, setValue] = useState(kept.has(name) ? (kept.get(name) as T) : initial);
  const keep = (next: T) => {
    kept.set(name, next);
    setValue(next);
  };
  return [value, keep];
}
