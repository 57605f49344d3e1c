/** Keeps the keyboard focus in the pane where what had it goes away. */
import { useCallback, useEffect, useRef } from "react";

/** Whether the element that had the focus has gone. False where the user is elsewhere, above all in the sheet. */
export function isFocusLost(): boolean {
  const { activeElement } = document;
  return (activeElement === null || activeElement === document.body) && document.hasFocus();
}

/**
 * Gives the focus to an element if the one that had it has just gone (a button that gave way to something else).
 * The result is the element's `ref`.
 */
export function useLostFocus(occasion: unknown): (element: HTMLElement | null) => void {
  const target = useRef<HTMLElement | null>(null);
  useEffect(() => {
    if (isFocusLost()) target.current?.focus({ preventScroll: true });
  }, [occasion]);
  return useCallback((element: HTMLElement | null) => {
    target.current = element;
  }, []);
}
