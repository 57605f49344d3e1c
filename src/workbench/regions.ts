/**
 * F6 leads from the sheet to the pane and back, as in Excel. Without it the keyboard could not leave the grid, which
 * takes the Tab key for itself.
 */
export function switchWithF6(pane: HTMLElement, focusSheet: () => void): void {
  let last: Element | null = null;
  pane.addEventListener("focusin", ({ target }) => {
    if (target instanceof Element) last = target;
  });
  window.addEventListener(
    "keydown",
    (event) => {
      if (event.key !== "F6" || event.ctrlKey || event.altKey || event.metaKey) return;
      event.preventDefault();
      event.stopPropagation();
      if (pane.contains(document.activeElement)) focusSheet();
      else focusPane(pane, last);
    },
    // Before the grid sees it.
    { capture: true },
  );
}

/** Back to where the user was, or to the first thing that the Tab key reaches. */
function focusPane(pane: HTMLElement, last: Element | null): void {
  const target =
    last !== null && pane.contains(last) ? last : pane.querySelector("button:not([tabindex='-1'])");
  if (target instanceof HTMLElement) target.focus();
}
