import { useCallback, useEffect, useRef } from "react";

/**
 * Gives the focus to an element if the one that had it has just gone (a button that gave way to something else).
 * Where the user is elsewhere, above all in the sheet, the focus stays there. The result is the element's `ref`.
 */
export function useLostFocus(occasion: unknown): (element: HTMLElement | null) => void {
  const target = useRef<HTMLElement | null>(null);
  useEffect(() => {
    const { activeElement } = document;
    const isLost = activeElement === null || activeElement === document.body;
    if (isLost && document.hasFocus()) target.current?.focus({ preventScroll: true });
  }, [occasion]);
  return useCallback((element: HTMLElement | null) => {
    target.current = element;
  }, []);
}
